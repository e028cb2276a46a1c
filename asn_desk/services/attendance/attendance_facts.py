"""What the register says of somebody's attendance, for cases and the start page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.absence_words import row_words
from asn_desk.domain.attendance.absences import MINUTES_OF_A_DAY
from asn_desk.domain.attendance.attendance_year import YearAttendance, attendance_of
from asn_desk.domain.dates import short_day_date
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.basis import in_force
from asn_desk.services.attendance.attendance_lines import AttendanceLine, attendance_lines
from asn_desk.services.attendance.duty_book import DutyBook, duty_book, last_day
from asn_desk.services.rules import Rules

DAYS_OF_A_YEAR, MONTHS_OF_A_YEAR = 366, 12
_STILL_ASKED = 3
"""Months of a new year in which salary letters of the year before are still asked for."""


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


def year_attendance(
    work: UnitOfWork,
    rules: Rules,
    employee_id: int,
    *,
    on: date,
    book: DutyBook | None = None,
) -> YearAttendance:
    """Count the calendar year of `on` for an employee, with the records up to that day.

    `book` spares working it out again. Raises `NotFound`, or `HolidaysMissing` when the days of
    that year cannot be judged.
    """
    employee = work.employees.get(employee_id)
    return attendance_of(
        rules.law,
        on=on,
        records=work.attendance.days_of(employee_id, date(on.year - 1, 1, 1), on),
        months=work.attendance.months_of(employee_id, on.year),
        duty=(book or duty_book(work)).of(employee.unit_id),
        status=employee.status,
    )


def absence_of(work: UnitOfWork, rules: Rules, employee_id: int, *, on: date) -> Absence:
    """Return the absence that the ladder measures in a case, as it was on a day.

    Days already punished count on, and the count begins anew on 1 January (Pasal 15 ayat (1)).
    """
    return year_attendance(work, rules, employee_id, on=on).absence


def attendance_alerts(work: UnitOfWork, rules: Rules, today: date) -> tuple[AttendanceAlert, ...]:
    """Return what the desk should know today: salary letters due, people near the next row.

    A year whose holidays are not filled in gives none: its working days cannot be told.
    """
    found = _alerts_in(work, rules, today.year, today)
    if today.month <= _STILL_ASKED:
        old = _alerts_in(work, rules, today.year - 1, today)
        found += [alert for alert in old if alert.kind is not AlertKind.NEAR]
    return tuple(found)


def _alerts_in(work: UnitOfWork, rules: Rules, year: int, today: date) -> list[AttendanceAlert]:
    if year not in rules.calendar.years:
        return []
    only = _may_alert(work, rules, last_day(year, today))
    lines = attendance_lines(work, rules, year, today=today, only=only)
    return [alert for line in lines for alert in alerts_of(line)]


def _may_alert(work: UnitOfWork, rules: Rules, on: date) -> set[int]:
    """Return who may have an alert: the others have too few days, however they are counted."""
    rows = in_force(rules.law.ladder, on)
    least = min((row.first for row in rows), default=0) - work.office.office().attendance_warning
    setting = next(iter(in_force(rules.law.hours_per_day, on)), None)
    a_day = setting.minutes if setting and setting.active else MINUTES_OF_A_DAY * DAYS_OF_A_YEAR
    amounts = dict(work.attendance.amounts(date(on.year - 1, 12, 1), on))
    for who, totals in work.attendance.months_in(on.year, on.year).items():
        days, minutes = amounts.get(who, (0, 0))
        most = max(one.days for one in totals), max(one.minutes for one in totals)
        amounts[who] = (days + MONTHS_OF_A_YEAR * most[0], minutes + MONTHS_OF_A_YEAR * most[1])
    near = {who for who, (days, minutes) in amounts.items() if days + minutes // a_day >= least}
    return near | {one.employee_id for one in work.attendance.salary_letters()}


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
