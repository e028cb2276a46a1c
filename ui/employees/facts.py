"""What is known about one employee, in a narrow column: beside the list and on the full card."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from asn_desk.domain.dates import long_date, short_day_date
from asn_desk.domain.employees import Employee, spaced_nip
from asn_desk.domain.incidents import IncidentLine
from asn_desk.domain.proceedings.cases import CaseLine, DecisionLine
from asn_desk.services.assessment_values import Standing
from asn_desk.services.people.employees import EmployeeCard
from ui.employees.columns import UNLISTED
from ui.employees.standing_view import StandingView
from ui.shared import theme
from ui.shared.day_words import day_words
from ui.shared.decision_words import place_of
from ui.shared.elements import (
    Button,
    button,
    label,
    meaning_label,
    muted_label,
    primary_button,
    selectable_label,
)
from ui.shared.facts import FactsColumn, Link, ReadingArea
from ui.shared.theme import Meaning

SHOWN = 5
"""Entries of each history beside the list; the full card shows all."""


class EmployeeFacts(QFrame):
    """Shows an `EmployeeCard` and what can be done with the person."""

    correct_requested = Signal(object)
    superior_requested = Signal(object)
    """Both carry the `EmployeeCard`."""
    statement_requested = Signal(object)
    print_card_requested = Signal(object)
    own_statement_requested = Signal(object)
    """These carry the `EmployeeCard` too: papers about him, and one he signs himself."""
    open_requested = Signal(str, int)

    def __init__(self, *, with_history: bool) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName("Kartu pegawai")
        self.card: EmployeeCard | None = None
        self._with_history = with_history
        self.standing = StandingView()
        self._area = ReadingArea("Rincian pegawai")
        self.correct_button = button("Koreksi…", "pencil")
        self.superior_button = button("Tetapkan atasan…", "user")
        self.case_button = primary_button("Buka perkara", "briefcase")
        self.statement_button = button("Surat pernyataan…", "file-text")
        self.statement_button.setToolTip("Surat pernyataan atau keterangan hukuman disiplin")
        self.print_button = button("Cetak", "chevron-down")
        self.print_menu = QMenu(self)
        self.print_button.setMenu(self.print_menu)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show nobody."""
        self.card = None
        self._area.show_part(QWidget())
        for made in (*self._own_buttons(), self.case_button):
            made.hide()

    def show_card(self, card: EmployeeCard) -> None:
        """Show one employee."""
        self.card = card
        told = FactsColumn()
        told.open_requested.connect(self.open_requested)
        self._add_person(told.column, card.employee)
        self._add_place(told, card)
        self.standing = StandingView()
        told.column.addWidget(self.standing)
        if self._with_history:
            self._add_history(told, card)
        told.column.addStretch(1)
        self._area.show_part(told)
        for made in self._own_buttons():
            made.show()
        self.case_button.setVisible(self._open_case() is not None)

    def show_standing(self, standing: Standing) -> None:
        """Show how the employee shown stands in discipline."""
        self.standing.show_standing(standing)

    def _own_buttons(self) -> tuple[Button, ...]:
        return self.correct_button, self.superior_button, self.statement_button, self.print_button

    def _add_person(self, column: QVBoxLayout, one: Employee) -> None:
        column.addWidget(label(one.full_name, "heading", wrap=True))
        nip = selectable_label(spaced_nip(one.nip), "muted")
        nip.setAccessibleName(f"NIP {one.nip}")
        column.addWidget(nip)
        grade = f"{one.rank} ({one.grade})" if one.rank else one.grade
        column.addWidget(label(" · ".join(filter(None, (one.status.value, grade))), wrap=True))
        if not one.listed:
            column.addWidget(meaning_label(Meaning.WAITING, UNLISTED.capitalize()))
        if one.legal_standing and one.legal_standing.casefold() != "aktif":
            column.addWidget(meaning_label(Meaning.DUE, one.legal_standing))
        if one.corrected_by_hand:
            column.addWidget(muted_label("Ada isian yang dikoreksi di sini"))

    def _add_place(self, told: FactsColumn, card: EmployeeCard) -> None:
        told.add_line()
        one = card.employee
        since = f"sejak {long_date(one.position_since)}" if one.position_since else ""
        kind = one.position_kind.value.capitalize() if one.position_kind else ""
        echelon = f"eselon {one.echelon}" if one.echelon else ""
        post = ", ".join(filter(None, (kind, echelon, since)))
        told.add_fact("Jabatan", one.position or "—", post)
        path = card.unit_path
        above = " / ".join(reversed(path[1:]))
        told.add_fact("Unit kerja", path[0] if path else "Belum ada", above)
        boss = card.superior
        how = "diturunkan dari jabatan" if card.superior_derived else "ditetapkan"
        told.add_fact(
            "Atasan langsung",
            boss.full_name if boss else "Belum diketahui",
            f"{boss.position} · {how}"
            if boss
            else "Tetapkan atasan, atau kepala unitnya di Unit kerja.",
        )

    def _add_history(self, told: FactsColumn, card: EmployeeCard) -> None:
        told.add_line()
        _add_links(told, "Laporan", [_report_link(one) for one in card.reports])
        _add_links(told, "Perkara", [_case_link(one) for one in card.cases])
        _add_links(told, "Hukuman", [_decision_link(one) for one in card.decisions])

    def _open_case(self) -> int | None:
        cases = self.card.cases if self.card else ()
        return next((one.id for one in cases if not one.ended), None)

    def _lay_out(self) -> None:
        for words, asked in (
            ("Kartu hukuman disiplin", self.print_card_requested),
            (
                "Surat pernyataan tidak mengulangi (ditandatangani pegawai)",
                self.own_statement_requested,
            ),
        ):
            action = self.print_menu.addAction(words)
            action.triggered.connect(lambda _=False, asked=asked: asked.emit(self.card))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.GAP, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._area, 1)
        layout.addLayout(_button_row(self.statement_button, self.print_button))
        layout.addLayout(_button_row(self.correct_button, self.superior_button))
        layout.addWidget(self.case_button)
        self.statement_button.clicked.connect(
            lambda _=False: self.statement_requested.emit(self.card)
        )
        self.correct_button.clicked.connect(lambda _=False: self.correct_requested.emit(self.card))
        self.superior_button.clicked.connect(
            lambda _=False: self.superior_requested.emit(self.card)
        )
        self.case_button.clicked.connect(
            lambda _=False: self.open_requested.emit("case", self._open_case() or 0)
        )


