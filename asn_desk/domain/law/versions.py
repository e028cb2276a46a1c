"""Later versions of the tables of the law: each laid over what holds until the day before.

A version is complete: from its day on it stands in place of the whole table, and what was
recorded before for that day and after is no longer in force. Earlier days keep their answers.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from asn_desk.domain.data_files import LawDataError, Row
from asn_desk.domain.errors import RowProblem, WrongLawTable
from asn_desk.domain.law.changes import LawChange, RowValue, RowValues
from asn_desk.domain.law.references import broken_references, names_of
from asn_desk.domain.law.table_columns import BASIS, LawColumn
from asn_desk.domain.law.table_readers import READERS, TableReader, read_rows, reader_of
from asn_desk.domain.law.table_words import table_named
from asn_desk.domain.law.tables import Law

_DAY = timedelta(days=1)


def compose(base: Law, changes: Iterable[LawChange]) -> Law:
    """Return the law with versions laid over it in the order they were recorded.

    Raises `WrongLawTable` for a version that cannot be read.
    """
    law = base
    for change in changes:
        law = _laid_over(law, change, read_change(law, change))
    return law


def with_change(law: Law, change: LawChange) -> Law:
    """Return the law with one more version, checked against all the others.

    Raises `WrongLawTable` naming table, row and column: what `compose` refuses, a row another
    table still needs, or a row missing that the procedures ask for.
    """
    values = read_change(law, change)
    after = _laid_over(law, change, values)
    problems = _left_out(law, after, change) + broken_references(
        law, after, table=change.table, since=change.valid_from
    )
    if problems:
        raise WrongLawTable(table_named(change.table).title, tuple(problems))
    return after


def read_change(law: Law, change: LawChange) -> tuple[Any, ...]:
    """Read the rows of a version through the readers of the shipped files.

    A row begins on its own day, or on that of the version when it names none or an earlier one.
    Raises `WrongLawTable` with the first problem of every wrong row.
    """
    reader, table = reader_of(change.table), table_named(change.table)
    rows = [
        Row(
            file_name="",
            table=table.name,
            line=place,
            values=_begun(values, change.valid_from),
            called=table.titles,
        )
        for place, values in enumerate(change.rows, start=1)
    ]
    head = Row(file_name="", table=table.name, line=0, values={})
    names = names_of(law, table=change.table, rows=change.rows)
    problems: list[RowProblem] = []
    for row in rows:
        try:
            reader.read(row, head, names)
        except LawDataError as error:
            problems.append(_problem(error))
    if not problems:
        try:
            return read_rows(reader, rows, head, names)
        except LawDataError as error:
            problems.append(_problem(error))
    raise WrongLawTable(table.title, tuple(problems))


def dated_rows(base: Law, changes: Iterable[LawChange], table: str) -> tuple[tuple[int, Any], ...]:
    """Return every row of a table with the id of the version it comes from; 0 is shipped."""
    reader, law = reader_of(table), base
    found = [(0, row) for row in reader.rows_of(getattr(base, reader.field))]
    for change in changes:
        values = read_change(law, change)
        law = _laid_over(law, change, values)
        if change.table == table:
            kept = [(by, _clipped(row, change.valid_from)) for by, row in found]
            found = [(by, row) for by, row in kept if row is not None]
            found += [(change.id or 0, row) for row in values]
    return tuple(found)


def version_on(changes: Iterable[LawChange], table: str, day: date) -> LawChange | None:
    """Return the version of a table in force on a day; None is the shipped one."""
    mine = [one for one in changes if one.table == table and one.valid_from <= day]
    return mine[-1] if mine else None


def shipped_since(base: Law, changes: Iterable[LawChange], table: str) -> tuple[Any, ...]:
    """Return shipped rows that came with a later program and stand in no recorded version.

    A version is complete, so that law the program brings later is not in force beside it until
    the office takes it into a version of its own: rows that begin after the last version of the
    table was recorded and that this version does not name.
    """
    mine = [one for one in changes if one.table == table and one.recorded_at is not None]
    if not mine or mine[-1].recorded_at is None:
        return ()
    reader, recorded = reader_of(table), mine[-1].recorded_at.date()
    known = [says(row) for row in read_change(base, mine[-1])]
    rows = reader.rows_of(getattr(base, reader.field))
    return tuple(row for row in rows if row.basis.valid_from > recorded and says(row) not in known)


def says(row: Any) -> Any:
    """Return a row without its period, to compare what two rows say."""
    return replace(row, basis=replace(row.basis, valid_from=date.min, valid_to=None))


def rows_from(law: Law, table: str, day: date) -> tuple[RowValues, ...]:
    """Return the rows of a table in force on a day or later, to be changed into a version."""
    reader = reader_of(table)
    return tuple(
        row_values(table, row)
        for row in reader.rows_of(getattr(law, reader.field))
        if row.basis.valid_to is None or row.basis.valid_to >= day
    )


def row_values(table: str, row: Any) -> RowValues:
    """Return a row by the columns of the shipped files; reading it again gives the same row."""
    basis = row.basis
    values = {
        one.name: _written(one, getattr(row, one.held_as)) for one in table_named(table).columns
    }
    values |= {one.name: _written(one, getattr(basis, one.name)) for one in BASIS}
    return {name: value for name, value in values.items() if value is not None}


def _written(column: LawColumn, value: Any) -> RowValue | None:
    """Return a value as a file would hold it; None for a column left empty."""
    if isinstance(value, tuple):
        return [str(one) for one in value]
    if isinstance(value, bool | int | date):
        return value
    return str(value) if value or not column.optional else None


def _begun(values: RowValues, day: date) -> RowValues:
    own = values.get("valid_from", day)
    # What is no day at all is left for the reader to refuse.
    return {**values, "valid_from": max(own, day) if isinstance(own, date) else own}


def _laid_over(law: Law, change: LawChange, values: Sequence[Any]) -> Law:
    field = reader_of(change.table).field
    rows: list[Any] = []
    for reader in READERS:
        if reader.field == field:
            mine = reader.rows_of(getattr(law, field))
            rows += _with_version(mine, change, values) if reader.name == change.table else mine
    held: dict[str, Any] = {field: tuple(rows)}
    return replace(law, **held)


def _with_version(rows: Sequence[Any], change: LawChange, values: Sequence[Any]) -> list[Any]:
    kept = [_clipped(row, change.valid_from) for row in rows]
    return [*(row for row in kept if row is not None), *values]


def _clipped(row: Any, day: date) -> Any:
    """Return a row as it holds until the day before; None where it had not begun by then."""
    if row.basis.valid_from >= day:
        return None
    if row.basis.valid_to is not None and row.basis.valid_to < day:
        return row
    return replace(row, basis=replace(row.basis, valid_to=day - _DAY))


def _problem(error: LawDataError) -> RowProblem:
    return RowProblem(row=error.line, column=error.column, problem=error.detail)


def _left_out(before: Law, after: Law, change: LawChange) -> list[RowProblem]:
    """Find rows the procedures ask for that a version would leave out."""
    reader = reader_of(change.table)
    if not reader.lasting:
        return []
    had, has = (_held_names(law, reader, change.valid_from) for law in (before, after))
    return [
        RowProblem(problem=f"baris “{', '.join(name)}” harus tetap ada; acara perkara memakainya")
        for name in had
        if name not in has
    ]


def _held_names(law: Law, reader: TableReader, day: date) -> list[tuple[str, ...]]:
    rows = [row for row in getattr(law, reader.field) if row.basis.holds_on(day)]
    return [tuple(str(getattr(row, one)) for one in reader.once) for row in rows]
