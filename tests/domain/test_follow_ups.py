"""What others must still do because of a decision."""

from datetime import date

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.proceedings.follow_ups import open_follow_ups
from asn_desk.domain.proceedings.step_details import Decided, FollowedUp, FollowUp
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from tests.case_builders import a_case, a_step

S, F = StepKind, FollowUp
EFFECT = date(2026, 3, 24)
SERVED = SanctionTerms(start_on=date(2026, 4, 1), end_on=date(2027, 3, 31))


def still(code, *more, status=Status.PNS, today=EFFECT, effective_on=EFFECT):
    decided = a_step(S.DECIDED, Decided(sanction_code=code, terms=SERVED))
    found = open_follow_ups(
        a_case(decided, *more), status=status, effective_on=effective_on, today=today
    )
    return [one.what for one in found]


def noted(what):
    return a_step(S.FOLLOWED_UP, FollowedUp(what=what))


WANTED = [
    ("R1", [F.SIASN]),
    ("ST1", [F.PAYROLL, F.SIASN]),
    ("ST2", [F.SIASN]),
    ("ST3", [F.PAYROLL, F.SIASN]),
    ("B1", [F.APPOINTMENT, F.PAYROLL, F.SIASN]),
    ("B2", [F.APPOINTMENT, F.PAYROLL, F.SIASN]),
    ("B3", [F.PAYROLL, F.SIASN]),
    ("PH2", [F.PAYROLL, F.SIASN]),
]


@pytest.mark.parametrize(("code", "wanted"), WANTED)
def test_each_sanction_asks_others_for_what_it_needs(code, wanted):
    assert still(code) == wanted


def test_what_was_noted_as_done_is_no_longer_asked_for():
    assert still("B1", noted(F.APPOINTMENT), noted(F.SIASN)) == [F.PAYROLL]


def test_rights_are_restored_when_the_period_is_over():
    assert F.RESTORED not in still("ST2", today=date(2027, 3, 30))
    assert F.RESTORED in still("ST2", today=date(2027, 3, 31))


@pytest.mark.parametrize(("code", "dismissed"), [("R3", False), ("ST1", True), ("B3", False)])
def test_a_candidate_under_a_medium_or_heavy_sanction_is_dismissed(code, dismissed):
    assert (F.CANDIDATE_DISMISSAL in still(code, status=Status.CPNS)) is dismissed


def test_nothing_is_asked_before_the_decision_is_in_force():
    assert still("B1", effective_on=None) == []
    assert still("B1", today=date(2026, 3, 23)) == []
    assert open_follow_ups(a_case(), status=None, effective_on=EFFECT, today=EFFECT) == ()


def test_who_left_is_not_appointed_any_more():
    assert still("B1", S.LEFT) == [F.PAYROLL, F.SIASN]


def test_each_thing_names_its_source_and_how_sure_it_is():
    decided = a_step(S.DECIDED, Decided(sanction_code="R1"))
    (one,) = open_follow_ups(a_case(decided), status=None, effective_on=EFFECT, today=EFFECT)
    assert (one.title, one.article, one.confidence) == (
        "Unggah ke I'DIS/SIASN",
        "PP 94/2021 Pasal 39",
        "P",
    )
