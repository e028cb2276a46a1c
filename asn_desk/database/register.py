"""What all registers share: rows to frozen values and back, versions, and the audit trail."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    case,
    false,
    func,
    insert,
    or_,
    select,
    update,
)

from asn_desk.database.audit import Audit, Change
from asn_desk.database.columns import Base, table_of
from asn_desk.database.values import plain
from asn_desk.domain.employees import NIP_DIGITS
from asn_desk.domain.errors import ChangedMeanwhile, NotFound

Value = TypeVar("Value")

CHUNK = 500
"""How many keys one statement may ask for."""
_SILENT = frozenset({"id", "version", "search_text", "pdf"})
"""Columns that say nothing in the audit trail."""


class Register:
    """Keeps one kind of record; every write is recorded in the audit trail."""

    def __init__(self, connection: Connection, audit: Audit) -> None:
        self._connection = connection
        self._audit = audit

    def _row(self, row: type[Base], row_id: int, *, what: str) -> RowMapping:
        """Return the row with an id; raises `NotFound`."""
        table = table_of(row)
        asked = select(table).where(table.c.id == row_id)
        found = self._connection.execute(asked).mappings().one_or_none()
        if found is None:
            raise NotFound(what, str(row_id))
        return found

    def _insert(self, row: type[Base], values: Mapping[str, Any], *, reason: str = "") -> int:
        """Add a row and return its id."""
        self._audit.require_writing()
        result = self._connection.execute(insert(table_of(row)).values(dict(values)))
        row_id = int(cast("Any", result.inserted_primary_key)[0])
        self._record(row, row_id, "tambah", reason=reason, after=spoken(values))
        return row_id

    def _save(
        self, row: type[Base], value: Any, values: Mapping[str, Any], *, what: str, reason: str
    ) -> int:
        """Change the row of a value with an id and a version; return the new version.

        Raises `NotFound`, or `ChangedMeanwhile` when the value was read before the last change.
        """
        self._audit.require_writing()
        table = table_of(row)
        before = self._row(row, value.id, what=what)
        statement = (
            update(table)
            .where(table.c.id == value.id, table.c.version == value.version)
            .values({**values, "version": value.version + 1})
        )
        if self._connection.execute(statement).rowcount != 1:
            raise ChangedMeanwhile(what)
        old, new = changes(before, values)
        self._record(row, value.id, "ubah", reason=reason, before=old, after=new)
        return int(value.version) + 1

    def _record(
        self,
        row: type[Base],
        row_id: int,
        action: str,
        *,
        reason: str = "",
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        self._audit.record(
            Change(
                noun=row.__tablename__,
                noun_id=row_id,
                action=action,
                reason=reason,
                before=before,
                after=after,
            )
        )


def to_value(kind: type[Value], row: Mapping[Any, Any], **more: Any) -> Value:
    """Return the frozen value of a row: fields by the columns' names, and `more`."""
    return kind(**{name: row[name] for name in _fields(cast("Any", kind)) if name in row}, **more)


def columns_of(row: type[Base], value: Any) -> dict[str, Any]:
    """Return what a value puts in the columns of the same name, without id and version."""
    names = (_fields(cast("Any", type(value))) & set(table_of(row).c.keys())) - {"id", "version"}
    return {name: getattr(value, name) for name in names}


def spoken(values: Mapping[Any, Any]) -> dict[str, Any]:
    """Return filled fields as the audit trail keeps them."""
    return {
        name: plain(value)
        for name, value in sorted(values.items())
        if name not in _SILENT and value not in (None, "")
    }


def changes(
    before: Mapping[Any, Any], values: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the fields that differ, as they were and as they become."""
    names = [n for n in sorted(values) if n not in _SILENT and before[n] != values[n]]
    return {n: plain(before[n]) for n in names}, {n: plain(values[n]) for n in names}


def searchable(*parts: str) -> str:
    """Return the text in which a list is searched: without regard to capitals."""
    return " ".join(part for part in parts if part).casefold()


def words(text: str) -> list[str]:
    """Return the words a clerk typed, as `searchable` spells them; a whole NIP is one word."""
    typed = text.casefold().split()
    joined = "".join(typed)
    return [joined] if joined.isdecimal() and len(joined) == NIP_DIGITS else typed


def distance(
    text: str, *, numbers: Sequence[ColumnElement[str]], names: Sequence[ColumnElement[str]]
) -> ColumnElement[int]:
    """Return how far a row is from what was typed, by its first word, for ordering.

    0 when a number begins with it, 1 when a name does, 2 when a word of a name does, 3 otherwise;
    names are columns spelled by `searchable`.
    """
    first = next(iter(words(text)), "")
    return case(
        (_any(func.lower(one).startswith(first, autoescape=True) for one in numbers), 0),
        (_any(one.startswith(first, autoescape=True) for one in names), 1),
        (_any(one.contains(f" {first}", autoescape=True) for one in names), 2),
        else_=3,
    )


def in_chunks(keys: Iterable[Value], size: int = CHUNK) -> Iterator[Sequence[Value]]:
    """Return keys in lists short enough for one statement."""
    every = list(keys)
    for start in range(0, len(every), size):
        yield every[start : start + size]


def _any(conditions: Iterable[ColumnElement[bool]]) -> ColumnElement[bool]:
    return or_(false(), *conditions)


@cache
def _fields(kind: Hashable) -> frozenset[str]:
    return frozenset(each.name for each in fields(cast("Any", kind)))
