"""The numbers of the agenda apart from their letters: reserved, used elsewhere, missing."""

from datetime import date

from sqlalchemy import RowMapping, select, update

from asn_desk.database.columns import table_of
from asn_desk.database.counters import reserve
from asn_desk.database.register import Register, columns_of, spoken, to_value
from asn_desk.database.tables import (
    CounterRow,
    LetterRow,
    OutsideNumbersRow,
    ReservedNumberRow,
)
from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile
from asn_desk.domain.office import Book
from asn_desk.domain.papers.empty_numbers import NumberedLetter
from asn_desk.domain.papers.numbering import ReservedNumber
from asn_desk.domain.papers.outside_numbers import OutsideNumbers

_letters = table_of(LetterRow)
_counters = table_of(CounterRow)
_outside = table_of(OutsideNumbersRow)
_reserved = table_of(ReservedNumberRow)
_NUMBERED = ("sequence", "suffix", "number", "on", "voided", "void_reason")


class NumberRegister(Register):
    """Gives numbers ahead and never again; every method works under the counter's lock."""

    def next_number(self, book: Book, year: int) -> int:
        """Take the next running number of a book; free again when the work is rolled back."""
        self._audit.require_writing()
        return reserve(self._connection, book.value, year)

    def peek_number(self, book: Book, year: int) -> int:
        """Return the number `next_number` would give now; nothing is taken."""
        asked = select(_counters.c.next).where(
            _counters.c.book == book.value, _counters.c.year == year
        )
        found: int | None = self._connection.execute(asked).scalar()
        return found or 1

    def pass_over(self, book: Book, year: int, sequence: int) -> int:
        """Let the book go on after a number that others gave; return what came next before.

        Nothing happens when the book has passed it already.
        """
        self._audit.require_writing()
        # Taking none locks the counter's row: nobody numbers a letter between the two steps.
        following = reserve(self._connection, book.value, year, many=0)
        if sequence >= following:
            reserve(self._connection, book.value, year, many=sequence - following + 1)
        return following

    def use_outside(self, book: Book, year: int, *, last: int, subject: str, on: date) -> int:
        """Note that the book's numbers up to `last` were used elsewhere; return the record's id.

        Raises `AlreadyExists` when the book has passed that number already.
        """
        first = self.pass_over(book, year, last)
        if last < first:
            raise AlreadyExists(f"nomor urut {book.value.lower()} tahun {year}", str(last))
        noted = OutsideNumbers(
            book=book,
            year=year,
            first=first,
            last=last,
            subject=subject,
            on=on,
            recorded_at=self._audit.clock(),
            recorded_by=self._audit.user,
        )
        return self._insert(OutsideNumbersRow, columns_of(OutsideNumbersRow, noted))

    def outside(self, year: int) -> tuple[OutsideNumbers, ...]:
        """Return the numbers of a year used elsewhere, by book and number."""
        asked = select(_outside).where(_outside.c.year == year)
        rows = self._connection.execute(asked.order_by(_outside.c.book, _outside.c.first))
        return tuple(to_value(OutsideNumbers, row) for row in rows.mappings())

    def reserve(
        self, book: Book, year: int, *, many: int, purpose: str, holder: str, on: date
    ) -> tuple[ReservedNumber, ...]:
        """Take numbers of a book ahead; they are never given to another letter by themselves."""
        self._audit.require_writing()
        first = reserve(self._connection, book.value, year, many=many)
        ids = [
            self._insert(
                ReservedNumberRow,
                {
                    "book": book,
                    "year": year,
                    "sequence": sequence,
                    "purpose": purpose,
                    "holder": holder,
                    "on": on,
                    "recorded_at": self._audit.clock(),
                    "recorded_by": self._audit.user,
                    "letter_id": None,
                    "void_reason": "",
                    "voided_at": None,
                    "voided_by": "",
                },
                reason=purpose,
            )
            for sequence in range(first, first + many)
        ]
        return tuple(self.reserved_number(one) for one in ids)

    def reserved_number(self, reserved_id: int) -> ReservedNumber:
        """Return a reserved number; raises `NotFound`."""
        return to_value(ReservedNumber, self._reserved_row(reserved_id))

    def reserved(self, year: int, book: Book | None = None) -> tuple[ReservedNumber, ...]:
        """Return the numbers of a year that were taken ahead, by book and number."""
        asked = select(_reserved).where(_reserved.c.year == year)
        if book is not None:
            asked = asked.where(_reserved.c.book == book)
        rows = self._connection.execute(asked.order_by(_reserved.c.book, _reserved.c.sequence))
        return tuple(to_value(ReservedNumber, row) for row in rows.mappings())

    def use_reserved(self, reserved_id: int, letter_id: int) -> None:
        """Give a reserved number to a letter; raises `ChangedMeanwhile` when it is not open."""
        self._settle(reserved_id, {"letter_id": letter_id}, reason="dipakai surat")

    def release(self, reserved_id: int, reason: str) -> None:
        """Void a reserved number; raises `ChangedMeanwhile` when it is not open."""
        closed = {
            "void_reason": reason,
            "voided_at": self._audit.clock(),
            "voided_by": self._audit.user,
        }
        self._settle(reserved_id, closed, reason=reason)

    def books_used(self) -> frozenset[Book]:
        """Return the books that have letters."""
        asked = select(_letters.c.book).distinct()
        return frozenset(self._connection.execute(asked).scalars())

    def numbered(self, book: Book, year: int) -> tuple[NumberedLetter, ...]:
        """Return the letters of this office's own series of a book, by number and suffix."""
        asked = (
            select(*(_letters.c[name] for name in _NUMBERED))
            .where(_letters.c.book == book, _letters.c.year == year, _letters.c.series == "")
            .where(_letters.c.sequence.is_not(None))
            .order_by(_letters.c.sequence, _letters.c.suffix)
        )
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(NumberedLetter, row) for row in rows)

    def _settle(self, reserved_id: int, values: dict[str, object], *, reason: str) -> None:
        self._audit.require_writing()
        before = self._reserved_row(reserved_id)
        statement = (
            update(_reserved)
            .where(_reserved.c.id == reserved_id)
            .where(_reserved.c.letter_id.is_(None), _reserved.c.void_reason == "")
            .values(values)
        )
        if self._connection.execute(statement).rowcount != 1:
            raise ChangedMeanwhile(f"nomor urut {before['sequence']} yang dipesan")
        self._record(ReservedNumberRow, reserved_id, "ubah", reason=reason, after=spoken(values))

    def _reserved_row(self, reserved_id: int) -> RowMapping:
        return self._row(ReservedNumberRow, reserved_id, what="nomor yang dipesan")
