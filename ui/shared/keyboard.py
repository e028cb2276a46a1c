"""Where the keyboard is: the page that is shown has it, and it is never nowhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from typing_extensions import TypeIs


def begin_in(place: QWidget) -> None:
    """Give the keyboard to the proxy of a place, or to the first thing Tab would reach in it."""
    proxy = place.focusProxy()
    if _can_take(proxy, place):
        proxy.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    # `nextInFocusChain` hands what it passes over to Python, which then deletes it.
    place.setFocus(Qt.FocusReason.OtherFocusReason)
    if place.hasFocus():
        place.focusNextChild()


class KeyboardKeeper(QObject):
    """Remembers where the keyboard was on each page, and gives it back when nothing has it."""

    def __init__(self, window: QWidget, shown: Callable[[], QWidget | None]) -> None:
        """`shown` gives the page now shown, None before the first."""
        super().__init__(window)
        self._window = window
        self._shown = shown
        self._kept: dict[QWidget, QWidget] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._give_back)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # noqa: S101 — no widget is made without one
        app.focusChanged.connect(self._on_changed)

    def leave(self, page: QWidget) -> None:
        """Remember where the keyboard is on a page, before another is shown."""
        has = QApplication.focusWidget()
        if has is not None and page.isAncestorOf(has):
            self._kept[page] = has

    def come_to(self, page: QWidget) -> None:
        """Give the keyboard to a page: where it was on it before, or where work begins."""
        kept = self._kept.pop(page, None)
        if _can_take(kept, page):
            kept.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            begin_in(page)

    def _on_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            self._soon.start()

    def _give_back(self) -> None:
        page = self._shown()
        nobody = self._window.isActiveWindow() and QApplication.focusWidget() is None
        if page is not None and nobody:
            begin_in(page)


def _can_take(one: QWidget | None, place: QWidget) -> TypeIs[QWidget]:
    return one is not None and isValid(one) and one.isEnabled() and one.isVisibleTo(place)
