"""Working days, office hours and deadlines; dates always come in as arguments."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from asn_desk.domain.errors import HolidaysMissing


class HolidayKind(StrEnum):
    """What makes a day free."""

    NATIONAL = "Libur nasional"
    COLLECTIVE_LEAVE = "Cuti bersama"
    LOCAL = "Libur daerah"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """One free day with the decree it comes from."""

    id: int | None = None
    day: date
    name: str
    kind: HolidayKind
    decree: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHours:
    """The hours of one weekday; end and break end are the first minute outside."""

    start: time
    end: time
    break_start: time | None = None
    break_end: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursPeriod:
    """Hours in force in a period (both days included); a later row of a schedule wins."""

    label: str
    """`Jam kerja biasa`, `Jam kerja Ramadan 1447 H` …"""
    valid_from: date
    valid_to: date | None = None
    days: Mapping[int, DayHours]
    """By weekday, Monday is 0; a weekday without a row is no working day."""
    basis: str = ""
    """The rule the hours come from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A work schedule of units; `shift` means the hours cannot be told from the calendar."""

    id: int | None = None
    name: str
    shift: bool = False
    periods: Sequence[HoursPeriod] = ()
    version: int = 1

    def period_on(self, day: date) -> HoursPeriod | None:
        """Return the hours in force on a day; a later row wins, as Ramadan does over the year."""
        return next(
            (
                one
                for one in reversed(self.periods)
                if one.valid_from <= day and (one.valid_to is None or day <= one.valid_to)
            ),
            None,
        )


class HoursResult(StrEnum):
    """What the clock says about a moment, as the command line prints it."""

    IN_HOURS = "dalam_jam_kerja"
    BREAK = "istirahat"
    OUTSIDE = "luar_jam_kerja"
    WEEKEND = "akhir_pekan"
    HOLIDAY = "hari_libur"
    COLLECTIVE_LEAVE = "cuti_bersama"
    SHIFT = "jadwal_sif"
    UNDETERMINED = "tidak_dapat_ditentukan"


HOURS_WORDS: Mapping[HoursResult, str] = {
    HoursResult.IN_HOURS: "Di dalam jam kerja",
    HoursResult.BREAK: "Jam istirahat",
    HoursResult.OUTSIDE: "Di luar jam kerja",
    HoursResult.WEEKEND: "Akhir pekan",
    HoursResult.HOLIDAY: "Hari libur",
    HoursResult.COLLECTIVE_LEAVE: "Cuti bersama",
    HoursResult.SHIFT: "Jadwal sif",
    HoursResult.UNDETERMINED: "Tidak dapat ditentukan",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursCheck:
    """Whether a moment lay in working hours, and why."""

    result: HoursResult
    reason: str

    @property
    def free(self) -> bool:
        """Whether the moment was certainly the employee's own time; False where it is not known."""
        known = {HoursResult.IN_HOURS, HoursResult.SHIFT, HoursResult.UNDETERMINED}
        return self.result not in known


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDay:
    """One day of a count: its number, or None where it was skipped, with the reason."""

    day: date
    ordinal: int | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A computed date that can explain itself."""

    rule: str
    """The key of the rule: `berlaku`, `panggilan` …"""
    title: str
    since: date
    day: date
    counting: Sequence[CountedDay]
    article: str
    """The rule it rests on, as it may be shown; with its mark when unverified."""
    event: str = ""
    """What it runs from: `tanggal keputusan diterima`."""
    note: str = ""
    """What the law leaves open about it, or why it stands as it does; in Indonesian."""
    week: str = ""
    """By which working week it was counted, as a sentence; empty where nothing was chosen."""


FIVE_DAYS = frozenset(range(5))
"""Monday to Friday, the working week of Perpres 21/2023 Pasal 3."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days of a unit: its working week, its holidays, and the years that are filled in."""

    holidays: Mapping[date, Holiday]
    years: frozenset[int]
    """The years whose holidays are known; a weekday of any other year cannot be judged."""
    weekdays: frozenset[int] = FIVE_DAYS
    """The working days of a week, Monday is 0."""
    schedule: Schedule | None = None
    """Its weekdays count instead, on the days for which it has hours."""
    week: str = ""
    """Why the week is counted so, as a sentence for papers."""

    @classmethod
    def of(cls, holidays: Iterable[Holiday], *, weekdays: frozenset[int] = FIVE_DAYS) -> "Calendar":
        """Make a calendar; a year is filled in when a national holiday of it is known.

        A local holiday alone does not fill in a year. Where a day has two rows the national
        holiday is the one named, then collective leave.
        """
        order = list(HolidayKind)
        rows = sorted(holidays, key=lambda one: order.index(one.kind), reverse=True)
        return cls(
            holidays={one.day: one for one in rows},
            years=frozenset(one.day.year for one in rows if one.kind is HolidayKind.NATIONAL),
            weekdays=weekdays,
        )

    def is_working(self, day: date) -> bool:
        """Say whether a day is a working day (hari kerja); raises `HolidaysMissing`."""
        return self.why_not(day) is None

    def why_not(self, day: date) -> str | None:
        """Say why a day is no working day, None when it is one; raises `HolidaysMissing`.

        A holiday is named before a weekend. Collective leave is no working day either: the
        sources leave that open, and the later date is the safe one.
        """
        holiday = self.holidays.get(day)
        if holiday is not None:
            decree = f" ({holiday.decree})" if holiday.decree else ""
            return f"{holiday.kind.lower()}: {holiday.name}{decree}"
        if day.weekday() not in self.weekdays_on(day):
            return self._free_weekday(day)
        if day.year not in self.years:
            raise HolidaysMissing(day.year)
        return None

    def weekdays_on(self, day: date) -> frozenset[int]:
        """Return the working days of the week a day lies in, Monday is 0."""
        period = self.schedule.period_on(day) if self.schedule is not None else None
        return frozenset(period.days) if period is not None and period.days else self.weekdays

    def count(self, since: date, days: int) -> tuple[date, tuple[CountedDay, ...]]:
        """Return the nth working day after an event, with every day counted or skipped.

        The day of the event is not counted. `days` is at least 1. Raises `HolidaysMissing`.
        """
        if days < 1:
            message = f"cannot count {days} working days"
            raise ValueError(message)
        counting: list[CountedDay] = []
        day, ordinal = since, 0
        while ordinal < days:
            day += timedelta(days=1)
            reason = self.why_not(day)
            if reason is None:
                ordinal += 1
            counting.append(
                CountedDay(
                    day=day,
                    ordinal=ordinal if reason is None else None,
                    reason=reason or "hari kerja",
                )
            )
        return day, tuple(counting)

    def working_days_between(self, start: date, end: date) -> int:
        """Return the working days after `start` up to and including `end`; below zero if earlier.

        From today to a deadline this is what a clerk calls "5 hari kerja lagi"; a negative
        number of a passed deadline is its delay, 0 while only free days have passed.
        Raises `HolidaysMissing`.
        """
        if end < start:
            return -self.working_days_between(end, start)
        span = range(1, (end - start).days + 1)
        return sum(self.is_working(start + timedelta(days=n)) for n in span)

    def _free_weekday(self, day: date) -> str:
        if day.weekday() in FIVE_DAYS and self.schedule is not None:
            return f"bukan hari kerja menurut jadwal {self.schedule.name}"
        return "akhir pekan"
