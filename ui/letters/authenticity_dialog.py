"""Periksa keaslian: whether a file is a letter of ours, and which letter a code stands for."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.papers.letters import LetterLine
from asn_desk.services.letter_check import CodeCheck, LetterCheck, Verdict
from asn_desk.services.letters import LetterDesk
from ui.shared import dialogs, errors, theme
from ui.shared.drop_area import FileDrops
from ui.shared.elements import button, card, label, muted_label, show_meaning
from ui.shared.jobs import Jobs
from ui.shared.text_fields import TextField
from ui.shared.theme import Meaning

PDF_FILES = (("Berkas PDF", "*.pdf"),)
_GOOD = {Verdict.GENUINE, Verdict.COPY, Verdict.SIGNED, Verdict.SIGNED_ELSEWHERE}
WIDTH, HEIGHT = 560, 440


def meaning_of(verdict: Verdict) -> Meaning:
    """Give what a verdict means for the clerk."""
    return Meaning.DONE if verdict in _GOOD else Meaning.LATE


class CodeField(TextField):
    """A document code, with the button that looks it up."""

    def __init__(self) -> None:
        super().__init__(
            "Kode dokumen",
            required=True,
            hint="Ketik kode di kaki surat (KT-…), atau pindai QR-nya dengan pemindai.",
        )
        self.find_button = button("Cari kode", "search")
        self._row.addWidget(self.find_button)


class AuthenticityDialog(dialogs.Dialog):
    """Takes a file, chosen or dropped, or a code, typed or scanned; says what it is.

    `show_letter` is called with the letter found when the clerk wants to see it, `take_back` with
    the letter and the file when a signed file is to be stored.
    """

    def __init__(
        self,
        parent: QWidget | None,
        letters: LetterDesk,
        jobs: Jobs,
        *,
        show_letter: Callable[[LetterLine], None],
        take_back: Callable[[LetterLine, Path], None],
    ) -> None:
        super().__init__(parent, "Periksa keaslian surat", "Tampilkan surat")
        self._letters, self._jobs = letters, jobs
        self._show_letter, self._take_back = show_letter, take_back
        self._found: LetterLine | None = None
        self._file: Path | None = None
        self.file_button = button("Pilih berkas PDF…", "folder-open")
        self.code = CodeField()
        self.verdict = label(wrap=True)
        self.store_button = button("Ambil kembali berkas ini", "download")
        self.cancel.setText("Tutup")
        self._lay_out()
        self._connect_parts()
        self._show_found(None)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(theme.with_text(WIDTH), HEIGHT)

    def check_file(self, file: Path) -> None:
        """Say whether a file is a letter as it was issued or signed."""
        self._jobs.run(
            lambda: self._letters.check_file(file),
            done=lambda found: self._on_file(file, found),
            failed=self._on_failed,
            latest=f"keaslian-{id(self)}",
        )

    def check_code(self) -> None:
        """Say which letter the code typed stands for."""
        typed = self.code.value()
        if typed:
            self._jobs.run(
                lambda: self._letters.check_code(typed),
                done=self._on_code,
                failed=self._on_failed,
                latest=f"keaslian-{id(self)}",
            )

    @override
    def accept(self) -> None:
        if self.code.line.hasFocus() or self._found is None:
            self.check_code()
            return
        found = self._found
        super().accept()
        self._show_letter(found)

    def _on_file(self, file: Path, found: LetterCheck) -> None:
        self._file = file
        show_meaning(self.verdict, meaning_of(found.verdict), found.words)
        self._show_found(found.letter)
        self.store_button.setVisible(found.may_be_taken_back)

    def _on_code(self, found: CodeCheck) -> None:
        letter = found.letters[-1] if found.letters else None
        good = letter is not None and not letter.voided
        show_meaning(self.verdict, Meaning.DONE if good else Meaning.LATE, found.words)
        self._show_found(letter)

    def _on_failed(self, error: Exception) -> None:
        message = errors.words(error)
        show_meaning(self.verdict, Meaning.LATE, f"{message.title}. {message.text}")
        self._show_found(None)

    def _on_store(self) -> None:
        if self._found is not None and self._file is not None:
            found, file = self._found, self._file
            super().accept()
            self._take_back(found, file)

    def _show_found(self, found: LetterLine | None) -> None:
        self._found = found
        self.action.setVisible(found is not None)
        self.store_button.hide()

    def _ask_file(self) -> None:
        for file in dialogs.ask_open_files(self, "Periksa berkas surat", kinds=PDF_FILES)[:1]:
            self.check_file(file)

    def _connect_parts(self) -> None:
        self.file_button.clicked.connect(lambda _=False: self._ask_file())
        self.code.find_button.clicked.connect(lambda _=False: self.check_code())
        self.store_button.clicked.connect(lambda _=False: self._on_store())
        FileDrops(self).dropped.connect(lambda files: self.check_file(files[0]))

    def _lay_out(self) -> None:
        for one in (self.file_button, self.code.find_button, self.store_button):
            one.setAutoDefault(False)
        frame = card()
        column = QVBoxLayout(frame)
        column.setSpacing(theme.GAP)
        column.addWidget(muted_label("Jatuhkan berkas PDF di jendela ini, atau:", wrap=True))
        column.addWidget(self.file_button)
        self.body.addWidget(frame)
        self.body.addWidget(self.code)
        self.body.addWidget(self.verdict)
        self.body.addWidget(self.store_button)
        self.body.addStretch(1)
