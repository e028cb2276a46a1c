"""Recaps: what is counted in a period, as headings, rows and totals for screen and paper."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapColumn:
    """One column: its heading, the group above it (merged where equal), its width."""

    heading: str
    group: str = ""
    width_mm: float = 20.0
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapTable:
    """One table of a recap; `rows` empty prints NIHIL; cells are text, numbers or dates."""

    name: str
    """The sheet's name: Ringkasan, Keputusan, Proses, Data."""
    title: Sequence[str]
    """The centred title lines above the table."""
    columns: Sequence[RecapColumn]
    rows: Sequence[Sequence[str | int | date | None]]
    totals: Sequence[str | int | date | None] | None = None
    numbered_columns: bool = True
    """Print the customary row 1, 2, 3 … under the headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapSignature:
    """Who signs below the tables."""

    place: str
    on: date
    post: str
    name: str
    rank: str
    nip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapCounts:
    """The figures of a month that the letter sending its recap repeats."""

    reports: int = 0
    """Incidents reported of the month; of each reported person one."""
    from_satpol: int = 0
    from_agencies: int = 0
    from_others: int = 0
    running: int = 0
    """Cases in proceedings on the last day counted."""
    late: int = 0
    """Those of them whose next step is past its deadline."""
    light: int = 0
    """Decisions of the month, by the level of their sanction."""
    medium: int = 0
    heavy: int = 0
    other: int = 0
    """Decisions whose sanction the office added itself, of no level known here."""
    coached: int = 0
    ended: int = 0
    """Not proven, or ended without a sanction."""

    @property
    def decisions(self) -> int:
        """All decisions of the month."""
        return self.light + self.medium + self.heavy + self.other


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """A recap of one month for one unit or all, as known on a date."""

    year: int
    month: int
    unit: str
    """The unit's name, or empty for the whole kabupaten."""
    as_of: date
    tables: Sequence[RecapTable]
    signature: RecapSignature | None
    name: str = ""
    """What a table paper is called that is no recap of a month; empty for the monthly recap."""
    counts: RecapCounts = field(default_factory=RecapCounts)
