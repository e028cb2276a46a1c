"""Files dropped on a page from the file manager."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

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
            if files_of(event.mimeData()):
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent):
            event.acceptProposedAction()
            self.dropped.emit(files_of(event.mimeData()))
            return True
        return super().eventFilter(watched, event)


def files_of(data: QMimeData) -> list[Path]:
    """Give the files on this computer that were dropped or copied."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
