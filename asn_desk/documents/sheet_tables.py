"""Finds a table in a workbook by its headings, wherever it stands and however it is spelled."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from asn_desk.documents.workbook_reading import Cell, WorkbookCells
from asn_desk.domain.dates import short_day_date
from asn_desk.domain.errors import UnreadableFile

LONGEST_TEXT = 2_000
"""Characters in one cell; a longer text is refused, never cut."""
_CHOOSE = "Periksa apakah ini berkas yang dimaksud, lalu pilih berkas yang berisi."
_HEADER_WITHIN = 40
"""The header stands in one of the first so many rows."""

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """What the headings of a kind of table are called."""

    title: str
    """What this table is, in Indonesian, for messages."""
    headings: Mapping[str, tuple[str, ...]]
    """Field -> the headings it may stand under, the usual one first."""
    needed: tuple[tuple[str, ...], ...]
    """Groups of fields: the header has at least one field of each group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetTable:
    """A table that was found: where it is and in which column each field stands."""

    sheet: str
    header_row: int
    """Row number as the workbook shows it, from 1."""
    columns: Mapping[str, int]
    """Field -> column index from 0."""
    headings: Mapping[str, str]
    """Field -> its heading as written."""
    rows: tuple[Row, ...]
    """The rows below the header."""

    def numbered(self) -> Iterator[tuple[int, Row]]:
        """Yield each row that holds something, with its row number as the workbook shows it."""
        for number, row in enumerate(self.rows, start=self.header_row + 1):
            if any(not is_blank(cell) for cell in row) and not self._is_decoration(row):
                yield number, row

    def cell(self, row: Row, field: str) -> Cell:
        """Return the cell of a field; None where the column or the cell is missing."""
        index = self.columns.get(field)
        return None if index is None or index >= len(row) else row[index]

    def text(self, row: Row, field: str) -> str:
        """Return the cell of a field as tidy text."""
        return cell_text(self.cell(row, field))

    def too_long(self, row: Row) -> str:
        """Return the field whose text is longer than the desk takes; empty when none is."""
        long = (field for field in self.columns if _length(self.cell(row, field)) > LONGEST_TEXT)
        return next(long, "")

    def _is_decoration(self, row: Row) -> bool:
        """Say whether a row repeats the header or only numbers the columns."""
        filled = [cell for cell in row if not is_blank(cell)]
        if filled == list(range(1, len(filled) + 1)) and len(filled) > 2:  # noqa: PLR2004 - 1 2 3
            return True
        written = [cell_text(self.cell(row, field)) for field in self.columns]
        return written == [self.headings[field] for field in self.columns]


def find_table(cells: WorkbookCells, shape: TableShape) -> SheetTable | None:
    """Return the table whose header knows most of the headings; None when there is none."""
    known = {
        heading_key(heading): field
        for field, headings in shape.headings.items()
        for heading in headings
    }
    found: list[SheetTable] = []
    for sheet, rows in cells.sheets.items():
        for index, row in enumerate(rows[:_HEADER_WITHIN]):
            columns = _columns(row, known)
            if all(any(field in columns for field in group) for group in shape.needed):
                headings = {field: cell_text(row[at]) for field, at in columns.items()}
                found.append(
                    SheetTable(
                        sheet=sheet,
                        header_row=index + 1,
                        columns=columns,
                        headings=headings,
                        rows=rows[index + 1 :],
                    )
                )
    return max(found, key=lambda table: len(table.columns), default=None)


def require_table(cells: WorkbookCells, shape: TableShape) -> SheetTable:
    """Return the table; raise `UnreadableFile` naming the headings looked for and found."""
    table = find_table(cells, shape)
    if table is not None:
        return table
    if not any(cells.sheets.values()):
        raise UnreadableFile(cells.file_name, "buku kerja ini kosong", _CHOOSE)
    usual = {field: headings[0] for field, headings in shape.headings.items()}
    sought = ", ".join(" atau ".join(usual[field] for field in group[:2]) for group in shape.needed)
    seen = ", ".join(_likely_headings(cells)) or "tidak ada"
    raise UnreadableFile(
        cells.file_name,
        f"ini bukan {shape.title}: kolom yang dicari {sought}; kolom yang ditemukan {seen}",
        f"Pilih berkas {shape.title}, atau perbaiki judul kolomnya.",
    )


def nothing_below(file_name: str, shape: TableShape) -> UnreadableFile:
    """Return the refusal of a table without a row that says something."""
    problem = f"{shape.title} ini hanya berisi judul kolom, tidak ada satu baris pun di bawahnya"
    return UnreadableFile(file_name, problem, _CHOOSE)


def heading_key(cell: Cell) -> str:
    """Reduce a heading to its letters and digits: `UNOR (1)` and `Unor 1` are the same."""
    return re.sub(r"[\W_]+", "", cell_text(cell).casefold())


def is_blank(cell: Cell) -> bool:
    """Say whether a cell holds nothing that can be seen."""
    return cell is None or (isinstance(cell, str) and not cell.strip("\u200b\ufeff \t\r\n\xa0"))


def cell_text(cell: Cell) -> str:
    """Write a cell as one line of text; whole numbers without `.0`, a lone dash as nothing."""
    if isinstance(cell, str):
        text = " ".join(_CONTROL.sub(" ", _INVISIBLE.sub("", cell)).split())
        return "" if text in {"-", "–"} else text
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:  # noqa: PLR2004 - exact
        return str(int(cell))
    return short_day_date(cell) if isinstance(cell, date) else str(cell)


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_INVISIBLE = re.compile(r"[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Blanks without width and marks that turn text round; the joiners of a script are kept."""


def _columns(row: Row, known: Mapping[str, str]) -> dict[str, int]:
    """Return where each field stands; the first column wins when a heading comes twice."""
    columns: dict[str, int] = {}
    for index, cell in enumerate(row):
        field = known.get(heading_key(cell)) if isinstance(cell, str) else None
        if field is not None:
            columns.setdefault(field, index)
    return columns


def _likely_headings(cells: WorkbookCells) -> Iterable[str]:
    """Return up to ten texts of the fullest of the first rows, for a message."""
    rows = [row for sheet in cells.sheets.values() for row in sheet[:_HEADER_WITHIN]]
    texts = [[cell_text(cell)[:30] for cell in row if not is_blank(cell)] for row in rows]
    return max(texts, key=len, default=[])[:10]


def _length(cell: Cell) -> int:
    return len(cell) if isinstance(cell, str) else 0
