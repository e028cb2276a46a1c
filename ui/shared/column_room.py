"""How the columns of a table share its width, from a narrow screen to a wide one."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.shared.table_model import Column

DIGIT = 8
"""Pixels of a digit in the font that the widths of columns are given for."""
NAMED = 200
"""Pixels the widest column, mostly that of names, keeps before columns that give way show."""
COMFORTABLE = 240
"""Pixels the widest column gets before others grow."""
LEAST_WIDEST = 112
"""Pixels below which the widest column stops giving way; the table scrolls sideways instead."""
_MODE = QHeaderView.ResizeMode


class ColumnRoom(QObject):
    """Gives each column its width; the one declared without takes what the others leave."""

    def __init__(self, view: QTableView, columns: Sequence[Column[Any]]) -> None:
        super().__init__(view)
        self._view = view
        self._heads = view.horizontalHeader()
        self._columns = columns
        self._scale = self._digit_scale()
        self._set_by_hand: set[int] = set()
        self._hides = False
        self._left_out: Collection[int] = ()
        without = (place for place, column in enumerate(columns) if not column.width)
        self._widest = next(without, len(columns) - 1)
        for place, column in enumerate(columns):
            mode = _MODE.Stretch if place == self._widest else _MODE.Interactive
            self._heads.setSectionResizeMode(place, mode)
            if column.width:
                view.setColumnWidth(place, round(column.width * self._scale))
        self._heads.sectionResized.connect(lambda place, *_: self._on_resized(place))

    def share(self) -> None:
        """Let the widest column take the room left, but never less than names need."""
        if self._hides:
            self._show_what_fits()
        self._grow()
        least = round(LEAST_WIDEST * self._scale)
        tight = self._view.viewport().width() - self._taken() < least
        mode = _MODE.Interactive if tight else _MODE.Stretch
        if self._heads.sectionResizeMode(self._widest) is not mode:
            self._heads.setSectionResizeMode(self._widest, mode)
            if tight:
                self._view.setColumnWidth(self._widest, least)

    def hide_what_lacks_room(self, *, hides: bool, left_out: Collection[int] = ()) -> None:
        """Show of the columns that give way as many as there is room for, from now on.

        `hides` False leaves the choice to the clerk; `left_out` are hidden whatever the room.
        """
        self._hides, self._left_out = hides, left_out
        self.share()

    def rescale(self) -> None:
        """Keep as many letters in each column when the size of type changes."""
        before, self._scale = self._scale, self._digit_scale()
        for place, column in enumerate(self._columns):
            if column.width:
                now = self._view.columnWidth(place) * self._scale / before
                self._view.setColumnWidth(place, round(now))

    def _show_what_fits(self) -> None:
        widths = [round(column.width * self._scale) for column in self._columns]
        widths[self._widest] = round(NAMED * self._scale)
        yielding = [place for place, column in enumerate(self._columns) if column.gives_way]
        yielding.sort(key=lambda place: self._columns[place].gives_way)
        room = self._view.viewport().width() - sum(widths) + sum(widths[at] for at in yielding)
        for place in yielding:
            if place not in self._left_out:
                room -= widths[place]
            self._view.setColumnHidden(place, room < 0 or place in self._left_out)

    def _grow(self) -> None:
        """Widen columns that may be wider; those the clerk set and those kept from him stay."""
        growing = dict[int, tuple[int, int]]()
        for place, column in enumerate(self._columns):
            start, most = round(column.width * self._scale), round(column.most * self._scale)
            ours = place not in self._set_by_hand
            if ours and start <= self._heads.sectionSize(place) <= most:
                growing[place] = (start, most)
        least = sum(start for start, _ in growing.values()) + round(COMFORTABLE * self._scale)
        wanted = sum(most - start for start, most in growing.values())
        spare = self._view.viewport().width() - self._taken(but=growing) - least
        share = min(1.0, max(0.0, spare / wanted)) if wanted else 0.0
        for place, (start, most) in growing.items():
            self._view.setColumnWidth(place, round(start + share * (most - start)))

    def _taken(self, but: Sequence[int] | dict[int, tuple[int, int]] = ()) -> int:
        """Give the width of all shown columns but the widest and these."""
        left = (one for one in range(len(self._columns)) if one != self._widest and one not in but)
        return sum(map(self._heads.sectionSize, left))

    def _on_resized(self, place: int) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._set_by_hand.add(place)

    def _digit_scale(self) -> float:
        return self._view.fontMetrics().horizontalAdvance("0") / DIGIT
