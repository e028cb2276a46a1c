"""Working hours of a unit: its own schedule, that of a unit above it, or the office's first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.employees import Structure
from asn_desk.domain.hours import check_hours
from asn_desk.domain.working_time import Calendar, HoursCheck, HoursResult, Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitHours:
    """The schedules and holidays against which moments are checked, in one unit of work."""

    structure: Structure
    schedules: Sequence[Schedule]
    """The first is for units without a schedule of their own or above them."""
    calendar: Calendar

    def schedule(self, unit_id: int) -> Schedule | None:
        """Return the schedule a unit works by."""
        for unit in self.structure.path(unit_id):
            if unit.schedule_id is not None:
                return next((one for one in self.schedules if one.id == unit.schedule_id), None)
        return self.schedules[0] if self.schedules else None

    def check(self, unit_id: int | None, *, day: date | None, at: time | None) -> HoursCheck:
        """Say whether a moment lay in a unit's working hours; an unknown unit decides nothing."""
        if unit_id is None:
            reason = "Unit kerjanya belum diketahui, jadi jadwal kerjanya juga belum"
            return HoursCheck(result=HoursResult.UNDETERMINED, reason=reason)
        moment = None if day is None else (day, at)
        return check_hours(moment, self.schedule(unit_id), self.calendar)


def unit_hours(work: UnitOfWork) -> UnitHours:
    """Return the working hours of all units as they stand in the register."""
    return UnitHours(
        structure=work.employees.structure(),
        schedules=work.office.schedules(),
        calendar=Calendar.of(work.office.holidays()),
    )
