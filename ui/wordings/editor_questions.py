"""What the editor of wordings asks and shows in dialogs: reasons, differences, history."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from asn_desk.domain.papers.letters import LETTER_TITLES, LetterKind
from asn_desk.domain.papers.wording_differences import TextDifference
from asn_desk.domain.papers.wordings import OfficeWording
from asn_desk.services.wordings import WordingDesk
from ui.shared import dialogs
from ui.shared.desk_dialog import DeskDialog
from ui.shared.jobs import Jobs
from ui.wordings.draft import WordingDraft
from ui.wordings.wording_dialogs import DifferenceDialog, HistoryDialog, ReasonForm


class WordingQuestions(QObject):
    """Opens the dialogs of an editor; `saved` is called with a version that was kept."""

    def __init__(
        self,
        parent: QWidget,
        desk: WordingDesk,
        jobs: Jobs,
        saved: Callable[[OfficeWording], None],
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._desk = desk
        self._jobs = jobs
        self._saved = saved
        self._kind = LetterKind.DECISION
        self._version: int | None = None
        self.dialog: DeskDialog[str] | DifferenceDialog | HistoryDialog | None = None

    def save(self, draft: WordingDraft) -> None:
        """Ask for the reason and keep the changes as a further version."""
        self._ask_reason(
            f"Simpan naskah {draft.view.title}",
            "Mulai dari versi ini, surat baru jenis ini memakai naskah yang Anda ubah.",
            "Simpan versi baru",
            lambda reason: self._desk.save(
                draft.view.kind, draft.changes, reason=reason, made_from=draft.view.version
            ),
        )

    def restore(self, draft: WordingDraft) -> None:
        """Ask for the reason and go back to the shipped wording, as a further version."""
        self._ask_reason(
            f"Kembali ke naskah bawaan {draft.view.title}",
            "Versi kantor tetap tersimpan dalam riwayat; surat baru memakai naskah bawaan.",
            "Kembali ke naskah bawaan",
            lambda reason: self._desk.restore(
                draft.view.kind, reason=reason, made_from=draft.view.version
            ),
        )

    def compare(self, draft: WordingDraft) -> None:
        """Show what differs from the shipped wording, also what is not kept yet."""
        self._kind = draft.view.kind
        ask = partial(self._desk.against_shipped, draft.view.kind, draft.changes)
        self._jobs.run(ask, done=self._on_differences)

    def show_history(self, kind: LetterKind, version: int | None = None) -> None:
        """Show the versions of a kind, one of them chosen."""
        self._kind, self._version = kind, version
        self._jobs.run(partial(self._desk.history, kind), done=self._on_history)

    def may_leave(self) -> bool:
        """Ask whether changes that are not kept may go."""
        return dialogs.confirm(
            self._parent,
            "Ada naskah yang belum disimpan",
            "Perubahan pada naskah ini hilang bila jenis surat lain dibuka.",
            "Tinggalkan tanpa menyimpan",
        )

    def _ask_reason(
        self, title: str, words: str, action: str, work: Callable[[str], OfficeWording]
    ) -> None:
        dialog: DeskDialog[str] = DeskDialog(
            self._parent, title, ReasonForm(words), action, jobs=self._jobs, work=work
        )
        dialog.succeeded.connect(self._saved)
        dialog.open()
        self.dialog = dialog

    def _on_differences(self, found: Sequence[TextDifference]) -> None:
        title = f"Beda naskah {LETTER_TITLES[self._kind]} dengan bawaan"
        self._open(DifferenceDialog(self._parent, title, found))

    def _on_history(self, found: Sequence[OfficeWording]) -> None:
        dialog = HistoryDialog(
            self._parent,
            LETTER_TITLES[self._kind],
            found,
            jobs=self._jobs,
            between=partial(self._desk.between, self._kind),
            chosen=self._version,
        )
        self._open(dialog)

    def _open(self, dialog: DifferenceDialog | HistoryDialog) -> None:
        self.dialog = dialog
        dialog.open()
