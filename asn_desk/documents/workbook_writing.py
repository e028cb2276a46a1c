"""Writes workbooks in which every text stays text, ready to read and to print."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Literal, cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FONT = "Calibri"
BOLD = Font(name=FONT, bold=True)
HEADING_FILL = PatternFill("solid", fgColor="DDE7E5")
_EDGE = Side(style="thin", color="B9C2BF")
HAIRLINE = Border(left=_EDGE, right=_EDGE, top=_EDGE, bottom=_EDGE)
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_PAPER_FOLIO = 14
"""Excel's number of the paper 8.5 by 13 inch, the office's F4."""
_USUAL_WIDTH = 24.0


def text_workbook(
    title: str,
    *,
    headings: Sequence[str],
    rows: Iterable[Sequence[str | int]],
    widths: Mapping[str, float],
) -> bytes:
    """Return an xlsx workbook of one table; widths are in Excel's characters, by heading."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for column, heading in enumerate(headings, start=1):
        cell = put(sheet, 1, column, heading)
        cell.font, cell.fill = BOLD, HEADING_FILL
        sheet.column_dimensions[cell.column_letter].width = widths.get(heading, _USUAL_WIDTH)
    for line, row in enumerate(rows, start=2):
        for column, value in enumerate(row, start=1):
            put(sheet, line, column, value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    print_on_f4(sheet, orientation="landscape")
    return saved(book)


def put(sheet: Worksheet, row: int, column: int, value: str | int) -> Cell:
    """Fill one cell, wrapped and framed.

    Text that begins with `=`, `+`, `-` or `@` is marked as text, or it becomes a formula.
    """
    cell = cast("Cell", sheet.cell(row, column))
    cell.alignment, cell.border = _WRAPPED, HAIRLINE
    if isinstance(value, int):
        cell.value = value
        return cell
    cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)
    cell.data_type, cell.number_format = "s", "@"
    cell.quotePrefix = value.startswith(("=", "+", "-", "@"))
    return cell


def print_on_f4(
    sheet: Worksheet, *, orientation: Literal["landscape", "portrait"], header_row: int = 1
) -> None:
    """Print a sheet on F4, as wide as one page, with its header on every page."""
    sheet.print_title_rows = f"{header_row}:{header_row}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = orientation, _PAPER_FOLIO
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(right=_HeaderFooterPart("Halaman &P dari &N"))


def saved(book: Workbook) -> bytes:
    """Return a workbook as the bytes of its file."""
    data = BytesIO()
    book.save(data)
    return data.getvalue()
