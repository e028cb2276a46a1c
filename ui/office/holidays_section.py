"""Hari libur: the free days of each year, with what a change does to running cases."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout
from typing_extensions import override

from asn_desk.domain.dates import DAYS, long_date, short_day_date
from asn_desk.domain.working_time import Holiday, HolidayKind
from asn_desk.services.office import MovedDate, OfficeDesk
from ui.office.section import Section
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import button, label, muted_label, primary_button, show_meaning
from ui.shared.form import ChoiceField, DateField, Form, LongTextField, TextField
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

DIALOG_HEIGHT = 520
"""Room for the dates a change would move."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayChange:
    """A free day to be added or taken out, and why."""

    holiday: Holiday
    reason: str = ""


class MovedList(Form[HolidayChange]):
    """A form that lists below its fields the dates of open cases a change would move."""

    def __init__(self, moved: Callable[[Holiday], Sequence[MovedDate]], *, jobs: Jobs) -> None:
        super().__init__()
        self._moved = moved
        self._jobs = jobs
        self.moved_words = label(wrap=True)

    def show_moved(self, holiday: Holiday) -> None:
        """Ask which dates move and list them."""
        self._jobs.run(
            partial(self._moved, holiday), done=self._on_moved, latest=f"bergeser-{id(self)}"
        )

    def _on_moved(self, moved: Sequence[MovedDate]) -> None:
        if not moved:
            self.moved_words.setText("Tidak ada tenggat perkara berjalan yang bergeser.")
            return
        lines = [f"● {len(moved)} tenggat perkara berjalan bergeser:"]
        lines += [f"   {one.name} ({one.case_number}): {_moved(one)}" for one in moved]
        self.moved_words.setText("\n".join(lines))


class AddHolidayForm(MovedList):
    """A new free day."""

    def __init__(
        self,
        moved: Callable[[Holiday], Sequence[MovedDate]],
        *,
        jobs: Jobs,
        today: Callable[[], date],
    ) -> None:
        super().__init__(moved, jobs=jobs)
        self._today = today
        self.day = self.add(DateField("Tanggal", today=today, required=True))
        self.name = self.add(TextField("Nama hari libur", required=True))
        self.kind = self.add(ChoiceField("Jenis", [(one, one.value) for one in HolidayKind]))
        self.decree = self.add(TextField("Dasar", hint="Misalnya nomor keputusan bersama."))
        self.add_widget(self.moved_words)
        self.day.changed.connect(self._on_day)

    @override
    def load(self, value: HolidayChange) -> None:
        self.day.set_value(value.holiday.day)
        self.name.set_value(value.holiday.name)
        self.kind.set_value(value.holiday.kind)
        self.decree.set_value(value.holiday.decree)
        self._on_day()

    @override
    def value(self) -> HolidayChange:
        holiday = Holiday(
            day=self.day.value() or self._today(),
            name=self.name.value(),
            kind=self.kind.value() or HolidayKind.NATIONAL,
            decree=self.decree.value(),
        )
        return HolidayChange(holiday=holiday)

    def _on_day(self) -> None:
        if self.day.value() is not None:
            self.show_moved(self.value().holiday)


class RemoveHolidayForm(MovedList):
    """Why a free day is taken out."""

    def __init__(self, moved: Callable[[Holiday], Sequence[MovedDate]], *, jobs: Jobs) -> None:
        super().__init__(moved, jobs=jobs)
        self._given: HolidayChange | None = None
        self._what = label(wrap=True)
        self.add_widget(self._what)
        self.reason = self.add(LongTextField("Alasan", required=True, lines=2))
        self.add_widget(self.moved_words)

    @override
    def load(self, value: HolidayChange) -> None:
        self._given = value
        self._what.setText(f"{value.holiday.name}, {short_day_date(value.holiday.day)}")
        self.reason.set_value(value.reason)
        self.show_moved(value.holiday)

    @override
    def value(self) -> HolidayChange:
        given = self._given
        if given is None:
            raise ValueError(given)
        return replace(given, reason=self.reason.value())


