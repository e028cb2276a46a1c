"""Several letters at once: printed as one paper, or saved into a folder."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from asn_desk.services.outputs import file_name
from asn_desk.services.progress import Progress
from ui.shared.errors import words
from ui.shared.jobs import Jobs
from ui.shared.paper_dialog import PaperDialog
from ui.shared.saving import open_outside

Save = Callable[[Path, Progress], Sequence[Path]]
Make = Callable[[Progress], bytes]


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for a folder; None when the clerk takes it back."""
    name = QFileDialog.getExistingDirectory(parent, title)
    return Path(name) if name else None


class ManyPapers(QObject):
    """Does for several letters what `PaperView` does for one.

    `saved` carries how many and the folder; `failed` the words of a refusal.
    """

    saved = Signal(int, str)
    failed = Signal(str)

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        super().__init__(parent)
        self._parent = parent
        self._jobs = jobs
        self.folder: Path | None = None
        """Where letters were saved last."""

    def show_merged(self, make: Make, *, title: str, name: str) -> None:
        """Show letters as one paper in a window of its own, to be printed or saved."""
        self._jobs.run_long(
            make,
            done=lambda content: self._show(content, title, name),
            failed=self._on_failed,
            label="Menggabungkan surat",
        )

    def ask_and_save(self, save: Save) -> None:
        """Ask for a folder and save there."""
        folder = ask_folder(self._parent, "Simpan semua surat ke folder")
        if folder is not None:
            self.save_to(folder, save)

    def save_to(self, folder: Path, save: Save) -> None:
        """Save into a folder, with progress and cancel."""
        self._jobs.run_long(
            lambda progress: save(folder, progress),
            done=lambda written: self._on_saved(folder, len(written)),
            failed=self._on_failed,
            label="Menyimpan surat",
        )

    def open_folder(self) -> None:
        """Open the folder of the last saving in the system's file window."""
        if self.folder is not None:
            open_outside(self.folder)

    def _show(self, content: bytes, title: str, name: str) -> None:
        PaperDialog(self._parent, title, content, file_name(name, ".pdf")).open()

    def _on_saved(self, folder: Path, many: int) -> None:
        self.folder = folder
        self.saved.emit(many, str(folder))

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self.failed.emit(f"{message.title}. {message.text}")
