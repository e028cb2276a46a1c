"""The working days of everybody, and up to which day a year counts."""

from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.duty_days import DutyDays
from asn_desk.services.people.unit_hours import UnitHours, unit_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyBook:
    """The working days of everybody, worked out once for each schedule."""

    hours: UnitHours
    by_schedule: dict[int | None, DutyDays]

    def of(self, unit_id: int | None) -> DutyDays:
        """Return the working days of those in a unit; without a unit, by the first schedule."""
        schedules = self.hours.schedules
        schedule = self.hours.schedule(unit_id) if unit_id is not None else None
        schedule = schedule or (schedules[0] if schedules else None)
        key = schedule.id if schedule else None
        if key not in self.by_schedule:
            self.by_schedule[key] = DutyDays(calendar=self.hours.calendar, schedule=schedule)
        return self.by_schedule[key]


def duty_book(work: UnitOfWork) -> DutyBook:
    """Return the working days of everybody as schedules and holidays stand."""
    return DutyBook(hours=unit_hours(work), by_schedule={})


def last_day(year: int, today: date) -> date:
    """Return the day up to which a year is counted: today, or its last day when it is over."""
    return today if year == today.year else date(year, 12, 31)
