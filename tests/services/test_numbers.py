"""How a letter may be numbered, with what is unusual about it, and numbers taken ahead."""

from dataclasses import replace
from datetime import date
from string import ascii_lowercase

import pytest

from asn_desk.domain.errors import Incomplete
from asn_desk.domain.office import Book
from asn_desk.domain.papers.letters import LetterKind, Signer
from asn_desk.domain.papers.numbering import Inserted, Typed
from asn_desk.domain.proceedings.steps import StepKind
from tests.services.numbered import HEAD, issuer

COACHING = LetterKind.COACHING
MONDAY, TUESDAY, SATURDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 7)


@pytest.fixture
def issue(desks):
    return issuer(desks)


def test_a_letter_in_order_is_offered_the_next_number(desks, issue):
    issue(MONDAY)
    offer = desks.numbers.offer(COACHING, TUESDAY)
    assert (offer.book, offer.following) == (Book.LETTERS, "800.1.6.2/002/BKPSDM/2026")
    assert (offer.after, offer.inserted, offer.cautions, offer.reserved) == (None, "", (), ())


def test_a_past_date_is_warned_of_and_offered_a_suffix(desks, issue):
    issue(MONDAY), issue(SATURDAY)
    offer = desks.numbers.offer(COACHING, TUESDAY)
    assert (offer.after, offer.inserted) == (1, "800.1.6.2/001.a/BKPSDM/2026")
    (said,) = offer.cautions
    assert said == (
        "Tanggal 3 Maret 2026 lebih awal daripada nomor 800.1.6.2/002/BKPSDM/2026 "
        "(7 Maret 2026); pertimbangkan nomor sisip"
    )
    assert desks.numbers.offer(COACHING, SATURDAY).cautions == ()


def test_no_suffix_is_offered_where_none_is_left(desks, issue):
    issue(TUESDAY), issue(SATURDAY)
    assert desks.numbers.offer(COACHING, MONDAY).inserted == ""


def test_no_suffix_is_offered_behind_the_last_one(desks, issue):
    issue(MONDAY), issue(SATURDAY)
    for _ in ascii_lowercase:
        issue(TUESDAY, Inserted(after=1, reason="surat susulan"))
    assert desks.numbers.offer(COACHING, TUESDAY).inserted == ""


@pytest.mark.parametrize(
    ("kind", "warned"), [(LetterKind.TEAM_DECISION, 1), (LetterKind.SUMMONS_1, 1), (COACHING, 0)]
)
def test_a_summons_and_a_decision_of_a_holiday_are_warned_of(desks, kind, warned):
    cautions = desks.numbers.offer(kind, SATURDAY).cautions
    assert len(cautions) == warned
    assert all(one.startswith("Tanggal surat bukan hari kerja") for one in cautions)


def test_a_year_without_holidays_warns_of_none(desks):
    assert desks.numbers.offer(LetterKind.SUMMONS_1, date(2099, 3, 2)).cautions == ()


def test_open_reservations_are_offered_with_their_number(desks):
    taken = desks.numbers.reserve(Book.LETTERS, 2026, many=2, purpose="undangan", holder="C")
    desks.numbers.release(taken[0].id, reason="batal")
    offer = desks.numbers.offer(COACHING, MONDAY)
    assert [text for _, text in offer.reserved] == ["800.1.6.2/002/BKPSDM/2026"]


def test_the_number_of_a_choice_is_told_and_not_taken(desks, issue):
    issue(MONDAY), issue(SATURDAY)
    tell = desks.numbers.number
    assert tell(COACHING, TUESDAY, Inserted(after=1, reason="lupa")).endswith("001.a/BKPSDM/2026")
    typed = "800.1.6.2/040/BKPSDM/2026"
    assert tell(COACHING, TUESDAY, Typed(number=typed)) == typed
    assert desks.letters.next_sequence(Book.LETTERS, 2026) == 3


def test_another_agency_that_numbers_is_named(desks):
    office = desks.office.office()
    head = replace(office.letterhead, lines=("DINAS PERHUBUNGAN",))
    signer = Signer(**{name: getattr(HEAD, name) for name in ("post", "name", "nip", "rank")})
    signer = replace(signer, letterhead=head)
    offer = desks.numbers.offer(COACHING, MONDAY, signer)
    assert (offer.agency, offer.by_agency) == ("Dinas Perhubungan", False)
    desks.office.save_office(replace(office, agencies_number=True))
    offer = desks.numbers.offer(COACHING, MONDAY, signer)
    assert (offer.by_agency, offer.following) == (True, "")


def test_a_step_offers_numbers_for_its_letter(office):
    case_id, cases = office.open_case(), office.desks.cases
    summons = office.draft(case_id, StepKind.SUMMONED_1, date(2026, 2, 7))
    offer = cases.number_offer(case_id, summons)
    assert (offer.agency, offer.cautions) == ("Dinas Perhubungan", ())
    team = office.draft(case_id, StepKind.TEAM_FORMED, date(2026, 2, 7))
    assert cases.number_offer(case_id, team).cautions
    nobody = office.draft(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), examiner_id=None)
    assert cases.number_offer(case_id, nobody).agency == ""
    closed = office.draft(case_id, StepKind.CLOSED, date(2026, 2, 3))
    assert cases.number_offer(case_id, closed) is None


@pytest.mark.parametrize("wrong", [{"many": 0}, {"many": 101}, {"purpose": " "}, {"holder": ""}])
def test_a_reservation_says_how_many_for_what_and_whom(desks, wrong):
    asked = {"many": 1, "purpose": "undangan", "holder": "Bidang C"} | wrong
    with pytest.raises(Incomplete):
        desks.numbers.reserve(Book.LETTERS, 2026, **asked)


def test_a_release_says_why(desks):
    (held,) = desks.numbers.reserve(Book.LETTERS, 2026, many=1, purpose="a", holder="C")
    with pytest.raises(Incomplete):
        desks.numbers.release(held.id, reason=" ")


def test_a_book_once_used_stays_listed(desks, issue):
    office = desks.office.office()
    desks.office.save_office(replace(office, extra_books=(Book.ORDERS, Book.STATEMENTS)))
    issue(MONDAY)
    with desks.database.unit_of_work() as work:
        pdf, sha256 = work.letters.get_pdf(1)
        work.letters.add(
            kind=LetterKind.EXAMINATION_ORDER, book=Book.ORDERS, sequence=1, number="1", on=MONDAY,
            subject="", addressee="", signer="", facts=work.letters.facts(1), pdf=pdf,
            sha256=sha256,
        )  # fmt: skip
    desks.office.save_office(replace(desks.office.office(), extra_books=()))
    kept = [Book.LETTERS, Book.DECISIONS, Book.MINUTES, Book.ORDERS]
    assert list(desks.numbers.books()) == kept
