"""Files dropped on a page from the file manager."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.shared.disk import disk

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class FileDrops(QObject):
    """Lets a widget take files dropped on it; `dropped` carries their paths."""

    dropped = Signal(list)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A drag that moves is a QDropEvent too, so the type decides.
        if isinstance(event, QDropEvent) and event.type() in _DRAGS:
            if paths_of(event.mimeData()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent):
            event.acceptProposedAction()
            take_files(event.mimeData(), self._on_files)
            return True
        return super().eventFilter(watched, event)

    def _on_files(self, files: list[Path]) -> None:
        if files:
            self.dropped.emit(files)


def paths_of(data: QMimeData) -> list[Path]:
    """Give the places on this computer that were dropped or copied, folders too."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def take_files(data: QMimeData, take: Callable[[list[Path]], None]) -> None:
    """Call `take` with the files dropped or copied, once the disk told which are there."""
    disk().run(partial(only_files, paths_of(data)), done=take)


def only_files(paths: Sequence[Path]) -> list[Path]:
    """Leave out folders and what is gone; the place may be slow to answer."""
    return [path for path in paths if path.is_file()]
