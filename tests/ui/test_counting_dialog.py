"""Mengapa tanggal ini: the count is shown, saved and printed for the file of the case."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import CannotPrint
from ui.cases.case_desks import CaseDesks
from ui.cases.counting_dialog import CountingDialog, CountingPaper


@pytest.fixture
def deadline(desks):
    return desks.calendar.deadline("berlaku", date(2026, 2, 24))


@pytest.fixture
def dialog(qtbot, office, jobs, deadline):
    """The dialog about a date of an open case."""
    desks = office.desks
    mine = CaseDesks(
        cases=desks.cases,
        employees=desks.employees,
        letters=desks.letters,
        office=desks.office,
        counting=desks.counting,
        legal_basis=desks.legal_basis,
        statements=desks.statements,
        today=desks.cases.today,
    )
    paper = mine.counting_paper(office.open_case(), jobs)
    made = CountingDialog(None, deadline, paper=paper)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_count_is_saved_as_the_paper_of_the_case(dialog, settle, tmp_path, monkeypatch):
    path = tmp_path / "lembar.pdf"
    asked = []

    def choose(_parent, _title, name, **_):
        asked.append(name)
        return path

    monkeypatch.setattr("ui.cases.counting_dialog.ask_save_file", choose)
    dialog.save_button.click()
    settle()
    assert path.read_bytes().startswith(b"%PDF")
    assert asked == ["Lembar perhitungan berlaku 1-2026.pdf"]
    assert dialog.said.text() == f"Disimpan: {path}"


def test_nothing_is_saved_when_no_place_is_chosen(dialog, settle, monkeypatch):
    monkeypatch.setattr("ui.cases.counting_dialog.ask_save_file", lambda *_, **__: None)
    dialog.save_button.click()
    settle()
    assert dialog.said.text() == ""


def test_a_folder_that_cannot_be_written_is_said(dialog, settle, tmp_path, monkeypatch):
    there = tmp_path / "tidak ada" / "lembar.pdf"
    monkeypatch.setattr("ui.cases.counting_dialog.ask_save_file", lambda *_, **__: there)
    dialog.save_button.click()
    settle()
    assert dialog.said.text().startswith("▲")


def test_the_count_is_shown_as_it_is_printed(dialog, settle):
    dialog.print_button.click()
    settle()
    assert dialog.shown.view.page_count == 1
    dialog.shown.close()


def test_a_paper_that_cannot_be_made_is_said(qtbot, jobs, deadline, settle):
    def make(_):
        raise CannotPrint("huruf tidak ada", "Ganti hurufnya.")

    dialog = CountingDialog(None, deadline, paper=CountingPaper(jobs=jobs, make=make))
    qtbot.addWidget(dialog)
    dialog.print_button.click()
    settle()
    assert dialog.said.text().startswith("▲")


def test_without_a_case_nothing_is_printed(qtbot, deadline):
    dialog = CountingDialog(None, deadline)
    qtbot.addWidget(dialog)
    assert dialog.save_button.isHidden()
    dialog.print_button.click()
    assert dialog.shown is None


def test_a_date_that_was_not_counted_shows_no_days(qtbot, deadline):
    dialog = CountingDialog(None, replace(deadline, counting=()))
    qtbot.addWidget(dialog)
    assert dialog.table.isHidden()
