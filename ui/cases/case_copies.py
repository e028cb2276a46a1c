"""The copies of a case's decisions: of the sanction, the team, the temporary release."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.papers.copy_facts import COPIED_KINDS
from asn_desk.domain.papers.letters import LETTER_TITLES
from asn_desk.services.copies import CopyDesk
from asn_desk.services.proceedings.case_values import CaseView
from ui.shared import theme
from ui.shared.choice_fields import Found
from ui.shared.copies_panel import CopiesPanel
from ui.shared.jobs import Jobs


class CaseCopies(QWidget):
    """One panel for each decision of the case that stands; nothing before there is one."""

    made = Signal(str)

    def __init__(
        self, copies: CopyDesk, jobs: Jobs, *, people: Callable[[str], Sequence[Found]]
    ) -> None:
        super().__init__()
        self._copies = copies
        self._jobs = jobs
        self._people = people
        self.panels: dict[int, CopiesPanel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)

    def show_case(self, view: CaseView) -> None:
        """Show the copies of another case's decisions."""
        wanted = {
            one.id: LETTER_TITLES[one.kind]
            for one in view.letters
            if one.kind in COPIED_KINDS and not one.voided
        }
        for letter_id in [one for one in self.panels if one not in wanted]:
            old = self.panels.pop(letter_id)
            self._column.removeWidget(old)
            old.deleteLater()
        for letter_id, title in wanted.items():
            if letter_id not in self.panels:
                self._add(letter_id, title)

    def _add(self, letter_id: int, title: str) -> None:
        panel = CopiesPanel(self._copies, self._jobs, people=self._people, title=title)
        panel.made.connect(self.made)
        self.panels[letter_id] = panel
        self._column.addWidget(panel)
        panel.show_letter(letter_id)