def _button_row(*buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.GAP)
    row.setContentsMargins(0, 0, theme.GAP, 0)
    for made in buttons:
        row.addWidget(made)
    row.addStretch(1)
    return row


def _add_links(told: FactsColumn, head: str, links: Sequence[Link]) -> None:
    if not links:
        told.column.addSpacing(theme.GAP)
        told.column.addWidget(label(head, "small"))
        told.column.addWidget(muted_label("Belum ada"))
    told.add_links(f"{head} · {len(links)}", links[:SHOWN])
    if len(links) > SHOWN:
        words = f"dan {len(links) - SHOWN} lagi di kartu lengkap (Enter)"
        told.column.addWidget(muted_label(words))


def _report_link(one: IncidentLine) -> Link:
    words = f"{day_words(one.happened_on) or 'Tanpa tanggal'} · {one.outcome.value}"
    return Link(words=words, kind="report", id=one.person_id)


def _case_link(one: CaseLine) -> Link:
    words = f"{one.number} · {'selesai' if one.ended else 'berjalan'}"
    return Link(words=words, kind="case", id=one.id)


def _decision_link(one: DecisionLine) -> Link:
    kind, item_id = place_of(one)
    day = short_day_date(one.decided_on)
    return Link(words=one.number or "Tanpa nomor", kind=kind, id=item_id, detail=day)
