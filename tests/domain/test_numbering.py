"""Numbers of letters: written by a pattern, read back, chosen."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.office import Book, Letterhead, Office
from asn_desk.domain.papers.letters import LetterKind, Signer
from asn_desk.domain.papers.numbering import (
    agency_of,
    book_for,
    code_for,
    next_suffix,
    number_of,
    number_with_gap,
    read_number,
    series_of,
    typed_problem,
    unknown_tokens,
    usual_book,
    usual_code,
)

DAY = date(2026, 11, 3)
KIND = LetterKind.SUMMONS_1


def an_office(pattern, **changed):
    return Office(patterns={Book.LETTERS: pattern}, section="C", **changed)


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{kode}/{urut:04d}/{unit}/{bulan_romawi}/{tahun}", "800.1.6.2/0042/BKPSDM/XI/2026"),
        ("{sifat}.{kode}/{urut}/{unit}-{bidang}/{tahun}", "R.800.1.6.2/42/BKPSDM-C/2026"),
    ],
)
def test_a_number_is_written_by_the_pattern_of_its_book(pattern, number):
    assert number_of(an_office(pattern), KIND, 42, on=DAY) == number


def test_a_statement_has_no_mark_of_confidence():
    office = an_office("{sifat}.{kode}/{urut}/{tahun}")
    assert number_of(office, LetterKind.CERTIFICATE, 7, on=DAY) == "800.1.6.2/7/2026"


@pytest.mark.parametrize(("mark", "number"), [(".", "800/042.b/2026"), ("", "800/042b/2026")])
def test_a_suffix_stands_behind_the_running_number(mark, number):
    office = an_office("800/{urut:03d}/{tahun}", suffix_mark=mark)
    assert number_of(office, KIND, 42, on=DAY, suffix="b") == number


def test_a_draft_leaves_room_for_the_running_number():
    assert number_with_gap(Office(), KIND, on=DAY, gap="   ") == "800.1.6.2/   /BKPSDM/2026"


@given(st.integers(1, 99_999), st.sampled_from(["{urut}", "{urut:03d}", "{urut:04d}"]))
def test_a_number_typed_by_the_pattern_tells_its_running_number(sequence, token):
    office = an_office("{kode}/" + token + "/{unit}/{bulan_romawi}/{tahun}")
    written = number_of(office, KIND, sequence, on=DAY)
    assert read_number(office, KIND, written, year=2026) == sequence


def test_a_pattern_may_end_in_words():
    office = an_office("{urut}/{tahun}-K")
    assert read_number(office, KIND, "7/2026-K", year=2026) == 7


@pytest.mark.parametrize("number", ["12/DISHUB/2026", "800.1.6.2/012/BKPSDM/2025", "surat"])
def test_a_number_of_another_form_tells_none(number):
    assert read_number(Office(), KIND, number, year=2026) is None


@pytest.mark.parametrize("number", ["", "tanpa angka", "12\n13", "x" * 60 + "1", "12<b>"])
def test_what_is_no_number_is_named(number):
    assert "misalnya" in typed_problem(number)


@pytest.mark.parametrize("number", ["800.1.6.2/015/DISHUB/2026", "12/KEP-BKD (A)/2026"])
def test_what_looks_like_a_number_is_taken(number):
    assert typed_problem(number) == ""


def test_what_a_pattern_cannot_name_is_told():
    assert unknown_tokens("{kode}/{urut}/{nomor}/{tahun.real}") == ("nomor", "tahun.real")
    with pytest.raises(ValueError, match="expected"):
        unknown_tokens("{kode")


def test_suffixes_follow_each_other_to_z():
    assert next_suffix(frozenset()) == "a"
    assert next_suffix(frozenset({"a", "c"})) == "d"
    assert next_suffix(frozenset({"z"})) == ""


def test_a_book_that_is_kept_takes_its_kinds():
    kind = LetterKind.EXAMINATION_ORDER
    assert book_for(Office(), kind) is Book.LETTERS
    kept = Office(extra_books=(Book.ORDERS,))
    assert book_for(kept, kind) is usual_book(kept, kind) is Book.ORDERS
    moved = replace(kept, books={kind.value: Book.DECISIONS})
    assert (book_for(moved, kind), usual_book(moved, kind)) == (Book.DECISIONS, Book.ORDERS)
    gone = Office(books={kind.value: Book.MEMOS})
    assert book_for(gone, kind) is Book.LETTERS


def test_a_kind_may_have_a_classification_of_its_own():
    office = Office(codes={LetterKind.SUMMONS_1.value: "800.1.6.1"})
    assert code_for(office, LetterKind.SUMMONS_1) == "800.1.6.1"
    assert code_for(office, LetterKind.SUMMONS_2) == "800.1.6.2"
    assert usual_code(office, LetterKind.EXAMINATION_ORDER) == "800.1.11.1"


def a_signer(letterhead, **changed):
    return Signer(post="Kepala", name="Budi", nip="", rank="", letterhead=letterhead, **changed)


DINAS = Letterhead(lines=("DINAS KEPENDUDUKAN", "DAN PENCATATAN SIPIL"))


def test_a_letter_under_another_kop_is_of_that_agency():
    named = Office(agency_letterheads={"Disdukcapil": DINAS})
    assert agency_of(named, a_signer(DINAS)) == "Disdukcapil"
    assert agency_of(Office(), a_signer(DINAS)) == "Dinas Kependudukan dan Pencatatan Sipil"
    assert agency_of(Office(), a_signer(Office().letterhead)) == ""
    assert agency_of(Office(), a_signer(None)) == agency_of(Office(), None) == ""
    assert agency_of(Office(), a_signer(DINAS, is_regent=True)) == ""


def test_an_agency_numbers_its_letters_only_where_the_office_says_so():
    assert series_of(Office(), a_signer(DINAS)) == ""
    found = series_of(Office(agencies_number=True), a_signer(DINAS))
    assert found == "Dinas Kependudukan dan Pencatatan Sipil"
