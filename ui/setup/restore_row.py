"""Pulihkan dari cadangan: brings a backup into an office that holds nothing yet."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.services.backups import ENDING
from asn_desk.services.restoring import BackupCheck
from asn_desk.services.setup import SetupDesk
from ui.shared import dialogs, errors, theme
from ui.shared.elements import button, label, muted_label, show_meaning
from ui.shared.jobs import Job, Jobs
from ui.shared.theme import Meaning

BACKUPS = (("Cadangan ASN Desk", f"*{ENDING}"),)
NEXT_START = "Tutup ASN Desk dan buka lagi untuk memakainya."


class RestoreRow(QWidget):
    """A button, and what became of it; how far it is shows in the strip of the window."""

    def __init__(self, setup: SetupDesk, jobs: Jobs) -> None:
        super().__init__()
        self._setup = setup
        self._jobs = jobs
        self._job: Job | None = None
        self.choose = button("Pulihkan dari cadangan…", "history")
        self.said = label(wrap=True)
        self.choose.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.choose)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(label("Pindah dari komputer lain?", "heading"))
        layout.addWidget(
            muted_label(
                "Cadangan yang dibuat di komputer lama diperiksa, lalu dipakai di sini.", wrap=True
            )
        )
        layout.addLayout(row)
        layout.addWidget(self.said)
        self.said.hide()
        self.choose.clicked.connect(lambda _=False: self.ask())
        jobs.ended.connect(self._on_ended)

    def ask(self) -> None:
        """Ask for the backup."""
        for path in dialogs.ask_open_files(self, "Pilih cadangan", kinds=BACKUPS)[:1]:
            self.restore(path)

    def restore(self, path: Path) -> None:
        """Check and unpack a backup; it is taken into use at the next start."""
        self.choose.setEnabled(False)
        self._job = self._jobs.run_long(
            partial(self._setup.prepare_restore, path),
            done=self._on_done,
            failed=self._on_failed,
            label="Memulihkan cadangan",
        )

    def _on_done(self, found: BackupCheck) -> None:
        show_meaning(self.said, Meaning.DONE, f"{found.words} {NEXT_START}")
        self.said.show()

    def _on_failed(self, error: Exception) -> None:
        message = errors.words(error)
        show_meaning(self.said, Meaning.LATE, f"{message.title}. {message.text}")
        self.said.show()

    def _on_ended(self, job: object) -> None:
        if job is self._job:
            self._job = None
            self.choose.setEnabled(True)
