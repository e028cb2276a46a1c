"""Where Tab stops and where the cursor may be put."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


def order_tabs(parts: Sequence[QWidget], last: QWidget) -> None:
    """Let Tab go through parts in the order they were built, then to the last widget."""
    stops = [stop for part in parts for stop in tab_stops(part)]
    for before, after in pairwise([*stops, last]):
        QWidget.setTabOrder(before, after)


def tab_stops(widget: QWidget) -> list[QWidget]:
    """Give what Tab stops at inside a widget, in the order it was built."""
    window = widget.window()
    # The list of a combo box is a window of its own.
    inside = [one for one in widget.findChildren(QWidget) if one.window() is window]
    return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def is_typing_outside(panel: QWidget) -> bool:
    """Tell whether the clerk types somewhere else, as into the search box."""
    focus = QApplication.focusWidget()
    return isinstance(focus, QLineEdit) and not panel.isAncestorOf(focus)


def begin_at_first(place: QWidget) -> None:
    """Give the keyboard to the first stop of a place that is shown, unless one there has it."""
    has = QApplication.focusWidget()
    if has is not None and place.isAncestorOf(has):
        return
    for stop in tab_stops(place):
        if stop.isVisible() and stop.isEnabled():
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            return
