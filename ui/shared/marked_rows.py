"""What is done with several marked rows at once: one button that counts them, and its menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.shared.elements import button
from ui.shared.table_view import TableView


@dataclass(frozen=True, slots=True)
class MarkedAction:
    """Something that can be done with the marked rows, under these words."""

    title: str
    do: Callable[[], object]
    keys: str = ""
    """Keys that do it in the table, told beside the words."""


class MarkedRows(QObject):
    """Shows `n dipilih` while more than one row is marked; its menu says what can be done."""

    def __init__(self, table: TableView[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self.offered: Callable[[], Sequence[MarkedAction]] = tuple
        """Gives what can be done with the rows marked now; set by the page."""
        self.button = button("", "chevron-down")
        self.button.setAccessibleName("Tindakan untuk baris yang dipilih")
        self.menu = QMenu(parent)
        self.button.setMenu(self.menu)
        self.button.hide()
        self.menu.aboutToShow.connect(self.fill_menu)
        table.selectionModel().selectionChanged.connect(lambda *_: self.show_count())
        table.model().modelReset.connect(self.show_count)

    def show_count(self) -> None:
        """Say how many rows are marked; nothing for a single one."""
        many = len(self._table.selectionModel().selectedRows())
        self.button.setText(f"{many:,} dipilih".replace(",", "."))
        self.button.setVisible(many > 1)

    def fill_menu(self) -> None:
        """Write the menu anew."""
        self.menu.clear()
        self.add_to(self.menu)

    def add_to(self, menu: QMenu) -> None:
        """Add what can be done with the marked rows to a menu."""
        for one in self.offered():
            words = f"{one.title}\t{one.keys}" if one.keys else one.title
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, do=one.do: do())
            menu.addAction(action)
