"""Mengapa: the reasons behind an answer of the law, with the text of the articles they cite."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.services.assessment_values import Why
from ui.shared import theme
from ui.shared.day_words import upper_first
from ui.shared.elements import (
    button,
    hairline,
    label,
    link_button,
    scrolling,
    selectable_label,
)

SIZE = (640, 560)


class WhyDialog(QDialog):
    """Shows reasons one below the other until it is closed; nothing is asked."""

    def __init__(self, parent: QWidget | None, title: str, whys: Sequence[Why]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Mengapa? {title}")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MARGIN)
        for place, why in enumerate(whys):
            if place:
                column.addWidget(hairline())
            column.addWidget(_reason(why))
        close = button("Tutup")
        close.setDefault(True)
        close.clicked.connect(lambda _=False: self.accept())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        area = scrolling(inside)
        area.setAccessibleName("Alasan")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, theme.MARGIN)
        layout.setSpacing(theme.MARGIN)
        layout.addWidget(label(upper_first(title), "heading", wrap=True))
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        self.resize(*SIZE)


def show_why(parent: QWidget | None, title: str, whys: Sequence[Why]) -> WhyDialog:
    """Open the reasons over a window."""
    made = WhyDialog(parent, title, whys)
    made.open()
    return made


class WhyLine(QWidget):
    """A sentence with a quiet "Mengapa?" beside it that opens its reasons.

    Give it a new sentence with `say`; without reasons there is no link.
    """

    asked = Signal()

    def __init__(self, words: str = "", look: str = "", whys: Sequence[Why] = ()) -> None:
        super().__init__()
        self.words = label(look=look, wrap=True)
        self.link = link_button("Mengapa?")
        self._whys: tuple[Why, ...] = ()
        # The link has a frame of its own; this puts both texts on one line.
        self.words.setContentsMargins(0, 3, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.link, 0, Qt.AlignmentFlag.AlignTop)
        self.link.clicked.connect(lambda _=False: self._on_asked())
        self.say(words, whys)

    def say(self, words: str, whys: Sequence[Why] = ()) -> None:
        """Say another sentence with its reasons."""
        self.words.setText(words)
        self._whys = tuple(whys)
        self.link.setVisible(bool(whys))
        self.link.setAccessibleName(f"Mengapa? {_first_line(words)}")

    @property
    def whys(self) -> tuple[Why, ...]:
        """The reasons the link opens."""
        return self._whys

    def _on_asked(self) -> None:
        self.asked.emit()
        show_why(self.window(), _first_line(self.words.text()), self._whys)


class _Text(QFrame):
    """The text of an article, set apart from the reason."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("look", "quote")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, theme.GAP, 12, theme.GAP)
        column.addWidget(selectable_label(text))


def _first_line(words: str) -> str:
    return words.partition("\n")[0]


def _reason(why: Why) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GRID)
    column.addWidget(selectable_label(upper_first(why.sentence), "strong"))
    if why.article:
        column.addWidget(selectable_label(why.article, "muted"))
    if why.inputs:
        facts = "; ".join(f"{what}: {value}" for what, value in why.inputs)
        column.addWidget(selectable_label(f"Yang dipakai: {facts}", "small"))
    if why.text:
        column.addSpacing(theme.GRID)
        column.addWidget(_Text(why.text))
    return made
