from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from asn_desk.domain.errors import NotFound
from asn_desk.domain.proceedings.steps import StepKind
from tests.conftest import TODAY
from ui.cases import counting_dialog
from ui.cases.case_head import earlier_words

S = StepKind


def test_the_next_lawful_step_is_open_with_its_paper_beside_it(office, case_id, open_case):
    case = open_case(case_id)
    assert case.step.kind is S.FORWARDED
    assert case.step.record_button.text() == "Terbitkan nomor 800.1.6.2/001/BKPSDM/2026"
    assert case.paper.caption.text() == "Draf: Surat Penerusan kepada Atasan Langsung"
    assert case.paper.paper.page_count >= 1


def test_the_head_says_who_and_what(office, case_id, open_case):
    head = open_case(case_id).head
    assert head.name.text().startswith("Joko Prasetyo")
    assert "Pengatur (II/c)" in head.who.text()
    assert "atasan langsung Lidia Nyangkai" in head.who.text()
    assert head.what.text().endswith("29 Januari 2026, di Warkop Simpang Empat.")
    assert head.earlier.text().startswith("✓ Belum pernah")


def test_a_recorded_step_shows_its_frozen_paper(office, case_id, open_case, settle):
    done = office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    case = open_case(case_id)
    case.timeline.selected.emit(1)
    settle()
    assert case.paper.caption.text() == f"Surat terbit nomor {done.number}"
    assert case.paper.paper._bytes == office.desks.letters.pdf(done.letter_id)
    assert done.number in case.recorded.facts.text()
    case.recorded.forward.click()
    settle()
    assert case.step.kind is S.SUMMONED_1


def test_the_link_in_the_time_line_shows_the_paper(office, case_id, open_case, settle):
    done = office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    case = open_case(case_id)
    case.timeline.paper_requested.emit(done.letter_id)
    settle()
    assert case.paper.caption.text() == f"Surat terbit nomor {done.number}"


def test_what_is_not_yet_lawful_is_listed_with_its_article(office, case_id, open_case):
    others = open_case(case_id).others[0]
    words = [one.text() for one in others.findChildren(QLabel)]
    assert any(one.startswith("Susun LHP: BAP belum dibuat (PP 94/2021") for one in words)
    assert S.REPORTED not in others.buttons


def test_an_unlawful_step_of_the_time_line_opens_nothing(office, case_id, open_case):
    case = open_case(case_id)
    later = next(at for at, one in enumerate(case.view.timeline) if one.kind is S.DECIDED)
    case.timeline.selected.emit(later)
    assert case.step.kind is S.FORWARDED


def test_waiting_for_effect_shows_the_day_and_how_it_is_counted(
    office, case_id, open_case, monkeypatch
):
    office.to_receipt(case_id)
    shown = []
    monkeypatch.setattr(
        "ui.cases.recorded_panel.show_counting", lambda _p, one, **_: shown.append(one)
    )
    case = open_case(case_id)
    case.timeline.selected.emit(6)
    case.recorded.why.click()
    assert shown[0].day == date(2026, 3, 17)


def test_esc_goes_from_the_case_to_the_list(cases_page, case_id, open_case, settle):
    open_case(case_id)
    assert cases_page.go_back()
    settle()
    assert not cases_page.in_case
    assert not cases_page.go_back()


def test_the_head_opens_the_report_and_the_employee(office, cases_page, case_id, open_case, qtbot):
    head = open_case(case_id).head
    with qtbot.waitSignal(cases_page.open_requested) as asked:
        head.to_report.click()
    assert asked.args == ["report", office.person_id]
    with qtbot.waitSignal(cases_page.open_requested) as asked:
        head.to_employee.click()
    assert asked.args == ["employee", office.staff_id]


def test_earlier_sanctions_stand_in_the_head(office, case_id, open_case):
    office.to_receipt(case_id)
    case = open_case(office.second_case())
    assert "Pernah dihukum: teguran lisan" in case.head.earlier.text()
    assert "sedang dijalani" in case.head.earlier.text()


