"""Saving a file made by a desk: ask where, write whole or not at all, tell."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from asn_desk.services.outputs import write_file
from asn_desk.services.progress import Progress
from ui.shared import errors
from ui.shared.disk import disk
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices


def write_whole(path: Path, content: bytes) -> None:
    """Write a file into a folder that is there, whole or not at all; raises as `write_file`."""
    write_file(path, content, new_folder=False)


def write_soon(
    path: Path,
    content: bytes,
    *,
    done: Callable[[Path], None],
    failed: Callable[[Exception], None],
) -> None:
    """Write a file whole while the window goes on; the folder may be on a slow stick or a server.

    What was begun is finished when the program ends.
    """

    def write() -> Path:
        write_whole(path, content)
        return path

    disk().run(write, done=done, failed=failed)


def save_made(
    make: Callable[[], bytes], path: Path | None, *, jobs: Jobs, notices: Notices
) -> None:
    """Make a file on the worker and save it; a notice offers to open it."""
    if path is not None:
        jobs.run(
            lambda: write_whole(path, make()),
            done=lambda _: _tell_saved(path, notices),
            failed=lambda error: errors.show(error, notices),
        )


def save_counted(
    make: Callable[[Progress], bytes],
    path: Path | None,
    *,
    label: str,
    jobs: Jobs,
    notices: Notices,
) -> None:
    """Make a large file as `save_made` does, telling how far it is; it can be stopped."""
    if path is not None:
        jobs.run_long(
            lambda progress: write_whole(path, make(progress)),
            done=lambda _: _tell_saved(path, notices),
            failed=lambda error: errors.show(error, notices),
            label=label,
        )


def _tell_saved(path: Path, notices: Notices) -> None:
    notices.success(f"Tersimpan: {path.name}", action="Buka", do=lambda: open_outside(path))


def open_outside(path: Path) -> None:
    """Open a file in the program the system has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
