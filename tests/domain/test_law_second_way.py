"""The program's answers agree with the law written out by hand, over thousands of cases."""

from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_desk.domain.deadlines import deadline, rule_keys, rule_on
from asn_desk.domain.employees import PositionKind, Status, Structure, Unit
from asn_desk.domain.law.assessment import Act, PastSanction, Subject, assess
from asn_desk.domain.law.attendance import Absence, ladder_step
from asn_desk.domain.law.authority import punisher
from asn_desk.domain.law.examination import examiner
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.terms import PostRank
from asn_desk.domain.working_time import Calendar, Holiday, HolidayKind
from tests.domain.absence_by_hand import absence_in
from tests.domain.law_by_hand import (
    LIGHTEST_FIRST,
    MATRIX,
    ladder_by_hand,
    permitted_by_hand,
    working_day_by_hand,
)
from tests.law_people import OFFICIALS, a_clerk, person, structure

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)
CODES = [line.split(" ")[0] for line in MATRIX.strip().split("\n") if not line.startswith("4e")]
IMPACTS = ["", "UK", "INS", "NEG"]
MANY = settings(max_examples=400, deadline=None)
SOME = settings(max_examples=120, deadline=None)

SPAN = st.dates(date(2026, 1, 1), date(2026, 12, 31))
HOLIDAYS = st.sets(SPAN, max_size=25)
WEEKS = st.sampled_from([frozenset(range(5)), frozenset(range(6))])


def a_calendar(free, weekdays=frozenset(range(5))):
    rows = [Holiday(day=day, name="Libur", kind=HolidayKind.NATIONAL) for day in free]
    always = [
        Holiday(day=date(year, 1, 1), name="Tahun Baru", kind=HolidayKind.NATIONAL)
        for year in range(2025, 2029)
    ]
    return Calendar.of([*rows, *always], weekdays=weekdays)


def test_the_ladder_agrees_with_the_articles_read_aloud():
    for days, run in product(range(60), range(15)):
        if run <= days:
            row = ladder_step(LAW, Absence(days=days, longest_run=run), on=ON).row
            named = (ladder_by_hand(days, run) or "").replace("ST", "S")
            assert (row.sanction if row else "") == named, (days, run)


def test_every_single_violation_agrees_with_the_law_by_hand():
    for code, impact, last in product(CODES, IMPACTS, [None, *LIGHTEST_FIRST]):
        act = Act(provisions=(code,), impact=impact, absence=Absence(days=0))
        past = PastSanction(
            sanction_code=last or "R1", provisions=(code,), effective_on=date(2025, 3, 3)
        )
        counts = last is not None and code != "4f"
        found = assess(LAW, [act], on=ON, history=[past] if counts else [])
        by_hand = permitted_by_hand([code], impact, last=last if counts else None)
        assert [one.code for one in found.permitted] == by_hand, (code, impact, last)


@MANY
@given(
    codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=4, unique=True),
    impact=st.sampled_from(IMPACTS),
    days=st.integers(0, 40),
    run=st.integers(0, 12),
    last=st.sampled_from([None, *LIGHTEST_FIRST]),
)
def test_the_permitted_sanctions_agree_with_the_law_by_hand(codes, impact, days, run, last):
    days = max(days, run)
    act = Act(provisions=tuple(codes), impact=impact, absence=Absence(days=days, longest_run=run))
    same_kind = [one for one in codes if one != "4f"]
    history = (
        [
            PastSanction(
                sanction_code=last, provisions=(same_kind[0],), effective_on=date(2025, 3, 3)
            )
        ]
        if last and same_kind
        else []
    )
    found = [one.code for one in assess(LAW, [act], on=ON, history=history).permitted]
    by_hand = permitted_by_hand(codes, impact, days=days, run=run, last=last if history else None)
    assert found == by_hand


@MANY
@given(since=SPAN, free=HOLIDAYS, weekdays=WEEKS, rule=st.sampled_from(sorted(rule_keys(LAW))))
def test_every_deadline_agrees_with_striking_out_the_free_days(since, free, weekdays, rule):
    calendar = a_calendar(free, weekdays)
    found = deadline(rule, since, calendar, LAW)
    days = rule_on(rule, since, LAW).ordinal
    assert found.day == working_day_by_hand(since, days, set(calendar.holidays), weekdays)
    assert calendar.is_working(found.day)
    assert [one.ordinal for one in found.counting if one.ordinal] == list(range(1, days + 1))
    assert all(one.reason for one in found.counting)


@SOME
@given(since=SPAN, free=HOLIDAYS, more=SPAN, rule=st.sampled_from(sorted(rule_keys(LAW))))
def test_one_more_holiday_never_makes_a_deadline_earlier(since, free, more, rule):
    before = deadline(rule, since, a_calendar(free), LAW).day
    assert deadline(rule, since, a_calendar(free | {more}), LAW).day >= before


