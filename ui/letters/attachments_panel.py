"""The scans, receipts and proofs of a letter, below its paper."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from asn_desk.domain.papers.attachments import AttachmentKind, LetterAttachment
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.services.letters import LetterDesk
from ui.shared import dialogs, theme
from ui.shared.elements import LinkButton, label, quiet_button
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.saving import open_outside
from ui.shared.unpacking import size_words, unpacked

FILES = (("Pindaian dan foto", "*.pdf *.png *.jpg *.jpeg"),)


class AttachmentsPanel(QWidget):
    """Lists what is attached and takes more; a click opens a file in the system's program."""

    def __init__(self, letters: LetterDesk, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self._letters = letters
        self._jobs = jobs
        self._notices = notices
        self._line: LetterLine | None = None
        self.links: list[LinkButton] = []
        self._files = QVBoxLayout()
        self._files.setSpacing(0)
        self.add_button = quiet_button("Lampirkan", "paperclip", name="Lampirkan pindaian")
        self.add_button.setMenu(self._kinds())
        head = QHBoxLayout()
        head.addWidget(label("Pindaian dan bukti", "label"))
        head.addStretch(1)
        head.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addLayout(head)
        column.addLayout(self._files)

    def show_line(self, line: LetterLine | None) -> None:
        """Show what is attached to another letter."""
        self._line = line
        self._show(())
        if line is not None:
            self._jobs.run(
                partial(self._letters.attachments, line.id),
                done=self._show,
                latest=f"lampiran-{id(self)}",
            )

    def ask_file(self, kind: AttachmentKind) -> None:
        """Ask for a file and attach it."""
        for file in dialogs.ask_open_files(self, f"Lampirkan {kind.lower()}", kinds=FILES)[:1]:
            self.attach(kind, file)

    def attach(self, kind: AttachmentKind, file: Path) -> None:
        """Attach a file to the letter shown; it can be read by everybody, changed by nobody."""
        line = self._line
        if line is not None:
            self._jobs.run(
                lambda: self._letters.attach(line.id, file, kind=kind),
                done=lambda _: self._on_attached(line, file),
            )

    def open(self, one: LetterAttachment) -> None:
        """Open a file in the program the system has for it."""
        self._jobs.run(
            lambda: unpacked(one.file_name, self._letters.attachment(one.sha256)),
            done=open_outside,
        )

    def _on_attached(self, line: LetterLine, file: Path) -> None:
        self._notices.success(f"{file.name} terlampir pada nomor {line.number}.")
        if self._line is not None and self._line.id == line.id:
            self.show_line(line)

    def _show(self, found: Sequence[LetterAttachment]) -> None:
        for old in self.links:
            self._files.removeWidget(old)
            old.deleteLater()
        self.links = []
        for one in found:
            link = LinkButton(f"{one.kind}: {one.file_name}")
            link.setAccessibleName(f"Buka {one.file_name}")
            link.setToolTip(f"{one.file_name}\n{size_words(one.size)}\nSHA-256 {one.sha256}")
            link.clicked.connect(lambda _=False, one=one: self.open(one))
            self._files.addWidget(link)
            self.links.append(link)

    def _kinds(self) -> QMenu:
        menu = QMenu(self)
        for kind in AttachmentKind:
            action = menu.addAction(f"{kind.value}…")
            action.triggered.connect(lambda _=False, kind=kind: self.ask_file(kind))
        return menu
