"""Keeps the report being typed while it is typed, without the window waiting for the disk."""

import logging
from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal

from asn_desk.domain.errors import Refusal
from ui.incidents.entry_draft import Entry, EntryDraft
from ui.shared.jobs import Jobs

logger = logging.getLogger(__name__)

KEEP_PAUSE = 1000
"""Milliseconds after the last change before the draft is written."""
KEPT = "Draf tersimpan"
NOT_KEPT = "▲ Draf tidak dapat disimpan; catat sebelum menutup jendela."


class EntryKeeper(QObject):
    """Writes the draft a while after the last change; `told` says how it went."""

    told = Signal(str)

    def __init__(
        self, draft: EntryDraft, jobs: Jobs, typed: Callable[[], Entry], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._jobs = jobs
        self._typed = typed
        self._key = f"draf-{id(self)}"
        self._lock = Lock()
        self._turns = count(1)
        self._done = 0
        self._pause = QTimer(self, singleShot=True, interval=KEEP_PAUSE)
        self._pause.timeout.connect(self._keep_soon)

    def keep_later(self) -> None:
        """Write the draft once nothing has been typed for a while."""
        self._pause.start()

    def keep_now(self) -> None:
        """Write the draft before anything else happens, as when the window closes."""
        self._pause.stop()
        try:
            self._in_turn(partial(self._draft.keep, self._typed()))()
        except (OSError, Refusal) as error:
            self._on_not_kept(error)
        else:
            self.told.emit(KEPT)

    def stop(self) -> None:
        """Write nothing more for now."""
        self._pause.stop()

    def forget(self) -> None:
        """Take the draft away, after one that may still be on its way to the disk."""
        self._pause.stop()
        self._jobs.run(self._in_turn(self._draft.forget), done=_nothing, latest=self._key)

    def left(self) -> Entry | None:
        """Give the entry left unfinished, if any."""
        return self._draft.read()

    def _keep_soon(self) -> None:
        if self._jobs.busy:
            # Long work may be under way, and a power cut does not wait for it.
            self.keep_now()
            return
        self._jobs.run(
            self._in_turn(partial(self._draft.keep, self._typed())),
            done=self._on_kept,
            failed=self._on_not_kept,
            latest=self._key,
        )

    def _in_turn(self, do: Callable[[], None]) -> Callable[[], None]:
        """Give work that does nothing once later work on the draft is done: it came too late."""
        turn = next(self._turns)

        def work() -> None:
            with self._lock:
                if turn > self._done:
                    self._done = turn
                    do()

        return work

    def _on_kept(self, _: None) -> None:
        self.told.emit(KEPT)

    def _on_not_kept(self, error: Exception) -> None:
        logger.warning("the entry could not be kept", exc_info=error)
        self.told.emit(NOT_KEPT)


def _nothing(_: None) -> None:
    """Tell nobody: a draft that is taken away is not news."""
