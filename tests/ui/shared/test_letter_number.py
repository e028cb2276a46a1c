"""The choice of a letter's number: closed it is one link, opened it offers what there is."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from asn_desk.domain.office import Book
from asn_desk.domain.papers.numbering import (
    NEXT,
    FromReserve,
    Inserted,
    ReservedNumber,
    Typed,
)
from asn_desk.services.numbers import NumberOffer
from ui.shared.letter_number import LetterNumber

HELD = ReservedNumber(
    id=7,
    book=Book.LETTERS,
    year=2026,
    sequence=12,
    purpose="undangan",
    holder="Bidang C",
    on=date(2026, 3, 2),
    recorded_at=datetime(2026, 3, 2, tzinfo=UTC),
    recorded_by="x",
)
OFFER = NumberOffer(
    book=Book.LETTERS,
    year=2026,
    following="800/015/2026",
    agency="Dinas Perhubungan",
    reserved=((HELD, "800/012/2026"),),
    after=14,
    inserted="800/014.a/2026",
    cautions=("Tanggal lebih awal",),
)


@pytest.fixture
def number(qtbot):
    made = LetterNumber()
    qtbot.addWidget(made)
    made.show_offer(OFFER)
    return made


def choose(number, words):
    texts = [number.field.box.itemText(at) for at in range(number.field.box.count())]
    number.link.click()
    number.field.box.setCurrentIndex(next(at for at, one in enumerate(texts) if words in one))


def test_closed_it_takes_the_next_number(number):
    assert (number.choice(), number.number()) == (NEXT, "800/015/2026")
    assert not number.link.isHidden()
    assert number.field.isHidden()
    assert number.caution.text() == "● Tanggal lebih awal."
    assert number.check()


def test_a_reserved_number_is_chosen(number, qtbot):
    with qtbot.waitSignal(number.changed):
        choose(number, "undangan")
    assert (number.choice(), number.number()) == (FromReserve(reserved_id=7), "800/012/2026")
    assert number.caution.isHidden()


def test_an_inserted_number_asks_why(number):
    choose(number, "Nomor sisip")
    assert not number.check()
    assert not number.reason.isHidden()
    number.reason.line.setText("tertinggal")
    assert (number.choice(), number.number()) == (
        Inserted(after=14, reason="tertinggal"),
        "800/014.a/2026",
    )
    assert number.check()


def test_a_number_of_others_is_typed(number):
    choose(number, "Dinas Perhubungan")
    assert not number.check()
    assert "misalnya" in number.typed.problem_shown()
    number.typed.line.setText("12/DISHUB/2026")
    assert number.check()
    wanted = Typed(number="12/DISHUB/2026", series="Dinas Perhubungan")
    assert (number.choice(), number.number()) == (wanted, "12/DISHUB/2026")


def test_an_agency_that_numbers_itself_asks_at_once(number):
    number.reset()
    number.show_offer(replace(OFFER, by_agency=True, following=""))
    assert not number.typed.isHidden()
    assert number.choice() == Typed(number="", series="Dinas Perhubungan")
    assert number.number() == ""


def test_the_choice_stays_while_the_date_changes(number):
    choose(number, "Nomor sisip")
    number.show_offer(replace(OFFER, after=9, inserted="800/009.a/2026"))
    assert number.number() == "800/009.a/2026"
    number.show_offer(replace(OFFER, after=None, inserted=""))
    assert number.choice() == NEXT


def test_a_step_without_a_letter_shows_nothing(number):
    number.show_offer(None)
    assert number.isHidden()
    assert number.number() == ""


def test_a_refused_number_is_told_at_the_choice(number):
    number.show_refusal("Nomor sudah dipakai.")
    assert number.field.problem_shown() == "Nomor sudah dipakai."
