"""Numbers taken ahead, passed over and used by several programs at the same instant."""

import subprocess
import sys
from datetime import date
from threading import Thread

import pytest

from asn_desk.domain.errors import ChangedMeanwhile, NotFound, Refusal
from asn_desk.domain.office import Book
from tests.database.conftest import NOW
from tests.database.records import issue
from tests.database.test_unit_of_work import ROOT

DAY = date(2026, 2, 20)


def reserve(work, many=1, book=Book.LETTERS):
    return work.numbers.reserve(book, 2026, many=many, purpose="undangan", holder="C", on=DAY)


def test_reserved_numbers_are_a_run_nobody_else_gets(work):
    taken = reserve(work, 3)
    assert [one.sequence for one in taken] == [1, 2, 3]
    assert (taken[0].recorded_at, taken[0].recorded_by, taken[0].open) == (NOW, "penguji", True)
    assert work.numbers.next_number(Book.LETTERS, 2026) == 4
    assert work.numbers.next_number(Book.DECISIONS, 2026) == 1


def test_reserved_numbers_are_listed_by_book_and_year(work):
    letters, decisions = reserve(work), reserve(work, book=Book.DECISIONS)
    assert work.numbers.reserved(2026) == (*decisions, *letters)
    assert work.numbers.reserved(2026, Book.LETTERS) == letters
    assert work.numbers.reserved(2025) == ()


def test_a_reserved_number_ends_once(work):
    used, released = reserve(work, 2)
    letter_id = issue(work, sequence=1)
    work.numbers.use_reserved(used.id, letter_id)
    work.numbers.release(released.id, "acara batal")
    for one in (used, released):
        with pytest.raises(ChangedMeanwhile):
            work.numbers.release(one.id, "lagi")
    found = work.numbers.reserved_number(released.id)
    assert (found.void_reason, found.voided_at, found.voided_by, found.open) == (
        "acara batal",
        NOW,
        "penguji",
        False,
    )
    assert work.numbers.reserved_number(used.id).letter_id == letter_id


def test_an_unknown_reservation_is_not_found(work):
    with pytest.raises(NotFound):
        work.numbers.release(7, "x")


def test_a_book_passes_a_number_that_others_gave(work):
    assert work.numbers.pass_over(Book.LETTERS, 2026, 15) == 1
    assert work.numbers.pass_over(Book.LETTERS, 2026, 3) == 16
    assert work.numbers.next_number(Book.LETTERS, 2026) == 16


def test_only_our_own_running_numbers_are_numbered(work):
    issue(work, sequence=2, number="2")
    issue(work, sequence=1, number="1.a", suffix="a")
    issue(work, sequence=1, number="1")
    issue(work, sequence=1, number="1", series="Dinas Sosial")
    assert [one.number for one in work.numbers.numbered(Book.LETTERS, 2026)] == ["1", "1.a", "2"]
    assert work.numbers.books_used() == {Book.LETTERS}


RESERVING = """
import sys
from pathlib import Path
from datetime import date
from asn_desk.database.unit_of_work import Database
from asn_desk.domain.office import Book
from tests.database.conftest import settings_in
from tests.database.records import issue
url = sys.argv[2] if len(sys.argv) > 2 else None
database = Database(settings_in(Path(sys.argv[1]), database_url=url))
for turn in range(6):
    with database.unit_of_work() as work:
        work.numbers.reserve(
            Book.LETTERS, 2026, many=3, purpose="undangan", holder="C", on=date(2026, 2, 20)
        )
    with database.unit_of_work() as work:
        issue(work)
database.close()
"""


def test_programs_reserve_and_issue_without_gap_or_duplicate(database):
    settings = database.settings
    command = [sys.executable, "-c", RESERVING, str(settings.data_folder)]
    if settings.database_url:
        command.append(settings.database_url)
    running = [subprocess.Popen(command, cwd=ROOT) for _ in range(4)]
    assert [each.wait(timeout=60) for each in running] == [0] * 4
    with database.reading() as work:
        held = [one.sequence for one in work.numbers.reserved(2026)]
        issued = [one.sequence for one in work.letters.agenda(None, 2026)]
        assert work.audit.verify().broken_at is None
    assert sorted([*held, *issued]) == list(range(1, 4 * 6 * 4 + 1))


def test_a_reserved_number_goes_to_one_of_many_letters(database):
    with database.unit_of_work() as work:
        (held,) = reserve(work)
    ended = []

    def use(at):
        try:
            with database.unit_of_work() as work:
                letter_id = issue(work, sequence=None, number=f"x/{at}")
                work.numbers.use_reserved(held.id, letter_id)
            ended.append("dipakai")
        except Refusal as refused:
            ended.append(type(refused).__name__)

    threads = [Thread(target=use, args=(at,)) for at in range(6)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(ended) == ["ChangedMeanwhile"] * 5 + ["dipakai"]
    with database.reading() as work:
        assert len(work.letters.agenda(None, 2026)) == 1
