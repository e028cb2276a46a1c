"""When a decision takes effect and how long its sanction is served, also after a remedy."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.case_state import Ending, ending
from asn_desk.domain.proceedings.pacing import due, effective_deadline, served_period
from asn_desk.domain.proceedings.step_details import Decided, RemedyDecided, SubjectLeft
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from tests.case_builders import a_case, a_step, in_days

S = StepKind
RECEIVED = date(2026, 3, 9)
EFFECT = date(2026, 3, 24)


def terms(start, end):
    return SanctionTerms(start_on=start, end_on=end)


def steps(planned=None, *more):
    decided = a_step(S.DECIDED, Decided(sanction_code="B1", terms=planned))
    return (
        S.SUMMONED_1,
        S.EXAMINED,
        S.REPORTED,
        decided,
        a_step(S.HANDED_OVER, on=RECEIVED),
        *more,
    )


def remedy(result, on, **fields):
    return a_step(S.REMEDY_DECIDED, RemedyDecided(result=result, **fields), on=on)


def effect(*more):
    found = effective_deadline(a_case(*steps(None, *more)), in_days)
    return found and (found.day, found.article)


def test_a_contested_decision_is_not_in_force():
    assert effect(S.CONTESTED) is None


def test_a_remedy_decided_early_leaves_the_day_of_effect():
    assert effect(S.CONTESTED, remedy("memperkuat", date(2026, 3, 20)))[0] == EFFECT


@pytest.mark.parametrize("result", ["memperkuat", "memperingan"])
def test_after_a_late_remedy_the_decision_takes_effect_with_it(result):
    late = remedy(result, date(2026, 5, 4), sanction_code="R3")
    assert effect(S.CONTESTED, late) == (date(2026, 5, 4), "PP 94/2021 Pasal 38 ayat (2)")


def test_a_remedy_filed_too_late_and_refused_leaves_the_effect_where_it_was():
    filed = a_step(S.CONTESTED, on=date(2026, 4, 6))
    assert effect(filed, remedy("memperkuat", date(2026, 5, 4)))[0] == EFFECT
    changed = remedy("memperingan", date(2026, 5, 4), sanction_code="R3")
    assert effect(filed, changed)[0] == date(2026, 5, 4)


def test_a_cancelled_decision_never_takes_effect():
    assert effect(S.CONTESTED, remedy("membatalkan", date(2026, 3, 20))) is None


def test_an_older_record_that_names_no_other_sanction_is_over():
    case = a_case(*steps(None, S.CONTESTED, remedy("memperingan", date(2026, 3, 20))))
    assert ending(case) is Ending.CANCELLED


def left(since, on=date(2026, 4, 30)):
    return a_step(S.LEFT, SubjectLeft(since=since), on=on)


def test_a_decision_lapses_when_the_employee_leaves_before_its_effect():
    assert effect(left(date(2026, 3, 23))) is None


def test_a_sanction_being_served_is_deemed_finished_when_the_employee_leaves():
    assert effect(left(EFFECT))[0] == EFFECT
    case = a_case(*steps(None, left(date(2026, 4, 1))))
    assert ending(case, EFFECT) is Ending.DEEMED_FINISHED
    assert ending(a_case(left(None)), None) is Ending.LAPSED


ENDINGS = [
    ((), None),
    ((S.CLOSED,), Ending.CLOSED),
    ((S.TRANSFERRED,), Ending.TRANSFERRED),
    ((*steps(), S.FINISHED), Ending.FINISHED),
]


@pytest.mark.parametrize(("done", "how"), ENDINGS)
def test_how_a_case_ended_is_told(done, how):
    assert ending(a_case(*done)) is how


PERIODS = [
    # planned first and last day, first and last day served
    (date(2026, 4, 1), date(2027, 3, 31), date(2026, 4, 1), date(2027, 3, 31)),
    (date(2026, 3, 24), date(2027, 3, 23), date(2026, 3, 24), date(2027, 3, 23)),
    (date(2026, 3, 20), date(2027, 3, 19), date(2026, 3, 24), date(2027, 3, 23)),
    (date(2026, 3, 1), date(2026, 8, 31), date(2026, 4, 1), date(2026, 9, 30)),
    (date(2026, 3, 20), date(2026, 3, 29), date(2026, 3, 24), date(2026, 4, 2)),
]


@pytest.mark.parametrize(("start", "end", "first", "last"), PERIODS)
def test_a_period_begins_with_the_effect_and_keeps_its_length(start, end, first, last):
    period = served_period(a_case(*steps(terms(start, end))), EFFECT)
    assert (period.start, period.end) == (first, last)


def test_a_month_begun_in_december_runs_into_the_next_year():
    planned = terms(date(2026, 12, 1), date(2027, 5, 31))
    period = served_period(a_case(*steps(planned)), date(2026, 12, 14))
    assert (period.start, period.end) == (date(2027, 1, 1), date(2027, 6, 30))


def test_an_effect_on_the_first_of_a_month_begins_the_period_that_day():
    planned = terms(date(2026, 3, 1), date(2026, 8, 31))
    assert served_period(a_case(*steps(planned)), date(2026, 6, 1)).start == date(2026, 6, 1)


def test_a_period_is_as_planned_before_the_effect_is_known():
    planned = terms(date(2026, 3, 20), date(2027, 3, 19))
    assert served_period(a_case(*steps(planned)), None).start == date(2026, 3, 20)


@pytest.mark.parametrize("planned", [None, SanctionTerms(), terms(date(2026, 4, 1), None)])
def test_a_sanction_without_a_period_has_none(planned):
    assert served_period(a_case(*steps(planned)), EFFECT) is None


def waits(today, *more):
    case = a_case(*steps(terms(date(2026, 4, 1), date(2027, 3, 31)), *more))
    found = due(case, today=today, deadlines=in_days)
    return found.title, found.day, found.waiting


def test_a_case_waits_for_the_effect_then_for_the_end_of_the_sanction():
    assert waits(date(2026, 3, 23)) == ("Keputusan mulai berlaku", EFFECT, True)
    assert waits(date(2026, 3, 24)) == ("Masa hukuman berakhir", date(2027, 3, 31), True)
    assert waits(date(2027, 3, 31)) == ("Tandai selesai", date(2027, 3, 31), False)


def test_a_case_waits_for_the_remedy_as_long_as_its_rule_gives():
    filed = a_step(S.CONTESTED, on=date(2026, 3, 10))
    assert waits(date(2026, 3, 11), filed) == (
        "Putusan upaya administratif",
        date(2026, 3, 31),
        True,
    )
