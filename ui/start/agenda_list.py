"""A short list of the agenda under its heading."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from asn_desk.services.agenda import AgendaItem
from ui.shared import theme
from ui.shared.elements import label, link_button
from ui.start.agenda_button import AgendaButton

SHOWN = 6
"""Lines of a list before the rest is only counted."""


class AgendaList(QFrame):
    """Shows the first lines of a list; `more` asks for all cases."""

    opened = Signal(str, int)
    """What a line is about: (kind, id)."""
    more = Signal()

    def __init__(self, heading: str, *, empty: str, waiting: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(heading)
        self._heading = heading
        self._waiting = waiting
        self.buttons: list[AgendaButton] = []
        self._title = label(heading, "heading")
        self._count = label(look="muted")
        self._empty = label(empty, "muted", wrap=True)
        self._more = link_button("")
        self._more.clicked.connect(lambda _=False: self.more.emit())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._lay_out()
        self.show_items(())

    def show_items(self, items: Sequence[AgendaItem]) -> None:
        """Show other lines."""
        for old in self.buttons:
            self._lines.removeWidget(old)
            old.deleteLater()
        self.buttons = [self._line(item) for item in items[:SHOWN]]
        self._count.setText(str(len(items)) if items else "")
        self._empty.setVisible(not items)
        rest = len(items) - SHOWN
        self._more.setText(f"dan {rest} lainnya")
        self._more.setVisible(rest > 0)

    def _line(self, item: AgendaItem) -> AgendaButton:
        line = AgendaButton(item, waiting=self._waiting)
        line.clicked.connect(lambda _=False: self.opened.emit(*item.target))
        self._lines.addWidget(line)
        return line

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        notes = QVBoxLayout()
        notes.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        notes.addWidget(self._empty)
        notes.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GRID, 12, theme.GRID, 12)
        layout.setSpacing(theme.GAP)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        layout.addLayout(notes)
        layout.addStretch(1)
