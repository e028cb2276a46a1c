"""Reads attendance workbooks by month: one row for one person, totals only."""

from asn_desk.documents.attendance_cells import CellReader, numbered, rejected_row
from asn_desk.documents.attendance_fields import (
    MONTHLY,
    MinutesReading,
    read_count,
    read_minutes,
    read_month,
)
from asn_desk.documents.attendance_rows import AttendanceFile, AttendanceShape, MonthEntry
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.documents.sheet_tables import Row, SheetTable, is_blank, nothing_below
from asn_desk.documents.workbook_reading import WorkbookCells


def read_months(cells: WorkbookCells, table: SheetTable) -> AttendanceFile:
    """Read the months of a table; raises `UnreadableFile` where nothing stands below it."""
    reader = CellReader()
    months: list[MonthEntry] = []
    rejected: list[RejectedRow] = []
    for at in numbered(table):
        read = _month_entry(table, at, reader)
        if isinstance(read, MonthEntry):
            months.append(read)
        else:
            name, reason = read
            rejected.append(
                rejected_row(table, cells.file_name, at, field_name=name, reason=reason)
            )
    if not (months or rejected):
        raise nothing_below(cells.file_name, MONTHLY)
    return AttendanceFile(
        file_name=cells.file_name,
        sheet=table.sheet,
        shape=AttendanceShape.MONTHLY,
        mapping=table.headings,
        months=tuple(months),
        rejected=tuple(rejected),
    )


def _month_entry(
    table: SheetTable, at: tuple[int, Row], reader: CellReader
) -> MonthEntry | tuple[str, str]:
    """Return the month of a row, or (field, reason) against it."""
    number, row = at
    nip = reader.nip(table.cell(row, "nip"))
    if nip.nip is None:
        return "nip", nip.problem or "NIP kosong; lengkapi NIP 18 angka"
    year, month = read_month(table.cell(row, "month"))
    own = read_count(table.cell(row, "year"))
    year = own.minutes or year
    if month is None or own.problem or not year:
        written = table.text(row, "month")[:40]
        return "month", f"bulan “{written}” atau tahunnya tidak terbaca; tulis Januari dan 2026"
    days, minutes = read_count(table.cell(row, "days")), _total_minutes(table, row)
    for name, reading in (("days", days), ("minutes", minutes)):
        if reading.problem:
            return name, reading.problem
    remark = table.text(row, "remark")
    name = table.text(row, "name")
    return MonthEntry(number, nip.nip, name, year, month, days.minutes, minutes.minutes, remark)


def _total_minutes(table: SheetTable, row: Row) -> MinutesReading:
    cell = table.cell(row, "minutes")
    return MinutesReading() if is_blank(cell) else read_minutes(cell)
