"""Kept files on their way to another program of the system."""

import atexit
import shutil
import tempfile
from pathlib import Path, PurePath

from asn_desk.services.outputs import file_name


def unpacked(name: str, content: bytes) -> Path:
    """Write a file where the system can open it by its name; gone when the program ends."""
    folder = tempfile.mkdtemp(prefix="asn-desk-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    named = PurePath(name)
    path = Path(folder) / file_name(named.stem, named.suffix)
    path.write_bytes(content)
    return path


def size_words(size: int) -> str:
    """Say how large a file is: `12 kB`, `1,5 MB`."""
    kilobytes = max(1, round(size / 1024))
    if kilobytes < 1024:  # noqa: PLR2004 — kilobytes in a megabyte
        return f"{kilobytes} kB"
    return f"{kilobytes / 1024:.1f} MB".replace(".", ",")
