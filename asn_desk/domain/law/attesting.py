"""What may be stated about somebody's discipline, and what stands against it in the register.

A false statement is worse than a late one: a decision that was made but is not in force yet, or is
contested, stands against `tidak pernah dihukum` as well. Only what was set aside does not.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.consequences import ImposedSanction, served_span
from asn_desk.domain.law.effect_rows import StatementRow
from asn_desk.domain.law.periods import last_day
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Attestation, Level

BASIS = "Surat pernyataan hukuman disiplin"
_CONTESTED = "PP 94/2021 Pasal 38"
_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case without a decision yet that has not ended."""

    case_id: int
    number: str
    opened_on: date
    examined_since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredDecision:
    """A decision that stands in the register, with where to find it."""

    case_id: int
    number: str
    sanction: ImposedSanction


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """All the register holds of somebody; what was set aside is left out by the caller."""

    cases: tuple[OpenCase, ...] = ()
    decisions: tuple[RegisteredDecision, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """Something that makes a statement untrue: which case or decision, and what to do."""

    case_id: int
    reason: Reason
    advice: str
    until: date | None = None
    """The last day it stands in the way, where that is known."""


def statement_row(law: Law, purpose: str, on: date) -> StatementRow | None:
    """Return what a statement says for a purpose on a day; None for a purpose not in force."""
    rows = [row for row in in_force(law.statements, on) if row.code == purpose]
    return rows[0] if rows else None


def months_of(row: StatementRow | None, attestation: Attestation) -> int:
    """Return how far back a statement looks, 0 for ever.

    The period belongs to what the purpose asks for; anything else is stated without limit.
    """
    return row.months if row is not None and row.attestation is attestation else 0


def objections(
    law: Law, record: PersonRecord, attestation: Attestation, *, months: int, on: date
) -> tuple[Objection, ...]:
    """Return everything that makes a statement of a day untrue; empty when it may be given.

    Raises `NotFound` for an unknown sanction.
    """
    if attestation is Attestation.NOT_IN_PROCESS:
        return _in_process(law, record, on)
    weighty = attestation is Attestation.NEVER_WEIGHTY
    found = [
        _imposed(law, one, months)
        for one in record.decisions
        if not (weighty and _level(law, one) is Level.LIGHT)
        and _within(one.sanction, months=months, on=on)
    ]
    return tuple(found)


def looked_back_to(attestation: Attestation, *, law: Law, months: int, on: date) -> date | None:
    """Return the first day a statement speaks of; None for a whole service.

    What is being served now may have been imposed as long ago as the longest sanction lasts.
    """
    if attestation is Attestation.NOT_IN_PROCESS:
        longest = max((one.months for one in law.sanctions), default=0)
        return months_before(on, longest + _YEAR)
    return months_before(on, months) if months else None


def months_before(day: date, months: int) -> date:
    """Return the day so many months earlier; the first of its month, so that none is missed."""
    year, month = divmod(day.year * _YEAR + day.month - 1 - months, _YEAR)
    return date(year, month + 1, 1)


def _in_process(law: Law, record: PersonRecord, on: date) -> tuple[Objection, ...]:
    found = [_open(case) for case in record.cases if case.opened_on <= on]
    for one in record.decisions:
        if one.sanction.decided_on > on:
            continue
        if not one.sanction.in_force_on(on):
            found.append(_pending(law, one, "Tunggu sampai keputusannya berlaku."))
            continue
        start, end = served_span(law, one.sanction)
        if start <= on and (end is None or end >= on) and _level(law, one) is not Level.LIGHT:
            found.append(_serving(law, one, start, end))
    return tuple(found)


def _within(one: ImposedSanction, *, months: int, on: date) -> bool:
    """Say whether a decision made by a day falls into the period that ends on it."""
    if one.decided_on > on:
        return False
    if not months or not one.in_force_on(on) or one.effective_on is None:
        return True
    return last_day(one.effective_on, months) >= on


def _open(case: OpenCase) -> Objection:
    sentence = f"Perkara {case.number} masih berjalan sejak {long_date(case.opened_on)}"
    if case.examined_since is not None:
        sentence += f"; pemeriksaannya sejak {long_date(case.examined_since)}"
    return Objection(
        case_id=case.case_id,
        reason=Reason(article=BASIS, sentence=f"{sentence}.", inputs=(("perkara", case.number),)),
        advice="Selesaikan perkaranya dahulu, atau beri tahu pemohon bahwa surat belum dapat"
        " diberikan.",
    )


def _pending(law: Law, one: RegisteredDecision, advice: str) -> Objection:
    why = "sedang diajukan upaya administratif" if one.sanction.contested else "belum berlaku"
    return Objection(
        case_id=one.case_id,
        reason=_reason(law, one, f"{why}; dihitung dalam proses", article=_CONTESTED),
        advice=advice,
    )


def _serving(law: Law, one: RegisteredDecision, start: date, end: date | None) -> Objection:
    until = f" sampai dengan {long_date(end)}" if end is not None else " tanpa batas waktu"
    told = f"sedang dijalani sejak {long_date(start)}{until}"
    after = f"Surat dapat diberikan sesudah {long_date(end)}." if end is not None else ""
    return Objection(
        case_id=one.case_id,
        reason=_reason(law, one, told),
        advice=after or "Surat ini tidak dapat diberikan kepada yang bersangkutan.",
        until=end,
    )


def _imposed(law: Law, one: RegisteredDecision, months: int) -> Objection:
    done = one.sanction
    if done.effective_on is None or done.contested:
        advice = "Tunggu sampai upaya administratif atau penyampaiannya selesai."
        return _pending(law, one, advice)
    told = f"berlaku sejak {long_date(done.effective_on)}"
    if not months:
        advice = "Surat ini tidak dapat diberikan untuk keperluan yang tidak berbatas waktu."
        return Objection(case_id=one.case_id, reason=_reason(law, one, told), advice=advice)
    until = last_day(done.effective_on, months)
    return Objection(
        case_id=one.case_id,
        reason=_reason(law, one, f"{told}, masih dalam {months} bulan terakhir"),
        advice=f"Surat dapat diberikan mulai {long_date(until + timedelta(days=1))}.",
        until=until,
    )


def _reason(law: Law, one: RegisteredDecision, told: str, *, article: str = BASIS) -> Reason:
    found = sanction(law, one.sanction.sanction_code)
    day = long_date(one.sanction.decided_on)
    number = f"Nomor {one.number} " if one.number else ""
    sentence = f"Keputusan {number}tanggal {day}: hukuman {found.level}, {found.name}, {told}."
    inputs = (("keputusan", one.number or "tanpa nomor"), ("ditetapkan", day))
    return Reason(article=article, sentence=sentence, inputs=inputs)


def _level(law: Law, one: RegisteredDecision) -> Level:
    return sanction(law, one.sanction.sanction_code).level
