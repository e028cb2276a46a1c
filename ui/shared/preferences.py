"""What the window remembers: sizes, places and columns, in an ini file of the data folder."""

import contextlib
import os
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QHeaderView, QSplitter, QWidget


class Preferences:
    """Keeps the geometry of windows, splitters and tables by a key of our own."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)
        if self._settings.status() is not QSettings.Status.NoError:
            self._begin_anew(path)

    def keep_window(self, key: str, window: QWidget) -> None:
        """Remember where a window is and how large."""
        self._settings.setValue(f"jendela/{key}", window.saveGeometry())

    def restore_window(self, key: str, window: QWidget) -> bool:
        """Put a window where it was; False when it was never kept."""
        kept = self._bytes(f"jendela/{key}")
        return bool(kept) and window.restoreGeometry(kept)

    def keep_splitter(self, key: str, splitter: QSplitter) -> None:
        """Remember how a splitter divides."""
        self._settings.setValue(f"pembagi/{key}", splitter.saveState())

    def restore_splitter(self, key: str, splitter: QSplitter) -> bool:
        """Divide a splitter as it was."""
        kept = self._bytes(f"pembagi/{key}")
        return bool(kept) and splitter.restoreState(kept)

    def keep_columns(self, key: str, header: QHeaderView) -> None:
        """Remember the order, widths and sorting of a table's columns."""
        self._settings.setValue(f"kolom/{key}/{header.count()}", header.saveState())

    def restore_columns(self, key: str, header: QHeaderView) -> bool:
        """Arrange the columns as they were; ignored when the table has other columns now."""
        kept = self._bytes(f"kolom/{key}/{header.count()}")
        return bool(kept) and header.restoreState(kept)

    def keep_text(self, key: str, text: str) -> None:
        """Remember words of a part of the window, such as its saved views."""
        self._settings.setValue(f"isi/{key}", text)

    def text(self, key: str) -> str:
        """Give the words remembered; empty for none."""
        kept = self._settings.value(f"isi/{key}")
        return kept if isinstance(kept, str) else ""

    def save(self) -> None:
        """Write to the file now."""
        self._settings.sync()

    def _begin_anew(self, path: Path) -> None:
        """Put a file that cannot be read aside; the program starts without it."""
        with contextlib.suppress(OSError):
            os.replace(path, path.with_suffix(".rusak"))  # noqa: PTH105 - both names are given
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def _bytes(self, key: str) -> QByteArray:
        kept = self._settings.value(key)
        return kept if isinstance(kept, QByteArray) else QByteArray()
