"""A team has its three elements, one chair, nobody too low and nobody who is a party."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.employees import PositionKind
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.team import Seat, team_problems
from asn_desk.domain.law.team_proposal import proposed_team
from asn_desk.domain.law.terms import Level
from asn_desk.domain.team import TeamElement, TeamRole
from tests.law_people import (
    ASSISTANT_INSPECTOR,
    CAMAT,
    EVERYBODY,
    FIELD,
    HEAD,
    INSPECTOR,
    PERSONNEL_FIELD,
    PERSONNEL_HEAD,
    PERSONNEL_SECTION,
    SECRETARY,
    SECTION,
    a_clerk,
    person,
    structure,
)

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)
SUPERIOR, OVERSIGHT, PERSONNEL = (
    TeamElement.SUPERIOR,
    TeamElement.OVERSIGHT,
    TeamElement.PERSONNEL,
)
CHAIR = TeamRole.CHAIR


def a_team(chair=SECTION, overseer=ASSISTANT_INSPECTOR, personnel=PERSONNEL_SECTION):
    return [
        Seat(employee=chair, element=SUPERIOR, role=CHAIR),
        Seat(employee=overseer, element=OVERSIGHT),
        Seat(employee=personnel, element=PERSONNEL, role=TeamRole.SECRETARY),
    ]


def problems(seats, employee=None, level=Level.HEAVY, **more):
    tree = structure(*EVERYBODY)
    return team_problems(LAW, employee or a_clerk(), tree, seats, level=level, on=ON, **more)


@pytest.mark.parametrize("level", [Level.MEDIUM, Level.HEAVY])
def test_three_elements_one_chair_and_nobody_too_low_make_a_team(level):
    assert problems(a_team(), level=level) == ()


@pytest.mark.parametrize("absent", [0, 1, 2])
@pytest.mark.parametrize("level", [Level.MEDIUM, Level.HEAVY])
def test_each_element_of_article_29_must_be_there(absent, level):
    seats = a_team()
    gone = seats.pop(absent)
    found = problems(seats, level=level)
    assert found[0].reason.sentence == f"{gone.element} belum ada dalam tim."
    assert found[0].reason.article == "PP 94/2021 Pasal 29 ayat (3)"
    assert found[0].blocks


def test_a_light_violation_has_no_team():
    (found,) = problems(a_team(), level=Level.LIGHT)
    assert found.reason.article == "PP 94/2021 Pasal 27 ayat (1)"
    assert "tanpa tim" in found.reason.sentence


def test_another_official_may_be_drawn_in():
    guest = Seat(employee=CAMAT, element=TeamElement.OTHER)
    assert problems([*a_team(), guest]) == ()


@pytest.mark.parametrize(
    ("roles", "words"), [((TeamRole.MEMBER,), "belum mempunyai ketua"), ((CHAIR, CHAIR), "satu")]
)
def test_a_team_has_exactly_one_chair(roles, words):
    seats = a_team()
    seats[: len(roles)] = [
        replace(seat, role=role) for seat, role in zip(seats, roles, strict=False)
    ]
    (found,) = problems(seats)
    assert words in found.reason.sentence


def test_nobody_sits_twice():
    seats = [*a_team(), Seat(employee=SECTION, element=TeamElement.OTHER)]
    (found,) = problems(seats)
    assert (found.employee_id, found.blocks) == (SECTION.id, True)
    assert "lebih dari satu kali" in found.reason.sentence


@pytest.mark.parametrize(
    ("employee", "words"),
    [(ASSISTANT_INSPECTOR, "terlibat atau sedang diperiksa sendiri"), (None, "yang diperiksa")],
)
def test_nobody_judges_his_own_case(employee, words):
    clerk = a_clerk()
    seats = a_team(overseer=employee or clerk)
    involved = frozenset({ASSISTANT_INSPECTOR.id}) if employee else frozenset()
    found = problems(seats, clerk, involved=involved)
    assert [one.reason.article for one in found] == [
        "PP 94/2021 Pasal 29 ayat (6) (setelan kantor)"
    ]
    assert words in found[0].reason.sentence


def test_a_member_of_a_lower_post_may_not_examine():
    (found,) = problems(a_team(chair=FIELD, personnel=PERSONNEL_SECTION), SECTION) or (None,)
    assert found is None
    found = problems(a_team(chair=HEAD, personnel=PERSONNEL_SECTION), FIELD)
    assert [(one.employee_id, one.blocks) for one in found] == [(PERSONNEL_SECTION.id, True)]
    assert "(Pengawas) lebih rendah daripada yang diperiksa (Administrator)" in (
        found[0].reason.sentence
    )


def test_the_superior_sits_by_law_however_low_his_post_compares():
    teacher = a_clerk("Guru Ahli Madya", PositionKind.FUNCTIONAL)
    found = problems(a_team(personnel=PERSONNEL_FIELD), teacher)
    assert [(one.employee_id, one.blocks) for one in found] == [(SECTION.id, False)]


def test_an_equal_post_with_a_lower_pangkat_is_pointed_out_only():
    examined = replace(FIELD, grade="IV/b")
    seats = a_team(chair=HEAD, personnel=replace(PERSONNEL_FIELD, grade="IV/a"))
    (found,) = problems(seats, examined)
    assert (found.blocks, found.employee_id) == (False, PERSONNEL_FIELD.id)
    assert "pangkatnya (IV/a) lebih rendah" in found.reason.sentence
    assert (
        problems(a_team(chair=HEAD, personnel=replace(PERSONNEL_FIELD, grade="IV/b")), examined)
        == ()
    )


@pytest.mark.parametrize(
    ("examined", "overseer", "unknown"),
    [
        (a_clerk(), person(20, "Kepala Tata Usaha", "", 7), "Kepala Tata Usaha"),
        (person(9, "Kepala Sesuatu"), ASSISTANT_INSPECTOR, "Kepala Sesuatu"),
    ],
)
def test_a_post_whose_height_is_unknown_is_looked_at(examined, overseer, unknown):
    found = problems(a_team(overseer=overseer), examined)
    assert found
    assert all(
        not one.blocks and f"{unknown} belum diketahui" in one.reason.sentence for one in found
    )


def test_the_direct_superior_himself_sits_as_superior():
    (found,) = problems(a_team(chair=FIELD))
    assert found.reason.article == "PP 94/2021 Pasal 29 ayat (3)"
    assert "diisi Kepala Seksi Data, bukan Kepala Bidang Guru" in found.reason.sentence


def test_an_involved_superior_is_replaced_by_the_next_higher():
    involved = frozenset({SECTION.id})
    assert problems(a_team(chair=FIELD), involved=involved) == ()
    found = problems(a_team(chair=HEAD), involved=involved)
    assert [one.reason.article for one in found] == ["PP 94/2021 Pasal 29 ayat (6)"]


def test_for_the_secretary_the_regent_names_who_stands_for_him():
    seats = a_team(HEAD, INSPECTOR, PERSONNEL_HEAD)
    found = problems(seats, SECRETARY)
    assert [one.blocks for one in found] == [False]
    assert "Bupati" in found[0].reason.sentence
    without = problems(seats[1:], SECRETARY)
    assert any("Atasan langsung belum ada" in one.reason.sentence for one in without)


def test_a_superior_nobody_knows_is_not_contradicted():
    tree = structure(INSPECTOR, PERSONNEL_HEAD)
    seats = a_team(chair=CAMAT)
    assert team_problems(LAW, a_clerk(), tree, seats, level=Level.HEAVY, on=ON) == ()


@pytest.mark.parametrize(
    ("employee", "posts"),
    [
        (a_clerk(), ["Kepala Seksi Data", "Inspektur Pembantu I", "Kepala Subbidang Disiplin"]),
        (SECTION, ["Kepala Bidang Guru", "Inspektur Pembantu I", "Kepala Subbidang Disiplin"]),
        (FIELD, ["Kepala Dinas Pendidikan", "Inspektur Pembantu I", "Kepala Bidang Disiplin"]),
        (HEAD, ["Sekretaris Daerah", "Inspektur", PERSONNEL_HEAD.position]),
    ],
)
def test_a_team_is_proposed_of_the_least_high_who_stand_high_enough(employee, posts):
    seats = proposed_team(LAW, employee, structure(*EVERYBODY), on=ON)
    assert [one.employee.position for one in seats] == posts
    assert [one.element for one in seats] == [SUPERIOR, OVERSIGHT, PERSONNEL]
    assert [one.role for one in seats] == [CHAIR, TeamRole.MEMBER, TeamRole.SECRETARY]
    assert all(one.reason.sentence and one.reason.article for one in seats)


def test_where_nobody_fits_the_place_stays_open():
    seats = proposed_team(LAW, FIELD, structure(FIELD, PERSONNEL_SECTION), on=ON)
    assert [one.employee for one in seats] == [None, None, None]
    assert "tetapkan sendiri" in seats[1].reason.sentence


def test_the_regent_names_the_chair_where_the_secretary_is_examined():
    chair, *_ = proposed_team(LAW, SECRETARY, structure(*EVERYBODY), on=ON)
    assert chair.employee is None
    assert chair.reason.sentence.endswith("Bupati menunjuk ketuanya.")


def test_the_secretary_stands_for_the_regent_where_he_is_not_examined_himself():
    posts = tuple(replace(row, examined_by_regent=bool(row.echelon)) for row in LAW.posts)
    law = replace(LAW, posts=posts)
    chair, *_ = proposed_team(law, HEAD, structure(*EVERYBODY), on=ON)
    assert chair.employee == SECRETARY
    assert "ditunjuk Bupati" in chair.reason.sentence


def test_an_official_without_a_unit_is_not_proposed():
    stray = replace(PERSONNEL_SECTION, unit_id=None)
    seats = proposed_team(LAW, a_clerk(), structure(SECTION, stray), on=ON)
    assert [one.employee for one in seats] == [SECTION, None, None]


POSTS = [
    a_clerk(),
    SECTION,
    FIELD,
    HEAD,
    CAMAT,
    INSPECTOR,
    PERSONNEL_FIELD,
    a_clerk("Guru Ahli Madya", PositionKind.FUNCTIONAL),
]


@given(
    employee=st.sampled_from(POSTS),
    involved=st.frozensets(st.sampled_from([one.id for one in EVERYBODY])),
)
def test_a_proposed_team_never_breaks_a_rule(employee, involved):
    tree = structure(*EVERYBODY)
    seats = proposed_team(LAW, employee, tree, on=ON, involved=involved)
    team = [
        Seat(employee=one.employee, element=one.element, role=one.role)
        for one in seats
        if one.employee is not None
    ]
    found = team_problems(LAW, employee, tree, team, level=Level.HEAVY, on=ON, involved=involved)
    missing = len([one for one in seats if one.employee is None])
    blocking = [one.reason.sentence for one in found if one.blocks]
    assert len(blocking) <= missing + (seats[0].employee is None)
