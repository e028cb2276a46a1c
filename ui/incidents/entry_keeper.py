"""Keeps the report being typed while it is typed, without the window waiting for the disk."""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ui.incidents.entry_draft import Entry, EntryDraft
from ui.shared.disk import disk

logger = logging.getLogger(__name__)

KEEP_PAUSE = 1000
"""Milliseconds after the last change before the draft is written."""
KEPT = "Draf tersimpan"
NOT_KEPT = "▲ Draf tidak dapat disimpan; catat sebelum menutup jendela."


class EntryKeeper(QObject):
    """Writes the draft a while after the last change; `told` says how it went."""

    told = Signal(str)

    def __init__(self, draft: EntryDraft, typed: Callable[[], Entry], parent: QObject) -> None:
        super().__init__(parent)
        self._draft = draft
        self._typed = typed
        self._key = f"draf-{id(self)}"
        self._found: Callable[[Entry | None], None] = _nothing
        self._pause = QTimer(self, singleShot=True, interval=KEEP_PAUSE)
        self._pause.timeout.connect(self.keep_now)

    def keep_later(self) -> None:
        """Write the draft once nothing has been typed for a while."""
        self._pause.start()

    def keep_now(self) -> None:
        """Write the draft at once, as before the window closes."""
        self._pause.stop()
        disk().run(
            partial(self._draft.keep, self._typed()),
            done=self._on_kept,
            failed=self._on_not_kept,
            latest=self._key,
        )

    def stop(self) -> None:
        """Write nothing more for now."""
        self._pause.stop()

    def forget(self) -> None:
        """Take the draft away, after one that may still be on its way to the disk."""
        self._pause.stop()
        disk().run(self._draft.forget, done=_nothing, latest=self._key)

    def look(self, found: Callable[[Entry | None], None]) -> None:
        """Call `found` with the entry left unfinished, or None."""
        self._found = found
        disk().run(self._draft.read, done=self._on_read)

    def _on_read(self, left: Entry | None) -> None:
        self._found(left)

    def _on_kept(self, _: None) -> None:
        self.told.emit(KEPT)

    def _on_not_kept(self, error: Exception) -> None:
        logger.warning("the entry could not be kept", exc_info=error)
        self.told.emit(NOT_KEPT)


def _nothing(_: object) -> None:
    """Tell nobody: a draft that is taken away is not news."""
