"""Choices and ticks whose words go on in a further line where their place is narrow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)
from typing_extensions import override

from ui.shared.elements import broken_words


class WrappingBox(QComboBox):
    """A box to choose from that never shortens what was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentTextChanged.connect(lambda _: self.updateGeometry())

    def lines(self) -> list[str]:
        """Give the words chosen as they are broken for the place the box has."""
        room = self._room().width()
        return broken_words(self.currentText(), self.fontMetrics(), room)

    @override
    def sizeHint(self) -> QSize:
        return self._as_high_as_the_words(super().sizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._as_high_as_the_words(super().minimumSizeHint())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sizeHint().height() != event.size().height():
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self.lines()
        if len(lines) == 1:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._room(), middle, "\n".join(lines))
        painter.end()

    def _as_high_as_the_words(self, size: QSize) -> QSize:
        further = (len(self.lines()) - 1) * self.fontMetrics().lineSpacing()
        return QSize(size.width(), size.height() + further)

    def _room(self) -> QRect:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        control = QStyle.ComplexControl.CC_ComboBox
        return self.style().subControlRect(control, option, part, self)


class WrappingTick(QCheckBox):
    """A box to tick whose words are never shortened."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def lines(self) -> list[str]:
        """Give the words as they are broken for the place the box has."""
        return broken_words(self.text(), self.fontMetrics(), self.width() - self._frame())

    @override
    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        further = (len(self.lines()) - 1) * self.fontMetrics().lineSpacing()
        return QSize(whole.width(), whole.height() + further)

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max(map(self.fontMetrics().horizontalAdvance, self.text().split(" ")))
        return QSize(longest + self._frame(), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sizeHint().height() != event.size().height():
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self.lines())
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.end()

    def _frame(self) -> int:
        """Give what the box needs beside its words, in pixels."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        return super().sizeHint().width() - words
