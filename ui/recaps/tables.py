"""The tables of a recap on the screen, as they will stand in the workbook."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.recaps import Recap, RecapColumn, RecapTable
from ui.shared import theme
from ui.shared.elements import EmptyState, label
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

Cell = str | int | date | None
Row = Sequence[Cell]
PIXELS_A_MM = 3.6
PAPER = "Kertas"
HEADING_ROOM = 28
"""Pixels beside the words of a heading."""


class RecapTabs(QTabWidget):
    """One tab a table and one for the paper; a month without anything says NIHIL."""

    def __init__(self, paper: QWidget) -> None:
        super().__init__()
        self.addTab(paper, PAPER)
        self.setDocumentMode(True)
        self.setAccessibleName("Tabel rekap dan kertasnya")
        self._shown_before = False

    def show_recap(self, recap: Recap) -> None:
        """Show another recap, staying on the tab of the same name."""
        chosen = self.tabText(self.currentIndex()) if self._shown_before else ""
        self._shown_before = True
        while self.count() > 1:
            old = self.widget(0)
            self.removeTab(0)
            if old is not None:
                old.deleteLater()
        for place, table in enumerate(recap.tables):
            self.insertTab(place, _table_page(table), table.name)
        names = [self.tabText(place) for place in range(self.count())]
        self.setCurrentIndex(names.index(chosen) if chosen in names else 0)


def _table_page(table: RecapTable) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, theme.GAP, 0, 0)
    layout.setSpacing(theme.GRID)
    layout.addWidget(label(" · ".join(table.title), "muted", wrap=True))
    model: TableModel[Row] = TableModel([_column(at, one) for at, one in enumerate(table.columns)])
    model.set_rows([*table.rows, *([table.totals] if table.rows and table.totals else [])])
    view = TableView(model, table.name)
    model.setParent(view)
    view.setSortingEnabled(False)
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    view.horizontalHeader().setStretchLastSection(True)
    stack = QStackedWidget()
    stack.addWidget(view)
    stack.addWidget(EmptyState("circle-check", "NIHIL: tidak ada yang dihitung di tabel ini."))
    stack.setCurrentIndex(0 if table.rows else 1)
    layout.addWidget(stack, 1)
    return page


def _column(place: int, column: RecapColumn) -> Column[Row]:
    heading = f"{column.group}: {column.heading}" if column.group else column.heading

    def text(row: Row) -> str:
        return cell_words(row[place]) if place < len(row) else ""

    words = QFontMetrics(QApplication.font()).horizontalAdvance(heading) + HEADING_ROOM
    width = max(words, round(column.width_mm * PIXELS_A_MM))
    return Column(heading, text, align_right=column.numeric, width=width)


def cell_words(cell: Cell) -> str:
    """Write a cell as the screen shows it."""
    if isinstance(cell, date):
        return short_day_date(cell)
    return "" if cell is None else str(cell)
