"""Every table of the law: where it is shipped, how its rows are read, what makes a row itself.

Shipped files and later versions recorded by the office pass through the same readers and checks.
A column a table gets later is optional: versions recorded before do not have it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from asn_desk.domain.data_files import Row
from asn_desk.domain.law.article_rows import read_article
from asn_desk.domain.law.effect_rows import (
    read_period,
    read_reminder,
    read_restriction,
    read_statement,
    read_transition,
)
from asn_desk.domain.law.post_reading import (
    read_appointed,
    read_authority,
    read_examination,
    read_post,
    read_rank,
    read_team_unit,
)
from asn_desk.domain.law.provisions import ALL_PROVISIONS
from asn_desk.domain.law.row_reading import (
    read_charge,
    read_deadline,
    read_hours_per_day,
    read_impact,
    read_instrument,
    read_ladder,
    read_provision,
    read_regime,
    read_rule,
    read_salary_stop,
    read_sanction,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names rows of other tables may use: codes of provisions, impacts and sanctions."""

    provisions: frozenset[str] = frozenset()
    impacts: frozenset[str] = frozenset()
    sanctions: frozenset[str] = frozenset()
    regimes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReader:
    """How one table is read."""

    name: str
    """Its name in the shipped file: `provision`."""
    file: str
    """The shipped file, without its ending: `provisions`."""
    field: str
    """Where `Law` holds its rows: `provisions`."""
    read: Callable[[Row, Row, Names], Any]
    """Makes a value of a row; the second row is the head of its file."""
    once: tuple[str, ...] = ()
    """The columns that name a row: two rows of one name may not hold on the same day."""
    holds: str = ""
    """Among rows of several tables in one field: the attribute only rows of this one fill."""
    lasting: bool = False
    """Whether a later version must name every row again, because procedures ask for each."""

    def rows_of(self, rows: Sequence[Any]) -> tuple[Any, ...]:
        """Return those of a field's rows that belong to this table."""
        return tuple(one for one in rows if not self.holds or getattr(one, self.holds))


def _plain(read: Callable[[Row, Row], Any]) -> Callable[[Row, Row, Names], Any]:
    return lambda row, head, _names: read(row, head)


READERS: tuple[TableReader, ...] = (
    TableReader(
        name="provision",
        file="provisions",
        field="provisions",
        read=_plain(read_provision),
        once=("code",),
    ),
    TableReader(
        name="impact",
        file="provisions",
        field="impacts",
        read=_plain(read_impact),
        once=("code",),
        lasting=True,
    ),
    TableReader(
        name="rule",
        file="matrix",
        field="matrix",
        read=lambda row, head, names: read_rule(row, head, names.provisions, names.impacts),
    ),
    TableReader(
        name="sanction",
        file="sanctions",
        field="sanctions",
        read=_plain(read_sanction),
        once=("code",),
    ),
    TableReader(
        name="regime",
        file="sanctions",
        field="regimes",
        read=lambda row, head, names: read_regime(row, head, names.regimes),
        once=("subject", "level"),
    ),
    TableReader(
        name="ladder",
        file="attendance",
        field="ladder",
        read=lambda row, head, names: read_ladder(row, head, names.sanctions),
    ),
    TableReader(
        name="hours_per_day",
        file="attendance",
        field="hours_per_day",
        read=_plain(read_hours_per_day),
    ),
    TableReader(
        name="salary_stop",
        file="attendance",
        field="salary_stops",
        read=_plain(read_salary_stop),
    ),
    TableReader(
        name="rank",
        file="authority",
        field="ranks",
        read=_plain(read_rank),
        once=("rank",),
        lasting=True,
    ),
    TableReader(
        name="echelon",
        file="authority",
        field="posts",
        read=_plain(read_post),
        once=("echelon",),
        holds="echelon",
    ),
    TableReader(
        name="position",
        file="authority",
        field="posts",
        read=_plain(read_post),
        once=("pattern",),
        holds="pattern",
    ),
    TableReader(
        name="authority", file="authority", field="authorities", read=_plain(read_authority)
    ),
    TableReader(
        name="examination",
        file="authority",
        field="examinations",
        read=_plain(read_examination),
        once=("level",),
        lasting=True,
    ),
    TableReader(
        name="team_unit", file="authority", field="team_units", read=_plain(read_team_unit)
    ),
    TableReader(name="appointed", file="authority", field="appointed", read=_plain(read_appointed)),
    TableReader(
        name="charge",
        file="charges",
        field="charges",
        read=lambda row, head, names: read_charge(row, head, names.provisions | {ALL_PROVISIONS}),
    ),
    TableReader(
        name="deadline",
        file="deadlines",
        field="deadlines",
        read=_plain(read_deadline),
        once=("rule",),
        lasting=True,
    ),
    TableReader(
        name="period",
        file="effects",
        field="periods",
        read=lambda row, head, names: read_period(row, head, names.sanctions),
    ),
    TableReader(
        name="restriction",
        file="effects",
        field="restrictions",
        read=lambda row, head, names: read_restriction(row, head, names.sanctions),
    ),
    TableReader(name="reminder", file="effects", field="reminders", read=_plain(read_reminder)),
    TableReader(
        name="statement",
        file="statements",
        field="statements",
        read=_plain(read_statement),
        once=("code",),
    ),
    TableReader(
        name="transition",
        file="transitions",
        field="transitions",
        read=_plain(read_transition),
    ),
    TableReader(
        name="instrument",
        file="instruments",
        field="instruments",
        read=_plain(read_instrument),
        once=("code",),
    ),
    TableReader(name="article", file="articles", field="articles", read=_plain(read_article)),
)
"""Every table of `Law`, in the order people read the law."""


def reader_of(name: str) -> TableReader:
    """Return how a table is read; raises `KeyError` for a name no table has."""
    return BY_NAME[name]


BY_NAME: Mapping[str, TableReader] = {one.name: one for one in READERS}


def read_rows(reader: TableReader, rows: Sequence[Row], head: Row, names: Names) -> tuple[Any, ...]:
    """Read the rows of a table, and refuse two of one name on the same day.

    Raises `LawDataError` for the first row that is wrong.
    """
    found: list[Any] = []
    seen: dict[tuple[Any, ...], list[Any]] = {}
    for row in rows:
        value = reader.read(row, head, names)
        key = tuple(getattr(value, one) for one in reader.once)
        twins = seen.setdefault(key, []) if reader.once else []
        if any(_meet(value, other) for other in twins):
            written = ", ".join(str(one) for one in key)
            said = "kode" if reader.once == ("code",) else "baris"
            raise row.wrong(f"{said} “{written}” dipakai dua kali", reader.once[-1])
        twins.append(value)
        found.append(value)
    return tuple(found)


def _meet(one: Any, other: Any) -> bool:
    """Say whether two rows hold on the same day."""
    first, second = one.basis, other.basis
    return bool(
        first.valid_from <= (second.valid_to or date.max)
        and second.valid_from <= (first.valid_to or date.max)
    )
