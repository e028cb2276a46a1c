"""Months of a count of working days: each day with its number, or why it was skipped."""

from calendar import Calendar as WeekCalendar
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from asn_desk.domain.dates import DAYS, MONTHS, day_date
from asn_desk.domain.working_time import CountedDay
from ui.shared import theme
from ui.shared.theme import colours, scaled_font

COLUMNS = 7
HEAD_LINES = 2
SATURDAY = 5


class MonthGrid(QWidget):
    """Paints the months a count runs through; the last counted day is the result."""

    def __init__(self) -> None:
        super().__init__()
        self._days: Mapping[date, CountedDay] = {}
        self._since: date | None = None
        self._result: date | None = None
        self._months: list[tuple[int, int]] = []
        self.setAccessibleName("Kalender hitungan hari kerja")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, since: date, result: date, counting: Sequence[CountedDay]) -> None:
        """Show a count from the day after `since` up to `result`."""
        self._since, self._result = since, result
        self._days = {one.day: one for one in counting}
        shown = [since, result, *self._days]
        first, last = min(shown), max(shown)
        self._months = _months(first, last)
        self.setAccessibleDescription(
            f"Dari {day_date(since)} sampai {day_date(result)}; rincian tiap hari ada di tabel."
        )
        self.updateGeometry()
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._days, self._months, self._since, self._result = {}, [], None, None
        self.updateGeometry()
        self.update()

    def words(self, day: date) -> str:
        """Say what a day is in the count."""
        counted = self._days.get(day)
        if day == self._since:
            return f"{day_date(day)}: tanggal mulai, tidak dihitung"
        if counted is None:
            return day_date(day)
        if counted.ordinal is None:
            return f"{day_date(day)}: tidak dihitung, {counted.reason}"
        return f"{day_date(day)}: hari kerja ke-{counted.ordinal}"

    @override
    def sizeHint(self) -> QSize:
        height = sum(self._month_height(month) for month in self._months)
        return QSize(COLUMNS * 76, max(height, 1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(COLUMNS * 60, self.sizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            day = self._day_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), self.words(day) if day else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0
        for month in self._months:
            self._paint_head(painter, month, top)
            for day, box in self._boxes(month, top):
                self._paint_day(painter, day, box)
            top += self._month_height(month)
        painter.end()

    def _paint_head(self, painter: QPainter, month: tuple[int, int], top: int) -> None:
        line = self._line()
        painter.setFont(scaled_font(1.0, bold=True))
        painter.setPen(QColor(colours().text))
        title = QRect(0, top, self.width(), line + theme.GRID)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, f"{MONTHS[month[1] - 1]} {month[0]}")
        painter.setFont(scaled_font(theme.SCALE.secondary))
        painter.setPen(QColor(colours().muted))
        for column, name in enumerate(DAYS):
            box = QRect(
                column * self._cell_width() + theme.GRID,
                top + line + theme.GRID,
                self._cell_width(),
                line,
            )
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name[:3])

    def _paint_day(self, painter: QPainter, day: date, box: QRect) -> None:
        counted = self._days.get(day)
        skipped = counted is not None and counted.ordinal is None
        inside = box.adjusted(1, 1, -2, -2)
        ground = colours().hover if skipped or day.weekday() >= SATURDAY else colours().surface
        painter.setBrush(QColor(colours().accent if day == self._result else ground))
        marked = day in (self._since, self._result)
        painter.setPen(
            QPen(QColor(colours().accent if marked else colours().line), 2 if marked else 1)
        )
        painter.drawRoundedRect(inside, 4, 4)
        ink = colours().on_accent if day == self._result else colours().text
        words = inside.adjusted(6, 3, -4, -3)
        painter.setFont(scaled_font(1.0, bold=marked))
        painter.setPen(QColor(ink if counted or marked else colours().muted))
        painter.drawText(
            words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(day.day)
        )
        self._paint_note(painter, words, day, counted)

    def _paint_note(
        self, painter: QPainter, box: QRect, day: date, counted: CountedDay | None
    ) -> None:
        note = "mulai" if day == self._since else ""
        ink = colours().muted
        if counted is not None:
            note = counted.reason if counted.ordinal is None else f"ke-{counted.ordinal}"
            ink = colours().due if counted.ordinal is None and day.weekday() < SATURDAY else ink
            ink = colours().on_accent if day == self._result else ink
        painter.setFont(scaled_font(theme.SCALE.secondary))
        painter.setPen(QColor(ink))
        room = box.adjusted(0, self._line(), 0, 0)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        lines = two_lines(_named(note), painter.fontMetrics(), room.width())
        painter.drawText(room, side, lines)

    def _boxes(self, month: tuple[int, int], top: int) -> list[tuple[date, QRect]]:
        start = top + HEAD_LINES * (self._line() + theme.GRID)
        width, height = self._cell_width(), self._cell_height()
        return [
            (day, QRect(day.weekday() * width, start + week * height, width, height))
            for week, days in enumerate(WeekCalendar().monthdatescalendar(*month))
            for day in days
            if day.month == month[1]
        ]

    def _day_at(self, x: int, y: int) -> date | None:
        top = 0
        for month in self._months:
            for day, box in self._boxes(month, top):
                if box.contains(x, y):
                    return day
            top += self._month_height(month)
        return None

    def _month_height(self, month: tuple[int, int]) -> int:
        weeks = len(WeekCalendar().monthdatescalendar(*month))
        return HEAD_LINES * (self._line() + theme.GRID) + weeks * self._cell_height() + theme.MARGIN

    def _cell_width(self) -> int:
        return max(self.width() // COLUMNS, 1)

    def _cell_height(self) -> int:
        return self._line() * 3 + 10

    def _line(self) -> int:
        return self.fontMetrics().height()


def two_lines(words: str, metrics: QFontMetrics, width: int) -> str:
    """Break words into at most two lines of a width; what does not fit ends in dots."""
    first, rest = "", words.split()
    while rest:
        longer = f"{first} {rest[0]}".strip()
        if first and metrics.horizontalAdvance(longer) > width:
            break
        first = longer
        rest = rest[1:]
    lines = [first, " ".join(rest)] if rest else [first]
    dots = Qt.TextElideMode.ElideRight
    return "\n".join(metrics.elidedText(line, dots, width) for line in lines)


def _named(note: str) -> str:
    """Give the name of a free day without its kind and decree, which the table says."""
    _, parted, name = note.partition(": ")
    return name.partition(" (")[0] if parted else note


def _months(first: date, last: date) -> list[tuple[int, int]]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    start = first.year * 12 + first.month - 1
    return [((start + step) // 12, (start + step) % 12 + 1) for step in range(count)]
