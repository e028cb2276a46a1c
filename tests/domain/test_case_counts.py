"""Which counts a case has, from which day they run, and which are still open."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.case_counts import case_counts, counted
from asn_desk.domain.proceedings.step_details import Contested, Forwarded, Reported, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from tests.case_builders import a_case, a_step, in_days

K = StepKind
TODAY = date(2026, 12, 1)


def rules_of(case, *, only_open=False, remedy="keberatan"):
    found = case_counts(case, remedy=remedy, today=TODAY)
    return [one.rule for one in found if one.open or not only_open]


def test_a_superior_told_without_a_day_is_counted_by_the_rule():
    case = a_case(a_step(K.FORWARDED, Forwarded(superior_id=3)))
    assert rules_of(case, only_open=True) == ["tindak-lanjut-atasan"]


def test_a_superior_told_until_a_day_is_counted_by_no_rule():
    told = Forwarded(superior_id=3, answer_by=date(2026, 2, 20))
    assert rules_of(a_case(a_step(K.FORWARDED, told))) == []


def test_a_missed_examination_runs_from_the_appointed_day_else_from_its_record():
    appointed = a_step(K.SUMMONED_1, Summoned(exam_on=date(2026, 2, 13)))
    for step, since in ((appointed, date(2026, 2, 13)), (None, date(2026, 2, 16))):
        steps = [step] if step else [a_step(K.SUMMONED_1, Summoned())]
        case = a_case(*steps, a_step(K.ABSENT_1, on=date(2026, 2, 16)))
        (found,) = [
            one
            for one in case_counts(case, remedy="keberatan", today=TODAY)
            if one.rule == "panggilan-2"
        ]
        assert found.since == since


def test_what_goes_up_the_line_is_counted_before_and_after_it_went():
    result = a_step(K.REPORTED, Reported(sanction_code="B1", punisher_id=99))
    assert "laporan-kewenangan" in rules_of(a_case(K.EXAMINED, result), only_open=True)
    gone = a_case(K.EXAMINED, result, a_step(K.AUTHORITY_REPORTED, on=date(2026, 3, 20)))
    assert "laporan-kewenangan" not in rules_of(gone, only_open=True)
    decision = [
        one
        for one in case_counts(gone, remedy="keberatan", today=TODAY)
        if one.rule == "penetapan-keputusan"
    ]
    assert [one.since for one in decision] == [date(2026, 3, 20)]


def test_a_result_not_proven_asks_for_no_decision():
    case = a_case(K.EXAMINED, a_step(K.REPORTED, Reported(proven=False)))
    assert "penetapan-keputusan" not in rules_of(case)


@pytest.mark.parametrize("remedy", ["keberatan", "banding"])
def test_a_filed_remedy_has_its_own_period_and_holds_up_the_effect(remedy):
    filed = a_step(K.CONTESTED, Contested(remedy=remedy))
    case = a_case(K.EXAMINED, K.REPORTED, K.DECIDED, K.HANDED_OVER, filed)
    still = rules_of(case, only_open=True, remedy=remedy)
    assert still == [f"putusan-{remedy}"]
    assert remedy in rules_of(case, remedy=remedy)


def test_a_case_that_is_over_has_nothing_open():
    case = a_case(K.EXAMINED, K.REPORTED, K.DECIDED, K.HANDED_OVER, K.FINISHED)
    assert rules_of(case)
    assert rules_of(case, only_open=True) == []


def test_a_count_is_computed_by_its_rule():
    case = a_case(K.EXAMINED, K.REPORTED, K.DECIDED, K.HANDED_OVER)
    found = {one.rule: one for one in case_counts(case, remedy="keberatan", today=TODAY)}
    effect = found["berlaku"]
    assert counted(case, effect, in_days).day == in_days("berlaku", effect.since).day
