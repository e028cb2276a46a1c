"""The level, the kinds and their reasons follow from the acts, the person and the history."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.employees import Status
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.assessment import Act, PastSanction, Subject, assess
from asn_desk.domain.law.attendance import (
    Absence,
    ladder_step,
)
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.terms import Level, PostRank, SubjectGroup

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)
CODES = sorted(one.code for one in LAW.provisions)
IMPACTS = ["", "UK", "INS", "NEG"]


def assessed(*provisions, impact="UK", last="", days=0, run=0, **subject):
    act = Act(provisions=provisions, impact=impact, absence=Absence(days=days, longest_run=run))
    past = PastSanction(sanction_code=last, provisions=("3f",), effective_on=date(2025, 3, 3))
    history = [past] if last else []
    return assess(LAW, [act], on=ON, history=history, subject=Subject(**subject))


def permitted(found):
    return " ".join(one.code for one in found.permitted)


def in_regime(regime, *, subject=SubjectGroup.PPPK):
    rows = [replace(row, regime=regime) if row.subject is subject else row for row in LAW.regimes]
    return replace(LAW, regimes=tuple(rows))


LADDER = {
    **dict.fromkeys(range(3), None),
    3: ("R1", "R1", "9 ayat (2) huruf b angka 1"),
    **dict.fromkeys(range(4, 7), ("R2", "R2", "9 ayat (2) huruf b angka 2")),
    **dict.fromkeys(range(7, 11), ("R3", "R3", "9 ayat (2) huruf b angka 3")),
    **dict.fromkeys(range(11, 14), ("S1", "ST1", "10 ayat (2) huruf f angka 1)")),
    **dict.fromkeys(range(14, 17), ("S2", "ST2", "10 ayat (2) huruf f angka 2)")),
    **dict.fromkeys(range(17, 21), ("S3", "ST3", "10 ayat (2) huruf f angka 3)")),
    **dict.fromkeys(range(21, 25), ("B1", "B1", "11 ayat (2) huruf d angka 1)")),
    **dict.fromkeys(range(25, 28), ("B2", "B2", "11 ayat (2) huruf d angka 2)")),
    **dict.fromkeys(range(28, 60), ("B3", "B3", "11 ayat (2) huruf d angka 3)")),
}
"""The slow way: every number of days with what the law names, what is imposed now, and where."""


@pytest.mark.parametrize(("days", "expected"), LADDER.items())
def test_each_number_of_days_reaches_its_row_of_the_ladder(days, expected):
    step = ladder_step(LAW, Absence(days=days), on=ON)
    found = assessed("4f", days=days)
    if expected is None:
        assert (step.row, found.level, permitted(found)) == (None, None, "")
        assert "tidak ada ketentuan" in step.reason.sentence
        return
    assert step.row.sanction == expected[0]
    assert step.reason.article == f"PP 94/2021 Pasal {expected[2]}"
    assert permitted(found) == expected[1]


@pytest.mark.parametrize(("run", "code"), [(9, "R3"), (10, "B3")])
def test_ten_working_days_in_a_row_end_the_service(run, code):
    step = ladder_step(LAW, Absence(days=10, longest_run=run), on=ON)
    assert step.row.sanction == code
    assert permitted(assessed("4f", days=10, run=run)) == code


@pytest.mark.parametrize(
    ("regime", "days", "codes"),
    [
        ("PPPK_A", 5, "R2"),
        ("PPPK_A", 12, ""),
        ("PPPK_A", 22, "PH2"),
        ("PPPK_B", 12, "PS1"),
        ("PPPK_B", 15, "PS2"),
        ("PPPK_B", 18, "PS3"),
        ("PPPK_B", 21, "PH2"),
        ("PPPK_C", 12, "PS1 PC2"),
        ("PPPK_C", 22, "PH1 PH2 PH3"),
    ],
)
def test_the_ladder_of_a_pppk_is_that_of_the_chosen_regime(regime, days, codes):
    act = Act(provisions=("4f",), absence=Absence(days=days))
    found = assess(in_regime(regime), [act], on=ON, subject=Subject(status=Status.PPPK))
    assert permitted(found) == codes


@pytest.mark.parametrize(
    ("impact", "codes", "answer"),
    [
        ("UK", "R1 R2 R3", "ringan"),
        ("INS", "ST1 ST2 ST3", "sedang"),
        ("NEG", "B1 B2 B3", "berat"),
        ("", "", "tidak ada ketentuan"),
    ],
)
def test_the_impact_decides_the_level_and_the_lightest_is_proposed(impact, codes, answer):
    found = assessed("3f", impact=impact)
    assert (permitted(found), found.findings[0].answer) == (codes, answer)
    assert found.proposed == codes.partition(" ")[0]


@pytest.mark.parametrize(
    ("provision", "impact"),
    [("4d", "UK"), ("4g", "NEG"), ("5h", "NEG"), ("5m", "UK"), ("5n.1", "INS")],
)
def test_a_gap_of_the_law_is_not_filled(provision, impact):
    found = assessed(provision, impact=impact)
    assert (found.level, found.heaviest, found.proposed) == (None, None, "")
    assert all("tidak ada ketentuan" in one.reason.sentence for one in found.options)


@pytest.mark.parametrize(
    ("rank", "level"),
    [
        (PostRank.ADMINISTRATOR, Level.MEDIUM),
        (PostRank.EXPERT_JUNIOR, Level.MEDIUM),
        (PostRank.HEAD_OF_AGENCY, Level.HEAVY),
        (PostRank.STAFF, Level.HEAVY),
        (None, None),
    ],
)
def test_not_reporting_ones_wealth_weighs_by_the_post(rank, level):
    assert assessed("4e", rank=rank).level is level


@pytest.mark.parametrize(
    ("last", "impact", "codes"),
    [
        ("R1", "UK", "R2 R3"),
        ("R2", "UK", "R3"),
        ("R3", "UK", "ST1 ST2 ST3"),
        ("R3", "INS", "ST1 ST2 ST3"),
        ("ST2", "UK", "ST3"),
        ("ST3", "UK", "B1 B2 B3"),
        ("B1", "NEG", "B2 B3"),
        ("B3", "NEG", ""),
        ("B3", "UK", ""),
    ],
)
def test_repetition_is_punished_heavier_than_the_last_time(last, impact, codes):
    found = assessed("3f", impact=impact, last=last)
    assert permitted(found) == codes
    assert found.reasons[-1].article.startswith("PP 94/2021 Pasal")
    assert any("Pasal 35 ayat (2)" in one.article for one in found.reasons)


@pytest.mark.parametrize(
    ("provisions", "effective_on"),
    [(("3c",), date(2025, 3, 3)), (("3f",), None), (("3f",), date(2026, 3, 3))],
)
def test_another_kind_or_a_sanction_not_in_force_is_no_repetition(provisions, effective_on):
    past = PastSanction(sanction_code="R2", provisions=provisions, effective_on=effective_on)
    found = assess(LAW, [Act(provisions=("3f",), impact="UK")], on=ON, history=[past])
    assert permitted(found) == "R1 R2 R3"
    assert found.coaching is not None


def test_repetition_never_adds_to_the_attendance_ladder():
    past = PastSanction(sanction_code="R3", provisions=("4f",), effective_on=date(2025, 3, 3))
    act = Act(provisions=("4f",), absence=Absence(days=5))
    assert permitted(assess(LAW, [act], on=ON, history=[past])) == "R2"


def test_a_level_without_sanctions_is_not_jumped_over():
    found = assessed("3f", last="R3", status=Status.PPPK)
    assert permitted(found) == ""
    assert permitted(assessed("3f", impact="INS", last="R3", status=Status.PPPK)) == ""


@pytest.mark.parametrize(
    ("provisions", "days", "impact", "codes", "rests_on"),
    [
        (("3c", "3f"), 0, "UK", "R1 R2 R3", "3c"),
        (("3f", "4f"), 1, "UK", "R1 R2 R3", "3f"),
        (("3f", "4f"), 5, "UK", "R2 R3", "4f"),
        (("3f", "4f"), 12, "UK", "ST1", "4f"),
        (("3f", "4f"), 5, "INS", "ST1 ST2 ST3", "3f"),
    ],
)
def test_several_violations_get_one_sanction_for_the_heaviest(
    provisions, days, impact, codes, rests_on
):
    found = assessed(*provisions, days=days, impact=impact)
    assert (permitted(found), found.heaviest.provision) == (codes, rests_on)
    assert any("Pasal 35 ayat (1)" in one.article for one in found.reasons)


@pytest.mark.parametrize(
    ("impact", "last", "lawful"), [("UK", "", True), ("UK", "R1", False), ("INS", "", False)]
)
def test_coaching_is_a_lawful_first_answer_to_a_light_violation(impact, last, lawful):
    assert (assessed("3f", impact=impact, last=last).coaching is not None) is lawful


@pytest.mark.parametrize(
    ("status", "impact", "words"),
    [
        (Status.PNS, "NEG", ""),
        (Status.CPNS, "UK", ""),
        (Status.CPNS, "INS", "diberhentikan sebagai CPNS"),
        (Status.PPPK, "UK", "ditetapkan PPK"),
        (Status.PPPK_PART_TIME, "UK", "perjanjian kerjanya"),
    ],
)
def test_what_a_sanction_means_beyond_itself_is_said(status, impact, words):
    warnings = assessed("3f", impact=impact, status=status).warnings
    assert bool(warnings) is bool(words)
    assert all(words in one.sentence for one in warnings)


def test_the_transition_of_the_medium_level_is_explained():
    last = assessed("3f", impact="INS").reasons[-1]
    assert last.article == "PP 94/2021 Pasal 42 dan Pasal 45 (setelan kantor)"
    assert "mengikuti PP 53/2010 Pasal 7 ayat (3);" in last.sentence


def test_once_the_cut_of_allowances_operates_the_medium_level_is_that():
    law = in_regime("PP94_TUKIN", subject=SubjectGroup.PNS)
    found = assess(law, [Act(provisions=("3f",), impact="INS")], on=ON)
    assert permitted(found) == "S1 S2 S3"


def test_nothing_charged_permits_nothing():
    found = assess(LAW, [], on=ON)
    assert (found.level, found.findings, found.permitted) == (None, (), ())
    assert found.options[0].reason.sentence == "Belum ada ketentuan yang disangkakan."


@pytest.mark.parametrize(
    ("provisions", "impact", "on"),
    [(("9z",), "UK", ON), (("3f",), "XX", ON), (("3f",), "UK", date(2010, 6, 5))],
)
def test_what_the_tables_do_not_hold_is_refused(provisions, impact, on):
    with pytest.raises(NotFound):
        assess(LAW, [Act(provisions=provisions, impact=impact)], on=on)


FACTS = {
    "codes": st.lists(st.sampled_from(CODES), max_size=4, unique=True),
    "impact": st.sampled_from(IMPACTS),
    "days": st.integers(0, 40),
    "last": st.sampled_from(["", "R1", "R2", "R3", "ST1", "ST3", "B1", "B3"]),
    "status": st.sampled_from(Status),
}


@given(**FACTS)
def test_every_answer_explains_itself_and_is_the_same_twice(codes, impact, days, last, status):
    facts = {"impact": impact, "days": days, "last": last, "status": status}
    found = assessed(*codes, **facts)
    whys = [one.reason for one in (*found.findings, *found.options)]
    whys += [*found.reasons, *found.warnings]
    assert all(one.article and one.sentence.endswith(".") for one in whys)
    assert found == assessed(*codes, **facts)


@given(**FACTS)
def test_repetition_is_never_lighter_and_one_level_is_permitted(codes, impact, days, last, status):
    found = assessed(*codes, impact=impact, days=days, last=last, status=status)
    assert len({one.level for one in found.permitted}) <= 1
    if last and "3f" in codes:
        past = sanction(LAW, last).weight
        assert all(one.weight > past for one in found.permitted)


def test_an_absence_nobody_counted_is_said_to_be_uncounted():
    found = assess(LAW, [Act(provisions=("4f",))], on=ON)
    assert "belum dihitung" in found.findings[0].reason.sentence
    assert found.level is None


def test_wealth_not_reported_by_an_unknown_post_asks_for_the_post():
    found = assessed("4e", rank=None)
    assert found.level is None
    assert "lengkapi eselon" in found.findings[0].reason.sentence
