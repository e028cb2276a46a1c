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
        self._found: dict[int, list[list[QLayoutItem]]] = {}
        """The lines by width, as long as nothing in them changes."""
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def invalidate(self) -> None:
        self._found.clear()
        super().invalidate()

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
        lines = self.lines(width)
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
        for line in self.lines(rect.width()):
            left, height = rect.left(), _height(line)
            for one in line:
                size = one.sizeHint().boundedTo(QSize(rect.width(), height))
                place = QPoint(left, top + (height - size.height()) // 2)
                one.setGeometry(QRect(place, size))
                left += size.width() + gap
            top += height + self.spacing()

    def lines(self, width: int) -> list[list[QLayoutItem]]:
        """Give what is shown, line by line, in a place of so many pixels."""
        if width not in self._found:
            self._found[width] = self._lines(width)
        return self._found[width]

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


class EvenRow(FlowLayout):
    """Shares its width evenly among what lies side by side; what would be cut goes on below.

    Each keeps its own height, and stands at the top of its line.
    """

    @override
    def heightForWidth(self, width: int) -> int:
        lines = [self._height_of(line, width) for line in self.lines(width)]
        return sum(lines) + self.spacing() * max(0, len(lines) - 1)

    @override
    def setGeometry(self, rect: QRect) -> None:
        # The layout's own, which would place everything at its own width.
        QLayout.setGeometry(self, rect)
        top = rect.top()
        for line in self.lines(rect.width()):
            left = rect.left()
            for one, width in zip(line, self._widths(line, rect.width()), strict=True):
                one.setGeometry(QRect(left, top, width, _height_at(one, width)))
                left += width + self.spacing()
            top += self._height_of(line, rect.width()) + self.spacing()

    @override
    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for one in self._shown():
            if lines and self._least([*lines[-1], one]) <= width:
                lines[-1].append(one)
            else:
                lines.append([one])
        return lines

    def _least(self, line: list[QLayoutItem]) -> int:
        gaps = self.spacing() * (len(line) - 1)
        return sum(one.minimumSize().width() for one in line) + gaps

    def _widths(self, line: list[QLayoutItem], width: int) -> list[int]:
        """Give each the same share, but those that need more what they need."""
        room = width - self.spacing() * (len(line) - 1)
        wide = dict[int, int]()
        while True:
            rest = [place for place in range(len(line)) if place not in wide]
            share = (room - sum(wide.values())) // max(1, len(rest))
            needed = {place: line[place].minimumSize().width() for place in rest}
            wider = {place: least for place, least in needed.items() if least > share}
            if not wider:
                return [wide.get(place, share) for place in range(len(line))]
            wide |= wider

    def _height_of(self, line: list[QLayoutItem], width: int) -> int:
        widths = self._widths(line, width)
        return max(map(_height_at, line, widths), default=0)


def _height_at(one: QLayoutItem, width: int) -> int:
    return one.heightForWidth(width) if one.hasHeightForWidth() else one.sizeHint().height()


def _height(line: list[QLayoutItem]) -> int:
    return max((one.sizeHint().height() for one in line), default=0)
