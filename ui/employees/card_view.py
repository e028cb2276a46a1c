"""The full card of one employee: who it is at left, all that happened at right."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from asn_desk.domain.audit import AuditEntry
from asn_desk.domain.incidents import IncidentLine
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.domain.proceedings.cases import CaseLine, DecisionLine
from asn_desk.services.assessment_values import Standing
from asn_desk.services.people.employees import EmployeeCard
from ui.employees.columns import (
    case_columns,
    decision_columns,
    letter_columns,
    report_columns,
)
from ui.employees.facts import EmployeeFacts
from ui.shared import theme
from ui.shared.audit_words import audit_columns
from ui.shared.decision_words import place_of
from ui.shared.elements import quiet_button, title_label
from ui.shared.table_model import TableModel
from ui.shared.table_or_words import TableOrWords
from ui.shared.table_view import TableView

FACTS_WIDTH = 380
Place = Callable[[Any], tuple[str, int]]
"""Where a row leads: the kind of thing and its id."""


class EmployeeCardView(QWidget):
    """Shows an `EmployeeCard` in full; rows open what they stand for."""

    closed = Signal()
    open_requested = Signal(str, int)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.facts = EmployeeFacts(with_history=False)
        self.facts.setFixedWidth(theme.with_text(FACTS_WIDTH))
        self._title = title_label("Kartu pegawai")
        self._back = quiet_button("Daftar pegawai", "arrow-left")
        self.reports: TableModel[IncidentLine] = TableModel(report_columns(), self)
        self.cases: TableModel[CaseLine] = TableModel(case_columns(), self)
        self.decisions: TableModel[DecisionLine] = TableModel(decision_columns(today), self)
        self.letters: TableModel[LetterLine] = TableModel(letter_columns(), self)
        self.history: TableModel[AuditEntry] = TableModel(audit_columns(), self)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName("Riwayat pegawai")
        self._names = ("Laporan", "Perkara", "Hukuman disiplin", "Surat", "Jejak perubahan")
        self._lay_out()
        self._back.clicked.connect(lambda _=False: self.closed.emit())
        self.facts.open_requested.connect(self.open_requested)

    def show_card(self, card: EmployeeCard) -> None:
        """Show one employee with everything known."""
        self.facts.show_card(card)
        self.reports.set_rows(card.reports)
        self.cases.set_rows(card.cases)
        self.decisions.set_rows(card.decisions)
        self.letters.set_rows(tuple(reversed(card.letters)))
        self.history.set_rows(tuple(reversed(card.history)))
        shown = (card.reports, card.cases, card.decisions, card.letters, card.history)
        for place, (name, rows) in enumerate(zip(self._names, shown, strict=True)):
            self.tabs.setTabText(place, f"{name} · {len(rows)}")

    def show_standing(self, standing: Standing) -> None:
        """Show how the employee stands in discipline, once that is known."""
        card = self.facts.card
        if card is not None and card.employee.id == standing.employee_id:
            self.facts.show_standing(standing)

    def _lay_out(self) -> None:
        self._add_table(self.reports, lambda line: ("report", line.person_id))
        self._add_table(self.cases, lambda line: ("case", line.id))
        self._add_table(self.decisions, place_of)
        self._add_table(self.letters, lambda line: ("letter", line.id))
        self._add_table(self.history, None)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self._back)
        head.addWidget(self._title)
        head.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(theme.MARGIN)
        body.addWidget(self.facts)
        body.addWidget(self.tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _add_table(self, model: Any, place: Place | None) -> None:
        name = self._names[self.tabs.count()]
        table = TableView(model, name)
        if place is not None:
            table.row_activated.connect(partial(self._open, place))
        words = f"Belum ada {name.lower()} tentang pegawai ini."
        self.tabs.addTab(TableOrWords(table, "inbox", words), name)

    def _open(self, place: Place, row: object) -> None:
        self.open_requested.emit(*place(row))
