import pytest
from PySide6.QtWidgets import QLabel

from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Kind, Outcome
from ui.incidents.steps import Step


@pytest.fixture
def page(incidents_page):
    return incidents_page


@pytest.fixture
def choose(page, desks, settle):
    """A function that selects a reported person: unknown, or known with a status."""

    def find(status):
        for place, row in enumerate(page.list.model.rows):
            view = desks.incidents.view(row.person_id)
            found = view.employee.status if view.employee else None
            if found is status and row.outcome is Outcome.PENDING:
                page.list.table.select_place(place)
                settle()
                return row.person_id
        raise AssertionError(status)

    return find


@pytest.fixture
def finish(page, settle):
    """A function that presses the dialog's button and waits."""

    def press():
        page.runner.dialog.accept()
        settle()
        settle()

    return press


def outcome(desks, person_id):
    return desks.incidents.view(person_id).person.outcome


def test_the_clerk_decides_who_it_was(page, desks, choose, finish, settle, said):
    person_id = choose(None)
    wanted = desks.employees.search("")[4]
    page.do(Step.IDENTIFY)
    settle()
    dialog = page.runner.dialog
    dialog.search_field.setText(wanted.nip)
    dialog.search()
    settle()
    assert dialog.action.text() == f"Tetapkan {dialog.chosen().name}"
    finish()
    assert desks.incidents.view(person_id).person.employee_id == wanted.id
    assert said().startswith("Identitas dicatat")


def test_nobody_alike_is_said_in_words(page, choose, settle):
    choose(None)
    page.do(Step.IDENTIFY)
    settle()
    page.runner.dialog.search_field.setText("zzzz qqqq")
    page.runner.dialog.search()
    settle()
    assert not page.runner.dialog.action.isEnabled()
    page.runner.dialog.accept()
    assert page.runner.dialog.isVisible()
    page.runner.dialog.reject()


def test_a_wrong_match_is_taken_back(page, desks, choose, settle):
    person_id = choose(Status.PNS)
    page.do(Step.IDENTIFY)
    settle()
    page.runner.dialog.unknown_button.click()
    settle()
    assert desks.incidents.view(person_id).person.employee_id is None


def test_official_duty_closes_with_its_letter(page, desks, choose, finish):
    person_id = choose(Status.PNS)
    page.do(Step.DUTY)
    finish()
    form = page.runner.dialog.form
    assert form.number.problem_shown() == "Isi nomor surat tugas."
    form.number.set_value("090/12/ST/2026")
    form.on.line.setText("26/1/2026")
    form.verified_by.set_value("Siti Rahma")
    finish()
    assert outcome(desks, person_id) is Outcome.DUTY


def test_not_proven_closes_and_can_be_taken_back(page, desks, choose, finish, settle):
    person_id = choose(Status.PNS)
    page.do(Step.NOT_PROVEN)
    page.runner.dialog.form.load("bukan orangnya")
    finish()
    assert outcome(desks, person_id) is Outcome.NOT_PROVEN
    page.do(Step.REOPEN)
    page.runner.dialog.form.load("salah pilih")
    finish()
    assert outcome(desks, person_id) is Outcome.PENDING


def test_coaching_shows_the_letter_and_issues_it(page, desks, choose, finish, settle, notices):
    person_id = choose(Status.PPPK)
    page.do(Step.COACH)
    settle()
    settle()
    assert page.runner.dialog.paper.page_count > 0
    finish()
    assert outcome(desks, person_id) is Outcome.COACHING
    assert notices.history[-1].action == "Buka"


def test_the_letter_of_a_notice_opens(page, choose, finish, settle, notices, qtbot):
    choose(Status.PPPK)
    page.do(Step.COACH)
    settle()
    finish()
    with qtbot.waitSignal(page.open_requested) as asked:
        notices.history[-1].do()
    assert asked.args[0] == "letter"


