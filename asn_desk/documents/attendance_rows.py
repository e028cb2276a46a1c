"""What an attendance workbook gives: days, months, rows that cannot be taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.domain.attendance.absences import AbsenceKind


class AttendanceShape(StrEnum):
    """The shapes of attendance workbooks that the desk reads, and gives out blank."""

    DAILY = "harian"
    """One row for one person on one day."""
    MONTHLY = "bulanan"
    """One row for one person in one month, totals only."""
    MATRIX = "matriks"
    """One row for one person in one month, a column for each day."""


@dataclass(frozen=True, slots=True)
class DayEntry:
    """One person's day as written."""

    row: int
    """Row number as the workbook shows it, from 1."""
    nip: str
    name: str
    day: date
    kind: AbsenceKind | None
    """None where nothing is written."""
    late: int = 0
    early: int = 0
    away: int = 0
    remark: str = ""
    warning: str = ""
    """What to look at, in Indonesian."""


@dataclass(frozen=True, slots=True)
class MonthEntry:
    """One person's month as written."""

    row: int
    nip: str
    name: str
    year: int
    month: int
    days: int
    minutes: int
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceFile:
    """One attendance workbook: what was found in it, and where."""

    file_name: str
    sheet: str
    shape: AttendanceShape
    mapping: Mapping[str, str]
    """What each column was taken for: field -> its heading as written."""
    days: tuple[DayEntry, ...] = ()
    months: tuple[MonthEntry, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()
