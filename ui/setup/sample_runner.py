"""Opens a second window on sample data, in a process of its own."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

from asn_desk.services.setup import SetupDesk

_MAIN = Path(__file__).parents[2] / "main.py"


def start_sample(setup: SetupDesk) -> bool:
    """Open the sample data in another window, making it first if need be; False if none came."""
    fresh = not setup.has_sample
    folder = str(setup.begin_sample())
    asked = ["--data", folder, *(["demo", "--keluar", f"{folder}/hasil"] if fresh else [])]
    program, before = program_and_script()
    return bool(QProcess.startDetached(program, [*before, *asked])[0])


def program_and_script() -> tuple[str, list[str]]:
    """Return what starts this program: the packaged one, or Python with the script."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, [str(_MAIN)]
