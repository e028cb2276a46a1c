from datetime import date, time

import pytest

from asn_desk.domain.proceedings.completeness import incomplete
from asn_desk.domain.proceedings.step_details import (
    Absent,
    Arrived,
    AuthorityReported,
    Closed,
    Decided,
    ExaminationOrdered,
    Examined,
    FollowedUp,
    FollowUp,
    HandedOver,
    Released,
    RemedyAnswered,
    RemedyDecided,
    Reported,
    SubjectLeft,
    Summoned,
    TeamFormed,
    Transferred,
)
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.team import TeamElement, TeamMember, TeamRole
from tests.case_builders import EXAM_ON


def fields(detail):
    return [name for name, _ in incomplete(detail)]


def test_every_empty_field_is_named_with_what_to_do():
    assert incomplete(Summoned(examiner_id=1, exam_on=EXAM_ON, exam_at=time(9))) == (
        ("place", "isi tempat pemeriksaan"),
    )


def test_a_step_without_required_fields_is_complete():
    assert incomplete(Arrived()) == ()


def test_an_unproven_result_needs_no_sanction():
    assert fields(Reported(proven=False, act="duduk di warung kopi")) == []
    assert fields(Reported(act="x")) == [
        "provisions",
        "impact_text",
        "sanction_code",
        "punisher_id",
    ]


BY_REGENT = [
    Decided(sanction_code="R1", by_regent=True),
    AuthorityReported(reporter_id=2, by_regent=True),
    Released(by_regent=True, acting_id=3),
    Examined(by_regent=True, exam_at=time(9), place="Aula", questions=("a",)),
    Summoned(by_regent=True, exam_on=EXAM_ON, exam_at=time(9), place="Aula"),
]


@pytest.mark.parametrize("detail", BY_REGENT, ids=lambda one: type(one).__name__)
def test_the_regent_punishes_without_being_an_employee(detail):
    assert fields(detail) == []


def test_a_refused_handover_needs_witnesses():
    refused = HandedOver(deliverer_id=1, at=time(9), place="Aula", refused=True)
    assert fields(refused) == ["witnesses"]


def test_a_case_is_closed_with_a_reason():
    assert fields(Closed()) == ["reason"]


def test_nobody_waits_until_before_he_began():
    assert fields(Absent(waited_from=time(9), waited_until=time(9))) == ["waited_until"]
    assert fields(Absent(waited_from=time(9), waited_until=time(11))) == []


EMPTY = [
    (TeamFormed(), ["members"]),
    (ExaminationOrdered(), ["signer_id", "examiner_ids", "exam_on", "exam_at", "place"]),
    (Released(), ["signer_id", "acting_id"]),
    (AuthorityReported(), ["reporter_id", "punisher_id"]),
    (RemedyAnswered(), ["by", "number"]),
    (RemedyDecided(), ["number"]),
    (Transferred(), ["institution", "since"]),
    (SubjectLeft(), ["since", "proof"]),
    (FollowedUp(), []),
    (FollowedUp(what=FollowUp.OTHER), ["note"]),
]


@pytest.mark.parametrize(("detail", "names"), EMPTY, ids=lambda one: type(one).__name__)
def test_a_step_left_empty_names_what_it_needs(detail, names):
    assert fields(detail) == names


CHAIR = TeamMember(employee_id=1, element=TeamElement.SUPERIOR, role=TeamRole.CHAIR)
MEMBER = TeamMember(employee_id=2, element=TeamElement.OVERSIGHT)


@pytest.mark.parametrize(("members", "names"), [((CHAIR, MEMBER), []), ((MEMBER,), ["members"])])
def test_a_team_has_one_chair(members, names):
    assert fields(TeamFormed(members=members)) == names


def test_an_official_who_forms_a_team_is_designated_for_it():
    assert fields(TeamFormed(members=(CHAIR,), by_regent=False)) == ["former_id", "designation"]
    formed = TeamFormed(members=(CHAIR,), by_regent=False, former_id=3, designation="SK 1")
    assert fields(formed) == []


def decided(code, **terms):
    given = SanctionTerms(**terms) if terms else None
    return fields(Decided(sanction_code=code, punisher_id=1, terms=given))


def test_the_terms_of_a_sanction_are_filled_in():
    assert decided("ST2") == ["terms.start_on", "terms.end_on"]
    assert decided("ST2", start_on=date(2026, 4, 1), end_on=date(2027, 3, 31)) == []


CONTRADICTIONS = [
    ({"start_on": date(2026, 4, 2), "end_on": date(2026, 4, 1)}, "terms.end_on"),
    ({"allowance": 1, "allowance_cut": 2}, "terms.allowance_cut"),
    ({"old_class": 5, "new_class": 6}, "terms.new_class"),
    (
        {"raise_due_on": date(2026, 4, 2), "raise_moved_to": date(2026, 4, 1)},
        "terms.raise_moved_to",
    ),
    (
        {"promotion_due_on": date(2026, 4, 2), "promotion_moved_to": date(2026, 4, 1)},
        "terms.promotion_moved_to",
    ),
]


@pytest.mark.parametrize(("terms", "name"), CONTRADICTIONS)
def test_terms_that_contradict_each_other_are_named(terms, name):
    assert name in decided("R1", **terms)


def test_a_remedy_that_changes_the_sanction_names_the_other_one():
    changed = RemedyDecided(result="memperingan", number="1")
    assert fields(changed) == ["sanction_code"]
    other = RemedyDecided(result="mengubah", number="1", sanction_code="ST2")
    assert fields(other) == ["terms.start_on", "terms.end_on"]
    assert fields(RemedyDecided(result="membatalkan", number="1")) == []
