from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from ui.decisions.page import DecisionsPage
from ui.shared.decision_words import status_of


@pytest.fixture
def page(qtbot, desks, jobs):
    made = DecisionsPage(desks.letters, desks.office, jobs, registers=desks.registers)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    return made


@pytest.fixture
def decided(office):
    return office.to_decision(office.open_case())


def test_the_register_lists_the_decision(page, decided, settle):
    page.reload()
    settle()
    row = [page.model.text(0, column) for column in range(page.model.columnCount())]
    assert row[1:5] == ["Teguran lisan", "ringan", decided.number, "Kam, 19 Feb 2026"]
    assert row[5:] == ["", "", "", "● belum diterima"]


def test_the_register_opens_case_and_letter(page, decided, settle, qtbot):
    page.reload()
    settle()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.facts.to_case.click()
    assert asked.args == ["case", 1]
    with qtbot.waitSignal(page.open_requested) as asked:
        page.facts.to_letter.click()
    assert asked.args == ["letter", decided.letter_id]
    with qtbot.waitSignal(page.open_requested):
        page.table.row_activated.emit(page.model.row(0))


def test_the_register_is_searched_and_kept_to_a_year(page, decided, settle):
    page.reload()
    settle()
    page.year.setCurrentText("2026")
    page.search_field.setText("joko")
    settle()
    assert len(page.model.rows) == 1
    page.search_field.setText("tidak ada")
    page.reload()
    settle()
    assert page.model.rows == []


def test_where_a_decision_stands_is_said_with_a_sign(page, decided, settle):
    page.reload()
    settle()
    line = page.model.row(0)
    day = date(2026, 3, 17)
    assert status_of(replace(line, received_on=day), day)[1] == "sudah diterima"
    assert status_of(replace(line, ended_on=day), day)[1] == "selesai"
    assert status_of(replace(line, contested=True), day)[1] == "upaya administratif"
    assert status_of(replace(line, cancelled=True), day)[1] == "dibatalkan"


def test_without_decisions_nothing_can_be_opened(page, settle, qtbot):
    page.reload()
    settle()
    with qtbot.assertNotEmitted(page.open_requested):
        page.facts._open_case()
        page.facts._open_letter()


@pytest.mark.parametrize(("asked", "shown"), [(202602, 1), (202603, 0)])
def test_the_decisions_of_a_month_are_shown(page, decided, settle, asked, shown):
    page.open_item("decided_month", asked)
    settle()
    assert page.model.rowCount() == shown
    assert page.year.currentText() == "2026"


def test_a_decision_tells_only_what_it_has(page, decided, settle):
    page.reload()
    settle()
    shown = {
        one.accessibleName() for one in page.facts.facts.findChildren(QLabel) if one.isVisible()
    }
    assert {"Nomor", "Hukuman", "Diterima"} <= shown
    assert "Menggantikan" not in shown


def test_a_register_closed_before_its_paper_is_there_tells_nobody(page, decided, jobs, settle):
    told = []
    jobs.cancelled.connect(told.append)
    dialog = page.print_register()
    dialog.reject()
    settle()
    assert told == []


def test_a_register_is_shown_once_it_is_made(page, decided, settle):
    dialog = page.print_register()
    settle()
    assert dialog.view.page_count == 1
    assert dialog.workbook.isEnabled()
    dialog.reject()
