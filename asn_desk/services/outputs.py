"""Files the program writes for the clerk: whole or not at all."""

from pathlib import Path

from asn_desk.database.evidence import write_durably
from asn_desk.domain.errors import UnreadableFile


def write_file(path: Path, content: bytes) -> Path:
    """Write a file completely or leave what was there; returns its absolute path.

    Raises `DiskFull`, and `UnreadableFile` where the folder or file cannot be written.
    """
    target = path.expanduser().absolute()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_durably(target, content)
    except PermissionError as error:
        advice = "Tutup berkas itu bila sedang terbuka, atau pilih folder lain."
        raise UnreadableFile(target.name, "tidak dapat ditulis", advice) from error
    except (NotADirectoryError, FileExistsError, IsADirectoryError) as error:
        raise UnreadableFile(
            target.name, "foldernya tidak dapat dipakai", "Pilih folder lain."
        ) from error
    return target
