"""The facts of letters that propose to stop a salary, or to pay it again."""

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
