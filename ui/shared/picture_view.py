"""Evidence pictures: fitted, enlarged, and safe when a file is damaged."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import Button, EmptyState, muted_label, quiet_button

LARGEST_SIDE = 8000
"""Pixels; a larger picture is read smaller, so that memory lasts."""
MEGABYTES = 256
ZOOM_STEP = 1.25
SMALLEST, LARGEST = 0.05, 16.0
DAMAGED = "Gambar ini tidak dapat dibuka. Berkasnya rusak atau bukan gambar."


class PictureView(QWidget):
    """Shows one picture with zoom by buttons, wheel and keys; drag moves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._item)
        self._view = _Canvas(self._scene)
        self._caption = muted_label(wrap=True)
        self._empty = EmptyState("image", "Belum ada gambar.")
        self._stack = QStackedWidget()
        self._buttons = self._make_buttons()
        self._lay_out()
        self.clear()

    def show_picture(self, picture: QImage, caption: str) -> bool:
        """Show a picture as read; False and a plain sentence when it is damaged."""
        pixmap = QPixmap.fromImage(picture)
        self._caption.setText(caption)
        self._view.setAccessibleName(f"Gambar bukti: {caption}")
        there = not pixmap.isNull()
        self._item.setPixmap(pixmap)
        self._scene.setSceneRect(QRectF(pixmap.rect()))
        self._show_state(there, DAMAGED)
        self._view.fit()
        return there

    def clear(self, sentence: str = "Belum ada gambar.") -> None:
        """Show nothing, with the reason."""
        self._item.setPixmap(QPixmap())
        self._caption.clear()
        self._view.setAccessibleName("Gambar bukti")
        self._show_state(False, sentence)

    def zoom(self, factor: float) -> None:
        """Enlarge or shrink by a factor."""
        self._view.zoom(factor)

    def fit(self) -> None:
        """Show the whole picture."""
        self._view.fit()

    def _show_state(self, there: bool, sentence: str) -> None:
        self._empty.set_sentence(sentence)
        self._stack.setCurrentIndex(0 if there else 1)
        for made in self._buttons:
            made.setEnabled(there)

    def _make_buttons(self) -> list[Button]:
        smaller = quiet_button("", "zoom-out", name="Perkecil gambar")
        larger = quiet_button("", "zoom-in", name="Perbesar gambar")
        whole = quiet_button("", "maximize", name="Seluruh gambar")
        smaller.clicked.connect(lambda _=False: self.zoom(1 / ZOOM_STEP))
        larger.clicked.connect(lambda _=False: self.zoom(ZOOM_STEP))
        whole.clicked.connect(lambda _=False: self.fit())
        return [smaller, larger, whole]

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(theme.GRID)
        for made in self._buttons:
            tools.addWidget(made)
        tools.addWidget(self._caption, 1)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self._stack, 1)
        layout.addLayout(tools)


class _Canvas(QGraphicsView):
    """The picture itself; keeps it fitted until the clerk zooms."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self._fitted = True
        self.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        # The view itself, which has a name, and not the nameless part inside it.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fit(self) -> None:
        """Show all of the scene, never larger than life."""
        self._fitted = True
        self.resetTransform()
        wanted, room = self.sceneRect().size(), self.viewport().size()
        if wanted.width() > room.width() or wanted.height() > room.height():
            self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def zoom(self, factor: float) -> None:
        """Zoom within sensible bounds."""
        self._fitted = False
        now = self.transform().m11()
        factor = min(LARGEST / now, max(SMALLEST / now, factor))
        self.scale(factor, factor)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()


def read_picture(source: bytes | Path, *, largest: int = LARGEST_SIDE) -> QImage:
    """Read a picture upright as it was taken; null when damaged or not a picture.

    No side is larger than `largest` pixels. May be called on any thread, and should be: a picture
    of a telephone takes a while.
    """
    QImageReader.setAllocationLimit(MEGABYTES)
    reader = QImageReader()
    buffer = QBuffer()
    if isinstance(source, Path):
        reader.setFileName(str(source))
    else:
        buffer.setData(QByteArray(source))
        buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        reader.setDevice(buffer)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > largest:
        wanted = QSize(largest, largest)
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
