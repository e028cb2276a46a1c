"""Undo and redo over a whole form: text, dates, choices, lists of people and questions alike."""

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Any, Protocol, cast

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from ui.shared.shortcuts import Shortcut

MOST_STEPS = 200
TOGETHER = 1.0
"""Seconds between two changes of one field that are still taken back as one."""
_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYS = (
    QKeyCombination(_CTRL, Qt.Key.Key_Z),
    QKeyCombination(_CTRL, Qt.Key.Key_Y),
    QKeyCombination(_CTRL | _SHIFT, Qt.Key.Key_Z),
)
_Kept = tuple[Any, ...]


class Undoable(Protocol):
    """A part of a form that can say what it holds and take it back."""

    @property
    def changed(self) -> SignalInstance:
        """Told when the clerk changed it."""
        ...

    def kept(self) -> Any:
        """Give what it holds, to compare and to keep."""
        ...

    def take_back(self, kept: Any) -> None:
        """Hold again what it held, telling nothing."""
        ...


class FormHistory(QObject):
    """Remembers what the parts of a form held; text fields under it leave their own undo to it.

    What the form fills in by itself belongs to the change before it: call `refresh` then.
    """

    went = Signal(QWidget)
    """A part was taken back or brought again: the first one that differs."""

    def __init__(
        self,
        owner: QWidget,
        parts: Callable[[], Sequence[Undoable]],
        *,
        settled: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(owner)
        self._parts = parts
        self._settled = settled
        self._past: list[_Kept] = []
        self._future: list[_Kept] = []
        self._now: _Kept = ()
        self._last: tuple[int, float] = (-1, 0.0)
        self._going = False
        self._watched: set[Undoable] = set()
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.refresh)

    @property
    def can_undo(self) -> bool:
        """Whether a change can be taken back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a change taken back can be made again."""
        return bool(self._future)

    def begin(self) -> None:
        """Begin with what the parts hold now: nothing before it comes back."""
        for part in self._parts():
            if part not in self._watched:
                self._watched.add(part)
                part.changed.connect(self.note)
        self._past, self._future = [], []
        self._last = (-1, 0.0)
        self._now = self._read()
        self._later.start()

    def note(self) -> None:
        """Keep what was held before a change just made."""
        if self._going:
            return
        now = self._read()
        places = [
            at for at, (old, new) in enumerate(zip(self._now, now, strict=True)) if old != new
        ]
        if not places:
            return
        place, at = places[0], monotonic()
        if len(places) > 1 or place != self._last[0] or at - self._last[1] > TOGETHER:
            self._past = [*self._past, self._now][-MOST_STEPS:]
        self._future = []
        self._last = (place if len(places) == 1 else -1, at)
        self._now = now

    def refresh(self) -> None:
        """Take in what the form filled in by itself, as no change of its own."""
        if not self._going and self._now:
            self._now = self._read()

    def undo(self) -> bool:
        """Take the last change back; False when there is none."""
        if not self._past:
            return False
        self._future.append(self._now)
        self._go(self._past.pop())
        return True

    def redo(self) -> bool:
        """Make the change taken back again; False when there is none."""
        if not self._future:
            return False
        self._past.append(self._now)
        self._go(self._future.pop())
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a text field pass on Ctrl+Z and Ctrl+Y, which it would keep for itself."""
        if event.type() is QEvent.Type.ShortcutOverride and _is_undo(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return False

    def _read(self) -> _Kept:
        parts = self._parts()
        for part in parts:
            for kind in _TEXTS:
                for text in cast("QWidget", part).findChildren(kind):
                    text.installEventFilter(self)
        return tuple(part.kept() for part in parts)

    def _go(self, target: _Kept) -> None:
        self._going = True
        self._last = (-1, 0.0)
        try:
            differing = self._bring(target)
            for part in differing:
                part.changed.emit()
            # What answered the change by filling in something else gives way to what was kept.
            self._bring(target)
            if self._settled is not None:
                self._settled()
        finally:
            self._going = False
        self._now = self._read()
        if differing:
            self._show(cast("QWidget", differing[0]))

    def _bring(self, target: _Kept) -> list[Undoable]:
        differing = []
        for part, kept in zip(self._parts(), target, strict=True):
            if part.kept() != kept:
                part.take_back(kept)
                differing.append(part)
        return differing

    def _show(self, part: QWidget) -> None:
        focus = part.focusProxy() or part
        if focus.focusPolicy() is not Qt.FocusPolicy.NoFocus and not focus.hasFocus():
            focus.setFocus()
        self.went.emit(part)


def history_at(widget: QWidget | None) -> FormHistory | None:
    """Give the history of the form a widget stands in; None outside such a form."""
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    while widget is not None:
        found = widget.findChild(FormHistory, options=direct)
        if isinstance(found, FormHistory):
            return found
        widget = widget.parentWidget()
    return None


def history_on(page: QWidget, focus: QWidget | None) -> FormHistory | None:
    """Give the history where the cursor is, else that of the form seen on a page."""
    if focus is not None and (page is focus or page.isAncestorOf(focus)):
        here = history_at(focus)
        if here is not None:
            return here
    seen = [one for one in page.findChildren(FormHistory) if _is_seen(one)]
    return seen[-1] if seen else None


def undo_shortcuts(near: Callable[[], FormHistory | None]) -> tuple[Shortcut, Shortcut]:
    """Declare the keys of undo and redo; `near` gives the history they mean."""

    def undo() -> None:
        history = near()
        if history is not None:
            history.undo()

    def redo() -> None:
        history = near()
        if history is not None:
            history.redo()

    return (
        Shortcut(keys=("Ctrl+Z",), words="Urungkan isian terakhir", do=undo),
        Shortcut(keys=("Ctrl+Y", "Ctrl+Shift+Z"), words="Ulangi isian yang diurungkan", do=redo),
    )


def _is_seen(history: FormHistory) -> bool:
    owner = history.parent()
    return isinstance(owner, QWidget) and owner.isVisible()


def _is_undo(event: QKeyEvent) -> bool:
    return event.keyCombination() in _KEYS
