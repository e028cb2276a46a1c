"""Keeps the register of decisions in step with the calendar when a free day comes or goes."""

from dataclasses import replace
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.cases import Case
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.pacing import effective_deadline
from asn_desk.domain.working_time import Deadline
from asn_desk.services.rules import Rules


def recount_effects(work: UnitOfWork, rules: Rules, *, today: date, reason: str) -> None:
    """Enter the day each received decision of a running case now takes effect.

    Counted anew by Pasal 38 ayat (1) with the calendar of `rules`. What is over stays as it is:
    a case that has ended, and a decision already in force on `today`. A day in a year without
    holidays is unknown.
    """
    entered = {one.case_id: one for one in work.cases.decisions() if one.received_on is not None}
    for case in work.cases.running():
        decision = entered.get(case.id or 0)
        if decision is None or in_force(decision.effective_on, today):
            continue
        day = _effective_on(case, rules.for_case(case))
        if day != decision.effective_on:
            work.cases.mark_decision(decision.case_id, reason, effective_on=day)


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


def _effective_on(case: Case, rules: Rules) -> date | None:
    try:
        effective = effective_deadline(case, rules.deadline)
    except HolidaysMissing:
        return None
    return effective.day if effective else None
