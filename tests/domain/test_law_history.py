"""Nobody is punished twice for one act, and what still runs is said beside what is proposed."""

from datetime import date
from pathlib import Path

import pytest

from asn_desk.domain.law.assessment import Act, PastSanction, RunningSanction, Subject, assess
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.periods import concurrence_reasons

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)
NEVER_TWICE = "PP 94/2021 Pasal 35 ayat (3)"


def an_act(*provisions, **more):
    return Act(**{"provisions": provisions, "impact": "UK", "incidents": frozenset({7})} | more)


def past(**more):
    usual = {
        "sanction_code": "R1",
        "provisions": ("3c",),
        "effective_on": date(2026, 2, 1),
        "incidents": frozenset({7, 8}),
    }
    return PastSanction(**usual | more)


def permitted(found):
    return " ".join(one.code for one in found.permitted)


@pytest.mark.parametrize("effective_on", [date(2026, 2, 1), None])
def test_the_same_incident_is_not_punished_twice(effective_on):
    found = assess(LAW, [an_act("3f")], on=ON, history=[past(effective_on=effective_on)])
    assert (found.level, permitted(found), found.coaching) == (None, "", None)
    assert found.findings[0].answer == "sudah dijatuhi hukuman"
    reasons = [found.findings[0].reason, *(one.reason for one in found.options)]
    assert {one.article for one in reasons} == {NEVER_TWICE}
    assert "sudah dijatuhi hukuman, teguran lisan" in reasons[-1].sentence


@pytest.mark.parametrize("other", [{"set_aside": True}, {"incidents": frozenset({9})}])
def test_another_incident_or_a_cancelled_sanction_bars_nothing(other):
    found = assess(LAW, [an_act("3f")], on=ON, history=[past(**other)])
    assert permitted(found) == "R1 R2 R3"


def test_a_cancelled_sanction_is_no_repetition_either():
    found = assess(LAW, [an_act("3c")], on=ON, history=[past(set_aside=True)])
    assert permitted(found) == "R1 R2 R3"


def test_a_new_incident_beside_a_punished_one_is_judged_alone():
    fresh = an_act("3e", incidents=frozenset({9}), impact="INS")
    found = assess(LAW, [an_act("3f"), fresh], on=ON, history=[past()])
    assert [one.punished for one in found.findings] == [True, False]
    assert (permitted(found), found.heaviest.provision) == ("ST1 ST2 ST3", "3e")


@pytest.mark.parametrize(
    ("before", "more", "code"),
    [
        (3, 2, "R2"),
        (5, 4, "R3"),
        (9, 3, "ST1"),
        (16, 3, "ST3"),
        (20, 3, "B1"),
        (23, 3, "B2"),
        (27, 2, "B3"),
    ],
)
def test_punished_days_count_on_and_the_new_ones_climb_the_ladder(before, more, code):
    absence = Absence(days=before + more, punished_days=before)
    history = [past(provisions=("4f",), sanction_code="R1")]
    found = assess(LAW, [an_act("4f", absence=absence)], on=ON, history=history)
    assert permitted(found) == code


def test_days_to_which_none_was_added_are_not_punished_again():
    absence = Absence(days=5, punished_days=5)
    found = assess(LAW, [an_act("4f", absence=absence)], on=ON)
    assert (found.level, found.findings[0].reason.article) == (None, NEVER_TWICE)
    assert not Absence(days=0).all_punished


RUNNING = RunningSanction(
    sanction_code="ST1", start=date(2025, 9, 1), end=date(2026, 8, 31), provisions=("4f",)
)


@pytest.mark.parametrize(
    ("running", "new", "words"),
    [
        ("ST1", "B1", "dianggap selesai sejak hukuman yang lebih berat ini berlaku"),
        ("ST2", "ST1", "dijalani paling cepat 1 September 2026"),
        ("ST2", "R3", "tidak berjangka waktu"),
    ],
)
def test_what_runs_is_said_before_the_new_effect_is_known(running, new, words):
    one = RunningSanction(sanction_code=running, start=RUNNING.start, end=RUNNING.end)
    (reason,) = concurrence_reasons(LAW, running=[one], new=new)
    assert words in reason.sentence
    assert reason.article == "Peraturan BKN 6/2022"


def test_absence_while_serving_an_attendance_sanction_goes_on_counting():
    absence = Absence(days=15, punished_days=12)
    act = an_act("4f", absence=absence)
    (reason,) = assess(LAW, [act], on=ON, running=[RUNNING]).concurrence
    assert "dihitung kumulatif" in reason.sentence


def test_after_a_dismissal_nothing_more_is_served():
    gone = RunningSanction(sanction_code="B3", start=date(2026, 1, 5), end=None)
    (reason,) = concurrence_reasons(LAW, running=[gone], new="R1")
    assert "telah diberhentikan" in reason.sentence


def test_without_a_proposal_nothing_is_said_about_what_runs():
    assert assess(LAW, [], on=ON, running=[RUNNING]).concurrence == ()


def test_the_day_of_the_law_is_that_of_the_act():
    found = assess(LAW, [an_act("3f")], on=ON, subject=Subject())
    assert found.law_day == ON
