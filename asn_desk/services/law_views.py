"""The tables of the law as pages and papers show them: rows, periods, marks and history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypeAlias

from asn_desk.domain.law.changes import LawChange, RowValues
from asn_desk.domain.law.row_words import (
    LawNames,
    cell_words,
    differences,
    law_names,
    row_title,
)
from asn_desk.domain.law.table_columns import MARKS, LawTable
from asn_desk.domain.law.table_words import table_named
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.versions import (
    compose,
    dated_rows,
    row_values,
    rows_from,
    says,
    shipped_since,
    version_on,
)

SHIPPED = "bawaan program"
_DAY = timedelta(days=1)
Dated: TypeAlias = tuple[int, Any]
"""A row with the id of the version it comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawLine:
    """One row of a table in words."""

    version: int
    """The id of the version it comes from; 0 is shipped."""
    title: str
    """What names the row, for headings: `PNS, sedang`."""
    cells: tuple[str, ...]
    """By the columns of the table that are not hidden."""
    article: str
    mark: str
    setting: bool
    valid_from: date
    """Since when the row says this, also in versions before."""
    valid_to: date | None
    values: RowValues
    """The row by its columns, to be handed back when it is to change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """One version of a table, or of the law: who recorded it, when, why and by what decree."""

    id: int
    """0 is the shipped one."""
    table: str
    """What people call the table."""
    valid_from: date | None
    decree: str
    reason: str
    recorded_at: datetime | None
    recorded_by: str
    changes: tuple[str, ...]
    """What it changed, a sentence each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawTableView:
    """One table: its rows on a day or of all times, and every version of it."""

    table: LawTable
    on: date | None
    """None shows the rows of all periods."""
    lines: tuple[LawLine, ...]
    in_force: VersionLine
    """The version of this day, or of today where rows of all periods are shown."""
    versions: tuple[VersionLine, ...]
    """Latest first; the shipped one is last."""
    names: LawNames
    """What cells may hold, for forms."""
    left_out: tuple[str, ...] = ()
    """Rows a later program brought that the office's version of the table does not hold."""


def view_table(
    base: Law, changes: Sequence[LawChange], name: str, *, on: date | None, today: date
) -> LawTableView:
    """Show a table as it stands on a day, or its rows of all periods where none is named."""
    table, names = table_named(name), law_names(compose(base, changes))
    rows = dated_rows(base, changes, name)
    stretches = {_held(stretch, on): stretch for stretch in _stretches(rows)}
    # In the order of the version shown: where two rows fit, the earlier one may decide.
    lines = [_line(table, names, one, stretches[one]) for one in rows if one in stretches]
    history = table_history(base, changes, name)
    version = version_on(changes, name, on or today)
    wanted = version.id if version is not None else 0
    return LawTableView(
        table=table,
        on=on,
        lines=tuple(lines),
        in_force=next(one for one in history if one.id == wanted),
        versions=history,
        names=names,
        left_out=tuple(
            row_title(table, row_values(name, row), names)
            for row in shipped_since(base, changes, name)
        ),
    )


def table_history(base: Law, changes: Sequence[LawChange], name: str) -> tuple[VersionLine, ...]:
    """Return every version of a table with what it changed, latest first."""
    found = [_shipped(table_named(name))]
    law = base
    for change in changes:
        after = compose(law, [change])
        if change.table == name:
            found.append(_version(law, after, change))
        law = after
    return tuple(reversed(found))


def _version(law: Law, after: Law, change: LawChange) -> VersionLine:
    table = table_named(change.table)
    rows = rows_from(after, change.table, change.valid_from)
    return VersionLine(
        id=change.id or 0,
        table=table.title,
        valid_from=change.valid_from,
        decree=change.decree,
        reason=change.reason,
        recorded_at=change.recorded_at,
        recorded_by=change.recorded_by,
        changes=_changed(law, after, change, rows),
    )


def _changed(law: Law, after: Law, change: LawChange, rows: Sequence[RowValues]) -> tuple[str, ...]:
    table, day = table_named(change.table), change.valid_from
    found = differences(table, rows_from(law, change.table, day), rows, day=day)
    names = law_names(after)
    return tuple(words for one in found for words in one.words(table, names))


def _shipped(table: LawTable) -> VersionLine:
    return VersionLine(
        id=0,
        table=table.title,
        valid_from=None,
        decree="",
        reason=SHIPPED,
        recorded_at=None,
        recorded_by="",
        changes=(),
    )


def _stretches(rows: Sequence[Dated]) -> list[list[Dated]]:
    """Join rows that say the same in one version after another, so that one line tells them."""
    found: list[list[Dated]] = []
    for version, row in rows:
        begins = row.basis.valid_from
        for stretch in found:
            last = stretch[-1][1]
            ends = last.basis.valid_to
            if ends is not None and ends + _DAY == begins and says(last) == says(row):
                stretch.append((version, row))
                break
        else:
            found.append([(version, row)])
    return found


def _held(stretch: Sequence[Dated], on: date | None) -> Dated | None:
    """Return the row of a stretch that holds on a day, or its last one where none is named."""
    found = [one for one in stretch if on is None or one[1].basis.holds_on(on)]
    return found[-1] if found else None


def _line(table: LawTable, names: LawNames, held: Dated, stretch: Sequence[Dated]) -> LawLine:
    shown = [one for one in table.columns if not one.hidden]
    version, row = held
    values = row_values(table.name, row)
    return LawLine(
        version=version,
        title=row_title(table, values, names),
        cells=tuple(cell_words(one, values.get(one.name), names) for one in shown),
        article=row.basis.article,
        mark=MARKS[row.basis.confidence],
        setting=row.basis.setting,
        valid_from=stretch[0][1].basis.valid_from,
        valid_to=stretch[-1][1].basis.valid_to,
        values=values,
    )
