"""The line above a paper where one types what to look for, or the page to go to."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import muted_label, quiet_button
from ui.shared.paper_pages import PaperPages

FIND, GO = "Cari dalam surat", "Ke halaman"
NUMBER_WIDTH = 96


class PaperFinder(QWidget):
    """Finds words in the pages; Enter goes to the next place, Shift+Enter back, Esc closes."""

    closed = Signal()

    def __init__(self, pages: PaperPages) -> None:
        super().__init__()
        self._pages = pages
        self._goes = False
        self.line = QLineEdit()
        self.found = muted_label()
        self._before = quiet_button("", "chevron-left", name="Temuan sebelumnya")
        self._after = quiet_button("", "chevron-right", name="Temuan berikutnya")
        close = quiet_button("", "x", name="Tutup pencarian dalam surat")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.line, 1)
        row.addWidget(self.found)
        for made in (self._before, self._after, close):
            row.addWidget(made)
        self._before.clicked.connect(lambda _=False: self.step(-1))
        self._after.clicked.connect(lambda _=False: self.step(1))
        close.clicked.connect(lambda _=False: self.close_line())
        self.line.textChanged.connect(lambda _: self._on_typed())
        pages.search.countChanged.connect(self._on_counted)
        self.line.installEventFilter(self)
        self.hide()

    def ask_words(self) -> None:
        """Let the clerk type what to look for."""
        self._open(FIND, goes=False)
        self._on_typed()

    def ask_page(self) -> None:
        """Let the clerk type a page."""
        self._open(GO, goes=True)
        self.line.setText(str(self._pages.page() + 1))
        self.line.selectAll()

    def step(self, places: int) -> None:
        """Go to the next place found, or the one before; from the last to the first."""
        many = self._pages.search.rowCount(QModelIndex())
        if many:
            self._show((self._pages.currentSearchResultIndex() + places) % many)

    def close_line(self) -> None:
        """Close the line; nothing is marked in the pages any more."""
        self._pages.search.setSearchString("")
        self.hide()
        self._pages.setFocus()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_line()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._goes:
                self._go()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.step(-1 if back else 1)
            case _:
                super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Otherwise Esc would leave the page instead of closing this line.
        asks = event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _open(self, words: str, *, goes: bool) -> None:
        self._goes = goes
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        for made in (self._before, self._after):
            made.setVisible(not goes)
        self.found.clear()
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def _on_typed(self) -> None:
        if not self._goes:
            self._pages.search.setSearchString(self.line.text().strip())
            self._on_counted()

    def _on_counted(self) -> None:
        if self._goes or not self.line.text().strip():
            self.found.clear()
        elif self._pages.search.rowCount(QModelIndex()):
            self._show(max(0, self._pages.currentSearchResultIndex()))
        else:
            self.found.setText("tidak ada")

    def _show(self, place: int) -> None:
        many = self._pages.search.rowCount(QModelIndex())
        self._pages.setCurrentSearchResultIndex(place)
        link = self._pages.search.resultAtIndex(place)
        self._pages.pageNavigator().jump(link.page(), link.location())
        self.found.setText(f"{place + 1} dari {many}")

    def _go(self) -> None:
        typed = self.line.text().strip()
        if typed.isdigit():
            self._pages.show_page(int(typed) - 1)
            self.close_line()
        else:
            self.found.setText("ketik nomor halaman")
