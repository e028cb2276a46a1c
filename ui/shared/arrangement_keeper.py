"""Keeps the window's place, dividers and columns soon after they change, not only at the end."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget
from typing_extensions import override

from ui.shared.preferences import Preferences
from ui.shared.table_page import TablePage

KEEP_AFTER = 1500
"""Milliseconds of quiet after the last change before it is written."""
_MOVES = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.WindowStateChange})


class ArrangementKeeper(QObject):
    """Calls `keep` once the window or anything in it that can be arranged came to rest."""

    def __init__(self, window: QWidget, keep: Callable[[], None]) -> None:
        super().__init__(window)
        self.timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self.timer.timeout.connect(keep)
        window.installEventFilter(self)
        self.watch(window)

    def watch(self, part: QWidget) -> None:
        """Watch the dividers and columns of a part that came into the window later, too."""
        for splitter in part.findChildren(QSplitter):
            splitter.splitterMoved.connect(self._touch)
        for heads in part.findChildren(QHeaderView):
            heads.sectionResized.connect(self._touch)
            heads.sectionMoved.connect(self._touch)
            heads.sortIndicatorChanged.connect(self._touch)

    def stop(self) -> None:
        """Keep nothing more: the window goes, and keeps everything itself."""
        self.timer.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._touch()
        return False

    def _touch(self, *_: object) -> None:
        self.timer.start()


def keep_lists(part: QWidget, preferences: Preferences) -> None:
    """Note how every list in a part of the window is arranged."""
    for shown in _lists_in(part):
        shown.keep_arrangement(preferences)


def restore_lists(part: QWidget, preferences: Preferences) -> None:
    """Arrange every list in a part of the window as it was noted."""
    for shown in _lists_in(part):
        shown.restore_arrangement(preferences)


def _lists_in(part: QWidget) -> Sequence[TablePage[Any]]:
    """Give the lists of a page, which may be one itself, or of the whole window."""
    inside = part.findChildren(TablePage)
    return [part, *inside] if isinstance(part, TablePage) else inside
