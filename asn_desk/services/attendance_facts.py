"""What the register says of somebody's attendance, for cases, lists and the start page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.absence_words import row_words
from asn_desk.domain.absences import AbsenceRecord, MonthlyAbsence
from asn_desk.domain.attendance_year import FullRun, YearAttendance, attendance_of
from asn_desk.domain.dates import short_day_date
from asn_desk.domain.duty_days import DutyDays
from asn_desk.domain.employees import Employee, Status, Structure
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.basis import in_force
from asn_desk.domain.salary_letters import SalaryLetter, disproved_stops, runs_to_stop
from asn_desk.services.record_ids import saved_id
from asn_desk.services.rules import Rules
from asn_desk.services.unit_hours import UnitHours, unit_hours

_STILL_ASKED = 3
"""Months of a new year in which salary letters of the year before are still asked for."""


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


class AlertKind(StrEnum):
    """Why somebody's attendance asks for attention."""

    STOP = "Penghentian gaji"
    RESUME = "Pembayaran kembali gaji"
    NEAR = "Mendekati batas"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceAlert:
    """One thing the desk should know about somebody's attendance."""

    kind: AlertKind
    employee_id: int
    name: str
    unit: str
    words: str
    """One clause in Indonesian."""
    day: date | None
    """The day it is about; of a salary stop the day the letter is due."""
    article: str


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


def duty_book(work: UnitOfWork) -> DutyBook:
    """Return the working days of everybody as schedules and holidays stand."""
    return DutyBook(hours=unit_hours(work), by_schedule={})


def last_day(year: int, today: date) -> date:
    """Return the day up to which a year is counted: today, or its last day when it is over."""
    return today if year == today.year else date(year, 12, 31)


def year_attendance(
    work: UnitOfWork, rules: Rules, employee_id: int, *, on: date
) -> YearAttendance:
    """Count the calendar year of `on` for an employee, with the records up to that day.

    Raises `NotFound`, or `HolidaysMissing` when the days of that year cannot be judged.
    """
    employee = work.employees.get(employee_id)
    return attendance_of(
        rules.law,
        on=on,
        records=work.attendance.days_of(employee_id, date(on.year - 1, 1, 1), on),
        months=work.attendance.months_of(employee_id, on.year),
        duty=duty_book(work).of(employee.unit_id),
        status=employee.status,
    )


def absence_of(work: UnitOfWork, rules: Rules, employee_id: int, *, on: date) -> Absence:
    """Return the absence that the ladder measures in a case, as it was on a day.

    Days already punished count on, and the count begins anew on 1 January (Pasal 15 ayat (1)).
    """
    return year_attendance(work, rules, employee_id, on=on).absence


def attendance_lines(
    work: UnitOfWork, rules: Rules, year: int, *, today: date
) -> tuple[AttendanceLine, ...]:
    """Return everybody with absence or lateness in a year, nearest to the next row first.

    Raises `HolidaysMissing` when the working days of that year are not known.
    """
    on = last_day(year, today)
    records = work.attendance.telling_days(date(year - 1, 1, 1), on)
    months = work.attendance.months_in(year, year)
    letters: dict[int, list[SalaryLetter]] = {}
    for letter in work.attendance.salary_letters():
        letters.setdefault(letter.employee_id, []).append(letter)
    wanted = {who for who, own in records.items() if any(one.day.year == year for one in own)}
    lister = _Lister(
        rules=rules,
        duty=duty_book(work),
        on=on,
        warn_before=work.office.office().attendance_warning,
    )
    lines = [
        lister.line(one, records.get(key, ()), months.get(key, ()), letters.get(key, ()))
        for one in work.employees.all()
        if (key := saved_id(one.id)) in wanted or key in months
    ]
    return tuple(sorted((one for one in lines if _is_telling(one)), key=_nearness))


def attendance_alerts(work: UnitOfWork, rules: Rules, today: date) -> tuple[AttendanceAlert, ...]:
    """Return what the desk should know today: salary letters due, people near the next row."""
    found = [
        alert
        for line in attendance_lines(work, rules, today.year, today=today)
        for alert in alerts_of(line)
    ]
    if today.month <= _STILL_ASKED and today.year - 1 in rules.calendar.years:
        before = attendance_lines(work, rules, today.year - 1, today=today)
        old = (alert for line in before for alert in alerts_of(line))
        found += [alert for alert in old if alert.kind is not AlertKind.NEAR]
    return tuple(found)


def alerts_of(line: AttendanceLine) -> Iterable[AttendanceAlert]:
    """Yield what one line asks for, the most pressing first."""
    for run in line.to_stop:
        words = (
            f"tidak masuk {len(run.days)} hari kerja berturut-turut sampai"
            f" {short_day_date(run.days[-1])}; surat penghentian gaji belum dibuat"
        )
        yield _alert(line, AlertKind.STOP, words, day=run.full_on)
    for letter in line.disproved:
        words = f"rangkaian dalam surat Nomor {letter.number} tidak terbukti lagi; bayar kembali"
        yield _alert(line, AlertKind.RESUME, words, day=letter.effective_from)
    step = line.found.step
    if line.near and not line.to_stop:
        words = f"sudah {line.found.total} hari"
        if step.next_row is not None:
            words += f"; {step.days_to_next} hari lagi mencapai {row_words(step.next_row)}"
        if line.found.open_run:
            words += f"; {len(line.found.open_run)} hari berturut-turut sampai kini"
        yield _alert(line, AlertKind.NEAR, words, day=None)


def _alert(
    line: AttendanceLine, kind: AlertKind, words: str, *, day: date | None
) -> AttendanceAlert:
    step = line.found.step
    stop = line.found.stop.article if line.found.stop else ""
    ladder = step.next_row.basis.cited if step.next_row else step.reason.article
    return AttendanceAlert(
        kind=kind,
        employee_id=line.id,
        name=line.name,
        unit=line.agency or line.unit,
        words=words,
        day=day,
        article=ladder if kind is AlertKind.NEAR else stop,
    )


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
