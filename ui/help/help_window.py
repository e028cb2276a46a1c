"""Bantuan: the guide beside the work, opened at the page one is on, searched by any word."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from asn_desk.services.manual import Chapter, chapters_with
from ui.shared import theme
from ui.shared.elements import label
from ui.shared.jobs import Jobs
from ui.shared.shortcuts import Shortcut, key_words

TITLE = "Bantuan"
SIZE = (880, 620)
LIST_WIDTH = 230
_HEADINGS = {1: 2, 2: 1}
"""Steps by which a heading of a level is larger than the text, as rich text counts them."""
NOTHING = "Tidak ada bab yang memuat kata itu."


class HelpWindow(QDialog):
    """The chapters at left, one at right with the keys of its page; stays open beside the work."""

    def __init__(
        self, parent: QWidget | None, jobs: Jobs, read: Callable[[], Sequence[Chapter]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"{TITLE} – ASN Desk")
        self.setModal(False)
        self._jobs = jobs
        self._read = read
        self._chapters: tuple[Chapter, ...] = ()
        self._shown: tuple[Chapter, ...] = ()
        self._wanted = ""
        self._keys: tuple[str, Sequence[Shortcut]] = ("", ())
        self.search = QLineEdit()
        self.search.setPlaceholderText("Cari dalam bantuan")
        self.search.setAccessibleName("Cari dalam bantuan")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName("Bab bantuan")
        self.list.setFixedWidth(theme.with_text(LIST_WIDTH))
        self.text = QTextBrowser()
        self.text.setAccessibleName("Isi bantuan")
        self.text.setOpenLinks(False)
        self.nothing = label(NOTHING, "muted", wrap=True)
        self._lay_out()
        self.resize(*SIZE)
        self.search.textChanged.connect(lambda _: self._show_found())
        self.search.returnPressed.connect(self.text.setFocus)
        self.list.currentRowChanged.connect(self._show_chapter)

    def show_for(self, title: str, keys: Sequence[Shortcut]) -> None:
        """Show the chapter of a page, with the page's keys."""
        self._wanted, self._keys = title, (title, tuple(keys))
        self.search.clear()
        if self._chapters:
            self._show_found()
        else:
            self._jobs.run(self._read, done=self._on_read, latest="bantuan")
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()

    def _on_read(self, chapters: Sequence[Chapter]) -> None:
        self._chapters = tuple(chapters)
        self._show_found()

    def _show_found(self) -> None:
        words = self.search.text()
        self._shown = chapters_with(self._chapters, words) if words.strip() else self._chapters
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([one.title for one in self._shown])
        self.list.blockSignals(False)
        self.nothing.setVisible(not self._shown)
        titles = [one.title for one in self._shown]
        at = titles.index(self._wanted) if self._wanted in titles and not words.strip() else 0
        self.list.setCurrentRow(at if self._shown else -1)
        self._show_chapter(self.list.currentRow())

    def _show_chapter(self, place: int) -> None:
        if not 0 <= place < len(self._shown):
            self.text.clear()
            return
        chapter = self._shown[place]
        title, keys = self._keys
        self.text.setMarkdown(chapter.text + (_key_words(keys) if chapter.title == title else ""))
        _calm_headings(self.text.document())
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        for word in self.search.text().split():
            if self.text.find(word, QTextDocument.FindFlag(0)):
                break

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addWidget(self.search)
        left.addWidget(self.nothing)
        left.addWidget(self.list, 1)
        self.search.setFixedWidth(theme.with_text(LIST_WIDTH))
        self.nothing.setFixedWidth(theme.with_text(LIST_WIDTH))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.MARGIN)
        layout.addLayout(left)
        layout.addWidget(self.text, 1)
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint)


def _calm_headings(document: QTextDocument) -> None:
    """Set headings in the sizes of the window, with air above them; Markdown's are larger."""
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            cursor = QTextCursor(block)
            space = QTextBlockFormat()
            space.setTopMargin(0 if block.blockNumber() == 0 else theme.MARGIN)
            cursor.mergeBlockFormat(space)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            words = QTextCharFormat()
            steps = _HEADINGS.get(level, 0)
            words.setProperty(QTextFormat.Property.FontSizeAdjustment, steps)
            cursor.mergeCharFormat(words)
        block = block.next()


def _key_words(keys: Sequence[Shortcut]) -> str:
    """Write the keys of a page, read from where they are installed."""
    lines = [f"- **{', '.join(map(key_words, one.keys))}**: {one.words}" for one in keys]
    return "\n## Tombol di halaman ini\n\n" + "\n".join(lines) + "\n" if lines else ""
