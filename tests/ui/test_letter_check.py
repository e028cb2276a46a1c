"""Checking a file on the page of letters, and the trail on the page of the office."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.steps import StepKind
from tests.ui.letter_pages import letter_desks
from ui.letters.page import LettersPage
from ui.office.audit_section import AuditSection
from ui.shared import dialogs


@pytest.fixture
def page(qtbot, desks, jobs, notices, settle):
    made = LettersPage(letter_desks(desks), jobs, notices, today=desks.cases.today)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_strange_file_is_warned_of(page, settle, notices, tmp_path, monkeypatch):
    file = tmp_path / "asing.pdf"
    file.write_bytes(b"%PDF-1.7 lain")
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [file])
    page.ask_and_check()
    settle()

    assert "bukan surat yang diterbitkan" in notices.history[-1].text


def test_a_genuine_file_opens_its_letter(page, desks, office, settle, notices, tmp_path):
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    (line,) = [one for one in desks.letters.agenda(year=2026) if one.case_id == case_id]
    file = tmp_path / "surat.pdf"
    file.write_bytes(desks.letters.pdf(line.id))
    page.check_file(file)
    settle()

    assert "tidak berubah sejak diterbitkan" in notices.history[-1].text
    assert page.table.current_row() == line


def test_the_menu_offers_both(page):
    offered = [one.text() for one in page.more_button.menu().actions()]
    assert offered[-2:] == [
        "Nomor yang dipakai di luar program…",
        "Periksa keaslian surat…",
    ]


def test_the_trail_is_checked_from_the_office(qtbot, desks, jobs, notices, settle):
    section = AuditSection(desks.office, jobs=jobs, notices=notices)
    qtbot.addWidget(section)
    section.show()
    section.check_button.click()
    settle()

    assert section.check_words.text().startswith("✓ Jejak perubahan utuh")
    assert notices.history[-1].action == "Buka"
    assert section.check_button.isEnabled()
