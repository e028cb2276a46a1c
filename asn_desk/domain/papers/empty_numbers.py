"""Numbers of a book without a letter in force: reserved, used elsewhere, void, missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from asn_desk.domain.office import Book
from asn_desk.domain.papers.numbering import ReservedNumber
from asn_desk.domain.papers.outside_numbers import OutsideNumbers


class Emptiness(StrEnum):
    """Why a number has no letter in force here."""

    RESERVED = "dipesan"
    RELEASED = "pesanan dibatalkan"
    OUTSIDE = "dipakai di luar program"
    VOIDED = "surat dibatalkan"
    MISSING = "tidak ada suratnya"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedLetter:
    """A letter of a book as far as its number and date go."""

    sequence: int
    suffix: str
    number: str
    on: date
    voided: bool
    void_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptyNumber:
    """A run of numbers with the same story."""

    book: Book
    first: int
    last: int
    why: Emptiness
    note: str = ""
    """Purpose, subject or reason, as it was written."""
    who: str = ""
    """For whom it was reserved."""
    on: date | None = None
    reserved_id: int | None = None
    """The reservation that may still be used or released."""
    number: str = ""
    """The whole number of a letter that is void."""


def empty_numbers(
    book: Book,
    *,
    following: int,
    letters: Sequence[NumberedLetter],
    reserved: Iterable[ReservedNumber],
    outside: Iterable[OutsideNumbers],
) -> tuple[EmptyNumber, ...]:
    """Return every number below `following` that has no letter in force, lowest first.

    Numbers are never refilled by themselves, so a gap stays listed until somebody explains it.
    """
    known = [*_reserved(book, reserved), *_outside(book, outside), *_voided(book, letters)]
    used = {one.sequence for one in letters}
    used.update(n for one in known for n in range(one.first, one.last + 1))
    missing = [number for number in range(1, following) if number not in used]
    gaps = [
        EmptyNumber(book=book, first=first, last=last, why=Emptiness.MISSING)
        for first, last in _runs(missing)
    ]
    return tuple(sorted([*known, *gaps], key=lambda one: (one.first, one.number)))


def neighbours(
    letters: Sequence[NumberedLetter], after: int
) -> tuple[NumberedLetter | None, NumberedLetter | None]:
    """Return the letters between which one behind the number `after` stands, void ones too."""
    before = [one for one in letters if one.sequence <= after]
    behind = [one for one in letters if one.sequence > after]
    return (before[-1] if before else None), (behind[0] if behind else None)


def place_for(letters: Sequence[NumberedLetter], on: date) -> int | None:
    """Return the number behind which a letter of that day would stand, if one comes later."""
    before = [one.sequence for one in letters if one.on <= on]
    later = [one.sequence for one in letters if one.on > on]
    if not later:
        return None
    lowest = min(later)
    return max((one for one in before if one < lowest), default=None)


def _reserved(book: Book, reserved: Iterable[ReservedNumber]) -> list[EmptyNumber]:
    return [
        EmptyNumber(
            book=book,
            first=one.sequence,
            last=one.sequence,
            why=Emptiness.RESERVED if one.open else Emptiness.RELEASED,
            note=one.purpose if one.open else one.void_reason,
            who=one.holder,
            on=one.on,
            reserved_id=one.id if one.open else None,
        )
        for one in reserved
        if one.book is book and one.letter_id is None
    ]


def _outside(book: Book, outside: Iterable[OutsideNumbers]) -> list[EmptyNumber]:
    return [
        EmptyNumber(
            book=book,
            first=one.first,
            last=one.last,
            why=Emptiness.OUTSIDE,
            note=one.subject,
            on=one.on,
        )
        for one in outside
        if one.book is book
    ]


def _voided(book: Book, letters: Sequence[NumberedLetter]) -> list[EmptyNumber]:
    return [
        EmptyNumber(
            book=book,
            first=one.sequence,
            last=one.sequence,
            why=Emptiness.VOIDED,
            note=one.void_reason,
            on=one.on,
            number=one.number,
        )
        for one in letters
        if one.voided
    ]


def _runs(numbers: Sequence[int]) -> Iterable[tuple[int, int]]:
    first = last = 0
    for number in numbers:
        if first and number == last + 1:
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last
