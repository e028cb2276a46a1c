"""One letter of the agenda beside the list: its facts, its frozen paper, what can be done."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.dates import day_date
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.services.letters import LetterDesk
from asn_desk.services.signing import SigningDesk
from ui.letters.attachments_panel import AttachmentsPanel
from ui.letters.columns import status_words
from ui.letters.signing_panel import SigningPanel
from ui.shared import theme
from ui.shared.elements import label, link_button, quiet_button, selectable_label, show_meaning
from ui.shared.errors import words
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_files import show_in_folder
from ui.shared.paper_view import PaperView
from ui.shared.theme import Meaning


class LetterPreview(QWidget):
    """Shows the very bytes that were frozen when the number was issued."""

    case_requested = Signal(int)
    void_requested = Signal(object)
    wording_requested = Signal(int)
    """Carries the id of a letter whose wording is to be shown."""
    replace_requested = Signal(object)

    signing_changed = Signal(int)
    """A letter was signed or handed over; its place in the agenda says so now."""

    def __init__(
        self, letters: LetterDesk, signing: SigningDesk, jobs: Jobs, notices: Notices
    ) -> None:
        super().__init__()
        self._letters = letters
        self._jobs = jobs
        self._notices = notices
        self._line: LetterLine | None = None
        self._file_name = ""
        self.number = selectable_label(look="heading")
        self.facts = label(look="muted", wrap=True)
        self.status = label(wrap=True)
        self.case = link_button("Buka perkara")
        self.copy_name = quiet_button("Salin nama berkas", "copy")
        self.void = quiet_button("Batalkan nomor …", "ban")
        self.replace = link_button("Ganti surat …")
        self.wording = link_button("Lihat naskahnya")
        self.paper = PaperView()
        self.attachments = AttachmentsPanel(letters, jobs, notices)
        self.signing = SigningPanel(signing, jobs, notices)
        self._lay_out()
        self._connect()
        self.show_line(None)

    def show_line(self, line: LetterLine | None) -> None:
        """Show another letter; its paper follows when it has been read."""
        self._line = line
        self.attachments.show_line(line)
        self.signing.show_line(line)
        self.attachments.setVisible(line is not None)
        for widget in (self.number, self.facts, self.status, self.copy_name, self.void):
            widget.setVisible(line is not None)
        self.case.setVisible(line is not None and line.case_id is not None)
        self.wording.setVisible(line is not None and line.wording_version > 0)
        self.replace.hide()
        if line is None:
            self.paper.clear("Pilih surat untuk melihatnya.")
            return
        self.number.setText(line.number)
        self.facts.setText(_facts(line))
        meaning = Meaning.LATE if line.voided else Meaning.DONE
        show_meaning(self.status, meaning, status_words(line))
        # A paper of a case's step is withdrawn by correcting the step there.
        loose = not line.voided and line.case_id is None
        self.void.setVisible(loose)
        self.replace.setVisible(loose)
        letter_id = line.id
        self._jobs.run(
            lambda: (letter_id, self._letters.file(letter_id), self._letters.file_name(letter_id)),
            done=lambda found: self._show_paper(*found),
            failed=lambda error: self.paper.clear(words(error).text),
            latest=f"surat-{id(self)}",
        )

    def copy_file_name(self) -> None:
        """Put the name the attachment should have on the clipboard."""
        QGuiApplication.clipboard().setText(self._file_name)
        self._notices.info(f"Nama berkas disalin: {self._file_name}")

    def _show_paper(self, letter_id: int, content: bytes, file_name: str) -> None:
        if self._line is not None and self._line.id == letter_id:
            self._file_name = file_name
            self.paper.show_pdf(content, file_name)

    def _on_case(self) -> None:
        if self._line is not None and self._line.case_id is not None:
            self.case_requested.emit(self._line.case_id)

    def _on_wording(self) -> None:
        if self._line is not None:
            self.wording_requested.emit(self._line.id)

    def _on_saved(self, path: Path) -> None:
        self._notices.success(
            f"Surat disimpan di {path}", action="Buka folder", do=partial(show_in_folder, path)
        )

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self._notices.error(message.title, message.text)

    def _connect(self) -> None:
        self.case.clicked.connect(lambda _=False: self._on_case())
        self.wording.clicked.connect(lambda _=False: self._on_wording())
        self.copy_name.clicked.connect(lambda _=False: self.copy_file_name())
        self.void.clicked.connect(lambda _=False: self.void_requested.emit(self._line))
        self.replace.clicked.connect(lambda _=False: self.replace_requested.emit(self._line))
        self.paper.saved.connect(self._on_saved)
        self.paper.failed.connect(self._on_failed)
        self.signing.changed.connect(self.signing_changed)
        self.paper.told.connect(self._notices.info)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self.number, 1)
        head.addWidget(self.case)
        head.addWidget(self.replace)
        actions = QHBoxLayout()
        actions.setSpacing(theme.GRID)
        actions.addWidget(self.wording)
        actions.addWidget(self.copy_name)
        actions.addWidget(self.void)
        actions.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GAP, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(head)
        layout.addWidget(self.facts)
        layout.addWidget(self.status)
        layout.addLayout(actions)
        layout.addWidget(self.signing)
        layout.addWidget(self.paper, 1)
        layout.addWidget(self.attachments)


def _facts(line: LetterLine) -> str:
    first = f"{LETTER_TITLES[line.kind]} · {day_date(line.on)}"
    version = line.wording_version
    wording = f"naskah kantor versi {version}" if version else "naskah bawaan"
    last = f"Kepada {line.addressee} · ditandatangani {line.signer} · {wording}"
    return f"{first}\n{line.subject}\n{last}"
