"""What the search box offers: rows under headings, and how one is drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.shared import theme
from ui.shared.icons import SIZE, picture
from ui.shared.shortcuts import key_words

Index = QModelIndex | QPersistentModelIndex

TITLE_WIDTH = 240
"""Pixels from which details begin, so that they stand in a column."""
MOST_OF_TITLE = 0.7
PADDING = 8
RADIUS = 4
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchRow:
    """One thing to open or to do."""

    title: str
    detail: str
    group: str
    icon: str
    do: Callable[[], object]
    keys: str = ""
    """Keys that do the same, as Qt spells them."""

    @property
    def spoken(self) -> str:
        """Everything a screen reader should say."""
        parts = (self.title, self.detail, self.group, key_words(self.keys))
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a group above its rows; cannot be chosen."""

    words: str
    note: str = ""


class SearchRows(QAbstractListModel):
    """Rows in groups, each group under its heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[SearchRow | Heading] = []

    def set_rows(self, rows: Sequence[SearchRow], notes: Mapping[str, str]) -> None:
        """Show rows by group; `notes` stand beside the headings of their groups."""
        groups: dict[str, list[SearchRow]] = {}
        for row in rows:
            groups.setdefault(row.group, []).append(row)
        self.beginResetModel()
        self._entries = []
        for group, members in groups.items():
            self._entries += [Heading(group, notes.get(group, "")), *members]
        self.endResetModel()

    def entry(self, place: int) -> SearchRow | Heading:
        """Give what stands at a place."""
        return self._entries[place]

    def row(self, index: Index) -> SearchRow | None:
        """Give the row at an index; None for a heading or outside."""
        entry = self._entries[index.row()] if index.isValid() else None
        return entry if isinstance(entry, SearchRow) else None

    def rows(self) -> list[SearchRow]:
        """Give all rows as shown, without headings."""
        return [entry for entry in self._entries if isinstance(entry, SearchRow)]

    def beside(self, place: int, step: int) -> int:
        """Give the place of the next row in a direction; the ends lead to each other."""
        chosen = [at for at, entry in enumerate(self._entries) if isinstance(entry, SearchRow)]
        if not chosen:
            return -1
        if place not in chosen:
            return chosen[0]
        return chosen[(chosen.index(place) + step) % len(chosen)]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if isinstance(entry, Heading):
            return entry.words if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowDelegate(QStyledItemDelegate):
    """Draws a row in one line: sign, title, detail, keys."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(theme.ROW_HEIGHT, option.fontMetrics.height() + 2 * PADDING - 2))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, SearchRows)  # noqa: S101 — made for this model only
        entry = model.entry(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRect(option.rect)
        if isinstance(entry, Heading):
            _paint_heading(painter, where, entry)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.colours().accent_soft))
                painter.drawRoundedRect(where, RADIUS, RADIUS)
                bar = QRect(where.left(), where.top(), theme.BAR, where.height())
                painter.fillRect(bar, QColor(theme.colours().accent))
            _paint_row(painter, where.adjusted(PADDING, 0, -PADDING, 0), entry)
        painter.restore()


def _paint_heading(painter: QPainter, where: QRect, heading: Heading) -> None:
    inner = where.adjusted(PADDING, 4, -PADDING, 0)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    _write(painter, inner, heading.words, font=theme.scaled_font(0.9, bold=True), role="muted")
    painter.setFont(theme.scaled_font(0.9))
    painter.drawText(inner, right, heading.note)


def _paint_row(painter: QPainter, where: QRect, row: SearchRow) -> None:
    sign = picture(row.icon, size=SIZE)
    painter.drawPixmap(where.left(), where.center().y() - SIZE // 2 + 1, sign)
    words = where.adjusted(SIZE + PADDING, 0, 0, 0)
    if row.keys:
        words.setRight(_paint_keys(painter, words, key_words(row.keys)) - PADDING)
    plain = theme.scaled_font(1.0)
    title = QRect(words)
    title.setWidth(round(words.width() * MOST_OF_TITLE))
    taken = _write(painter, title, row.title, font=plain, role="text")
    words.setLeft(words.left() + max(TITLE_WIDTH, taken + 2 * PADDING))
    _write(painter, words, row.detail, font=plain, role="muted")


def _write(painter: QPainter, where: QRect, words: str, *, font: QFont, role: str) -> int:
    """Write as much as there is room for; give the width it took."""
    painter.setFont(font)
    painter.setPen(QColor(getattr(theme.colours(), role)))
    measure = painter.fontMetrics()
    fitted = measure.elidedText(words, Qt.TextElideMode.ElideRight, max(0, where.width()))
    painter.drawText(where, _MIDDLE, fitted)
    return measure.horizontalAdvance(fitted)


def _paint_keys(painter: QPainter, where: QRect, words: str) -> int:
    """Draw keys in a frame at the right; give where they begin."""
    chosen = theme.colours()
    painter.setFont(theme.scaled_font(0.9))
    measure = painter.fontMetrics()
    box = QRect(0, 0, measure.horizontalAdvance(words) + PADDING, measure.height() + 2)
    box.moveCenter(where.center())
    box.moveRight(where.right())
    painter.setPen(QPen(QColor(chosen.line), 1))
    painter.setBrush(QColor(chosen.ground))
    painter.drawRoundedRect(box, RADIUS, RADIUS)
    painter.setPen(QColor(chosen.muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return box.left()
