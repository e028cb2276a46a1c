"""Opens the database with the driver, journal and transactions that lose nothing.

Without a server the database is one SQLite file. Its journal is WAL with every commit synced;
an SQLite older than 3.51.3 can corrupt a WAL at a reset and keeps a rollback journal instead.
"""

import json
import sqlite3
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import StaticPool

from asn_desk.database.refusals import refusal_for
from asn_desk.domain.errors import UnreadableFile
from asn_desk.settings import SETTINGS_FILE, Settings

try:
    import sqlcipher3.dbapi2 as sqlite_driver
except ImportError:  # pragma: no cover - the standard library's driver on a machine without it
    sqlite_driver = sqlite3

WAIT_MS = 5000
"""How long a transaction waits for another program before it is refused."""
_BEGIN = "asn_desk_begin"
_SOUND_WAL = (3, 51, 3)


def open_engine(settings: Settings, *, key: bytes | None = None) -> Engine:
    """Return the engine of the installation's database; nothing is connected yet.

    `key` is the raw key of an encrypted SQLite file. Errors of the driver arrive as refusals:
    `DatabaseBusy`, `DatabaseDamaged`, `DiskFull`, `AlreadyExists`, `DatabaseUnreachable`.
    """
    url = database_url(settings)
    if url.get_backend_name() == "sqlite":
        engine = _open_sqlite(url, key)
        place = Path(url.database or settings.database_file)
    else:
        engine = _open_server(url)
        place = Path(url.host or "data")
    event.listen(engine, "handle_error", partial(_refuse, place), retval=True)
    return engine


def database_url(settings: Settings) -> URL:
    """Return where the database is; a PostgreSQL address always uses the psycopg driver."""
    if settings.database_url is None:
        return URL.create("sqlite", database=str(settings.database_file))
    try:
        url = make_url(settings.database_url)
    except (ArgumentError, ValueError) as error:
        problem = "setelan database_url bukan alamat server yang benar"
        advice = "Tulis seperti postgresql://nama@server:5432/asn_desk di berkas itu."
        raise UnreadableFile(SETTINGS_FILE, problem, advice) from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    return url


def writing(engine: Engine) -> Engine:
    """Return the engine whose transactions take the write lock when they begin."""
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


def reading(engine: Engine) -> Engine:
    """Return the engine whose transactions see one state from their first look to their last."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine


def unbegun(engine: Engine) -> Engine:
    """Return the engine that begins no transaction on SQLite, for what may not run inside one."""
    return engine.execution_options(**{_BEGIN: ""})


def journal_for(driver: ModuleType) -> tuple[str, str]:
    """Return the journal mode and the synchronous setting that are safe with a driver."""
    version = tuple(driver.sqlite_version_info)
    return ("WAL", "FULL") if version >= _SOUND_WAL else ("DELETE", "EXTRA")


def sqlite_module() -> ModuleType:
    """Return the driver of SQLite files on this machine."""
    module: ModuleType = sqlite_driver
    return module


def _open_sqlite(url: URL, key: bytes | None) -> Engine:
    options: dict[str, Any] = {"poolclass": StaticPool} if not url.database else {}
    engine = create_engine(
        url,
        module=sqlite_driver,
        connect_args={
            "isolation_level": None,
            "check_same_thread": False,
            "timeout": WAIT_MS / 1000,
        },
        json_serializer=_json,
        **options,
    )
    event.listen(engine, "connect", partial(_prepare_sqlite, key))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _open_server(url: URL) -> Engine:
    options = f"-c timezone=UTC -c lock_timeout={WAIT_MS}"
    return create_engine(
        url,
        connect_args={"options": options, "connect_timeout": 10},
        json_serializer=_json,
        pool_pre_ping=True,
    )


def _prepare_sqlite(key: bytes | None, connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    if key is not None:
        if sqlite_driver is sqlite3:  # pragma: no cover - the pragma would be ignored in silence
            raise RuntimeError("an encrypted database needs sqlcipher3")
        cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    journal, synchronous = journal_for(sqlite_driver)
    cursor.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
    cursor.execute(f"PRAGMA journal_mode = {journal}")
    cursor.execute(f"PRAGMA synchronous = {synchronous}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """Begin by ourselves: the driver would begin too late, and without the write lock."""
    statement = connection.get_execution_options().get(_BEGIN, "BEGIN")
    if statement:
        connection.exec_driver_sql(statement)


def _refuse(place: Path, context: ExceptionContext) -> BaseException | None:
    return refusal_for(context, place=place)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
