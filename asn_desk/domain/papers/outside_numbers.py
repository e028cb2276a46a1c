"""Numbers of an agenda book that letters made without this program took."""

from dataclasses import dataclass
from datetime import date, datetime

from asn_desk.domain.office import Book


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideNumbers:
    """A run of numbers of a book and year that this program will not give again."""

    id: int | None = None
    book: Book
    year: int
    first: int
    last: int
    subject: str
    """What they were used for, in the office's words."""
    on: date
    """The day they were noted."""
    recorded_at: datetime | None = None
    recorded_by: str = ""
