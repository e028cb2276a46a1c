from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from asn_desk.domain.cases import StepKind
from ui.cases import counting_dialog
from ui.cases.case_desks import CaseDesks
from ui.cases.case_list import Which
from ui.cases.page import CasesPage
from ui.shared import dialogs

S = StepKind


@pytest.fixture
def page(qtbot, desks, jobs, notices, preferences):
    ours = CaseDesks(
        cases=desks.cases,
        employees=desks.employees,
        letters=desks.letters,
        office=desks.office,
        today=desks.cases.today,
    )
    made = CasesPage(ours, jobs, notices, preferences)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    return made


@pytest.fixture
def case_id(office):
    return office.open_case()


@pytest.fixture
def open_case(page, settle):
    def open_it(case_id):
        page.open_item("case", case_id)
        settle()
        return page.case

    return open_it


@pytest.fixture
def agreed(monkeypatch):
    said = []

    def confirm(_parent, title, text, action):
        said.append((title, text, action))
        return True

    monkeypatch.setattr(dialogs, "confirm", confirm)
    return said


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


def test_people_are_shown_by_name(office, case_id, open_case):
    case = open_case(case_id)
    assert case.step.form.answers["superior_id"].line.text().startswith("Lidia Nyangkai")


def test_issuing_asks_with_the_number_and_goes_on(office, case_id, open_case, settle, agreed):
    case = open_case(case_id)
    case.step.record()
    settle()
    assert agreed[0][2] == "Terbitkan nomor 800.1.6.2/001/BKPSDM/2026"
    assert case.step.kind is S.SUMMONED_1
    assert office.desks.letters.agenda(year=2026)[0].number == "800.1.6.2/001/BKPSDM/2026"


def test_nothing_is_issued_when_the_clerk_takes_it_back(
    office, case_id, open_case, settle, monkeypatch
):
    monkeypatch.setattr(dialogs, "confirm", lambda *_: False)
    case = open_case(case_id)
    case.step.record()
    settle()
    assert case.step.kind is S.FORWARDED
    assert office.desks.letters.agenda(year=2026) == ()


def test_an_issued_letter_is_told_with_a_way_to_it(
    case_id, open_case, settle, agreed, notices, qtbot
):
    case = open_case(case_id)
    case.step.record()
    settle()
    with qtbot.waitSignal(case.open_requested) as asked:
        notices.history[-1].do()
    assert asked.args == ["letter", case.view.letters[0].id]


def test_an_unfilled_field_is_marked_and_nothing_recorded(office, case_id, open_case, settle):
    case = open_case(case_id)
    case.step.form.answers["answer_by"].set_value(None)
    case.step.record()
    settle()
    assert case.step.form.answers["answer_by"].problem_shown() == "Isi jawaban ditunggu sampai."
    assert not office.desks.cases.view(case_id).case.has(S.FORWARDED)


def test_a_date_that_cannot_be_is_refused_beside_the_field(office, case_id, open_case, settle):
    case = open_case(case_id)
    case.step.form.on.set_value(date(2026, 1, 5))
    case.step.record()
    settle()
    assert "lebih awal" in case.step.form.on.problem_shown()
    assert not office.desks.cases.view(case_id).case.has(S.FORWARDED)


def test_typing_is_kept_and_found_again(office, case_id, open_case, settle, page):
    case = open_case(case_id)
    case.open_step(S.CLOSED)
    settle()
    case.step.form.answers["reason"].box.setPlainText("Laporan ternyata ganda")
    assert page.may_leave()
    settle()
    assert case.step.saved.text().startswith("Draf tersimpan")
    again = open_case(case_id)
    assert "Tutup tanpa hukuman (draf)" in again.others[0].buttons[S.CLOSED].text()
    again.open_step(S.CLOSED)
    settle()
    assert again.step.form.answers["reason"].value() == "Laporan ternyata ganda"
    assert again.step.saved.text() == "Draf dilanjutkan"


def test_answers_typed_live_are_saved_within_seconds(
    office, case_id, open_case, settle, qtbot, monkeypatch
):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    case = open_case(case_id)
    case.step._save_timer.setInterval(30)
    case.step.form.answers["questions"].rows[0].answer.setPlainText("Ya, saya sehat.")
    qtbot.waitUntil(lambda: case.step.saved.text().startswith("Draf tersimpan"))
    kept = office.desks.cases.start(case_id, S.EXAMINED).detail
    assert kept.questions[0].answer == "Ya, saya sehat."


