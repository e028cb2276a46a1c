"""The kinds of letter to choose from: a list where there is room, else a box to open."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.wording_views import WordingLine
from ui.shared.theme import with_text

LIST_WIDTH = 280
ITEM_HEIGHT = 28


class KindChoice(QWidget):
    """The list and the box show the same choice; `chosen` is told when it changes."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.hide()
        self.list = QListWidget()
        self.list.setAccessibleName("Jenis surat")
        self.list.setFixedWidth(with_text(LIST_WIDTH))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box = QComboBox()
        self.box.setAccessibleName("Jenis surat")
        self._lines: Sequence[WordingLine] = ()
        self.list.currentRowChanged.connect(self._choose)
        self.box.currentIndexChanged.connect(self._choose)

    def kind(self) -> LetterKind | None:
        """Return the kind chosen; None before there are any."""
        at = self.list.currentRow()
        return self._lines[at].kind if 0 <= at < len(self._lines) else None

    def show_lines(self, lines: Sequence[WordingLine]) -> None:
        """Show the kinds anew; the choice stays."""
        before = self.kind()
        self._lines = lines
        with QSignalBlocker(self.list), QSignalBlocker(self.box):
            self.list.clear()
            self.box.clear()
            for one in lines:
                item = QListWidgetItem(_words(one))
                item.setToolTip(_told(one))
                item.setSizeHint(QSize(0, ITEM_HEIGHT))
                self.list.addItem(item)
                self.box.addItem(_words(one))
        self.show_kind(before or lines[0].kind)

    def show_kind(self, kind: LetterKind) -> None:
        """Mark a kind as chosen without telling."""
        at = [one.kind for one in self._lines].index(kind)
        with QSignalBlocker(self.list), QSignalBlocker(self.box):
            self.list.setCurrentRow(at)
            self.box.setCurrentIndex(at)

    def show_wide(self, wide: bool) -> None:
        """Show the list, or the box where the window is narrow."""
        self.list.setVisible(wide)
        self.box.setVisible(not wide)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._lines):
            self.chosen.emit(self._lines[at].kind)


def _words(line: WordingLine) -> str:
    if line.behind:
        return f"{line.title} ● periksa"
    return f"{line.title} · versi {line.version}" if line.changed else line.title


def _told(line: WordingLine) -> str:
    if line.behind:
        return f"{line.title}: naskah bawaan berubah sejak versi {line.version} disimpan."
    if line.changed:
        return f"{line.title}: naskah kantor versi {line.version}."
    return f"{line.title}: naskah bawaan."
