"""Reads attendance workbooks by day, by month, or as a matrix: entries and their problems."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from asn_desk.documents.attendance_cells import CellReader, numbered, rejected_row
from asn_desk.documents.attendance_fields import DAILY, MONTHLY, MinutesReading, read_minutes
from asn_desk.documents.attendance_matrix import find_matrix, read_matrix
from asn_desk.documents.attendance_months import read_months
from asn_desk.documents.attendance_rows import AttendanceFile, AttendanceShape, DayEntry
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.documents.sheet_tables import (
    Row,
    SheetTable,
    find_table,
    is_blank,
    nothing_below,
    require_table,
)
from asn_desk.documents.workbook_reading import Cell, WorkbookCells, read_workbook
from asn_desk.domain.attendance.absences import AbsenceKind

Progress = Callable[[int, int], None]

_STEP = 5_000
"""Rows between two reports of progress."""
_MINUTES = ("late", "early", "away")


def read_attendance(
    source: Path | WorkbookCells, *, progress: Progress = lambda _done, _total: None
) -> AttendanceFile:
    """Read an attendance workbook of any shape; raises `UnreadableFile` for one that is none."""
    cells = read_workbook(source) if isinstance(source, Path) else source
    matrix = find_matrix(cells)
    if matrix is not None:
        return read_matrix(cells, matrix)
    daily = find_table(cells, DAILY)
    monthly = find_table(cells, MONTHLY)
    if daily is None and monthly is not None:
        return read_months(cells, monthly)
    return _read_days(cells, daily or require_table(cells, DAILY), progress)


def _read_days(cells: WorkbookCells, table: SheetTable, progress: Progress) -> AttendanceFile:
    reader = _DayReader(table=table, file_name=cells.file_name)
    total = len(table.rows)
    for done, (number, row) in enumerate(numbered(table)):
        if done % _STEP == 0:
            progress(done, total)
        reader.take(number, row)
    progress(total, total)
    if not (reader.days or reader.rejected):
        raise nothing_below(cells.file_name, DAILY)
    return AttendanceFile(
        file_name=cells.file_name,
        sheet=table.sheet,
        shape=AttendanceShape.DAILY,
        mapping=table.headings,
        days=tuple(reader.days),
        rejected=tuple(reader.rejected),
    )


@dataclass(slots=True, kw_only=True)
class _DayReader:
    """Turns rows of the daily shape into entries, or reasons against them."""

    table: SheetTable
    file_name: str
    days: list[DayEntry] = field(default_factory=list)
    rejected: list[RejectedRow] = field(default_factory=list)
    cells: CellReader = field(default_factory=CellReader)

    def take(self, number: int, row: Row) -> None:
        """Read one row."""
        at = (number, row)
        nip = self.cells.nip(self.table.cell(row, "nip"))
        if nip.nip is None:
            self._reject(at, "nip", nip.problem or "NIP kosong; lengkapi NIP 18 angka")
            return
        day = self.cells.date(_day_cell(self.table.cell(row, "date")))
        if day.value is None:
            self._reject(at, "date", day.problem or "tanggal kosong; isi tanggalnya")
            return
        minutes = self._minutes(at)
        if minutes is None:
            return
        written, remark = self._status(row)
        kind = self.cells.kind(written) if written else None
        if written and kind is None:
            self._reject(
                at, "status" if "status" in self.table.columns else "remark", _unknown(written)
            )
            return
        if kind is None and any(minutes):
            kind = AbsenceKind.PRESENT
        self.days.append(
            DayEntry(
                number,
                nip.nip,
                self.cells.text(self.table.cell(row, "name")),
                day.value,
                kind,
                *(minutes if kind is AbsenceKind.PRESENT else (0, 0, 0)),
                remark,
                _warning(written, kind, minutes, day.warning),
            )
        )

    def _minutes(self, at: tuple[int, Row]) -> tuple[int, int, int] | None:
        found = []
        for name in _MINUTES:
            cell = self.table.cell(at[1], name)
            reading = MinutesReading() if is_blank(cell) else read_minutes(cell)
            if reading.problem:
                self._reject(at, name, reading.problem)
                return None
            found.append(reading.minutes)
        return found[0], found[1], found[2]

    def _status(self, row: Row) -> tuple[str, str]:
        """Return what stands for the status, and what is only a remark."""
        status = self.cells.text(self.table.cell(row, "status"))
        remark = self.cells.text(self.table.cell(row, "remark"))
        if "status" in self.table.columns:
            return status, remark
        known = self.cells.kind(remark) is not None
        minutes_told = any(name in self.table.columns for name in _MINUTES)
        return (remark, "") if known or not minutes_told else ("", remark)

    def _reject(self, at: tuple[int, Row], field_name: str, reason: str) -> None:
        self.rejected.append(
            rejected_row(self.table, self.file_name, at, field_name=field_name, reason=reason)
        )


def _day_cell(cell: Cell) -> Cell:
    return cell.date() if isinstance(cell, datetime) else cell


def _unknown(written: str) -> str:
    return (
        f"status “{written[:40]}” tidak dikenal; tulis H, TK, S, I, C, DL, L,"
        " atau katanya (hadir, tanpa keterangan, sakit, izin, cuti, dinas luar, lepas sif)"
    )


def _warning(
    written: str, kind: AbsenceKind | None, minutes: tuple[int, int, int], of_date: str
) -> str:
    found = [of_date] if of_date else []
    if kind is not AbsenceKind.PRESENT and any(minutes):
        found.append("menit diabaikan karena harinya tidak hadir")
    if kind is AbsenceKind.PRESENT and not any(minutes) and _says_minutes(written):
        found.append(f"tertulis “{written[:40]}” tanpa jumlah menit; dicatat 0 menit")
    return "; ".join(found)


def _says_minutes(written: str) -> bool:
    said = written.casefold()
    return said.startswith(("t", "pulang", "pc", "psw")) and not said.startswith("tepat")
