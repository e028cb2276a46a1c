"""A month of a count on paper: every day with its number, or greyed where it is not counted."""

from calendar import Calendar as WeekCalendar
from collections.abc import Mapping
from datetime import date

from reportlab.lib.colors import Color, black, white
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable
from typing_extensions import override

from asn_desk.documents.fonts import Family
from asn_desk.domain.dates import MONTHS
from asn_desk.domain.working_time import CountedDay, Deadline

_HEAD, _NAMES, _CELL = 6.0 * mm, 4.5 * mm, 8.4 * mm
_GREY = Color(0.88, 0.88, 0.88)
_PALE = Color(0.55, 0.55, 0.55)
_THIN, _THICK = 0.4, 1.6
_COLUMNS = 7
_SHORT_NAMES = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")


class CountMonth(Flowable):  # type: ignore[misc]  # reportlab has no types
    """One month of a count; the day it starts from and its result are framed."""

    def __init__(
        self, month: tuple[int, int], deadline: Deadline, *, family: Family, width: float
    ) -> None:
        super().__init__()
        self._month, self._family = month, family
        self._since, self._result = deadline.since, deadline.day
        self._days: Mapping[date, CountedDay] = {one.day: one for one in deadline.counting}
        self._weeks = WeekCalendar().monthdatescalendar(*month)
        self.width = width
        self.height = _HEAD + _NAMES + len(self._weeks) * _CELL

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return self.width, self.height

    @override
    def draw(self) -> None:
        canvas, cell = self.canv, self.width / _COLUMNS
        year, month = self._month
        canvas.setFont(self._family.bold, 9)
        canvas.drawString(0, self.height - _HEAD + 2 * mm, f"{MONTHS[month - 1]} {year}")
        canvas.setFont(self._family.regular, 7)
        for column, name in enumerate(_SHORT_NAMES):
            middle = (column + 0.5) * cell
            canvas.drawCentredString(middle, self.height - _HEAD - _NAMES + 1.2 * mm, name)
        framed = []
        for row, days in enumerate(self._weeks):
            bottom = self.height - _HEAD - _NAMES - (row + 1) * _CELL
            for column, day in enumerate(days):
                if day.month != month:
                    continue
                box = (column * cell, bottom, cell, _CELL)
                self._draw_day(canvas, day, box)
                framed += [box] if day in {self._since, self._result} else []
        self._draw_frames(canvas, framed)

    def _draw_day(self, canvas: Canvas, day: date, box: tuple[float, float, float, float]) -> None:
        left, bottom, width, height = box
        counted = self._days.get(day)
        skipped = counted is not None and counted.ordinal is None
        canvas.setFillColor(_GREY if skipped else white)
        canvas.setStrokeColor(_PALE)
        canvas.setLineWidth(_THIN)
        canvas.rect(left, bottom, width, height, fill=1)
        inside = counted is not None or day == self._since
        canvas.setFillColor(black if inside else _PALE)
        face = self._family.bold if day == self._result else self._family.regular
        canvas.setFont(face, 8)
        canvas.drawString(left + 1.2 * mm, bottom + height - 3.4 * mm, str(day.day))
        canvas.setFont(face, 6.5)
        canvas.drawRightString(left + width - 1 * mm, bottom + 1.3 * mm, self._note(day, counted))
        canvas.setFillColor(black)

    def _note(self, day: date, counted: CountedDay | None) -> str:
        if day == self._since:
            return "mulai"
        if counted is None:
            return ""
        return f"ke-{counted.ordinal}" if counted.ordinal is not None else _short(counted.reason)

    @staticmethod
    def _draw_frames(canvas: Canvas, boxes: list[tuple[float, float, float, float]]) -> None:
        """Frame start and result last, so that no neighbour paints over the frame."""
        canvas.setStrokeColor(black)
        canvas.setLineWidth(_THICK)
        for box in boxes:
            canvas.rect(*box, fill=0)


def _short(reason: str) -> str:
    """Say in one word why a day is not counted; the table below the months says all of it."""
    first = reason.partition(":")[0]
    return {"akhir pekan": "–", "cuti bersama": "cuti"}.get(first, "libur")
