"""The way to a letter's file copy: the same text, with the table of initials, to be printed."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.papers.file_copies import TITLE, keeps_file_copy
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.services.copies import CopyDesk
from ui.shared.elements import link_button
from ui.shared.jobs import Jobs
from ui.shared.paper_dialog import PaperDialog

WORDS = "Cetak lembar pertinggal…"


class FileCopyLink(QWidget):
    """A link below a letter's paper; hidden for a void number and for papers without initials."""

    def __init__(self, copies: CopyDesk, jobs: Jobs) -> None:
        super().__init__()
        self._copies = copies
        self._jobs = jobs
        self._letter_id: int | None = None
        self.shown: PaperDialog | None = None
        self.link = link_button(WORDS)
        self.link.setToolTip("Bunyi surat yang sama dengan tabel paraf, untuk berkas kantor")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.link)
        self.link.clicked.connect(lambda _=False: self.open())
        self.show_line(None)

    def show_line(self, line: LetterLine | None) -> None:
        """Offer the file copy of another letter; None offers nothing."""
        filed = line is not None and not line.voided and keeps_file_copy(line.kind)
        self._letter_id = line.id if line is not None and filed else None
        self.setVisible(filed)

    def open(self) -> None:
        """Show the file copy, to be printed or saved."""
        if self._letter_id is not None:
            self._jobs.run(partial(self._copies.file_copy, self._letter_id), done=self._on_made)

    def _on_made(self, made: tuple[bytes, str]) -> None:
        self.shown = PaperDialog(self.window(), TITLE, *made)
        self.shown.open()
