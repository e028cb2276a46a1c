"""A recap as a workbook: one sheet for each table, ready to print; nothing is counted here."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import BytesIO
from textwrap import wrap
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from asn_desk.documents.recap_layout import (
    EMPTY,
    FLAT_SHEET,
    Cell,
    heading_rows,
    headings,
    known_on,
    signed,
    total_label_end,
)
from asn_desk.domain.recaps import Recap, RecapSignature, RecapTable

DATE_FORMAT = "[$-421]d mmmm yyyy"
_FOLIO = 14
_MARGIN = 0.59
_MM_PER_CHARACTER = 1.95
_FONT = "Arial"
_THIN = Side(style="thin")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_GREY = PatternFill("solid", fgColor="E7E6E6")
_SIGNATURE_COLUMNS = 4
_LINE = 11.5
"""Points a line of text takes in a cell."""
Progress = Callable[[int, int], None]
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def recap_xlsx(recap: Recap, progress: Progress = lambda _done, _total: None) -> bytes:
    """Return a recap as the bytes of a workbook: real dates, NIP and numbers as text.

    Text that a spreadsheet would take for a formula is kept as text. `progress` counts the rows
    of all tables; it may raise to stop.
    """
    total = sum(len(table.rows) for table in recap.tables)
    done = 0

    def tell() -> None:
        nonlocal done
        done += 1
        progress(done, total)

    book = Workbook()
    book.remove(book.worksheets[0])
    for table in recap.tables:
        sheet = book.create_sheet(table.name)
        _fill(sheet, table, recap, tell)
    book.properties.title = recap.name or "Rekapitulasi Hukuman Disiplin"
    book.properties.creator = "ASN Desk"
    book.properties.created = datetime(recap.as_of.year, recap.as_of.month, recap.as_of.day)  # noqa: DTZ001 - workbooks know no zones
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _fill(sheet: Worksheet, table: RecapTable, recap: Recap, tell: Callable[[], None]) -> None:
    width = len(table.columns)
    for at, text in enumerate(table.title, start=1):
        cell = _put(sheet, at, 1, text, bold=True, centred=True, size=12)
        cell.border = Border()
        sheet.merge_cells(start_row=at, start_column=1, end_row=at, end_column=width)
    first = len(table.title) + 2
    body = _headings(sheet, table, first)
    last = _rows(sheet, table, body, tell)
    widths = _widths(table)
    for at, characters in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = characters
    _heights(sheet, table, widths, first=first, body=body)
    _page(sheet, first=first, body=body, recap=recap)
    if table.name == FLAT_SHEET:
        sheet.auto_filter.ref = f"A{body - 1}:{get_column_letter(width)}{max(last, body)}"
    elif recap.signature is not None:
        _sign(sheet, recap.signature, row=last + 2, width=width)


def _headings(sheet: Worksheet, table: RecapTable, first: int) -> int:
    """Write headings and column numbers; return the first row of the body."""
    rows = heading_rows(table)
    for row in range(first, first + rows):
        for column in range(1, len(table.columns) + 1):
            _put(sheet, row, column, None, bold=True, centred=True, grey=True)
    for span in headings(table.columns):
        top, left = first + span.first_row, span.first_column + 1
        bottom, right = first + span.last_row, span.last_column + 1
        _put(sheet, top, left, span.text, bold=True, centred=True, grey=True)
        if (top, left) != (bottom, right):
            sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    if not table.numbered_columns:
        return first + rows
    for column in range(1, len(table.columns) + 1):
        cell = _put(sheet, first + rows, column, column, centred=True, size=8)
        cell.font = Font(name=_FONT, size=8, italic=True)
    return first + rows + 1


def _rows(sheet: Worksheet, table: RecapTable, first: int, tell: Callable[[], None]) -> int:
    """Write the body, NIHIL when there is none, and the totals; return the last row."""
    width = len(table.columns)
    row = first - 1
    for row, values in enumerate(table.rows, start=first):
        for at, value in enumerate(values, start=1):
            numeric = table.columns[at - 1].numeric or at == 1
            _put(sheet, row, at, value, centred=numeric)
        tell()
    if not table.rows:
        row = first
        for at in range(1, width + 1):
            _put(sheet, row, at, EMPTY if at == 1 else None, bold=True, centred=True)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)
    if table.totals is None:
        return row
    row += 1
    for at, value in enumerate(table.totals, start=1):
        _put(sheet, row, at, value, bold=True, centred=True)
    label_end = total_label_end(table.totals) + 1
    if label_end > 1:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=label_end)
    return row


def _widths(table: RecapTable) -> list[float]:
    """Return the width of each column in characters; a date needs room for `30 September 2026`."""
    widths = []
    for at, column in enumerate(table.columns):
        dated = any(isinstance(row[at], date) for row in table.rows)
        widths.append(max(4.0, column.width_mm / _MM_PER_CHARACTER, 17.0 if dated else 0.0))
    return widths


def _heights(
    sheet: Worksheet, table: RecapTable, widths: Sequence[float], *, first: int, body: int
) -> None:
    """Set each row's height for its wrapped text: not every program does so on opening."""
    for row, values in enumerate(table.rows, start=body):
        lines = max(
            (_lines(value, width) for value, width in zip(values, widths, strict=True)), default=1
        )
        sheet.row_dimensions[row].height = lines * _LINE + 3
    for span in headings(table.columns):
        across = sum(widths[span.first_column : span.last_column + 1])
        rows = range(first + span.first_row, first + span.last_row + 1)
        for row in rows:
            needed = (_lines(span.text, across * 0.88) * _LINE + 4) / len(rows)
            had = sheet.row_dimensions[row].height or 0.0
            sheet.row_dimensions[row].height = max(had, needed)


