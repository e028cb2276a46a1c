"""What the desk of statements takes and gives: purposes, drafts, and what the register says."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.law.basis import Confidence
from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.papers.signing import Signing
from asn_desk.services.assessment_values import Why
from asn_desk.services.signer_options import HEAD

OTHER = ""
"""The code of a purpose the table does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """A purpose a statement is asked for, and what is stated for it."""

    code: str
    title: str
    attestation: Attestation
    months: int
    """How far back it looks; 0 is ever."""
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementDraft:
    """What the clerk fills in for a statement about somebody."""

    employee_id: int
    purpose: str = OTHER
    """The code of a purpose; empty for one in other words."""
    said_purpose: str = ""
    """The purpose as the paper names it."""
    attestation: Attestation = Attestation.NOT_IN_PROCESS
    certificate: bool = False
    """A surat keterangan instead of a surat pernyataan."""
    on: date
    signer: str = HEAD
    """Who signs: the key of one of those offered; the head of this office unless chosen."""
    no_court_case: bool = False
    """The clerk has made sure that no court case runs, which no register here knows."""
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectionLine:
    """Something that stands against a statement, as the window shows it."""

    words: str
    advice: str
    case_id: int
    until: date | None
    """The last day it stands in the way, where that is known."""
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementCheck:
    """What the register says to a statement; it may be given when nothing stands against it."""

    name: str
    data_until: date
    """The day up to which the register was asked; the paper prints it."""
    months: int
    """How far back the statement looks; 0 is ever."""
    objections: tuple[ObjectionLine, ...]
    cautions: tuple[Why, ...]
    """What the register cannot know; told outside the letter."""

    @property
    def allowed(self) -> bool:
        """Say whether the statement may be given."""
        return not self.objections
