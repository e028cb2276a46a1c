"""Pulihkan dari cadangan: brings a backup into an office that holds nothing yet."""

import time
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from asn_desk.services.backups import ENDING
from asn_desk.services.restoring import BackupCheck
from asn_desk.services.setup import SetupDesk
from ui.shared import dialogs, errors, theme
from ui.shared.elements import button, label, muted_label, show_meaning
from ui.shared.job_strip import count_words
from ui.shared.jobs import Job, Jobs
from ui.shared.theme import Meaning

BACKUPS = (("Cadangan ASN Desk", f"*{ENDING}"),)
NEXT_START = "Tutup ASN Desk dan buka lagi untuk memakainya."


class RestoreRow(QWidget):
    """A button, how far it is, and what became of it."""

    def __init__(self, setup: SetupDesk, jobs: Jobs) -> None:
        super().__init__()
        self._setup = setup
        self._jobs = jobs
        self._job: Job | None = None
        self._since = 0.0
        self.choose = button("Pulihkan dari cadangan…", "history")
        self.cancel = button("Batalkan")
        self.bar = QProgressBar()
        self.bar.setAccessibleName("Kemajuan pemulihan")
        self.said = label(wrap=True)
        for made in (self.choose, self.cancel):
            made.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(self.choose)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
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
        self._show_running(False)
        self.choose.clicked.connect(lambda _=False: self.ask())
        self.cancel.clicked.connect(lambda _=False: self._on_cancel())
        jobs.progressed.connect(self._on_progress)
        jobs.ended.connect(self._on_ended)

    def ask(self) -> None:
        """Ask for the backup."""
        for path in dialogs.ask_open_files(self, "Pilih cadangan", kinds=BACKUPS)[:1]:
            self.restore(path)

    def restore(self, path: Path) -> None:
        """Check and unpack a backup; it is taken into use at the next start."""
        self._show_running(True)
        self._since = time.monotonic()
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

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _on_progress(self, job: object, done: int, total: int) -> None:
        if job is self._job:
            self.bar.setMaximum(total)
            self.bar.setValue(done)
            self.bar.setFormat(count_words(done, total, time.monotonic() - self._since))

    def _on_ended(self, job: object) -> None:
        if job is self._job:
            self._job = None
            self._show_running(False)

    def _show_running(self, running: bool) -> None:
        self.choose.setEnabled(not running)
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
