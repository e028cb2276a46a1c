"""Jam kerja: schedules, their periods (Ramadan), and units that work in shifts."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import DAYS, clock, short_day_date
from asn_desk.domain.working_time import DayHours, HoursPeriod, Schedule
from asn_desk.services.office import OfficeDesk
from ui.office.hours_forms import PeriodChange, PeriodForm, ScheduleChange, ScheduleNameForm
from ui.office.section import Section
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import button, muted_label, primary_button
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

Dialogs = DeskDialog[PeriodChange] | DeskDialog[ScheduleChange]


class HoursSection(Section):
    """Shows the periods of a schedule; a later row wins where two overlap."""

    title = "Jam kerja"

    def __init__(
        self, office: OfficeDesk, *, jobs: Jobs, notices: Notices, today: Callable[[], date]
    ) -> None:
        super().__init__(
            "Jam kerja suatu hari diambil dari masa yang mencakupnya; bila dua masa mencakup hari "
            "yang sama (Ramadan), baris yang lebih bawah berlaku. Jadwal tiap unit ditetapkan di "
            "Pegawai, Unit kerja."
        )
        self._office = office
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self._schedules: Sequence[Schedule] = ()
        self.dialog: Dialogs | None = None
        self.chooser = QComboBox()
        self.chooser.setAccessibleName("Jadwal kerja")
        self.chooser.setMinimumWidth(240)
        self.model: TableModel[HoursPeriod] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Masa jam kerja")
        self.new_button = button("Jadwal baru…", "plus")
        self.rename_button = button("Ubah jadwal…", "pencil")
        self.add_button = primary_button("Tambah masa…", "plus")
        self.change_button = button("Ubah masa…", "pencil")
        self._shift = muted_label(wrap=True)
        self._week = muted_label(wrap=True)
        self._lay_out()
        self._connect()

    def schedule(self) -> Schedule | None:
        """Give the schedule shown."""
        place = self.chooser.currentIndex()
        return self._schedules[place] if 0 <= place < len(self._schedules) else None

    def add_period(self) -> None:
        """Ask for a new period, beginning with the hours of the one selected."""
        row = self.table.current_row()
        days = row.days if isinstance(row, HoursPeriod) else {}
        period = HoursPeriod(label="", valid_from=self._today(), days=days)
        self._ask_period(period, None, "Tambah masa jam kerja")

    def change_period(self) -> None:
        """Ask for changes of the selected period."""
        row, schedule = self.table.current_row(), self.schedule()
        if isinstance(row, HoursPeriod) and schedule is not None:
            self._ask_period(row, list(schedule.periods).index(row), f"Ubah {row.label}")

    def add_schedule(self) -> None:
        """Ask for a new schedule."""
        self._ask_schedule(None, "Jadwal kerja baru")

    def rename_schedule(self) -> None:
        """Ask for another name or for shifts."""
        schedule = self.schedule()
        if schedule is not None:
            self._ask_schedule(schedule, f"Ubah {schedule.name}")

    @override
    def reload(self) -> None:
        self._jobs.run(self._office.schedules, done=self._show, latest=f"jadwal-{id(self)}")

    def _ask_period(self, period: HoursPeriod, place: int | None, title: str) -> None:
        schedule = self.schedule()
        if schedule is None:
            return
        form = PeriodForm(today=self._today)
        form.load(PeriodChange(period=period))

        def save(change: PeriodChange) -> None:
            periods = list(schedule.periods)
            if place is None:
                periods.append(change.period)
            else:
                periods[place] = change.period
            changed = replace(schedule, periods=tuple(periods))
            self._office.save_schedule(changed, reason=change.reason)

        self._open(DeskDialog(self, title, form, "Simpan jam kerja", jobs=self._jobs, work=save))

    def _ask_schedule(self, schedule: Schedule | None, title: str) -> None:
        form = ScheduleNameForm()
        known = schedule or Schedule(name="")
        form.load(ScheduleChange(name=known.name, shift=known.shift))

        def save(change: ScheduleChange) -> None:
            changed = replace(known, name=change.name, shift=change.shift)
            self._office.save_schedule(changed, reason=change.reason)

        self._open(DeskDialog(self, title, form, "Simpan jadwal", jobs=self._jobs, work=save))

    def _open(self, dialog: Dialogs) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(lambda _: self._on_saved())
        dialog.open()

    def _on_saved(self) -> None:
        self._notices.success("Jam kerja tersimpan.")
        self.reload()

    def _show(self, schedules: Sequence[Schedule]) -> None:
        kept = self.chooser.currentIndex()
        self._schedules = schedules
        self.chooser.blockSignals(True)
        self.chooser.clear()
        self.chooser.addItems([f"{one.name} (sif)" if one.shift else one.name for one in schedules])
        self.chooser.setCurrentIndex(max(0, min(kept, len(schedules) - 1)))
        self.chooser.blockSignals(False)
        self._show_periods()

    def _show_periods(self) -> None:
        schedule = self.schedule()
        self.model.set_rows(schedule.periods if schedule else ())
        for made in (self.rename_button, self.add_button):
            made.setEnabled(schedule is not None)
        self.change_button.setEnabled(bool(self.model.rows))
        self._shift.setVisible(bool(schedule and schedule.shift))
        self._shift.setText(
            "Unit dengan jadwal ini bekerja bergilir; jam kerjanya tidak diperiksa."
        )
        if self.model.rows:
            self.table.select_place(0)

    def _show_week(self, row: object) -> None:
        self._week.setText(week_words(row, "\n") if isinstance(row, HoursPeriod) else "")

    def _connect(self) -> None:
        self.table.row_selected.connect(self._show_week)
        self.chooser.currentIndexChanged.connect(lambda _: self._show_periods())
        self.new_button.clicked.connect(lambda _=False: self.add_schedule())
        self.rename_button.clicked.connect(lambda _=False: self.rename_schedule())
        self.add_button.clicked.connect(lambda _=False: self.add_period())
        self.change_button.clicked.connect(lambda _=False: self.change_period())
        self.table.row_activated.connect(lambda _: self.change_period())

    def _lay_out(self) -> None:
        self.column.addLayout(_line(self.chooser, self.rename_button, self.new_button))
        self.column.addWidget(self._shift)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._week)
        self.column.addLayout(_line(self.add_button, self.change_button))


def _line(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def _columns() -> tuple[Column[HoursPeriod], ...]:
    return (
        Column("Masa", lambda one: one.label, width=190),
        Column("Berlaku", _period, sort=lambda one: one.valid_from, width=210),
        Column("Jam kerja", week_words, tooltip=lambda one: week_words(one, "\n")),
        Column("Dasar", lambda one: one.basis, width=120),
    )


def week_words(period: HoursPeriod, between: str = "; ") -> str:
    """Write the hours of a week, days with the same hours together."""
    groups: list[tuple[int, int, DayHours]] = []
    for weekday in sorted(period.days):
        hours = period.days[weekday]
        if groups and groups[-1][1] == weekday - 1 and groups[-1][2] == hours:
            groups[-1] = (groups[-1][0], weekday, hours)
        else:
            groups.append((weekday, weekday, hours))
    return between.join(f"{_days(first, last)} {_hours(hours)}" for first, last, hours in groups)


def _days(first: int, last: int) -> str:
    return DAYS[first] if first == last else f"{DAYS[first]}–{DAYS[last]}"


def _hours(hours: DayHours) -> str:
    words = f"{clock(hours.start)}–{clock(hours.end)}"
    if hours.break_start and hours.break_end:
        words += f" (istirahat {clock(hours.break_start)}–{clock(hours.break_end)})"
    return words


def _period(one: HoursPeriod) -> str:
    until = short_day_date(one.valid_to)[5:] if one.valid_to else "seterusnya"
    return f"{short_day_date(one.valid_from)[5:]} – {until}"
