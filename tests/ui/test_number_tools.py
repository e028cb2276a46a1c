"""Numbers reserved, released and listed, and the books printed, from the page of letters."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.office import Book
from asn_desk.domain.proceedings.steps import StepKind
from tests.ui.letter_pages import letter_desks
from ui.decisions.page import DecisionsPage
from ui.letters.page import LettersPage
from ui.shared import dialogs, register_dialog


@pytest.fixture
def page(qtbot, desks, jobs, notices, settle):
    made = LettersPage(letter_desks(desks), jobs, notices, today=desks.cases.today)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    settle()
    return made


@pytest.fixture
def reserved(desks):
    return desks.numbers.reserve(Book.LETTERS, 2026, many=2, purpose="undangan", holder="Bidang C")


def test_numbers_are_reserved(page, desks, settle, notices):
    dialog = page.numbers.ask_reservation()
    settle()
    dialog.form.many.line.setText("3")
    assert dialog.form.following.text() == "Nomor urut 1 sampai 3 disisihkan."
    dialog.form.purpose.set_value("undangan")
    dialog.form.holder.set_value("Bidang C")
    dialog.action.click()
    settle()
    assert [one.sequence for one in desks.numbers.reserved(2026)] == [1, 2, 3]
    said = "Nomor urut 1–3 buku surat keluar dipesan untuk Bidang C."
    assert notices.history[-1].text == said


def test_too_many_numbers_are_refused_at_their_field(page, settle):
    dialog = page.numbers.ask_reservation()
    settle()
    dialog.form.many.line.setText("999")
    dialog.form.purpose.set_value("undangan")
    dialog.form.holder.set_value("Bidang C")
    dialog.action.click()
    settle()
    assert dialog.form.many.problem_shown() == "Pesan 1 sampai 100 nomor."


def test_no_number_of_numbers_promises_nothing(page, settle):
    dialog = page.numbers.ask_reservation()
    settle()
    dialog.form.many.line.setText("tiga")
    assert dialog.form.following.text() == ""


def test_a_reserved_number_is_released_with_a_reason(page, desks, reserved, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "acara batal")
    dialog = page.numbers.show_empty()
    settle()
    assert dialog.said.text() == "2 nomor masih dipesan."
    dialog.release_button.click()
    settle()
    rows = [dialog.model.text(at, 2) for at in range(2)]
    assert rows == ["pesanan dibatalkan", "○ dipesan"]
    assert desks.numbers.reserved(2026)[0].void_reason == "acara batal"


def test_releasing_taken_back_changes_nothing(page, desks, reserved, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: None)
    dialog = page.numbers.show_empty()
    settle()
    dialog.release()
    settle()
    assert all(one.open for one in desks.numbers.reserved(2026))


def test_a_number_used_meanwhile_is_not_released(page, desks, reserved, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "acara batal")
    dialog = page.numbers.show_empty()
    settle()
    desks.numbers.release(reserved[0].id, reason="dilepas di komputer lain")
    dialog.release()
    settle()
    assert dialog.said.text().startswith("▲")


def test_a_year_without_gaps_says_so(page, settle):
    dialog = page.numbers.show_empty()
    settle()
    assert dialog.said.text() == "Semua nomor tahun ini ada suratnya."
    assert not dialog.release_button.isEnabled()
    dialog.release()


def test_the_list_of_empty_numbers_is_printed(page, reserved, settle):
    dialog = page.numbers.show_empty()
    settle()
    paper = page.numbers.print_empty(dialog, 2026)
    settle()
    assert paper.register.name == "Daftar Nomor Kosong 2026"
    assert paper.view.page_count == 1


def test_the_agenda_is_printed_by_book_and_month(page, office, settle):
    case_id = office.open_case()
    office.record(case_id, StepKind.FORWARDED, date(2026, 2, 2))
    dialog = page.numbers.print_agenda()
    settle()
    book, month = dialog.findChildren(type(page.book))[:2]
    assert len(dialog.register.tables[0].rows) == 1
    month.setCurrentIndex(3)
    settle()
    assert dialog.register.name == "Agenda Surat Keluar Maret 2026"
    book.setCurrentIndex(2)
    settle()
    assert dialog.register.tables[0].name == "Keputusan"


def test_a_book_is_saved_as_a_workbook(page, settle, tmp_path, monkeypatch):
    dialog = page.numbers.print_agenda()
    dialog.ask_and_save()
    settle()
    for target in (tmp_path / "agenda.xlsx", tmp_path / "tidak" / "ada.xlsx", None):
        monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, target=target, **__: target)
        dialog.workbook.click()
        settle()
    assert (tmp_path / "agenda.xlsx").stat().st_size > 1000
    assert dialog.said.text().startswith("▲")


def test_a_saved_book_can_be_opened(page, settle, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(register_dialog, "open_outside", opened.append)
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: tmp_path / "agenda.xlsx")
    dialog = page.numbers.print_agenda()
    settle()
    dialog.workbook.click()
    settle()
    dialog.open_saved.click()

    assert opened == [tmp_path / "agenda.xlsx"]


def test_the_register_of_decisions_is_printed(qtbot, office, jobs, settle):
    desks = office.desks
    office.to_decision(office.open_case())
    page = DecisionsPage(desks.letters, desks.office, jobs, registers=desks.registers)
    qtbot.addWidget(page)
    page.reload()
    settle()
    page.print_button.click()
    dialog = page.page_actions()[0].do()
    settle()
    assert dialog.register.name == "Buku Register Hukuman Disiplin"
    assert len(dialog.register.tables[0].rows) == 1


def test_a_book_the_office_keeps_is_offered(page, desks, settle):
    office = desks.office.office()
    desks.office.save_office(replace(office, extra_books=(Book.ORDERS,)))
    page.reload()
    settle()
    assert page.book.findText("Surat perintah") > 0
    assert page.book.findText("Nota dinas") < 0
