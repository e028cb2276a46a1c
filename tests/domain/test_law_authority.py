"""Who punishes follows the reporting line, and everybody else is told why not."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.employees import PositionKind, Status, Structure, Unit
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.authority import punisher
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.tables import AppointedRow
from asn_desk.domain.law.terms import Level, PostRank, Punisher
from asn_desk.domain.office import Capacity, Signatory
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
FUNCTIONAL = PositionKind.FUNCTIONAL
REGENT = Signatory(post="Bupati Ketapang", name="H. Contoh, S.H.", valid_from=date(2025, 2, 20))


def asked(employee, code, tree=None, **more):
    return punisher(LAW, employee, tree or structure(), sanction_code=code, on=ON, **more)


WHO = [
    (a_clerk(), "Kepala Seksi Data", "Kepala Bidang Guru", "Bupati Ketapang"),
    (SECTION, "Kepala Bidang Guru", "Kepala Dinas Pendidikan", "Bupati Ketapang"),
    (FIELD, "Kepala Dinas Pendidikan", "Bupati Ketapang", "Bupati Ketapang"),
    (HEAD, "Bupati Ketapang", "Bupati Ketapang", "Bupati Ketapang"),
    (SECRETARY, "Bupati Ketapang", "Bupati Ketapang", "Bupati Ketapang"),
    (CAMAT, "Sekretaris Daerah", "Bupati Ketapang", "Bupati Ketapang"),
    *(
        (a_clerk(title, FUNCTIONAL), light, medium, "Bupati Ketapang")
        for title, light, medium in [
            ("Guru Ahli Utama", "Bupati Ketapang", "Bupati Ketapang"),
            ("Guru Ahli Madya", "Kepala Dinas Pendidikan", "Kepala Dinas Pendidikan"),
            ("Guru Ahli Muda", "Kepala Bidang Guru", "Kepala Dinas Pendidikan"),
            ("Guru Ahli Pertama", "Kepala Seksi Data", "Kepala Bidang Guru"),
            ("Perawat Terampil", "Kepala Seksi Data", "Kepala Seksi Data"),
            ("Guru", "Kepala Seksi Data", "Kepala Bidang Guru"),
        ]
    ),
]


@pytest.mark.parametrize(("employee", "light", "medium", "heavy"), WHO)
def test_each_rank_is_punished_by_the_official_of_the_law(employee, light, medium, heavy):
    for code, post in (("R1", light), ("ST1", medium), ("B1", heavy)):
        found = asked(employee, code)
        assert found.punisher.post == post
        assert found.punisher.allowed


@pytest.mark.parametrize("employee", [one[0] for one in WHO])
def test_everyone_considered_has_a_reason_and_one_alone_is_chosen(employee):
    found = asked(employee, "R2")
    assert [one.allowed for one in found.candidates].count(True) == 1
    assert all(one.reason and one.article for one in found.candidates)
    assert all(one.sentence and one.article and one.inputs for one in found.reasons)


@pytest.mark.parametrize(
    ("employee", "code"),
    [*((one[0], "B3") for one in WHO[:6]), (replace(SECTION, status=Status.PPPK), "PH2")],
)
def test_only_the_regent_ends_somebodys_service(employee, code):
    assert asked(employee, code).punisher.post == "Bupati Ketapang"


def test_the_president_dismisses_the_highest_functional_officer():
    found = asked(a_clerk("Dokter Ahli Utama", FUNCTIONAL), "B3").punisher
    assert (found.post, found.article) == (
        "Presiden Republik Indonesia",
        "PP 94/2021 Pasal 17 ayat (2) huruf b",
    )


def test_a_vacant_post_hands_over_to_the_next_higher_official():
    found = asked(a_clerk(), "R1", structure(SECRETARY, HEAD, FIELD))
    assert found.punisher.employee == FIELD
    assert found.punisher.article == "PP 94/2021 Pasal 25"
    assert "tidak ada Pengawas dalam garis atasan" in found.punisher.reason


def test_officials_below_and_above_the_one_who_punishes_are_told_why():
    found = asked(a_clerk(), "ST1")
    assert [(one.post, one.reason) for one in found.candidates] == [
        ("Kepala Seksi Data", "Pengawas di bawah pejabat yang berwenang, Administrator"),
        ("Kepala Bidang Guru", "Administrator terdekat dalam garis atasan"),
        ("Kepala Dinas Pendidikan", "pejabat yang lebih dekat dalam garis atasan berwenang"),
        ("Sekretaris Daerah", "pejabat yang lebih dekat dalam garis atasan berwenang"),
        ("Bupati Ketapang", "pejabat yang lebih dekat berwenang"),
    ]


def test_an_equal_in_line_does_not_punish_and_the_regent_steps_in():
    equal = person(7, "Kepala Subbagian", "III.b", 3)
    found = asked(person(8, "Sekretaris Dinas", "III.a", 3), "R1", structure(equal))
    assert found.punisher.post == "Bupati Ketapang"
    assert (
        found.candidates[0].reason == "Administrator di bawah pejabat yang berwenang, JPT Pratama"
    )


@pytest.mark.parametrize(
    ("superior", "words"),
    [
        (person(7, "Kepala Seksi", "", 5), "eselonnya belum diisi"),
        (
            person(7, "Arsiparis Ahli Muda", "", 5, FUNCTIONAL),
            "JF Ahli Muda tidak memegang jabatan yang berwenang menghukum",
        ),
    ],
)
def test_a_superior_without_a_punishing_rank_is_passed_over(superior, words):
    clerk = a_clerk()
    tree = Structure(
        units={**UNITS, 5: Unit(id=5, name="Seksi Data", parent_id=4, head_id=7)},
        officials=(SECRETARY, HEAD, FIELD, superior),
    )
    found = asked(clerk, "R1", tree)
    assert words in found.candidates[0].reason
    assert found.punisher.employee == FIELD


def test_a_higher_official_does_not_punish_while_a_named_one_is_in_line():
    head = replace(HEAD, superior_id=FIELD.id)
    units = {**UNITS, 5: Unit(id=5, name="Seksi Data", parent_id=4, head_id=HEAD.id)}
    tree = Structure(units=units, officials=(head, FIELD))
    found = asked(a_clerk("Guru Ahli Muda", FUNCTIONAL), "R1", tree)
    assert found.punisher.employee == FIELD
    assert found.candidates[0].reason == "bukan Administrator"


def test_without_a_known_line_nobody_is_chosen():
    found = asked(a_clerk(), "R1", Structure(units=UNITS, officials=()))
    assert (found.chosen, found.punisher) == (None, None)
    assert "garis atasan belum lengkap" in found.candidates[0].reason


def test_a_line_that_ends_below_the_agencys_head_is_no_vacant_post():
    found = asked(SECTION, "ST1", structure(SECRETARY, FIELD, SECTION))
    assert [one.post for one in found.candidates] == ["Kepala Bidang Guru", "Bupati Ketapang"]
    assert found.chosen is None


def test_somebody_without_a_unit_has_no_line():
    found = asked(replace(a_clerk(), unit_id=None), "R1")
    assert found.chosen is None


def test_equal_officials_of_whom_none_is_the_head_are_pointed_out():
    rival = person(7, "Kepala Seksi Arsip", "IV.a", 5)
    other = replace(SECTION, position="Kepala Seksi Umum")
    found = asked(a_clerk(), "R1", structure(SECRETARY, HEAD, FIELD, other, rival))
    assert found.punisher.employee == FIELD
    assert "Kepala Seksi Data belum pasti" in found.punisher.caution
    assert not asked(replace(a_clerk(), superior_id=4), "R1").punisher.caution


def test_two_secretaries_are_none():
    found = asked(CAMAT, "R1", structure(SECRETARY, replace(SECRETARY, id=8), CAMAT))
    assert found.punisher.post == "Bupati Ketapang"


def test_a_post_without_a_known_rank_is_not_judged():
    found = asked(person(9, "Kepala Sesuatu"), "R1")
    assert (found.candidates, found.chosen) == ((), None)
    assert "lengkapi eselonnya" in found.reasons[0].sentence


def test_the_regent_signs_by_name_and_an_acting_one_is_pointed_out():
    named = asked(HEAD, "R1", regent=REGENT).punisher
    assert (named.name, named.employee, named.caution) == ("H. Contoh, S.H.", None, "")
    acting = Signatory(post="Bupati Ketapang", name="X", valid_from=ON, capacity=Capacity.CARETAKER)
    assert "Pj." in asked(HEAD, "R1", regent=acting).punisher.caution


@pytest.mark.parametrize(("code", "on"), [("R9", ON), ("R1", date(2021, 8, 30))])
def test_an_unknown_sanction_or_an_uncovered_day_is_refused(code, on):
    with pytest.raises(NotFound):
        punisher(LAW, HEAD, structure(), sanction_code=code, on=on)


def test_a_superior_reported_in_the_same_incident_is_passed_over():
    nearest = asked(a_clerk(), "R1")
    found = asked(a_clerk(), "R1", involved=frozenset({nearest.punisher.employee.id}))
    assert found.punisher.employee.id != nearest.punisher.employee.id
    assert "terlibat" in found.candidates[nearest.chosen].reason
    assert "Pasal 25" in found.punisher.article


def appointed(acts_as, pattern="^arsiparis ahli muda", rank=PostRank.EXPERT_JUNIOR):
    basis = replace(LAW.authorities[0].basis, article="PP 94/2021 Pasal 23 ayat (2)")
    row = AppointedRow(rank=rank, pattern=pattern, acts_as=acts_as, basis=basis)
    return replace(LAW, appointed=(row,))


EXPERT = person(7, "Arsiparis Ahli Muda", "", 5, FUNCTIONAL)
LED_BY_EXPERT = Structure(
    units={**UNITS, 5: Unit(id=5, name="Seksi Data", parent_id=4, head_id=7)},
    officials=(SECRETARY, HEAD, FIELD, EXPERT),
)


def test_an_appointed_functional_officer_punishes_where_there_is_no_supervisor():
    law = appointed(Punisher.SUPERVISOR)
    found = punisher(law, a_clerk(), LED_BY_EXPERT, sanction_code="R2", on=ON).punisher
    assert (found.employee, found.article) == (EXPERT, "PP 94/2021 Pasal 23 ayat (2)")
    assert "ditunjuk dengan keputusan PPK" in found.reason


@pytest.mark.parametrize(
    ("law", "code", "employee"),
    [
        (LAW, "R2", a_clerk()),
        (appointed(Punisher.SUPERVISOR), "ST1", a_clerk()),
        (appointed(Punisher.ADMINISTRATOR), "R2", a_clerk()),
        (appointed(Punisher.SUPERVISOR, pattern="^guru"), "R2", a_clerk()),
        (appointed(Punisher.SUPERVISOR, rank=PostRank.EXPERT_SENIOR), "R2", a_clerk()),
        (appointed(Punisher.SUPERVISOR), "R2", a_clerk("Guru Ahli Pertama", FUNCTIONAL)),
    ],
)
def test_the_power_of_an_appointed_officer_reaches_no_further(law, code, employee):
    found = punisher(law, employee, LED_BY_EXPERT, sanction_code=code, on=ON).punisher
    assert found.employee == FIELD


def test_a_supervisor_in_line_goes_before_an_appointed_officer():
    law = appointed(Punisher.SUPERVISOR)
    clerk = replace(a_clerk(), superior_id=7)
    expert = replace(EXPERT, superior_id=SECTION.id)
    tree = structure(SECRETARY, HEAD, FIELD, SECTION, expert)
    assert punisher(law, clerk, tree, sanction_code="R1", on=ON).punisher.employee == SECTION


@pytest.mark.parametrize("title", ["Plt. Kepala Seksi Data", "Plh Kepala Seksi Data"])
def test_an_acting_holder_of_the_post_is_pointed_out(title):
    acting = replace(SECTION, position=title)
    found = asked(a_clerk(), "R1", structure(SECRETARY, HEAD, FIELD, acting)).punisher
    assert found.employee == acting
    assert f"Jabatan dipegang {title[:3]}." in found.caution


def by_secretary():
    rows = tuple(
        replace(row, punishers=(Punisher.SECRETARY,))
        if (row.rank, row.level) == (PostRank.ADMINISTRATOR, Level.MEDIUM)
        else row
        for row in LAW.authorities
    )
    return replace(LAW, authorities=rows)


def test_the_secretary_punishes_an_administrator_where_the_office_chose_so():
    found = punisher(by_secretary(), FIELD, structure(), sanction_code="ST1", on=ON)
    assert found.punisher.employee == SECRETARY
    assert found.punisher.reason == "Sekretaris Daerah terdekat dalam garis atasan"
    assert found.candidates[0].reason == "bukan Sekretaris Daerah"
    without = structure(HEAD, FIELD)
    above = punisher(by_secretary(), FIELD, without, sanction_code="ST1", on=ON).punisher
    assert above.post == "Bupati Ketapang"


@pytest.mark.parametrize("status", [Status.PPPK, Status.PPPK_PART_TIME])
def test_the_ppk_ends_every_contract_also_of_the_highest_expert(status):
    doctor = replace(a_clerk("Dokter Ahli Utama", FUNCTIONAL), status=status)
    found = asked(doctor, "PH2")
    assert (found.punisher.post, found.punisher.article) == (
        "Bupati Ketapang",
        "PP 49/2018 Pasal 53 ayat (2) huruf b",
    )
    assert "PPK memutus hubungan perjanjian kerja" in found.reasons[1].sentence
