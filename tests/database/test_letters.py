from datetime import date

import pytest

from asn_desk.database.connection import open_engine
from asn_desk.domain.errors import AlreadyExists, NotFound, UnreadableFile
from asn_desk.domain.office import Book
from asn_desk.domain.papers.letters import LetterKind
from tests.builders import a_report
from tests.database.conftest import NOW
from tests.database.records import coaching_facts, issue, open_case


def test_numbers_run_by_book_and_year(work):
    assert work.numbers.next_number(Book.LETTERS, 2026) == 1
    assert work.numbers.next_number(Book.LETTERS, 2026) == 2
    assert work.numbers.next_number(Book.DECISIONS, 2026) == 1
    assert work.numbers.next_number(Book.LETTERS, 2027) == 1


def test_looking_at_the_next_number_takes_nothing(work):
    assert work.numbers.peek_number(Book.MINUTES, 2026) == 1
    work.numbers.next_number(Book.MINUTES, 2026)
    assert work.numbers.peek_number(Book.MINUTES, 2026) == 2
    assert work.numbers.next_number(Book.MINUTES, 2026) == 2


def test_a_number_is_free_again_when_the_work_is_rolled_back(database):
    with pytest.raises(ZeroDivisionError), database.unit_of_work() as work:
        assert work.numbers.next_number(Book.LETTERS, 2026) / 0
    with database.unit_of_work() as work:
        assert work.numbers.next_number(Book.LETTERS, 2026) == 1


def test_a_letter_is_kept_with_its_bytes_and_facts(work):
    letter_id = issue(work, pdf=b"%PDF satu")
    line = work.letters.line(letter_id)
    assert work.letters.get_pdf(letter_id) == (b"%PDF satu", line.sha256)
    assert work.letters.facts(letter_id) == coaching_facts()
    assert (line.sequence, line.issued_at, line.voided) == (1, NOW, False)


def test_bytes_that_do_not_fit_their_hash_are_not_kept(work):
    with pytest.raises(ValueError, match="800"):
        issue(work, sha256="00")


def test_a_number_belongs_to_one_letter_of_its_book(work):
    issue(work, number="800/1")
    issue(work, number="800/1", book=Book.DECISIONS)
    with pytest.raises(AlreadyExists, match="800/1"):
        issue(work, number="800/1")


def test_altered_bytes_are_noticed(sqlite_database):
    with sqlite_database.unit_of_work() as work:
        letter_id = issue(work)
    engine = open_engine(sqlite_database.settings)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER letters_frozen")
        connection.exec_driver_sql("UPDATE letters SET pdf = x'00'")
    engine.dispose()
    with sqlite_database.reading() as work, pytest.raises(UnreadableFile):
        work.letters.get_pdf(letter_id)


def test_unknown_letters_are_not_found(work):
    for ask in (work.letters.get_pdf, work.letters.line, work.letters.facts):
        with pytest.raises(NotFound):
            ask(3)


def test_a_voided_letter_stays_in_the_agenda(work):
    letter_id = issue(work)
    work.letters.void(letter_id, "salah alamat")
    (line,) = work.letters.agenda(None, 2026)
    assert (line.voided, line.void_reason) == (True, "salah alamat")
    with pytest.raises(AlreadyExists):
        work.letters.void(letter_id, "lagi")


def test_the_agenda_is_of_a_book_a_year_and_a_text(work):
    issue(work, subject="Panggilan")
    issue(work, subject="Pembinaan")
    issue(work, book=Book.DECISIONS)
    issue(work, on=date(2027, 1, 4))
    assert [line.sequence for line in work.letters.agenda(Book.LETTERS, 2026)] == [2, 1]
    assert len(work.letters.agenda(None, 2026)) == 3
    assert [line.subject for line in work.letters.agenda(None, 2026, "PANGG")] == ["Panggilan"]


def test_letters_of_a_case_come_in_order(work):
    case = open_case(work)
    ids = [issue(work, case_id=case.id), issue(work, case_id=case.id)]
    issue(work)
    assert [line.id for line in work.letters.of_case(case.id)] == ids


def test_letters_of_a_report_come_in_order(work):
    report = work.incidents.add_report(a_report())
    ids = [issue(work, report_id=report.id), issue(work, report_id=report.id)]
    issue(work)
    assert [line.id for line in work.letters.of_report(report.id)] == ids


def test_the_years_with_letters_are_known(work):
    issue(work)
    issue(work, on=date(2027, 1, 4))
    assert work.letters.years() == {2026, 2027}


def test_letters_of_all_years_are_searched_nearest_first(work):
    issue(work, number="800/7", on=date(2026, 3, 2), subject="Panggilan 900")
    issue(work, number="900/1", on=date(2025, 3, 3))
    newest = issue(work, number="800/9", on=date(2027, 1, 4), subject="Balasan 900")
    assert [line.number for line in work.letters.search("900")] == ["900/1", "800/9", "800/7"]
    assert [line.id for line in work.letters.search("BALASAN 800")] == [newest]
    assert len(work.letters.search("900", limit=1)) == 1


def test_letters_are_found_by_their_kind(work):
    issue(work)
    summons = issue(work, kind=LetterKind.SUMMONS_1)
    assert [line.id for line in work.letters.search("PANGGILAN")] == [summons]
    assert [line.id for line in work.letters.agenda(None, 2026, "panggilan")] == [summons]


def test_numbers_used_elsewhere_are_never_given(work):
    work.numbers.next_number(Book.LETTERS, 2026)
    work.numbers.use_outside(Book.LETTERS, 2026, last=40, subject="lain", on=date(2026, 2, 2))

    (noted,) = work.numbers.outside(2026)
    assert (noted.first, noted.last, noted.recorded_at) == (2, 40, NOW)
    assert work.numbers.next_number(Book.LETTERS, 2026) == 41
    assert work.numbers.next_number(Book.DECISIONS, 2026) == 1


def test_a_book_never_goes_back(work):
    work.numbers.next_number(Book.LETTERS, 2026)
    with pytest.raises(AlreadyExists):
        work.numbers.use_outside(Book.LETTERS, 2026, last=1, subject="lain", on=date(2026, 2, 2))
    assert work.numbers.next_number(Book.LETTERS, 2026) == 2
