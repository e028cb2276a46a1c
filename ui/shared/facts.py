"""What a side panel tells about one thing: heads with words below them, links, in one column."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import hairline, label, link_button, muted_label, selectable_label
from ui.shared.theme import Meaning, with_sign


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that open something; `detail` stands small below them."""

    words: str
    kind: str
    id: int
    detail: str = ""


class FactsColumn(QWidget):
    """Heads, facts and links one below the other; more can be added to `column`."""

    open_requested = Signal(str, int)
    """The kind and id of a link."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "clear")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, theme.GAP, 0)
        self.column.setSpacing(theme.GRID)

    def add_line(self, words: str = "") -> None:
        """Begin another part, with its head if it has one."""
        self.column.addSpacing(theme.GAP)
        self.column.addWidget(hairline())
        if words:
            self.column.addWidget(label(words, "small"))

    def add_fact(
        self, name: str, value: str, detail: str = "", *, meaning: Meaning | None = None
    ) -> None:
        """Add a head with what it tells, and further words on it."""
        self.column.addSpacing(theme.GRID)
        self.column.addWidget(label(name, "small"))
        told = selectable_label(with_sign(meaning, value), meaning or "")
        told.setAccessibleName(f"{name}: {value}")
        self.column.addWidget(told)
        if detail:
            self.column.addWidget(muted_label(detail, wrap=True))

    def add_links(self, head: str, links: Sequence[Link]) -> None:
        """Add a head with links below it; nothing where there are none."""
        if not links:
            return
        self.column.addSpacing(theme.GAP)
        self.column.addWidget(label(head, "small"))
        for one in links:
            self._add_link(one)

    def _add_link(self, one: Link) -> None:
        made = link_button(one.words)
        made.setToolTip(one.words)
        made.clicked.connect(lambda _=False: self.open_requested.emit(one.kind, one.id))
        self.column.addWidget(made)
        if one.detail:
            self.column.addWidget(label(one.detail, "small"))


class ReadingArea(QScrollArea):
    """A place to read in: it scrolls up and down, by keyboard too, and shows that it has it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("look", "reading")
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_part(self, part: QWidget) -> None:
        """Show a part instead of the one before."""
        part.setProperty("look", "clear")
        self.setWidget(part)
