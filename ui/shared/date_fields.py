"""Fields for a day and for a time of day."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton
from typing_extensions import override

from asn_desk.domain.dates import clock, short_day_date
from ui.shared.elements import quiet_button
from ui.shared.field import Field, in_sentence
from ui.shared.fitting_line import FittingLine
from ui.shared.icons import icon
from ui.shared.theme import colours, with_text
from ui.shared.typed_dates import (
    DATE_ADVICE,
    TIME_ADVICE,
    NotADate,
    NotATime,
    read_typed_date,
    read_typed_time,
)

DATE_HINTS = ("290126, 29/1, +7, senin", "290126, 29/1, +7", "29/1, +7", "29/1")
"""How a day may be typed, in as many words as there is room for."""

KEYS = "Alt+↓"
APART = 2
"""Pixels between a field and its calendar."""


class DayLine(FittingLine):
    """A line for a day; Alt with the arrow down asks for its calendar, as lists of choices do."""

    calendar_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.calendar_wanted.emit()
        else:
            super().keyPressEvent(event)


class DateField(Field[date | None]):
    """A day, typed in any usual shape or picked from a calendar."""

    def __init__(
        self, words: str, *, today: Callable[[], date], required: bool = False, hint: str = ""
    ) -> None:
        self.line = DayLine(*DATE_HINTS)
        super().__init__(words, self.line, required=required, hint=hint)
        self._today = today
        self._calendar: QCalendarWidget | None = None
        self._open = quiet_button("", "calendar", name=f"Buka kalender: {words}")
        self._open.setToolTip(f"Buka kalender ({KEYS})")
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line.calendar_wanted.connect(self.open_calendar)
        self._open.clicked.connect(self.open_calendar)
        self._row.addWidget(self._open)
        self.line.textChanged.connect(lambda _: self._tell())
        self.line.editingFinished.connect(self._spell_out)

    @override
    def value(self) -> date | None:
        try:
            return read_typed_date(self.line.text(), today=self._today())
        except NotADate:
            return None

    @override
    def problem(self) -> str:
        text = self.line.text().strip()
        if not text:
            return f"Isi {in_sentence(self.words)}." if self.required else ""
        return "" if self.value() else f"“{text}” bukan tanggal. {DATE_ADVICE}"

    def open_calendar(self) -> None:
        """Open a calendar at the field: arrows and PgUp or PgDn go about, Enter takes the day."""
        calendar = _month_calendar()
        calendar.setAccessibleName(f"Kalender: {self.words}")
        shown = self.value() or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.clicked.connect(self._on_picked)
        calendar.activated.connect(self._on_picked)
        calendar.destroyed.connect(self._on_calendar_gone)
        self._calendar = calendar
        calendar.adjustSize()
        calendar.move(self._place_of(calendar.size()))
        calendar.show()
        calendar.setFocus()

    @override
    def _fill(self, value: date | None) -> None:
        self.line.setText(short_day_date(value) if value else "")

    def _place_of(self, size: QSize) -> QPoint:
        """Give the corner of a calendar: below the field, above it where the screen ends."""
        room = self.line.screen().availableGeometry()
        below = self.line.mapToGlobal(QPoint(0, self.line.height() + APART))
        above = self.line.mapToGlobal(QPoint(0, -APART)).y() - size.height()
        right, lowest = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
        top = below.y() if below.y() <= lowest else min(above, lowest)
        return QPoint(max(room.left(), min(below.x(), right)), max(room.top(), top))

    def _on_picked(self, picked: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self.line.setText(short_day_date(date(picked.year(), picked.month(), picked.day())))
        self.line.setFocus()

    def _on_calendar_gone(self) -> None:
        self._calendar = None

    def _spell_out(self) -> None:
        day = self.value()
        if day is not None and self.line.text() != short_day_date(day):
            self._filling = True
            self.line.setText(short_day_date(day))
            self._filling = False


def _month_calendar() -> QCalendarWidget:
    """Make a pop-up month in the program's colours; Qt's own has red days and black arrows."""
    calendar = QCalendarWidget()
    calendar.setWindowFlags(Qt.WindowType.Popup)
    calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    free = QTextCharFormat()
    free.setForeground(QColor(colours().muted))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, free)
    for name, sign, words in (
        ("qt_calendar_prevmonth", "chevron-left", "Bulan sebelumnya"),
        ("qt_calendar_nextmonth", "chevron-right", "Bulan berikutnya"),
    ):
        arrow = calendar.findChild(QToolButton, name)
        if arrow is not None:
            arrow.setIcon(icon(sign))
            arrow.setAccessibleName(words)
    calendar.setMinimumSize(300, 240)
    return calendar


class TimeField(Field[time | None]):
    """A time of day, typed as `0920` or `9.20`."""

    def __init__(self, words: str, *, required: bool = False, hint: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=required, hint=hint)
        self.line.setPlaceholderText("0920")
        self.line.setFixedWidth(with_text(120))
        self._row.setAlignment(self.line, Qt.AlignmentFlag.AlignLeft)
        self.line.textChanged.connect(lambda _: self._tell())
        self.line.editingFinished.connect(self._spell_out)

    @override
    def value(self) -> time | None:
        try:
            return read_typed_time(self.line.text())
        except NotATime:
            return None

    @override
    def problem(self) -> str:
        text = self.line.text().strip()
        if not text:
            return f"Isi {in_sentence(self.words)}." if self.required else ""
        return "" if self.value() is not None else f"“{text}” bukan jam. {TIME_ADVICE}"

    @override
    def _fill(self, value: time | None) -> None:
        self.line.setText(clock(value) if value is not None else "")

    def _spell_out(self) -> None:
        moment = self.value()
        if moment is not None:
            self._filling = True
            self.line.setText(clock(moment))
            self._filling = False
