"""Hears when the window shows a part that has no place yet: it would flash as a window of its own.

Such a window also takes the keyboard with it when it goes.
"""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QWidget
from shiboken6 import isValid

WINDOW = Path(__file__).parents[2] / "ui"
WINDOWS = (QDialog, QMainWindow, QMenu)
HEARD: list[tuple[QWidget, str]] = []
"""The parts shown without a place, each with the line that showed it."""


@pytest.fixture(scope="session", autouse=True)
def lone_widgets(qapp):
    """Listens as long as the window is tested."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("show", "setVisible"):
            patch.setattr(QWidget, name, _listening(getattr(QWidget, name)))
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call():
    """Fails a test in which a part of the window was shown before it had a place."""
    HEARD.clear()
    result = yield
    # What a test shows by itself, without a window around it, has no place at the end either.
    early = [line for part, line in HEARD if isValid(part) and part.parentWidget() is not None]
    HEARD.clear()
    assert not early, "\n".join(early)
    return result


def _listening(show):
    def listen(part, *shown):
        lone = part.parentWidget() is None and not isinstance(part, WINDOWS)
        if lone and (not shown or shown[0]):
            asked = sys._getframe(1)
            if Path(asked.f_code.co_filename).is_relative_to(WINDOW):
                HEARD.append((part, f"{asked.f_code.co_filename}:{asked.f_lineno}: {part!r}"))
        return show(part, *shown)

    return listen
