"""Everybody with absence or lateness in a year, as the list shows it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.absences import AbsenceRecord, MonthlyAbsence
from asn_desk.domain.attendance.attendance_year import FullRun, YearAttendance, attendance_of
from asn_desk.domain.attendance.salary_letters import SalaryLetter, disproved_stops, runs_to_stop
from asn_desk.domain.employees import Employee, Status, Structure
from asn_desk.domain.law.basis import in_force
from asn_desk.services.attendance.duty_book import DutyBook, duty_book, last_day
from asn_desk.services.record_ids import saved_id
from asn_desk.services.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceLine:
    """One employee with absence or lateness in a year."""

    id: int
    """The employee's id."""
    name: str
    nip: str
    unit: str
    agency: str
    status: Status
    found: YearAttendance
    near: bool
    """Whether the next row, or a run that stops the salary, is as near as the office warns."""
    to_stop: tuple[FullRun, ...]
    """Runs for which the letter that stops the salary is still to be made."""
    disproved: tuple[SalaryLetter, ...]
    """Letters that stopped the salary for a run that is no longer one."""

    @property
    def reached(self) -> bool:
        """Whether a row of the ladder is reached."""
        return self.found.step.row is not None

    @property
    def full_run(self) -> bool:
        """Whether so many days in a row were missed that the salary stops."""
        return bool(self.found.full_runs)


def attendance_lines(
    work: UnitOfWork,
    rules: Rules,
    year: int,
    *,
    today: date,
    only: Collection[int] | None = None,
) -> tuple[AttendanceLine, ...]:
    """Return everybody with absence or lateness in a year, nearest to the next row first.

    `only` restricts to some employees. Raises `HolidaysMissing` when the working days of that
    year are not known.
    """
    on = last_day(year, today)
    records = work.attendance.telling_days(date(year - 1, 1, 1), on, only=only)
    months = work.attendance.months_in(year, year)
    letters: dict[int, list[SalaryLetter]] = {}
    for letter in work.attendance.salary_letters():
        letters.setdefault(letter.employee_id, []).append(letter)
    wanted = {who for who, own in records.items() if any(one.day.year == year for one in own)}
    wanted |= months.keys() if only is None else months.keys() & set(only)
    lister = _Lister(
        rules=rules,
        duty=duty_book(work),
        on=on,
        warn_before=work.office.office().attendance_warning,
    )
    lines = [
        lister.line(one, records.get(key, ()), months.get(key, ()), letters.get(key, ()))
        for one in work.employees.by_ids(wanted)
        for key in (saved_id(one.id),)
    ]
    return tuple(sorted((one for one in lines if _is_telling(one)), key=_nearness))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lister:
    """Makes the lines of one year."""

    rules: Rules
    duty: DutyBook
    on: date
    warn_before: int

    @property
    def _structure(self) -> Structure:
        return self.duty.hours.structure

    def line(
        self,
        employee: Employee,
        records: Sequence[AbsenceRecord],
        months: Sequence[MonthlyAbsence],
        letters: Sequence[SalaryLetter],
    ) -> AttendanceLine:
        """Count one employee's year."""
        found = attendance_of(
            self.rules.law,
            on=self.on,
            records=records,
            months=months,
            duty=self.duty.of(employee.unit_id),
            status=employee.status,
        )
        unit = self._structure.units.get(employee.unit_id or 0)
        agency = self._structure.agency(employee.unit_id)
        return AttendanceLine(
            id=saved_id(employee.id),
            name=employee.full_name,
            nip=employee.nip,
            unit=unit.name if unit else "",
            agency=agency.name if agency else "",
            status=employee.status,
            found=found,
            near=self._is_near(found),
            to_stop=runs_to_stop(found, letters),
            disproved=disproved_stops(found, letters),
        )

    def _is_near(self, found: YearAttendance) -> bool:
        days = found.step.days_to_next
        if found.total and days is not None and days <= self.warn_before:
            return True
        row = next(iter(in_force(self.rules.law.salary_stops, found.on)), None)
        open_run = len(found.open_run)
        return row is not None and 0 < open_run < row.days <= open_run + self.warn_before


def _is_telling(line: AttendanceLine) -> bool:
    return line.found.counts or bool(line.found.ignored or line.disproved)


def _nearness(line: AttendanceLine) -> tuple[bool, int, int, str]:
    """Order by what presses: salary letters due, then the fewest days to the next row."""
    days = line.found.step.days_to_next
    nothing_due = not (line.to_stop or line.disproved)
    return (nothing_due, -1 if days is None else days, -line.found.total, line.name)
