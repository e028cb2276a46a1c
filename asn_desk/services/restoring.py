"""Backups looked into and restored: every file against the list, into an empty folder only."""

import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO

from asn_desk.database.backups import check_copy
from asn_desk.database.evidence import sync
from asn_desk.database.folders import folder_refusal
from asn_desk.domain.dates import clock, long_date
from asn_desk.domain.errors import Refusal, UnreadableFile, UnsafeFolder
from asn_desk.domain.hours import WIB
from asn_desk.services.backup_list import LIST_NAME, BackupList, Piece, read_list
from asn_desk.services.backups import CHUNK
from asn_desk.services.progress import Progress, no_progress
from asn_desk.settings import Settings

READY = "pulih-siap"
"""Below the data folder: a backup checked and unpacked, taken into use at the next start."""
_STAGE = ".pulih-belum"
_DATABASE = "asn-desk.db"
_ADVICE = "Pakai cadangan lain; berkas ini tidak mengubah apa pun."


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupCheck:
    """What was found in a backup."""

    made_at: datetime
    """In WIB."""
    files: int
    with_database: bool
    faults: tuple[str, ...] = ()
    """What is missing or altered, in Indonesian clauses; empty when everything is whole."""

    @property
    def words(self) -> str:
        """Say what was found, in a few sentences."""
        made = f"{long_date(self.made_at.date())} pukul {clock(self.made_at.time())}"
        held = "basis data dan bukti" if self.with_database else "bukti saja, tanpa basis data"
        if not self.faults:
            return f"Cadangan utuh: dibuat {made}, {self.files} berkas ({held})."
        first = "; ".join(self.faults[:3])
        return f"Cadangan rusak: {len(self.faults)} dari {self.files} berkas. {first}."


def check_backup(path: Path, progress: Progress = no_progress) -> BackupCheck:
    """Compare every file of a backup with its list; raises `UnreadableFile` for another file."""
    with _opened(path) as (archive, listed):
        faults = []
        for done, piece in enumerate(listed.pieces):
            progress(done, len(listed.pieces))
            if fault := _copy(archive, piece, None):
                faults.append(fault)
        progress(len(listed.pieces), len(listed.pieces))
    return _found(listed, tuple(faults))


def restore(path: Path, folder: Path, progress: Progress = no_progress) -> BackupCheck:
    """Restore a backup into an empty or new folder, whole or not at all.

    Raises `UnsafeFolder` for a folder that holds anything, `UnreadableFile` for a backup that is
    not whole, `DatabaseNewer` for one of a newer program, `DiskFull`.
    """
    target = folder.expanduser().absolute()
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        reason = "folder tujuan sudah berisi, dan pemulihan tidak menimpa apa pun"
        raise UnsafeFolder(str(target), reason, "Pilih folder yang kosong atau yang baru")
    stage = target / _STAGE
    try:
        stage.mkdir(parents=True)
        found = _unpack(path, stage, progress)
        for one in stage.iterdir():
            os.replace(one, target / one.name)  # noqa: PTH105 - both names are given
    except OSError as error:
        raise folder_refusal(error, target) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)
    return found


def prepare(path: Path, settings: Settings, progress: Progress = no_progress) -> BackupCheck:
    """Check and unpack a backup beside the present data, to be used at the next start.

    Raises as `restore`; with a server there is no database to bring in.
    """
    ready = settings.data_folder / READY
    shutil.rmtree(ready, ignore_errors=True)
    found = restore(path, ready, progress)
    if not found.with_database:
        shutil.rmtree(ready, ignore_errors=True)
        problem = "cadangan ini hanya memuat bukti, tanpa basis data"
        raise UnreadableFile(path.name, problem, "Basis data dipulihkan oleh pengelola server.")
    return found


def finish_prepared(settings: Settings, now: datetime) -> bool:
    """Take a prepared backup into use before anything is opened; False when there is none.

    What was there before is moved aside into the folder of backups, never deleted.
    """
    ready = settings.data_folder / READY
    if settings.database_url is not None or not (ready / _DATABASE).exists():
        return False
    aside = settings.backup_folder / f"sebelum-pulih-{now.astimezone(WIB):%Y%m%d-%H%M%S}"
    aside.mkdir(parents=True, exist_ok=True)
    for name in (_DATABASE, f"{_DATABASE}-wal", f"{_DATABASE}-shm", settings.evidence_folder.name):
        present = settings.data_folder / name
        if present.exists():
            os.replace(present, aside / name)  # noqa: PTH105 - both names are given
    # The database goes last: as long as it stands in `ready`, a start that failed is done again.
    for name in (settings.evidence_folder.name, _DATABASE):
        if (ready / name).exists():
            os.replace(ready / name, settings.data_folder / name)  # noqa: PTH105
    shutil.rmtree(ready, ignore_errors=True)
    return True


def _unpack(path: Path, stage: Path, progress: Progress) -> BackupCheck:
    with _opened(path) as (archive, listed):
        for done, piece in enumerate(listed.pieces):
            progress(done, len(listed.pieces))
            if fault := _copy(archive, piece, stage / piece.name):
                raise UnreadableFile(path.name, f"cadangan ini rusak: {fault}", _ADVICE)
    if (stage / _DATABASE).exists():
        check_copy(stage / _DATABASE)
    progress(len(listed.pieces), len(listed.pieces))
    return _found(listed, ())


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, BackupList]]:
    """Open a backup with its list; everything a file can have wrong arrives as a refusal."""
    problem = "berkas ini bukan cadangan ASN Desk, atau rusak"
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive, read_list(archive.read(LIST_NAME))
    except Refusal:
        raise
    except FileNotFoundError as error:
        raise UnreadableFile(path.name, "berkas ini tidak ada", _ADVICE) from error
    except (zipfile.BadZipFile, KeyError, ValueError, zlib.error, IsADirectoryError) as error:
        raise UnreadableFile(path.name, problem, _ADVICE) from error


def _copy(archive: zipfile.ZipFile, piece: Piece, target: Path | None) -> str:
    """Copy one file out, or only read it; return what is wrong with it, empty for nothing."""
    found, size = sha256(), 0
    try:
        with archive.open(piece.name) as source, _room(target) as room:
            while size <= piece.size and (content := source.read(CHUNK)):
                found.update(content)
                size += len(content)
                room.write(content)
    except (KeyError, zipfile.BadZipFile, EOFError, zlib.error):
        return f"{piece.name} hilang atau tidak terbaca"
    if size != piece.size or found.hexdigest() != piece.sha256:
        return f"{piece.name} berubah sejak dicadangkan"
    if target is not None:
        sync(target)
    return ""


@contextmanager
def _room(target: Path | None) -> Iterator[IO[bytes]]:
    """Open where a file goes; what is only read goes nowhere."""
    if target is None:
        with Path(os.devnull).open("wb") as nowhere:
            yield nowhere
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as file:
        yield file


def _found(listed: BackupList, faults: tuple[str, ...]) -> BackupCheck:
    return BackupCheck(
        made_at=listed.made_at,
        files=len(listed.pieces),
        with_database=any(one.name == _DATABASE for one in listed.pieces),
        faults=faults,
    )
