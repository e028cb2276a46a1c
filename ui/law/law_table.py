"""The rows of one table of the law on the screen, and the words of the row under the cursor."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHeaderView

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.law.table_columns import ColumnKind, LawColumn, LawTable
from asn_desk.services.law_views import LawLine
from ui.shared import theme
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

_WIDEST = (
    "text",
    "citation",
    "sentence",
    "reason",
    "name",
    "title",
    "pattern",
    "regime",
    "impacts",
)
"""The columns that take what room is left, the first one a table has."""
AROUND = 30
"""Pixels around the words of a cell."""
NARROW = 8
"""A width to begin with; the words decide as soon as they are known."""
MOST = 180
WIDE = 220
"""Pixels of an ordinary column at most, and of the wide one at least."""


def law_table_view(table: LawTable) -> tuple[TableModel[LawLine], TableView[LawLine]]:
    """Make the list of a table's rows: its own columns, then article, mark and period."""
    shown = [one for one in table.columns if not one.hidden]
    listed = [one.name for one in shown if not one.aside]
    widest = next((name for name in _WIDEST if name in listed), "")
    columns = [
        _cell(place, one, wide=one.name == widest)
        for place, one in enumerate(shown)
        if not one.aside
    ]
    model: TableModel[LawLine] = TableModel([*columns, *_basis(wide=not widest)])
    return model, TableView(model, f"Tabel {table.title}")


def fit_columns(model: TableModel[Any], view: TableView[Any]) -> None:
    """Give each column what its words need, within bounds; one without any words is hidden.

    The wide column takes what is left, and never less than it needs to be read.
    """
    heads, metrics, taken = view.horizontalHeader(), view.fontMetrics(), 0
    most, wide = theme.with_text(MOST), theme.with_text(WIDE)
    for place, column in enumerate(model.columns):
        words = [model.text(row, place) for row in range(len(model.rows))]
        view.setColumnHidden(place, bool(words) and not any(words))
        if column.width and any(words):
            longest = min(max(map(metrics.horizontalAdvance, words)), most)
            width = max(longest, metrics.horizontalAdvance(column.heading)) + AROUND
            view.setColumnWidth(place, width)
            taken += width
    mode = QHeaderView.ResizeMode
    for place, column in enumerate(model.columns):
        if not column.width:
            room = view.viewport().width() - taken >= wide
            heads.setSectionResizeMode(place, mode.Stretch if room else mode.Interactive)
            if not room:
                view.setColumnWidth(place, wide)


def matching(lines: Sequence[LawLine], text: str) -> list[LawLine]:
    """Return the rows in which every typed word is found, anywhere."""
    wanted = text.casefold().split()
    return [line for line in lines if all(word in _searchable(line) for word in wanted)]


def period_words(line: LawLine) -> str:
    """Say when a row holds: `sejak 31 Agu 2021`, or both its days."""
    since = short_day_date(line.valid_from)[5:]
    if line.valid_to is None:
        return f"sejak {since}"
    return f"{since} – {short_day_date(line.valid_to)[5:]}"


def row_details(table: LawTable, line: LawLine) -> str:
    """Give a whole row in lines, `Bunyi: …`, for the panel below the table."""
    shown = [one for one in table.columns if not one.hidden]
    pairs = [(one.title, cell) for one, cell in zip(shown, line.cells, strict=True) if cell]
    return "\n".join(f"{title}: {cell}" for title, cell in pairs)


def _cell(place: int, column: LawColumn, *, wide: bool) -> Column[LawLine]:
    number = column.kind is ColumnKind.NUMBER

    def text(line: LawLine) -> str:
        return line.cells[place]

    def sort(line: LawLine) -> int | None:
        return int(line.cells[place]) if line.cells[place] else None

    return Column(
        column.title,
        text,
        sort=sort if number else None,
        align_right=number,
        width=0 if wide else NARROW,
    )


def _basis(*, wide: bool) -> tuple[Column[LawLine], ...]:
    return (
        Column("Dasar", lambda line: line.article, width=0 if wide else NARROW),
        Column(
            "Keyakinan",
            lambda line: line.mark,
            meaning=lambda line: Meaning.WAITING if line.setting else None,
            width=NARROW,
        ),
        Column("Masa", period_words, sort=lambda line: line.valid_from, width=NARROW),
    )


def _searchable(line: LawLine) -> str:
    return " ".join((*line.cells, line.article, line.mark)).casefold()
