"""Somebody the rules do not list may punish, for a written reason."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.proceedings.steps import StepKind
from ui.cases.judgement_fields import OTHER

S = StepKind


@pytest.fixture
def decision(office, case_id, open_case):
    office.to_report(case_id)
    return open_case(case_id)


def choose_other(case, employee_id):
    form = case.step.form
    form.punisher.other.click()
    form.other_official.set_person(employee_id, "Uti Ramadhan")
    form.other_official.changed.emit()
    return form


def test_another_official_is_asked_for_with_the_reason(decision):
    form = decision.step.form
    assert form.punisher.other.accessibleName() == OTHER
    assert not form.other_official.isVisible()
    form.punisher.other.click()
    assert form.other_official.isVisible()
    assert form.override_reason.isVisible()
    assert form.punisher.problem() == "Pilih pejabat yang berwenang menghukum."


def test_the_official_chosen_by_name_is_in_the_draft(decision, office):
    form = choose_other(decision, office.secretary_id)
    assert form.punisher.value() == (office.secretary_id, False)
    assert form.value().detail.punisher_id == office.secretary_id


def test_going_back_to_the_list_hides_the_name(decision, office):
    form = choose_other(decision, office.secretary_id)
    form.punisher.options[(office.supervisor_id, False)].click()
    assert not form.other_official.isVisible()
    assert form.value().detail.override_reason == ""


def test_a_draft_with_another_official_comes_back(office, case_id, open_case, settle):
    office.to_report(case_id)
    outsider = office.desks.employees.choices("Rosalia Gani")[0][0]
    draft = office.draft(case_id, S.DECIDED, date(2026, 2, 19), punisher_id=outsider)
    detail = replace(draft.detail, override_reason="Ditunjuk Bupati")
    office.desks.cases.save_draft(case_id, replace(draft, detail=detail))
    case = open_case(case_id)
    settle()
    assert case.step.form.punisher.elsewhere
    assert case.step.form.value().detail.punisher_id == outsider
    assert case.step.form.other_official.line.text().startswith("Rosalia Gani")