def test_where_an_earlier_sanction_stands_is_said(office, case_id):
    office.to_decision(case_id)
    line = office.desks.letters.decisions()[0]
    names, day = {"R1": "teguran lisan"}, date(2026, 4, 1)
    assert "belum berlaku" in earlier_words([line], names, day)[1]
    assert "selesai" in earlier_words([replace(line, ended_on=day)], names, day)[1]
    assert "upaya" in earlier_words([replace(line, contested=True)], names, day)[1]
    assert "digantikan" in earlier_words([replace(line, superseded=True)], names, day)[1]
    assert "Belum pernah" in earlier_words([replace(line, cancelled=True)], names, day)[1]


def test_several_incidents_are_offered_as_a_list(case_id, open_case, qtbot, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    case = open_case(case_id)
    case.head._incidents = [*case.view.incidents, *case.view.incidents]
    case.head.to_report.click()
    menu = case.head.findChild(QMenu)
    with qtbot.waitSignal(case.open_requested):
        menu.actions()[0].trigger()


def test_the_line_above_the_form_says_how_near_the_day_is(office, case_id, open_case, monkeypatch):
    shown = []
    monkeypatch.setattr("ui.cases.due_line.show_counting", lambda _p, one, **_: shown.append(one))
    office.to_decision(case_id)
    case = open_case(case_id)
    view, deadline = case.view, office.desks.office.deadline("penyampaian", date(2026, 2, 19))
    case.due.show_case(view, deadline.day)
    assert case.due.words.text().endswith("hari ini")
    case.due.show_case(view, date(2026, 2, 20))
    assert case.due.words.text().endswith("hari kerja lagi")
    case.due.why.click()
    assert [one.day for one in shown] == [deadline.day]


def test_missing_holidays_are_said_in_the_line(office, case_id, open_case):
    case = open_case(case_id)
    case.due.show_case(replace(case.view, problem="Hari libur 2027 belum diisi"), TODAY)
    assert case.due.words.text().startswith("▲ Hari libur 2027")


def test_a_damaged_letter_is_told_instead_of_shown(office, case_id, open_case):
    case = open_case(case_id)
    case.paper.show_letter(99, "x")
    case.paper._on_unreadable(NotFound("surat", "99"))
    assert case.paper.paper.page_count == 0


def test_papers_saved_beside_the_form_are_told(case_id, open_case, notices, tmp_path, qtbot):
    case = open_case(case_id)
    with qtbot.waitSignal(case.paper.paper.saved):
        case.paper.paper.save_to(tmp_path / "draf.pdf")
    with qtbot.waitSignal(case.paper.paper.failed):
        case.paper.paper.save_to(tmp_path / "tidak" / "ada.pdf")
    assert [one.kind.value for one in notices.history] == ["success", "error"]


@pytest.mark.parametrize("size", [(1166, 690), (2360, 1360)])
def test_every_control_has_a_name(office, cases_page, case_id, open_case, size):
    cases_page.resize(*size)
    open_case(case_id)
    nameless = [
        type(one).__name__
        for one in cases_page.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_the_count_lists_every_day(qtbot, office):
    deadline = office.desks.office.deadline("berlaku", date(2026, 2, 24))
    dialog = counting_dialog.CountingDialog(None, deadline)
    qtbot.addWidget(dialog)
    assert len(dialog.model.rows) == len(deadline.counting)
    assert dialog.model.rows[-1].ordinal == 15


def test_an_old_act_is_judged_by_the_words_of_its_own_law(office):
    old = office.desks.office.impacts(on=date(2020, 3, 2))
    assert old
    assert not set(old) & set(office.desks.office.impacts())
    assert office.desks.office.provisions(on=date(2020, 3, 2)) != office.desks.office.provisions()
