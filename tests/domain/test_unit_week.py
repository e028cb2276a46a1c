"""Deadlines run by the working week of the employee's unit, and say so."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.deadlines import deadline
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.office import DeadlineWeek, Office, WeekSetting
from asn_desk.domain.shipped_hours import load_holidays, load_schedules
from asn_desk.domain.unit_week import calendar_of_unit, week_on
from asn_desk.domain.working_time import Calendar, DayHours, HoursPeriod, Schedule

LAW = load_law(Path("resources/law"))
SHIPPED = Calendar.of(load_holidays(Path("resources/holidays")))
DEFAULT = Office().deadline_weeks
SINCE = date(2026, 7, 14)
HOURS = DayHours(start=time(7), end=time(14))


def a_schedule(weekdays, name="Enam hari kerja", shift=False, basis="Perbup", **fields):
    period = HoursPeriod(
        label="Jam kerja biasa",
        valid_from=date(2023, 1, 1),
        days=dict.fromkeys(weekdays, HOURS),
        basis=basis,
    )
    return Schedule(name=name, shift=shift, periods=(period,), **fields)


SIX = a_schedule(range(6))


def counted(schedule, settings=DEFAULT, rule="berlaku", since=SINCE):
    return deadline(rule, since, calendar_of_unit(SHIPPED, schedule, settings, since), LAW)


def test_a_unit_of_six_days_counts_saturday_and_says_it_is_a_setting():
    found = counted(SIX)
    assert found.day == date(2026, 7, 31)
    assert found.week == (
        "Dihitung menurut jadwal unit: Enam hari kerja (Senin–Sabtu, Perbup); setelan kantor."
    )
    assert [one.reason for one in found.counting if one.ordinal is None] == ["akhir pekan"] * 2


def test_a_unit_of_five_days_counts_as_everybody_does():
    shipped = load_schedules(Path("resources/schedules"))[0]
    found = counted(shipped)
    assert found.day == deadline("berlaku", SINCE, SHIPPED, LAW).day
    assert found.week == (
        "Dihitung menurut jadwal unit: Lima hari kerja (Senin–Jumat, Perpres 21/2023)."
    )


def test_a_unit_that_rests_on_monday_skips_it_by_its_schedule():
    found = counted(a_schedule((1, 2, 3, 4, 5, 6), name="Museum", basis=""))
    skipped = [one for one in found.counting if one.ordinal is None]
    assert {one.day.weekday() for one in skipped} == {0}
    assert skipped[0].reason == "bukan hari kerja menurut jadwal Museum"


def test_days_that_lie_apart_are_named_one_by_one():
    assert "(Senin, Rabu, Perbup)" in counted(a_schedule((0, 2))).week


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (None, "Jadwal unitnya belum diketahui; dihitung Senin sampai Jumat"),
        (Schedule(name="Sif", shift=True), "Jadwal unit: Sif (jadwal sif tidak menentukan"),
        (Schedule(name="Baru"), "Jadwal unit: Baru (tanpa hari kerja); dihitung Senin"),
        (a_schedule(()), "(tanpa hari kerja)"),
    ],
)
def test_without_working_days_of_a_unit_monday_to_friday_are_counted(schedule, words):
    found = counted(schedule)
    assert words in found.week
    assert found.day == date(2026, 8, 4)


def test_the_office_can_count_monday_to_friday_for_all_from_a_day_on():
    settings = (
        *DEFAULT,
        WeekSetting(
            week=DeadlineWeek.FIVE_DAYS, valid_from=date(2026, 7, 1), basis="Nota Bagian Hukum"
        ),
    )
    assert counted(SIX, settings).day == date(2026, 8, 4)
    assert counted(SIX, settings).week.endswith("(setelan kantor: Nota Bagian Hukum).")
    assert counted(SIX, settings, since=date(2026, 6, 2)).day == date(2026, 6, 20)


def test_before_any_setting_the_units_own_week_holds():
    assert week_on((), SINCE).week is DeadlineWeek.UNIT
    assert week_on(DEFAULT, date(2020, 1, 1)).week is DeadlineWeek.UNIT


def test_outside_its_periods_a_schedule_changes_nothing():
    calendar = calendar_of_unit(SHIPPED, SIX, DEFAULT, SINCE)
    assert calendar.weekdays_on(date(2022, 1, 1)) == frozenset(range(5))


def test_a_count_says_what_it_runs_from():
    found = counted(None)
    assert found.event == "tanggal keputusan diterima"
    assert found.note.startswith("Naskah PP menyebut hari ke-15")


@given(since=st.dates(date(2025, 1, 1), date(2026, 8, 31)), weekdays=st.sets(st.integers(0, 6)))
def test_more_working_days_never_make_a_date_later(since, weekdays):
    more = a_schedule(sorted({*range(5), *weekdays}))
    assert counted(more, since=since).day <= counted(None, since=since).day