def test_a_report_about_somebody_not_ours_is_passed_on(page, desks, choose, finish, settle):
    person_id = choose(None)
    page.do(Step.REFER)
    settle()
    dialog = page.runner.dialog
    dialog.show_paper()
    assert dialog.paper.page_count == 0
    dialog.form.addressee.set_value("Kepala Kantor Kementerian Agama")
    dialog.show_paper()
    settle()
    assert dialog.paper.page_count > 0
    finish()
    assert outcome(desks, person_id) is Outcome.REFERRED


def test_a_case_is_opened_on_the_proposed_provisions(page, choose, finish, settle, qtbot):
    choose(Status.PNS)
    page.do(Step.OPEN_CASE)
    settle()
    assert page.runner.dialog.form.provisions.value()
    with qtbot.waitSignal(page.open_requested) as asked:
        finish()
    assert asked.args[0] == "case"
    assert page.list.panel.primary.text() == Step.SHOW_CASE.value


def test_a_case_can_be_seen_from_its_report(page, choose, finish, settle, qtbot):
    choose(Status.PNS)
    page.do(Step.OPEN_CASE)
    settle()
    finish()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.list.panel.primary.click()
    assert asked.args[0] == "case"


def test_a_pppk_has_a_case_by_his_own_rules_said_before_it(page, desks, choose, finish, settle):
    person_id = choose(Status.PPPK)
    page.do(Step.OPEN_CASE)
    settle()
    said = [one.text() for one in page.runner.dialog.form.findChildren(QLabel)]
    assert any(one.startswith("●") and "PPPK" in one for one in said)
    finish()
    assert outcome(desks, person_id) is Outcome.CASE


def test_each_provision_says_why_and_others_can_be_added(page, choose, settle):
    choose(Status.PNS)
    page.do(Step.OPEN_CASE)
    settle()
    form = page.runner.dialog.form
    code = form.more._choices[0][0]
    form.more.box.setCurrentIndex(1)
    assert code in form.value().provisions
    form.provisions.set_value(())
    assert form.provisions.problem() == "Centang paling sedikit satu ketentuan yang dilanggar."
    page.runner.dialog.reject()


def test_other_reports_of_the_same_person_can_join(page, desks, choose, settle, finish):
    person_id = choose(Status.PNS)
    view = desks.incidents.view(person_id)
    other = desks.incidents.view(choose(None)).person.id
    desks.incidents.identify(other, view.employee.id)
    page.open_item("report", person_id)
    settle()
    page.do(Step.OPEN_CASE)
    settle()
    page.runner.dialog.form.joined.set_value((str(other),))
    finish()
    assert outcome(desks, other) is Outcome.CASE


def test_the_hours_are_checked_again(page, choose, settle, said):
    choose(Status.PNS)
    page.do(Step.RECHECK)
    settle()
    assert said().startswith("Jam kerja diperiksa ulang")


def test_enter_takes_the_next_step(page, choose, settle):
    choose(Status.PNS)
    page.list.activated.emit(page.list.table.current_row())
    settle()
    assert "Buka perkara" in page.runner.dialog.windowTitle()
    page.runner.dialog.reject()


def test_satpol_pp_is_answered_with_what_became_of_each(page, choose, finish, settle, notices):
    choose(Status.PNS)
    page.reply()
    settle()
    dialog = page.runner.dialog
    assert dialog.rows.rows
    assert dialog.paper.page_count > 0
    finish()
    assert "agenda" in notices.history[-1].text


def test_a_letter_that_follows_is_tied_to_the_report(page, desks, choose, settle, finish):
    _report_without_letter(page, desks, settle)
    page.do(Step.LINK_LETTER)
    form = page.runner.dialog.form
    form.number.set_value("300.1.1/099/SATPOLPP/2026")
    form.on.line.setText("12/2/2026")
    form.reason.set_value("surat menyusul")
    finish()
    assert page.list.panel.view.report.letter_number == "300.1.1/099/SATPOLPP/2026"


def _report_without_letter(page, desks, settle):
    page.enter_report()
    settle()
    page.entry.incident.kind.set_value(Kind.CAFE)
    page.entry.incident.day.line.setText("10/2/2026")
    page.entry.save()
    settle()
    settle()
