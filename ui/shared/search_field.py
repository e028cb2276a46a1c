"""A field to search by, with its sign."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.shared.icons import icon

SIGN = 16
FROM_LEFT = 9


class SearchField(QLineEdit):
    """A line with a magnifying glass and a way to clear it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "search")
        self.setClearButtonEnabled(True)

    def set_words(self, hint: str, *, name: str = "") -> None:
        """Say what can be searched for; `name` is for screen readers."""
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)

    def empty_quietly(self) -> None:
        """Empty the line without asking anybody to search anew."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        # The sign that empties the line has not heard that it is empty.
        self.setClearButtonEnabled(False)
        self.setClearButtonEnabled(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sign = icon("search", "muted").pixmap(QSize(SIGN, SIGN))
        painter = QPainter(self)
        painter.drawPixmap(FROM_LEFT, (self.height() - SIGN) // 2, sign)
        painter.end()
