"""Opens a second window on sample data, in a process of its own."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess

_MAIN = Path(__file__).parents[2] / "main.py"


def start_sample(folder: Path) -> bool:
    """Open the sample data in another window; False if none came."""
    program, before = program_and_script()
    return bool(QProcess.startDetached(program, [*before, "--data", str(folder)])[0])


def program_and_script() -> tuple[str, list[str]]:
    """Return what starts this program: the packaged one, or Python with the script."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, [str(_MAIN)]
