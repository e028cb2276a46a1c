"""The number of a letter: next, reserved, inserted or typed; checked, never given twice."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import (
    AlreadyExists,
    ChangedMeanwhile,
    Incomplete,
    NotYetLawful,
    WrongDate,
)
from asn_desk.domain.office import Book
from asn_desk.domain.papers.numbering import FromReserve, Inserted, Typed
from asn_desk.services.issuing import LetterOrder
from tests.database.records import coaching_facts
from tests.documents.letter_samples import text_of
from tests.services.numbered import COACHING, HEAD, issuer


@pytest.fixture
def issue(desks):
    """Issue a letter of a day with a chosen number; return its row of the agenda."""
    return issuer(desks)


MARCH = [date(2026, 3, day) for day in range(1, 32)]


def test_a_reserved_number_is_used_once(desks, issue):
    (held,) = desks.numbers.reserve(Book.LETTERS, 2026, many=1, purpose="undangan", holder="C")
    assert issue(MARCH[1]).sequence == 2
    line = issue(MARCH[1], FromReserve(reserved_id=held.id))
    assert (line.sequence, line.number_note) == (1, "nomor dipesan: undangan")
    with pytest.raises(ChangedMeanwhile):
        issue(MARCH[1], FromReserve(reserved_id=held.id))
    assert desks.numbers.reserved(2026)[0].letter_id == line.id


def test_a_released_number_is_void_for_ever(desks, issue):
    (held,) = desks.numbers.reserve(Book.LETTERS, 2026, many=1, purpose="undangan", holder="C")
    desks.numbers.release(held.id, reason="acara batal")
    with pytest.raises(ChangedMeanwhile):
        issue(MARCH[1], FromReserve(reserved_id=held.id))
    with pytest.raises(ChangedMeanwhile):
        desks.numbers.release(held.id, reason="lagi")
    assert issue(MARCH[1]).sequence == 2


def test_a_reserved_number_is_of_its_book_and_year(desks, issue):
    (old,) = desks.numbers.reserve(Book.LETTERS, 2025, many=1, purpose="a", holder="C")
    (other,) = desks.numbers.reserve(Book.MINUTES, 2026, many=1, purpose="a", holder="C")
    with pytest.raises(WrongDate):
        issue(MARCH[1], FromReserve(reserved_id=old.id))
    with pytest.raises(NotYetLawful):
        issue(MARCH[1], FromReserve(reserved_id=other.id))


def test_back_dated_letters_stand_between_their_neighbours(issue):
    issue(MARCH[1]), issue(MARCH[9])
    first = issue(MARCH[4], Inserted(after=1, reason="tertinggal"))
    second = issue(MARCH[4], Inserted(after=1, reason="tertinggal juga"))
    assert [one.number for one in (first, second)] == [
        "800.1.6.2/001.a/BKPSDM/2026",
        "800.1.6.2/001.b/BKPSDM/2026",
    ]
    assert (first.sequence, first.suffix) == (1, "a")
    assert first.number_note == "nomor sisip: tertinggal"
    assert issue(MARCH[9]).sequence == 3


@pytest.mark.parametrize("day", [0, 10])
def test_a_date_outside_the_neighbours_is_refused(issue, day):
    issue(MARCH[1]), issue(MARCH[9])
    with pytest.raises(WrongDate):
        issue(MARCH[day], Inserted(after=1, reason="tertinggal"))


@pytest.mark.parametrize("after", [0, 1, 2])
def test_nothing_is_inserted_behind_the_last_number(issue, after):
    issue(MARCH[1])
    with pytest.raises(NotYetLawful):
        issue(MARCH[1], Inserted(after=after, reason="tertinggal"))


def test_an_inserted_number_asks_why(issue):
    with pytest.raises(Incomplete):
        issue(MARCH[1], Inserted(after=1, reason=" "))


def test_after_z_no_letter_is_left(desks, issue):
    issue(MARCH[1]), issue(MARCH[9])
    with desks.database.unit_of_work() as work:
        line = work.letters.line(1)
        pdf, sha256 = work.letters.get_pdf(1)
        kept = {"kind": line.kind, "book": line.book, "subject": "", "addressee": ""}
        work.letters.add(
            **kept, sequence=1, suffix="z", number="z/1", on=line.on, signer="", pdf=pdf,
            sha256=sha256, facts=coaching_facts(),
        )  # fmt: skip
    with pytest.raises(AlreadyExists):
        issue(MARCH[4], Inserted(after=1, reason="tertinggal"))


def test_a_typed_number_of_our_form_moves_the_book_on(issue):
    line = issue(MARCH[1], Typed(number="800.1.6.2/015/BKPSDM/2026"))
    assert (line.sequence, line.number_note) == (15, "nomor diketik")
    assert issue(MARCH[1]).sequence == 16
    assert issue(MARCH[1], Typed(number="800.1.6.2/004/BKPSDM/2026")).sequence == 4
    assert issue(MARCH[1]).sequence == 17


def test_a_typed_number_of_another_form_leaves_the_book_alone(issue):
    assert issue(MARCH[1], Typed(number="12/UMUM/2026")).sequence is None
    assert issue(MARCH[1], Typed(number="13/UMUM/2026")).sequence is None
    assert issue(MARCH[1]).sequence == 1


def test_a_typed_number_is_of_a_letter_once_a_year(issue):
    issue(date(2025, 3, 3), Typed(number="12/UMUM"))
    issue(MARCH[1], Typed(number="12/UMUM"))
    with pytest.raises(AlreadyExists):
        issue(MARCH[1], Typed(number="12/Umum"))
    issue(MARCH[1], Typed(number="12/UMUM", series="Dinas Perhubungan"))


@pytest.mark.parametrize("sequence", [1, 2, 3, 5])
def test_a_running_number_spoken_for_cannot_be_typed(desks, issue, sequence):
    desks.numbers.reserve(Book.LETTERS, 2026, many=1, purpose="a", holder="C")
    desks.letters.use_outside(Book.LETTERS, 2026, last=3, subject="umum")
    issue(MARCH[1]), issue(MARCH[1])
    with pytest.raises(AlreadyExists):
        issue(MARCH[1], Typed(number=f"Q/{sequence:03d}/BKPSDM/2026"))


def test_what_is_no_number_is_refused(issue):
    with pytest.raises(Incomplete):
        issue(MARCH[1], Typed(number="nomor"))


@pytest.fixture
def dinas_signer(desks):
    office = desks.office.office()
    desks.office.save_office(replace(office, agencies_number=True))
    head = replace(office.letterhead, lines=("DINAS PERHUBUNGAN",))
    return replace(HEAD, letterhead=head)


def test_a_draft_under_another_kop_leaves_the_whole_number_open(desks, dinas_signer):
    wanted = COACHING | {"on": MARCH[1], "signer": dinas_signer, "facts": coaching_facts()}
    with desks.database.reading() as work:
        paper = desks.office.issuing.preview(work, LetterOrder(**wanted))
    assert "800.1.6.2/ / /2026" in text_of(paper)


def test_another_agency_numbers_letters_under_its_kop(issue, dinas_signer):
    with pytest.raises(Incomplete, match="Dinas Perhubungan"):
        issue(MARCH[1], signer=dinas_signer)
    line = issue(MARCH[1], Typed(number="800/7/DISHUB/2026"), signer=dinas_signer)
    assert (line.series, line.sequence) == ("Dinas Perhubungan", None)
    assert issue(MARCH[1]).sequence == 1
