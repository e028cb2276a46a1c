"""Reads the matrix shape of attendance: a row for each person, a column for each day."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from asn_desk.documents.attendance_fields import MATRIX, month_in, read_count, read_kind, read_month
from asn_desk.documents.attendance_rows import AttendanceFile, AttendanceShape, DayEntry
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.documents.sheet_tables import (
    Row,
    SheetTable,
    cell_text,
    find_table,
    is_blank,
    nothing_below,
)
from asn_desk.documents.workbook_reading import Cell, WorkbookCells
from asn_desk.domain.errors import UnreadableFile
from asn_desk.domain.nip import read_nip

_LEAST_DAYS = 28
_SAY_MONTH = "Tulis bulan dan tahunnya di atas tabel, misalnya Bulan: Januari 2026."


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """A matrix that was found: its table, where each day stands, and its month when told."""

    table: SheetTable
    days: Mapping[int, int]
    """Day of the month -> column index from 0."""
    year: int | None
    month: int | None


def find_matrix(cells: WorkbookCells) -> Matrix | None:
    """Return the matrix of a workbook; None when no header has a NIP and the days of a month."""
    table = find_table(cells, MATRIX)
    if table is None:
        return None
    rows = cells.sheets[table.sheet]
    # The numbers of the days stand beside the NIP, or in the next row of a header of two rows.
    for below in (0, 1):
        at = table.header_row - 1 + below
        days = _days(rows[at]) if at < len(rows) else {}
        if len(days) >= _LEAST_DAYS:
            year, month = _month(cells, table)
            shown = SheetTable(
                sheet=table.sheet,
                header_row=table.header_row + below,
                columns=table.columns,
                headings=table.headings,
                rows=rows[at + 1 :],
            )
            return Matrix(table=shown, days=days, year=year, month=month)
    return None


def read_matrix(cells: WorkbookCells, matrix: Matrix) -> AttendanceFile:
    """Read every day of every person; raises `UnreadableFile` when the month is not told."""
    days: list[DayEntry] = []
    rejected: list[RejectedRow] = []
    for number, row in enumerate(matrix.table.rows, start=matrix.table.header_row + 1):
        if not any(at < len(row) and not is_blank(row[at]) for at in matrix.table.columns.values()):
            continue
        if _is_numbering(matrix.table.cell(row, "nip")):
            continue
        read = _read_row(matrix, number, row, cells.file_name)
        days.extend(read[0])
        rejected.extend(read[1])
    if not (days or rejected):
        raise nothing_below(cells.file_name, MATRIX)
    return AttendanceFile(
        file_name=cells.file_name,
        sheet=matrix.table.sheet,
        shape=AttendanceShape.MATRIX,
        mapping=matrix.table.headings,
        days=tuple(days),
        rejected=tuple(rejected),
    )


def _read_row(
    matrix: Matrix, number: int, row: Row, file_name: str
) -> tuple[list[DayEntry], list[RejectedRow]]:
    table = matrix.table
    nip = read_nip(table.cell(row, "nip"))
    codes = {day: row[at] for day, at in matrix.days.items() if at < len(row)}
    written = {day: cell_text(cell) for day, cell in codes.items() if not is_blank(cell)}
    reject = _Rejecting(table=table, file_name=file_name, number=number, row=row)
    if nip.nip is None:
        if not written:
            return [], []
        return [], [reject.because("nip", nip.problem or "NIP kosong; lengkapi NIP 18 angka")]
    year, month = _month_of(matrix, row)
    if year is None or month is None:
        raise UnreadableFile(file_name, "bulan atau tahun matriks ini tidak ditemukan", _SAY_MONTH)
    name = table.text(row, "name")
    found, wrong = [], []
    for day, text in written.items():
        kind = read_kind(text)
        if day > monthrange(year, month)[1]:
            wrong.append(reject.because(str(day), f"tanggal {day} tidak ada dalam bulan itu"))
        elif kind is None:
            wrong.append(reject.because(str(day), f"kode “{text[:20]}” tidak dikenal"))
        else:
            found.append(DayEntry(number, nip.nip, name, date(year, month, day), kind))
    return found, wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rejecting:
    table: SheetTable
    file_name: str
    number: int
    row: Row

    def because(self, column: str, reason: str) -> RejectedRow:
        """Return the row with a reason against one of its columns."""
        headings = self.table.headings
        return RejectedRow(
            file_name=self.file_name,
            sheet=self.table.sheet,
            row=self.number,
            column=headings.get(column, column),
            reason=reason,
            values=tuple(
                (heading, self.table.text(self.row, one)) for one, heading in headings.items()
            ),
        )


def _days(row: Row) -> dict[int, int]:
    """Return where each day of the month stands in a header."""
    found: dict[int, int] = {}
    for at, cell in enumerate(row):
        text = cell_text(cell)
        if text.isdecimal() and 1 <= int(text) <= 31:  # noqa: PLR2004 - days of a month
            found.setdefault(int(text), at)
    return found


def _month(cells: WorkbookCells, table: SheetTable) -> tuple[int | None, int | None]:
    """Find year and month in the lines above the table, the sheet's name, the file's name."""
    above = [
        " ".join(cell_text(cell) for cell in row)
        for row in cells.sheets[table.sheet][: table.header_row - 1]
    ]
    texts = [*above, " ".join(above), table.sheet, cells.file_name.replace("_", " ")]
    found = [month_in(text) for text in texts]
    both = next((one for one in found if None not in one), None)
    return both or next((one for one in found if one[1] is not None), (None, None))


def _month_of(matrix: Matrix, row: Row) -> tuple[int | None, int | None]:
    year, month = read_month(matrix.table.cell(row, "month"))
    own = read_count(matrix.table.cell(row, "year")).minutes
    return own or year or matrix.year, month or matrix.month


def _is_numbering(cell: Cell) -> bool:
    """Say whether a row only numbers the columns."""
    return isinstance(cell, int | float) and cell < 100  # noqa: PLR2004 - numbers of columns
