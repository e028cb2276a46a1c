"""A drawing as a picture, fine enough for the kop at 600 dots an inch."""

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

_BOX = QSize(1_000, 1_200)


def svg_picture(drawing: bytes) -> bytes | None:
    """Return an SVG as PNG on a transparent ground, None when it cannot be drawn."""
    renderer = QSvgRenderer(QByteArray(drawing))
    shape = renderer.defaultSize()
    if not renderer.isValid() or shape.isEmpty():
        return None
    size = shape.scaled(_BOX, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    target = QBuffer()
    target.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(target, QByteArray(b"png")).write(image)
    return bytes(target.data().data())