def _lines(value: Cell, width: float) -> int:
    """Estimate how many lines a text takes in a column of so many characters."""
    if not isinstance(value, str):
        return 1
    return sum(
        len(wrap(part, max(1, int(width)), break_long_words=True)) or 1
        for part in value.split("\n")
    )


def _put(  # noqa: PLR0913 - how one cell looks
    sheet: Worksheet,
    row: int,
    column: int,
    value: Cell,
    *,
    bold: bool = False,
    centred: bool = False,
    grey: bool = False,
    size: int = 9,
) -> SheetCell:
    cell = cast("SheetCell", sheet.cell(row=row, column=column))
    _write(cell, value)
    cell.font = Font(name=_FONT, size=size, bold=bold)
    cell.border = _GRID
    vertical = "center" if bold else "top"
    cell.alignment = Alignment(
        horizontal="center" if centred else "left", vertical=vertical, wrap_text=True
    )
    if grey:
        cell.fill = _GREY
    return cell


def _write(cell: SheetCell, value: Cell) -> None:
    """Put a value in a cell with its true type; text that looks like a formula stays text."""
    if not isinstance(value, str):
        cell.value = value
        if isinstance(value, date):
            cell.number_format = DATE_FORMAT
        return
    text = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True
    if text[:1].isdigit():
        cell.number_format = "@"


def _sign(sheet: Worksheet, signature: RecapSignature, *, row: int, width: int) -> None:
    """Write the signature below the table at the right, with room to sign."""
    left = max(1, width - _SIGNATURE_COLUMNS + 1)
    dated, post, below = signed(signature)
    lines: Sequence[str] = (dated, post, "", "", "", *below)
    for at, text in enumerate(lines):
        cell = _put(sheet, row + at, left, text, size=10)
        cell.border = Border()
        sheet.merge_cells(start_row=row + at, start_column=left, end_row=row + at, end_column=width)
    sheet.row_dimensions[row + 1].height = 28


def _page(sheet: Worksheet, *, first: int, body: int, recap: Recap) -> None:
    setup = sheet.page_setup
    setup.orientation = "landscape"
    setup.paperSize = _FOLIO
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, _MARGIN)
    sheet.page_margins.header = sheet.page_margins.footer = 0.3
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{first}:{body - 1}"
    sheet.freeze_panes = f"A{body}"
    header = HeaderFooterItem(right=_HeaderFooterPart(text='&"Arial,Bold"RAHASIA'))
    sheet.HeaderFooter.oddHeader = header
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(text=known_on(recap)),
        right=_HeaderFooterPart(text="Halaman &P dari &N"),
    )
