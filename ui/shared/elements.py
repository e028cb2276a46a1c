"""Labels and buttons in the looks of the theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.shared import theme
from ui.shared.icons import SIZE, icon, picture
from ui.shared.theme import Meaning, set_look, with_sign

SHORTEST_LINK = 80
"""Pixels a link keeps when its place is narrow."""

RING = 1.5
"""Width of the line that shows a filled button has the keyboard, in pixels."""

ROUNDED = 2
"""Pixels that words measured piece by piece may be longer than measured whole."""


class Button(QPushButton):
    """A button with words and, if named, an icon that follows the theme."""

    def __init__(self, words: str, icon_name: str = "", *, look: str = "") -> None:
        super().__init__(words)
        self._icon_name = icon_name
        self.setProperty("look", look)
        self._room = theme.GRID if words and look != "chip" else 0
        self.setIconSize(QSize(SIZE + self._room, SIZE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._draw_icon()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_focus()

    def _paint_focus(self) -> None:
        """Draw a ring inside the filled button; a frame of its own colour would not be seen."""
        if self.property("look") != "primary" or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.colours().on_accent), RING))
        painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 4, 4)
        painter.end()

    def _draw_icon(self) -> None:
        if self._icon_name:
            role = "on_accent" if self.property("look") == "primary" else "text"
            self.setIcon(icon(self._icon_name, role, room=self._room))


def primary_button(words: str, icon_name: str = "") -> Button:
    """Give the one filled button of a screen: the next thing to do."""
    return Button(words, icon_name, look="primary")


def button(words: str, icon_name: str = "") -> Button:
    """Give an ordinary button."""
    return Button(words, icon_name)


def quiet_button(words: str, icon_name: str = "", *, name: str = "") -> Button:
    """Give a button without a frame, for tool rows; `name` is its accessible name and hint."""
    made = Button(words, icon_name, look="quiet")
    if name:
        made.setAccessibleName(name)
        made.setToolTip(name)
    return made


class WrappingButton(Button):
    """A button whose words go on in a further line where its place is narrow."""

    def __init__(self, words: str, *, look: str = "") -> None:
        self._given = 0
        super().__init__(words, look=look)

    def lines(self) -> list[str]:
        """Give the words as they are broken for the place the button has."""
        if not self._given:
            return [self.text()]
        return broken_words(self.text(), self.fontMetrics(), self._room_for_words())

    @override
    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        further = len(self.lines()) - 1
        return QSize(whole.width(), whole.height() + further * self.fontMetrics().lineSpacing())

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max(map(self.fontMetrics().horizontalAdvance, self.text().split(" ")))
        return QSize(longest + self._frame(), self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._given = event.size().width()
        if self.sizeHint().height() != event.size().height():
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self._room_for_words() + ROUNDED
        option.text = "\n".join(
            self.fontMetrics().elidedText(one, Qt.TextElideMode.ElideRight, room)
            for one in self.lines()
        )
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
        self._paint_focus()

    def _room_for_words(self) -> int:
        return self.width() - self._frame()

    def _frame(self) -> int:
        """Give what the button needs beside its words, in pixels."""
        whole = super().sizeHint().width()
        return whole - self.fontMetrics().horizontalAdvance(self.text())


def broken_words(words: str, measure: QFontMetrics, room: int) -> list[str]:
    """Break words into as many lines as a place of so many pixels asks for."""
    found = [""]
    for word in words.split(" "):
        longer = f"{found[-1]} {word}" if found[-1] else word
        if found[-1] and measure.horizontalAdvance(longer) > room:
            found.append(word)
        else:
            found[-1] = longer
    return found


class LinkButton(WrappingButton):
    """A button that looks like a link."""

    def __init__(self, words: str, *, look: str = "link") -> None:
        super().__init__(words, look=look)

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(whole.width(), SHORTEST_LINK), whole.height())


def link_button(words: str) -> Button:
    """Give a button that looks like a link, for going somewhere."""
    return LinkButton(words)


def label(words: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Give plain words in a look: title, heading, strong, muted, small, problem or a meaning."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("look", look)
    made.setWordWrap(wrap)
    return made


def title_label(words: str = "") -> QLabel:
    """Give the title of a page."""
    return label(words, "title")


def muted_label(words: str = "", *, wrap: bool = False) -> QLabel:
    """Give secondary words."""
    return label(words, "muted", wrap=wrap)


def meaning_label(meaning: Meaning, words: str) -> QLabel:
    """Give words with the sign and colour of a meaning."""
    return label(with_sign(meaning, words), meaning.value)


def selectable_label(words: str = "", look: str = "") -> QLabel:
    """Give words the clerk can mark and copy, such as a NIP."""
    made = label(words, look, wrap=True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def hairline() -> QFrame:
    """Give a thin line between parts."""
    made = QFrame()
    made.setProperty("look", "line")
    return made


def card() -> QFrame:
    """Give a framed surface; put a layout into it."""
    made = QFrame()
    made.setProperty("look", "card")
    return made


def scrolling(widget: QWidget) -> QScrollArea:
    """Let a tall widget, such as a form, scroll up and down; it keeps to the top left."""
    inside = QWidget()
    inside.setProperty("look", "clear")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.GAP, 0)
    column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


class EmptyState(QWidget):
    """What an empty page says: an icon, a sentence, and what can be done about it."""

    def __init__(self, icon_name: str, sentence: str, *actions: Button) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._picture = QLabel()
        self._sentence = label(sentence, "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.GAP)
        layout.addStretch(2)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        # Without alignment of its own: an aligned label gets the height of its full width.
        layout.addWidget(self._sentence)
        for action in actions:
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMinimumWidth(360)
        self._draw()

    def set_sentence(self, sentence: str) -> None:
        """Say something else, such as that a search found nothing."""
        self._sentence.setText(sentence)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(picture(self._icon_name, size=40))


def show_meaning(widget: QLabel, meaning: Meaning | None, words: str) -> None:
    """Change what a label says and means."""
    widget.setText(with_sign(meaning, words))
    set_look(widget, meaning.value if meaning else "")
