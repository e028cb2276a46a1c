"""Opens the window on a data folder: the lock, the database, and what is said where it fails."""

import gc
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QLockFile
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from asn_desk.domain.errors import Refusal
from asn_desk.services.first_desks import FirstDesks, open_first_desks
from asn_desk.services.refusals import refusal_words
from asn_desk.services.restoring import READY, finish_prepared
from asn_desk.services.setup import SetupState
from asn_desk.settings import Settings, read_settings
from ui.page_plans import read_pages
from ui.shared.crash import CrashWatch
from ui.shared.sweeping import Sweeper
from ui.windows import dress, make_window, set_up

LOCK_FILE = "jendela.kunci"


def open_window(
    data_folder: Path | None, *, today: Callable[[], date], curtain: QWidget | None = None
) -> int:
    """Open the window and stay until it is closed; return the exit code.

    `curtain` is what was shown while the program was read; it goes when the window comes.

    What keeps it from opening is said in a box: a newer or damaged database, an unsafe folder,
    another window on the same data.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - made as one in the line above
    app.setApplicationName("ASN Desk")
    draw = curtain.close if curtain is not None else _nothing
    try:
        settings = read_settings(data_folder)
        dress(app, settings)
        _take_prepared(settings)
        desks = open_first_desks(settings, today=today)
    except (Refusal, OSError) as refusal:
        draw()
        return _refuse(refusal)
    lock = QLockFile(str(settings.data_folder / LOCK_FILE))
    lock.setStaleLockTime(0)
    if not lock.tryLock(100):
        desks.database.close()
        draw()
        return _already_open(settings.data_folder, lock)
    try:
        return _stay_open(app, desks, settings, today, drawn=draw)
    finally:
        desks.database.close()
        lock.unlock()


def _stay_open(
    app: QApplication,
    desks: FirstDesks,
    settings: Settings,
    today: Callable[[], date],
    *,
    drawn: Callable[[], object],
) -> int:
    window, jobs, notices = make_window(desks, settings, today=today)
    watch = CrashWatch(settings.log_folder, jobs.failed.emit)
    watch.tell_last_fault(notices)
    window.show()
    drawn()
    gc.freeze()
    sweeper = Sweeper()

    def guide(state: SetupState) -> None:
        if state.untouched:
            set_up(window, desks, jobs, notices, today=today)

    jobs.run(desks.setup.state, done=guide)
    window.make_pages_ahead(read_pages)
    try:
        return app.exec()
    finally:
        sweeper.stop()
        watch.close()


def _take_prepared(settings: Settings) -> None:
    """Take a restored backup into use, unless another window works on the data."""
    lock = QLockFile(str(settings.data_folder / LOCK_FILE))
    lock.setStaleLockTime(0)
    if (settings.data_folder / READY).exists() and lock.tryLock(100):
        try:
            finish_prepared(settings, datetime.now(UTC))
        finally:
            lock.unlock()


def _nothing() -> None:
    """Draw no curtain, there being none."""


def _refuse(refusal: Exception) -> int:
    message = refusal_words(refusal)
    _say(message.title, message.text)
    return 1


def _already_open(folder: Path, lock: QLockFile) -> int:
    computer = lock.getLockInfo()[1]
    where = f" di komputer {computer}" if computer else ""
    _say(
        "ASN Desk sudah terbuka pada data ini",
        f"Jendela lain memakai {folder}{where}. Pakai jendela itu, atau tutup dahulu."
        " Tidak ada data yang diubah.",
    )
    return 1


def _say(title: str, text: str) -> None:
    sys.stderr.write(f"{title}. {text}\n")
    box = QMessageBox()
    box.setWindowTitle("ASN Desk")
    box.setText(title)
    box.setInformativeText(text)
    box.addButton("Tutup", QMessageBox.ButtonRole.AcceptRole)
    box.exec()
