"""Garbage goes on the window's thread, and only there."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from ui.shared.sweeping import Sweeper, sweep


class Ring(QObject):
    """An object that holds itself and says on which thread it goes."""

    def __init__(self, gone):
        super().__init__()
        self.itself, self.gone = self, gone

    def __del__(self):
        self.gone.append(threading.current_thread())


@pytest.fixture
def gone():
    gc.collect()
    return []


def allocate():
    """Make more than the least Python collects after."""
    return [[] for _ in range(gc.get_threshold()[0] * 3)]


def test_what_is_closed_goes_on_the_windows_thread(qtbot, gone):
    sweeper = Sweeper()
    Ring(gone)
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    kept = allocate()
    qtbot.waitUntil(lambda: bool(gone), timeout=5000)
    sweeper.stop()
    assert gone == [threading.main_thread()]
    assert kept


def test_little_is_left_lying(gone):
    Ring(gone)
    assert sweep() == -1
    assert not gone


def test_a_stopped_sweeper_leaves_it_to_python(qapp):
    Sweeper().stop()
    assert gc.isenabled()
    gc.disable()
