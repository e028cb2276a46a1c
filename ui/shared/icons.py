"""The program's line icons, coloured from the palette."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.shared import theme

SIZE = 18
"""Pixels at 100 %."""


def use_icons(folder: Path) -> None:
    """Say where the icons are; called once before the first window."""
    QDir.setSearchPaths("icons", [str(folder)])
    _drawing.cache_clear()
    _drawn.cache_clear()


def icon(name: str, role: str = "text", *, room: int = 0) -> QIcon:
    """Give an icon (`plus`, `printer` …) in a colour role of the theme in force.

    `room` is empty space at its right, in pixels, before the words of a button.
    """
    return _drawn(name, str(getattr(theme.colours(), role)), _ratio(), room)


def picture(name: str, role: str = "muted", *, size: int) -> QPixmap:
    """Give an icon as a picture of `size` pixels, as for an empty page."""
    return _paint(name, str(getattr(theme.colours(), role)), size, _ratio())


def _ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, ratio: float, room: int) -> QIcon:
    made = QIcon()
    made.addPixmap(_paint(name, colour, SIZE, ratio, room=room))
    return made


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    file = QFile(f"icons:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return ""
    try:
        return bytes(file.readAll().data()).decode()
    finally:
        file.close()


def _paint(name: str, colour: str, size: int, ratio: float, *, room: int = 0) -> QPixmap:
    side = round(size * ratio)
    pixmap = QPixmap(QSize(round((size + room) * ratio), side))
    pixmap.fill(Qt.GlobalColor.transparent)
    thin = 'width="1.25"' if size > 2 * SIZE else 'width="1.75"'
    source = (
        _drawing(name).replace("currentColor", colour).replace('stroke-width="2"', f"stroke-{thin}")
    )
    if source:
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
