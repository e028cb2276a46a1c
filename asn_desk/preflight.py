"""Checks before anything is imported whether all is here that the program needs to start.

Standard library only; a missing piece is named in one sentence with the command that brings it.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from collections.abc import Mapping, Sequence

OLDEST_PYTHON = (3, 11)
MODULES = (
    "PIL",
    "alembic",
    "jinja2",
    "openpyxl",
    "pikepdf",
    "platformdirs",
    "python_calamine",
    "rapidfuzz",
    "reportlab",
    "sqlalchemy",
)
WINDOW_MODULES = ("PySide6.QtCore", "PySide6.QtWidgets", "PySide6.QtPdf")
LINUX_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
LINUX_SCREEN_LIBRARIES: Mapping[str, str] = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def problem_before_start(*, window: bool) -> str | None:
    """Return what keeps the program from starting, in one Indonesian sentence; None when ready."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        return f"ASN Desk memerlukan Python 3.11 atau lebih baru; yang terpasang {found}."
    absent = missing_modules(MODULES + (WINDOW_MODULES if window else ()))
    if absent:
        return (
            f"Paket Python belum terpasang: {', '.join(absent)}. Jalankan:"
            " python -m pip install --require-hashes -r requirements.lock"
        )
    return window_problem(os.environ) if window and sys.platform == "linux" else None


def window_problem(environment: Mapping[str, str]) -> str | None:
    """Return what keeps a window from opening on Linux, None when it can open."""
    offscreen = environment.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal"))
    on_screen = bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
    needed = dict(LINUX_LIBRARIES)
    if not offscreen and environment.get("DISPLAY"):
        needed |= LINUX_SCREEN_LIBRARIES
    absent = [package for library, package in needed.items() if not _loads(library)]
    if absent:
        packages = " ".join(absent)
        return f"Pustaka sistem belum terpasang. Jalankan: sudo apt-get install -y {packages}"
    if not offscreen and not on_screen:
        return (
            "Tidak ada layar untuk membuka jendela (DISPLAY kosong). Jalankan dari meja kerja"
            " grafis, atau tanpa jendela: python main.py demo --tanpa-jendela"
        )
    return None


def missing_modules(names: Sequence[str]) -> list[str]:
    """Return which of these modules cannot be found."""
    return [name for name in names if not _found(name)]


def _found(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
