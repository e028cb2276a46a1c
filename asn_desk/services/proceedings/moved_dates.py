"""Which dates of open cases move when the calendar changes, old beside new."""

from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.deadlines import rule_keys
from asn_desk.domain.errors import HolidaysMissing, NotFound, WrongDate
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Law
from asn_desk.domain.proceedings.case_counts import CaseCount, case_counts, counted
from asn_desk.domain.proceedings.cases import Case, DecisionLine
from asn_desk.services.proceedings.effect_dates import in_force
from asn_desk.services.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDate:
    """A date of an open case that a change of the calendar would move."""

    case_id: int
    case_number: str
    name: str
    what: str
    old: date | None
    """None where the old calendar lacks a year."""
    new: date | None


def moved_dates(
    work: UnitOfWork, before: Rules, after: Rules, today: date
) -> tuple[MovedDate, ...]:
    """Return every date of the running cases that two calendars give differently.

    What is over never moves: ended cases, a decision in force, a limit already met, an issued
    letter with the day it appoints.
    """
    decisions = {one.case_id: one for one in work.cases.decisions() if not one.cancelled}
    titles = rule_keys(before.law)
    found = []
    for case in work.cases.running():
        decision = decisions.get(case.id or 0)
        for count in open_counts(case, decision, before.law, today):
            old = _day(case, count, before)
            new = _day(case, count, after)
            if old != new and _matters(old, new, today):
                found.append(_moved(case, titles.get(count.rule, count.what), old, new))
    return tuple(found)


def open_counts(
    case: Case, decision: DecisionLine | None, law: Law, today: date
) -> tuple[CaseCount, ...]:
    """Return the counts of a case whose date is still to come."""
    fixed = decision is not None and in_force(decision.effective_on, today)
    counts = case_counts(case, remedy=remedy_rule(decision, law), today=today)
    return tuple(
        one for one in counts if one.open and not (fixed and one.rule in _FIXED_WITH_EFFECT)
    )


def remedy_rule(decision: DecisionLine | None, law: Law) -> str:
    """Return the remedy of a decision: banding where it ends the service (PP 79/2021)."""
    if decision is None:
        return "keberatan"
    return "banding" if sanction(law, decision.sanction_code).ends_service else "keberatan"


_FIXED_WITH_EFFECT = frozenset({"berlaku", "keberatan", "banding"})
"""A decision in force keeps its day, and the window for its remedy has closed before it."""


def _day(case: Case, count: CaseCount, rules: Rules) -> date | None:
    try:
        return counted(case, count, rules.for_case(case).deadline).day
    except (HolidaysMissing, NotFound, WrongDate):
        return None


def _matters(old: date | None, new: date | None, today: date) -> bool:
    return any(day is None or day >= today for day in (old, new))


def _moved(case: Case, what: str, old: date | None, new: date | None) -> MovedDate:
    return MovedDate(
        case_id=case.id or 0,
        case_number=case.number,
        name=case.subject.name,
        what=what,
        old=old,
        new=new,
    )
