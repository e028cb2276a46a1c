"""A recap on paper: landscape tables under the office's kop, numbered pages, signed at the end."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from reportlab.lib.colors import Color, black
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    PageBreak,
    Spacer,
    Table,
)
from typing_extensions import override

from asn_desk.documents.file_paper import FilePaper
from asn_desk.documents.fonts import register_fonts
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
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import Sheet
from asn_desk.documents.table_blocks import SignedTable
from asn_desk.domain.dates import MONTHS
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import PAPER_MM, Margins
from asn_desk.domain.recaps import Recap, RecapSignature, RecapTable

Progress = Callable[[int, int], None]

_MARGIN = 15.0
_GREY = Color(0.9, 0.9, 0.9)
_SIGNATURE_WIDTH = 85.0
_ABOVE_CELLS = 2.5
"""Cells are set 2.5 points below the sheet's type."""
_BESIDE = 2.5
"""Points between the text of a cell and its rules."""
_HAIR = 0.5
_ANY_DAY = date(2026, 12, 28)


def recap_pdf(
    recap: Recap,
    office: Office,
    resources: Path,
    emblem: bytes | None = None,
    progress: Progress = lambda _done, _total: None,
) -> bytes:
    """Return a recap as PDF on landscape paper; the same recap always gives the same bytes.

    The flat sheet `Data` is left to the workbook. `progress` counts the rows that are on a page;
    what it raises is let through. Raises `CannotPrint` for a character that no shipped font has.
    """
    register_fonts(resources / "fonts")
    sheet = _sheet(office)
    press = Press(sheet=sheet, signature_space=office.profile.signature_space)
    month = MONTHS[recap.month - 1]
    paper = FilePaper(
        office=office,
        resources=resources,
        title=recap.name or f"Rekapitulasi Hukuman Disiplin {month} {recap.year}",
        foot=known_on(recap),
        emblem=emblem,
    )
    count = _RowCount(recap, progress)
    return paper.build(_story(recap, press, count), sheet)[0]


def _sheet(office: Office) -> Sheet:
    height, width = PAPER_MM[office.profile.recap_paper]
    size = office.profile.table_size + _ABOVE_CELLS
    return Sheet(
        width=width,
        height=height,
        margins=Margins(top=_MARGIN + 2, bottom=_MARGIN, left=_MARGIN, right=_MARGIN),
        font=office.profile.table_font,
        size=size,
        leading=size * 1.25,
        signature_x=width - _MARGIN - _SIGNATURE_WIDTH,
        with_letterhead=True,
        catchword=False,
        initials=False,
    )


class _RowCount:
    """Tells how many rows of a recap are on a page."""

    def __init__(self, recap: Recap, progress: Progress) -> None:
        self._total = sum(len(table.rows) for table in _printed(recap))
        self._progress = progress
        self._done = 0

    def add(self, rows: int) -> None:
        """Tell of further rows; of none, to be stopped where there is nothing to tell yet."""
        self._done = min(self._done + rows, self._total)
        self._progress(self._done, self._total)


class _CountedTable(Table):  # type: ignore[misc]  # reportlab has no types
    """A table that tells of its rows when they are drawn, part by part."""

    count: _RowCount

    @override
    def onSplit(self, part: Table, byRow: int = 1) -> None:
        part.count = self.count

    @override
    def draw(self) -> None:
        super().draw()
        self.count.add(self._nrows - int(self.repeatRows))


def _printed(recap: Recap) -> list[RecapTable]:
    return [table for table in recap.tables if table.name != FLAT_SHEET]


def _story(recap: Recap, press: Press, count: _RowCount) -> list[Flowable]:
    printed = _printed(recap)
    flow: list[Flowable] = []
    for at, table in enumerate(printed):
        flow += [PageBreak()] if at else []
        flow += [press.text(line, press.styles.title) for line in table.title]
        flow += [press.gap(0.6), *_table(table, press, count)]
    if recap.signature is None or not flow:
        return flow
    return [*flow[:-1], SignedTable(flow[-1], _signature(recap.signature, press))]


