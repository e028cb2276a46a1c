"""A year at a glance: a row for each month, a cell for each day, a letter for what happened."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.dates import MONTHS, day_date
from asn_desk.services.attendance.attendance_view import DayState
from ui.shared import theme
from ui.shared.theme import colours, scaled_font

HEAD, LAST_DAY = 30, 31
"""Width of the months' names in pixels, and the most days of a month."""
LETTERS = {
    AbsenceKind.ABSENT: "A",
    AbsenceKind.PRESENT: "T",
    AbsenceKind.SICK: "S",
    AbsenceKind.PERMIT: "I",
    AbsenceKind.LEAVE: "C",
    AbsenceKind.DUTY: "D",
    AbsenceKind.SHIFT_OFF: "L",
}
LEGEND = (
    "A tanpa keterangan · T kurang jam kerja · S sakit · I izin · C cuti · D dinas luar"
    " · L lepas sif · H hadir. Garis bawah: rangkaian terpanjang."
)


class YearGrid(QWidget):
    """Paints twelve months; a click on a recorded day asks to correct it."""

    day_chosen = Signal(object)
    """Carries the `date` of a day with a record."""

    def __init__(self) -> None:
        super().__init__()
        self._year = 0
        self._days: Mapping[date, DayState] = {}
        self.setAccessibleName("Kehadiran setahun")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_year(self, year: int, days: Mapping[date, DayState]) -> None:
        """Show the days of a year."""
        self._year, self._days = year, days
        told = [day for day, state in days.items() if state.kind is not None]
        self.setAccessibleDescription(
            f"{len(told)} hari tercatat dalam tahun {year}; rinciannya ada di daftar catatan."
        )
        self.update()

    def words(self, day: date) -> str:
        """Say what a day was."""
        state = self._days.get(day)
        return f"{day_date(day)}: {state.words}" if state else day_date(day)

    @override
    def sizeHint(self) -> QSize:
        return QSize(HEAD + LAST_DAY * 12, 13 * self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(HEAD + LAST_DAY * 9, 13 * self._height())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            day = self.day_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self.words(day) if day else "", self)
            return True
        return super().event(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(round(event.position().x()), round(event.position().y()))
        state = self._days.get(day) if day else None
        if state is not None and state.kind is not None:
            self.day_chosen.emit(day)
        super().mouseReleaseEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(round(event.position().x()), round(event.position().y()))
        state = self._days.get(day) if day else None
        hand = state is not None and state.kind is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_heads(painter)
        if self._year:
            for month in range(1, 13):
                for number in range(1, monthrange(self._year, month)[1] + 1):
                    self._paint_day(painter, date(self._year, month, number))
        painter.end()

    def day_at(self, x: int, y: int) -> date | None:
        """Give the day at a point; None outside the days."""
        month, number = y // self._height(), (x - HEAD) // self._width() + 1
        if not self._year or not 1 <= month <= 12 or x < HEAD:  # noqa: PLR2004 - months
            return None
        return (
            date(self._year, month, number) if number <= monthrange(self._year, month)[1] else None
        )

    def _paint_heads(self, painter: QPainter) -> None:
        painter.setFont(scaled_font(theme.SCALE.secondary))
        painter.setPen(QColor(colours().muted))
        height, width = self._height(), self._width()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for month, name in enumerate(MONTHS, start=1):
            painter.drawText(QRect(0, month * height, HEAD, height), middle, name[:3])
        for number in (1, 5, 10, 15, 20, 25, 30):
            box = QRect(HEAD + (number - 1) * width - width, 0, 3 * width, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        state = self._days.get(day, DayState())
        box = self._box(day).adjusted(0, 0, -1, -1)
        chosen = colours()
        ground = chosen.hover if state.free else chosen.surface
        counts = state.counts and state.kind is AbsenceKind.ABSENT
        painter.fillRect(box, QColor(chosen.late if counts else ground))
        if state.in_run:
            painter.setPen(QPen(QColor(chosen.text), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        letter = LETTERS[state.kind] if state.kind is not None else ""
        if state.kind is AbsenceKind.PRESENT and not state.minutes:
            letter = "H"
        if letter:
            late = state.kind is AbsenceKind.PRESENT and state.minutes and not state.free
            ink = chosen.surface if counts else chosen.due if late else chosen.muted
            painter.setFont(scaled_font(theme.SCALE.secondary, bold=counts))
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

    def _box(self, day: date) -> QRect:
        width, height = self._width(), self._height()
        return QRect(HEAD + (day.day - 1) * width, day.month * height, width, height)

    def _width(self) -> int:
        return max((self.width() - HEAD) // LAST_DAY, 1)

    def _height(self) -> int:
        return self.fontMetrics().height() + 2
