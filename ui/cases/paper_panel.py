"""The paper of a case: the draft while it is typed, or the frozen letter of a past step."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.papers.letters import LETTER_TITLES
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP, StepKind
from asn_desk.services.letters import LetterDesk
from ui.shared import theme
from ui.shared.elements import label, show_meaning
from ui.shared.errors import words
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_files import show_in_folder
from ui.shared.paper_view import PaperView
from ui.shared.theme import Meaning, set_look


class PaperPanel(QWidget):
    """Says above the paper whether it is a draft or the frozen original."""

    def __init__(self, letters: LetterDesk, jobs: Jobs, notices: Notices) -> None:
        super().__init__()
        self._letters = letters
        self._jobs = jobs
        self._notices = notices
        self._wanted: int | None = None
        self._draft_words = ""
        self.caption = label(look="muted", wrap=True)
        self.paper = PaperView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.caption)
        layout.addWidget(self.paper, 1)
        self.paper.saved.connect(self._on_saved)
        self.paper.failed.connect(self._on_failed)
        self.paper.told.connect(notices.info)

    def expect(self, kind: StepKind) -> None:
        """Prepare for the draft of a step."""
        self._wanted = None
        letter = LETTER_OF_STEP.get(kind)
        if letter is None:
            self._say("Tanpa surat")
            self.paper.clear("Langkah ini dicatat tanpa surat.")
        else:
            self._draft_words = f"Draf: {LETTER_TITLES[letter]}"
            self._say(self._draft_words)
            self.paper.clear("Surat sedang disusun …")

    def show_draft(self, content: bytes | None, file_name: str) -> None:
        """Show the draft as it would be printed now, keeping page and zoom."""
        if self._wanted is None and content is not None:
            self._say(self._draft_words)
            self.paper.show_pdf(content, file_name)

    def show_refusal(self, sentence: str) -> None:
        """Say why there is no draft yet."""
        if self._wanted is not None:
            return
        if self.paper.page_count:
            # The paper stays, with its page and zoom; only its age is told.
            show_meaning(self.caption, Meaning.DUE, "Draf ini belum memuat isian terakhir")
            self.caption.setToolTip(sentence)
        else:
            self.paper.clear(sentence)

    def show_letter(self, letter_id: int, number: str, *, voided: bool = False) -> None:
        """Show the frozen original of a letter; a voided one is said to be so."""
        self._wanted = letter_id
        self._say(f"Surat terbit nomor {number}")
        if voided:
            show_meaning(self.caption, Meaning.LATE, f"Surat batal, nomor {number}")
        self._jobs.run(
            lambda: (letter_id, self._letters.file(letter_id), self._letters.file_name(letter_id)),
            done=lambda found: self._on_letter(*found),
            failed=self._on_unreadable,
            latest=f"surat-terbit-{id(self)}",
        )

    def show_nothing(self, sentence: str) -> None:
        """Show no paper, with the reason."""
        self._wanted = None
        self._say("")
        self.paper.clear(sentence)

    def _say(self, words: str) -> None:
        self.caption.setToolTip("")
        self.caption.setText(words)
        set_look(self.caption, "muted")

    def _on_letter(self, letter_id: int, content: bytes, file_name: str) -> None:
        if self._wanted == letter_id:
            self.paper.show_pdf(content, file_name)

    def _on_unreadable(self, error: Exception) -> None:
        message = words(error)
        self.paper.clear(f"{message.title}. {message.text}")

    def _on_saved(self, path: Path) -> None:
        self._notices.success(
            f"Surat disimpan di {path}", action="Buka folder", do=partial(show_in_folder, path)
        )

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self._notices.error(message.title, message.text)
