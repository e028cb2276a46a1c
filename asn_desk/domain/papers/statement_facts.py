"""The facts of statements about somebody's discipline, and of those an employee signs himself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.papers.letters import Charge, Identity, Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFacts:
    """A statement by the office about somebody's discipline, as its register has it."""

    subject: Identity
    signer: Identity
    """Who states it, as identity rows print him."""
    government: str
    """`Pemerintah Kabupaten Ketapang`."""
    office: str
    """Whose personnel data it rests on."""
    attestation: Attestation
    months: int = 0
    """How far back it looks; 0 is ever."""
    purpose: str
    """What it is asked for: `mutasi`, `pengusulan pensiun` …"""
    data_until: date
    """The day up to which the register was asked."""
    valid_months: int = 0
    """How long it may be used; 0 says nothing about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeStatementFacts:
    """What an employee signs after coaching: that the act will not happen again."""

    subject: Identity
    superior: Identity | None
    """The direct superior who countersigns; None leaves room to write."""
    charge: Charge
    circular: str = ""
    """The circular the act offended; empty where it named none."""
    coaching: Reference | None = None
    """The letter that asked for this statement."""
    promises: Sequence[str] = ()
    """What else was asked of him, such as taking down a recording; one clause each."""
    stamp: str = ""
    """What stands in the box for a duty stamp: `Meterai Rp10.000`; empty for no box."""
