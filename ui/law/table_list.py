"""The list of the law's tables."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from asn_desk.domain.law.table_columns import LawTable
from ui.shared import theme

LIST_WIDTH = 200
ITEM_HEIGHT = 26


def table_list(tables: Sequence[LawTable]) -> QListWidget:
    """Make a list of tables by their titles, in the order given."""
    made = QListWidget()
    made.setAccessibleName("Tabel hukum")
    made.setFixedWidth(theme.with_text(LIST_WIDTH))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    for table in tables:
        item = QListWidgetItem(table.title)
        item.setToolTip(table.about)
        item.setSizeHint(QSize(0, theme.with_text(ITEM_HEIGHT)))
        made.addItem(item)
    return made
