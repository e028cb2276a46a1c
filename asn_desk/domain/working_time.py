"""Working days, office hours and deadlines; dates always come in as arguments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


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


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursCheck:
    """Whether a moment lay in working hours, and why."""

    result: HoursResult
    reason: str


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
