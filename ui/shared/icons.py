"""The program's line icons, coloured from the palette."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, QSize, Qt
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


def icon(name: str, role: str = "text") -> QIcon:
    """Give an icon (`plus`, `printer` …) in a colour role of the theme, for the theme in force."""
    return _drawn(name, str(getattr(theme.colours(), role)), _ratio())


def picture(name: str, role: str = "muted", *, size: int) -> QPixmap:
    """Give an icon as a picture of `size` pixels, as for an empty page."""
    return _paint(name, str(getattr(theme.colours(), role)), size, _ratio())


def _ratio() -> float:
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, ratio: float) -> QIcon:
    made = QIcon()
    for size in (16, SIZE, 24):
        made.addPixmap(_paint(name, colour, size, ratio))
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


def _paint(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    source = _drawing(name).replace("currentColor", colour).replace('width="2"', 'width="1.75"')
    if source:
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(source.encode())).render(painter)
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
