"""The filters in force, each with a click to take it away."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import Button
from ui.shared.table_filters import ColumnFilter


class FilterChips(QWidget):
    """A row of chips; hidden where nothing is filtered."""

    dropped = Signal(str)
    """The heading whose filter goes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.GAP)
        self.hide()

    def show_filters(self, filters: Sequence[ColumnFilter]) -> None:
        """Show these filters and no others."""
        while (item := self.row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for one in filters:
            self.row.addWidget(self._chip(one))
        self.row.addStretch(1)
        self.setVisible(bool(filters))

    def _chip(self, one: ColumnFilter) -> Button:
        chip = Button(one.words, "x", look="chip")
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setAccessibleName(f"Hapus saringan {one.words}")
        chip.clicked.connect(lambda _=False: self.dropped.emit(one.heading))
        return chip
