"""A field for the hours of a week: one row a day, start, end and break."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget
from typing_extensions import override

from asn_desk.domain.dates import DAYS, clock
from asn_desk.domain.working_time import DayHours
from ui.shared import theme
from ui.shared.elements import label
from ui.shared.field import Field
from ui.shared.typed_dates import NotATime, read_typed_time

Week = Mapping[int, DayHours]
HEADINGS = ("Mulai", "Selesai", "Istirahat dari", "sampai")


@dataclass(frozen=True, slots=True)
class DayRow:
    """The controls of one weekday."""

    name: str
    works: QCheckBox
    times: tuple[QLineEdit, ...]
    """Start, end, start and end of the break."""

    def fill(self, hours: DayHours | None) -> None:
        """Show the hours of the day; None is a free day."""
        self.works.setChecked(hours is not None)
        moments: tuple[time | None, ...] = (None,) * len(self.times)
        if hours is not None:
            moments = (hours.start, hours.end, hours.break_start, hours.break_end)
        for line, moment in zip(self.times, moments, strict=True):
            line.setText(clock(moment) if moment else "")
            line.setEnabled(hours is not None)

    def read(self) -> DayHours | None:
        """Give the hours; None for a free day. Raises `NotATime` and `ValueError` in words."""
        if not self.works.isChecked():
            return None
        start, end, break_start, break_end = (_moment(line.text()) for line in self.times)
        if start is None or end is None:
            raise ValueError(f"{self.name}: isi jam mulai dan selesai.")
        if start >= end:
            raise ValueError(f"{self.name}: jam selesai harus sesudah jam mulai.")
        if (break_start is None) != (break_end is None):
            raise ValueError(f"{self.name}: isi kedua jam istirahat, atau kosongkan keduanya.")
        if break_start and break_end and not start <= break_start < break_end <= end:
            raise ValueError(f"{self.name}: istirahat harus di dalam jam kerja.")
        return DayHours(start=start, end=end, break_start=break_start, break_end=break_end)


class WeekField(Field[Week]):
    """The hours of Monday to Sunday; an unticked day is no working day."""

    def __init__(self, words: str) -> None:
        self._rows = [_row(name) for name in DAYS]
        grid = QWidget()
        super().__init__(words, grid, required=True)
        self._lay_out_grid(QGridLayout(grid))
        for row in self._rows:
            row.works.toggled.connect(lambda works, row=row: self._on_ticked(row, works))
            for line in row.times:
                line.textChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> Week:
        found = {}
        for weekday, row in enumerate(self._rows):
            try:
                hours = row.read()
            except (NotATime, ValueError):
                continue
            if hours is not None:
                found[weekday] = hours
        return found

    @override
    def problem(self) -> str:
        for row in self._rows:
            try:
                row.read()
            except NotATime:
                return f"{row.name}: tulis jam seperti 0730 atau 7.30."
            except ValueError as error:
                return str(error)
        return "" if self.value() else "Centang paling sedikit satu hari kerja."

    @override
    def _fill(self, value: Week) -> None:
        for weekday, row in enumerate(self._rows):
            row.fill(value.get(weekday))

    def _on_ticked(self, row: DayRow, works: bool) -> None:
        for line in row.times:
            line.setEnabled(works)
        self._tell()

    def _lay_out_grid(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.GAP)
        grid.setVerticalSpacing(theme.GRID)
        for column, heading in enumerate(HEADINGS, start=1):
            grid.addWidget(label(heading, "small"), 0, column)
        for place, row in enumerate(self._rows, start=1):
            grid.addWidget(row.works, place, 0)
            for column, line in enumerate(row.times, start=1):
                grid.addWidget(line, place, column)


def _row(name: str) -> DayRow:
    works = QCheckBox(name)
    works.setAccessibleName(f"{name} hari kerja")
    lines = tuple(QLineEdit() for _ in HEADINGS)
    for line, heading in zip(lines, HEADINGS, strict=True):
        what = "Istirahat sampai" if heading == "sampai" else heading
        line.setAccessibleName(f"{name}: {what.lower()}")
        line.setEnabled(False)
    return DayRow(name, works, lines)


def _moment(text: str) -> time | None:
    return read_typed_time(text) if text.strip() else None
