"""The copies of a decision, below its paper in the agenda."""

from PySide6.QtWidgets import QWidget

from asn_desk.domain.papers.copy_facts import COPIED_KINDS
from asn_desk.domain.papers.letters import LetterLine
from ui.letters.letter_desks import LetterDesks
from ui.shared.copies_panel import CopiesPanel
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices


class LetterCopies(CopiesPanel):
    """Shows itself below decisions that stand, and hides below every other letter."""

    def show_line(self, line: LetterLine | None) -> None:
        """Show the copies of another letter of the agenda."""
        copied = line is not None and line.kind in COPIED_KINDS and not line.voided
        self.show_letter(line.id if line is not None and copied else None)


def copies_below(
    paper: QWidget, desks: LetterDesks, jobs: Jobs, notices: Notices
) -> LetterCopies | None:
    """Put the copies below a letter's paper; None where nobody makes any."""
    layout = paper.layout()
    if desks.copies is None or desks.people is None or layout is None:
        return None
    made = LetterCopies(desks.copies, jobs, people=desks.people)
    made.made.connect(notices.success)
    layout.addWidget(made)
    return made
