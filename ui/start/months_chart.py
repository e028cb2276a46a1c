"""The year by month and level: decisions stacked from light to heavy; a month opens its list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from asn_desk.domain.dates import MONTHS
from asn_desk.domain.law.terms import Level
from asn_desk.services.start import MonthCount
from ui.shared import theme
from ui.shared.theme import scaled_font

PATTERNS = {
    Level.LIGHT: Qt.BrushStyle.NoBrush,
    Level.MEDIUM: Qt.BrushStyle.BDiagPattern,
    Level.HEAVY: Qt.BrushStyle.SolidPattern,
}
"""How a level is drawn: outlined, hatched, filled; no two differ by colour alone."""
SWATCH = 12
WIDEST_BAR = 28.0
EMPTY = "Belum ada keputusan dalam dua belas bulan terakhir."


class MonthsChart(QWidget):
    """Draws a stacked bar a month; arrow keys walk, Enter or a click opens the month."""

    month_chosen = Signal(int, int)
    """Year and month."""

    def __init__(self) -> None:
        super().__init__()
        self._months: tuple[MonthCount, ...] = ()
        self._place = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName("Keputusan menurut bulan dan tingkat hukuman")
        self.show_months(())

    def show_months(self, months: Sequence[MonthCount]) -> None:
        """Show other months."""
        self._months = tuple(months)
        self._place = min(self._place, len(self._months) - 1)
        self._describe()

    def choose(self, place: int) -> None:
        """Open the month at a place, as a click does."""
        if 0 <= place < len(self._months):
            month = self._months[place]
            self.month_chosen.emit(month.year, month.month)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 3 * self.fontMetrics().height() + 110)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 3 * self.fontMetrics().height() + 80)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self._place_at(event.pos().x())
            words = month_words(self._months[place]) if place >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps and self._months:
            self._place = max(0, min(len(self._months) - 1, self._place + steps[key]))
            self._describe()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.choose(self._place)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._place < 0:
            self._place = len(self._months) - 1
        self._describe()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._place_at(round(event.position().x())) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._place = self._place_at(round(event.position().x()))
            self.choose(self._place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(scaled_font(theme.SCALE.secondary))
        line = painter.fontMetrics().height()
        self._paint_key(painter, line)
        plot = QRect(0, 2 * line + 10, self.width(), self.height() - 3 * line - 18)
        highest = max((total(one) for one in self._months), default=0)
        painter.setPen(QColor(theme.colours().line))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        if not highest:
            painter.setPen(QColor(theme.colours().muted))
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, EMPTY)
        for place, month in enumerate(self._months):
            slot = self._slot(place, plot)
            self._paint_month(painter, slot, month, highest)
            if self.hasFocus() and place == self._place:
                self._paint_focus(painter, slot, line)
        painter.end()

    def _paint_key(self, painter: QPainter, line: int) -> None:
        left = 1
        for level in Level:
            square = QRect(left, (line - SWATCH) // 2 + 1, SWATCH, SWATCH)
            _paint_box(painter, QRectF(square), level)
            left += SWATCH + 6
            painter.setPen(QColor(theme.colours().muted))
            width = painter.fontMetrics().horizontalAdvance(level.value)
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(left, 0, width + 2, line + 2), side, level.value)
            left += width + 16

    def _slot(self, place: int, plot: QRect) -> QRectF:
        width = plot.width() / max(1, len(self._months))
        return QRectF(plot.left() + place * width, plot.top(), width, plot.height())

    def _paint_month(
        self, painter: QPainter, slot: QRectF, month: MonthCount, highest: int
    ) -> None:
        wide = min(WIDEST_BAR, slot.width() - 8)
        left, bottom = slot.center().x() - wide / 2, slot.bottom()
        for level in Level:
            high = slot.height() * month.levels.get(level, 0) / highest if highest else 0.0
            if high:
                bottom -= high
                _paint_box(painter, QRectF(left, bottom, wide, high), level)
        painter.setPen(QColor(theme.colours().muted))
        line = painter.fontMetrics().height()
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        under = QRectF(slot.left(), slot.bottom() + 4, slot.width(), line)
        painter.drawText(under, centre, MONTHS[month.month - 1][:3])
        if total(month):
            painter.setPen(QColor(theme.colours().text))
            over = QRectF(slot.left(), bottom - line - 1, slot.width(), line)
            painter.drawText(over, centre, str(total(month)))

    def _paint_focus(self, painter: QPainter, slot: QRectF, line: int) -> None:
        pen = painter.pen()
        pen.setColor(QColor(theme.colours().accent))
        pen.setWidth(2)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        around = slot.adjusted(2, -line, -2, line + 6)
        painter.drawRoundedRect(around, theme.GRID, theme.GRID)

    def _place_at(self, x: int) -> int:
        if not self._months or not 0 <= x < self.width():
            return -1
        return x * len(self._months) // self.width()

    def _describe(self) -> None:
        chosen = self._months[self._place] if 0 <= self._place < len(self._months) else None
        every = "; ".join(month_words(one) for one in self._months)
        here = f"Dipilih: {month_words(chosen)}. " if chosen else ""
        self.setAccessibleDescription(f"{here}{every}" if every else EMPTY)
        self.update()


def total(month: MonthCount) -> int:
    """Count the decisions of a month whose level is known."""
    return sum(month.levels.values())


def month_words(month: MonthCount) -> str:
    """Say one month: `Januari 2026: 3 keputusan (2 ringan, 1 berat), 4 laporan, 2 perkara`."""
    told = [f"{count} {level}" for level, count in month.levels.items() if count]
    levels = f" ({', '.join(told)})" if told else ""
    return (
        f"{MONTHS[month.month - 1]} {month.year}: {month.decisions} keputusan{levels}, "
        f"{month.reports} laporan, {month.cases} perkara"
    )


def _paint_box(painter: QPainter, box: QRectF, level: Level) -> None:
    accent = QColor(theme.colours().accent)
    painter.setPen(accent)
    painter.setBrush(QBrush(QColor(theme.colours().surface)))
    painter.drawRect(box)
    painter.setBrush(QBrush(accent, PATTERNS[level]))
    painter.drawRect(box)
