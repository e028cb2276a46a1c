"""A row that goes on in a further line where its controls do not fit side by side."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from ui.shared import theme

CLOSER = theme.GRID
"""Pixels between controls that would just not fit in one line."""


class FlowLayout(QLayout):
    """Lays controls out from left to right, each at its own width, in as many lines as it takes.

    Before a further line is begun, the controls stand closer.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = theme.GAP) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(_height, lines)) + self.spacing() * max(0, len(lines) - 1)

    @override
    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = self.spacing() * max(0, len(shown) - 1)
        return QSize(sum(one.sizeHint().width() for one in shown) + gaps, _height(shown))

    @override
    def minimumSize(self) -> QSize:
        shown = self._shown()
        widest = max((one.minimumSize().width() for one in shown), default=0)
        return QSize(widest, _height(shown))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top, gap = rect.top(), self._gap(rect.width())
        for line in self._lines(rect.width()):
            left, height = rect.left(), _height(line)
            for one in line:
                size = one.sizeHint().boundedTo(QSize(rect.width(), height))
                place = QPoint(left, top + (height - size.height()) // 2)
                one.setGeometry(QRect(place, size))
                left += size.width() + gap
            top += height + self.spacing()

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._items if not one.isEmpty()]

    def _gap(self, width: int) -> int:
        """Give the pixels between controls: the smaller ones where a single line needs them."""
        too_wide = self.sizeHint().width() - width
        spared = (self.spacing() - CLOSER) * max(0, len(self._shown()) - 1)
        return CLOSER if 0 < too_wide <= spared else self.spacing()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Share what is shown among lines, none wider than the place unless by itself."""
        lines: list[list[QLayoutItem]] = []
        room, gap = 0, self._gap(width)
        for one in self._shown():
            needed = one.sizeHint().width()
            if not lines or needed > room:
                lines.append([])
                room = width
            lines[-1].append(one)
            room -= needed + gap
        return lines


def _height(line: list[QLayoutItem]) -> int:
    return max((one.sizeHint().height() for one in line), default=0)