class HolidaysSection(Section):
    """The free days of a year; changes are shown with the dates they move."""

    title = "Hari libur"

    def __init__(
        self, office: OfficeDesk, *, jobs: Jobs, notices: Notices, today: Callable[[], date]
    ) -> None:
        super().__init__(
            "Hari kerja dihitung tanpa Sabtu, Minggu, dan hari-hari di bawah ini. "
            "Isi menurut keputusan bersama tiga menteri setiap tahun."
        )
        self._office = office
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self.dialog: DeskDialog[HolidayChange] | None = None
        self.model: TableModel[Holiday] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Hari libur")
        self.year = QComboBox()
        self.year.setAccessibleName("Tahun hari libur")
        self.add_button = primary_button("Tambah hari libur…", "plus")
        self.remove_button = button("Hapus…", "trash-2")
        self.warning = label(wrap=True)
        self._count = muted_label()
        self._lay_out()
        self.year.currentIndexChanged.connect(lambda _: self._fetch())
        self.add_button.clicked.connect(lambda _=False: self.add())
        self.remove_button.clicked.connect(lambda _=False: self.remove())

    def chosen_year(self) -> int:
        """Give the year shown."""
        written = self.year.currentText()
        return int(written) if written.isdigit() else self._today().year

    def add(self) -> None:
        """Ask for a new free day."""
        form = AddHolidayForm(
            partial(self._moved, removed=False), jobs=self._jobs, today=self._today
        )
        first = date(self.chosen_year(), 1, 1)
        form.load(HolidayChange(holiday=Holiday(day=first, name="", kind=HolidayKind.NATIONAL)))
        form.day.set_value(None)
        form.moved_words.clear()
        self._open(
            DeskDialog(
                self,
                "Tambah hari libur",
                form,
                "Tambah hari libur",
                jobs=self._jobs,
                work=self._add,
            ),
            "Hari libur ditambahkan.",
        )

    def remove(self) -> None:
        """Ask why the selected day is no longer free."""
        row = self.table.current_row()
        if not isinstance(row, Holiday):
            return
        form = RemoveHolidayForm(partial(self._moved, removed=True), jobs=self._jobs)
        form.load(HolidayChange(holiday=row))
        self._open(
            DeskDialog(
                self,
                "Hapus hari libur",
                form,
                f"Hapus {long_date(row.day)}",
                jobs=self._jobs,
                work=self._remove,
            ),
            "Hari libur dihapus.",
        )

    @override
    def reload(self) -> None:
        self._jobs.run(self._office.years, done=self._show_years, latest=f"tahun-{id(self)}")

    def _moved(self, holiday: Holiday, *, removed: bool) -> Sequence[MovedDate]:
        return self._office.moved_deadlines(holiday, removed=removed)

    def _add(self, change: HolidayChange) -> None:
        self._office.add_holiday(change.holiday)

    def _remove(self, change: HolidayChange) -> None:
        self._office.remove_holiday(change.holiday.id or 0, reason=change.reason)

    def _open(self, dialog: DeskDialog[HolidayChange], said: str) -> None:
        self.dialog = dialog
        dialog.resize(dialog.width(), DIALOG_HEIGHT)
        dialog.succeeded.connect(lambda _: self._on_saved(said))
        dialog.open()

    def _on_saved(self, said: str) -> None:
        self._notices.success(said)
        self._fetch()

    def _show_years(self, years: Sequence[int]) -> None:
        chosen = self.chosen_year()
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItems([str(year) for year in years])
        self.year.setCurrentText(str(chosen))
        self.year.blockSignals(False)
        self._fetch()

    def _fetch(self) -> None:
        year = self.chosen_year()
        self._jobs.run(
            lambda: (self._office.holidays(year), self._office.filled_years()),
            done=self._show,
            latest=f"libur-{id(self)}",
        )

    def _show(self, found: tuple[Sequence[Holiday], frozenset[int]]) -> None:
        rows, filled = found
        self.model.set_rows(rows)
        self.remove_button.setEnabled(bool(rows))
        leave = sum(one.kind is HolidayKind.COLLECTIVE_LEAVE for one in rows)
        self._count.setText(f"{len(rows)} hari, {leave} di antaranya cuti bersama")
        if rows:
            self.table.select_place(0)
        missing = [
            year
            for year in (self._today().year, self._today().year + 1, self.chosen_year())
            if year not in filled
        ]
        self.warning.setVisible(bool(missing))
        if missing:
            words = (
                f"Hari libur {missing[0]} belum diisi; "
                "tenggat yang jatuh di tahun itu belum dapat dihitung."
            )
            show_meaning(self.warning, Meaning.DUE, words)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.GAP)
        for widget in (self.year, self._count):
            tools.addWidget(widget)
        tools.addStretch(1)
        tools.addWidget(self.remove_button)
        tools.addWidget(self.add_button)
        self.warning.hide()
        self.column.addLayout(tools)
        self.column.addWidget(self.warning)
        self.column.addWidget(self.table, 1)


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
        Column("Dasar", lambda one: one.decree, width=240),
    )


def _moved(one: MovedDate) -> str:
    old = short_day_date(one.old) if one.old else "belum terhitung"
    new = short_day_date(one.new) if one.new else "tidak terhitung"
    return f"{one.what} dari {old} menjadi {new}"
