"""Where the keyboard is: the page that is shown has it, and it is never nowhere."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QWidget
from shiboken6 import isValid
from typing_extensions import TypeIs, override

Reason = Qt.FocusReason


def stops_in(place: QWidget) -> list[QWidget]:
    """Give what Tab stops at inside a place: block by block, each line by line as the eye reads."""
    stops = []
    for part in _as_read([one for one in place.children() if _is_shown(one)]):
        if _is_stop(part):
            stops.append(part)
        stops += stops_in(part)
    return stops


def step_in(window: QWidget, *, forward: bool) -> bool:
    """Move the keyboard to the next stop of a window, or the one before; False when lost.

    Qt's own order is that in which the parts were made: what is made anew comes last.
    """
    stops, has = stops_in(window), QApplication.focusWidget()
    if has not in stops:
        return False
    step, reason = (1, Reason.TabFocusReason) if forward else (-1, Reason.BacktabFocusReason)
    _put_on(stops[(stops.index(has) + step) % len(stops)], reason)
    return True


def begin_in(place: QWidget) -> None:
    """Give the keyboard to the proxy of a place, or to the first thing Tab stops at in it."""
    proxy = place.focusProxy()
    first = [proxy] if _can_take(proxy, place) else stops_in(place)[:1]
    for one in first:
        _put_on(one, Reason.OtherFocusReason)


def has_keyboard(place: QWidget) -> bool:
    """Tell whether something inside a place has the keyboard."""
    has = QApplication.focusWidget()
    return has is not None and place.isAncestorOf(has)


def is_typing_outside(place: QWidget) -> bool:
    """Tell whether the clerk types somewhere else, as into the search box."""
    typing = isinstance(QApplication.focusWidget(), QLineEdit)
    return typing and not has_keyboard(place)


def _put_on(stop: QWidget, reason: Reason) -> None:
    stop.setFocus(reason)
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _is_shown(one: QObject) -> TypeIs[QWidget]:
    return isinstance(one, QWidget) and one.isVisible() and not one.isWindow()


def _is_stop(one: QWidget) -> bool:
    by_tab = one.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and one.isEnabled() and one.focusProxy() is None


def _as_read(parts: Sequence[QWidget]) -> list[QWidget]:
    """Put parts that stand beside each other into lines, and read the lines from the left."""
    lines: list[list[QWidget]] = []
    for part in sorted(parts, key=QWidget.y):
        line = lines[-1] if lines else []
        if line and part.geometry().center().y() <= line[0].geometry().bottom():
            line.append(part)
        else:
            lines.append([part])
    return [part for line in lines for part in sorted(line, key=QWidget.x)]


class ReadAlongDialog(QDialog):
    """A dialog in which Tab goes as the eye reads."""

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return step_in(self, forward=next) or super().focusNextPrevChild(next)


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

    def begin(self) -> None:
        """Give the keyboard to the page shown, unless it has it: the window has just appeared."""
        page = self._shown()
        if page is not None and not has_keyboard(page):
            begin_in(page)

    def leave(self, page: QWidget) -> None:
        """Remember where the keyboard is on a page, before another is shown."""
        has = QApplication.focusWidget()
        if has is not None and page.isAncestorOf(has):
            self._kept[page] = has

    def come_to(self, page: QWidget) -> None:
        """Give the keyboard to a page: where it was on it before, or where work begins."""
        kept = self._kept.pop(page, None)
        if _can_take(kept, page):
            kept.setFocus(Reason.OtherFocusReason)
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
