"""Work off the window's thread: one worker thread, results back on the window's own."""

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from asn_desk.services.progress import Cancelled, Progress

T = TypeVar("T")
logger = logging.getLogger(__name__)

TELL_EVERY = 0.05
"""Seconds between two tellings of progress."""


class Job(QObject):
    """Work under way; `cancel` stops a long one at its next telling of progress."""

    def __init__(self, label: str, *, long: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self.long = long
        self.replaced = False
        """Whether nobody waits for it any more, as when later work of its kind took its place."""
        self.error: Exception | None = None
        """What the work failed with, once it is over."""
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it ends by raising `Cancelled` through its progress."""
        self._stop.set()

    def give_up(self) -> None:
        """Ask the work to stop and tell nobody: nobody waits for it any more."""
        self.replaced = True
        self.cancel()

    @property
    def stopped(self) -> bool:
        """Whether the work was asked to stop."""
        return self._stop.is_set()


class Jobs(QObject):
    """Runs work one after another on a thread of its own and reports on the window's thread.

    `started`, `finished` and `cancelled` carry the `Job`; `progressed` the job, done and total;
    `failed` the exception of work that brought no `failed` of its own. `ended` carries the job
    however it ended.
    """

    started = Signal(object)
    progressed = Signal(object, int, int)
    finished = Signal(object)
    cancelled = Signal(object)
    failed = Signal(object)
    ended = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None, *, tells_orphans: bool = False) -> None:
        """Tell with `tells_orphans` the errors of who asked and is gone to everybody instead."""
        super().__init__(parent)
        self._tells_orphans = tells_orphans
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="kerja")
        self._running: set[Job] = set()
        self._latest: dict[str, Job] = {}
        self._closed = False
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work is waiting or under way."""
        return bool(self._running)

    @property
    def long_work(self) -> tuple[str, ...]:
        """What long work is waiting or under way, by its label.

        Work that later work may replace only shows something, and is lost by nobody.
        """
        shown = set(self._latest.values())
        return tuple(job.label for job in self._running if job.long and job not in shown)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        label: str = "",
        latest: str = "",
    ) -> Job:
        """Run short work; call `done(result)` or `failed(error)` on the window's thread.

        Work with the same `latest` key replaces older work of that key: the older result is
        thrown away, and work not yet begun is not done at all.
        """
        job = self._new_job(label, long=False, latest=latest)
        self._submit(job, lambda: self._begin(job, work), done, failed)
        return job

    def run_long(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        label: str = "",
        latest: str = "",
    ) -> Job:
        """Run long work that tells its progress and can be cancelled; see `run`.

        Older work of the same `latest` key is stopped at its next telling of progress.
        """
        job = self._new_job(label, long=True, latest=latest)
        told = self._progress_of(job)
        self._submit(job, lambda: self._begin(job, lambda: work(told)), done, failed)
        return job

    def close(self) -> None:
        """Stop long work, finish what was asked for, and wait; results are no longer told."""
        for job in self._running:
            if job.long:
                job.cancel()
        self._closed = True
        self._pool.shutdown(wait=True)
        self._running.clear()

    def _on_arrived(self, tell: Callable[[], None]) -> None:
        if not self._closed:
            tell()

    def _new_job(self, label: str, *, long: bool, latest: str) -> Job:
        job = Job(label, long=long, parent=self)
        self._running.add(job)
        if latest:
            older = self._latest.get(latest)
            if older is not None:
                older.give_up()
            self._latest[latest] = job
        return job

    def _begin(self, job: Job, work: Callable[[], T]) -> T:
        if job.stopped:
            raise Cancelled
        return work()

    def _submit(
        self,
        job: Job,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        def on_worker() -> None:
            try:
                result = work()
            except Cancelled:
                self._arrived.emit(lambda: self._end(job, lambda: self._tell_cancelled(job)))
            except Exception as error:  # noqa: BLE001 — every error must reach the clerk
                job.error = caught = error
                self._arrived.emit(lambda: self._end(job, lambda: self._tell(failed, caught)))
            else:
                self._arrived.emit(
                    lambda: self._end(job, lambda: self._hand_over(job, done, result))
                )

        if self._closed:
            # A timer may still fire while the window goes; there is nobody left to tell.
            self._running.discard(job)
            return
        self.started.emit(job)
        self._pool.submit(on_worker)

    def _hand_over(self, job: Job, done: Callable[[T], None], result: T) -> None:
        if job.replaced or (job.stopped and not job.long):
            return
        self.finished.emit(job)
        if _alive(done):
            done(result)

    def _tell_cancelled(self, job: Job) -> None:
        if not job.replaced:
            self.cancelled.emit(job)

    def _tell(self, failed: Callable[[Exception], None] | None, error: Exception) -> None:
        if failed is not None and _alive(failed):
            failed(error)
        elif failed is None or self._tells_orphans:
            self.failed.emit(error)

    def _end(self, job: Job, tell: Callable[[], None]) -> None:
        self._running.discard(job)
        for key in [key for key, value in self._latest.items() if value is job]:
            del self._latest[key]
        self.ended.emit(job)
        try:
            tell()
        finally:
            job.deleteLater()

    def _progress_of(self, job: Job) -> Progress:
        told = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal told
            if job.stopped:
                raise Cancelled
            now = time.monotonic()
            if done >= total or now - told >= TELL_EVERY:
                told = now
                self._arrived.emit(lambda: self.progressed.emit(job, done, total))

        return progress


def _alive(call: Callable[..., None]) -> bool:
    """Tell whether the widget a bound method belongs to still exists."""
    while isinstance(call, partial):
        call = call.func
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
