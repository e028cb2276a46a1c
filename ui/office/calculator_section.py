"""Kalkulator hari kerja: a rule and a start give a date that explains itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from asn_desk.domain.dates import day_date, long_date, short_day_date
from asn_desk.domain.office import WeekSetting
from asn_desk.domain.working_time import CountedDay, Deadline
from ui.office.calendar_desks import CalendarDesks
from ui.office.change_dialog import ChangeDialog
from ui.office.holiday_forms import WeekChange, WeekForm
from ui.office.month_grid import MonthGrid
from ui.office.section import Section
from ui.shared import errors, theme
from ui.shared.elements import button, label, link_button, muted_label
from ui.shared.facts import ReadingArea
from ui.shared.form import ChoiceField, DateField
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_dialog import PaperDialog
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

Choices = tuple[Sequence[tuple[str, str]], Sequence[tuple[int, str]], Sequence[WeekSetting]]
"""Rules, schedules, and by which week deadlines are counted."""


class CalculatorSection(Section):
    """Counts working days by a rule, naming every skipped day."""

    title = "Kalkulator hari kerja"

    def __init__(self, desks: CalendarDesks, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self._desks = desks
        self._jobs = jobs
        self._notices = notices
        self._weeks: tuple[WeekSetting, ...] = ()
        self.deadline: Deadline | None = None
        self.rule: ChoiceField[str] = ChoiceField("Aturan")
        self.since = DateField("Sejak", today=desks.today, required=True)
        self.schedule: ChoiceField[int] = ChoiceField("Jadwal unit", required=False)
        self.result = label(look="title", wrap=True)
        self.article = label(look="muted", wrap=True)
        self.problem = label(look="problem", wrap=True)
        self.print_button = button("Lembar perhitungan…", "printer")
        self.grid = MonthGrid()
        self.model: TableModel[CountedDay] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Hari demi hari")
        self.week_words = muted_label(wrap=True)
        self.week_button = link_button("Ubah minggu kerja…")
        self.paper: PaperDialog | None = None
        self.dialog: ChangeDialog[WeekChange] | None = None
        self.since.set_value(desks.today())
        self._lay_out()
        for field in (self.rule, self.since, self.schedule):
            field.changed.connect(self.compute)
        self.print_button.clicked.connect(lambda _=False: self.show_paper())
        self.week_button.clicked.connect(lambda _=False: self.change_week())
        self._show_nothing()

    def compute(self) -> None:
        """Compute the date by what is chosen."""
        rule, since, schedule = self.rule.value(), self.since.value(), self.schedule.value()
        if rule is None or since is None:
            self._show_nothing()
            return
        self._jobs.run(
            lambda: self._desks.calendar.deadline(rule, since, schedule_id=schedule),
            done=self._show,
            failed=self._on_failed,
            latest=f"hitung-{id(self)}",
        )

    def show_paper(self) -> None:
        """Show the count as it is printed for a file."""
        deadline = self.deadline
        if deadline is not None:
            self._jobs.run(
                lambda: (
                    self._desks.counting.sheet(deadline),
                    self._desks.counting.name(rule=deadline.rule),
                ),
                done=self._on_paper,
                latest=f"lembar-{id(self)}",
            )

    def change_week(self) -> None:
        """Ask by which working week deadlines are counted."""
        calendar = self._desks.calendar
        form = WeekForm(self._weeks, today=self._desks.today)
        form.load((self._weeks, ""))
        self.dialog = ChangeDialog(
            self,
            "Minggu kerja untuk tenggat",
            form,
            "Simpan setelan",
            jobs=self._jobs,
            moved=lambda change: calendar.moved_by_weeks(change[0]),
            work=lambda change: calendar.save_weeks(change[0], reason=change[1]),
        )
        self.dialog.succeeded.connect(lambda _: self._on_saved())
        self.dialog.open()
        self.dialog.show_effect()

    @override
    def reload(self) -> None:
        calendar = self._desks.calendar
        self._jobs.run(
            lambda: (calendar.rules(), calendar.schedules(), calendar.weeks()),
            done=self._show_choices,
            latest=f"aturan-{id(self)}",
        )

    def _show_choices(self, found: Choices) -> None:
        rules, schedules, weeks = found
        self._weeks = tuple(weeks)
        self.rule.set_choices(rules)
        self.schedule.set_choices(schedules)
        self.week_words.setText(_week_words(self._weeks))
        if self.rule.value() is None and rules:
            self.rule.set_value(rules[0][0])
        self.compute()

    def _show(self, deadline: Deadline) -> None:
        self.deadline = deadline
        self.problem.hide()
        self.result.setText(day_date(deadline.day))
        lines = (deadline.article, deadline.week, deadline.note)
        self.article.setText("\n".join(one for one in lines if one))
        self.grid.show_count(deadline.since, deadline.day, deadline.counting)
        self.model.set_rows(deadline.counting)
        self.print_button.setEnabled(True)

    def _on_paper(self, made: tuple[bytes, str]) -> None:
        content, name = made
        self.paper = PaperDialog(self, "Lembar perhitungan hari kerja", content, name)
        self.paper.open()

    def _on_saved(self) -> None:
        self._notices.success("Setelan minggu kerja disimpan.")
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        message = errors.words(error)
        self._show_nothing()
        self.problem.setText(f"▲ {message.title}. {message.text}")
        self.problem.show()

    def _show_nothing(self) -> None:
        self.deadline = None
        self.problem.hide()
        self.result.setText("—")
        self.article.setText("")
        self.grid.clear()
        self.model.set_rows(())
        self.print_button.setEnabled(False)

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(theme.MARGIN)
        fields.addWidget(self.rule, 4)
        fields.addWidget(self.since, 2)
        fields.addWidget(self.schedule, 2)
        outcome = QVBoxLayout()
        outcome.setSpacing(2)
        for shown in (self.result, self.article, self.problem):
            outcome.addWidget(shown)
        head = QHBoxLayout()
        head.addLayout(outcome, 1)
        head.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        week = QHBoxLayout()
        week.setSpacing(theme.GAP)
        week.addWidget(self.week_words, 1)
        week.addWidget(self.week_button)
        self.column.addLayout(fields)
        self.column.addLayout(head)
        self.column.addLayout(self._body(), 1)
        self.column.addLayout(week)

    def _body(self) -> QHBoxLayout:
        area = ReadingArea("Kalender hitungan")
        area.setWidget(self.grid)
        area.setMinimumWidth(460)
        body = QHBoxLayout()
        body.setSpacing(theme.MARGIN)
        body.addWidget(area, 3)
        body.addWidget(self.table, 2)
        return body


def _week_words(weeks: Sequence[WeekSetting]) -> str:
    """Say by which week the deadlines of cases are counted."""
    parts = [f"{one.week.value} (sejak {long_date(one.valid_from)})" for one in weeks]
    return f"Tenggat perkara dihitung menurut setelan kantor: {', '.join(parts)}."


def _columns() -> tuple[Column[CountedDay], ...]:
    return (
        Column(
            "Ke",
            lambda one: "" if one.ordinal is None else str(one.ordinal),
            sort=lambda one: one.ordinal,
            align_right=True,
            width=44,
        ),
        Column("Tanggal", lambda one: short_day_date(one.day), sort=lambda one: one.day, width=142),
        Column("Keterangan", lambda one: one.reason, meaning=_skipped),
    )


def _skipped(one: CountedDay) -> Meaning | None:
    return Meaning.WAITING if one.ordinal is None else None
