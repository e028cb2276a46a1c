"""Gathers the kartu hukuman disiplin of somebody from the register."""

from collections.abc import Sequence
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.law.attesting import OpenCase
from asn_desk.domain.law.basis import Confidence, in_force
from asn_desk.domain.law.consequences import Restriction, restrictions
from asn_desk.domain.papers.discipline_card import CardDecision, CardNote, DisciplineCard
from asn_desk.domain.papers.letters import Identity
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.services.proceedings.past_decisions import (
    deemed_finished_by,
    deemed_finished_note,
    imposed_sanctions,
    standing_decisions,
)
from asn_desk.services.rules import Rules
from asn_desk.services.signers import identity
from asn_desk.services.statements.guard import person_record

_PRINTED = frozenset({Confidence.PRIMARY, Confidence.TWO_SOURCES})


def discipline_card(
    work: UnitOfWork, rules: Rules, employee_id: int, *, on: date
) -> DisciplineCard:
    """Return the card of somebody on a day; raises `NotFound`."""
    employee = work.employees.get(employee_id)
    office = work.office.office()
    decisions = work.cases.decisions(employee_id=employee_id)
    record = person_record(work, employee_id)
    since = [one.examined_since for one in record.cases if one.examined_since is not None]
    closed = restrictions(
        rules.law,
        decisions=imposed_sanctions(decisions),
        examined_since=min(since, default=None),
        on=on,
    )
    return DisciplineCard(
        identity=_rows(identity(employee, work.employees.structure()), employee.status.value),
        decisions=tuple(
            _decision(rules, one, decisions, on)
            for one in sorted(decisions, key=lambda one: (one.decided_on, one.number))
            if one.decided_on <= on
        ),
        cases=tuple(_case(one) for one in record.cases),
        closed=tuple(_closed(one) for one in closed if one.kind in _settled(rules, on)),
        register_since=office.register_since,
        office=office.name,
        on=on,
    )


def _settled(rules: Rules, on: date) -> frozenset[str]:
    """Return the kinds of restriction a paper may name as fact: known from more than one source."""
    rows = in_force(rules.law.restrictions, on)
    return frozenset(one.kind for one in rows if one.basis.confidence in _PRINTED)


def _rows(who: Identity, status: str) -> tuple[tuple[str, str], ...]:
    grade = f"{who.rank} ({who.grade})" if who.rank else who.grade
    unit = who.unit if who.agency in ("", who.unit) else f"{who.unit}, {who.agency}"
    rows = (
        ("Nama", who.name),
        ("NIP", spaced_nip(who.nip)),
        ("Pangkat/golongan", grade),
        ("Status", status),
        ("Jabatan", who.position),
        ("Unit kerja", unit),
    )
    return tuple((label, value or "–") for label, value in rows)


def _decision(
    rules: Rules, one: DecisionLine, others: Sequence[DecisionLine], on: date
) -> CardDecision:
    level, _, name = rules.sanction_title(one.sanction_code).partition(" – ")
    provisions = rules.provisions_text(one.provisions)
    void = one not in standing_decisions(others)
    running = not void and not one.contested and _runs(one, on)
    return CardDecision(
        number=one.number,
        decided_on=one.decided_on,
        signer=one.signer,
        level=level,
        sanction=one.sanction_name or name,
        offence=f"{one.act.strip().rstrip('.')} ({provisions})" if provisions else one.act,
        period=_period(one),
        status=_status(one, others, running=running, on=on),
        remedy=_remedy(one, others),
        running=running,
        void=void,
    )


def _runs(one: DecisionLine, on: date) -> bool:
    if one.effective_on is None or one.effective_on > on or one.starts_on is None:
        return False
    last = min((day for day in (one.ends_on, one.ended_on) if day is not None), default=None)
    return one.starts_on <= on and (last is None or last >= on)


def _period(one: DecisionLine) -> str:
    if one.starts_on is None:
        return f"berlaku {long_date(one.effective_on)}" if one.effective_on else ""
    end = f" s.d. {long_date(one.ends_on)}" if one.ends_on else ""
    return f"{long_date(one.starts_on)}{end}"


def _status(one: DecisionLine, others: Sequence[DecisionLine], *, running: bool, on: date) -> str:
    """Say where a decision stands on the day of the card."""
    heavier = deemed_finished_by(one, others)
    told = (
        (one.cancelled, "tidak berlaku"),
        (heavier is not None, deemed_finished_note(heavier) if heavier else ""),
        (one not in standing_decisions(others), "diganti keputusan lain"),
        (one.contested, "belum berlaku"),
        (running, "sedang dijalani"),
        (one.effective_on is None or one.effective_on > on, "belum berlaku"),
        (one.starts_on is not None and one.starts_on > on, "berlaku, belum dijalani"),
        (True, "selesai dijalani" if one.starts_on is not None else "berlaku"),
    )
    return next(words for so, words in told if so)


def _remedy(one: DecisionLine, others: Sequence[DecisionLine]) -> str:
    after = next((each for each in others if each.replaces_id == one.id and one.id), None)
    if one.contested:
        return "upaya administratif diajukan, belum diputus"
    if after is not None:
        number = f" Nomor {after.number}" if after.number else ""
        return f"diubah dengan keputusan{number} tanggal {long_date(after.decided_on)}"
    if one.cancelled:
        return "dibatalkan, gugur, atau perkaranya ditutup"
    return "putusan upaya administratif" if one.replaces_id is not None else ""


def _case(one: OpenCase) -> CardNote:
    examined = f", diperiksa sejak {long_date(one.examined_since)}" if one.examined_since else ""
    return CardNote(label=one.number, words=f"dibuka {long_date(one.opened_on)}{examined}")


def _closed(one: Restriction) -> CardNote:
    until = f"sampai dengan {long_date(one.until)}" if one.until else "tanpa tanggal akhir"
    words = f"sejak {long_date(one.since)}, {until} ({one.reason.article})"
    return CardNote(label=one.kind, words=words)
