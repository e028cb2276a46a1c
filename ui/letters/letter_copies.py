"""The copies of a decision and the file copy of a letter, below its paper in the agenda."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from asn_desk.domain.papers.copy_facts import COPIED_KINDS
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.services.copies import CopyDesk
from ui.letters.letter_desks import LetterDesks
from ui.shared.choice_fields import Found
from ui.shared.copies_panel import CopiesPanel
from ui.shared.file_copy_link import FileCopyLink
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices


class LetterCopies(CopiesPanel):
    """Shows itself below decisions that stand, and hides below every other letter."""

    def __init__(
        self, copies: CopyDesk, jobs: Jobs, *, people: Callable[[str], Sequence[Found]]
    ) -> None:
        super().__init__(copies, jobs, people=people)
        self.file_copy = FileCopyLink(copies, jobs)
        """The way to the file copy, laid out by itself: not only decisions have one."""

    def show_line(self, line: LetterLine | None) -> None:
        """Show the copies of another letter of the agenda."""
        self.file_copy.show_line(line)
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
    layout.addWidget(made.file_copy)
    return made
