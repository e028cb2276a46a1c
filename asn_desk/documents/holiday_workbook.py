"""A year's holidays from a workbook: a table with a date and a name, wherever it stands."""

from pathlib import Path

from asn_desk.documents.sheet_tables import TableShape, nothing_below, require_table
from asn_desk.documents.workbook_reading import read_workbook
from asn_desk.domain.holiday_lists import ListedHoliday, judged, listed

HOLIDAYS = TableShape(
    title="daftar hari libur",
    headings={
        "day": ("Tanggal", "Tgl", "Hari/Tanggal", "Hari dan Tanggal", "Date"),
        "name": ("Nama hari libur", "Hari libur", "Keterangan", "Nama", "Peringatan", "Uraian"),
        "kind": ("Jenis", "Jenis libur", "Kategori"),
        "decree": ("Dasar", "Keputusan", "Dasar hukum", "SKB"),
    },
    needed=(("day",), ("name",)),
)


def read_holiday_workbook(file: Path, *, year: int, decree: str = "") -> tuple[ListedHoliday, ...]:
    """Read the free days of a year from a workbook; `decree` is for rows that name none.

    Raises `UnreadableFile` for what is no such list.
    """
    cells = read_workbook(file)
    table = require_table(cells, HOLIDAYS)
    found = [
        one
        for number, row in table.numbered()
        for one in listed(
            line=number,
            day=table.cell(row, "day") or None,
            name=table.text(row, "name"),
            kind=table.text(row, "kind"),
            decree=table.text(row, "decree") or decree,
            year=year,
        )
    ]
    if not found:
        raise nothing_below(cells.file_name, HOLIDAYS)
    return judged(found, year=year)
