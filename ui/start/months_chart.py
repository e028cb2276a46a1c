"""The year by month in small bars: reports, cases, decisions."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from asn_desk.domain.dates import MONTHS
from asn_desk.services.start import MonthCount
from ui.shared import theme
from ui.shared.theme import scaled_font

SERIES = (("laporan", "waiting"), ("perkara", "accent"), ("keputusan", "due"))
"""What a bar counts, and the colour role that draws it."""
SWATCH = 10
BAR_GAP = 1


class MonthsChart(QWidget):
    """Draws three thin bars a month; the same is told to screen readers and in tooltips."""

    def __init__(self) -> None:
        super().__init__()
        self._months: tuple[MonthCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.show_months(())

    def show_months(self, months: Sequence[MonthCount]) -> None:
        """Show other months."""
        self._months = tuple(months)
        self.setAccessibleName("Laporan, perkara, dan keputusan menurut bulan")
        self.setAccessibleDescription("; ".join(month_words(one) for one in self._months))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 150)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 130)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            at = self._month_at(event.pos().x())
            QToolTip.showText(event.globalPos(), month_words(at) if at else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(scaled_font(theme.SCALE.secondary))
        line = painter.fontMetrics().height()
        self._paint_key(painter, line)
        plot = QRect(0, line + 12, self.width(), self.height() - 2 * line - 20)
        highest = max((max(_counts(one)) for one in self._months), default=0)
        painter.setPen(QColor(theme.colours().line))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        if highest:
            self._paint_scale(painter, plot, highest)
        for place, month in enumerate(self._months):
            self._paint_month(painter, self._slot(place, plot), month, highest)
        painter.end()

    def _paint_key(self, painter: QPainter, line: int) -> None:
        chosen = theme.colours()
        left = 0
        for name, role in SERIES:
            square = QRect(left, (line - SWATCH) // 2, SWATCH, SWATCH)
            painter.fillRect(square, QColor(getattr(chosen, role)))
            painter.setPen(QColor(chosen.muted))
            left += SWATCH + 6
            width = painter.fontMetrics().horizontalAdvance(name)
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(left, 0, width + 2, line), side, name)
            left += width + 16

    @staticmethod
    def _paint_scale(painter: QPainter, plot: QRect, highest: int) -> None:
        """Draw a line at the highest count and say it at the right of the key."""
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.setPen(QColor(theme.colours().muted))
        line = painter.fontMetrics().height()
        over = QRect(plot.left(), plot.top() - line - 2, plot.width(), line)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(over, side, str(highest))

    def _slot(self, place: int, plot: QRect) -> QRectF:
        width = plot.width() / max(1, len(self._months))
        return QRectF(plot.left() + place * width, plot.top(), width, plot.height())

    def _paint_month(
        self, painter: QPainter, slot: QRectF, month: MonthCount, highest: int
    ) -> None:
        chosen = theme.colours()
        bar = max(2.0, min(8.0, (slot.width() - 6) / len(SERIES)))
        left = slot.center().x() - bar * len(SERIES) / 2
        for place, ((_, role), count) in enumerate(zip(SERIES, _counts(month), strict=True)):
            height = slot.height() * count / highest if highest else 0.0
            top = QPointF(left + place * bar, slot.bottom() - height)
            box = QRectF(top.x(), top.y(), bar - BAR_GAP, height)
            painter.fillRect(box, QColor(getattr(chosen, role)))
        painter.setPen(QColor(chosen.muted))
        under = QRectF(slot.left(), slot.bottom() + 4, slot.width(), painter.fontMetrics().height())
        side = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(under, side, MONTHS[month.month - 1][:3])

    def _month_at(self, x: int) -> MonthCount | None:
        if not self._months or not 0 <= x < self.width():
            return None
        return self._months[x * len(self._months) // self.width()]


def month_words(month: MonthCount) -> str:
    """Say one month in words: `Januari 2026: 4 laporan, 2 perkara, 1 keputusan`."""
    return (
        f"{MONTHS[month.month - 1]} {month.year}: {month.reports} laporan, "
        f"{month.cases} perkara, {month.decisions} keputusan"
    )


def _counts(month: MonthCount) -> tuple[int, int, int]:
    return (month.reports, month.cases, month.decisions)
