"""A later version of one table of the law, as the office records it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

RowValue: TypeAlias = str | int | bool | date | Sequence[str]
"""What a column of a table may hold."""
RowValues: TypeAlias = Mapping[str, RowValue]
"""One row by the columns of the shipped files; a column left out is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawChange:
    """A complete later version of one table, in force from a day until the next version."""

    id: int | None = None
    """Numbers the versions of the whole law in the order they were recorded, from 1."""
    table: str
    """The table by its name in the shipped files: `regime`, `deadline` …"""
    valid_from: date
    rows: tuple[RowValues, ...]
    decree: str = ""
    """The decree or source it rests on; may be empty only where settings alone change."""
    reason: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""
