"""Opens a second window on sample data, in a process of its own."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess

from asn_desk.services.setup import SetupDesk

_MAIN = Path(__file__).parents[2] / "main.py"


def prepare_sample(setup: SetupDesk) -> list[str]:
    """Make the folder if need be; return what the program is asked, a demo at first.

    Raises `OSError`.
    """
    fresh = not setup.has_sample
    folder = str(setup.begin_sample())
    return ["--data", folder, *(["demo", "--keluar", f"{folder}/hasil"] if fresh else [])]


def start_sample(asked: Sequence[str]) -> bool:
    """Open the sample data in another window; False if none came."""
    program, before = program_and_script()
    return bool(QProcess.startDetached(program, [*before, *asked])[0])


def program_and_script() -> tuple[str, list[str]]:
    """Return what starts this program: the packaged one, or Python with the script."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, [str(_MAIN)]