@SOME
@given(days=st.sets(SPAN, max_size=80), free=HOLIDAYS)
def test_absence_agrees_with_ticking_off_a_calendar(days, free):
    calendar = a_calendar(free)
    total = run = longest = 0
    day = date(2026, 1, 1)
    while day.year == 2026:
        if day.weekday() < 5 and day not in calendar.holidays:
            total += day in days
            run = run + 1 if day in days else 0
            longest = max(longest, run)
        day += timedelta(days=1)
    assert absence_in(2026, days, calendar) == Absence(days=total, longest_run=longest)


@SOME
@given(days=st.sets(SPAN, max_size=60), free=HOLIDAYS)
def test_a_holiday_is_never_absence(days, free):
    with_it = absence_in(2026, days, a_calendar(free))
    assert with_it == absence_in(2026, days - free, a_calendar(free))
    assert with_it.days <= len(days)


@SOME
@given(
    codes=st.lists(st.sampled_from([*CODES, "4e"]), max_size=4, unique=True),
    impact=st.sampled_from(IMPACTS),
    days=st.integers(0, 40),
    status=st.sampled_from(Status),
    rank=st.sampled_from([None, *PostRank]),
)
def test_what_is_proposed_is_permitted_the_lightest_and_the_same_each_time(
    codes, impact, days, status, rank
):
    acts = [Act(provisions=tuple(codes), impact=impact, absence=Absence(days=days))]
    found = assess(LAW, acts, on=ON, subject=Subject(status=status, rank=rank))
    assert found.proposed == (found.permitted[0].code if found.permitted else "")
    weights = [one.sanction.weight for one in found.options]
    assert weights == sorted(weights)
    assert found == assess(LAW, acts, on=ON, subject=Subject(status=status, rank=rank))
    whys = [one.reason for one in (*found.findings, *found.options)]
    whys += [*found.reasons, *found.warnings, *found.concurrence]
    assert all(one.article and one.sentence.endswith(".") for one in whys)


@SOME
@given(
    codes=st.lists(st.sampled_from(CODES), min_size=1, max_size=3, unique=True),
    impact=st.sampled_from(IMPACTS),
    more=st.sampled_from(CODES),
)
def test_a_further_violation_never_makes_it_lighter(codes, impact, more):
    def heaviest(provisions):
        acts = [Act(provisions=tuple(provisions), impact=impact, absence=Absence(days=12))]
        level = assess(LAW, acts, on=ON).level
        return level.weight if level else -1

    assert heaviest([*codes, more]) >= heaviest(codes)


POSTS = [
    ("Kepala Dinas", "II.b", PositionKind.STRUCTURAL),
    ("Kepala Bidang", "III.b", PositionKind.STRUCTURAL),
    ("Kepala Seksi", "IV.a", PositionKind.STRUCTURAL),
    ("Kepala Sesuatu", "", PositionKind.STRUCTURAL),
    ("Kepala Puskesmas Sandai", "", PositionKind.FUNCTIONAL),
    ("Guru Ahli Madya", "", PositionKind.FUNCTIONAL),
    ("Bidan Terampil", "", PositionKind.FUNCTIONAL),
    ("Pengelola Data", "", PositionKind.STAFF),
]


@st.composite
def offices(draw):
    """A random tree of units and people, with heads and superiors set at random."""
    units = {1: Unit(id=1, name="Pemerintah Kabupaten Ketapang")}
    for number in range(2, draw(st.integers(3, 6))):
        parent = draw(st.sampled_from(sorted(units)))
        units[number] = Unit(id=number, name=f"Unit {number}", parent_id=parent)
    people = []
    for number in range(1, draw(st.integers(2, 7))):
        title, echelon, kind = draw(st.sampled_from(POSTS))
        above = draw(st.sampled_from([None, None, *range(1, number)]))
        unit_id = draw(st.sampled_from([None, *sorted(units)]))
        people.append(person(number, title, echelon, unit_id, kind, superior_id=above))
    return Structure(units=units, officials=tuple(people))


@SOME
@given(
    office=offices(),
    code=st.sampled_from(["R1", "R3", "ST1", "ST3", "B1", "B3"]),
    involved=st.frozensets(st.integers(1, 6), max_size=3),
)
def test_nobody_punishes_or_examines_himself_or_while_a_party(office, code, involved):
    for employee in office.officials:
        found = punisher(LAW, employee, office, sanction_code=code, on=ON, involved=involved)
        assert [one.allowed for one in found.candidates].count(True) <= 1
        assert all(one.reason and one.article for one in found.candidates)
        chosen = found.punisher.employee if found.punisher else None
        examining = examiner(LAW, employee, office, on=ON, involved=involved).examiner
        for one in (chosen, examining):
            assert one is None or (one.id != employee.id and one.id not in involved)


@pytest.mark.parametrize("code", ["R1", "ST1", "B1"])
@pytest.mark.parametrize("gone", [{4}, {3}, {3, 4}, {1}, {1, 4}])
def test_a_vacant_post_never_moves_the_power_downwards(code, gone):
    upwards = [4, 3, 2, 1, None]

    def height(tree):
        found = punisher(LAW, a_clerk(), tree, sanction_code=code, on=ON).punisher
        return upwards.index(found.employee.id if found.employee else None)

    line = [one for one in OFFICIALS if one.id not in gone]
    assert height(structure(*line)) >= height(structure())
