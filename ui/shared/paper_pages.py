"""The pages of a paper, read by keyboard: zoom, pages, the whole page or its width, search."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QShowEvent
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.shortcuts import Shortcut

ZOOM_STEP = 1.2
SMALLEST, LARGEST = 0.25, 4.0
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class PaperPages(QPdfView):
    """Shows a document; while it has the focus its keys are its own, not the window's.

    `search_asked` and `page_asked` tell that the clerk wants to type what to look for, or a page.
    """

    search_asked = Signal()
    page_asked = Signal()

    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._paper = document
        self.search = QPdfSearchModel(self)
        self.search.setDocument(document)
        self.setDocument(document)
        self.setSearchModel(self.search)
        self._paint_at_once()
        self._keep_room()
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setAccessibleName("Pratinjau surat")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys: dict[tuple[Qt.Key, bool], Callable[[], object]] = {
            (Qt.Key.Key_Plus, True): lambda: self.zoom(ZOOM_STEP),
            (Qt.Key.Key_Equal, True): lambda: self.zoom(ZOOM_STEP),
            (Qt.Key.Key_Minus, True): lambda: self.zoom(1 / ZOOM_STEP),
            (Qt.Key.Key_0, True): self.fit_other,
            (Qt.Key.Key_PageDown, False): lambda: self.turn(1),
            (Qt.Key.Key_PageUp, False): lambda: self.turn(-1),
            (Qt.Key.Key_Home, False): lambda: self.show_page(0),
            (Qt.Key.Key_End, False): lambda: self.show_page(document.pageCount() - 1),
            (Qt.Key.Key_F, True): self.search_asked.emit,
            (Qt.Key.Key_G, True): self.page_asked.emit,
        }

    def shortcuts(self) -> tuple[Shortcut, ...]:
        """Give the keys with their words, for menus and the sheet."""
        return (
            Shortcut(keys=("Ctrl++",), words="Perbesar", do=lambda: self.zoom(ZOOM_STEP)),
            Shortcut(keys=("Ctrl+-",), words="Perkecil", do=lambda: self.zoom(1 / ZOOM_STEP)),
            Shortcut(
                keys=("Ctrl+0",), words="Selebar jendela atau satu halaman", do=self.fit_other
            ),
            Shortcut(
                keys=("PgDown", "PgUp"), words="Halaman berikutnya, sebelumnya", do=self.next_page
            ),
            Shortcut(keys=("Ctrl+G",), words="Ke halaman…", do=self.page_asked.emit),
            Shortcut(keys=("Ctrl+F",), words="Cari dalam surat…", do=self.search_asked.emit),
        )

    def page(self) -> int:
        """Give the page shown, from 0."""
        return self.pageNavigator().currentPage()

    def show_page(self, number: int) -> None:
        """Go to a page, from 0; the nearest one where there is none."""
        last = self._paper.pageCount() - 1
        if last >= 0:
            self.pageNavigator().jump(min(max(number, 0), last), QPointF())

    def turn(self, pages: int) -> None:
        """Go some pages on, or back."""
        self.show_page(self.page() + pages)

    def next_page(self) -> None:
        """Go to the next page."""
        self.turn(1)

    def fit_width(self) -> None:
        """Make the page as wide as the view."""
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """Show one whole page."""
        self.setZoomMode(QPdfView.ZoomMode.FitInView)

    def fit_other(self) -> None:
        """Show the whole page where its width fits now, else its width."""
        if self.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            self.fit_page()
        else:
            self.fit_width()

    def zoom(self, factor: float) -> None:
        """Enlarge or shrink by a factor, from what is seen."""
        now = self.zoomFactor()
        if self.zoomMode() is not QPdfView.ZoomMode.Custom:
            now = self.fitted_zoom()
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(LARGEST, max(SMALLEST, now * factor)))

    def fitted_zoom(self) -> float:
        """Give the zoom that the present fit comes to."""
        points = self._paper.pagePointSize(0)
        margins, dots = self.documentMargins(), self.logicalDpiX() / 72
        if points.width() <= 0:
            return 1.0
        across = (self.viewport().width() - margins.left() * 2) / (points.width() * dots)
        if self.zoomMode() is QPdfView.ZoomMode.FitInView:
            down = (self.viewport().height() - margins.top() * 2) / (points.height() * dots)
            return min(across, down)
        return across

    @override
    def event(self, event: QEvent) -> bool:
        match event:
            # What the window would take, such as Ctrl+F, is the paper's while it is read.
            case QKeyEvent() if event.type() == QEvent.Type.ShortcutOverride and self._does(event):
                event.accept()
                return True
            case _:
                return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        does = self._does(event)
        if does is not None:
            does()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tint()

    def _does(self, event: QKeyEvent) -> Callable[[], object] | None:
        held = event.modifiers() & ~(_KEYPAD | _SHIFT)
        if held not in (Qt.KeyboardModifier.NoModifier, _CONTROL):
            return None
        return self._keys.get((Qt.Key(event.key()), held == _CONTROL))

    def _paint_at_once(self) -> None:
        """Paint pages on the window's thread, some 20 ms each.

        On a thread of its own, as Qt would, a page of the paper before arrives when the next paper
        is there already, and stays: one letter would stand under the number of another.
        """
        for renderer in self.findChildren(QPdfPageRenderer):
            renderer.setRenderMode(QPdfPageRenderer.RenderMode.SingleThreaded)

    def _keep_room(self) -> None:
        """Give the page the same room with and without a bar beside it.

        A page fitted to the width that fits into the height just without a bar would show and hide
        the bar for ever: without it the page is larger and needs it, with it smaller and does not.
        """
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.zoomModeChanged.connect(self._bar_below)
        self._bar_below(self.zoomMode())

    def _bar_below(self, mode: QPdfView.ZoomMode) -> None:
        fitted = mode is not QPdfView.ZoomMode.Custom
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(off if fitted else needed)

    def _tint(self) -> None:
        # QPdfView paints the desk around the pages in the palette's dark role.
        palette = self.palette()
        colour = QColor(theme.colours().line)
        if palette.color(QPalette.ColorRole.Dark) != colour:
            palette.setColor(QPalette.ColorRole.Dark, colour)
            self.setPalette(palette)
