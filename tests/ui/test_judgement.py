"""The judgement in the LHP and the decision: what follows the law, and what needs a reason."""

from dataclasses import replace
from datetime import date

import pytest

from asn_desk.domain.errors import ChangedMeanwhile, Incomplete
from asn_desk.domain.proceedings.step_details import Decided, Reported
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_values import StepCheck
from tests.services import heavier_steps
from tests.ui.form_samples import ASSESSED

REPORT = Reported(act="x", provisions=("3c",), impact_text="x")
LIDIA, BUPATI = (3, False), (None, True)


@pytest.fixture
def report(form):
    return form(StepKind.REPORTED, REPORT)


def proposing(bupati):
    """The sample with the Bupati proposed instead of Lidia, or not."""
    lidia, regent = ASSESSED.punishers
    return (
        replace(lidia, proposed=not bupati, allowed=not bupati),
        replace(regent, proposed=bupati, allowed=bupati),
    )


def test_who_was_proposed_gives_way_to_who_is_proposed_now(report):
    assert report.punisher.value() == LIDIA
    report.show_assessment(replace(ASSESSED, punishers=proposing(bupati=True)))
    assert report.punisher.value() == BUPATI
    assert not report.override_reason.isVisible()


def test_a_choice_of_the_clerks_own_stays(report):
    report.punisher.options[BUPATI].click()
    report.show_assessment(ASSESSED)
    assert report.punisher.value() == BUPATI


def test_a_heavier_sanction_asks_who_may_punish_with_it(report, tools, settle, qtbot):
    report.tools = replace(tools, punishers=lambda _code, _on: proposing(bupati=True))
    with qtbot.waitSignal(report.proposed):
        report.sanction.options["R2"].click()
    assert report.punisher.value() == BUPATI


def test_without_a_day_nobody_is_asked(report, tools):
    report.tools = replace(tools, punishers=lambda _code, _on: 1 / 0)
    report.on.set_value(None)
    report.sanction.options["R2"].click()
    assert report.punisher.value() == LIDIA


def test_what_the_president_decides_goes_up_as_a_proposal(report):
    president = replace(ASSESSED.punishers[1], by_regent=False, by_president=True, proposed=True)
    report.show_assessment(replace(ASSESSED, punishers=(president,)))
    report.punisher.options[BUPATI].click()
    assert report.value().detail.by_regent


def test_what_the_desk_refuses_can_be_given_a_reason_in_place(report):
    assert not report.override_reason.isVisible()
    refusal = StepCheck(not_authorised="Sudah pernah dihukum; tulis alasannya")
    report.show_check(refusal, report.value())
    assert report.override_reason.isVisible()
    report.override_reason.set_value("Perbuatannya lain")
    report.show_check(StepCheck(), report.value())
    assert report.value().detail.override_reason == "Perbuatannya lain"
    report.sanction.options["R2"].click()
    assert not report.override_reason.isVisible()
    assert report.value().detail.override_reason == ""


def test_a_refusal_of_what_is_no_longer_chosen_asks_nothing(report):
    late = report.value()
    report.sanction.options["R2"].click()
    report.show_check(StepCheck(not_authorised="R1 tidak boleh"), late)
    assert not report.override_reason.isVisible()


def test_signs_of_loss_and_crime_are_noted(report):
    report.answers["state_loss"].box.click()
    report.answers["criminal"].box.click()
    assert report.value().detail.state_loss
    assert report.value().detail.criminal


def test_absence_counted_stands_with_the_level(report):
    report.show_assessment(replace(ASSESSED, absence_days=13))
    assert "Tidak masuk kerja 13 hari kerja" in report.level.words.text()


def test_the_decision_keeps_the_reason_written_for_the_report(form):
    detail = Decided(sanction_code="R1", punisher_id=3, override_reason="perintah")
    assert form(StepKind.DECIDED, detail).override_reason.isVisible()


def test_a_remedy_offers_every_sanction_but_the_contested_one(office, open_case, settle, clock):
    case_id = office.open_case()
    heavier_steps.medium(office, case_id)
    heavier_steps.deliver(office, case_id)
    office.record(case_id, StepKind.CONTESTED, date(2026, 3, 2), number="K/1")
    case = open_case(case_id)
    case.open_step(StepKind.REMEDY_DECIDED)
    settle()
    form = case.step.form
    form.result.box.setCurrentIndex(3)
    options = form.sanction.options
    assert [options[code].isEnabled() for code in ("R1", "ST1", "ST2", "B1")] == [
        False,
        False,
        True,
        True,
    ]
    options["ST2"].click()
    settle()
    assert form.value().detail.terms.start_on is not None


def test_a_member_who_may_not_sit_is_no_change_made_elsewhere(
    office, case_id, open_case, settle, notices
):
    heavier_steps.add_inspectorate(office)
    case = open_case(case_id)
    case.open_step(StepKind.TEAM_FORMED)
    settle()
    case.step.form.members.rows[0].person.set_person(office.staff_id, "Joko")
    case.step.record()
    settle()
    assert "pegawai yang diperiksa" in case.step.form.members.rows[0].said.text()
    assert notices.history == []
    assert not office.desks.cases.view(case_id).case.has(StepKind.TEAM_FORMED)


def test_what_the_record_itself_refuses_stands_above_the_form(case_id, open_case, settle):
    case = open_case(case_id)
    case.step._on_refused(Incomplete((("superior_id", "pilih atasan"),)))
    settle()
    assert case.step.form.answers["superior_id"].problem_shown() == "Pilih atasan."
    assert case.step.notes.lines()[0] == "Belum bisa dicatat: pilih atasan."


def test_a_case_changed_at_the_very_moment_is_shown_anew(case_id, open_case, settle, notices):
    case = open_case(case_id)
    case.step._on_refused(ChangedMeanwhile("perkara"))
    settle()
    assert "diubah di tempat lain" in notices.history[-1].text
