"""What can be done with several letters of a list: printed together, saved, their numbers."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from asn_desk.services.batches.saving import PaperSaver
from asn_desk.services.letters import LetterDesk
from ui.shared.jobs import Jobs
from ui.shared.many_papers import ManyPapers
from ui.shared.marked_rows import MarkedAction
from ui.shared.notices import Notice, NoticeKind

Letter = tuple[int, str]
"""A letter of the agenda: its id and its number."""


class MarkedLetters:
    """Does it; `tell` shows how it went."""

    def __init__(
        self, parent: QWidget, letters: LetterDesk, jobs: Jobs, *, tell: Callable[[Notice], object]
    ) -> None:
        self._papers = PaperSaver(letters=letters)
        self._tell = tell
        self.many = ManyPapers(parent, jobs)
        self.many.saved.connect(self._on_saved)
        self.many.failed.connect(self._on_failed)

    def actions(self, letters: Sequence[Letter]) -> Sequence[MarkedAction]:
        """Give what can be done with these letters; nothing for none."""
        many = len(letters)
        if not many:
            return ()
        return (
            MarkedAction(f"Cetak gabungan {many} surat…", lambda: self.print_merged(letters)),
            MarkedAction(f"Simpan {many} surat ke folder…", lambda: self.ask_and_save(letters)),
            MarkedAction(f"Salin {many} nomor", lambda: self.copy_numbers(letters)),
        )

    def print_merged(self, letters: Sequence[Letter]) -> None:
        """Show the letters as one paper in the order of the list."""
        ids = [letter_id for letter_id, _ in letters]
        title = f"{len(ids)} surat"
        self.many.show_merged(partial(self._papers.merged, ids), title=title, name=title)

    def ask_and_save(self, letters: Sequence[Letter]) -> None:
        """Ask for a folder and save each letter under its number and name."""
        ids = [letter_id for letter_id, _ in letters]
        self.many.ask_and_save(
            lambda folder, progress: self._papers.save_letters(ids, folder, progress)
        )

    def copy_numbers(self, letters: Sequence[Letter]) -> None:
        """Put the numbers on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(number for _, number in letters))
        self._tell(Notice(kind=NoticeKind.INFO, text=f"{len(letters)} nomor disalin."))

    def _on_saved(self, many: int, folder: str) -> None:
        self._tell(
            Notice(
                kind=NoticeKind.SUCCESS,
                text=f"{many} surat tersimpan di {folder}.",
                action="Buka folder",
                do=self.many.open_folder,
            )
        )

    def _on_failed(self, said: str) -> None:
        self._tell(Notice(kind=NoticeKind.ERROR, title="Surat tidak tersimpan", text=said))
