"""The desk of backups: everything in one file with a list of hashes, checked and restored.

A backup is a ZIP file: `asn-desk.db`, `bukti/…`, and `daftar.json` with the SHA-256 and the size
of each. With a PostgreSQL server the server's administrator backs the database up; the file then
holds the evidence alone and says so.
"""

import contextlib
import json
import os
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import IO

from asn_desk.database.evidence import sync, write_durably
from asn_desk.database.folders import folder_refusal
from asn_desk.database.unit_of_work import Database
from asn_desk.domain.hours import WIB
from asn_desk.services.backup_list import LIST_NAME, BackupList, Piece, write_list
from asn_desk.services.progress import Progress, no_progress

ENDING = ".asncadangan"
REMINDER_DAYS = 7
"""Days after which Beranda reminds, unless the office sets others; 0 never."""
CHUNK = 1 << 20
_MEMORY = "cadangan-terakhir.json"
_DATABASE = "asn-desk.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """A backup that was written and is on the disk."""

    path: Path
    files: int
    """Files in it, the database among them."""
    size: int
    """Bytes of the file."""
    with_database: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """When the last backup was made, and whether it is time for another."""

    last_at: datetime | None
    """In WIB; None when none was made from here."""
    last_path: str
    remind_after: int
    """Days; 0 for no reminder."""
    due: bool
    on_server: bool
    """The database is on a server, which its administrator backs up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupDesk:
    """Makes backups and remembers the last one."""

    database: Database

    def make(self, folder: Path, progress: Progress = no_progress) -> BackupMade:
        """Write a backup into a folder, whole or not at all.

        The database is copied first and evidence never changes, so the two agree whatever is
        recorded meanwhile. Raises `DiskFull` or `UnsafeFolder`, and lets `Cancelled` through.
        """
        now = self.database.clock().astimezone(WIB)
        target = folder / f"asn-desk-{now:%Y%m%d-%H%M%S}{ENDING}"
        part = target.with_name(f".{target.name}.belum")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._keep_folder()) as room:
                pieces = tuple(self._pieces(Path(room)))
                _write(part, pieces, now, progress)
            os.replace(part, target)  # noqa: PTH105 - both names are given
            sync(target)
        except OSError as error:
            raise folder_refusal(error, folder) from error
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
        self._remember(last_at=now.isoformat(), last_path=str(target))
        return BackupMade(
            path=target,
            files=len(pieces),
            size=target.stat().st_size,
            with_database=not self.on_server,
        )

    @property
    def on_server(self) -> bool:
        """Whether the database is on a server, which its administrator backs up."""
        return self.database.settings.database_url is not None

    def state(self) -> BackupState:
        """Return when the last backup was made and whether another is due."""
        kept = self._remembered()
        last, days = _moment(kept.get("last_at")), kept.get("remind_after", REMINDER_DAYS)
        after = days if isinstance(days, int) and days >= 0 else REMINDER_DAYS
        old = last is None or self.database.clock() - last > timedelta(days=after)
        return BackupState(
            last_at=last,
            last_path=str(kept.get("last_path", "")),
            remind_after=after,
            due=bool(after) and old,
            on_server=self.on_server,
        )

    def remind_after(self, days: int) -> None:
        """Set after how many days without a backup Beranda reminds; 0 never."""
        self._remember(remind_after=days)

    def _pieces(self, room: Path) -> Iterator[tuple[str, Path]]:
        if not self.on_server:
            copy = room / _DATABASE
            self.database.back_up(copy)
            yield _DATABASE, copy
        evidence = self.database.settings.evidence_folder
        for path in sorted(evidence.glob("??/*")):
            if path.is_file() and not path.name.startswith("."):
                yield f"bukti/{path.parent.name}/{path.name}", path

    def _keep_folder(self) -> Path:
        folder = self.database.settings.backup_folder
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _remembered(self) -> Mapping[str, object]:
        try:
            kept = json.loads((self._keep_folder() / _MEMORY).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def _remember(self, **news: object) -> None:
        kept = json.dumps({**self._remembered(), **news}, ensure_ascii=False)
        write_durably(self._keep_folder() / _MEMORY, kept.encode())


def _write(
    part: Path, pieces: tuple[tuple[str, Path], ...], now: datetime, progress: Progress
) -> None:
    listed: list[Piece] = []
    with part.open("wb") as file, zipfile.ZipFile(file, "w", allowZip64=True) as archive:
        for done, (name, path) in enumerate(pieces):
            progress(done, len(pieces))
            listed.append(_add(archive, name, path))
        archive.writestr(LIST_NAME, write_list(BackupList(made_at=now, pieces=tuple(listed))))
    progress(len(pieces), len(pieces))


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> Piece:
    """Copy a file in; pictures are packed already, only the database is worth packing."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED if name == _DATABASE else zipfile.ZIP_STORED
    found, size = sha256(), 0
    with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
        for piece in chunks(source):
            found.update(piece)
            size += len(piece)
            target.write(piece)
    return Piece(name=name, sha256=found.hexdigest(), size=size)


def chunks(source: IO[bytes]) -> Iterator[bytes]:
    """Give a file piece by piece."""
    while piece := source.read(CHUNK):
        yield piece


def _moment(written: object) -> datetime | None:
    try:
        return datetime.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None