def _table(table: RecapTable, press: Press, count: _RowCount) -> list[Flowable]:
    cells, style = _head(table, press)
    top = len(cells)
    for row in table.rows:
        count.add(0)
        cells.append(_row(row, table, press))
    if not table.rows:
        style.append(("SPAN", (0, top), (-1, top)))
        nothing = press.text(EMPTY, press.styles.heading)
        cells.append([nothing, *[""] * (len(table.columns) - 1)])
    if table.totals is not None:
        cells.append([press.text(_shown(v), press.styles.heading) for v in table.totals])
        style.append(("SPAN", (0, -1), (total_label_end(table.totals), -1)))
    ruled = _CountedTable(
        cells, colWidths=_widths(table, press), repeatRows=top, style=[*_base(press), *style]
    )
    ruled.count = count
    return [CondPageBreak(30 * mm), ruled]


def _widths(table: RecapTable, press: Press) -> list[float]:
    """Share the page among the columns; one with dates is never too narrow for a whole date."""
    shares = [column.width_mm for column in table.columns]
    share = press.width / sum(shares)
    whole = _date_width(press)
    dated = {at for row in table.rows for at, value in enumerate(row) if isinstance(value, date)}
    narrow = {at for at in dated if shares[at] * share < whole}
    others = sum(width for at, width in enumerate(shares) if at not in narrow)
    share = (press.width - whole * len(narrow)) / others
    return [whole if at in narrow else width * share for at, width in enumerate(shares)]


def _date_width(press: Press) -> float:
    cell = press.styles.cell
    text = stringWidth(_shown(_ANY_DAY), cell.fontName, cell.fontSize)
    return float(text + 2 * _BESIDE + _HAIR)


def _head(table: RecapTable, press: Press) -> tuple[list[list[object]], list[tuple[object, ...]]]:
    """Return the heading rows and the style that merges and greys them."""
    rows, width = heading_rows(table), len(table.columns)
    cells: list[list[object]] = [[""] * width for _ in range(rows)]
    style: list[tuple[object, ...]] = [("BACKGROUND", (0, 0), (-1, rows - 1), _GREY)]
    for span in headings(table.columns):
        cells[span.first_row][span.first_column] = press.text(span.text, press.styles.heading)
        corner = (span.first_column, span.first_row)
        style.append(("SPAN", corner, (span.last_column, span.last_row)))
    style.append(("VALIGN", (0, 0), (-1, rows - 1), "MIDDLE"))
    if table.numbered_columns:
        cells.append([str(number) for number in range(1, width + 1)])
        style += [
            ("FONT", (0, rows), (-1, rows), press.styles.family.italic, 7),
            ("ALIGN", (0, rows), (-1, rows), "CENTER"),
            ("TOPPADDING", (0, rows), (-1, rows), 0.5),
            ("BOTTOMPADDING", (0, rows), (-1, rows), 1.5),
        ]
    return cells, style


def _row(values: Sequence[Cell], table: RecapTable, press: Press) -> list[object]:
    centred = press.styles.centred_cell
    return [
        press.text(_shown(value), centred if column.numeric or at == 0 else press.styles.cell)
        for at, (value, column) in enumerate(zip(values, table.columns, strict=True))
    ]


def _shown(value: Cell) -> str:
    """Write a cell as a narrow table does: dates as 29-01-2026."""
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    return "" if value is None else str(value)


def _base(press: Press) -> list[tuple[object, ...]]:
    return [
        ("FONT", (0, 0), (-1, -1), press.styles.family.regular, press.styles.cell.fontSize),
        ("GRID", (0, 0), (-1, -1), 0.4, black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _BESIDE),
        ("RIGHTPADDING", (0, 0), (-1, -1), _BESIDE),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]


def _signature(signature: RecapSignature, press: Press) -> list[Flowable]:
    dated, post, below = signed(signature)
    left = (press.sheet.signature_x - press.sheet.margins.left) * mm
    lines: list[Flowable] = [
        press.text(text, press.styles.left, left=left) for text in (dated, post)
    ]
    space = Spacer(1, press.signature_space * mm)
    names = [press.text(text, press.styles.left, left=left) for text in below]
    return [press.gap(), *lines, space, *names]
