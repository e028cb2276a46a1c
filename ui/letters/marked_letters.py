"""What can be done with several letters of the agenda: printed together, saved, their numbers."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from asn_desk.domain.papers.letters import LetterLine
from asn_desk.services.batches.saving import PaperSaver
from asn_desk.services.letters import LetterDesk
from ui.shared.jobs import Jobs
from ui.shared.many_papers import ManyPapers
from ui.shared.marked_rows import MarkedAction
from ui.shared.notices import Notices


class MarkedLetters:
    """Does it, and tells how it went."""

    def __init__(self, parent: QWidget, letters: LetterDesk, jobs: Jobs, notices: Notices) -> None:
        self._papers = PaperSaver(letters=letters)
        self._notices = notices
        self.many = ManyPapers(parent, jobs)
        self.many.saved.connect(self._on_saved)
        self.many.failed.connect(lambda said: notices.error("Surat tidak tersimpan", said))

    def actions(self, lines: Sequence[LetterLine]) -> Sequence[MarkedAction]:
        """Give what can be done with these letters."""
        many = len(lines)
        return (
            MarkedAction(f"Cetak gabungan {many} surat…", lambda: self.print_merged(lines)),
            MarkedAction(f"Simpan {many} surat ke folder…", lambda: self.ask_and_save(lines)),
            MarkedAction(f"Salin {many} nomor", lambda: self.copy_numbers(lines)),
        )

    def print_merged(self, lines: Sequence[LetterLine]) -> None:
        """Show the letters as one paper in the order of the list."""
        ids = [one.id for one in lines]
        title = f"{len(ids)} surat"
        self.many.show_merged(lambda: self._papers.merged(ids), title=title, name=title)

    def ask_and_save(self, lines: Sequence[LetterLine]) -> None:
        """Ask for a folder and save each letter under its number and name."""
        ids = [one.id for one in lines]
        self.many.ask_and_save(
            lambda folder, progress: self._papers.save_letters(ids, folder, progress)
        )

    def copy_numbers(self, lines: Sequence[LetterLine]) -> None:
        """Put the numbers on the clipboard, one a line."""
        QGuiApplication.clipboard().setText("\n".join(one.number for one in lines))
        self._notices.info(f"{len(lines)} nomor disalin.")

    def _on_saved(self, many: int, folder: str) -> None:
        self._notices.success(
            f"{many} surat tersimpan di {folder}.",
            action="Buka folder",
            do=self.many.open_folder,
        )
