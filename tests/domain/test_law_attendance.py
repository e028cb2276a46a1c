"""Absence is counted by the calendar and climbs the ladder of Pasal 4 huruf f."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.law.attendance import (
    Absence,
    days_from_minutes,
    ladder_step,
    salary_stop,
)
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.shipped_hours import load_holidays
from asn_desk.domain.working_time import Calendar, Holiday, HolidayKind
from tests.domain.absence_by_hand import absence_in

LAW = load_law(Path("resources/law"))
ON = date(2026, 2, 10)


@pytest.mark.parametrize(
    ("before", "more", "code"),
    [
        (3, 2, "R2"),
        (5, 4, "R3"),
        (9, 3, "S1"),
        (16, 3, "S3"),
        (20, 3, "B1"),
        (23, 3, "B2"),
        (27, 2, "B3"),
    ],
)
def test_days_already_punished_still_count_in_the_year(before, more, code):
    assert ladder_step(LAW, Absence(days=before + more), on=ON).row.sanction == code


@pytest.mark.parametrize(("days", "left"), [(0, 3), (3, 1), (10, 1), (26, 2), (28, None)])
def test_the_ladder_tells_how_far_the_next_row_is(days, left):
    assert ladder_step(LAW, Absence(days=days), on=ON).days_to_next == left


@given(days=st.integers(0, 80), run=st.integers(0, 20))
def test_one_more_day_is_never_lighter(days, run):
    def weight(absence):
        row = ladder_step(LAW, absence, on=ON).row
        return sanction(LAW, row.sanction).weight if row else (-1, 0)

    here = weight(Absence(days=days, longest_run=run))
    assert weight(Absence(days=days + 1, longest_run=run)) >= here
    assert weight(Absence(days=days, longest_run=run + 1)) >= here


@pytest.mark.parametrize(
    ("minutes", "expected"), [(0, (0, 0)), (449, (0, 449)), (450, (1, 0)), (1000, (2, 100))]
)
def test_seven_and_a_half_hours_make_a_day(minutes, expected):
    assert days_from_minutes(LAW, minutes, on=ON) == expected


def test_minutes_make_no_day_where_the_office_switched_that_off():
    rows = tuple(replace(row, active=False) for row in LAW.hours_per_day)
    assert days_from_minutes(replace(LAW, hours_per_day=rows), 1000, on=ON) == (0, 1000)
    assert days_from_minutes(replace(LAW, hours_per_day=()), 1000, on=ON) == (0, 1000)


CALENDAR = Calendar.of(load_holidays(Path("resources/holidays")))


def days_from(first, last):
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def test_the_worked_example_of_ten_days_in_a_row_is_counted():
    new_year = Holiday(day=date(2022, 1, 1), name="Tahun Baru", kind=HolidayKind.NATIONAL)
    days = days_from(date(2022, 10, 1), date(2022, 10, 14))
    found = absence_in(2022, days, Calendar.of([new_year]))
    assert found == Absence(days=10, longest_run=10)


def test_holidays_and_weekends_neither_count_nor_break_a_run():
    days = days_from(date(2026, 3, 16), date(2026, 3, 26))
    assert absence_in(2026, days, CALENDAR) == Absence(days=4, longest_run=4)


def test_a_day_at_work_breaks_a_run():
    days = [date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 8)]
    assert absence_in(2026, days, CALENDAR) == Absence(days=3, longest_run=2)


def test_the_count_starts_again_each_year_and_a_run_goes_on():
    days = days_from(date(2025, 12, 29), date(2026, 1, 6))
    assert absence_in(2025, days, CALENDAR) == Absence(days=3, longest_run=3)
    assert absence_in(2026, days, CALENDAR) == Absence(days=3, longest_run=6)


def test_nobody_absent_has_no_absence():
    assert absence_in(2026, [], CALENDAR) == Absence(days=0, longest_run=0)


@given(days=st.sets(st.dates(date(2026, 1, 1), date(2026, 3, 31)), max_size=60))
def test_counting_absence_agrees_with_the_obvious_way(days):
    working = [
        day for day in days_from(date(2026, 1, 1), date(2026, 3, 31)) if CALENDAR.is_working(day)
    ]
    marks = "".join("x" if day in days else "." for day in working)
    expected = Absence(days=marks.count("x"), longest_run=max(map(len, marks.split("."))))
    assert absence_in(2026, days, CALENDAR) == expected


@pytest.mark.parametrize(("run", "stops"), [(9, False), (10, True), (11, True)])
def test_ten_days_in_a_row_stop_the_salary(run, stops):
    found = salary_stop(LAW, Absence(days=run, longest_run=run), on=ON)
    assert (found is not None) is stops
    assert found is None or found.article == "PP 94/2021 Pasal 15 ayat (2)"


def test_no_salary_stops_by_a_law_not_yet_in_force():
    assert salary_stop(LAW, Absence(days=20, longest_run=20), on=date(2021, 8, 30)) is None
