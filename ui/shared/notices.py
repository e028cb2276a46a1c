"""Notices: short words in a strip at the bottom of the window, never a box to click away."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.elements import label, link_button, quiet_button
from ui.shared.theme import Meaning, set_property, with_sign

STAYS = 8000
"""Milliseconds a notice stays that asks for nothing."""


class NoticeKind(StrEnum):
    """How much a notice matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


_MEANINGS = {
    NoticeKind.SUCCESS: Meaning.DONE,
    NoticeKind.WARNING: Meaning.DUE,
    NoticeKind.ERROR: Meaning.LATE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One notice: what is said, and what can be done about it."""

    kind: NoticeKind
    text: str
    title: str = ""
    action: str = ""
    """The word on the button, such as `Buka`; empty for none."""
    do: Callable[[], None] | None = None


class Notices(QObject):
    """Takes notices from everywhere; keeps them until a window shows them."""

    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: list[Notice] = []
        self._waiting: list[Notice] = []
        self._shown_somewhere = False

    def info(self, text: str) -> None:
        """Say something that needs nothing."""
        self.post(Notice(kind=NoticeKind.INFO, text=text))

    def success(self, text: str, *, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Say that something is done, with an optional button such as `Buka`."""
        self.post(Notice(kind=NoticeKind.SUCCESS, text=text, action=action, do=do))

    def warning(self, text: str, *, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Say something that wants attention; stays until closed."""
        self.post(Notice(kind=NoticeKind.WARNING, text=text, action=action, do=do))

    def error(self, title: str, text: str) -> None:
        """Say that something did not happen; stays until closed."""
        self.post(Notice(kind=NoticeKind.ERROR, title=title, text=text))

    def post(self, notice: Notice) -> None:
        """Show a notice now, or when the first window opens."""
        self.history.append(notice)
        if self._shown_somewhere:
            self.posted.emit(notice)
        else:
            self._waiting.append(notice)

    def attach(self, show: Callable[[Notice], None]) -> None:
        """Let a window show notices from now on, beginning with those kept for it."""
        self.posted.connect(show)
        self._shown_somewhere = True
        kept, self._waiting = self._waiting, []
        for notice in kept:
            show(notice)


class NoticeStrip(QFrame):
    """Shows notices one after another; fades in within 120 ms."""

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.setAccessibleName("Pemberitahuan")
        self._queue: list[Notice] = []
        self._current: Notice | None = None
        self._title = label(look="strong")
        self._text = label(wrap=True)
        self._action = link_button("")
        self._close = quiet_button("", "x", name="Tutup pemberitahuan")
        self._timer = QTimer(self, singleShot=True, interval=STAYS)
        self._timer.timeout.connect(self.close_current)
        self._action.clicked.connect(self._on_action)
        self._close.clicked.connect(self.close_current)
        self._lay_out()
        self._fade = self._make_fade()
        self.hide()
        notices.attach(self.show_notice)

    def show_notice(self, notice: Notice) -> None:
        """Show a notice, after those that must be closed first."""
        if self._current and self._stays(self._current):
            self._queue.append(notice)
            return
        self._show(notice)

    def close_current(self) -> None:
        """Close what is shown and go on with the next."""
        self._timer.stop()
        self._current = None
        if self._queue:
            self._show(self._queue.pop(0))
        else:
            self.hide()

    def current_text(self) -> str:
        """Give the words now shown; empty when the strip is away."""
        return self._current.text if self._current else ""

    def _on_action(self) -> None:
        do = self._current.do if self._current else None
        self.close_current()
        if do is not None:
            do()

    def _stays(self, notice: Notice) -> bool:
        return notice.kind in (NoticeKind.WARNING, NoticeKind.ERROR)

    def _show(self, notice: Notice) -> None:
        self._current = notice
        meaning = _MEANINGS.get(notice.kind)
        self._title.setText(with_sign(meaning, notice.title).strip())
        set_property(self._title, "look", meaning.value if meaning else "strong")
        self._title.setVisible(bool(meaning))
        self._text.setText(notice.text)
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        set_property(self, "kind", notice.kind.value)
        self.show()
        self._fade.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if not self._stays(notice):
            self._timer.start()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.GRID, theme.GAP, theme.GRID)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self._title, 0)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action, 0)
        layout.addWidget(self._close, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _make_fade(self) -> QPropertyAnimation:
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", self)
        fade.setDuration(theme.FADE)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        return fade
