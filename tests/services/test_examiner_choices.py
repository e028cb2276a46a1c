from datetime import date

from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.team import TeamElement, TeamMember, TeamRole
from tests.services.heavier_steps import add_inspectorate


def assessed(office, case_id):
    return office.desks.cases.assessment(case_id, provisions=["3c"], impact="INS")


def test_the_direct_superior_examines_and_those_above_need_not(office):
    found = assessed(office, office.open_case()).examiners
    assert found[0].employee_id == office.supervisor_id
    assert [one.proposed for one in found] == [True, *(False for _ in found[1:])]
    assert all(one.reason and one.why.article for one in found)


def test_a_superior_under_examination_may_not_examine(office):
    other = office.case_against(office.supervisor_id)
    office.record(other, StepKind.SUMMONED_1, date(2026, 3, 26), exam_on=date(2026, 4, 8))
    found = assessed(office, office.open_case()).examiners
    assert not found[0].proposed
    assert found[0].reason.startswith("Terlibat")
    assert found[1].proposed


def test_the_bupati_examines_who_answers_to_him_alone(office):
    found = assessed(office, office.case_against(office.secretary_id)).examiners
    assert found[0].by_regent
    assert found[0].proposed


def test_every_punisher_tells_the_text_of_his_article(office):
    found = assessed(office, office.open_case()).punishers
    assert all(one.why.sentence for one in found)


def test_what_is_wrong_with_a_member_is_told_of_him(office):
    add_inspectorate(office)
    case_id = office.open_case()
    members = (
        TeamMember(employee_id=office.staff_id, element=TeamElement.SUPERIOR, role=TeamRole.CHAIR),
    )
    draft = office.draft(case_id, StepKind.TEAM_FORMED, date(2026, 2, 3), members=members)
    check = office.desks.cases.check(case_id, draft)
    assert {one.employee_id for one in check.people} == {office.staff_id}
    assert any(one.blocks and one.article for one in check.people)
    assert not check.ready


def test_other_steps_say_nothing_of_members(office):
    case_id = office.open_case()
    draft = office.draft(case_id, StepKind.FORWARDED, date(2026, 2, 3))
    assert office.desks.cases.check(case_id, draft).people == ()
