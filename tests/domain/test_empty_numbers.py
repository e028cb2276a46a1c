"""Numbers without a letter in force, and where a back-dated one would stand."""

from datetime import UTC, date, datetime

import pytest

from asn_desk.domain.office import Book
from asn_desk.domain.papers.empty_numbers import (
    Emptiness,
    NumberedLetter,
    empty_numbers,
    neighbours,
    place_for,
)
from asn_desk.domain.papers.numbering import ReservedNumber
from asn_desk.domain.papers.outside_numbers import OutsideNumbers

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def a_letter(sequence, day=1, **changed):
    values = {"suffix": "", "number": f"800/{sequence}", "voided": False, "void_reason": ""}
    return NumberedLetter(sequence=sequence, on=date(2026, 3, day), **(values | changed))


def reserved(sequence, **changed):
    values = {"book": Book.LETTERS, "purpose": "undangan", "holder": "Bidang C"}
    return ReservedNumber(
        id=sequence,
        year=2026,
        sequence=sequence,
        on=date(2026, 3, 1),
        recorded_at=NOW,
        recorded_by="x",
        **(values | changed),
    )


def outside(first, last):
    day = date(2026, 3, 1)
    return OutsideNumbers(
        book=Book.LETTERS, year=2026, first=first, last=last, subject="umum", on=day
    )


def found(following, letters=(), held=(), used=()):
    return empty_numbers(
        Book.LETTERS, following=following, letters=letters, reserved=held, outside=used
    )


def test_every_number_without_a_letter_is_told_once():
    letters = [a_letter(1), a_letter(4, voided=True, void_reason="salah"), a_letter(9)]
    held = [reserved(5), reserved(6, void_reason="batal"), reserved(9, letter_id=3)]
    rows = found(12, letters, held, [outside(7, 8)])
    assert [(one.first, one.last, one.why) for one in rows] == [
        (2, 3, Emptiness.MISSING),
        (4, 4, Emptiness.VOIDED),
        (5, 5, Emptiness.RESERVED),
        (6, 6, Emptiness.RELEASED),
        (7, 8, Emptiness.OUTSIDE),
        (10, 11, Emptiness.MISSING),
    ]
    assert [one.note for one in rows] == ["", "salah", "undangan", "batal", "umum", ""]
    assert [one.reserved_id for one in rows if one.reserved_id] == [5]


def test_another_book_says_nothing_of_this_one():
    assert found(1, held=[reserved(1, book=Book.DECISIONS)]) == ()


def test_a_full_book_has_no_empty_number():
    assert found(3, [a_letter(1), a_letter(2)]) == ()


def test_an_inserted_letter_stands_between_its_neighbours():
    letters = [a_letter(1, 2), a_letter(1, 3, suffix="a"), a_letter(2, 9)]
    before, behind = neighbours(letters, 1)
    assert (before.suffix, behind.sequence) == ("a", 2)
    assert neighbours(letters, 2)[1] is None
    assert neighbours([], 1) == (None, None)


@pytest.mark.parametrize(("day", "place"), [(1, None), (2, 1), (8, 1), (9, None)])
def test_a_day_before_the_last_letter_has_a_place(day, place):
    assert place_for([a_letter(1, 2), a_letter(2, 9)], date(2026, 3, day)) == place


def test_an_empty_book_has_no_place():
    assert place_for([], date(2026, 3, 1)) is None
