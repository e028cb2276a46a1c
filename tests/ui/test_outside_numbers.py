"""Numbers used outside the program: noted once, never given again."""

import pytest

from asn_desk.domain.office import Book
from tests.ui.letter_pages import letter_desks
from ui.letters.page import LettersPage


@pytest.fixture
def page(qtbot, desks, jobs, notices, settle):
    made = LettersPage(letter_desks(desks), jobs, notices, today=desks.cases.today)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    settle()
    return made


def note(dialog, last, subject="surat bidang lain"):
    dialog.form.last.set_value(last)
    dialog.form.subject.set_value(subject)
    dialog.action.click()


def test_the_form_says_which_number_would_come(page, settle):
    dialog = page.ask_outside()
    settle()

    assert dialog.form.following.text() == "Nomor berikutnya sekarang 1."


def test_numbers_noted_are_not_given_again(page, desks, settle, notices):
    note(page.ask_outside(), "136")
    settle()

    assert desks.letters.next_sequence(Book.LETTERS, 2026) == 137
    assert notices.history[-1].text == "Nomor yang dipakai di luar program tercatat."


def test_what_was_noted_is_listed(page, settle):
    note(page.ask_outside(), "12")
    settle()
    dialog = page.ask_outside()
    settle()

    shown = [dialog.model.text(0, column) for column in range(3)]
    assert shown == ["Surat keluar", "1–12", "surat bidang lain"]


@pytest.mark.parametrize("typed", ["12/BKPSDM", "0"])
def test_only_the_running_number_is_taken(page, settle, typed):
    dialog = page.ask_outside()
    settle()
    note(dialog, typed)

    assert dialog.form.last.problem_shown() == "Tulis nomor urutnya saja, dengan angka."


def test_a_number_already_passed_is_refused_in_the_dialog(page, desks, settle):
    desks.letters.use_outside(Book.LETTERS, 2026, last=20, subject="sudah dicatat")
    dialog = page.ask_outside()
    settle()
    note(dialog, "20")
    settle()

    assert "20" in dialog.problem_shown()
    assert desks.letters.next_sequence(Book.LETTERS, 2026) == 21
