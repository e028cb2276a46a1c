"""Hari libur: the free days of each year, with what a change does to running cases."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout
from typing_extensions import override

from asn_desk.domain.dates import DAYS, long_date
from asn_desk.domain.working_time import Holiday
from asn_desk.services.calendar import HolidayChange, YearState
from ui.office.calendar_desks import CalendarDesks
from ui.office.change_dialog import ChangeDialog
from ui.office.holiday_forms import HolidayForm, RemoveHolidayForm
from ui.office.section import Section
from ui.office.year_dialog import YearDialog
from ui.shared import theme
from ui.shared.elements import button, label, muted_label, primary_button, show_meaning
from ui.shared.form import Form
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.table_model import Column, TableModel
from ui.shared.table_or_words import TableOrWords
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

Found = tuple[Sequence[Holiday], YearState, Sequence[YearState]]
"""The days of a year, how far it is filled in, and the years that lack holidays."""


class HolidaysSection(Section):
    """The free days of a year; changes are shown with the dates they move."""

    title = "Hari libur"

    def __init__(self, desks: CalendarDesks, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__(
            "Hari kerja dihitung tanpa hari di luar minggu kerja dan tanpa hari-hari di bawah "
            "ini. Isi menurut keputusan bersama tiga menteri setiap tahun."
        )
        self._desks = desks
        self._jobs = jobs
        self._notices = notices
        self._decree = ""
        self.dialog: ChangeDialog[HolidayChange] | None = None
        self.model: TableModel[Holiday] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Hari libur")
        self.year = QComboBox()
        self.year.setAccessibleName("Tahun hari libur")
        self.fill_button = button("Isi satu tahun…", "calendar-days")
        self.add_button = primary_button("Tambah hari libur…", "plus")
        self.change_button = button("Ubah…", "pencil")
        self.remove_button = button("Hapus…", "trash-2")
        self.warning = label(wrap=True)
        self.decrees = muted_label(wrap=True)
        self._lay_out()
        self.year.currentIndexChanged.connect(lambda _: self._fetch())
        self.table.row_activated.connect(lambda _: self.change())
        for made, do in (
            (self.fill_button, self.fill),
            (self.add_button, self.add),
            (self.change_button, self.change),
            (self.remove_button, self.remove),
        ):
            made.clicked.connect(lambda _=False, do=do: do())

    def chosen_year(self) -> int:
        """Give the year shown."""
        written = self.year.currentText()
        return int(written) if written.isdigit() else self._desks.today().year

    def show_year(self, year: int) -> None:
        """Show another year, also one that is not offered yet."""
        if self.year.findText(str(year)) < 0:
            self.year.addItem(str(year))
        self.year.setCurrentText(str(year))

    def fill(self) -> None:
        """Ask for a list of the year's holidays."""
        dialog = YearDialog(self, self._desks.calendar, self.chosen_year(), jobs=self._jobs)
        self._open(dialog, f"Hari libur {self.chosen_year()} disimpan.")

    def add(self) -> None:
        """Ask for a new free day."""
        form = HolidayForm(today=self._desks.today)
        form.begin(decree=self._decree)
        self._ask("Tambah hari libur", form, "Tambah", "Hari libur ditambahkan.")

    def change(self) -> None:
        """Ask what the selected day becomes."""
        row = self.table.current_row()
        if row is not None:
            form = HolidayForm(today=self._desks.today)
            form.load(HolidayChange(change=(row,)))
            self._ask("Ubah hari libur", form, "Simpan", "Hari libur diubah.")

    def remove(self) -> None:
        """Ask why the selected day is no longer free."""
        row = self.table.current_row()
        if row is not None:
            form = RemoveHolidayForm(row)
            self._ask(
                "Hapus hari libur", form, f"Hapus {long_date(row.day)}", "Hari libur dihapus."
            )
            if self.dialog is not None:
                self.dialog.show_effect()

    @override
    def reload(self) -> None:
        years = self._desks.calendar.years
        self._jobs.run(years, done=self._show_years, latest=f"tahun-{id(self)}")

    def _ask(self, title: str, form: Form[HolidayChange], action: str, said: str) -> None:
        calendar = self._desks.calendar
        dialog = ChangeDialog(
            self, title, form, action, jobs=self._jobs, moved=calendar.moved, work=calendar.apply
        )
        self._open(dialog, said)

    def _open(self, dialog: ChangeDialog[HolidayChange], said: str) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(lambda _: self._on_saved(said))
        dialog.open()

    def _on_saved(self, said: str) -> None:
        self._notices.success(said)
        self.reload()

    def _show_years(self, years: Sequence[int]) -> None:
        chosen = self.chosen_year()
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItems([str(year) for year in sorted({*years, chosen})])
        self.year.setCurrentText(str(chosen))
        self.year.blockSignals(False)
        self._fetch()

    def _fetch(self) -> None:
        self._jobs.run(
            _reading(self._desks, self.chosen_year()), done=self._show, latest=f"libur-{id(self)}"
        )

    def _show(self, found: Found) -> None:
        rows, state, missing = found
        self.model.set_rows(rows)
        for made in (self.remove_button, self.change_button):
            made.setEnabled(bool(rows))
        self._decree = state.decrees[0][0] if state.decrees else ""
        self.decrees.setText(f"{_count_words(state)}. {_decree_words(state)}".strip())
        if rows:
            self.table.select_place(0)
        problems = [one.problem for one in missing]
        if state.problem and state.problem not in problems:
            problems.append(state.problem)
        self.warning.setVisible(bool(problems))
        show_meaning(self.warning, Meaning.DUE, " ".join(problems))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.GAP)
        tools.addWidget(self.year)
        tools.addStretch(1)
        for made in (self.remove_button, self.change_button, self.fill_button, self.add_button):
            tools.addWidget(made)
        self.warning.hide()
        sentence = "Belum ada hari libur untuk tahun ini. Tempel daftarnya dengan Isi satu tahun."
        self.column.addLayout(tools)
        self.column.addWidget(self.warning)
        self.column.addWidget(self.decrees)
        self.column.addWidget(TableOrWords(self.table, "calendar-days", sentence), 1)


def _reading(desks: CalendarDesks, year: int) -> Callable[[], Found]:
    calendar = desks.calendar
    this = desks.today().year

    def read() -> Found:
        missing = [calendar.state(one) for one in (this, this + 1)]
        lacking = [one for one in missing if one.problem]
        return calendar.holidays(year), calendar.state(year), lacking

    return read


def _count_words(state: YearState) -> str:
    total = state.national + state.leave + state.local
    parts = [f"{state.national} libur nasional", f"{state.leave} cuti bersama"]
    parts += [f"{state.local} libur daerah"] if state.local else []
    return f"{total} hari: {', '.join(parts)}" if total else "Belum ada hari libur"


def _decree_words(state: YearState) -> str:
    named = [
        f"{decree or 'tanpa dasar'} ({days} hari)" if len(state.decrees) > 1 else decree
        for decree, days in state.decrees
    ]
    return f"Dasar: {'; '.join(one for one in named if one)}" if any(named) else ""


def _columns() -> tuple[Column[Holiday], ...]:
    return (
        Column("Tanggal", lambda one: long_date(one.day), sort=lambda one: one.day, width=150),
        Column(
            "Hari",
            lambda one: DAYS[one.day.weekday()],
            sort=lambda one: one.day.weekday(),
            width=80,
        ),
        Column("Nama", lambda one: one.name),
        Column("Jenis", lambda one: one.kind.value, width=130),
        Column("Dasar", lambda one: one.decree, width=240, most=420),
    )
