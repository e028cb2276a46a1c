"""Brings the database up to this program's schema at start, whole or not at all."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from asn_desk.database.connection import open_engine, unbegun, writing
from asn_desk.database.evidence import sync
from asn_desk.database.folders import check_folder, folder_refusal
from asn_desk.domain.errors import DatabaseDamaged, DatabaseNewer, UnsafeFolder
from asn_desk.settings import Settings

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
"""Every revision this program knows, oldest first."""
HEAD = REVISIONS[-1]

_SCRIPTS = Path(__file__).parent / "migrations"
# Two programs that start at once on one server migrate one after the other.
_SERVER_LOCK = text("SELECT pg_advisory_xact_lock(4027196)")


def migrate(settings: Settings, *, key: bytes | None = None) -> None:
    """Make the folders and the tables, or bring older tables up to date after a backup.

    Raises `DatabaseNewer` for a schema this program does not know, `DatabaseDamaged` for a file
    that is no database of this program, `UnsafeFolder` for a folder where SQLite is not safe,
    and what `open_engine` says.
    """
    if settings.database_url is None:
        check_folder(settings.data_folder)
    _make_folders(settings)
    _check_whole(settings)
    engine = open_engine(settings, key=key)
    try:
        with engine.connect() as connection:
            found = found_revision(connection, settings)
        if found != HEAD:
            _upgrade(engine, settings, found)
    finally:
        engine.dispose()


def found_revision(connection: Connection, settings: Settings) -> str | None:
    """Return the revision of the database's tables; None for an empty database.

    Raises `DatabaseNewer`, or `DatabaseDamaged` when the tables are not this program's.
    """
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise DatabaseDamaged(settings.database_file.name)
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in REVISIONS:
        raise DatabaseNewer(found, HEAD)
    return found


def back_up(engine: Engine, target: Path) -> None:
    """Write a whole copy of an SQLite database that may be in use; raises `DiskFull`."""
    with unbegun(engine).connect() as connection:
        connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
    sync(target)


def _make_folders(settings: Settings) -> None:
    for folder in (
        settings.data_folder,
        settings.evidence_folder,
        settings.backup_folder,
        settings.log_folder,
    ):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise folder_refusal(error, folder) from error


def _check_whole(settings: Settings) -> None:
    """Refuse to begin an empty database beside evidence of one that is gone."""
    file = settings.database_file
    is_gone = not file.exists() or not (file.is_dir() or file.stat().st_size)
    if settings.database_url is None and is_gone and any(settings.evidence_folder.iterdir()):
        reason = f"berkas data {file.name} hilang atau kosong, padahal buktinya masih ada"
        advice = f"Pulihkan {file.name} dari cadangan, atau pilih folder data yang baru"
        raise UnsafeFolder(str(settings.data_folder), reason, advice)


def _upgrade(engine: Engine, settings: Settings, found: str | None) -> None:
    if found is not None and settings.database_url is None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        back_up(engine, settings.backup_folder / f"sebelum-{HEAD}-{stamp}.db")
    with writing(engine).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(_SERVER_LOCK)
        _run_alembic(connection)


def _run_alembic(connection: Connection) -> None:
    """Run the revisions that are missing in the transaction of the connection."""
    # Alembic takes half a second to import and is needed only when a revision is missing.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    options: dict[str, Any] = {"connection": connection}
    config = Config(attributes=options)
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    command.upgrade(config, "head")
