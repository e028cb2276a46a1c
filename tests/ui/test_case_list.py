from dataclasses import replace
from datetime import date

from asn_desk.domain.proceedings.cases import CaseFilter
from asn_desk.domain.proceedings.steps import StepKind
from ui.cases.case_list import Which, due_meaning, due_words
from ui.shared.theme import Meaning

S = StepKind


def test_the_list_shows_what_is_running_and_previews_it(office, cases_page, case_id, settle):
    cases_page.reload()
    settle()
    settle()
    assert [row.line.id for row in cases_page.list.model.rows] == [case_id]
    assert cases_page.list.preview_panel.name.text().startswith("Joko Prasetyo")
    assert cases_page.list.preview_panel.next.text() == "Teruskan ke atasan langsung"


def test_chips_choose_which_cases_are_listed(office, cases_page, case_id, settle):
    cases_page.list.which.chips[Which.ENDED].click()
    settle()
    assert cases_page.list.model.rows == []
    cases_page.list.which.chips[Which.ALL].click()
    settle()
    assert len(cases_page.list.model.rows) == 1


def test_a_missed_examination_stands_among_the_late(office, cases_page, case_id, settle):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    cases_page.list.which.chips[Which.LATE].click()
    settle()
    assert cases_page.list.model.text(0, 3).startswith("▲ lewat")


def test_enter_opens_the_case(cases_page, case_id, settle):
    cases_page.reload()
    settle()
    cases_page.list.table.row_activated.emit(cases_page.list.model.row(0))
    settle()
    assert cases_page.in_case
    assert cases_page.case.view.case.id == case_id


def test_the_list_words_what_a_case_waits_for(office, cases_page, case_id, settle):
    row = office.desks.cases.lines(CaseFilter())[0]
    assert due_words(row) == "Teruskan ke atasan langsung"
    assert due_words(replace(row, due=None)) == ""
    assert due_words(replace(row, due_problem="Hari libur 2027 belum diisi")).startswith("Hari")
    ended = replace(row, line=replace(row.line, ended=True))
    assert (due_words(ended), due_meaning(ended)) == ("selesai", Meaning.DONE)
    assert due_meaning(replace(row, due=None)) is None
    assert due_meaning(replace(row, due_problem="x")) is Meaning.LATE


def test_searching_the_list_asks_the_desk(cases_page, case_id, settle, qtbot):
    cases_page.focus_search()
    cases_page.list.search_field.setText("tidak ada")
    qtbot.waitUntil(lambda: cases_page.list._stack.currentIndex() == 1)
    assert cases_page.go_back()


def test_the_preview_opens_the_case(cases_page, case_id, settle):
    cases_page.reload()
    settle()
    cases_page.list.preview_panel.next.click()
    settle()
    assert cases_page.in_case
    cases_page.reload()
    settle()
    assert cases_page.case.view.case.id == case_id
