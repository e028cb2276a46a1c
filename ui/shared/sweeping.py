"""Python's garbage is collected on the window's thread only.

Left to itself, Python collects on whatever thread allocates next. On the thread of the jobs that
would take down widgets and models of a closed dialog beside the window that still tells them of
events, and the program ends without a word.
"""

import gc

from PySide6.QtCore import QObject, QTimer

SWEEP_EVERY = 500
"""Milliseconds between two looks at how much has gathered."""


class Sweeper(QObject):
    """Collects garbage while the window's thread has nothing else to do, until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=SWEEP_EVERY)
        self._timer.timeout.connect(sweep)
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to Python again."""
        self._timer.stop()
        gc.enable()


def sweep() -> int:
    """Collect as far as Python itself would; return the eldest generation, -1 for none."""
    done = -1
    for generation, most in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] <= most:
            break
        gc.collect(generation)
        done = generation
    return done
