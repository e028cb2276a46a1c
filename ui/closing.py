"""Closes a window without losing anything: long work is asked about, files are waited for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from ui.shared import dialogs
from ui.shared.disk import disk
from ui.shared.jobs import Job, Jobs

BREAK_OFF = (
    "{label} masih berjalan dan dihentikan bila jendela ditutup. "
    "Yang sudah selesai tetap tersimpan, sisanya tidak."
)
NOT_YET = (
    "Berkas terakhir masih ditulis; tempatnya mungkin lambat menjawab. "
    "Bila jendela ditutup sekarang, isinya dapat hilang."
)
NOT_WRITTEN = (
    "Berkas terakhir tidak dapat ditulis; sebabnya tertulis di jendela. "
    "Bila jendela ditutup sekarang, isinya hilang."
)


class Closing(QObject):
    """Tells whether a window may go; one that has to wait for the disk goes by itself after it."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._waits = False
        self._failed = False
        self._allowed = False

    def may_close(self, leave: Callable[[], bool]) -> bool:
        """Tell whether the window may go now; `leave` asks the page shown."""
        if self._allowed:
            return True
        if self._waits:
            self._waits = not self._ask("Tutup sebelum berkas selesai ditulis?", NOT_YET)
            return not self._waits
        if not leave() or not self._may_break_off():
            return False
        if disk().busy:
            self._waits, self._failed = True, False
            disk().ended.connect(self._on_ended)
        return not self._waits

    def _may_break_off(self) -> bool:
        labels = self._jobs.long_work
        return not labels or dialogs.confirm(
            self._window,
            "Tutup selagi pekerjaan berjalan?",
            BREAK_OFF.format(label=labels[0]),
            "Hentikan dan tutup",
        )

    def _on_ended(self, job: Job) -> None:
        self._failed = self._failed or job.error is not None
        if self._waits and not disk().busy:
            disk().ended.disconnect(self._on_ended)
            # What the work brought is told first: it may ask for more, or say why it failed.
            QTimer.singleShot(0, self, self._go)

    def _go(self) -> None:
        self._waits = False
        self._allowed = not self._failed or self._ask("Tutup tanpa menyimpan berkas?", NOT_WRITTEN)
        if self._allowed:
            self._window.close()

    def _ask(self, title: str, text: str) -> bool:
        return dialogs.confirm(self._window, title, text, "Tutup saja")
