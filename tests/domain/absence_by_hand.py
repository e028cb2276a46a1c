"""Absence counted in the slow, obvious way, to compare the program's count with."""

from collections.abc import Iterable
from datetime import date, timedelta

from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.working_time import Calendar


def absence_in(year: int, days: Iterable[date], calendar: Calendar) -> Absence:
    """Count days of absence in a calendar year; a free day is never absence, nor a gap.

    A run that began in the year before counts whole in the year it reaches into. Raises
    `HolidaysMissing`.
    """
    absent = {day for day in days if calendar.is_working(day)}
    run = longest = 0
    for day in _span(absent):
        if calendar.is_working(day):
            run = run + 1 if day in absent else 0
        if day.year == year:
            longest = max(longest, run)
    return Absence(days=sum(day.year == year for day in absent), longest_run=longest)


def _span(days: set[date]) -> Iterable[date]:
    if not days:
        return ()
    first, last = min(days), max(days)
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
