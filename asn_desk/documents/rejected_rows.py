"""Rows of a file that could not be taken, and the workbook that gives them back with reasons."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRow:
    """One row that was not taken: where it stands, why, and what was written there."""

    file_name: str
    sheet: str
    row: int
    """Row number as the workbook shows it, from 1."""
    column: str
    """The heading of the column at fault; empty when it is the whole row."""
    reason: str
    """What is wrong and what to do, in Indonesian."""
    values: tuple[tuple[str, str], ...] = ()
    """(heading, text as written); of a personnel export only name and NIP (UU 27/2022)."""


_PLACE = ("Berkas", "Lembar", "Baris")
_FAULT = ("Kolom", "Alasan")
_WIDTHS = {"Berkas": 24, "Lembar": 12, "Baris": 7, "Kolom": 18, "Alasan": 60, "No": 6}
_USUAL_WIDTH = 24
_PAPER_FOLIO = 14
"""Excel's number of the paper 8.5 × 13 inch, the office's F4."""


def rejected_workbook(rows: Sequence[RejectedRow]) -> bytes:
    """Return an xlsx workbook of the rejected rows, one reason each; every value stays text.

    What begins with `=`, `+`, `-` or `@` is marked as text, so that no cell becomes a formula.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - 0.3 s that only this export needs
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell  # noqa: PLC0415
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

    originals = tuple(dict.fromkeys(heading for row in rows for heading, _ in row.values))
    headings = (*_PLACE, *originals, *_FAULT)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Baris ditolak"

    def put(line: int, column: int, value: str | int) -> Cell:
        cell = sheet.cell(line, column)
        assert isinstance(cell, Cell)  # noqa: S101 - a fresh sheet has no merged cells
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value) if isinstance(value, str) else value
        if isinstance(value, str):
            cell.data_type, cell.number_format = "s", "@"
            cell.quotePrefix = value[:1] in set("=+-@")
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        return cell

    for column, heading in enumerate(headings, start=1):
        cell = put(1, column, heading)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E3E8E6")
        width = _WIDTHS.get(heading, _USUAL_WIDTH)
        sheet.column_dimensions[cell.column_letter].width = width
    for line, row in enumerate(rows, start=2):
        written = dict(row.values)
        place: tuple[str | int, ...] = (row.file_name, row.sheet, row.row)
        fault = (row.column, row.reason)
        values = (*place, *(written.get(heading, "") for heading in originals), *fault)
        for column, value in enumerate(values, start=1):
            put(line, column, value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _PAPER_FOLIO
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    data = BytesIO()
    book.save(data)
    return data.getvalue()
