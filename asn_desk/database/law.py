"""The register of the law: later versions of its tables, only ever added."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from asn_desk.database.audit import Audit
from asn_desk.database.columns import table_of
from asn_desk.database.counters import reserve
from asn_desk.database.register import Register
from asn_desk.database.tables.law import LawChangeRow
from asn_desk.database.values import plain
from asn_desk.domain.law.changes import LawChange, RowValues
from asn_desk.domain.law.tables import Law

Compose = Callable[[Law, tuple[LawChange, ...]], Law]
_DAYS = ("valid_from", "valid_to")
"""The columns of a row that hold days."""
_changes = table_of(LawChangeRow)


@dataclass(slots=True)
class LawMemory:
    """The law of one database as last composed; recorded versions never change, so it stays true.

    Kept for the whole database and shared by its units of work.
    """

    base: Law | None = None
    composed: dict[int, Law] = field(default_factory=dict)


class LawRegister(Register):
    """What the office recorded as later law, and as its own settings where the law is open."""

    def __init__(
        self, connection: Connection, audit: Audit, memory: LawMemory | None = None
    ) -> None:
        super().__init__(connection, audit)
        self._memory = memory or LawMemory()

    def version(self) -> int:
        """Return the id of the last version recorded; 0 while the shipped law stands alone."""
        asked = select(func.coalesce(func.max(_changes.c.id), 0))
        return int(self._connection.execute(asked).scalar_one())

    def changes(self, *, up_to: int | None = None) -> tuple[LawChange, ...]:
        """Return every version in the order recorded; `up_to` leaves out those after an id."""
        asked = select(_changes).order_by(_changes.c.id)
        if up_to is not None:
            asked = asked.where(_changes.c.id <= up_to)
        return tuple(_change(row) for row in self._connection.execute(asked).mappings())

    def add(self, change: LawChange) -> LawChange:
        """Record a version and return it with its id; the caller has checked its rows."""
        # What this unit of work sees may still be rolled back, so it shares no memory from here.
        self._memory = LawMemory()
        values: dict[str, Any] = {
            # From a counter: numbers follow the order of the commits, also with two writers.
            "id": reserve(self._connection, LawChangeRow.__tablename__, 0),
            "table_name": change.table,
            "valid_from": change.valid_from,
            "rows": [plain(row) for row in change.rows],
            "decree": change.decree,
            "reason": change.reason,
            "recorded_at": self._audit.clock(),
            "recorded_by": self._audit.user,
        }
        added = self._insert(LawChangeRow, values, reason=change.reason)
        moment, who = values["recorded_at"], values["recorded_by"]
        return replace(change, id=added, recorded_at=moment, recorded_by=who)

    def composed(self, base: Law, compose: Compose, *, version: int | None = None) -> Law:
        """Return the shipped law with the versions recorded, up to `version` where one is named.

        Composed once for each version; asking again costs one small question to the database.
        """
        wanted = self.version() if version is None else version
        if not wanted:
            return base
        memory = self._memory
        if memory.base is not base:
            memory.base, memory.composed = base, {}
        found = memory.composed.get(wanted)
        if found is None:
            found = compose(base, self.changes(up_to=wanted))
            memory.composed[wanted] = found
        return found


def _change(row: RowMapping) -> LawChange:
    return LawChange(
        id=row["id"],
        table=row["table_name"],
        valid_from=row["valid_from"],
        rows=tuple(_with_days(one) for one in row["rows"]),
        decree=row["decree"],
        reason=row["reason"],
        recorded_at=row["recorded_at"],
        recorded_by=row["recorded_by"],
    )


def _with_days(row: Mapping[str, Any]) -> RowValues:
    return {
        name: date.fromisoformat(value) if name in _DAYS else value for name, value in row.items()
    }
