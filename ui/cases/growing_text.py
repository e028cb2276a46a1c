"""A text box as high as its words, for questions and answers typed live."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

PADDING = 20


class GrowingText(QPlainTextEdit):
    """Grows with its lines; Tab goes on, Ctrl+Enter tells `finished`."""

    finished = Signal()

    def __init__(self, name: str, *, lines: int, placeholder: str = "") -> None:
        super().__init__()
        self._least = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        self._fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A plain text document measures its height in lines, not in pixels.
        lines = max(self._least, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + PADDING
        if height != self.height():
            self.setFixedHeight(height)