def test_the_paper_is_drawn_again_after_typing(office, case_id, open_case, settle, qtbot):
    case = open_case(case_id)
    before = case.paper.paper._bytes
    case.step._preview_timer.setInterval(10)
    case.step.form.answers["answer_by"].line.setText("+30")
    qtbot.waitUntil(lambda: case.paper.paper._bytes != before)


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


def test_the_last_step_is_corrected_with_a_reason(office, case_id, open_case, settle, monkeypatch):
    office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "Salah alamat")
    case = open_case(case_id)
    case.ask_correction()
    settle()
    assert case.step.kind is S.FORWARDED
    assert case.view.timeline[1].state == "withdrawn"
    assert office.desks.letters.agenda(year=2026)[0].voided


def test_a_correction_taken_back_changes_nothing(office, case_id, open_case, settle, monkeypatch):
    office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: None)
    case = open_case(case_id)
    case.ask_correction()
    assert office.desks.cases.view(case_id).case.has(S.FORWARDED)


def test_who_changed_the_case_meanwhile_is_told(office, case_id, open_case, settle, agreed):
    case = open_case(case_id)
    office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    case.step.record()
    settle()
    assert case.view.case.has(S.FORWARDED)
    assert len(office.desks.letters.agenda(year=2026)) == 1


def test_a_lawful_step_of_a_case_that_went_on_is_kept_as_a_draft(
    office, case_id, open_case, settle, notices
):
    case = open_case(case_id)
    case.open_step(S.CLOSED)
    settle()
    case.step.form.answers["reason"].box.setPlainText("Laporan ganda")
    office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    case.step.record()
    settle()
    assert "diubah di tempat lain" in notices.history[-1].text
    assert office.desks.cases.start(case_id, S.CLOSED).detail.reason == "Laporan ganda"


def test_waiting_for_effect_shows_the_day_and_how_it_is_counted(
    office, case_id, open_case, monkeypatch
):
    office.to_receipt(case_id)
    shown = []
    monkeypatch.setattr("ui.cases.recorded_panel.show_counting", lambda _p, one: shown.append(one))
    case = open_case(case_id)
    case.timeline.selected.emit(6)
    case.recorded.why.click()
    assert shown[0].day == date(2026, 3, 17)


def test_esc_goes_from_the_case_to_the_list(page, case_id, open_case, settle):
    open_case(case_id)
    assert page.go_back()
    settle()
    assert not page.in_case
    assert not page.go_back()


def test_the_head_opens_the_report_and_the_employee(office, page, case_id, open_case, qtbot):
    head = open_case(case_id).head
    with qtbot.waitSignal(page.open_requested) as asked:
        head.to_report.click()
    assert asked.args == ["report", office.person_id]
    with qtbot.waitSignal(page.open_requested) as asked:
        head.to_employee.click()
    assert asked.args == ["employee", office.staff_id]


def test_the_list_shows_what_is_running_and_previews_it(office, page, case_id, settle):
    page.reload()
    settle()
    settle()
    assert [row.line.id for row in page.list.model.rows] == [case_id]
    assert page.list.preview_panel.name.text().startswith("Joko Prasetyo")
    assert page.list.preview_panel.next.text() == "Teruskan ke atasan langsung"


def test_chips_choose_which_cases_are_listed(office, page, case_id, settle):
    page.list.which.chips[Which.ENDED].click()
    settle()
    assert page.list.model.rows == []
    page.list.which.chips[Which.ALL].click()
    settle()
    assert len(page.list.model.rows) == 1


def test_a_missed_examination_stands_among_the_late(office, page, case_id, settle):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    page.list.which.chips[Which.LATE].click()
    settle()
    assert page.list.model.text(0, 3).startswith("▲ lewat")


def test_enter_opens_the_case(page, case_id, settle):
    page.reload()
    settle()
    page.list.table.row_activated.emit(page.list.model.row(0))
    settle()
    assert page.in_case
    assert page.case.view.case.id == case_id


def test_the_count_lists_every_day(qtbot, office):
    deadline = office.desks.office.deadline("berlaku", date(2026, 2, 24))
    dialog = counting_dialog.CountingDialog(None, deadline)
    qtbot.addWidget(dialog)
    assert len(dialog.model.rows) == len(deadline.counting)
    assert dialog.model.rows[-1].ordinal == 15
