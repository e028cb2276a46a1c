"""Hears what the window's own thread asks the database; every question belongs on the worker."""

import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

ROOT = Path(__file__).parents[2]
WINDOW, TESTS = str(ROOT / "ui"), str(ROOT / "tests")
WORK = {"last_paper", "_find_units", "known_reports"}
"""What the window hands to its worker, and tests call by themselves."""


class Listener:
    """Keeps the questions that code of the window asked on the main thread, by their place."""

    def __init__(self) -> None:
        self.asked = []

    def hear(self, _connection, _cursor, statement, *_rest) -> None:
        if threading.current_thread() is threading.main_thread() and (place := _asked_from()):
            self.asked.append(f"{place}: {statement[:60]}")


@pytest.fixture(scope="session", autouse=True)
def window_questions():
    """Listens as long as the window is tested."""
    listener = Listener()
    event.listen(Engine, "before_cursor_execute", listener.hear)
    yield listener
    event.remove(Engine, "before_cursor_execute", listener.hear)


@pytest.fixture(autouse=True)
def window_waits_for_nothing(window_questions):
    """Fails a test in which the window waited for the database."""
    window_questions.asked.clear()
    yield
    asked, window_questions.asked = window_questions.asked, []
    assert not asked, "\n".join(asked)


def _asked_from() -> str:
    """Name the place in the window that asks; empty where a test itself asks the desks."""
    frame = sys._getframe(2)
    while frame is not None:
        file = frame.f_code.co_filename
        if file.startswith(WINDOW) and frame.f_code.co_name not in WORK:
            return f"{Path(file).relative_to(ROOT).as_posix()}:{frame.f_lineno}"
        if file.startswith(TESTS):
            return ""
        frame = frame.f_back
    return ""
