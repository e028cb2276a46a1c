"""Gives an order its number: the next one, a reserved, an inserted or a typed one."""

from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import (
    AlreadyExists,
    ChangedMeanwhile,
    Incomplete,
    NotYetLawful,
    WrongDate,
)
from asn_desk.domain.office import Book, Office
from asn_desk.domain.papers.empty_numbers import NumberedLetter, neighbours
from asn_desk.domain.papers.letters import LetterKind, Signer
from asn_desk.domain.papers.numbering import (
    FromReserve,
    Inserted,
    NextNumber,
    Numbering,
    ReservedNumber,
    Typed,
    book_for,
    next_suffix,
    number_of,
    read_number,
    series_of,
    typed_problem,
)

FIELD = "nomor"
"""What a refusal calls the choice of the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The letter that asks for a number."""

    office: Office
    kind: LetterKind
    on: date
    signer: Signer | None = None

    @property
    def book(self) -> Book:
        """The book that numbers it."""
        return book_for(self.office, self.kind)

    def written(self, sequence: int, suffix: str = "") -> str:
        """Return its number with this running number."""
        return number_of(self.office, self.kind, sequence, on=self.on, suffix=suffix)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A number as the agenda keeps it."""

    book: Book
    number: str
    sequence: int | None = None
    suffix: str = ""
    series: str = ""
    note: str = ""
    reserved_id: int | None = None


def take_number(work: UnitOfWork, wanted: Wanted, numbering: Numbering) -> Taken:
    """Take the number that was chosen; free again when the work is rolled back.

    Raises `Incomplete` where a number or a reason must be written, `WrongDate` for a date that
    does not fit its neighbours or its year, `AlreadyExists` for a number that is taken,
    `ChangedMeanwhile` for a reserved one that is gone, `NotYetLawful`, `NotFound`.
    """
    match numbering:
        case NextNumber():
            return _next(work, wanted, taking=True)
        case FromReserve():
            return _reserved(work, wanted, numbering)
        case Inserted():
            return _inserted(work, wanted, numbering)
        case _:
            return _typed(work, wanted, numbering)


def looked_up(work: UnitOfWork, wanted: Wanted, numbering: Numbering) -> Taken:
    """Return the number `take_number` would give now; nothing is taken, the same is refused."""
    if isinstance(numbering, NextNumber):
        return _next(work, wanted, taking=False)
    if isinstance(numbering, Typed):
        return _typed(work, wanted, numbering, taking=False)
    return take_number(work, wanted, numbering)


def _next(work: UnitOfWork, wanted: Wanted, *, taking: bool) -> Taken:
    series = series_of(wanted.office, wanted.signer)
    if series:
        raise Incomplete(((FIELD, f"ketik nomor dari buku agenda {series}"),))
    book, year = wanted.book, wanted.on.year
    take = work.numbers.next_number if taking else work.numbers.peek_number
    sequence = take(book, year)
    return Taken(book=book, sequence=sequence, number=wanted.written(sequence))


def _reserved(work: UnitOfWork, wanted: Wanted, chosen: FromReserve) -> Taken:
    found = work.numbers.reserved_number(chosen.reserved_id)
    if not found.open:
        raise ChangedMeanwhile(f"nomor urut {found.sequence} yang dipesan")
    if found.book is not wanted.book:
        what = f"Nomor urut {found.sequence} dipesan di buku {found.book.value.lower()}"
        raise NotYetLawful("memakai nomor yang dipesan", ((what, ""),))
    if found.year != wanted.on.year:
        reason = f"nomor urut {found.sequence} dipesan untuk tahun {found.year}"
        raise WrongDate("Tanggal surat", wanted.on, reason)
    return Taken(
        book=found.book,
        sequence=found.sequence,
        number=wanted.written(found.sequence),
        note=f"nomor dipesan: {found.purpose}",
        reserved_id=found.id,
    )


def _inserted(work: UnitOfWork, wanted: Wanted, chosen: Inserted) -> Taken:
    if not chosen.reason.strip():
        raise Incomplete(((FIELD, "tulis alasan nomor sisip"),))
    book, year = wanted.book, wanted.on.year
    following = work.numbers.peek_number(book, year)
    if not 1 <= chosen.after < following:
        what = f"Nomor urut {chosen.after} belum terpakai; pakai nomor berikutnya"
        raise NotYetLawful("memberi nomor sisip", ((what, ""),))
    letters = work.numbers.numbered(book, year)
    _check_between(wanted.on, neighbours(letters, chosen.after))
    beside = frozenset(one.suffix for one in letters if one.sequence == chosen.after and one.suffix)
    suffix = next_suffix(beside)
    if not suffix:
        raise AlreadyExists("nomor sisip", wanted.written(chosen.after, "z"))
    return Taken(
        book=book,
        sequence=chosen.after,
        suffix=suffix,
        number=wanted.written(chosen.after, suffix),
        note=f"nomor sisip: {chosen.reason.strip()}",
    )


def _check_between(on: date, between: tuple[NumberedLetter | None, NumberedLetter | None]) -> None:
    before, behind = between
    if before is not None and on < before.on:
        reason = f"nomor {before.number} bertanggal {long_date(before.on)}"
        raise WrongDate("Tanggal nomor sisip", on, reason)
    if behind is None:
        what = "Sesudahnya belum ada surat bernomor; pakai nomor berikutnya"
        raise NotYetLawful("memberi nomor sisip", ((what, ""),))
    if on > behind.on:
        reason = f"nomor {behind.number} sudah bertanggal {long_date(behind.on)}"
        raise WrongDate("Tanggal nomor sisip", on, reason)


def _typed(work: UnitOfWork, wanted: Wanted, chosen: Typed, *, taking: bool = True) -> Taken:
    number = " ".join(chosen.number.split())
    problem = typed_problem(number)
    if problem:
        raise Incomplete(((FIELD, problem),))
    book, year = wanted.book, wanted.on.year
    series = chosen.series or series_of(wanted.office, wanted.signer)
    if work.letters.has_number(book, year, number=number, series=series):
        raise AlreadyExists("nomor surat", number)
    if series:
        return Taken(book=book, number=number, series=series, note=f"nomor dari {series}")
    sequence = read_number(wanted.office, wanted.kind, number, year=year)
    if sequence is not None:
        if taking:
            # First, for it locks the book: nobody reserves the number meanwhile.
            work.numbers.pass_over(book, year, sequence)
        _check_free(work, book, year, sequence)
    return Taken(book=book, sequence=sequence, number=number, note="nomor diketik")


def _check_free(work: UnitOfWork, book: Book, year: int, sequence: int) -> None:
    """Refuse a running number of our own that is spoken for."""
    for one in work.numbers.reserved(year, book):
        if one.sequence == sequence:
            raise AlreadyExists(_spoken_for(one), str(sequence))
    for used in work.numbers.outside(year):
        if used.book is book and used.first <= sequence <= used.last:
            raise AlreadyExists("nomor urut yang dipakai di luar program", str(sequence))
    if any(
        one.sequence == sequence and not one.suffix for one in work.numbers.numbered(book, year)
    ):
        raise AlreadyExists("nomor urut", str(sequence))


def _spoken_for(one: ReservedNumber) -> str:
    return "pesanan nomor urut" if one.open else "nomor urut yang pernah dipesan"
