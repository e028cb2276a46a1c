"""Absence and lateness as recorded, by day or by month; corrected by a further record only."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

MINUTES_OF_A_DAY = 24 * 60


class AbsenceKind(StrEnum):
    """What is recorded of somebody's day; only `ABSENT` and the minutes of `PRESENT` count."""

    ABSENT = "Tanpa keterangan"
    PRESENT = "Hadir"
    SICK = "Sakit"
    PERMIT = "Izin"
    LEAVE = "Cuti"
    DUTY = "Dinas luar"
    SHIFT_OFF = "Lepas sif"


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceRecord:
    """What is recorded of one day; a later record of the day (`turn`) corrects the earlier."""

    id: int | None = None
    employee_id: int
    day: date
    turn: int = 1
    kind: AbsenceKind
    late: int = 0
    """Minutes late (terlambat); minutes go with `PRESENT` only."""
    early: int = 0
    """Minutes left before the end (pulang cepat)."""
    away: int = 0
    """Minutes away from duty in between (meninggalkan tugas)."""
    reason: str = ""
    """The clerk's note; of a correction, why."""
    source: str = ""
    """The imported file; empty when entered at the desk."""
    recorded_at: datetime | None = None
    recorded_by: str = ""

    @property
    def minutes(self) -> int:
        """All minutes missed that day."""
        return self.late + self.early + self.away

    @property
    def says(self) -> tuple[AbsenceKind, int, int, int]:
        """What the record says, without where it came from."""
        return (self.kind, self.late, self.early, self.away)

    @property
    def words(self) -> str:
        """What the record says, in Indonesian: `hadir, terlambat 30 menit`."""
        told = (("terlambat", self.late), ("pulang cepat", self.early))
        parts = [f"{name} {minutes} menit" for name, minutes in told if minutes]
        parts += [f"meninggalkan tugas {self.away} menit"] if self.away else []
        return ", ".join([self.kind.lower(), *parts])


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyAbsence:
    """A month known only by its totals; a later one of the month (`turn`) corrects it."""

    id: int | None = None
    employee_id: int
    year: int
    month: int
    turn: int = 1
    days: int
    """Working days absent without valid reason."""
    minutes: int = 0
    reason: str = ""
    source: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""

    @property
    def words(self) -> str:
        """What the totals say, in Indonesian: `3 hari dan 45 menit`."""
        return f"{self.days} hari dan {self.minutes} menit"


def standing(records: Iterable[AbsenceRecord]) -> dict[date, AbsenceRecord]:
    """Return the record of each day that stands: the last correction, whatever the order given."""
    found: dict[date, AbsenceRecord] = {}
    for one in records:
        if one.day not in found or found[one.day].turn < one.turn:
            found[one.day] = one
    return found


def standing_months(records: Iterable[MonthlyAbsence]) -> dict[tuple[int, int], MonthlyAbsence]:
    """Return the totals of each (year, month) that stand."""
    found: dict[tuple[int, int], MonthlyAbsence] = {}
    for one in records:
        key = (one.year, one.month)
        if key not in found or found[key].turn < one.turn:
            found[key] = one
    return found


def faults_of(record: AbsenceRecord) -> tuple[tuple[str, str], ...]:
    """Return what cannot be in a record, as (field, what to do)."""
    faults = []
    if min(record.late, record.early, record.away) < 0 or record.minutes > MINUTES_OF_A_DAY:
        faults.append(("Menit", "isi menit dari 0 sampai 1440 untuk satu hari"))
    if record.minutes and record.kind is not AbsenceKind.PRESENT:
        faults.append(("Menit", f"menit hanya untuk yang hadir, bukan {record.kind.lower()}"))
    return tuple(faults)
