"""Coba dengan data contoh: makes the sample data, opens them beside, takes them away again."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.services.progress import Progress
from asn_desk.services.setup import SetupDesk
from ui.setup.sample_runner import start_sample
from ui.shared import errors, theme
from ui.shared.elements import button, label, link_button, muted_label
from ui.shared.jobs import Job, Jobs
from ui.shared.notices import Notices

OPENED = "Data contoh dibuka di jendela lain; data kantor tidak tersentuh."


class SampleRow(QWidget):
    """Two buttons and what they are for; `problem` carries what went wrong, empty for nothing.

    `changed` tells that there may be sample data now, or none any more.
    """

    problem = Signal(str)
    changed = Signal()

    def __init__(
        self,
        setup: SetupDesk,
        make: Callable[[Progress], Path],
        *,
        jobs: Jobs,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._setup, self._make = setup, make
        self._jobs, self._notices = jobs, notices
        self._job: Job | None = None
        self.sample = button("Coba dengan data contoh", "eye")
        self.wipe = link_button("Hapus data contoh")
        for made in (self.sample, self.wipe):
            made.setAutoDefault(False)
        self.wipe.hide()
        self._lay_out()
        self.sample.clicked.connect(lambda _=False: self.open())
        self.wipe.clicked.connect(lambda _=False: self.take_away())
        jobs.ended.connect(self._on_ended)

    def show_there(self, there: bool) -> None:
        """Offer to take the sample data away where there are any."""
        self.wipe.setVisible(there)

    def open(self) -> None:
        """Open the sample data in a window of their own, made now if there are none."""
        self.sample.setEnabled(False)
        self._job = self._jobs.run_long(
            self._make,
            done=self._on_made,
            failed=self._on_not_made,
            label="Menyiapkan data contoh",
        )

    def take_away(self) -> None:
        """Take the sample data away."""
        self._jobs.run(self._setup.wipe_sample, done=self._on_wiped, failed=self._on_not_wiped)

    def _on_made(self, folder: Path) -> None:
        if start_sample(folder):
            self.problem.emit("")
            self._notices.info(OPENED)
        else:
            self.problem.emit("Jendela data contoh tidak dapat dibuka.")
        self.changed.emit()

    def _on_not_made(self, error: Exception) -> None:
        why = error.strerror if isinstance(error, OSError) else errors.words(error).text
        self.problem.emit(f"Data contoh tidak dapat dibuat: {str(why).rstrip('.')}.")

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self.sample.setEnabled(True)

    def _on_wiped(self, _: None) -> None:
        self.problem.emit("")
        self._notices.success("Data contoh dihapus.")
        self.changed.emit()

    def _on_not_wiped(self, _: Exception) -> None:
        self.problem.emit("Tutup dahulu jendela data contoh, lalu hapus lagi.")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.MARGIN)
        row.addWidget(self.sample)
        row.addWidget(self.wipe)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(label("Ingin melihat dahulu?", "heading"))
        layout.addWidget(
            muted_label(
                "Data contoh berisi pegawai, laporan, dan perkara rekaan. Data itu dibuka di"
                " jendela lain, terpisah dari data kantor, dan dapat dihapus kapan saja.",
                wrap=True,
            )
        )
        layout.addLayout(row)
