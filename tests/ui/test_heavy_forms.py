"""The forms of team, order, release, authority, remedies, transfer, leaving and follow-up."""

from datetime import date, time

import pytest

from asn_desk.domain.proceedings.ending_details import (
    Contested,
    FollowedUp,
    FollowUp,
    LeaveCause,
    RemedyAnswered,
    RemedyDecided,
    SubjectLeft,
    Transferred,
)
from asn_desk.domain.proceedings.step_details import (
    AuthorityReported,
    ExaminationOrdered,
    Examined,
    Released,
    Summoned,
    TeamFormed,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.team import TeamElement, TeamMember, TeamRole
from asn_desk.services.proceedings.case_values import PersonProblem, StepCheck
from tests.ui.form_samples import DAY
from ui.cases.remedy_forms import EFFECTS

TEAM = (
    TeamMember(employee_id=3, element=TeamElement.SUPERIOR, role=TeamRole.CHAIR),
    TeamMember(employee_id=2, element=TeamElement.OVERSIGHT),
)
TERMS = SanctionTerms(
    start_on=DAY,
    end_on=date(2027, 3, 11),
    allowance=2_000_000,
    allowance_cut=500_000,
)
FILLED = [
    (StepKind.TEAM_FORMED, TeamFormed(members=TEAM)),
    (
        StepKind.TEAM_FORMED,
        TeamFormed(members=TEAM, by_regent=False, former_id=2, designation="Surat 1/2026"),
    ),
    (
        StepKind.ORDERED,
        ExaminationOrdered(
            signer_id=2, examiner_ids=(3, 2), exam_on=DAY, exam_at=time(9), place="Aula"
        ),
    ),
    (StepKind.RELEASED, Released(by_regent=True, acting_id=2)),
    (StepKind.AUTHORITY_REPORTED, AuthorityReported(reporter_id=3, punisher_id=2)),
    (
        StepKind.AUTHORITY_REPORTED,
        AuthorityReported(reporter_id=3, by_regent=True, through_ids=(2,)),
    ),
    (StepKind.CONTESTED, Contested(remedy="banding", number="7", filed_to="BPASN")),
    (StepKind.REMEDY_ANSWERED, RemedyAnswered(by="Bupati", number="8", note="tetap")),
    (StepKind.REMEDY_DECIDED, RemedyDecided(result="membatalkan", number="9", body="BPASN")),
    (
        StepKind.REMEDY_DECIDED,
        RemedyDecided(result="memperingan", number="9", sanction_code="S1", terms=TERMS),
    ),
    (StepKind.TRANSFERRED, Transferred(institution="Pemkab Sintang", since=DAY, note="mutasi")),
    (StepKind.LEFT, SubjectLeft(cause=LeaveCause.DIED, since=DAY, proof="Akta 3")),
    (StepKind.FOLLOWED_UP, FollowedUp(what=FollowUp.PAYROLL, number="4", note="terkirim")),
]


@pytest.mark.parametrize(("kind", "detail"), FILLED)
def test_a_filled_form_gives_back_every_answer(form, kind, detail):
    made = form(kind, detail)
    assert made.value().detail == detail
    assert made.check()


def test_a_team_is_designated_only_without_the_bupati(form):
    made = form(StepKind.TEAM_FORMED, TeamFormed(members=TEAM))
    assert not made.designation.isVisible()
    made.by_regent.box.setCurrentIndex(2)
    assert made.designation.isVisible()
    assert not made.check()


def test_what_the_law_has_against_a_member_stands_below_his_name(form):
    made = form(StepKind.TEAM_FORMED, TeamFormed(members=TEAM))
    problems = (
        PersonProblem(employee_id=2, words="Pangkatnya lebih rendah", article="Pasal 29"),
        PersonProblem(employee_id=2, words="Perlu dilihat", blocks=False),
        PersonProblem(employee_id=None, words="Tim kurang satu"),
    )
    made.show_check(StepCheck(people=problems), made.value())
    first, second = made.members.rows
    assert not first.said.isVisible()
    assert second.said.text() == "▲ Pangkatnya lebih rendah (Pasal 29)\n● Perlu dilihat"


def test_members_are_added_and_taken_away(form, qtbot):
    made = form(StepKind.TEAM_FORMED, TeamFormed(members=TEAM))
    with qtbot.waitSignal(made.changed):
        made.members.add_button.click()
    assert len(made.members.rows) == 3
    assert not made.check()
    assert "tanpa nama" in made.members.problem_shown()
    made.focus_first_empty()
    with qtbot.waitSignal(made.changed):
        made.members.rows[2].remove.click()
    assert made.check()
    for row in list(made.members.rows):
        row.remove.click()
    assert made.members.problem() == "Pilih anggota Tim Pemeriksa."
    made.focus_first_empty()


def test_members_are_named_for_who_cannot_see(form):
    row = form(StepKind.TEAM_FORMED, TeamFormed(members=TEAM)).members.rows[1]
    names = [one.accessibleName() for one in (row.person.line, row.element.box, row.role.box)]
    assert names == ["Anggota 2", "Unsur anggota 2", "Kedudukan anggota 2"]


def test_several_examiners_are_ordered_one_below_the_other(form, qtbot):
    made = form(StepKind.ORDERED, ExaminationOrdered(examiner_ids=(3,)))
    field = made.answers["examiner_ids"]
    field.add_button.click()
    assert field.value() == (3,)
    field.rows[1].person.line.setText("belum dipilih")
    assert "Pilih nama" in field.problem()
    with qtbot.waitSignal(made.changed):
        field.rows[1].remove.click()
    field.rows[0].remove.click()
    assert field.problem() == "Pilih yang diperintah memeriksa."


def test_the_bupati_stands_for_the_official_he_replaces(form, qtbot):
    made = form(StepKind.RELEASED, Released(signer_id=3, acting_id=2))
    assert made.answers["signer_id"].isVisible()
    with qtbot.waitSignal(made.changed):
        made.answers["by_regent"].box.click()
    assert not made.answers["signer_id"].isVisible()
    assert made.value().detail == Released(by_regent=True, acting_id=2)


@pytest.mark.parametrize(
    ("kind", "detail"), [(StepKind.SUMMONED_1, Summoned), (StepKind.EXAMINED, Examined)]
)
def test_the_bupati_examines_only_where_he_is_proposed(form, kind, detail):
    usual, proposed = form(kind, detail(examiner_id=3)), form(kind, detail(by_regent=True))
    assert not usual.answers["by_regent"].isVisible()
    assert proposed.answers["by_regent"].isVisible()


def test_another_follow_up_is_told_in_words(form):
    made = form(StepKind.FOLLOWED_UP, FollowedUp(what=FollowUp.SIASN))
    assert made.check()
    made.what.set_value(FollowUp.OTHER)
    made.settle()
    assert not made.check()


def test_only_a_changed_sanction_asks_for_its_replacement(form, settle):
    made = form(StepKind.REMEDY_DECIDED, RemedyDecided(number="9"))
    assert not made.sanction.isVisible()
    assert made.effect.text() == EFFECTS["memperkuat"]
    made.result.box.setCurrentIndex(4)
    assert made.sanction.isVisible()
    made.sanction.options["S1"].click()
    settle()
    assert made.terms.fields["allowance"].isVisible()
    made.show_problems([("terms.allowance", "isi jumlahnya"), ("number", "isi nomor")])
    assert made.terms.fields["allowance"].problem_shown() == "Isi jumlahnya."


@pytest.mark.parametrize(
    ("place", "fits"), [(2, {"R1": True, "S1": False}), (3, {"R1": False, "S1": True})]
)
def test_a_remedy_lightens_or_worsens_as_it_says(form, place, fits):
    made = form(StepKind.REMEDY_DECIDED, RemedyDecided(number="9"))
    made._contested = "R2"
    made.result.box.setCurrentIndex(place)
    options = {code: made.sanction.options[code].isEnabled() for code in fits}
    assert options == fits
    assert not made.sanction.options["R2"].isEnabled()
