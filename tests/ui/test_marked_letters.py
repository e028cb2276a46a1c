"""Several letters of the agenda, or decisions of the register, are printed and saved together."""

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from asn_desk.domain.proceedings.steps import StepKind
from tests.services.batch_office import open_cases
from tests.ui.letter_pages import letter_desks
from ui.decisions.page import DecisionsPage
from ui.letters.page import LettersPage
from ui.shared import many_papers
from ui.shared.notices import NoticeKind
from ui.shared.paper_dialog import PaperDialog

NUMBERS = ["800.1.6.2/001/BKPSDM/2026", "800.1.6.2/002/BKPSDM/2026"]


@pytest.fixture
def page(qtbot, office, jobs, notices, settle):
    """The agenda with two letters, both marked."""
    for case_id in open_cases(office, ("Agus Salim", "Beni Tandi")):
        office.record(case_id, StepKind.FORWARDED, date(2026, 4, 30))
    desks = office.desks
    made = LettersPage(letter_desks(desks), jobs, notices, today=desks.letters.today)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    made.reload()
    settle()
    made.table.sortByColumn(0, made.table.horizontalHeader().sortIndicatorOrder())
    made.table.selectAll()
    settle()
    return made


def do(page, words):
    next(one for one in page._offered() if one.title.startswith(words)).do()


def test_they_are_shown_as_one_paper(page, settle):
    do(page, "Cetak gabungan 2 surat")
    settle()
    dialog = page.findChild(PaperDialog)

    assert dialog.windowTitle() == "2 surat"
    assert dialog.view.page_count >= 2


def test_they_are_saved_into_a_folder(page, settle, tmp_path, monkeypatch, notices):
    opened = []
    monkeypatch.setattr(many_papers, "ask_folder", lambda *_: tmp_path)
    monkeypatch.setattr(many_papers, "open_outside", opened.append)
    do(page, "Simpan 2 surat ke folder")
    settle()

    assert len(list(tmp_path.glob("800.1.6.2-00*.pdf"))) == 2
    assert notices.history[-1].text == f"2 surat tersimpan di {tmp_path}."
    notices.history[-1].do()
    assert opened == [tmp_path]


def test_a_folder_that_is_gone_is_told(page, settle, tmp_path, notices):
    letters = [(row.id, row.number) for row in page.model.rows]
    page.many.many.save_to(
        tmp_path / "tidak-ada",
        lambda folder, progress: page.many._papers.save_letters([letters[0][0]], folder, progress),
    )
    settle()

    assert notices.history[-1].kind is NoticeKind.ERROR


def test_no_folder_chosen_saves_nothing(page, settle, monkeypatch, notices):
    monkeypatch.setattr(many_papers, "ask_folder", lambda *_: None)
    do(page, "Simpan 2 surat")
    page.many.many.open_folder()
    settle()

    assert not notices.history


def test_their_numbers_are_copied(page, notices):
    do(page, "Salin 2 nomor")

    assert sorted(QGuiApplication.clipboard().text().splitlines()) == NUMBERS
    assert notices.history[-1].text == "2 nomor disalin."


def test_from_the_agenda_one_goes_to_the_cases(page, notices):
    asked = []
    page.page_requested.connect(asked.append)
    page.choose_cases()

    assert asked == ["Perkara"]
    assert "Tandai beberapa perkara" in notices.history[-1].text


def test_decisions_are_printed_together(qtbot, office, jobs, settle):
    office.to_decision(office.open_case())
    page = DecisionsPage(
        office.desks.letters, office.desks.office, jobs, registers=office.desks.registers
    )
    qtbot.addWidget(page)
    page.reload()
    settle()
    page.table.selectAll()
    titles = [one.title for one in page._offered()]

    assert titles[0] == "Cetak gabungan 1 surat…"
    assert page.many.actions([]) == ()
