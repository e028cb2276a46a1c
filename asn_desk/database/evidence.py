"""Evidence files: copied in under their hash, never altered."""

import os
import tempfile
from hashlib import sha256
from pathlib import Path

from asn_desk.database.folders import folder_refusal
from asn_desk.domain.errors import NotFound, UnreadableFile


class EvidenceStore:
    """A folder of files named by their SHA-256."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes | Path) -> tuple[str, int]:
        """Keep a copy of the content and return its SHA-256 and its size in bytes.

        The copy is on the disk when this returns, so a row that names it may be committed.
        Raises `DiskFull` or `UnsafeFolder`; an unreadable source raises `OSError`.
        """
        held = content.read_bytes() if isinstance(content, Path) else content
        name = sha256(held).hexdigest()
        path = self._path(name)
        if not self._is_whole(path, name):
            self._write(path, held)
        return name, len(held)

    def read(self, name: str) -> bytes:
        """Return the content kept under a SHA-256.

        Raises `NotFound` when it is missing and `UnreadableFile` when it was altered.
        """
        try:
            content = self._path(name).read_bytes()
        except FileNotFoundError as error:
            raise NotFound("berkas bukti", name[:12]) from error
        if sha256(content).hexdigest() != name:
            raise UnreadableFile(
                f"bukti {name[:12]}",
                "isinya berubah sejak disimpan",
                "Pulihkan berkas itu dari cadangan.",
            )
        return content

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name

    @staticmethod
    def _is_whole(path: Path, name: str) -> bool:
        return path.exists() and sha256(path.read_bytes()).hexdigest() == name

    def _write(self, path: Path, content: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_durably(path, content)
        except OSError as error:
            raise folder_refusal(error, self._folder) from error


def write_durably(path: Path, content: bytes) -> None:
    """Write a file that is whole or absent whatever happens; raises `OSError`."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".tulis-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)  # noqa: PTH105 - both names are given
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def sync(path: Path) -> None:
    """Make a written file and its name durable."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable; Windows does so by itself and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
