"""Cells and rows of an attendance workbook, whichever shape it has."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from asn_desk.documents.attendance_fields import read_kind
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.documents.sheet_tables import LONGEST_TEXT, Row, SheetTable, cell_text, is_blank
from asn_desk.documents.workbook_reading import Cell
from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.dates import DateReading, read_date
from asn_desk.domain.nip import NipReading, read_nip


@dataclass(slots=True)
class CellReader:
    """Reads cells that come again and again, each value once."""

    nips: dict[Cell, NipReading] = field(default_factory=dict)
    dates: dict[Cell, DateReading] = field(default_factory=dict)
    kinds: dict[str, AbsenceKind | None] = field(default_factory=dict)
    texts: dict[Cell, str] = field(default_factory=dict)

    def text(self, cell: Cell) -> str:
        """Read a cell as tidy text."""
        if cell not in self.texts:
            self.texts[cell] = cell_text(cell)
        return self.texts[cell]

    def nip(self, cell: Cell) -> NipReading:
        """Read a NIP."""
        if cell not in self.nips:
            self.nips[cell] = read_nip(cell)
        return self.nips[cell]

    def date(self, cell: Cell) -> DateReading:
        """Read a date."""
        if cell not in self.dates:
            self.dates[cell] = read_date(cell)
        return self.dates[cell]

    def kind(self, written: str) -> AbsenceKind | None:
        """Read a status."""
        if written not in self.kinds:
            self.kinds[written] = read_kind(written)
        return self.kinds[written]


def numbered(table: SheetTable) -> Iterator[tuple[int, Row]]:
    """Yield the rows that may hold a person, with their row numbers.

    Left out are blank rows, a repeated header, and what stands below the table without a NIP
    and without a second filled cell of the table, such as place and date of a signature.
    """
    columns = sorted(table.columns.values())
    for number, row in enumerate(table.rows, start=table.header_row + 1):
        filled = [row[at] for at in columns if at < len(row) and not is_blank(row[at])]
        nip = table.cell(row, "nip")
        if is_blank(nip) and len(filled) < 2:  # noqa: PLR2004 - one cell alone is a remark
            continue
        if isinstance(nip, int | float) and nip < 100:  # noqa: PLR2004 - numbers of columns
            continue
        if isinstance(nip, str) and cell_text(nip) == table.headings["nip"]:
            continue
        yield number, row


def rejected_row(
    table: SheetTable, file_name: str, at: tuple[int, Row], *, field_name: str, reason: str
) -> RejectedRow:
    """Return a row with the reason against it and what was written there."""
    number, row = at
    return RejectedRow(
        file_name=file_name,
        sheet=table.sheet,
        row=number,
        column=table.headings.get(field_name, field_name),
        reason=reason,
        values=tuple(
            (heading, table.text(row, name)[:LONGEST_TEXT])
            for name, heading in table.headings.items()
        ),
    )
