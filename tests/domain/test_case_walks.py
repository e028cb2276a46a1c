"""Whatever lawful way a case goes, it never stands where the law does not let it stand."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from asn_desk.domain.deadlines import deadline
from asn_desk.domain.errors import WrongDate
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.proceedings.case_state import (
    ACTION_TITLES,
    Ending,
    ending,
    is_ended,
    primary_step,
    released_now,
    remedy_pending,
    sanction_now,
)
from asn_desk.domain.proceedings.cases import Step
from asn_desk.domain.proceedings.ending_details import REMEDY_RESULTS, REPLACING
from asn_desk.domain.proceedings.examination_round import examined_by_team, examiner_punishes
from asn_desk.domain.proceedings.follow_ups import open_follow_ups
from asn_desk.domain.proceedings.gates import Facts, requirements
from asn_desk.domain.proceedings.pacing import (
    alarms,
    cautions,
    check_date,
    due,
    effective_deadline,
    served_period,
)
from asn_desk.domain.proceedings.procedure import actions
from asn_desk.domain.proceedings.sanction_fields import level_of
from asn_desk.domain.proceedings.step_details import (
    DETAIL_OF_STEP,
    Called,
    Contested,
    Decided,
    Examined,
    HandedOver,
    RemedyDecided,
    Reported,
    Summoned,
    Withdrawn,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.working_time import Calendar, Holiday, HolidayKind
from tests.case_builders import OPENED_ON, a_case

LAW = load_law(Path("resources/law"))
CALENDAR = Calendar.of(
    Holiday(day=date(year, 8, 17), name="Kemerdekaan", kind=HolidayKind.NATIONAL)
    for year in range(2026, 2060)
)
S = StepKind
OFTEN = settings(max_examples=60, deadline=None)
FOUND = (S.SUMMONED_1, S.EXAMINED, S.REPORTED, S.AUTHORITY_REPORTED)
MISSED = (S.SUMMONED_1, S.ABSENT_1, S.SUMMONED_2, S.ABSENT_2)
HANDED = (S.DECIDED, S.CALLED, S.HANDED_OVER, S.CONTESTED, S.REMEDY_ANSWERED)
MAILED = (S.DECIDED, S.CALLED, S.MISSED_HANDOVER, S.SENT, S.ARRIVED, S.CONTESTED)
BEGINNINGS = [
    (),
    (S.TEAM_FORMED, S.SUMMONED_1, S.RELEASED, *FOUND),
    (S.FORWARDED, *MISSED, S.REPORTED, S.TEAM_FORMED),
    (*FOUND, *HANDED, S.REMEDY_DECIDED, S.FINISHED),
    (S.TEAM_FORMED, *FOUND, *MAILED, S.REMEDY_DECIDED),
]
"""Ways a case may begin; what is not lawful when its turn comes is left out."""
CODES = ["R1", "R3", "ST1", "ST3", "B1", "B3"]


def deadlines(rule, since):
    return deadline(rule, since, CALENDAR, LAW)


@st.composite
def details(draw, kind, on):
    """A detail of the kind with what decides the way: people, days, sanctions, results."""
    some_day = on + timedelta(days=draw(st.integers(0, 12)))
    code = draw(st.sampled_from(CODES))
    made = {
        Summoned: lambda: Summoned(examiner_id=2, exam_on=some_day),
        Examined: lambda: Examined(examiner_id=2),
        Reported: lambda: Reported(
            proven=draw(st.integers(0, 9)) < 9,
            sanction_code=code,
            punisher_id=draw(st.sampled_from([2, 9])),
        ),
        Decided: lambda: Decided(sanction_code=code, terms=a_period(some_day)),
        Called: lambda: Called(meet_on=some_day),
        HandedOver: lambda: HandedOver(refused=draw(st.booleans())),
        Contested: lambda: Contested(remedy=draw(st.sampled_from(["keberatan", "banding"]))),
        RemedyDecided: lambda: a_result(draw(st.sampled_from(REMEDY_RESULTS)), code),
    }
    plain = DETAIL_OF_STEP[kind]
    return made.get(plain, plain)()


def a_period(start):
    return SanctionTerms(start_on=start, end_on=start + timedelta(days=364))


def a_result(result, code):
    return RemedyDecided(result=result, sanction_code=code if result in REPLACING else "")


@st.composite
def walks(draw):
    """A case after random lawful steps, with the case as it stood after each of them."""
    case, today, seen = a_case(), OPENED_ON, []
    turns = draw(st.lists(st.sampled_from([None, *ACTION_TITLES]), max_size=10))
    for chosen in (*draw(st.sampled_from(BEGINNINGS)), *turns):
        today += timedelta(days=draw(st.sampled_from([12, 1, 0, 30, 200])))
        kind = chosen or primary_step(case) or StepKind.FOLLOWED_UP
        detail = draw(details(kind, today))
        if is_lawful(case, kind, today, detail):
            step = Step(
                id=len(case.steps) + 1,
                sequence=len(case.steps) + 1,
                kind=kind,
                on=today,
                detail=detail,
            )
            case = replace(case, steps=(*case.steps, step))
            seen.append(case)
    return case, today, seen


def effect(case):
    found = effective_deadline(case, deadlines)
    return found.day if found else None


def is_lawful(case, kind, today, detail):
    facts, day = Facts(detail=detail), effect(case)
    try:
        check_date(case, kind, today, today=today, detail=detail, effective_on=day)
    except WrongDate:
        return False
    return not requirements(case, kind, today=today, effective_on=day, facts=facts)


@OFTEN
@given(walks())
def test_no_lawful_way_leads_past_the_team_or_the_line(walk):
    case, _, _ = walk
    decided = case.last(StepKind.DECIDED)
    if decided is None:
        return
    before = replace(case, steps=case.steps[: case.steps.index(decided)])
    heavy = level_of(decided.detail.sanction_code) == "berat"
    assert examined_by_team(before) or not heavy
    reported = before.last(StepKind.REPORTED).detail
    assert reported.proven
    light = level_of(reported.sanction_code) == "ringan"
    assert light or examiner_punishes(before) or before.has(StepKind.AUTHORITY_REPORTED)


@OFTEN
@given(walks())
def test_the_next_step_is_always_lawful_or_waits_for_a_day(walk):
    case, today, _ = walk
    following = primary_step(case)
    waits = due(case, today=today, deadlines=deadlines)
    assert (following is None) == (waits is None) == is_ended(case)
    if following is None or waits.waiting or following is StepKind.REPORTED:
        return
    day = effect(case)
    assert requirements(case, following, today=today, effective_on=day) == ()


@OFTEN
@given(walks())
def test_over_is_over_but_for_what_others_still_do(walk):
    case, today, _ = walk
    lawful = {
        one.kind for one in actions(case, today=today, effective_on=effect(case)) if not one.missing
    }
    assert not is_ended(case) or lawful <= {StepKind.FOLLOWED_UP}
    assert is_ended(case) or {StepKind.LEFT, StepKind.TRANSFERRED} <= lawful


@OFTEN
@given(walks())
def test_effect_falls_on_a_working_day_unless_a_remedy_sets_it(walk):
    case, _, _ = walk
    found = effective_deadline(case, deadlines)
    assert found is None or not remedy_pending(case)
    if found is not None and found.counting:
        assert CALENDAR.is_working(found.day)
        assert found.day > found.since


@OFTEN
@given(walks())
def test_no_sanction_is_served_before_it_takes_effect_or_shorter_than_fixed(walk):
    case, _, _ = walk
    day, (_, terms) = effect(case), sanction_now(case)
    period = served_period(case, day)
    assert (period is None) == (terms is None)
    if period is not None and day is not None:
        assert max(day, terms.start_on) <= period.start
        assert abs((period.end - period.start) - (terms.end_on - terms.start_on)).days <= 3


@OFTEN
@given(walks())
def test_a_release_never_outlives_the_decision_nor_the_case(walk):
    case, _, _ = walk
    if released_now(case):
        assert not case.has(StepKind.DECIDED)
        assert not is_ended(case)


@OFTEN
@given(walks())
def test_who_left_before_the_effect_never_serves(walk):
    case, today, _ = walk
    if case.has(StepKind.LEFT):
        day = effect(case)
        expected = Ending.LAPSED if day is None else Ending.DEEMED_FINISHED
        assert ending(case, day) is expected
    found = open_follow_ups(case, status=None, effective_on=effect(case), today=today)
    assert not found or case.has(StepKind.DECIDED)


@OFTEN
@given(walks())
def test_clocks_and_cautions_can_always_be_told(walk):
    case, today, _ = walk
    for alarm in alarms(case, today=today, deadlines=deadlines):
        assert alarm.since <= alarm.day < today
    for step in case.valid_steps:
        assert isinstance(cautions(case, step.kind, step.on, step.detail, deadlines), tuple)


@OFTEN
@given(walks())
def test_every_way_can_be_taken_back_step_by_step(walk):
    case, today, seen = walk
    for before in reversed([a_case(), *seen[:-1]]):
        last = case.valid_steps[-1]
        if last.kind is StepKind.OPENED:
            break
        undone = Step(
            id=len(case.steps) + 1,
            sequence=len(case.steps) + 1,
            kind=StepKind.WITHDRAWN,
            on=today,
            detail=Withdrawn(step_id=last.id, reason="salah"),
        )
        case = replace(case, steps=(*case.steps, undone))
        assert case.valid_steps == before.valid_steps
        assert (primary_step(case), is_ended(case)) == (primary_step(before), is_ended(before))
        assert (effect(case), sanction_now(case)) == (effect(before), sanction_now(before))
    assert [step.kind for step in case.valid_steps] == [StepKind.OPENED]
