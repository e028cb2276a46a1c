"""A table that says in words why it is empty."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from ui.shared.elements import EmptyState
from ui.shared.table_view import TableView


class TableOrWords(QStackedWidget):
    """Shows the table while it has rows, else a sentence that says what to do."""

    def __init__(self, table: TableView[Any], icon_name: str, sentence: str) -> None:
        super().__init__()
        self._table = table
        self._words = EmptyState(icon_name, sentence)
        self.addWidget(table)
        self.addWidget(self._words)
        table.model().modelReset.connect(self._on_reset)
        self._on_reset()

    def _on_reset(self) -> None:
        empty = not self._table.model().rowCount()
        self.setCurrentWidget(self._words if empty else self._table)
