"""When a decision takes effect, and from when to when its sanction is served."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from asn_desk.domain.law.periods import last_day
from asn_desk.domain.proceedings.case_state import (
    Ending,
    ending,
    filed_remedy,
    received_step,
    remedy_pending,
    remedy_result,
    sanction_now,
)
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import Deadline

Deadlines = Callable[[str, date], Deadline]
"""Computes a deadline by its rule's key from the day it runs from."""
_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The first and the last day a sanction is served."""

    start: date
    end: date


def effective_deadline(case: Case, deadlines: Deadlines) -> Deadline | None:
    """Return when the decision takes effect, counted from its receipt (Pasal 38 ayat (1)).

    A contested one waits for the remedy and never takes effect before it (Pasal 38 ayat (2)),
    unless it was in force before the remedy was filed; one that a remedy cancelled, or whose
    addressee left before that day, never does.
    Raises `HolidaysMissing` when the count runs into a year without holidays.
    """
    received = received_step(case)
    if received is None or remedy_pending(case) or ending(case) is Ending.CANCELLED:
        return None
    counted = deadlines("berlaku", received.on)
    decided_on = _set_by_remedy(case, counted.day)
    if decided_on is not None:
        counted = replace(
            counted,
            since=decided_on,
            day=decided_on,
            counting=(),
            article="PP 94/2021 Pasal 38 ayat (2)",
        )
    return None if ending(case, counted.day) is Ending.LAPSED else counted


def served_period(case: Case, effective_on: date | None) -> Period | None:
    """Return from when to when the sanction is served; None for one without a period.

    The days are those its decision fixes. Where it takes effect later than planned, as after a
    remedy, the period begins anew with its effect, or with the month after it where it was
    planned from the first of a month, and lasts as long.
    """
    _, terms = sanction_now(case)
    if terms is None or terms.start_on is None or terms.end_on is None:
        return None
    planned = Period(start=terms.start_on, end=terms.end_on)
    if effective_on is None or effective_on <= planned.start:
        return planned
    start = _month_from(effective_on) if planned.start.day == 1 else effective_on
    return Period(start=start, end=_end(start, planned))


def _set_by_remedy(case: Case, counted: date) -> date | None:
    """Return the day of the remedy's decision where the effect waited for it, else None.

    A remedy filed only when the decision was in force already, and upheld, moves nothing.
    """
    step, result, filed = (
        case.last(StepKind.REMEDY_DECIDED),
        remedy_result(case),
        filed_remedy(case),
    )
    if step is None or result is None or step.on <= counted:
        return None
    late = filed is not None and filed[1] > counted
    return None if late and not result.replaces else step.on


def _end(start: date, planned: Period) -> date:
    """Return the last day of a period as long as the planned one, which began another day."""
    after = planned.end + timedelta(days=1)
    months = (after.year - planned.start.year) * _MONTHS + after.month - planned.start.month
    if months > 0 and last_day(planned.start, months) == planned.end:
        return last_day(start, months)
    return start + (planned.end - planned.start)


def _month_from(day: date) -> date:
    """Return the first day of a month on or after a day."""
    if day.day == 1:
        return day
    years, month = divmod(day.month, _MONTHS)
    return date(day.year + years, month + 1, 1)
