"""The time line of a case: each lawful step with its date, paper and deadline."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import label, link_button
from ui.shared.theme import Meaning, colours, meaning_colour

GUTTER = 28
"""Pixels left of the words, where the line and the signs are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """One step: what, when, what it means now, its paper and its deadline."""

    id: int
    title: str
    date_text: str = ""
    date_tooltip: str = ""
    meaning: Meaning | None = None
    """None is a step still ahead that nothing is due for."""
    details: tuple[str, ...] = ()
    paper: str = ""
    """Words of the link to the paper, such as `Surat 042`; empty for none."""
    paper_id: int | None = None
    deadline: str = ""
    deadline_meaning: Meaning | None = None
    struck: bool = False
    """A step that no longer counts: its title is struck out and it is said to be withdrawn."""


class Timeline(QScrollArea):
    """Shows steps from the first to the last; Up and Down move, Enter or a click selects."""

    selected = Signal(int)
    """The id of an item."""
    paper_requested = Signal(int)
    """The id of a paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._inside = QWidget()
        self._inside.setProperty("look", "clear")
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme.GAP, 0)
        self._column.setSpacing(0)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Garis waktu")
        self.setMinimumWidth(220)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_marked)
        # Words that wrap find their height only after the width is known.
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._show_marked())

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show other steps, keeping the selected one."""
        kept = self.selected_id()
        while (old := self._column.takeAt(0)) is not None:
            if (gone := old.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self._rows = [
            _Row(item, first=not place, last=place == len(items) - 1)
            for place, item in enumerate(items)
        ]
        for row in self._rows:
            row.chosen.connect(self._on_chosen)
            row.moved.connect(self._on_moved)
            row.paper_requested.connect(self.paper_requested)
            self._column.addWidget(row)
        self._column.addStretch(1)
        if kept is not None:
            self._mark(kept)

    def select(self, item_id: int) -> None:
        """Mark an item and show it, without telling `selected`."""
        self._mark(item_id)
        # Rows just made have no place yet; they have one when the event loop comes round.
        self._reveal.start()

    def selected_id(self) -> int | None:
        """Give the id of the marked item."""
        return next((row.item.id for row in self._rows if row.marked), None)

    def _mark(self, item_id: int) -> None:
        for row in self._rows:
            row.mark(row.item.id == item_id)

    def _show_marked(self) -> None:
        for row in self._rows:
            if row.marked:
                self.ensureWidgetVisible(row)

    def _on_chosen(self, item_id: int) -> None:
        self._mark(item_id)
        self.selected.emit(item_id)

    def _on_moved(self, item_id: int, by: int) -> None:
        place = next(at for at, row in enumerate(self._rows) if row.item.id == item_id) + by
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus()
            self.ensureWidgetVisible(self._rows[place])


class _Row(QFrame):
    chosen = Signal(int)
    moved = Signal(int, int)
    paper_requested = Signal(int)

    def __init__(self, item: TimelineItem, *, first: bool, last: bool) -> None:
        super().__init__()
        self.item = item
        self.marked = False
        self._first = first
        self._last = last
        self._hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(
            ", ".join(filter(None, (item.title, item.date_text, item.deadline, *item.details)))
        )
        self._lay_out()

    def mark(self, marked: bool) -> None:
        """Show as the selected one or not."""
        self.marked = marked
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.chosen.emit(self.item.id)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit(self.item.id)
            case Qt.Key.Key_Down:
                self.moved.emit(self.item.id, 1)
            case Qt.Key.Key_Up:
                self.moved.emit(self.item.id, -1)
            case _:
                super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        middle, top = GUTTER / 2, theme.GAP + self.fontMetrics().height() / 2
        painter.setPen(QPen(QColor(colours().line), 2))
        if not self._first:
            painter.drawLine(round(middle), 0, round(middle), round(top) - 9)
        if not self._last:
            painter.drawLine(round(middle), round(top) + 9, round(middle), self.height())
        meaning = self.item.meaning
        painter.setPen(meaning_colour(meaning) if meaning else QColor(colours().muted))
        sign = theme.SIGNS[meaning] if meaning else "·"
        box = QRectF(0, top - 10, GUTTER, 20)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.marked or self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours().accent_soft if self.marked else colours().hover))
            painter.drawRoundedRect(inside, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours().accent), 2))
            painter.drawRoundedRect(inside, 6, 6)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER, theme.GAP, theme.GAP, theme.GAP)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        done = self.item.meaning is not None
        title = label(self.item.title, "strong" if done else "muted", wrap=True)
        if self.item.struck:
            font = title.font()
            font.setStrikeOut(True)
            title.setFont(font)
        head.addWidget(title, 1)
        when = label(self.item.date_text, "small")
        when.setToolTip(self.item.date_tooltip)
        head.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for detail in self.item.details:
            column.addWidget(label(detail, "small", wrap=True))
        if self.item.deadline:
            meaning = self.item.deadline_meaning
            words = theme.with_sign(meaning, self.item.deadline)
            column.addWidget(label(words, meaning.value if meaning else "small", wrap=True))
        if self.item.paper and self.item.paper_id is not None:
            self._add_paper(column, self.item.paper, self.item.paper_id)

    def _add_paper(self, column: QVBoxLayout, words: str, paper_id: int) -> None:
        link = link_button(words)
        link.setAccessibleName(f"Buka {words}")
        link.clicked.connect(lambda _=False: self.paper_requested.emit(paper_id))
        column.addWidget(link)
