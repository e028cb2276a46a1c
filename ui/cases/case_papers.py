"""Papers for the file that no step makes: legal basis, counts, the card, what he signs himself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from asn_desk.domain.papers.file_copies import keeps_file_copy
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_values import CaseView
from ui.cases.case_copies import CaseCopies
from ui.cases.case_desks import CaseDesks
from ui.shared import theme
from ui.shared.elements import hairline, label, link_button, quiet_button
from ui.shared.jobs import Jobs
from ui.shared.paper_dialog import PaperDialog

Made = tuple[bytes, str]
"""A paper as PDF and a file name for it."""


class CasePapers(QWidget):
    """Links below the time line; each opens its paper, to be saved or printed."""

    def __init__(self, desks: CaseDesks, jobs: Jobs) -> None:
        super().__init__()
        self._desks = desks
        self._jobs = jobs
        self._case_id = self._employee_id = 0
        self.shown: PaperDialog | None = None
        self.basis = link_button("Dasar hukum…")
        self.counting = link_button("Lembar perhitungan…")
        self.basis.setToolTip("Mengapa keputusannya demikian, satu halaman dengan pasalnya")
        self.counting.setToolTip("Setiap tanggal perkara ini, dihitung hari demi hari")
        self.more = quiet_button("Naskah lain", "chevron-down")
        self.file_copies = QMenu("Lembar pertinggal", self)
        self.more.setMenu(self._menu())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GAP, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(hairline())
        column.addWidget(label("Untuk berkas", "small"))
        column.addWidget(self.basis)
        column.addWidget(self.counting)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.copies: CaseCopies | None = None
        if desks.copies is not None:
            self.copies = CaseCopies(desks.copies, jobs, people=desks.employees.choices)
            column.addWidget(self.copies)
        self.basis.clicked.connect(lambda _=False: self.show_basis())
        self.counting.clicked.connect(lambda _=False: self.show_counting())

    def show_case(self, view: CaseView) -> None:
        """Offer the papers of another case; without a decision there is no basis of one."""
        self._case_id, self._employee_id = view.case.id or 0, view.case.employee_id
        self.basis.setVisible(view.case.has(StepKind.DECIDED))
        self._offer_file_copies(view.letters)
        if self.copies is not None:
            self.copies.show_case(view)

    def show_basis(self) -> None:
        """Show what the decision rests on."""
        case_id, desk = self._case_id, self._desks.legal_basis
        self._show("Dasar hukum keputusan", lambda: (desk.pdf(case_id), desk.name(case_id)))

    def show_counting(self) -> None:
        """Show how every date of the case was counted."""
        case_id, desk = self._case_id, self._desks.counting
        self._show("Lembar perhitungan", lambda: (desk.case_sheet(case_id), desk.name(case_id)))

    def show_chronology(self) -> None:
        """Show the account of what happened, to be completed by the direct superior."""
        case_id, desk = self._case_id, self._desks.statements
        self._show("Kronologi", lambda: desk.chronology(case_id))

    def show_witness_form(self) -> None:
        """Show the form a witness fills in."""
        case_id, desk = self._case_id, self._desks.statements
        self._show("Surat keterangan saksi", lambda: desk.witness_form(case_id))

    def show_card(self) -> None:
        """Show all the register holds of the employee."""
        employee_id, desk = self._employee_id, self._desks.statements
        self._show("Kartu hukuman disiplin", lambda: desk.card(employee_id))

    def show_own(self) -> None:
        """Show what the employee signs: that the act will not happen again."""
        case_id, desk = self._case_id, self._desks.statements
        self._show("Surat pernyataan pegawai", lambda: desk.own_of_case(case_id))

    def show_file_copy(self, letter_id: int) -> None:
        """Show a letter with the table of initials, as the office keeps it."""
        copies = self._desks.copies
        if copies is not None:
            self._show("Lembar pertinggal", lambda: copies.file_copy(letter_id))

    def _offer_file_copies(self, letters: Sequence[LetterLine]) -> None:
        self.file_copies.clear()
        for one in letters:
            if not one.voided and keeps_file_copy(one.kind):
                action = self.file_copies.addAction(f"{LETTER_TITLES[one.kind]}, {one.number}")
                action.triggered.connect(
                    lambda _=False, letter_id=one.id: self.show_file_copy(letter_id)
                )
        offered = not self.file_copies.isEmpty() and self._desks.copies is not None
        self.file_copies.menuAction().setVisible(offered)

    def _menu(self) -> QMenu:
        """Give the papers asked for less often, and the forms others fill in."""
        menu = QMenu(self)
        for words, show in (
            ("Kronologi", self.show_chronology),
            ("Surat keterangan saksi", self.show_witness_form),
            ("Surat pernyataan pegawai", self.show_own),
            ("Kartu hukuman disiplin", self.show_card),
        ):
            menu.addAction(words).triggered.connect(lambda _=False, show=show: show())
        menu.addMenu(self.file_copies)
        return menu

    def _show(self, title: str, make: Callable[[], Made]) -> None:
        self._jobs.run(
            make,
            done=lambda made: self._on_made(title, *made),
            latest=f"berkas-{id(self)}",
        )

    def _on_made(self, title: str, content: bytes, file_name: str) -> None:
        self.shown = PaperDialog(self.window(), title, content, file_name)
        self.shown.open()
