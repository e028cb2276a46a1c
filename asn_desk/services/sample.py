"""Sample data to try the program with, made whole or not at all, apart from the office's own."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from asn_desk.services.demo import Demo
from asn_desk.services.desks import open_desks
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.setup import SetupDesk
from asn_desk.settings import read_settings

PAPERS = "hasil"


def make_sample(
    setup: SetupDesk, *, today: Callable[[], date], progress: Progress = no_progress
) -> Path:
    """Make the sample data unless they are there, and return their folder.

    `progress` counts the parts of the story; what it raises leaves nothing behind. Raises
    `OSError`, and the refusals of `open_desks`.
    """
    if setup.has_sample:
        return setup.sample_folder
    folder = setup.begin_sample()
    try:
        _fill(folder, today, progress)
    except BaseException:
        setup.drop_begun()
        raise
    return setup.keep_sample()


def _fill(folder: Path, today: Callable[[], date], progress: Progress) -> None:
    settings = read_settings(folder)
    desks = open_desks(settings, today=today)
    try:
        Demo(desks=desks, settings=settings).run(folder / PAPERS, progress)
    finally:
        desks.database.close()
