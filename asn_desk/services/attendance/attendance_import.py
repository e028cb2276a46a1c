"""Plans an import of attendance workbooks: what becomes of every row, changing nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.documents.attendance_list import read_attendance
from asn_desk.documents.attendance_rows import AttendanceFile
from asn_desk.documents.workbook_kind import refuse_other_kind
from asn_desk.documents.workbook_reading import read_workbook
from asn_desk.domain.attendance.absences import AbsenceRecord, MonthlyAbsence, standing_months
from asn_desk.services.attendance.attendance_plan import (
    AttendancePlan,
    attendance_state,
    reading_of,
)
from asn_desk.services.attendance.attendance_planning import AttendancePlanner, rejected_fate
from asn_desk.services.attendance.duty_book import duty_book
from asn_desk.services.progress import Progress


def plan_attendance(
    database: Database, files: Sequence[Path], *, today: date, progress: Progress
) -> AttendancePlan:
    """Read the files and compare them with the register.

    Raises `UnreadableFile` for a file that is no attendance workbook, `HolidaysMissing` for days
    of a year whose holidays are not filled in.
    """
    read = [_read(path, progress) for path in files]
    with database.reading() as work:
        planner = AttendancePlanner(
            people={one.nip: one for one in work.employees.all()},
            duty=duty_book(work),
            today=today,
            known=_known_days(work, read),
            known_months=_known_months(work, read),
        )
        state = attendance_state(work)
    for file in read:
        planner.take(file, progress)
    rejected = [one for file in read for one in file.rejected]
    return AttendancePlan(
        files=tuple(path.name for path in files),
        readings=tuple(map(reading_of, read)),
        fates=(*planner.fates, *map(rejected_fate, rejected)),
        rejected=(*planner.rejected, *rejected),
        days=tuple(planner.days.values()),
        months=tuple(planner.months.values()),
        rows=sum(len(file.days) + len(file.months) for file in read) + len(rejected),
        state=state,
    )


def _read(path: Path, progress: Progress) -> AttendanceFile:
    cells = read_workbook(path)
    refuse_other_kind(cells, wanted="kehadiran")
    return read_attendance(cells, progress=progress)


def _known_days(
    work: UnitOfWork, files: Iterable[AttendanceFile]
) -> dict[tuple[int, date], AbsenceRecord]:
    """Return the standing record of every day the files speak of."""
    days = [entry.day for file in files for entry in file.days]
    if not days:
        return {}
    records = work.attendance.days_between(min(days), max(days))
    return {(one.employee_id, one.day): one for one in records}


def _known_months(
    work: UnitOfWork, files: Iterable[AttendanceFile]
) -> dict[tuple[int, int, int], MonthlyAbsence]:
    """Return the standing totals of the years the files speak of."""
    years = [entry.year for file in files for entry in file.months]
    if not years:
        return {}
    found = {}
    for who, totals in work.attendance.months_in(min(years), max(years)).items():
        for (year, month), one in standing_months(totals).items():
            found[who, year, month] = one
    return found
