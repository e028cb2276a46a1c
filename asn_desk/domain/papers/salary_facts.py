"""The facts of the papers that stop a salary, or pay it again: proposals and decisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.papers.letters import Identity, Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryStopFacts:
    """Proposal to stop the salary after ten working days of absence in a row (Pasal 15)."""

    addressee: str
    subject: Identity
    days: Sequence[date]
    """The days of absence in a row."""
    stop_from: date
    """The first day of the next month."""
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryResumeFacts:
    """Proposal to pay again what was stopped, the absence being disproved or ended."""

    addressee: str
    subject: Identity
    stop: Reference
    """The letter that stopped it."""
    resume_from: date
    reason: str
    disproved: bool
    """Whether the absence was disproved, so that what was withheld is paid back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryStopDecisionFacts:
    """Decision of the kuasa pengguna anggaran that stops a salary (Pasal 15 ayat (2))."""

    subject: Identity
    days: Sequence[date]
    """The days of absence in a row."""
    stop_from: date
    """The first day of the next month."""
    article: str
    proposal: Reference
    """The proposal of the personnel office, after its verification."""
    proposed_by: str
    """The post that signed the proposal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryResumeDecisionFacts:
    """Decision of the kuasa pengguna anggaran that revokes a stop and pays again."""

    subject: Identity
    decision: Reference
    """The decision that is revoked."""
    proposal: Reference
    """The proposal to pay again."""
    proposed_by: str
    resume_from: date
    reason: str
    disproved: bool
    """Whether the absence was disproved, so that what was withheld is paid back."""
