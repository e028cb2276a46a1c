"""The worker for small files: a draft, a copy for another program, a paper that is saved."""

from functools import cache

from PySide6.QtCore import QCoreApplication

from ui.shared.jobs import Jobs


@cache
def disk() -> Jobs:
    """Give the one worker of the program for files, which never waits for long work.

    What is asked of it is done in the order asked, whatever window asks, and finished when the
    program ends. An error nobody takes is told by every window that is open, also where who asked
    is gone: a paper may be on its way to a slow place when its dialog closes.
    """
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 — no file is wanted before there is a window
    made = Jobs(tells_orphans=True)
    app.aboutToQuit.connect(made.close)
    return made
