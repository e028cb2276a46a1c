"""Kalkulator hari kerja: a rule and a start give a date that explains itself."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout
from typing_extensions import override

from asn_desk.domain.dates import day_date, short_day_date
from asn_desk.domain.working_time import CountedDay, Deadline
from asn_desk.services.office import OfficeDesk
from ui.office.count_paper import count_paper
from ui.office.month_grid import MonthGrid
from ui.office.section import Section
from ui.shared import errors, theme
from ui.shared.elements import button, label
from ui.shared.form import ChoiceField, DateField
from ui.shared.jobs import Jobs
from ui.shared.paper_view import PaperView
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning


class CalculatorSection(Section):
    """Counts working days by a rule, naming every skipped day."""

    title = "Kalkulator hari kerja"

    def __init__(self, office: OfficeDesk, *, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self._office = office
        self._jobs = jobs
        self.deadline: Deadline | None = None
        self.rule: ChoiceField[str] = ChoiceField("Aturan")
        self.since = DateField("Sejak", today=today, required=True)
        self.result = label(look="title", wrap=True)
        self.article = label(look="muted", wrap=True)
        self.problem = label(look="problem", wrap=True)
        self.print_button = button("Daftar untuk dicetak…", "printer")
        self.grid = MonthGrid()
        self.model: TableModel[CountedDay] = TableModel(_columns(), self)
        self.table = TableView(self.model, "Hari demi hari")
        self.paper: PaperDialog | None = None
        self.since.set_value(today())
        self._lay_out()
        for field in (self.rule, self.since):
            field.changed.connect(self.compute)
        self.print_button.clicked.connect(lambda _=False: self.show_paper())
        self._show_nothing()

    def compute(self) -> None:
        """Compute the date by what is chosen."""
        rule, since = self.rule.value(), self.since.value()
        if rule is None or since is None:
            self._show_nothing()
            return
        self._jobs.run(
            lambda: self._office.deadline(rule, since),
            done=self._show,
            failed=self._on_failed,
            latest=f"hitung-{id(self)}",
        )

    def show_paper(self) -> None:
        """Show the printable list."""
        if self.deadline is not None:
            self.paper = PaperDialog(self, self.deadline)
            self.paper.open()

    @override
    def reload(self) -> None:
        self._jobs.run(self._office.rules, done=self._show_rules, latest=f"aturan-{id(self)}")

    def _show_rules(self, rules: Sequence[tuple[str, str]]) -> None:
        self.rule.set_choices(rules)
        if self.rule.value() is None and rules:
            self.rule.set_value(rules[0][0])
        self.compute()

    def _show(self, deadline: Deadline) -> None:
        self.deadline = deadline
        self.problem.hide()
        self.result.setText(day_date(deadline.day))
        self.article.setText(deadline.article)
        self.grid.show_count(deadline.since, deadline.day, deadline.counting)
        self.model.set_rows(deadline.counting)
        self.print_button.setEnabled(True)

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
        fields.addWidget(self.rule, 3)
        fields.addWidget(self.since, 2)
        outcome = QVBoxLayout()
        outcome.setSpacing(2)
        outcome.addWidget(self.result)
        outcome.addWidget(self.article)
        outcome.addWidget(self.problem)
        head = QHBoxLayout()
        head.addLayout(outcome, 1)
        head.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName("Kalender hitungan")
        area.setWidget(self.grid)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(460)
        body = QHBoxLayout()
        body.setSpacing(theme.MARGIN)
        body.addWidget(area, 3)
        body.addWidget(self.table, 2)
        self.column.addLayout(fields)
        self.column.addLayout(head)
        self.column.addLayout(body, 1)


class PaperDialog(QDialog):
    """The printable list of a count."""

    def __init__(self, parent: CalculatorSection, deadline: Deadline) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Hitungan hari kerja: {deadline.title}")
        self.view = PaperView()
        self.view.show_pdf(count_paper(deadline), f"hitungan-{deadline.day:%Y-%m-%d}.pdf")
        layout = QVBoxLayout(self)
        layout.addWidget(self.view)
        self.resize(760, 640)


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
