"""Short names for what revisions write: kinds of columns, and triggers that freeze records.

Revisions already released rely on these; what they mean is never changed, only added to.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

_SAYS = "official records stay as they are"


def once_where(name: str, table: str, column: str, condition: str) -> None:
    """Let a value of a column exist once among the rows of a condition."""
    where = sa.text(condition)
    op.create_index(name, table, [column], unique=True, sqlite_where=where, postgresql_where=where)


def freeze(
    *, undeletable: Sequence[str], unchangeable: Sequence[str], columns: Mapping[str, Sequence[str]]
) -> None:
    """Refuse deleting rows of tables, changing rows of tables, or changing columns of a table."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    refuse = (
        f"BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END"
        if sqlite
        else "EXECUTE FUNCTION refuse_change()"
    )
    each = "" if sqlite else "FOR EACH ROW "
    if not sqlite:
        op.execute(
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{_SAYS}'; END $$"
        )
        for table in undeletable:
            op.execute(f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} {refuse}")
    for table in undeletable:
        op.execute(f"CREATE TRIGGER {table}_stay BEFORE DELETE ON {table} {each}{refuse}")
    for table in unchangeable:
        op.execute(f"CREATE TRIGGER {table}_frozen BEFORE UPDATE ON {table} {each}{refuse}")
    for table, names in columns.items():
        of = ", ".join(f'"{name}"' for name in names)
        op.execute(f"CREATE TRIGGER {table}_frozen BEFORE UPDATE OF {of} ON {table} {each}{refuse}")


def uncheck(checks: Mapping[str, str]) -> None:
    """Take a check away from each of these tables: name of the table, name of its check."""
    for table, check in checks.items():
        if op.get_bind().dialect.name != "sqlite":
            op.drop_constraint(op.f(check), table, type_="check")
            continue
        _reword(table, rf",\s*CONSTRAINT {check} CHECK \([^()]*\([^()]*\)\)", "")


def allow_null(table: str, column: str, kind: str) -> None:
    """Let a column of a table be empty."""
    if op.get_bind().dialect.name != "sqlite":
        op.alter_column(table, column, nullable=True)
        return
    _reword(table, rf"\b{column} {kind} NOT NULL", f"{column} {kind}")


def reunite(table: str, columns: Sequence[str], more: Sequence[str]) -> None:
    """Let `more` columns be unique together in place of `columns`, which they contain."""
    old, new = (op.f("_".join(("uq", table, *each))) for each in (columns, more))
    if op.get_bind().dialect.name != "sqlite":
        op.drop_constraint(old, table, type_="unique")
        op.create_unique_constraint(new, table, list(more))
        return
    looser = f"CONSTRAINT {new} UNIQUE ({', '.join(more)})"
    _reword(table, rf"CONSTRAINT {old} UNIQUE \({', '.join(columns)}\)", looser)
    # The index of the rule stands, but holds the former columns.
    op.execute(f"REINDEX {table}")


def unfreeze(table: str) -> None:
    """Take the trigger away that froze columns of a table, to be made anew with more."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    op.execute(f"DROP TRIGGER {table}_frozen" + ("" if sqlite else f" ON {table}"))


def _reword(table: str, pattern: str, looser: str) -> None:
    """Loosen a rule of an SQLite table where it stands, as SQLite advises for that.

    Making the table anew would copy every letter and touch each trigger, index and foreign key
    that names it; a looser rule changes no row.
    """
    bind = op.get_bind()
    asked = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    sql: str = bind.exec_driver_sql(asked, (table,)).scalar_one()
    loosened, found = re.subn(pattern, looser, sql)
    if found != 1:
        raise LookupError(f"no such rule in the table {table}")
    version: int = bind.exec_driver_sql("PRAGMA schema_version").scalar_one()
    bind.exec_driver_sql("PRAGMA writable_schema = ON")
    bind.exec_driver_sql(
        "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?", (loosened, table)
    )
    bind.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")
    bind.exec_driver_sql("PRAGMA writable_schema = RESET")


def key() -> sa.Column[int]:
    """Return the column that numbers the rows."""
    return sa.Column("id", sa.Integer(), primary_key=True)


def link(name: str, table: str, *, later: bool = False, **options: bool) -> sa.Column[int]:
    """Return a column that names a row of a table; `later` where that table comes after."""
    return _column(name, sa.Integer(), sa.ForeignKey(f"{table}.id", use_alter=later), **options)


def choice(name: str, check: str, values: Sequence[str], **options: bool) -> sa.Column[str]:
    """Return a column of one of these values."""
    kind = sa.Enum(*values, name=check, native_enum=False, create_constraint=True, length=60)
    return _column(name, kind, **options)


def words(name: str, **options: bool) -> sa.Column[str]:
    """Return a column of text."""
    return _column(name, sa.Text(), **options)


def number(name: str, **options: bool) -> sa.Column[int]:
    """Return a column of whole numbers."""
    return _column(name, sa.Integer(), **options)


def flag(name: str, **options: bool) -> sa.Column[bool]:
    """Return a column of yes or no."""
    return _column(name, sa.Boolean(), **options)


def day(name: str, **options: bool) -> sa.Column[Any]:
    """Return a column of dates."""
    return _column(name, sa.Date(), **options)


def clock(name: str, **options: bool) -> sa.Column[Any]:
    """Return a column of times of day."""
    return _column(name, sa.Time(), **options)


def moment(name: str, **options: bool) -> sa.Column[Any]:
    """Return a column of moments in UTC."""
    return _column(name, sa.DateTime(timezone=True), **options)


def coded(name: str, **options: bool) -> sa.Column[Any]:
    """Return a column of JSON."""
    return _column(name, sa.JSON(), **options)


def content(name: str, **options: bool) -> sa.Column[bytes]:
    """Return a column of bytes."""
    return _column(name, sa.LargeBinary(), **options)


def _column(
    name: str, kind: Any, *more: Any, nullable: bool = False, **options: Any
) -> sa.Column[Any]:
    if options.get("primary_key"):
        options["autoincrement"] = False
    return sa.Column(name, kind, *more, nullable=nullable, **options)
