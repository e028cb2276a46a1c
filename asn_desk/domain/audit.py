"""The audit trail: who changed what, when and why, in a chain that shows tampering."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One recorded change."""

    sequence: int
    at: datetime
    who: str
    noun: str
    """What kind of record, by the name of its table."""
    noun_id: int
    action: str
    """`tambah`, `ubah` or `hapus`."""
    reason: str
    before: Mapping[str, Any] | None
    """The changed fields as they were; None when the record was added."""
    after: Mapping[str, Any] | None
    """The changed fields as they became; None when the record was removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditCheck:
    """What checking the whole chain found."""

    records: int
    last_hash: str
    """To be kept on paper: the chain alone does not show a tail that was cut off."""
    broken_at: int | None
    """The first record that does not fit the one before; None when all fit."""
