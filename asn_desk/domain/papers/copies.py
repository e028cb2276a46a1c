"""A certified copy of a decision as it was made: for whom, certified by whom."""

from dataclasses import dataclass
from datetime import date, datetime

from asn_desk.domain.papers.copy_facts import CopyForm


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterCopy:
    """A salinan or petikan; it carries the number and date of its decision, none of its own."""

    id: int | None = None
    letter_id: int
    """The decision it repeats."""
    form: CopyForm
    recipient: str
    certifier: str
    """The name of who certifies it."""
    on: date
    """The day it was made."""
    sha256: str
    made_at: datetime | None = None
    made_by: str = ""
