"""Counts of working days as a file keeps them: what was counted, from when, and what was not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import MONTHS
from asn_desk.domain.numerals import spell
from asn_desk.domain.working_time import CountedDay, Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSubject:
    """Whose case a count belongs to, as its sheet says."""

    case_number: str
    name: str
    nip: str
    position: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingSheet:
    """Lembar perhitungan hari kerja: one count or more, with every day of each."""

    counts: tuple[Deadline, ...]
    subject: CountSubject | None = None
    """None for a count outside a case, which is not confidential."""
    place: str
    on: date
    """When the sheet is made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedDays:
    """Days left out of a count for one reason."""

    days: tuple[date, ...]
    reason: str

    @property
    def text(self) -> str:
        """The days by month: `28 Februari; 1 dan 7 Maret 2026`."""
        months: dict[tuple[int, int], list[int]] = {}
        for day in self.days:
            months.setdefault((day.year, day.month), []).append(day.day)
        years = {year for year, _ in months}
        parts = []
        for (year, month), numbers in months.items():
            last = (year, month) == list(months)[-1]
            said = f" {year}" if last or len(years) > 1 else ""
            parts.append(f"{_listed(numbers)} {MONTHS[month - 1]}{said}")
        return "; ".join(parts)


def skipped(counting: Sequence[CountedDay]) -> tuple[SkippedDays, ...]:
    """Return the days a count leaves out, by reason, in the order in which reasons first come."""
    found: dict[str, list[date]] = {}
    for one in counting:
        if one.ordinal is None:
            found.setdefault(one.reason, []).append(one.day)
    return tuple(SkippedDays(days=tuple(days), reason=reason) for reason, days in found.items())


def months_of(deadline: Deadline) -> tuple[tuple[int, int], ...]:
    """Return every (year, month) a count runs through, that of its start included."""
    first, last = sorted((deadline.since, deadline.day))
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    start = first.year * 12 + first.month - 1
    return tuple((step // 12, step % 12 + 1) for step in range(start, start + count))


def rule_words(deadline: Deadline) -> str:
    """Say what is counted: `hari kerja ke-15 (lima belas) sejak tanggal keputusan diterima`."""
    number = max((one.ordinal or 0 for one in deadline.counting), default=0)
    event = deadline.event or "tanggal mulai"
    return f"hari kerja ke-{number} ({spell(number)}) sejak {event}" if number else ""


def _listed(numbers: Sequence[int]) -> str:
    written = [str(number) for number in numbers]
    return " dan ".join([", ".join(written[:-1]), written[-1]]) if written[1:] else written[0]
