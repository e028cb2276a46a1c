"""The desk of numbers: what a letter could be numbered, reservations, numbers without a letter."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import HolidaysMissing, Incomplete, Refusal
from asn_desk.domain.law.tables import Law
from asn_desk.domain.office import Book, books_kept
from asn_desk.domain.papers.empty_numbers import (
    EmptyNumber,
    NumberedLetter,
    empty_numbers,
    place_for,
)
from asn_desk.domain.papers.letters import LetterKind, Signer, book_of
from asn_desk.domain.papers.numbering import (
    Inserted,
    NextNumber,
    Numbering,
    ReservedNumber,
    agency_of,
    series_of,
)
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.signing_kinds import usual_signing
from asn_desk.services.number_taking import Wanted, looked_up
from asn_desk.services.rules import Rules, rules_for

MANY = 100
"""How many numbers may be reserved at once."""
_DATED = frozenset({LetterKind.SUMMONS_1, LetterKind.SUMMONS_2, LetterKind.RECEIPT_SUMMONS})


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberOffer:
    """How a letter may be numbered now; nothing is taken."""

    book: Book
    year: int
    following: str
    """The next number; empty where another agency numbers the letter."""
    agency: str = ""
    """Whose kop it carries, if not this office's."""
    by_agency: bool = False
    """Whether that agency numbers it, so that its number must be typed."""
    reserved: tuple[tuple[ReservedNumber, str], ...] = ()
    """The open reservations of the book and year, each with the whole number."""
    after: int | None = None
    """Behind which number a letter of this day would stand; None when it needs no suffix."""
    inserted: str = ""
    """The whole number it would have there."""
    cautions: tuple[str, ...] = ()
    """What is unusual about the next number; never a refusal."""
    signing: Signing | None = None
    """How the office usually has the letter signed; None where only ink is possible."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberDesk:
    """What a clerk does with numbers apart from issuing letters."""

    database: Database
    law: Law
    today: Callable[[], date]

    def books(self) -> tuple[Book, ...]:
        """Return the agenda books that are kept or were, in their usual order."""
        with self.database.reading() as work:
            kept, used = books_kept(work.office.office()), work.numbers.books_used()
        return tuple(one for one in Book if one in kept or one in used)

    def offer(self, kind: LetterKind, on: date, signer: Signer | None = None) -> NumberOffer:
        """Return how a letter of a kind and day may be numbered."""
        with self.database.reading() as work:
            rules = rules_for(work, self.law)
            return number_offer(work, kind, on, signer, rules=rules)

    def number(
        self, kind: LetterKind, on: date, numbering: Numbering, signer: Signer | None = None
    ) -> str:
        """Return the number a choice would give now; raises what issuing with it would."""
        with self.database.reading() as work:
            wanted = Wanted(office=work.office.office(), kind=kind, on=on, signer=signer)
            return looked_up(work, wanted, numbering).number

    def reserve(
        self, book: Book, year: int, *, many: int, purpose: str, holder: str
    ) -> tuple[ReservedNumber, ...]:
        """Take numbers of a book ahead; raises `Incomplete`."""
        problems = []
        if not 1 <= many <= MANY:
            problems.append(("many", f"pesan 1 sampai {MANY} nomor"))
        if not purpose.strip():
            problems.append(("purpose", "tulis untuk apa nomor dipesan"))
        if not holder.strip():
            problems.append(("holder", "tulis untuk siapa nomor dipesan"))
        if problems:
            raise Incomplete(problems)
        with self.database.unit_of_work() as work:
            return work.numbers.reserve(
                book,
                year,
                many=many,
                purpose=purpose.strip(),
                holder=holder.strip(),
                on=self.today(),
            )

    def reserved(self, year: int) -> tuple[ReservedNumber, ...]:
        """Return the numbers of a year that were taken ahead, by book and number."""
        with self.database.reading() as work:
            return work.numbers.reserved(year)

    def release(self, reserved_id: int, *, reason: str) -> None:
        """Void a reserved number; raises `Incomplete` without a reason, `ChangedMeanwhile`."""
        if not reason.strip():
            raise Incomplete((("reason", "tulis mengapa nomor tidak jadi dipakai"),))
        with self.database.unit_of_work() as work:
            work.numbers.release(reserved_id, reason.strip())

    def empty(self, year: int, book: Book | None = None) -> tuple[EmptyNumber, ...]:
        """Return the numbers of a year without a letter in force, by book and number."""
        books = self.books() if book is None else (book,)
        with self.database.reading() as work:
            return tuple(one for each in books for one in empty_in(work, each, year))


def number_offer(
    work: UnitOfWork,
    kind: LetterKind,
    on: date,
    signer: Signer | None = None,
    *,
    rules: Rules | None = None,
) -> NumberOffer:
    """Return how a letter of a kind, day and signer may be numbered.

    With the rules given, a summons or a decision of a holiday is pointed out too.
    """
    office = work.office.office()
    wanted = Wanted(office=office, kind=kind, on=on, signer=signer)
    by_agency = bool(series_of(office, signer))
    letters = work.numbers.numbered(wanted.book, on.year)
    after = place_for(letters, on)
    return NumberOffer(
        book=wanted.book,
        year=on.year,
        following="" if by_agency else looked_up(work, wanted, NextNumber()).number,
        agency=agency_of(office, signer),
        by_agency=by_agency,
        reserved=tuple(
            (one, wanted.written(one.sequence))
            for one in work.numbers.reserved(on.year, wanted.book)
            if one.open
        ),
        after=after,
        inserted=_inserted(work, wanted, after),
        cautions=(*order_cautions(letters, on), *(_free_day(rules, kind, on) if rules else ())),
        signing=usual_signing(kind, office.signing.electronic_kinds),
    )


def empty_in(work: UnitOfWork, book: Book, year: int) -> tuple[EmptyNumber, ...]:
    """Return the numbers of a book and year without a letter in force."""
    return empty_numbers(
        book,
        following=work.numbers.peek_number(book, year),
        letters=work.numbers.numbered(book, year),
        reserved=work.numbers.reserved(year, book),
        outside=work.numbers.outside(year),
    )


def order_cautions(letters: Sequence[NumberedLetter], on: date) -> tuple[str, ...]:
    """Say that a letter with the next number would be dated before one with a lower number."""
    later = [one for one in letters if one.on > on and not one.voided]
    if not later:
        return ()
    latest = max(later, key=lambda one: one.on)
    said = f"lebih awal daripada nomor {latest.number} ({long_date(latest.on)})"
    return (f"Tanggal {long_date(on)} {said}; pertimbangkan nomor sisip",)


def _free_day(rules: Rules, kind: LetterKind, on: date) -> tuple[str, ...]:
    """Name the holiday on which a summons or a decision would be dated."""
    if kind not in _DATED and book_of(kind) is not Book.DECISIONS:
        return ()
    try:
        reason = rules.calendar.why_not(on)
    except HolidaysMissing:
        return ()
    return (f"Tanggal surat bukan hari kerja: {reason}",) if reason else ()


def _inserted(work: UnitOfWork, wanted: Wanted, after: int | None) -> str:
    if after is None:
        return ""
    try:
        return looked_up(work, wanted, Inserted(after=after, reason="-")).number
    except Refusal:
        return ""
