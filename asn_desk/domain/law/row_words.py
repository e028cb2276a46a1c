"""Rows of the law in words: what a clerk reads in a cell, and what a version changes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.basis import Confidence
from asn_desk.domain.law.changes import RowValue, RowValues
from asn_desk.domain.law.provisions import ALL_PROVISIONS
from asn_desk.domain.law.references import names_of
from asn_desk.domain.law.sanction_tables import REGIMES
from asn_desk.domain.law.table_columns import BASIS, ColumnKind, LawColumn, LawTable
from asn_desk.domain.law.tables import Law

EMPTY = "kosong"


@dataclass(frozen=True, slots=True, kw_only=True)
class LawNames:
    """The names rows may use, each with its words, as the law has them now."""

    provisions: Mapping[str, str]
    impacts: Mapping[str, str]
    sanctions: Mapping[str, str]
    regimes: Mapping[str, str]

    def choices(self, column: LawColumn) -> Mapping[str, str]:
        """Return what may stand in a column, with the words for people; empty for free text."""
        if column.refers:
            found: Mapping[str, str] = getattr(self, column.refers)
            return found
        return column.choices or {}


def law_names(law: Law) -> LawNames:
    """Return every name rows may use with its words, later versions first in force."""
    provisions = {one.code: one.citation for one in law.provisions}
    return LawNames(
        provisions={**provisions, ALL_PROVISIONS: "semua ketentuan"},
        impacts={one.code: one.text for one in law.impacts},
        sanctions={one.code: one.name for one in law.sanctions},
        regimes={one: REGIMES.get(one, one) for one in sorted(names_of(law).regimes)},
    )


def cell_words(column: LawColumn, value: RowValue | None, names: LawNames) -> str:
    """Return what a cell says; empty for an empty one."""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, date):
        return long_date(value)
    if column.pattern:
        return pattern_words(str(value or ""))
    choices = names.choices(column)
    if column.kind is ColumnKind.SEVERAL:
        return ", ".join(choices.get(str(one), str(one)) for one in _several(value))
    return choices.get(str(value), str(value)) if value not in (None, "") else ""


def pattern_words(pattern: str) -> str:
    """Write a pattern on names in plainer words: `kepala [uptd/upt] puskesmas`."""
    words = pattern.replace("^", "").replace(r"\b", "").replace("?", "")
    words = re.sub(r"\(([^()]*)\)\*", lambda found: f"[{_either(found.group(1))}] ", words)
    words = re.sub(r"\(([^()]*)\)", lambda found: _either(found.group(1)), words)
    return " ".join(words.replace("|", "/").split())


def is_setting(values: RowValues) -> bool:
    """Say whether a row is a setting of the office rather than settled law."""
    return values.get("confidence") in {Confidence.UNVERIFIED, Confidence.DESIGN}


@dataclass(frozen=True, slots=True, kw_only=True)
class RowDifference:
    """A row that a version changes, adds (`before` is None) or takes away (`after` is None)."""

    before: RowValues | None
    after: RowValues | None

    @property
    def settled(self) -> bool:
        """Whether it touches settled law, which only a decree changes."""
        return any(row is not None and not is_setting(row) for row in (self.before, self.after))

    def words(self, table: LawTable, names: LawNames) -> tuple[str, ...]:
        """Say what changes, a line for each cell: `Hari kerja: 7 menjadi 10`."""
        if self.before is None or self.after is None:
            said = "Baris baru" if self.before is None else "Baris dihapus"
            return (f"{said}: {row_title(table, self.after or self.before or {}, names)}",)
        title, lines = row_title(table, self.before, names), []
        for column in (*table.columns, *BASIS):
            old, new = self.before.get(column.name), self.after.get(column.name)
            if old != new and column.name != "valid_from":
                was = cell_words(column, old, names) or EMPTY
                now = cell_words(column, new, names) or EMPTY
                lines.append(f"{title} — {column.title}: {was} menjadi {now}")
        return tuple(lines)


def row_title(table: LawTable, values: RowValues, names: LawNames) -> str:
    """Name a row by what makes it itself, else by its first words."""
    named = [one for one in table.columns if one.fixed and not one.hidden]
    if not named:
        named = [one for one in table.columns if not one.hidden][-1:]
    if any(one.hidden for one in table.columns):
        titles = [one for one in table.columns if one.name in {"title", "name", "short", "text"}]
        named = titles[:1] or named
    return ", ".join(_titled(one, values.get(one.name), names) for one in named)


def _titled(column: LawColumn, value: RowValue | None, names: LawNames) -> str:
    """Word what names a row; a bare yes or no names nothing without its column."""
    words = cell_words(column, value, names) or EMPTY
    return f"{column.title}: {words}" if isinstance(value, bool) else words


def differences(
    table: LawTable, before: Sequence[RowValues], after: Sequence[RowValues], *, day: date
) -> tuple[RowDifference, ...]:
    """Compare the rows of a table with those of a version that begins on a day.

    Rows that say the same are left out; the others are paired by what makes a row itself.
    """
    old = [_from(row, day) for row in before]
    new = [_from(row, day) for row in after]
    gone = [row for row in old if row not in new]
    come = [row for row in new if row not in old]
    found = []
    for row in gone:
        twin = next((one for one in come if _key(table, one) == _key(table, row)), None)
        if twin is not None:
            come.remove(twin)
        found.append(RowDifference(before=row, after=twin))
    found += [RowDifference(before=None, after=row) for row in come]
    return tuple(found)


def _key(table: LawTable, row: RowValues) -> tuple[RowValue | None, ...]:
    columns = [one.name for one in table.columns if one.fixed]
    return tuple(row.get(one) for one in columns)


def _from(row: RowValues, day: date) -> RowValues:
    """Return a row without empty cells and without a beginning the version hides anyway."""
    begins = row.get("valid_from")
    hidden = not isinstance(begins, date) or begins <= day
    return {
        name: value
        for name, value in row.items()
        if not (name == "valid_from" and hidden) and value not in ("", None, [], ())
    }


def _several(value: RowValue | None) -> Sequence[str]:
    return value if isinstance(value, list | tuple) else []


def _either(words: str) -> str:
    return "/".join(one.strip() for one in words.split("|"))
