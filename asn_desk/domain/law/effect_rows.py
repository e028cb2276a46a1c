"""Rows of the tables on what a sanction brings about, and how each row is read from its file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.data_files import Row
from asn_desk.domain.law.basis import BASIS_COLUMNS, Basis, basis_of
from asn_desk.domain.law.terms import Circumstance, Level, PeriodStart


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRow:
    """When sanctions begin to be served once they are in force."""

    sanctions: tuple[str, ...]
    start: PeriodStart
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionRow:
    """Something closed to an employee while, or after, a sanction or an examination runs."""

    kind: str
    """What is closed: `kenaikan pangkat`, `mutasi antarinstansi` …"""
    circumstance: Circumstance
    levels: tuple[Level, ...]
    """The levels of the sanctions it speaks of; empty means any."""
    sanctions: tuple[str, ...]
    """Restricts it to these sanctions; empty means all of the levels."""
    years: int
    """How long after the event it lasts; 0 without limit, or while the circumstance lasts."""
    sentence: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderRow:
    """How many days before the end of a sanction the desk is reminded."""

    days: int
    title: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitionRow:
    """Which law governs an act done before a regulation came into force."""

    regulation: str
    """The new regulation as people cite it."""
    since: date
    """The day it came into force."""
    examined_before: bool
    """Whether the row speaks of acts examined before that day, or of those that were not."""
    governs: bool
    """Whether the new regulation's tables hold; else those of the day of the act."""
    sentence: str
    basis: Basis


def read_period(row: Row, head: Row, sanctions: Collection[str]) -> PeriodRow:
    """Read when sanctions begin; raises `LawDataError`."""
    row.expect("sanctions", "start", *BASIS_COLUMNS)
    return PeriodRow(
        sanctions=row.all_known("sanctions", sanctions),
        start=row.choice("start", PeriodStart),
        basis=basis_of(row, head),
    )


def read_restriction(row: Row, head: Row, sanctions: Collection[str]) -> RestrictionRow:
    """Read something a sanction closes; raises `LawDataError`."""
    row.expect("kind", "when", "levels", "sanctions", "years", "sentence", *BASIS_COLUMNS)
    return RestrictionRow(
        kind=row.text("kind"),
        circumstance=row.choice("when", Circumstance),
        levels=row.choices("levels", Level),
        sanctions=row.all_known("sanctions", sanctions),
        years=row.get("years", int, 0),
        sentence=row.text("sentence"),
        basis=basis_of(row, head),
    )


def read_reminder(row: Row, head: Row) -> ReminderRow:
    """Read a reminder before the end of a sanction; raises `LawDataError`."""
    row.expect("days", "title", *BASIS_COLUMNS)
    return ReminderRow(
        days=row.positive("days"), title=row.text("title"), basis=basis_of(row, head)
    )


def read_transition(row: Row, head: Row) -> TransitionRow:
    """Read which law governs an older act; raises `LawDataError`."""
    row.expect("regulation", "since", "examined_before", "governs", "sentence", *BASIS_COLUMNS)
    return TransitionRow(
        regulation=row.text("regulation"),
        since=row.day("since"),
        examined_before=row.get("examined_before", bool),
        governs=row.get("governs", bool),
        sentence=row.text("sentence"),
        basis=basis_of(row, head),
    )
