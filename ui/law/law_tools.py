"""What narrows a table of the law down: words, and the day on which its rows hold."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from asn_desk.domain.dates import short_day_date
from ui.shared import theme
from ui.shared.elements import label, muted_label
from ui.shared.search_field import SearchField
from ui.shared.theme import set_property
from ui.shared.typed_dates import DATE_ADVICE, NotADate, read_typed_date

SEARCH_WIDTH, LEAST_SEARCH = 240, 170
DAY_WIDTH = 150


class LawTools(QWidget):
    """A search field, a day, a box for all periods, and how many rows are shown."""

    day_changed = Signal()

    def __init__(self, *, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self.search = SearchField()
        self.search.set_words("Cari di tabel ini")
        self.search.setMinimumWidth(theme.with_text(LEAST_SEARCH))
        self.search.setMaximumWidth(theme.with_text(SEARCH_WIDTH))
        self.line = QLineEdit(short_day_date(today()))
        self.line.setAccessibleName("Berlaku pada tanggal")
        self.line.setFixedWidth(theme.with_text(DAY_WIDTH))
        self.every = QCheckBox("semua masa")
        self._count = muted_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.search, 1)
        row.addSpacing(theme.GAP)
        row.addWidget(label("Berlaku pada"))
        row.addWidget(self.line)
        row.addWidget(self.every)
        row.addStretch(1)
        row.addWidget(self._count)
        self.line.editingFinished.connect(self._on_day)
        self.every.toggled.connect(self._on_every)

    def day(self) -> date | None:
        """Give the day on which rows must hold; None for rows of all periods."""
        return None if self.every.isChecked() else self._read()

    def problem(self) -> str:
        """Say what is wrong with the day; empty when it is right."""
        if self.every.isChecked() or self._read() is not None:
            return ""
        return f"“{self.line.text()}” bukan tanggal. {DATE_ADVICE}"

    def show_count(self, shown: int, every: int) -> None:
        """Say how many rows are shown."""
        self._count.setText(f"{shown} baris" if shown == every else f"{shown} dari {every} baris")

    def _read(self) -> date | None:
        try:
            return read_typed_date(self.line.text(), today=self._today())
        except NotADate:
            return None

    def _on_day(self) -> None:
        problem, day = self.problem(), self._read()
        set_property(self.line, "wrong", bool(problem))
        self.line.setToolTip(problem)
        if day is not None:
            self.line.setText(short_day_date(day))
            self.day_changed.emit()

    def _on_every(self, every: bool) -> None:
        self.line.setEnabled(not every)
        self.day_changed.emit()
