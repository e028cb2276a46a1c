"""The dialogs of statements: the purpose proposes, the register decides, the clerk may change."""

import pytest

from asn_desk.domain.employees import EmployeeLine
from asn_desk.domain.incidents import IncidentFilter
from asn_desk.domain.law.terms import Attestation
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.batches.rows import BatchResult
from asn_desk.services.reports.incidents import CoachingDraft
from tests.ui.intake.conftest import TODAY
from ui.employees.papers import NOBODY
from ui.incidents.steps import Step

A, B, C = Attestation


@pytest.fixture
def page(employees_page):
    return employees_page


@pytest.fixture
def dialog(page, desks, settle):
    """The dialog of a statement about the first employee of the list."""
    card = desks.employees.card(page.list.model.rows[0].id)
    page.papers.state(card)
    settle()
    return page.papers.dialog


def test_the_purpose_proposes_what_is_stated_and_its_words(dialog):
    form = dialog.statement_form
    form.choose("slks")
    assert form.value().attestation is B
    assert form.value().said_purpose == "pengusulan Satyalancana Karya Satya"
    form.choose("mutasi")
    assert form.value().attestation is A


def test_another_purpose_is_worded_by_the_clerk(dialog):
    form = dialog.statement_form
    form.choose("mutasi")
    form.choose("")
    assert (form.value().said_purpose, form.value().attestation) == ("", A)
    assert "Keperluan di surat" in [one.words for one in form.fields if one.problem()]


def test_courts_are_asked_about_only_where_the_paper_speaks_of_them(dialog):
    form = dialog.statement_form
    form.choose("mutasi")
    assert form.no_court_case.isVisibleTo(form)
    form.certificate.set_value(True)
    form.certificate.changed.emit()
    assert not form.no_court_case.isVisibleTo(form)
    assert form.value().no_court_case


def test_the_paper_and_the_verdict_come_while_typing(dialog, settle):
    dialog.statement_form.choose("pensiun")
    dialog.show_paper()
    settle()
    assert dialog.paper.page_count == 1
    assert dialog.guard.check.allowed
    assert dialog.action.text().startswith("Terbitkan nomor")


def test_before_a_purpose_is_chosen_nothing_is_asked(dialog, settle):
    dialog.show_paper()
    settle()
    assert dialog.guard.check is None


def test_who_is_reported_leads_to_his_case(page, desks, settle):
    line = next(one for one in desks.incidents.lines(IncidentFilter()) if one.identified)
    case_id = desks.incidents.open_case(
        [line.person_id], act="bolos", provisions=["3c"], happened_on=TODAY, place="", on=TODAY
    )
    person = desks.incidents.view(line.person_id).person
    page.papers.state(desks.employees.card(person.employee_id))
    settle()
    opened, dialog = [], page.papers.dialog
    page.papers.open_requested.connect(lambda *where: opened.append(where))
    dialog.statement_form.choose("mutasi")
    dialog.show_paper()
    settle()
    assert not dialog.guard.check.allowed
    dialog.guard.case_requested.emit(dialog.guard.check.objections[0].case_id)
    assert opened == [("case", case_id)]


def test_an_issued_statement_is_told_and_listed(page, dialog, desks, notices, settle):
    dialog.statement_form.choose("pensiun")
    dialog.accept()
    settle()
    assert "terbit" in notices.history[-1].text
    opened = []
    page.papers.open_requested.connect(lambda *where: opened.append(where))
    notices.history[-1].do()
    letter = desks.letters.agenda(year=2026)[0]
    assert letter.kind is LetterKind.STATEMENT_NEVER
    assert opened == [("letter", letter.id)]


def test_without_anybody_chosen_it_is_said(page, notices):
    page.papers.state(None)
    page.papers.print_card(None)
    assert [one.text for one in notices.history] == [NOBODY, NOBODY]


def test_the_card_and_the_employees_paper_are_shown_to_be_printed(page, desks, settle):
    card = desks.employees.card(page.list.model.rows[0].id)
    for ask in (page.papers.print_card, page.papers.print_own):
        ask(card)
        settle()
        assert page.papers.shown.view.page_count >= 1
        page.papers.shown.reject()


def test_what_cannot_be_printed_is_said(page, desks, notices, settle):
    card = desks.employees.card(page.list.model.rows[0].id)
    page.papers._print(lambda: desks.statements.card(999_999), "Kartu")
    settle()
    assert "tidak ditemukan" in notices.history[-1].text + str(notices.history[-1])
    assert card is not None


def test_marked_people_get_the_same_statement(page, settle):
    lines = page.list.model.rows[:3]
    page.list.statements_requested.emit(tuple(lines))
    settle()
    dialog = page.papers.dialog
    dialog.form.choose("pangkat")
    dialog._pause.stop()
    dialog._on_filled()
    settle()
    assert [row.name for row in dialog.model.given] == [one.full_name for one in lines]
    assert "Surat pernyataan untuk 3 pegawai" in dialog.windowTitle()
    dialog.reject()


def test_a_batch_waits_until_the_form_is_complete(page, settle):
    page.papers.state_many(page.list.model.rows[:2])
    settle()
    dialog = page.papers.dialog
    dialog._on_filled()
    settle()
    assert not dialog.model.given
    dialog.reject()


def test_a_batch_in_which_nothing_was_issued_is_not_told(page, notices):
    page.papers._on_batch(BatchResult())
    assert not notices.history


def test_the_list_offers_it_for_marked_rows(page):
    rows = page.list.model.rows[:4]
    assert all(isinstance(one, EmployeeLine) for one in rows)
    words = [one.title for one in page.list.marked_actions(rows)]
    assert words == ["Buat surat pernyataan untuk 4 pegawai…"]


def test_the_settings_of_statements_are_kept(office_page, desks, settle):
    office_page.show_section("Surat pernyataan")
    settle()
    section = office_page.section()
    section.form.since.set_value(2015)
    section.form.months.set_value(3)
    section.form.stamped.set_value(True)
    section.save()
    settle()
    kept = desks.office.office()
    assert (kept.register_since, kept.statement_months) == (2015, 3)
    assert kept.own_statement_stamped


def test_a_coached_employee_gets_his_paper_from_the_report(incidents_page, desks, settle):
    line = next(one for one in desks.incidents.lines(IncidentFilter()) if one.identified)
    draft = CoachingDraft(signer_id=None, act="menyiarkan", deadline=TODAY)
    desks.incidents.coach(line.person_id, draft, on=TODAY)
    incidents_page.open_item("report", line.person_id)
    settle()
    incidents_page.do(Step.OWN_STATEMENT)
    settle()
    assert incidents_page.own_paper.shown.view.page_count == 1


def test_without_an_employee_there_is_no_paper_to_sign(incidents_page, desks, notices, settle):
    line = next(one for one in desks.incidents.lines(IncidentFilter()) if not one.identified)
    incidents_page.own_paper.show(line.person_id)
    settle()
    assert incidents_page.own_paper.shown is None
    assert "belum dicocokkan" in notices.history[-1].text
