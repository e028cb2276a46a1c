"""One line of the agenda: who, what, how near; the whole line opens the case."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from asn_desk.services.agenda import AgendaItem
from ui.shared import theme
from ui.shared.day_words import day_words, days_meaning, days_words
from ui.shared.theme import meaning_colour, scaled_font, with_sign

PADDING = 8
RADIUS = 6


class AgendaButton(QAbstractButton):
    """A line of two rows that reads as one sentence to a screen reader."""

    def __init__(self, item: AgendaItem, *, waiting: bool) -> None:
        super().__init__()
        self.item = item
        self._meaning = days_meaning(item.days, waiting=waiting)
        self._near = with_sign(self._meaning, days_words(item.days) or day_words(item.day))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        parts = (item.name, item.unit, item.what, self._near, day_words(item.day))
        self.setAccessibleName(", ".join(part for part in parts if part))
        hints = (item.unit, item.number, day_words(item.day), item.article)
        self.setToolTip("\n".join(part for part in hints if part))

    @override
    def sizeHint(self) -> QSize:
        return QSize(260, 2 * self.fontMetrics().height() + 2 * PADDING + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        inner = self.rect().adjusted(PADDING, PADDING, -PADDING, -PADDING)
        half = inner.height() // 2
        upper = QRect(inner.left(), inner.top(), inner.width(), half)
        lower = QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half)
        right = self._paint_near(painter, upper)
        upper.setRight(upper.right() - right)
        self._paint_words(painter, upper, self.item.name, bold=True)
        self._paint_words(painter, lower, self._second_row(), bold=False)
        painter.end()

    def _second_row(self) -> str:
        return f"{self.item.what} · {self.item.unit}" if self.item.unit else self.item.what

    def _paint_ground(self, painter: QPainter) -> None:
        chosen = theme.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(QColor(chosen.hover))
            painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(QColor(chosen.accent))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _paint_near(self, painter: QPainter, where: QRect) -> int:
        """Draw how near it is at the right; give the room it took."""
        painter.setFont(self.font())
        painter.setPen(meaning_colour(self._meaning))
        painter.drawText(
            where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._near
        )
        taken = painter.fontMetrics().horizontalAdvance(self._near)
        return taken + theme.GAP if taken else 0

    def _paint_words(self, painter: QPainter, where: QRect, words: str, *, bold: bool) -> None:
        chosen = theme.colours()
        painter.setFont(scaled_font(1.0, bold=bold))
        painter.setPen(QColor(chosen.text if bold else chosen.muted))
        fitted = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, max(0, where.width())
        )
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(where, side, fitted)
