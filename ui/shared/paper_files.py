"""The file of a paper shown: opened elsewhere, copied for an e-mail, found in its folder."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QMimeData, QProcess, QUrl
from PySide6.QtGui import QGuiApplication

from ui.shared.disk import disk
from ui.shared.saving import open_outside
from ui.shared.unpacking import unpacked

Failed = Callable[[Exception], None]


def open_paper(content: bytes, name: str, *, failed: Failed) -> None:
    """Open a copy in the program the system has for it; the copy goes when the program ends."""
    disk().run(partial(unpacked, name, content), done=open_outside, failed=failed)


def copy_file(content: bytes, name: str, *, done: Callable[[Path], None], failed: Failed) -> None:
    """Put the file itself on the clipboard, so that Ctrl+V attaches it to an e-mail.

    `done` gets where the copy lies; it goes when the program ends.
    """

    def offer(path: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        QGuiApplication.clipboard().setMimeData(data)
        done(path)

    disk().run(partial(unpacked, name, content), done=offer, failed=failed)


def copy_name(name: str) -> None:
    """Put the name of the file on the clipboard."""
    QGuiApplication.clipboard().setText(name)


def show_in_folder(path: Path) -> None:
    """Open the folder of a file; Windows marks the file in it."""
    if sys.platform == "win32":
        QProcess.startDetached("explorer.exe", ["/select,", QDir.toNativeSeparators(str(path))])
    else:
        open_outside(path.parent)
