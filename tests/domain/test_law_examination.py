"""Who examines follows the reporting line, with a team where the level asks for one."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.employees import PositionKind, Structure, Unit
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.examination import examiner, team_rule
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.terms import Level
from tests.law_people import (
    CAMAT,
    FIELD,
    HEAD,
    SECRETARY,
    SECTION,
    UNITS,
    a_clerk,
    person,
    structure,
)

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)
DIRECT = "PP 94/2021 Pasal 27 ayat (1)"
HIGHER = "PP 94/2021 Pasal 29 ayat (6)"


def asked(employee, tree=None, **more):
    return examiner(LAW, employee, tree or structure(), on=ON, **more)


@pytest.mark.parametrize(
    ("employee", "superior"),
    [(a_clerk(), SECTION), (SECTION, FIELD), (FIELD, HEAD), (CAMAT, SECRETARY)],
)
def test_the_direct_superior_examines(employee, superior):
    found = asked(employee)
    assert (found.examiner, found.by_regent, found.warning) == (superior, False, "")
    assert found.reason.article == DIRECT


@pytest.mark.parametrize(
    ("involved", "superior"), [({4}, FIELD), ({4, 3}, HEAD), ({4, 3, 2}, SECRETARY)]
)
def test_the_next_superior_examines_where_one_is_involved(involved, superior):
    found = asked(a_clerk(), involved=frozenset(involved))
    assert (found.examiner, found.reason.article) == (superior, HIGHER)


def test_the_regent_examines_where_the_whole_line_is_involved():
    found = asked(a_clerk(), involved=frozenset({1, 2, 3, 4}))
    assert (found.examiner, found.by_regent, found.reason.article) == (None, True, HIGHER)


@pytest.mark.parametrize("tree", [structure(), structure(HEAD, FIELD)])
def test_the_regent_examines_the_secretary(tree):
    found = asked(SECRETARY, tree)
    assert (found.examiner, found.by_regent) == (None, True)
    assert "Bupati memeriksa Sekretaris Daerah sebagai atasan langsung." in found.reason.sentence
    assert found.reason.article == f"{DIRECT} (setelan kantor)"


def test_the_secretary_examines_the_head_of_an_agency_unless_the_office_says_otherwise():
    assert asked(HEAD).examiner == SECRETARY
    posts = tuple(replace(row, examined_by_regent=bool(row.echelon)) for row in LAW.posts)
    assert examiner(replace(LAW, posts=posts), HEAD, structure(), on=ON).by_regent


def test_the_regent_stands_in_for_a_secretary_who_is_lacking():
    found = asked(HEAD, structure(HEAD, FIELD))
    assert (found.by_regent, found.reason.article) == (True, HIGHER)
    assert "lowong" in found.reason.sentence


def test_a_superior_set_by_hand_examines_a_jpt_pratama():
    secretary = person(1, "Sekretaris Daerah", "II.a", 2, superior_id=2)
    assert asked(secretary, structure(HEAD)).examiner == HEAD


def test_a_hospital_director_is_examined_by_the_head_of_the_dinas():
    director = person(9, "Direktur RSUD dr. Agoesdjam", kind=PositionKind.FUNCTIONAL)
    tree = structure(SECRETARY, HEAD)
    assert asked(director, tree).examiner == HEAD


@pytest.mark.parametrize("employee", [a_clerk(), CAMAT])
def test_without_a_known_line_nobody_examines(employee):
    found = asked(employee, Structure(units=UNITS, officials=()))
    assert (found.examiner, found.by_regent) == (None, False)
    assert "tetapkan di data pegawai" in found.reason.sentence


def test_an_incomplete_line_that_is_involved_is_no_case_for_the_regent():
    found = asked(a_clerk(), structure(SECTION), involved=frozenset({4}))
    assert (found.examiner, found.by_regent) == (None, False)


@pytest.mark.parametrize(
    ("echelon", "words"),
    [("IV.a", "lebih rendah daripada jabatan yang diperiksa"), ("", "belum diketahui")],
)
def test_an_examiner_of_lower_or_unknown_rank_is_pointed_out(echelon, words):
    superior = person(7, "Kepala Unit", echelon, 4)
    units = {**UNITS, 4: Unit(id=4, name="Bidang Guru", parent_id=3, head_id=7)}
    tree = Structure(units=units, officials=(superior,))
    assert words in asked(person(9, "Kepala Bidang", "III.b", 4), tree).warning


@pytest.mark.parametrize(
    ("level", "words"),
    [
        (Level.LIGHT, "memeriksa sebagai atasan langsung."),
        (Level.MEDIUM, "Untuk tingkat sedang boleh dibentuk tim pemeriksa (Pasal 29 ayat (1))."),
        (Level.HEAVY, "Untuk tingkat berat wajib dibentuk tim pemeriksa (Pasal 29 ayat (2))."),
    ],
)
@pytest.mark.parametrize("employee", [a_clerk(), SECRETARY])
def test_the_answer_says_whether_a_team_examines(employee, level, words):
    found = asked(employee, level=level)
    assert found.team == team_rule(LAW, level, on=ON)
    assert words in found.reason.sentence or level is Level.LIGHT


def test_a_team_is_said_too_where_nobody_is_left_but_the_regent():
    everybody = frozenset({1, 2, 3, 4})
    found = asked(a_clerk(), involved=everybody, level=Level.HEAVY)
    assert "wajib dibentuk tim" in found.reason.sentence


def test_a_day_before_the_regulation_has_no_rule_on_teams():
    with pytest.raises(NotFound):
        team_rule(LAW, Level.HEAVY, on=date(2021, 8, 30))
