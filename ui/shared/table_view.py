"""A table that is quick under the hand: keyboard, sorting, copying into Excel."""

from collections.abc import Sequence
from html import escape
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from ui.shared import theme
from ui.shared.column_room import ColumnRoom
from ui.shared.shortcuts import Shortcut
from ui.shared.table_model import Index, TableModel

T = TypeVar("T")


class MeaningDelegate(QStyledItemDelegate):
    """Keeps the colour of a meaning on the selected row, and shows which rows are marked.

    A marked row has a bar at its left; the row under the cursor is framed where it is not marked.
    """

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        accent, where = QColor(theme.colours().accent), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            if where.left() <= 0 or _marks_cells(option.widget):
                left = max(where.left(), 0)
                painter.fillRect(left, where.top(), theme.BAR, where.height() - 1, accent)
        elif _has_cursor(option.widget, index):
            painter.fillRect(where.left(), where.top(), where.width(), 1, accent)
            painter.fillRect(where.left(), where.bottom() - 1, where.width(), 1, accent)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if colour is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)


class TableView(QTableView, Generic[T]):
    """Shows a `TableModel`; Enter or a double click activates a row, Ctrl+C copies rows.

    Space marks or unmarks the row under the cursor; where `peeks`, it asks for a quick look at it.
    """

    row_activated = Signal(object)
    row_peeked = Signal(object)
    row_selected = Signal(object)
    """The row now current, or None."""

    def __init__(self, model: TableModel[T], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.peeks = False
        """Whether Space is a quick look at a row instead of a mark; Ctrl+Space always marks."""
        self.setModel(model)
        self.setAccessibleName(name)
        self._set_behaviour()
        self._set_headers()
        self.columns = ColumnRoom(self, model.columns)
        """How wide they are, and which of them show."""
        self.setItemDelegate(MeaningDelegate(self))
        self.doubleClicked.connect(lambda index: self.row_activated.emit(model.row(index)))
        self.selectionModel().currentRowChanged.connect(lambda *_: self._on_current())
        model.modelReset.connect(self._on_current)

    def current_row(self) -> T | None:
        """Give the row value under the cursor."""
        index = self.currentIndex()
        return self._model.row(index) if index.isValid() else None

    def selected_rows(self) -> list[T]:
        """Give the marked row values from top to bottom."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.row(place) for place in places]

    def select_place(self, place: int) -> None:
        """Put the cursor on the row at a place."""
        index = self._model.index(place, 0)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)

    def copy(self) -> None:
        """Copy the marked rows: tab separated, and as a table whose cells stay text in Excel."""
        data = QMimeData()
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        shown = [
            column for column in range(self._model.columnCount()) if not self.isColumnHidden(column)
        ]
        lines = [[self._model.text(place, column) for column in shown] for place in places]
        heads = [self._model.columns[column].heading for column in shown]
        data.setText(as_tsv(lines))
        data.setHtml(as_html([heads, *lines]))
        QGuiApplication.clipboard().setMimeData(data)

    def keys_told(self) -> Sequence[Shortcut]:
        """Give the keys the table takes itself, for the sheet of shortcuts."""
        mark = "Ctrl+Space" if self.peeks else "Space"
        return (
            Shortcut(keys=(mark,), words="Tandai baris", do=self.toggle_mark),
            Shortcut(keys=("Ctrl+A",), words="Tandai semua baris", do=self.selectAll),
            Shortcut(keys=("Ctrl+C",), words="Salin baris yang dipilih", do=self.copy),
        )

    def toggle_mark(self) -> None:
        """Mark the row under the cursor, or take the mark away."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.currentIndex(), flags.Toggle | flags.Rows)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.current_row()
            if row is not None:
                self.row_activated.emit(row)
        elif self._marks(event):
            self._on_space(event)
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(self._row_height())
            self.columns.rescale()

    def _marks(self, event: QKeyEvent) -> bool:
        editing = self.editTriggers() != QAbstractItemView.EditTrigger.NoEditTriggers
        return event.key() == Qt.Key.Key_Space and not editing

    def _on_space(self, event: QKeyEvent) -> None:
        row = self.current_row()
        if row is None:
            return
        if self.peeks and not event.modifiers():
            self.row_peeked.emit(row)
            return
        self.toggle_mark()

    def _on_current(self) -> None:
        # Qt draws only the cell under the cursor again, and the whole row shows where it is.
        self.viewport().update()
        self.row_selected.emit(self.current_row())

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setCornerButtonEnabled(False)

    def _set_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self._row_height())
        rows.setDefaultSectionSize(self._row_height())
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsMovable(True)
        heads.setMinimumSectionSize(48)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heads.setSortIndicatorClearable(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.share()

    def _row_height(self) -> int:
        return max(theme.ROW_HEIGHT, self.fontMetrics().height() + 12)


def _marks_cells(view: QWidget) -> bool:
    cells = QAbstractItemView.SelectionBehavior.SelectItems
    return isinstance(view, QTableView) and view.selectionBehavior() is cells


def _has_cursor(view: QWidget, index: Index) -> bool:
    """Tell whether a cell is in the row that keys would act on now."""
    if not isinstance(view, QTableView) or not view.hasFocus():
        return False
    return view.currentIndex().row() == index.row()


def as_tsv(lines: list[list[str]]) -> str:
    """Write cells as tab separated lines."""
    return "\n".join("\t".join(_flat(cell) for cell in line) for line in lines)


def as_html(lines: list[list[str]]) -> str:
    r"""Write cells as a table Excel keeps as text, so that a NIP keeps its 18 digits."""
    style = "mso-number-format:'\\@'"
    body = "".join(
        "<tr>" + "".join(f'<td style="{style}">{escape(cell)}</td>' for cell in line) + "</tr>"
        for line in lines
    )
    return f'<html><head><meta charset="utf-8"></head><body><table>{body}</table></body></html>'


def _flat(cell: str) -> str:
    return " ".join(cell.split())
