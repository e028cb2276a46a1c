"""The paper as it will be printed: seen, printed and saved from the same bytes."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette, QShowEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import delete
from typing_extensions import override

from asn_desk.domain.errors import Refusal
from ui.shared import theme
from ui.shared.dialogs import ask_save_file
from ui.shared.elements import Button, EmptyState, muted_label, quiet_button
from ui.shared.paper_size import page_layout
from ui.shared.saving import write_whole

ZOOM_STEP = 1.2
SMALLEST, LARGEST = 0.25, 4.0
PRINT_DPI = 300


class PaperView(QWidget):
    """Shows a PDF with zoom, printing and saving; `saved` carries the path it was saved to."""

    saved = Signal(object)
    printed = Signal()
    failed = Signal(object)
    """An exception, such as a folder that cannot be written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = b""
        self._file_name = "surat.pdf"
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setAccessibleName("Pratinjau surat")
        self._page = muted_label()
        self._empty = EmptyState("file-text", "Belum ada surat untuk ditampilkan.")
        self._stack = QStackedWidget()
        self._print = quiet_button("Cetak", "printer")
        self._save = quiet_button("Simpan", "save", name="Simpan sebagai berkas")
        self._zoom_buttons = self._make_zoom_buttons()
        self._lay_out()
        self._connect()
        self._show_state()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def show_pdf(self, content: bytes, file_name: str) -> bool:
        """Show a PDF, keeping place and zoom; False when it cannot be read."""
        place = self._view.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._bytes = content
        self._file_name = file_name
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._show_state()
        self._view.verticalScrollBar().setValue(place)
        return self._document.pageCount() > 0

    def clear(self, sentence: str = "Belum ada surat untuk ditampilkan.") -> None:
        """Show nothing, with the reason."""
        self._document.close()
        self._bytes = b""
        self._empty.set_sentence(sentence)
        self._show_state()

    def fit_width(self) -> None:
        """Make the page as wide as the view."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def zoom(self, factor: float) -> None:
        """Enlarge or shrink by a factor."""
        now = self._view.zoomFactor()
        if self._view.zoomMode() is not QPdfView.ZoomMode.Custom:
            now = self._fitted_zoom()
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(LARGEST, max(SMALLEST, now * factor)))

    def ask_and_print(self) -> None:
        """Ask for a printer and print all pages at their true size."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.prepare(printer)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle("Cetak surat")
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        # The dialog points at the printer, so it must go first.
        delete(dialog)
        if accepted:
            self.print_on(printer)
            self.printed.emit()

    def prepare(self, printer: QPrinter) -> None:
        """Give a printer the exact paper of the document, without margins of its own."""
        printer.setPageLayout(page_layout(self._document.pagePointSize(0)))
        printer.setFullPage(True)
        printer.setDocName(self._file_name)

    def print_on(self, printer: QPrinter) -> None:
        """Print the pages the printer asks for."""
        first = max(1, printer.fromPage())
        last = printer.toPage() or self._document.pageCount()
        painter = QPainter(printer)
        dots = min(PRINT_DPI, printer.resolution())
        for number in range(first - 1, min(last, self._document.pageCount())):
            if number >= first:
                printer.newPage()
            size = self._document.pagePointSize(number)
            pixels = QSize(round(size.width() * dots / 72), round(size.height() * dots / 72))
            picture = self._document.render(number, pixels, QPdfDocumentRenderOptions())
            scale = printer.resolution() / 72
            target = QRect(0, 0, round(size.width() * scale), round(size.height() * scale))
            painter.drawImage(target, picture)
        painter.end()

    def ask_and_save(self) -> None:
        """Ask for a place and save the very bytes shown."""
        path = ask_save_file(
            self, "Simpan surat", self._file_name, kinds=[("Dokumen PDF", "*.pdf")]
        )
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Save the bytes shown; a failure is told by `failed`."""
        try:
            write_whole(path, self._bytes)
        except Refusal as error:
            self.failed.emit(error)
        else:
            self.saved.emit(path)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tint()

    def _tint(self) -> None:
        # QPdfView paints the desk around the pages in the palette's dark role.
        palette = self._view.palette()
        palette.setColor(QPalette.ColorRole.Dark, QColor(theme.colours().line))
        self._view.setPalette(palette)

    def _fitted_zoom(self) -> float:
        width = self._document.pagePointSize(0).width()
        shown = self._view.viewport().width() - self._view.documentMargins().left() * 2
        dots = self._view.logicalDpiX() / 72
        return shown / (width * dots) if width > 0 else 1.0

    def _show_state(self) -> None:
        there = self._document.pageCount() > 0
        self._stack.setCurrentIndex(0 if there else 1)
        for made in (self._print, self._save, *self._zoom_buttons):
            made.setEnabled(there)
        self._show_page(self._view.pageNavigator().currentPage())

    def _show_page(self, page: int) -> None:
        count = self._document.pageCount()
        shown = min(page + 1, count)
        self._page.setText(f"{shown} dari {count}" if count else "")
        self._page.setToolTip(f"Halaman {shown} dari {count}" if count else "")

    def _make_zoom_buttons(self) -> list[Button]:
        smaller = quiet_button("", "zoom-out", name="Perkecil")
        larger = quiet_button("", "zoom-in", name="Perbesar")
        whole = quiet_button("", "maximize", name="Selebar jendela")
        smaller.clicked.connect(lambda _=False: self.zoom(1 / ZOOM_STEP))
        larger.clicked.connect(lambda _=False: self.zoom(ZOOM_STEP))
        whole.clicked.connect(lambda _=False: self.fit_width())
        return [smaller, larger, whole]

    def _connect(self) -> None:
        self._print.clicked.connect(lambda _=False: self.ask_and_print())
        self._save.clicked.connect(lambda _=False: self.ask_and_save())
        self._view.pageNavigator().currentPageChanged.connect(self._show_page)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.GRID)
        for made in self._zoom_buttons:
            tools.addWidget(made)
        tools.addWidget(self._page)
        tools.addStretch(1)
        tools.addWidget(self._print)
        tools.addWidget(self._save)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(tools)
        layout.addWidget(self._stack, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
