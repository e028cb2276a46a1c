"""The list of everybody with absence or lateness in a year, nearest to the next row first."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.services.attendance.attendance import AttendanceDesk, AttendanceLine, AttendanceShape
from ui.attendance.columns import QUICK_FILTERS, attendance_columns
from ui.attendance.detail import AttendanceDetail
from ui.shared import theme
from ui.shared.elements import Button, button
from ui.shared.jobs import Jobs
from ui.shared.table_page import TablePage
from ui.shared.theme import set_look

PREVIEW_WIDTH = 430
SHAPES = (
    (AttendanceShape.DAILY, "Harian (satu baris per hari)"),
    (AttendanceShape.MONTHLY, "Bulanan (jumlah saja)"),
    (AttendanceShape.MATRIX, "Matriks (satu kolom per tanggal)"),
)


class AttendanceList(TablePage[AttendanceLine]):
    """Finds who is near the next row, who reached one, whose salary stops."""

    title = "Kehadiran"
    icon = "clock"
    noun = "pegawai"
    action = "Impor kehadiran…"
    search_hint = "Cari nama, NIP, atau unit"
    empty = (
        "Belum ada ketidakhadiran tahun ini. Impor buku kerja kehadiran, catat satu hari, "
        "atau jatuhkan berkasnya di sini."
    )

    record_requested = Signal()
    recap_requested = Signal()
    form_requested = Signal(object)
    """Carries the `AttendanceShape` of the blank form."""

    def __init__(
        self, attendance: AttendanceDesk, jobs: Jobs, *, today: Callable[[], date]
    ) -> None:
        super().__init__(jobs, attendance_columns())
        self._attendance = attendance
        self._rows: Sequence[AttendanceLine] = ()
        self._wanted: int | None = None
        self.year = QComboBox()
        self.year.setAccessibleName("Tahun kehadiran")
        self.year.addItem(str(today().year))
        self.chips: Mapping[str, Button] = {words: _chip(words) for words in QUICK_FILTERS}
        self.record_button = button("Catat…", "plus")
        self.recap_button = button("Rekap Excel…", "save")
        self.form_button = button("Formulir kosong", "download")
        self.detail = AttendanceDetail()
        self._put_together()

    @property
    def chosen_year(self) -> int:
        """The year now shown."""
        return int(self.year.currentText())

    def want(self, employee_id: int) -> None:
        """Select somebody as soon as the list is there, and show him even without absence."""
        self._wanted = employee_id
        self.search_field.clear()
        for chip in self.chips.values():
            chip.setChecked(False)
        self.reload()

    @override
    def query(self) -> Callable[[], Sequence[AttendanceLine]]:
        year = self.chosen_year
        words = self.search_text().casefold().split()

        def find() -> Sequence[AttendanceLine]:
            lines = self._attendance.lines(year)
            return [line for line in lines if all(word in _words(line) for word in words)]

        return find

    @override
    def show_rows(self, rows: Sequence[AttendanceLine]) -> None:
        self._rows = rows
        for words, chip in self.chips.items():
            number = sum(map(QUICK_FILTERS[words], rows))
            chip.setText(f"{words} {number}" if number else words)
        self._show_chosen()

    @override
    def reload(self) -> None:
        self.jobs.run(self._attendance.years, done=self._offer_years, latest="tahun-kehadiran")
        super().reload()

    @override
    def go_back(self) -> bool:
        chosen = [chip for chip in self.chips.values() if chip.isChecked()]
        for chip in chosen:
            chip.setChecked(False)
        return bool(chosen) or super().go_back()

    def _show_chosen(self) -> None:
        chosen = [QUICK_FILTERS[words] for words, chip in self.chips.items() if chip.isChecked()]
        rows = [line for line in self._rows if all(one(line) for one in chosen)]
        wanted, self._wanted = self._wanted, None
        super().show_rows(rows)
        if wanted is not None:
            self._select(wanted)

    def _select(self, employee_id: int) -> None:
        for place, line in enumerate(self.model.rows):
            if line.id == employee_id:
                self.table.select_place(place)
                return
        self.fetch(employee_id)

    def fetch(self, employee_id: int) -> None:
        """Show one employee's year in the panel."""
        self.jobs.run(
            partial(self._attendance.view, employee_id, self.chosen_year),
            done=self._on_view,
            latest=f"kehadiran-{id(self)}",
        )

    def _on_view(self, view: object) -> None:
        self.detail.show()
        self.detail.show_view(view)  # type: ignore[arg-type] # what `fetch` asked for

    def _on_selected(self, line: AttendanceLine | None) -> None:
        if line is None:
            self.detail.clear()
        else:
            self.fetch(line.id)

    def _on_chip(self) -> None:
        for chip in self.chips.values():
            set_look(chip, "chip" if chip.isChecked() else "")
        self._show_chosen()

    def _offer_years(self, years: Sequence[int]) -> None:
        known = {int(self.year.itemText(place)) for place in range(self.year.count())}
        if set(years) <= known:
            return
        chosen = self.year.currentText()
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItems([str(one) for one in sorted(known | set(years), reverse=True)])
        self.year.setCurrentText(chosen)
        self.year.blockSignals(False)

    def _add_chips(self) -> None:
        """Put the quick filters in a row of their own below the tools."""
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.GAP)
        for chip in self.chips.values():
            inside.addWidget(chip)
            chip.toggled.connect(lambda _: self._on_chip())
        inside.addStretch(1)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - as the table page lays itself out
        layout.insertWidget(layout.count() - 1, row)

    def _put_together(self) -> None:
        for tool in (self.year, self.record_button, self.recap_button, self.form_button):
            self.add_tool(tool)
        self._add_chips()
        self.set_preview(self.detail, width=PREVIEW_WIDTH)
        menu = QMenu(self.form_button)
        for shape, words in SHAPES:
            made = menu.addAction(words)
            made.triggered.connect(lambda _=False, one=shape: self.form_requested.emit(one))
        self.form_button.setMenu(menu)
        self.record_button.clicked.connect(lambda _=False: self.record_requested.emit())
        self.recap_button.clicked.connect(lambda _=False: self.recap_requested.emit())
        self.selected.connect(self._on_selected)
        self.year.currentIndexChanged.connect(lambda _: super(AttendanceList, self).reload())


def _chip(words: str) -> Button:
    chip = Button(words)
    chip.setCheckable(True)
    chip.setAccessibleName(f"Saring: {words}")
    return chip


def _words(line: AttendanceLine) -> str:
    return " ".join((line.name, line.nip, line.unit, line.agency)).casefold()
