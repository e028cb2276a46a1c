"""The recap of absence as an Excel workbook: one row for each employee, and one for each day."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, NamedStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from asn_desk.documents.workbook_writing import (
    BOLD,
    FONT,
    HAIRLINE,
    HEADING_FILL,
    print_on_f4,
    put,
    saved,
)

Progress = Callable[[int, int], None]

_HEADER_ROW = 4
_TEXT, _NUMBER = "Isian teks", "Isian angka"
"""Shared by all cells of a kind: a style for each cell takes ten times as long."""


_FORMULA_SIGNS = frozenset("=+-@")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapSheet:
    """One sheet: its name, title, headings with widths in characters, and rows."""

    name: str
    title: str
    subtitle: str
    columns: Sequence[tuple[str, float]]
    rows: Sequence[Sequence[str | int]]


def attendance_workbook(
    sheets: Sequence[RecapSheet], progress: Progress = lambda _done, _total: None
) -> bytes:
    """Return the workbook of these sheets, ready to print on F4; every text stays text.

    `progress` counts the rows of all sheets; what it raises is let through.
    """
    total, before = sum(len(content.rows) for content in sheets), 0
    book = Workbook()
    for name, number_format in ((_TEXT, "@"), (_NUMBER, "0")):
        book.add_named_style(
            NamedStyle(
                name=name,
                font=Font(name=FONT),
                number_format=number_format,
                border=HAIRLINE,
                alignment=Alignment(vertical="top", wrap_text=True),
            )
        )
    for place, content in enumerate(sheets):
        sheet = book.worksheets[0] if place == 0 else book.create_sheet()
        sheet.title = content.name
        for done in _write(sheet, content):
            progress(before + done, total)
        before += len(content.rows)
    return saved(book)


def _write(sheet: Worksheet, content: RecapSheet) -> Iterator[int]:
    """Write a sheet, giving after each row how many are written."""
    for row, (text, size) in enumerate(((content.title, 14), (content.subtitle, 11)), start=1):
        sheet.merge_cells(
            start_row=row, end_row=row, start_column=1, end_column=len(content.columns)
        )
        cell = sheet.cell(row, 1, text)
        cell.font = Font(name=FONT, bold=True, size=size)
        cell.alignment = Alignment(horizontal="center")
    for column, (heading, width) in enumerate(content.columns, start=1):
        head = put(sheet, _HEADER_ROW, column, heading)
        head.font, head.fill = BOLD, HEADING_FILL
        head.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for row, values in enumerate(content.rows, start=_HEADER_ROW + 1):
        for column, value in enumerate(values, start=1):
            _fill(sheet, row, column, value)
        yield row - _HEADER_ROW
    last = f"{get_column_letter(len(content.columns))}{_HEADER_ROW + len(content.rows)}"
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:{last}"
    sheet.freeze_panes = f"A{_HEADER_ROW + 1}"
    print_on_f4(sheet, orientation="landscape", header_row=_HEADER_ROW)


def _fill(sheet: Worksheet, row: int, column: int, value: str | int) -> None:
    if isinstance(value, str) and (not value.isprintable() or value[:1] in _FORMULA_SIGNS):
        put(sheet, row, column, value)
        return
    cell = sheet.cell(row, column, value)
    cell.style = _NUMBER if isinstance(value, int) else _TEXT
