"""The days on which one person has to work, by his unit's schedule, holidays and shift roster."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from asn_desk.domain.hours import period_on
from asn_desk.domain.working_time import Calendar, Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyDays:
    """The working days of one person: the schedule of his unit, holidays, his own days off."""

    calendar: Calendar
    schedule: Schedule | None = None
    days_off: frozenset[date] = frozenset()
    """Days off by the shift roster (lepas sif)."""
    known: dict[date, str | None] = field(default_factory=dict, compare=False, repr=False)
    """Answers already found; shared by people of one schedule."""

    def with_days_off(self, days: Iterable[date]) -> "DutyDays":
        """Return the same schedule with somebody's own days off."""
        return DutyDays(
            calendar=self.calendar,
            schedule=self.schedule,
            days_off=frozenset(days),
            known=self.known,
        )

    def is_working(self, day: date) -> bool:
        """Say whether he had to work that day; raises `HolidaysMissing`."""
        return self.why_not(day) is None

    def why_not(self, day: date) -> str | None:
        """Say why a day is no working day of his, None when it is one; raises `HolidaysMissing`.

        A unit with shifts works on any day that its roster does not give off, holidays included.
        """
        if day in self.days_off:
            return "lepas sif menurut daftar sif"
        if day not in self.known:
            self.known[day] = self._why_not(day)
        return self.known[day]

    def knows(self, year: int) -> bool:
        """Say whether the working days of a year can be told."""
        return self.by_roster or year in self.calendar.years

    @property
    def by_roster(self) -> bool:
        """Whether only the shift roster tells which days he works."""
        return self.schedule is not None and self.schedule.shift

    def _why_not(self, day: date) -> str | None:
        if self.by_roster:
            return None
        period = period_on(self.schedule, day) if self.schedule else None
        if period is None:
            return self.calendar.why_not(day)
        if day not in self.calendar.holidays and day.weekday() not in period.days:
            return "akhir pekan"
        everyday = Calendar(
            holidays=self.calendar.holidays,
            years=self.calendar.years,
            weekdays=frozenset(period.days),
        )
        return everyday.why_not(day)
