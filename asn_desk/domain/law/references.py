"""Which names the tables of the law use from each other, and whether those are in force."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from asn_desk.domain.errors import RowProblem
from asn_desk.domain.law.changes import RowValues
from asn_desk.domain.law.provisions import ALL_PROVISIONS
from asn_desk.domain.law.table_columns import LawColumn
from asn_desk.domain.law.table_readers import READERS, Names
from asn_desk.domain.law.table_words import table_named
from asn_desk.domain.law.tables import Law

_DAY = timedelta(days=1)
_REFERRED = {"provision": "provisions", "impact": "impacts", "sanction": "sanctions"}
_Missing = tuple[str, str, str]
"""Table, column, and the name used there."""


def names_of(law: Law, *, table: str = "", rows: Iterable[RowValues] = ()) -> Names:
    """Return every name rows may use, with those the new rows of a table bring."""
    mine = list(rows)
    brought = {"provisions": set[str](), "impacts": set[str](), "sanctions": set[str]()}
    if table in _REFERRED:
        brought[_REFERRED[table]] = {str(row.get("code", "")) for row in mine}
    regimes = [one for row in mine if table == "sanction" for one in _texts(row.get("regimes"))]
    return Names(
        provisions=frozenset(brought["provisions"] | {one.code for one in law.provisions}),
        impacts=frozenset(brought["impacts"] | {one.code for one in law.impacts}),
        sanctions=frozenset(brought["sanctions"] | {one.code for one in law.sanctions}),
        regimes=frozenset([*regimes, *(one for row in law.sanctions for one in row.regimes)]),
    )


def names_on(law: Law, day: date) -> Names:
    """Return the names in force on a day."""
    sanctions = [one for one in law.sanctions if one.basis.holds_on(day)]
    return Names(
        provisions=frozenset(one.code for one in law.provisions if one.basis.holds_on(day)),
        impacts=frozenset(one.code for one in law.impacts if one.basis.holds_on(day)),
        sanctions=frozenset(one.code for one in sanctions),
        regimes=frozenset(one for row in sanctions for one in row.regimes),
    )


def broken_references(before: Law, after: Law, *, table: str, since: date) -> list[RowProblem]:
    """Find names that are used from a day on though a version of a table took them away.

    What was missing before the version as well is not told.
    """
    found: dict[_Missing, str] = {}
    for day in _turns(after, since):
        had = dict(_missing(before, day))
        for missing, article in _missing(after, day):
            if missing not in had:
                found.setdefault(missing, article)
    return [_told(missing, article, table) for missing, article in found.items()]


def _told(missing: _Missing, article: str, changed: str) -> RowProblem:
    table, column, name = missing
    words = table_named(table)
    where = f"kolom “{words.column(column).title}”, baris {article}"
    if table == changed:
        problem = f"“{name}” di {where}: pada masa berlakunya tidak ada di tabel rujukannya"
    else:
        problem = (
            f"“{name}” masih dipakai tabel {words.title} ({where});"
            " pertahankan barisnya, atau ubah dahulu tabel itu"
        )
    return RowProblem(column=column if table == changed else "", problem=problem)


def _turns(law: Law, since: date) -> Sequence[date]:
    """Return the days from one on at which some row begins or has just ended."""
    days = {since}
    for row in _rows(law):
        days.add(row.basis.valid_from)
        if row.basis.valid_to is not None:
            days.add(row.basis.valid_to + _DAY)
    return sorted(day for day in days if day >= since)


def _missing(law: Law, day: date) -> Iterator[tuple[_Missing, str]]:
    names = names_on(law, day)
    for reader in READERS:
        columns = [one for one in table_named(reader.name).columns if one.refers]
        for row in reader.rows_of(getattr(law, reader.field)) if columns else ():
            if row.basis.holds_on(day):
                for column in columns:
                    for name in _used(row, column):
                        if name not in getattr(names, column.refers):
                            yield (reader.name, column.name, name), row.basis.article


def _used(row: Any, column: LawColumn) -> list[str]:
    value = getattr(row, column.held_as)
    used = value if isinstance(value, tuple) else (value,)
    return [str(one) for one in used if one not in {"", ALL_PROVISIONS}]


def _rows(law: Law) -> Iterator[Any]:
    for field in dict.fromkeys(reader.field for reader in READERS):
        yield from getattr(law, field)


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else []
