"""Filters over the columns of a table, as Excel's: some of a column's words, or words in it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

EMPTY = "(kosong)"
"""What a cell without words is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFilter:
    """Lets through the rows whose cell is one of some words, or holds a fragment."""

    heading: str
    values: tuple[str, ...] = ()
    fragment: str = ""

    def lets_through(self, cell: str) -> bool:
        """Say whether a row with this cell stays."""
        if self.values and (cell or EMPTY) not in self.values:
            return False
        return self.fragment.casefold() in cell.casefold()

    @property
    def words(self) -> str:
        """What the chip says: `Unit: Dinas Kesehatan`."""
        parts = []
        if len(self.values) > 1:
            parts.append(f"{len(self.values)} pilihan")
        parts.extend(self.values if len(self.values) == 1 else ())
        if self.fragment:
            parts.append(f"mengandung “{self.fragment}”")
        return f"{self.heading}: {', '.join(parts)}"

    def as_plain(self) -> Mapping[str, object]:
        """Give the filter as it is kept in a saved view."""
        return {"kolom": self.heading, "isi": list(self.values), "mengandung": self.fragment}


def from_plain(kept: object) -> ColumnFilter | None:
    """Read a kept filter; None for one that cannot be read any more."""
    if not isinstance(kept, Mapping) or not isinstance(kept.get("kolom"), str):
        return None
    values, fragment = kept.get("isi", []), kept.get("mengandung", "")
    if not isinstance(values, Sequence) or not isinstance(fragment, str):
        return None
    return ColumnFilter(
        heading=kept["kolom"], values=tuple(str(one) for one in values), fragment=fragment
    )


def counted(cells: Sequence[str]) -> Sequence[tuple[str, int]]:
    """Give the different words of a column, each with how many rows have it, by the alphabet."""
    return sorted(
        Counter(cell or EMPTY for cell in cells).items(), key=lambda one: one[0].casefold()
    )
