from datetime import date

from asn_desk.domain.office import Book
from asn_desk.domain.proceedings.steps import StepKind
from tests.small_office import ANSWERED
from ui.shared import dialogs
from ui.shared.keyboard import stops_in

S = StepKind


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


def test_a_reserved_number_is_issued(office, case_id, open_case, settle, agreed):
    numbers, year = office.desks.numbers, 2026
    numbers.reserve(Book.LETTERS, year, many=1, purpose="panggilan", holder="Bidang C")
    case = open_case(case_id)
    case.step.number.field.box.setCurrentIndex(2)
    assert case.step.record_button.text() == "Terbitkan nomor 800.1.6.2/001/BKPSDM/2026"
    case.step.record()
    settle()
    assert agreed[0][2] == "Terbitkan nomor 800.1.6.2/001/BKPSDM/2026"
    assert numbers.reserved(year)[0].letter_id is not None


def test_a_number_refused_is_told_at_its_choice(office, case_id, open_case, settle, agreed):
    case = open_case(case_id)
    office.desks.letters.use_outside(Book.LETTERS, 2026, last=9, subject="umum")
    box = case.step.number.field.box
    box.setCurrentIndex(box.count() - 1)
    case.step.number.typed.line.setText("800.1.6.2/007/BKPSDM/2026")
    case.step.record()
    settle()
    assert "007" in case.step.number.field.problem_shown() or case.step.number.field.problem_shown()
    assert not office.desks.cases.view(case_id).case.has(S.FORWARDED)


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


def test_typing_is_kept_and_found_again(office, case_id, open_case, settle, cases_page):
    case = open_case(case_id)
    case.open_step(S.CLOSED)
    settle()
    case.step.form.answers["reason"].box.setPlainText("Laporan ternyata ganda")
    assert cases_page.may_leave()
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
    case.step.keeper.timer.setInterval(30)
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


def test_the_last_step_is_corrected_with_a_reason(office, case_id, open_case, settle, monkeypatch):
    office.record(case_id, S.FORWARDED, date(2026, 2, 2))
    monkeypatch.setattr(dialogs, "ask_text", lambda *_, **__: "Salah alamat")
    case = open_case(case_id)
    case.ask_correction()
    settle()
    assert case.step.kind is S.FORWARDED
    assert case.view.timeline[1].state == "withdrawn"
    case.timeline.selected.emit(1)
    assert case.paper.caption.text().startswith("▲ Surat batal, nomor")
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


def test_only_opening_the_report_makes_no_draft(office, case_id, open_case):
    office.record(case_id, S.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    office.record(case_id, S.EXAMINED, date(2026, 2, 13), questions=ANSWERED)
    case = open_case(case_id)
    assert case.step.kind is S.REPORTED
    assert case.step.form.value().detail.sanction_code == "R1"
    case.keep_draft()
    assert office.desks.cases.view(case_id).drafts == ()


def test_a_draft_can_be_thrown_away(office, case_id, open_case, settle, agreed):
    draft = office.draft(case_id, S.FORWARDED, date(2026, 3, 1))
    office.desks.cases.save_draft(case_id, draft)
    case = open_case(case_id)
    assert case.step.form.on.value() == date(2026, 3, 1)
    case.step.again.click()
    settle()
    assert case.step.form.on.value() == date(2026, 4, 30)
    assert not case.step.again.isVisible()


def test_a_draft_is_kept_when_the_clerk_thinks_again(
    office, case_id, open_case, settle, monkeypatch
):
    monkeypatch.setattr(dialogs, "confirm", lambda *_: False)
    office.desks.cases.save_draft(case_id, office.draft(case_id, S.FORWARDED, date(2026, 3, 1)))
    case = open_case(case_id)
    case.step.ask_again()
    settle()
    assert case.step.form.on.value() == date(2026, 3, 1)


def test_a_paper_that_cannot_be_made_yet_says_why(office, case_id, open_case, settle, qtbot):
    case = open_case(case_id)
    case.step.form.answers["superior_id"].set_person(None)
    case.step.ask_paper()
    settle()
    assert case.paper.caption.text() == "● Draf ini belum memuat isian terakhir"
    assert "Pratinjau muncul" in case.paper.caption.toolTip()
    case.paper.paper.clear()
    case.step.ask_paper()
    settle()
    assert "Pratinjau muncul" in case.paper.paper._empty._sentence.text()


def test_a_step_without_a_letter_is_recorded_without_asking(
    office, case_id, open_case, settle, notices
):
    case = open_case(case_id)
    case.open_step(S.CLOSED)
    settle()
    assert case.step.record_button.text() == "Tutup tanpa hukuman"
    case.step.form.answers["reason"].box.setPlainText("Laporan ganda")
    case.step.record()
    settle()
    assert case.view.case.has(S.CLOSED)
    assert notices.history[-1].text == "Ditutup tanpa hukuman dicatat."
    assert not case.due.isVisible()


def test_the_decision_takes_over_what_the_report_found(office, case_id, open_case):
    office.to_report(case_id)
    case = open_case(case_id)
    assert case.step.kind is S.DECIDED
    assert case.step.form.value().detail.sanction_code == "R1"
    assert case.step.form.punisher.value() == (office.supervisor_id, False)


def test_tab_goes_from_the_steps_to_the_form_to_the_button_to_the_paper(case_id, open_case):
    case = open_case(case_id)
    stops = stops_in(case)
    parts = (case.timeline, case.step.form, case.step.foot, case.paper)
    read = [stops.index(stops_in(part)[0]) for part in parts]
    assert read == sorted(read)
