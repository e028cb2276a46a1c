"""The field at the top of the window that finds anything and does anything."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby, islice
from typing import Protocol

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import override

from asn_desk.services.search import Hit
from ui.shared.jobs import Jobs
from ui.shared.search_field import SearchField
from ui.shared.search_popup import SearchPopup
from ui.shared.search_rows import SearchRow

TYPING_PAUSE = 120
"""Milliseconds after the last key before the desk is asked."""
SHOWN = 5
"""Rows of each group; a further word narrows it down."""
ICONS = {"employee": "users", "report": "inbox", "case": "briefcase", "letter": "mail"}
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Find(Protocol):
    """Finds what holds every word of a text, at most `limit` of each kind."""

    def __call__(self, text: str, *, limit: int) -> Sequence[Hit]:
        """Return what was found, by group."""


class SearchBox(SearchField):
    """Asks while the clerk types and shows the answer below; Enter opens, Esc goes back.

    `wanted` carries (kind, id) of something found, `left` tells that nobody has the keyboard;
    `offered` gives pages and actions that fit a text, all of them for an empty one.
    """

    wanted = Signal(str, int)
    left = Signal()

    def __init__(
        self,
        popup: SearchPopup,
        jobs: Jobs,
        *,
        find: Find,
        offered: Callable[[str], Sequence[SearchRow]],
    ) -> None:
        super().__init__()
        self.popup = popup
        self._jobs = jobs
        self._find = find
        self._offered = offered
        self._asked: str | None = None
        self._answered: str | None = None
        self._open_first = False
        self._before: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._on_text)
        popup.chosen.connect(self._open)
        popup.moved.connect(self._say)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 — no widget is made without one
        app.focusChanged.connect(self._on_focus_changed)

    def begin(self) -> None:
        """Take the keyboard and show what there is (Ctrl+K)."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask()

    def leave(self) -> None:
        """Close the list, forget what was typed, give the keyboard back to who had it."""
        self._forget()
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    @override
    def event(self, event: QEvent) -> bool:
        # Otherwise the window's own Esc would go back a page.
        mine = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if mine and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _ENTER:
            self._on_enter()
        elif key in _STEPS and self.popup.isVisible():
            self.popup.move_by(_STEPS[key])
        elif key in _STEPS:
            self._ask()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.popup.isVisible():
            self._ask()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._close()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is self and old is not None:
            self._before = old

    def _on_text(self) -> None:
        if not self.hasFocus():
            return
        if self._text():
            self._pause.start()
        else:
            self._ask()

    def _on_enter(self) -> None:
        current = self.popup.current()
        if self.popup.isVisible() and self._answered == self._text():
            if current is not None:
                self._open(current)
            return
        # Typed faster than the desk answers: open the first as soon as it has.
        self._open_first = bool(self._text())
        self._ask()

    def _ask(self) -> None:
        self._pause.stop()
        text = self._asked = self._text()
        if not text:
            self._on_found(text, ())
            return
        self._jobs.run(
            lambda: self._find(text, limit=SHOWN + 1),
            done=partial(self._on_found, text),
            failed=self._on_failed,
            latest=f"cari-{id(self)}",
        )

    def _on_found(self, text: str, hits: Sequence[Hit]) -> None:
        if text != self._asked:
            return
        self._answered = text
        found = Counter(hit.group for hit in hits)
        more = {group: f"{SHOWN} teratas" for group, count in found.items() if count > SHOWN}
        rows = [*self._rows(hits), *self._offered(text)]
        self.popup.show_rows(rows, notes=more, under=self, text=text)
        if self._open_first and rows:
            self._open(rows[0])
        self._open_first = False

    def _on_failed(self, error: Exception) -> None:
        self._open_first = False
        self._jobs.failed.emit(error)

    def _rows(self, hits: Sequence[Hit]) -> Iterator[SearchRow]:
        """Give at most so many of each group as are shown."""
        for _, members in groupby(hits, key=lambda hit: hit.group):
            yield from (self._row(hit) for hit in islice(members, SHOWN))

    def _row(self, hit: Hit) -> SearchRow:
        return SearchRow(
            title=hit.title,
            detail=hit.detail,
            group=hit.group,
            icon=ICONS[hit.kind],
            do=partial(self.wanted.emit, hit.kind, hit.id),
        )

    def _open(self, row: SearchRow) -> None:
        self._forget()
        self.left.emit()
        row.do()

    def _say(self, row: SearchRow) -> None:
        event = QAccessibleAnnouncementEvent(self, row.spoken)
        QAccessible.updateAccessibility(event)

    def _forget(self) -> None:
        self._close()
        self.empty_quietly()

    def _close(self) -> None:
        self._pause.stop()
        self._asked = self._answered = None
        self._open_first = False
        self.popup.hide()

    def _text(self) -> str:
        return " ".join(self.text().split())
