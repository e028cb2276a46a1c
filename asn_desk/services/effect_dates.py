"""Keeps the register of decisions in step with the calendar when a free day comes or goes."""

from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.cases import Case
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.pacing import effective_deadline
from asn_desk.services.rules import Rules


def recount_effects(work: UnitOfWork, rules: Rules, *, reason: str) -> None:
    """Enter the day each received decision of a running case now takes effect.

    Counted anew by Pasal 38 ayat (1) with the calendar of `rules`; a case that is over keeps
    its day. A day in a year without holidays is unknown.
    """
    entered = {one.case_id: one for one in work.cases.decisions() if one.received_on is not None}
    for case in work.cases.running():
        decision = entered.get(case.id or 0)
        if decision is None:
            continue
        day = _effective_on(case, rules)
        if day != decision.effective_on:
            work.cases.mark_decision(decision.case_id, reason, effective_on=day)


def _effective_on(case: Case, rules: Rules) -> date | None:
    try:
        effective = effective_deadline(case, rules.deadline)
    except HolidaysMissing:
        return None
    return effective.day if effective else None
