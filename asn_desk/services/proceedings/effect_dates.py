"""Keeps the register of decisions in step with the calendar when a free day comes or goes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.proceedings.cases import Case, DecisionLine
from asn_desk.domain.working_time import Deadline
from asn_desk.services.proceedings.decision_entries import Entries
from asn_desk.services.rules import Rules


def recount_effects(work: UnitOfWork, rules: Rules, *, today: date, reason: str) -> None:
    """Enter the day each received decision of a running case now takes effect.

    Counted anew by Pasal 38 ayat (1) with the calendar of `rules`, with the period its sanction
    is served. What is over stays as it is: a case that has ended, and a decision already in force
    on `today`. A day in a year without holidays is unknown.
    """
    rows: dict[int, list[DecisionLine]] = {}
    for row in work.cases.decisions():
        rows.setdefault(row.case_id, []).append(row)
    for case in work.cases.running():
        entered = rows.get(case.id or 0, [])
        wanted = {one.id: one for one in _wanted(case, entered, rules)}
        for row in entered:
            after = wanted.get(row.id)
            if after is not None and not in_force(row.effective_on, today):
                _mark(work, row, after, reason)


def in_force(entered: date | None, today: date) -> bool:
    """Say whether the day entered in the register has come: it then moves no more."""
    return entered is not None and entered <= today


def pinned(counted: Deadline | None, entered: date | None, today: date) -> Deadline | None:
    """Return when a decision takes effect: as entered once it is in force, else as counted now.

    A decision in force keeps its day when the calendar changes afterwards; the count of today's
    calendar, which no longer leads to it, is then left out and the difference said.
    """
    if counted is None or entered is None or not in_force(entered, today):
        return counted
    if entered == counted.day:
        return counted
    note = (
        f"Sudah berlaku {long_date(entered)} menurut kalender saat itu; perubahan hari libur "
        "sesudahnya tidak menggeser tanggal ini."
    )
    return replace(counted, day=entered, counting=(), note=note)


def _wanted(case: Case, entered: Sequence[DecisionLine], rules: Rules) -> tuple[DecisionLine, ...]:
    """Return the rows as the steps and this calendar say; without a date where none is known."""
    if not any(one.received_on for one in entered):
        return ()
    entries = Entries(case=case, rules=rules.for_case(case), rows=entered, recount=True)
    try:
        return entries.wanted()
    except HolidaysMissing:
        standing = (one for one in entered if not (one.cancelled or one.superseded))
        return tuple(
            replace(one, effective_on=None, starts_on=None, ends_on=None) for one in standing
        )


def _mark(work: UnitOfWork, before: DecisionLine, after: DecisionLine, reason: str) -> None:
    days = (before.effective_on, before.starts_on, before.ends_on)
    if days != (after.effective_on, after.starts_on, after.ends_on):
        work.cases.mark_decision(
            before.case_id,
            reason,
            before.id,
            effective_on=after.effective_on,
            starts_on=after.starts_on,
            ends_on=after.ends_on,
        )
