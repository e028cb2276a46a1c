"""The paper as it will be printed: seen, searched, printed, saved and handed on, the same bytes."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.dialogs import ask_save_file
from ui.shared.elements import Button, EmptyState, muted_label, quiet_button
from ui.shared.paper_files import copy_file, copy_name, open_paper, show_in_folder
from ui.shared.paper_finder import PaperFinder
from ui.shared.paper_pages import ZOOM_STEP, PaperPages
from ui.shared.paper_printing import prepare, print_pages
from ui.shared.print_dialog import PrintDialog
from ui.shared.saving import write_soon

ROOMY = 424
"""Pixels from which every tool has room for its word."""
NARROW = 300
"""Pixels below which there is one button for the zoom less."""


class PaperView(QWidget):
    """Shows a PDF with all that is done with a paper; `saved` carries where it was saved."""

    saved = Signal(object)
    printed = Signal()
    failed = Signal(object)
    """An exception, such as a folder that cannot be written."""
    told = Signal(str)
    """Something small was done, in words: the file was copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = b""
        self._file_name = "surat.pdf"
        self._last_saved: Path | None = None
        self._shows_folder = False
        """The folder is wanted once the paper is saved."""
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self.pages = PaperPages(self._document, self)
        self.finder = PaperFinder(self.pages)
        self._page = muted_label()
        self._empty = EmptyState("file-text", "Belum ada surat untuk ditampilkan.")
        self._stack = QStackedWidget()
        self._print = quiet_button("Cetak", "printer")
        self._save = quiet_button("Simpan", "save", name="Simpan sebagai berkas")
        self.more = quiet_button("", "chevron-down", name="Tindakan lain untuk surat ini")
        self.menu = QMenu(self)
        self._zoom_buttons = self._make_zoom_buttons()
        self._lay_out()
        self._connect()
        self._show_state()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    @property
    def content(self) -> bytes:
        """The very bytes shown; empty when there is no paper."""
        return self._bytes

    def show_pdf(self, content: bytes, file_name: str) -> bool:
        """Show a PDF, keeping place and zoom; False when it cannot be read."""
        place = self.pages.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        if content != self._bytes:
            self._last_saved = None
        self._bytes = content
        self._file_name = file_name
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._show_state()
        self.pages.verticalScrollBar().setValue(place)
        return self._document.pageCount() > 0

    def clear(self, sentence: str = "Belum ada surat untuk ditampilkan.") -> None:
        """Show nothing, with the reason."""
        self._document.close()
        self._bytes = b""
        self._empty.set_sentence(sentence)
        self._show_state()

    def fit_width(self) -> None:
        """Make the page as wide as the view."""
        self.pages.fit_width()

    def zoom(self, factor: float) -> None:
        """Enlarge or shrink by a factor."""
        self.pages.zoom(factor)

    def take_focus(self) -> bool:
        """Put the keyboard on the pages; False when there is no paper."""
        if self.page_count:
            self.pages.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self.page_count)

    def ask_and_print(self) -> None:
        """Ask for printer, copies and pages, and print at the true size."""
        if self.page_count:
            dialog = PrintDialog(self, self._bytes, self._file_name)
            dialog.printed.connect(self.printed)
            dialog.open()

    def prepare(self, printer: QPrinter) -> None:
        """Give a printer the exact paper of the document, without margins of its own."""
        prepare(printer, self._document.pagePointSize(0), self._file_name)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages the printer asks for, and wait."""
        first = max(1, printer.fromPage())
        last = min(printer.toPage() or self.page_count, self.page_count)
        for _ in print_pages(printer, self._document, range(first - 1, last)):
            pass

    def ask_and_save(self) -> None:
        """Ask for a place and save the very bytes shown."""
        path = ask_save_file(
            self, "Simpan surat", self._file_name, kinds=[("Dokumen PDF", "*.pdf")]
        )
        if path is None:
            self._shows_folder = False
        else:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the bytes shown; `saved` or `failed` tells when it is over."""
        write_soon(path, self._bytes, done=self._on_written, failed=self._on_not_written)

    def show_folder(self) -> None:
        """Open the folder the paper was saved in, asking for a place first where it was not."""
        if self._last_saved is None:
            self._shows_folder = True
            self.ask_and_save()
        else:
            show_in_folder(self._last_saved)

    def _on_written(self, path: Path) -> None:
        self._last_saved = path
        self.saved.emit(path)
        if self._shows_folder:
            self._shows_folder = False
            show_in_folder(path)

    def _on_copied(self, path: Path) -> None:
        self.told.emit(f"Berkas disalin: {path.name}. Tempel dengan Ctrl+V.")

    def _on_not_written(self, error: Exception) -> None:
        self._shows_folder = False
        self.failed.emit(error)

    def open_elsewhere(self) -> None:
        """Open a copy in the program the system has for PDF files."""
        open_paper(self._bytes, self._file_name, failed=self._on_not_written)

    def copy_file(self) -> None:
        """Put the file on the clipboard, to be pasted into an e-mail or a folder."""
        copy_file(self._bytes, self._file_name, done=self._on_copied, failed=self._on_not_written)

    def copy_name(self) -> None:
        """Put the name of the file on the clipboard."""
        copy_name(self._file_name)
        self.told.emit(f"Nama berkas disalin: {self._file_name}")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = event.size().width()
        self._save.setText("Simpan" if width >= theme.with_text(ROOMY) else "")
        # The menu has it too.
        self._zoom_buttons[-1].setVisible(width >= theme.with_text(NARROW))

    def _show_state(self) -> None:
        there = self._document.pageCount() > 0
        self._stack.setCurrentIndex(0 if there else 1)
        for made in (self._print, self._save, self.more, *self._zoom_buttons):
            made.setEnabled(there)
        if not there:
            self.finder.hide()
        self._show_page(self.pages.page())

    def _show_page(self, page: int) -> None:
        count = self._document.pageCount()
        shown = min(page + 1, count)
        self._page.setText(f"{shown} dari {count}" if count else "")
        self._page.setToolTip(f"Halaman {shown} dari {count}" if count else "")

    def _make_zoom_buttons(self) -> list[Button]:
        smaller = quiet_button("", "zoom-out", name="Perkecil (Ctrl+-)")
        larger = quiet_button("", "zoom-in", name="Perbesar (Ctrl++)")
        whole = quiet_button("", "maximize", name="Selebar jendela atau satu halaman (Ctrl+0)")
        smaller.clicked.connect(lambda _=False: self.zoom(1 / ZOOM_STEP))
        larger.clicked.connect(lambda _=False: self.zoom(ZOOM_STEP))
        whole.clicked.connect(lambda _=False: self.pages.fit_other())
        return [smaller, larger, whole]

    def _fill_menu(self) -> None:
        for words, do in (
            ("Buka di program lain", self.open_elsewhere),
            ("Salin berkas untuk ditempel", self.copy_file),
            ("Salin nama berkas", self.copy_name),
            ("Simpan dan buka folder…", self.show_folder),
        ):
            self.menu.addAction(words).triggered.connect(lambda _=False, do=do: do())
        self.menu.addSeparator()
        for one in self.pages.shortcuts():
            action = self.menu.addAction(f"{one.words}\t{' '.join(one.keys)}")
            action.triggered.connect(lambda _=False, do=one.do: do())

    def _connect(self) -> None:
        self._fill_menu()
        self.more.setMenu(self.menu)
        self._print.clicked.connect(lambda _=False: self.ask_and_print())
        self._save.clicked.connect(lambda _=False: self.ask_and_save())
        self.pages.pageNavigator().currentPageChanged.connect(self._show_page)
        self.pages.search_asked.connect(self.finder.ask_words)
        self.pages.page_asked.connect(self.finder.ask_page)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.GRID)
        for made in self._zoom_buttons:
            tools.addWidget(made)
        tools.addWidget(self._page)
        tools.addStretch(1)
        tools.addWidget(self._print)
        tools.addWidget(self._save)
        tools.addWidget(self.more)
        self._stack.addWidget(self.pages)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(tools)
        layout.addWidget(self.finder)
        layout.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
