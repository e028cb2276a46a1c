"""The strip of long work: a bar, the count, the time left, and Batal."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from ui.shared import theme
from ui.shared.elements import button, label, muted_label
from ui.shared.jobs import Job, Jobs

APPEARS_AFTER = 300
"""Milliseconds; work that is done sooner shows no strip."""
MINUTE = 60


class JobStrip(QFrame):
    """Shows the long work under way in `Jobs`, nothing otherwise."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.setAccessibleName("Pekerjaan berjalan")
        self._job: Job | None = None
        self._queue: list[Job] = []
        """Long work that waits for its turn."""
        self._since = 0.0
        self._words = label(look="strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._count = muted_label()
        self._cancel = button("Batal", "x")
        self._delay = QTimer(self, singleShot=True, interval=APPEARS_AFTER)
        self._delay.timeout.connect(self._on_late)
        self._cancel.clicked.connect(lambda _=False: self.cancel())
        self._lay_out()
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        self.hide()

    def cancel(self) -> None:
        """Ask the work to stop."""
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._count.setText("Menghentikan …")
            self._job.cancel()

    def _on_started(self, job: Job) -> None:
        if job.long and self._job is None:
            self._take(job)
        elif job.long:
            self._queue.append(job)

    def _take(self, job: Job) -> None:
        self._job = job
        self._since = time.monotonic()
        self._words.setText(job.label)
        self._bar.setAccessibleName(job.label)
        self._bar.setRange(0, 0)
        self._count.clear()
        self._cancel.setEnabled(True)
        self._delay.start()

    def _on_progressed(self, job: Job, done: int, total: int) -> None:
        if job is self._job and not job.stopped:
            self._bar.setRange(0, max(total, 1))
            self._bar.setValue(done)
            self._count.setText(count_words(done, total, time.monotonic() - self._since))

    def _on_ended(self, job: Job) -> None:
        if job in self._queue:
            self._queue.remove(job)
        if job is not self._job:
            return
        self._job = None
        self._delay.stop()
        self.hide()
        if self._queue:
            self._take(self._queue.pop(0))

    def _on_late(self) -> None:
        self.show()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.GRID, theme.GAP, theme.GRID)
        layout.setSpacing(theme.MARGIN)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._cancel)


def count_words(done: int, total: int, seconds: float) -> str:
    """Word how far work is: `120 dari 600 · sisa 2 menit`; no guess in the first second."""
    count = f"{done:,} dari {total:,}".replace(",", ".")
    if not done or seconds < 1:
        return count
    left = seconds / done * (total - done)
    if left < MINUTE:
        return f"{count} · sisa {max(1, round(left))} detik"
    return f"{count} · sisa {round(left / MINUTE)} menit"
