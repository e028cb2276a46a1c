"""The left rail: the pages by word and icon, with a badge for what waits on this person."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import Button, label
from ui.shared.page import PagePlan

MOST = 99


class Rail(QWidget):
    """Shows the pages and tells which is chosen, by its place among them."""

    chosen = Signal(int)

    def __init__(self, plans: Sequence[PagePlan], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(theme.RAIL_WIDTH)
        self.setAccessibleName("Halaman")
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._badges: dict[int, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.GAP, theme.GAP, theme.GAP, theme.MARGIN)
        self._column.setSpacing(2)
        self._column.addWidget(self._name())
        for place, plan in enumerate(plans):
            self._add(place, plan)
        self._column.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    def show_chosen(self, place: int) -> None:
        """Mark the page that is open."""
        self._group.button(place).setChecked(True)

    def show_badge(self, place: int, count: int) -> None:
        """Show how many things wait on a page; nothing when none do."""
        badge = self._badges[place]
        badge.setText(f"{MOST}+" if count > MOST else str(count))
        badge.setVisible(count > 0)
        title = self._group.button(place).text()
        waiting = f", {count} menunggu" if count else ""
        self._group.button(place).setAccessibleName(f"{title}{waiting}")

    def _name(self) -> QLabel:
        name = label("ASN Desk", "heading")
        name.setContentsMargins(12, 12, 12, 16)
        return name

    def _add(self, place: int, plan: PagePlan) -> None:
        made = Button(plan.title, plan.icon, look="rail")
        made.setCheckable(True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        number = len(self._badges) + 1
        keys = f" (Ctrl+{number % 10})" if number <= 10 else ""  # noqa: PLR2004
        made.setToolTip(f"{plan.title}{keys}")
        badge = label("", "badge")
        badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.hide()
        inside = QHBoxLayout(made)
        inside.setContentsMargins(0, 0, 10, 0)
        inside.addStretch(1)
        inside.addWidget(badge)
        self._badges[place] = badge
        self._group.addButton(made, place)
        self._column.addWidget(made)
