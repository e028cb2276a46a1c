"""The list under the search box: what was found, by group, without taking the keyboard."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGraphicsDropShadowEffect,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import hairline, label
from ui.shared.search_rows import RowDelegate, SearchRow, SearchRows

WIDTH = 800
HINT = "↑ ↓ memilih · Enter membuka · Esc menutup"


class SearchPopup(QFrame):
    """Lies over the window it belongs to; typing stays in the field above it."""

    chosen = Signal(object)
    """A `SearchRow` that was clicked."""
    moved = Signal(object)
    """The `SearchRow` that is now the one Enter opens."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._field: QWidget | None = None
        self.model = SearchRows(self)
        self.list = QListView()
        self.nothing = label(look="muted", wrap=True)
        self.setProperty("look", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._set_list()
        self._lay_out()
        self.hide()
        window.installEventFilter(self)

    def show_rows(
        self, rows: Sequence[SearchRow], *, notes: Mapping[str, str], under: QWidget, text: str
    ) -> None:
        """Show rows below a field, or say that nothing fits the text.

        `notes` stand beside the headings of their groups.
        """
        self._field = under
        self.model.set_rows(rows, notes)
        self.nothing.setText(f"Tidak ada yang cocok dengan “{text}”.")
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._place()
        self.show()
        self.raise_()
        self.list.scrollToTop()
        self._choose(self.model.beside(-1, 1))

    def move_by(self, step: int) -> None:
        """Go to the next row up or down."""
        self._choose(self.model.beside(self.list.currentIndex().row(), step))

    def current(self) -> SearchRow | None:
        """Give the row Enter opens."""
        return self.model.row(self.list.currentIndex())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            self.chosen.emit(row)

    def _on_entered(self, index: QModelIndex) -> None:
        if self.model.row(index) is not None:
            self._choose(index.row())

    def _choose(self, place: int) -> None:
        index = self.model.index(place, 0)
        self.list.setCurrentIndex(index)
        if place == 1:
            self.list.scrollToTop()
        row = self.model.row(index)
        if row is not None:
            self.moved.emit(row)

    def _place(self) -> None:
        """Stand below the field, as high as the rows need and the window allows."""
        field, window = self._field, self.parentWidget()
        if field is None or window is None:
            return
        corner = field.mapTo(window, QPoint(0, field.height() + theme.GRID))
        width = min(max(WIDTH, field.width()), window.width() - corner.x() - theme.MARGIN)
        room = window.height() - corner.y() - theme.MARGIN
        rows = sum(self.list.sizeHintForRow(at) for at in range(self.model.rowCount()))
        self.list.setFixedHeight(min(rows + 2, room - self._rest()))
        self.setFixedWidth(width)
        self.move(corner)
        self.adjustSize()

    def _rest(self) -> int:
        """Give the height of all but the list."""
        return self._hint.sizeHint().height() + 3 * theme.GAP + 2

    def _set_list(self) -> None:
        shown = self.list
        shown.setModel(self.model)
        shown.setItemDelegate(RowDelegate(shown))
        shown.setProperty("look", "popup")
        shown.setAccessibleName("Hasil pencarian")
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setMouseTracking(True)
        shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        shown.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.clicked.connect(self._on_clicked)
        shown.entered.connect(self._on_entered)

    def _lay_out(self) -> None:
        self._hint = label(HINT, "small")
        self._hint.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        self.nothing.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID, theme.GRID, theme.GRID, theme.GRID + 2)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.list)
        layout.addWidget(self.nothing)
        layout.addWidget(hairline())
        layout.addWidget(self._hint)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
