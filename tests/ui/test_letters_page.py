from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.office import Book
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.reports.incidents import CoachingDraft
from tests.ui.letter_pages import letter_desks
from ui.letters.columns import about
from ui.letters.page import LettersPage
from ui.shared import dialogs


@pytest.fixture
def page(qtbot, desks, jobs, notices):
    made = LettersPage(letter_desks(desks), jobs, notices, today=desks.letters.today)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    return made


@pytest.fixture
def issued(office):
    case_id = office.open_case()
    return office.record(case_id, StepKind.FORWARDED, date(2026, 2, 2))


@pytest.fixture
def coaching(office):
    draft = CoachingDraft(
        signer_id=office.supervisor_id, act="berada di warung kopi", deadline=date(2026, 2, 10)
    )
    return office.desks.incidents.coach(office.person_id, draft, on=date(2026, 2, 3))


def test_the_agenda_shows_every_number_with_its_frozen_paper(page, office, issued, settle):
    page.reload()
    settle()
    assert [row.number for row in page.model.rows] == [issued.number]
    assert page.paper.number.text() == issued.number
    assert page.paper.paper._bytes == office.desks.letters.pdf(issued.letter_id)


def test_the_agenda_is_searched_and_kept_to_a_book(page, office, issued, settle):
    page.book.setCurrentText(Book.DECISIONS.value)
    settle()
    assert page.model.rows == []
    page.book.setCurrentIndex(0)
    page.search_field.setText("001")
    page.reload()
    settle()
    assert len(page.model.rows) == 1


def test_a_letter_of_a_step_is_corrected_in_its_case_not_here(page, issued, settle, qtbot):
    page.reload()
    settle()
    assert not page.paper.void.isVisible()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.paper.case.click()
    assert asked.args == ["case", 1]
    with qtbot.waitSignal(page.open_requested):
        page.table.row_activated.emit(page.model.row(0))


def test_a_voided_number_stays_with_its_reason(page, office, coaching, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "salah tanggal")
    page.reload()
    settle()
    page.paper.void.click()
    settle()
    assert page.model.text(0, 6) == "▲ batal: salah tanggal"
    assert page.paper.status.text() == "▲ batal: salah tanggal"
    assert not page.paper.void.isVisible()
    page.grab()


def test_voiding_taken_back_changes_nothing(page, office, coaching, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: None)
    page.withdrawing.void(office.desks.letters.line(coaching))
    settle()
    assert not office.desks.letters.line(coaching).voided


def test_a_letter_without_a_case_opens_none(page, coaching, settle, qtbot):
    page.reload()
    settle()
    with qtbot.assertNotEmitted(page.open_requested):
        page.table.row_activated.emit(page.model.row(0))


def test_the_file_name_goes_to_the_clipboard(page, office, issued, settle, qapp, notices):
    page.reload()
    settle()
    page.paper.copy_name.click()
    assert qapp.clipboard().text() == office.desks.letters.file_name(issued.letter_id)
    assert "disalin" in notices.history[-1].text


@pytest.fixture
def paper(page, issued, settle):
    """The paper of the letter that was issued."""
    page.reload()
    settle()
    return page.paper.paper


def test_a_saved_letter_is_the_frozen_one(paper, office, issued, tmp_path, notices, qtbot):
    with qtbot.waitSignal(paper.saved):
        paper.save_to(tmp_path / "surat.pdf")
    assert (tmp_path / "surat.pdf").read_bytes() == office.desks.letters.pdf(issued.letter_id)
    assert notices.history[-1].kind.value == "success"


def test_a_letter_that_cannot_be_saved_is_told(paper, tmp_path, notices, qtbot):
    with qtbot.waitSignal(paper.failed):
        paper.save_to(tmp_path / "tidak" / "ada.pdf")
    assert notices.history[-1].kind.value == "error"


def test_a_letter_is_opened_from_elsewhere(page, office, issued, settle):
    office.record(1, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    page.book.setCurrentText(Book.MINUTES.value)
    page.open_item("letter", issued.letter_id)
    settle()
    assert page.table.current_row().id == issued.letter_id


def test_an_empty_agenda_says_where_letters_come_from(page, settle):
    page.reload()
    settle()
    assert page.model.rows == []
    assert not page.paper.copy_name.isVisible()


def test_a_wide_window_shows_addressee_and_signer(page):
    assert page.table.isColumnHidden(4)
    page.resize(1700, 700)
    assert not page.table.isColumnHidden(4)


def test_a_letter_is_replaced_where_it_was_made(page, office, coaching, settle, monkeypatch, qtbot):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "salah tanggal")
    page.reload()
    settle()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.paper.replace.click()
    assert asked.args == ["report", office.person_id]
    settle()
    draft = CoachingDraft(signer_id=None, act="berada di kafe", deadline=date(2026, 2, 10))
    office.desks.incidents.coach(office.person_id, draft, on=date(2026, 2, 4))
    page.reload()
    settle()
    first, second = (row.number for row in reversed(page.model.rows))
    said = [page.model.text(at, 6) for at in range(2)]
    assert said == [
        f"✓ berlaku, mengganti {first}",
        f"▲ batal: untuk diganti: salah tanggal, diganti oleh {second}",
    ]


def test_replacing_taken_back_changes_nothing(page, office, coaching, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: None)
    page.withdrawing.replace(office.desks.letters.line(coaching))
    settle()
    assert not office.desks.letters.line(coaching).voided


def test_the_paper_of_a_step_is_not_replaced_here(page, issued, settle):
    page.reload()
    settle()
    assert not page.paper.replace.isVisible()


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("Perkara 8/2026 a.n. Raka Wirabuana, S.H.", "Raka Wirabuana, S.H. · Perkara 8/2026"),
        ("Balasan laporan", "Balasan laporan"),
    ],
)
def test_a_narrow_list_begins_with_whom_a_letter_is_about(office, subject, shown):
    office.record(office.open_case(), StepKind.FORWARDED, date(2026, 2, 2))
    line = replace(office.desks.letters.agenda(year=2026)[0], subject=subject)
    assert about(line) == shown
