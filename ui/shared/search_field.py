"""A field to search by, with its sign."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from ui.shared.icons import icon

SIGN = 16
FROM_LEFT = 9
GO_ON = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """A line with a magnifying glass and a way to clear it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "search")
        self.setClearButtonEnabled(True)
        self._searched: QWidget | None = None

    def lead_to(self, searched: QWidget) -> None:
        """Give the keyboard to what is searched at Down and at Enter."""
        self._searched = searched

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
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._searched is not None and event.key() in GO_ON:
            self._searched.setFocus()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sign = icon("search", "muted").pixmap(QSize(SIGN, SIGN))
        painter = QPainter(self)
        painter.drawPixmap(FROM_LEFT, (self.height() - SIGN) // 2, sign)
        painter.end()
