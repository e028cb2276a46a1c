"""Rows of the tables on what a sanction brings about, and how each row is read from its file."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.data_files import Row
from asn_desk.domain.law.basis import BASIS_COLUMNS, Basis, basis_of
from asn_desk.domain.law.terms import Attestation, Circumstance, Level, PeriodStart


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
class StatementRow:
    """What a statement about somebody's discipline says for a purpose, and how far back."""

    code: str
    title: str
    """The purpose as papers name it: `pengusulan Satyalancana Karya Satya`."""
    attestation: Attestation
    months: int
    """How far back it looks; 0 is ever."""
    note: str
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


def read_statement(row: Row, head: Row) -> StatementRow:
    """Read what a statement says for a purpose; raises `LawDataError`."""
    row.expect("code", "title", "attestation", "months", "note", *BASIS_COLUMNS)
    months = row.get("months", int, 0)
    if months < 0:
        raise row.wrong("masanya tidak boleh kurang dari 0 bulan", "months")
    return StatementRow(
        code=row.text("code"),
        title=row.text("title"),
        attestation=row.choice("attestation", Attestation),
        months=months,
        note=row.get("note", str, ""),
        basis=basis_of(row, head),
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
