"""A line to type in that hints at what it takes in as many words as it has room for."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

AROUND = 22
"""Pixels of frame and padding beside the words."""


class FittingLine(QLineEdit):
    """Shows the longest of its hints that fits; none where even the shortest is too long."""

    def __init__(self, *hints: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = hints
        self._fit()

    def set_hints(self, *hints: str) -> None:
        """Hint at something else, the longest words first."""
        self._hints = hints
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        room, measure = self.width() - AROUND, self.fontMetrics().horizontalAdvance
        fitting = (one for one in self._hints if measure(one) <= room)
        found = next(fitting, "")
        if found != self.placeholderText():
            self.setPlaceholderText(found)
