"""Files the program writes for the clerk: whole or not at all."""

import errno
import re
from pathlib import Path

from asn_desk.database.evidence import write_durably
from asn_desk.domain.errors import DiskFull, Refusal, UnreadableFile

_LONGEST_STEM = 120
_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending."""


def file_name(words: str, ending: str) -> str:
    """Return a file name of these words that every system accepts; `ending` is as `.pdf`.

    What no system or not every system takes becomes a dash; a very long name is cut short.
    """
    plain = re.sub(r"[^\w.,() -]+", "-", words).strip(" .")[:_LONGEST_STEM].rstrip(" .")
    marked = f"_{plain}" if _OF_WINDOWS.match(plain) else plain
    return f"{marked or 'berkas'}{ending}"


def write_file(path: Path, content: bytes, *, new_folder: bool = True) -> Path:
    """Write a file completely or leave what was there; returns its absolute path.

    `new_folder` makes its folder when there is none.
    Raises `DiskFull`, and `UnreadableFile` where the folder or file cannot be written.
    """
    target = path.expanduser().absolute()
    try:
        if new_folder:
            target.parent.mkdir(parents=True, exist_ok=True)
        write_durably(target, content)
    except OSError as error:
        raise _cannot_write(error, target) from error
    return target


def _cannot_write(error: OSError, target: Path) -> Refusal:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return DiskFull(str(target.parent))
    if target.is_dir():
        problem, advice = "sudah ada folder dengan nama ini", "Pilih nama lain."
    elif not target.parent.is_dir():
        problem = f"folder {target.parent} tidak ada atau tidak dapat dibuat"
        advice = "Pilih folder lain."
    else:
        problem = f"berkas ini tidak dapat ditulis di {target.parent}"
        advice = "Tutup berkas itu bila sedang terbuka, atau pilih folder lain."
    return UnreadableFile(target.name, problem, advice)
