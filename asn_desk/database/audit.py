"""The audit trail: collects the changes of a unit of work and chains them before its commit."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from asn_desk.database.counters import reserve
from asn_desk.database.tables import AuditRow
from asn_desk.domain.audit import AuditCheck, AuditEntry
from asn_desk.domain.hours import WIB

Clock = Callable[[], datetime]
Progress = Callable[[int, int], None]

_COUNTER = "audit"
_FIRST = "0" * 64


def _unwatched(_done: int, _total: int) -> None:
    """Ignore how far the check is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one record, with the fields that changed."""

    noun: str
    noun_id: int
    action: str
    reason: str = ""
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None


class Audit:
    """Records every change of one unit of work."""

    def __init__(self, connection: Connection, *, user: str, clock: Clock, writing: bool) -> None:
        self.user = user
        self.clock = clock
        self._connection = connection
        self._writing = writing
        self._waiting: list[Change] = []

    def record(self, change: Change) -> None:
        """Keep a change until `flush`; raises `RuntimeError` in a unit of work that only reads."""
        self.require_writing()
        self._waiting.append(change)

    def require_writing(self) -> None:
        """Raise `RuntimeError` in a unit of work that only reads: it takes no write lock."""
        if not self._writing:
            raise RuntimeError("writing inside Database.reading()")

    def flush(self) -> None:
        """Chain the changes recorded so far; called once more before the commit."""
        waiting, self._waiting = self._waiting, []
        if not waiting:
            return
        # The counter's row is locked first, so that no other program reads the same last hash.
        sequence = reserve(self._connection, _COUNTER, 0, many=len(waiting))
        previous = self._last_hash()
        rows = []
        for change in waiting:
            row = self._row(change, sequence=sequence, previous=previous)
            rows.append(row)
            sequence, previous = sequence + 1, row["hash"]
        self._connection.execute(insert(AuditRow), rows)

    def entries(self, noun: str, noun_id: int) -> tuple[AuditEntry, ...]:
        """Return what happened to a record, oldest first; `noun` is the name of its table."""
        self.flush()
        asked = (
            select(AuditRow)
            .where(AuditRow.noun == noun, AuditRow.noun_id == noun_id)
            .order_by(AuditRow.sequence)
        )
        return tuple(_entry(row) for row in self._connection.execute(asked))

    def latest(
        self, nouns: Collection[str], *, limit: int | None = None, action: str = ""
    ) -> tuple[AuditEntry, ...]:
        """Return the last changes of some tables, newest first; `action` narrows them down."""
        self.flush()
        asked = select(AuditRow).where(AuditRow.noun.in_(nouns))
        if action:
            asked = asked.where(AuditRow.action == action)
        asked = asked.order_by(AuditRow.sequence.desc()).limit(limit)
        return tuple(_entry(row) for row in self._connection.execute(asked))

    def days_added(self, noun: str) -> dict[int, date]:
        """Return the day (WIB) on which each record of a table was added."""
        self.flush()
        asked = select(AuditRow.noun_id, AuditRow.at)
        rows = self._connection.execute(
            asked.where(AuditRow.noun == noun, AuditRow.action == "tambah")
        )
        return {row.noun_id: row.at.astimezone(WIB).date() for row in rows}

    def days_changed(self, noun: str, field: str) -> dict[int, date]:
        """Return the day (WIB) on which a field of each record of a table last changed."""
        self.flush()
        asked = select(AuditRow.noun_id, AuditRow.at, AuditRow.after).order_by(AuditRow.sequence)
        rows = self._connection.execute(
            asked.where(AuditRow.noun == noun, AuditRow.action == "ubah")
        )
        return {
            row.noun_id: row.at.astimezone(WIB).date() for row in rows if field in (row.after or {})
        }

    def verify(self, progress: Progress = _unwatched) -> AuditCheck:
        """Check the whole chain, telling how far it is; 100,000 records take about a second."""
        self.flush()
        total = self._connection.execute(select(func.count()).select_from(AuditRow)).scalar_one()
        previous, count, broken = _FIRST, 0, None
        for row in self._connection.execute(select(AuditRow).order_by(AuditRow.sequence)):
            count += 1
            fits = row.sequence == count and row.previous == previous and row.hash == _hash_of(row)
            if not fits and broken is None:
                broken = row.sequence
            previous = row.hash
            progress(count, total)
        return AuditCheck(records=count, last_hash=previous, broken_at=broken)

    def _row(self, change: Change, *, sequence: int, previous: str) -> dict[str, Any]:
        row: dict[str, Any] = {
            "sequence": sequence,
            "at": self.clock(),
            "who": self.user,
            "noun": change.noun,
            "noun_id": change.noun_id,
            "action": change.action,
            "reason": change.reason,
            "before": change.before,
            "after": change.after,
            "previous": previous,
        }
        return row | {"hash": _hash(row)}

    def _last_hash(self) -> str:
        asked = select(AuditRow.hash).order_by(AuditRow.sequence.desc()).limit(1)
        return self._connection.execute(asked).scalar() or _FIRST


_HASHED = (
    "sequence", "at", "who", "noun", "noun_id", "action", "reason", "before", "after", "previous",
)  # fmt: skip


def _hash_of(row: Row[Any]) -> str:
    return _hash({name: getattr(row, name) for name in _HASHED})


def _hash(row: Mapping[str, Any]) -> str:
    """Return the hash of a row's content in one agreed spelling."""
    content = [_spelled(row[name]) for name in _HASHED]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def _spelled(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value


def _entry(row: Row[Any]) -> AuditEntry:
    names = (field for field in AuditEntry.__dataclass_fields__)
    return AuditEntry(**_picked(row, names))


def _picked(row: Row[Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}
