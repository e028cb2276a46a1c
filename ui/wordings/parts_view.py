"""The parts of a letter from top to bottom, as cards below each other."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from asn_desk.domain.papers.wording_fields import WordingField
from asn_desk.domain.papers.wordings import WordingPart, WordingProblem
from ui.shared import theme
from ui.shared.elements import button, label
from ui.wordings.part_card import PartCard


class PartsView(QScrollArea):
    """Shows the parts; what the cards say is told on with the same signals."""

    typed = Signal(str, str)
    items_typed = Signal(str, object)
    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[PartCard] = []
        self._only_free = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Bagian surat")
        self.setMinimumWidth(300)

    def show_parts(
        self,
        parts: Sequence[WordingPart],
        fields: Sequence[WordingField],
        labels: Sequence[str],
        removed: Sequence[WordingPart] = (),
        *,
        place: int = 0,
    ) -> None:
        """Show parts anew from a place in the list, and below them those left out."""
        inside = QWidget()
        inside.setProperty("look", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.GAP, 0)
        column.setSpacing(theme.GAP)
        self.cards = [PartCard(part, fields, labels) for part in parts]
        for card in self.cards:
            card.typed.connect(self.typed)
            card.items_typed.connect(self.items_typed)
            card.wanted.connect(self.wanted)
            column.addWidget(card)
        runs = [card.part.run if card.part.paragraph else None for card in self.cards]
        for card, above, own, below in zip(
            self.cards, [None, *runs], runs, [*runs[1:], None], strict=False
        ):
            card.allow_moves(up=own == above, down=own == below)
        for part in removed:
            column.addWidget(self._left_out(part))
        column.addStretch(1)
        self.setWidget(inside)
        self.show_only_free(self._only_free)
        inside.adjustSize()
        self.verticalScrollBar().setValue(place)

    def show_problems(self, problems: Sequence[WordingProblem]) -> None:
        """Tell beside each text what is wrong with it."""
        by_key: dict[str, list[str]] = {}
        for one in problems:
            by_key.setdefault(one.key, []).append(one.problem)
        for card in self.cards:
            card.show_problems(by_key)

    def show_only_free(self, only: bool) -> None:
        """Show all parts, or only those the office may change."""
        self._only_free = only
        for card in self.cards:
            card.setVisible(card.part.free or not only)

    def begin(self, own: str) -> None:
        """Put the cursor into a part and bring it into view."""
        with suppress(StopIteration):
            card = next(one for one in self.cards if one.part.id == own)
            card.begin()
            self.ensureWidgetVisible(card)

    def _left_out(self, part: WordingPart) -> QWidget:
        """Show a shipped paragraph that the office leaves out, with the way back."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(theme.GRID)
        text = " ".join(one.text for one in part.texts)
        column.addWidget(label("Tidak dipakai kantor ini", "strong"))
        column.addWidget(label(text, "muted", wrap=True))
        back = button("Pakai lagi")
        back.setAccessibleName(f"Pakai lagi: {text[:40]}")
        back.clicked.connect(lambda _=False: self.wanted.emit("kembali", part.id))
        column.addWidget(back)
        return made


def titled_column(above: QWidget, below: QWidget) -> QVBoxLayout:
    """Give a column of a row of tools and what they are for."""
    column = QVBoxLayout()
    column.setSpacing(theme.GRID)
    above.setMinimumHeight(theme.ROW_HEIGHT)
    column.addWidget(above)
    column.addWidget(below, 1)
    return column
