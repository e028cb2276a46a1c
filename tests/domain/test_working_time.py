"""Working days are counted right, and every day of a count says why."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.shipped_hours import load_holidays
from asn_desk.domain.working_time import Calendar, Holiday, HolidayKind

SHIPPED = Calendar.of(load_holidays(Path("resources/holidays")))
DAYS = st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 8, 31))
COUNTS = st.integers(min_value=1, max_value=40)
NEW_HOLIDAYS = st.sets(st.dates(min_value=date(2026, 1, 1), max_value=date(2026, 12, 31)))


def a_holiday(day, name="Libur", kind=HolidayKind.NATIONAL, decree=""):
    return Holiday(day=day, name=name, kind=kind, decree=decree)


def obvious_count(since, days, free):
    """The slow way: list every later day, drop the free ones, take the nth."""
    later = [since + timedelta(days=n) for n in range(1, 400)]
    working = [day for day in later if day.isoweekday() <= 5 and day not in free]
    return working[days - 1]


@pytest.mark.parametrize(("year", "expected"), [(2025, 237), (2026, 240)])
def test_a_year_has_as_many_working_days_as_the_decrees_leave(year, expected):
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    assert sum(SHIPPED.is_working(day) for day in days) == expected


@pytest.mark.parametrize(("year", "national", "leave"), [(2025, 17, 11), (2026, 17, 8)])
def test_every_holiday_of_the_decrees_is_shipped(year, national, leave):
    kinds = [one.kind for day, one in SHIPPED.holidays.items() if day.year == year]
    assert kinds.count(HolidayKind.NATIONAL) == national
    assert kinds.count(HolidayKind.COLLECTIVE_LEAVE) == leave


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 1, 5), None),
        (date(2026, 1, 10), "akhir pekan"),
        (
            date(2026, 3, 21),
            (
                "libur nasional: Idulfitri 1447 Hijriah"
                " (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)"
            ),
        ),
        (
            date(2025, 8, 18),
            "cuti bersama: Proklamasi Kemerdekaan (SKB 3 Menteri Nomor 933, 1, dan 3 Tahun 2025)",
        ),
    ],
)
def test_a_free_day_says_why(day, reason):
    assert SHIPPED.why_not(day) == reason


def test_a_holiday_without_decree_is_named_alone():
    local = a_holiday(date(2026, 2, 3), "Hari Jadi Ketapang", HolidayKind.LOCAL)
    assert Calendar.of([local]).why_not(local.day) == "libur daerah: Hari Jadi Ketapang"


def test_a_working_day_of_a_year_without_holidays_cannot_be_judged():
    with pytest.raises(HolidaysMissing) as refused:
        SHIPPED.is_working(date(2027, 1, 4))
    assert refused.value.year == 2027


def test_a_weekend_is_one_in_any_year():
    assert SHIPPED.why_not(date(2027, 1, 2)) == "akhir pekan"


def test_a_local_holiday_alone_does_not_fill_in_a_year():
    local = a_holiday(date(2027, 2, 3), kind=HolidayKind.LOCAL)
    assert Calendar.of([local]).years == frozenset()


def test_the_national_holiday_is_named_where_a_day_has_two():
    day = date(2026, 2, 3)
    rows = [a_holiday(day, "Nasional"), a_holiday(day, "Daerah", HolidayKind.LOCAL)]
    assert Calendar.of(rows).holidays[day].name == "Nasional"


def test_a_six_day_week_counts_saturday():
    week = Calendar.of(SHIPPED.holidays.values(), weekdays=frozenset(range(6)))
    assert week.is_working(date(2026, 1, 10))


def test_every_day_of_a_count_is_numbered_or_explained():
    day, counting = SHIPPED.count(date(2026, 1, 14), 2)
    assert day == date(2026, 1, 19)
    assert [(one.day.day, one.ordinal) for one in counting] == [
        (15, 1),
        (16, None),
        (17, None),
        (18, None),
        (19, 2),
    ]
    assert [one.reason[:14] for one in counting] == [
        "hari kerja",
        "libur nasional",
        "akhir pekan",
        "akhir pekan",
        "hari kerja",
    ]


def test_fewer_than_one_day_cannot_be_counted():
    with pytest.raises(ValueError, match="cannot count 0"):
        SHIPPED.count(date(2026, 1, 14), 0)


def test_days_left_and_days_late_are_the_same_count():
    today, due = date(2026, 1, 14), date(2026, 1, 20)
    assert SHIPPED.working_days_between(today, due) == 3
    assert SHIPPED.working_days_between(due, today) == -3
    assert SHIPPED.working_days_between(due, due) == 0


@given(since=DAYS, days=COUNTS, free=NEW_HOLIDAYS)
def test_counting_agrees_with_the_obvious_way(since, days, free):
    free = {day for day in free if day.month < 10}
    rows = [a_holiday(day) for day in free | {date(2026, 1, 1), date(2027, 1, 1)}]
    expected = obvious_count(since, days, free | {date(2026, 1, 1), date(2027, 1, 1)})
    assert Calendar.of(rows).count(since, days)[0] == expected


@given(since=DAYS, days=COUNTS)
def test_a_count_ends_on_a_working_day_with_consecutive_numbers(since, days):
    day, counting = SHIPPED.count(since, days)
    assert SHIPPED.is_working(day)
    assert [one.ordinal for one in counting if one.ordinal] == list(range(1, days + 1))
    assert [one.day for one in counting] == [
        since + timedelta(days=n) for n in range(1, (day - since).days + 1)
    ]
    assert SHIPPED.working_days_between(since, day) == days


@given(since=DAYS, days=COUNTS, added=st.dates(date(2026, 1, 1), date(2026, 9, 30)))
def test_adding_a_holiday_never_makes_a_date_earlier(since, days, added):
    more = Calendar.of([*SHIPPED.holidays.values(), a_holiday(added)])
    assert more.count(since, days)[0] >= SHIPPED.count(since, days)[0]
