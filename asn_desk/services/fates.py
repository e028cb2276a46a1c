"""What becomes of each row of an imported file, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What an import does with a row; the value is what the command line prints."""

    NEW = "baru"
    CHANGED = "berubah"
    SAME = "sama"
    GONE = "tidak_ada_lagi"
    WARNING = "peringatan"
    REJECTED = "ditolak"
    TO_MATCH = "perlu_dicocokkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFate:
    """One row's fate with its reason in Indonesian."""

    file: str
    row: int | None
    """As Excel counts rows; None for what is in no row, such as a person gone."""
    fate: Fate
    subject: str
    """Who or what the row is about."""
    reason: str
    column: str = ""
    """The column to look at; empty when it is the whole row."""
    what: str = ""
    """What kind of record the row is: `pegawai`, `unit kerja`, `kejadian`."""


def count_of(fates: Iterable[RowFate], fate: Fate) -> int:
    """Count the rows with a fate."""
    return sum(one.fate is fate for one in fates)
