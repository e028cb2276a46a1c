"""Copies of the database for a backup: made while it is in use, and looked into afterwards."""

from contextlib import closing
from pathlib import Path

from asn_desk.database.connection import sqlite_module
from asn_desk.database.migrate import HEAD, REVISIONS
from asn_desk.domain.errors import DatabaseDamaged, DatabaseNewer


def check_copy(path: Path) -> str:
    """Return the revision of a copied SQLite database.

    Raises `DatabaseDamaged` when it is not whole or not this program's, `DatabaseNewer` when this
    program is too old for it.
    """
    try:
        with closing(sqlite_module().connect(str(path))) as connection:
            sound = connection.execute("PRAGMA quick_check").fetchone()
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite_module().DatabaseError as error:
        raise DatabaseDamaged(path.name) from error
    if sound is None or sound[0] != "ok" or found is None:
        raise DatabaseDamaged(path.name)
    revision = str(found[0])
    if revision not in REVISIONS:
        raise DatabaseNewer(revision, HEAD)
    return revision
