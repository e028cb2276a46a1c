"""What is closed to an employee by a sanction or a running case, and what the desk may attest."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.effect_rows import ReminderRow, RestrictionRow
from asn_desk.domain.law.periods import last_day, sanction_period
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Circumstance, Level

_ATTESTED = "Surat pernyataan hukuman disiplin (setelan kantor)"
_YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ImposedSanction:
    """A decision as far as its consequences ask; one set aside is left out by the caller."""

    sanction_code: str
    decided_on: date
    effective_on: date | None = None
    """When it took effect, or will; None while that is not known."""
    start: date | None = None
    """When it is served from, where the decision says so; else the setting decides."""
    end: date | None = None
    """The last day served, also where a heavier sanction ended it."""
    contested: bool = False
    """A remedy is pending: not in force (Pasal 38 ayat (2))."""

    def in_force_on(self, day: date) -> bool:
        """Say whether it has taken effect by a day."""
        return not self.contested and self.effective_on is not None and self.effective_on <= day


@dataclass(frozen=True, slots=True, kw_only=True)
class Restriction:
    """Something closed to somebody, from when until when (both days included), and why."""

    kind: str
    since: date
    until: date | None
    """None where it lasts as long as what causes it, or for good."""
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What the register says of somebody on a day; each part empty where the answer is no."""

    in_process: tuple[Reason, ...]
    """Being examined, or a decision not in force yet."""
    serving: tuple[Reason, ...]
    """Serving a medium or heavy sanction."""
    within_a_year: tuple[Reason, ...]
    """Medium or heavy sanctions that took effect in the last year."""
    ever: tuple[Reason, ...]
    """Medium or heavy sanctions that ever took effect."""


def restrictions(
    law: Law,
    *,
    decisions: Sequence[ImposedSanction],
    examined_since: date | None,
    on: date,
) -> tuple[Restriction, ...]:
    """Return what is closed on a day or will be; raises `NotFound` for an unknown sanction.

    `examined_since` is the day a running case reached the first summons; None without one.
    """
    found: list[Restriction] = []
    for row in reversed(in_force(law.restrictions, on)):
        if row.circumstance is Circumstance.IN_PROCESS:
            found += _while_in_process(row, decisions, examined_since, on)
            continue
        for one in decisions:
            if one.effective_on is not None and not one.contested and _fits(law, row, one):
                found += _of_sanction(law, row, one, on)
    return tuple(sorted(found, key=lambda one: (one.since, one.kind)))


def record_on(
    law: Law,
    *,
    decisions: Sequence[ImposedSanction],
    examined_since: date | None,
    on: date,
) -> Record:
    """Answer what may be attested about somebody on a day, each answer with its reasons."""
    pending = [one for one in decisions if one.decided_on <= on and not one.in_force_on(on)]
    weighty = [
        one
        for one in decisions
        if one.in_force_on(on) and sanction(law, one.sanction_code).level is not Level.LIGHT
    ]
    process = [_examined(examined_since)] if _runs(examined_since, on) else []
    process += [_pending(law, one) for one in pending]
    return Record(
        in_process=tuple(process),
        serving=tuple(_imposed(law, one) for one in weighty if _served_on(law, one, on)),
        within_a_year=tuple(
            _imposed(law, one) for one in weighty if _until(one.effective_on, 1) >= on
        ),
        ever=tuple(_imposed(law, one) for one in weighty),
    )


def end_reminder(law: Law, end: date) -> tuple[date, ReminderRow] | None:
    """Return when the desk is reminded that a sanction ends; None where that is switched off."""
    row = next(iter(in_force(law.reminders, end)), None)
    return (end - timedelta(days=row.days), row) if row is not None else None


def _fits(law: Law, row: RestrictionRow, one: ImposedSanction) -> bool:
    found = sanction(law, one.sanction_code)
    of_level = not row.levels or found.level in row.levels
    return of_level and (not row.sanctions or found.code in row.sanctions)


def _while_in_process(
    row: RestrictionRow,
    decisions: Sequence[ImposedSanction],
    examined_since: date | None,
    on: date,
) -> list[Restriction]:
    since = [
        one.decided_on for one in decisions if one.decided_on <= on and not one.in_force_on(on)
    ]
    if _runs(examined_since, on) and examined_since is not None:
        since.append(examined_since)
    if not since:
        return []
    return [Restriction(kind=row.kind, since=min(since), until=None, reason=_reason(row))]


def _of_sanction(
    law: Law, row: RestrictionRow, one: ImposedSanction, on: date
) -> list[Restriction]:
    span = _span(law, row, one)
    if span is None or (span[1] is not None and span[1] < on):
        return []
    name = sanction(law, one.sanction_code).name
    reason = _reason(row, (("hukuman", name), ("ditetapkan", long_date(one.decided_on))))
    return [Restriction(kind=row.kind, since=span[0], until=span[1], reason=reason)]


def _span(law: Law, row: RestrictionRow, one: ImposedSanction) -> tuple[date, date | None] | None:
    """Return from when until when a row closes something; None where it never begins."""
    start, end = served_span(law, one)
    if row.circumstance is Circumstance.SERVING:
        return start, end
    if row.circumstance is Circumstance.SERVED:
        if end is None:
            return None
        since = end + timedelta(days=1)
        return since, last_day(since, row.years * _YEAR) if row.years else None
    since = one.effective_on or start
    return since, _until(since, row.years) if row.years else None


def served_span(law: Law, one: ImposedSanction) -> tuple[date, date | None]:
    """Return the first and last day a sanction is served; None without end."""
    period = sanction_period(law, one.sanction_code, one.effective_on or one.decided_on)
    start = one.start or period.start
    if one.end is not None:
        return start, one.end
    months = sanction(law, one.sanction_code).months
    return start, last_day(start, months) if months else period.end


def _served_on(law: Law, one: ImposedSanction, on: date) -> bool:
    start, end = served_span(law, one)
    return start <= on and (end is None or end >= on)


def _until(since: date | None, years: int) -> date:
    """Return the last day of so many years from a day on."""
    return last_day(since, years * _YEAR) if since is not None else date.min


def _runs(examined_since: date | None, on: date) -> bool:
    return examined_since is not None and examined_since <= on


def _reason(row: RestrictionRow, inputs: tuple[tuple[str, str], ...] = ()) -> Reason:
    return Reason(article=row.basis.cited, sentence=row.sentence, inputs=inputs)


def _examined(since: date | None) -> Reason:
    day = long_date(since) if since is not None else ""
    sentence = f"Sedang dalam proses pemeriksaan sejak {day}."
    return Reason(article=_ATTESTED, sentence=sentence, inputs=(("sejak", day),))


def _pending(law: Law, one: ImposedSanction) -> Reason:
    why = "sedang diajukan upaya administratif" if one.contested else "belum berlaku"
    sentence = f"Keputusan tanggal {long_date(one.decided_on)} {why}; dihitung dalam proses."
    inputs = (("hukuman", sanction(law, one.sanction_code).name),)
    return Reason(article="PP 94/2021 Pasal 38", sentence=sentence, inputs=inputs)


def _imposed(law: Law, one: ImposedSanction) -> Reason:
    found = sanction(law, one.sanction_code)
    day = long_date(one.effective_on) if one.effective_on is not None else ""
    sentence = f"Hukuman {found.level}, {found.name}, berlaku sejak {day}."
    return Reason(article=_ATTESTED, sentence=sentence, inputs=(("berlaku", day),))
