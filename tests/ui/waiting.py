"""Hears what the window's own thread asks the database and the disk; both belong on a worker."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

ROOT = Path(__file__).parents[2]
WINDOW, TESTS = str(ROOT / "ui"), str(ROOT / "tests")
WORK = {"last_paper", "_find_units", "known_reports", "write_whole", "unpacked"}
"""What the window hands to its worker, and tests call by themselves."""
WORK_FILES = {"entry_draft.py"}
"""The same, where it is a whole module."""
NO_WINDOW_YET = {"crash.py", "preferences.py"}
"""What looks at files before there is a window, or when the program is failing."""
TOUCHES = {"open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename"}
"""What Python tells of before it touches a file; see its table of audit events."""
SHIPPED = (str(ROOT), sys.prefix, sys.base_prefix)
"""The program itself and what it is made of: on this computer wherever the data are."""


class Listener:
    """Keeps what code of the window asked on the main thread, by the place that asked."""

    def __init__(self) -> None:
        self.hears = False
        self.asked = []

    def question(self, _connection, _cursor, statement, *_rest) -> None:
        self._keep(statement[:60])

    def touch(self, event_name, arguments) -> None:
        if self.hears and event_name in TOUCHES:
            self.file(event_name, arguments[0])

    def file(self, how, path) -> None:
        if self.hears and not isinstance(path, int) and not str(path).startswith(SHIPPED):
            self._keep(f"{how} {path}")

    def _keep(self, what) -> None:
        here = threading.current_thread() is threading.main_thread()
        if self.hears and here and (place := _asked_from()):
            self.asked.append(f"{place}: {what}")


@pytest.fixture(scope="session")
def window_listener():
    """Listens as long as the window is tested."""
    listener = Listener()
    event.listen(Engine, "before_cursor_execute", listener.question)
    sys.addaudithook(listener.touch)  # which can never be taken away again, only be deaf
    true_stat, os.stat = os.stat, _telling(os.stat, listener)
    yield listener
    os.stat = true_stat
    event.remove(Engine, "before_cursor_execute", listener.question)


@pytest.fixture(autouse=True)
def window_waits_for_nothing(window_listener):
    """Fails a test in which the window waited for the database or the disk."""
    window_listener.asked.clear()
    window_listener.hears = True
    yield
    window_listener.hears = False
    asked, window_listener.asked = window_listener.asked, []
    assert not asked, "\n".join(asked)


def _telling(stat: Callable, listener: Listener) -> Callable:
    """Give `os.stat` that tells of itself, since Python does not."""

    def told(path, *arguments, **named):
        listener.file("os.stat", path)
        return stat(path, *arguments, **named)

    return told


def _asked_from() -> str:
    """Name the place in the window that asks; empty where a test itself asks."""
    frame = sys._getframe(2)
    while frame is not None:
        file, name = frame.f_code.co_filename, frame.f_code.co_name
        if file.startswith(WINDOW) and Path(file).name in NO_WINDOW_YET:
            return ""
        if file.startswith(WINDOW) and name not in WORK and Path(file).name not in WORK_FILES:
            return f"{Path(file).relative_to(ROOT).as_posix()}:{frame.f_lineno}"
        if file.startswith(TESTS) and file != __file__:
            return ""
        frame = frame.f_back
    return ""
