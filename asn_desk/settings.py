"""Where this installation keeps its database, evidence, backups and log; read once at start."""

import errno
import getpass
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from asn_desk.domain.errors import UnreadableFile

SETTINGS_FILE = "asn-desk.toml"
"""Optional, in the data folder: `database_url` (PostgreSQL) and `user`."""

LOG_FOLDER = "catatan"
"""Below the data folder: the log."""

_KNOWN_KEYS = {"database_url", "user"}
_ADVICE = "Perbaiki berkas itu dengan penyunting teks, atau hapus agar setelan bawaan dipakai."


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of this machine; those of the office are in the database."""

    data_folder: Path
    database_url: str | None = None
    """A shared PostgreSQL server, or `sqlite://` in memory; None is the file in the folder."""
    user: str
    """Who is named in the audit trail."""
    resources: Path

    @property
    def database_file(self) -> Path:
        """The SQLite file, used when no other database is named."""
        return self.data_folder / "asn-desk.db"

    @property
    def evidence_folder(self) -> Path:
        """Where evidence files are kept under their hash."""
        return self.data_folder / "bukti"

    @property
    def backup_folder(self) -> Path:
        """Where copies of the database are kept."""
        return self.data_folder / "cadangan"

    @property
    def log_folder(self) -> Path:
        """Where the log is written."""
        return self.data_folder / LOG_FOLDER

    @property
    def entry_draft_file(self) -> Path:
        """Where a report that is still being typed is kept."""
        return self.data_folder / "laporan-draf.json"

    @property
    def window_file(self) -> Path:
        """Where the window remembers its geometry."""
        return self.data_folder / "setelan.ini"


def default_data_folder() -> Path:
    """Return the folder of this user that the operating system keeps for programs' data."""
    return user_data_path("ASN Desk", appauthor=False)


def read_settings(data_folder: Path | None = None, *, resources: Path | None = None) -> Settings:
    """Return the settings of a data folder; nothing is created.

    Raises `UnreadableFile` when the settings file in the folder is wrong.
    """
    folder = (data_folder or default_data_folder()).expanduser().absolute()
    written = _read_file(folder / SETTINGS_FILE)
    return Settings(
        data_folder=folder,
        database_url=written.get("database_url"),
        user=written.get("user") or _system_user(),
        resources=resources or Path(__file__).parents[1] / "resources",
    )


def _read_file(path: Path) -> dict[str, str]:
    written = _parsed(path)
    unknown = sorted(written.keys() - _KNOWN_KEYS)
    if unknown:
        raise _wrong(f"berkas ini memuat setelan yang tidak dikenal: {', '.join(unknown)}")
    for key, value in written.items():
        if not isinstance(value, str) or not value.strip():
            raise _wrong(f"setelan {key} harus berupa teks yang terisi")
    if not written.get("database_url", "postgresql://").startswith("postgresql"):
        raise _wrong("setelan database_url harus berupa alamat postgresql://…")
    return {key: str(value).strip() for key, value in written.items()}


def _parsed(path: Path) -> dict[str, Any]:
    """Return what the file holds; nothing where there is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return {}
        raise _wrong("berkas ini tidak dapat dibuka") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _wrong('isinya tidak dapat dibaca; tiap baris harus seperti user = "Nama"') from error


def _wrong(problem: str) -> UnreadableFile:
    return UnreadableFile(SETTINGS_FILE, problem, _ADVICE)


def _system_user() -> str:
    """Return the name of the account; a bare container may have none."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "petugas"
