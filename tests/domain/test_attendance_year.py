"""What counts in a calendar year: days, minutes, months known by totals, runs, corrections."""

from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.attendance.absences import (
    AbsenceKind,
    AbsenceRecord,
    MonthlyAbsence,
    faults_of,
    standing,
    standing_months,
)
from asn_desk.domain.attendance.attendance_year import attendance_of, runs_of
from asn_desk.domain.attendance.duty_days import DutyDays
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.shipped_hours import load_holidays, load_schedules
from asn_desk.domain.working_time import Calendar, DayHours, HoursPeriod, Schedule
from tests.domain.absence_by_hand import absence_in

RESOURCES = Path(__file__).parents[2] / "resources"
LAW = load_law(RESOURCES / "law")
CALENDAR = Calendar.of(load_holidays(RESOURCES / "holidays"))
FIVE, SHIFT = load_schedules(RESOURCES / "schedules")
DUTY = DutyDays(calendar=CALENDAR, schedule=FIVE)
DAYS_2026 = st.integers(0, 364).map(lambda n: date(2026, 1, 1) + timedelta(days=n))


def day(on, kind=AbsenceKind.ABSENT, **fields):
    return AbsenceRecord(employee_id=1, day=on, kind=kind, **fields)


def late(on, minutes, **fields):
    return day(on, AbsenceKind.PRESENT, late=minutes, **fields)


def total(month, days, minutes=0, **fields):
    return MonthlyAbsence(
        employee_id=1, year=2026, month=month, days=days, minutes=minutes, **fields
    )


def count(*records, months=(), on=date(2026, 12, 31), duty=DUTY, law=LAW):
    return attendance_of(law, on=on, records=records, months=months, duty=duty)


def working(first, many):
    """The first working days from a day on."""
    days = (first + timedelta(days=n) for n in range(400))
    return list(islice((one for one in days if CALENDAR.is_working(one)), many))


def test_whole_days_count_and_valid_reasons_do_not():
    found = count(
        day(date(2026, 1, 5)),
        day(date(2026, 1, 6), AbsenceKind.SICK),
        day(date(2026, 1, 7), AbsenceKind.DUTY),
    )
    assert (found.total, found.days, len(found.run)) == (1, (date(2026, 1, 5),), 1)


def test_a_holiday_and_a_weekend_are_never_absence_and_say_why():
    found = count(day(date(2026, 1, 3)), day(date(2026, 1, 16)), late(date(2026, 1, 4), 30))
    assert (found.total, found.minutes, found.counts) == (0, 0, False)
    reasons = dict(found.ignored)
    assert reasons[date(2026, 1, 3)] == reasons[date(2026, 1, 4)] == "akhir pekan"
    assert "Isra Mikraj" in reasons[date(2026, 1, 16)]


def test_minutes_make_days_and_the_rest_is_kept():
    found = count(late(date(2026, 1, 5), 400), late(date(2026, 1, 6), 100, early=20, away=10))
    assert (found.minutes, found.minute_days, found.minutes_left, found.total) == (530, 1, 80, 1)
    assert found.run == ()


def test_a_correction_takes_the_place_of_the_record():
    wrong, right = day(date(2026, 1, 5)), day(date(2026, 1, 5), AbsenceKind.SICK, turn=2)
    assert count(wrong).total == 1
    assert count(wrong, right).total == 0
    assert count(wrong, right, day(date(2026, 1, 5), turn=3)).total == 1


def test_only_days_up_to_the_day_asked_count():
    records = [day(date(2026, 1, 5)), day(date(2026, 3, 5))]
    assert count(*records, on=date(2026, 2, 1)).total == 1
    assert count(months=[total(1, 2), total(3, 4)], on=date(2026, 2, 1)).total == 2


def test_the_count_begins_anew_in_january():
    assert count(day(date(2025, 12, 30)), day(date(2026, 1, 5))).total == 1


def test_a_month_known_by_totals_gives_days_but_no_run():
    found = count(months=[total(1, 12, 460)])
    assert (found.total, found.minute_days, found.minutes_left) == (13, 1, 10)
    assert (found.run, found.undated, found.stop) == ((), {1: 12}, None)


def test_days_told_by_date_are_not_counted_twice():
    dated = [day(one) for one in working(date(2026, 1, 5), 3)]
    found = count(*dated, late(date(2026, 1, 20), 40), months=[total(1, 5, 100)])
    assert (found.total, found.undated, found.minutes) == (5, {1: 2}, 100)


def test_a_disproved_day_leaves_the_total_of_its_month():
    first, second = working(date(2026, 1, 5), 2)
    records = [day(first), day(second), day(second, AbsenceKind.LEAVE, turn=2)]
    assert count(*records, months=[total(1, 2)]).total == 1


def test_a_corrected_month_replaces_its_totals():
    months = [total(1, 5), total(1, 3, turn=2)]
    assert count(months=months).total == count(months=months[::-1]).total == 3
    assert standing_months(months[::-1])[2026, 1].days == 3


def test_ten_days_in_a_row_stop_the_salary_from_the_next_month():
    days = working(date(2026, 1, 19), 12)
    found = count(*map(day, days))
    (run,) = found.full_runs
    assert (run.full_on, run.stop_from) == (days[9], date(2026, 2, 1))
    assert found.stop is not None
    assert found.step.row.consecutive


def test_a_run_full_in_december_stops_in_january():
    (run,) = count(*map(day, working(date(2026, 12, 7), 11))).full_runs
    assert run.stop_from == date(2027, 1, 1)


def test_a_valid_day_breaks_a_run_and_a_weekend_does_not():
    days = working(date(2026, 1, 5), 8)
    assert len(count(*map(day, days)).run) == 8
    sick = day(days[3], AbsenceKind.SICK, turn=2)
    assert [len(one) for one in (count(*map(day, days), sick).run,)] == [4]


def test_a_run_reaches_over_from_the_year_before():
    days = [date(2025, 12, 29), date(2025, 12, 30), date(2025, 12, 31), date(2026, 1, 2)]
    found = count(*map(day, days))
    assert (found.total, found.run) == (1, tuple(days))


def test_the_year_before_is_left_out_where_its_holidays_are_not_known():
    only_2026 = DutyDays(
        calendar=Calendar.of(h for h in CALENDAR.holidays.values() if h.day.year == 2026),
        schedule=FIVE,
    )
    found = count(day(date(2025, 12, 31)), day(date(2026, 1, 2)), duty=only_2026)
    assert found.run == (date(2026, 1, 2),)


def test_a_year_without_holidays_is_refused():
    with pytest.raises(HolidaysMissing):
        count(day(date(2027, 2, 3)), on=date(2027, 3, 1))


def test_a_run_that_is_still_open_is_told():
    days = working(date(2026, 1, 5), 4)
    assert count(*map(day, days), on=days[-1]).open_run == tuple(days)
    assert count(*map(day, days), on=days[-1] + timedelta(days=1)).open_run == tuple(days)
    assert count(*map(day, days), on=days[-1] + timedelta(days=9)).open_run == ()


def test_by_shifts_only_the_roster_gives_days_off():
    duty = DutyDays(calendar=CALENDAR, schedule=SHIFT)
    weekend = [day(date(2026, 1, 3)), day(date(2026, 1, 4)), day(date(2026, 1, 5))]
    assert len(count(*weekend, duty=duty).run) == 3
    off = [day(date(2026, 1, 6), AbsenceKind.SHIFT_OFF), day(date(2026, 1, 7))]
    assert len(count(*weekend, *off, duty=duty).run) == 4
    assert duty.knows(2050)


def test_a_week_of_six_days_counts_saturdays():
    hours = DayHours(start=FIVE.periods[0].days[0].start, end=FIVE.periods[0].days[0].end)
    period = HoursPeriod(
        label="Enam hari", valid_from=date(2026, 1, 1), days=dict.fromkeys(range(6), hours)
    )
    six = DutyDays(calendar=CALENDAR, schedule=Schedule(name="Enam", periods=[period]))
    assert six.is_working(date(2026, 1, 3))
    assert six.why_not(date(2026, 1, 4)) == "akhir pekan"
    assert "Isra" in six.why_not(date(2026, 1, 16))
    assert six.why_not(date(2025, 12, 27)) == "akhir pekan"


def test_without_a_salary_rule_no_run_is_full():
    before = attendance_of(LAW, on=date(2021, 8, 1), records=[], months=[], duty=DUTY)
    assert (before.full_runs, before.stop) == ((), None)


def test_what_cannot_be_is_named():
    assert faults_of(late(date(2026, 1, 5), 1441))
    assert faults_of(late(date(2026, 1, 5), -1))
    assert faults_of(day(date(2026, 1, 5), late=10))
    assert not faults_of(late(date(2026, 1, 5), 60))


@given(st.sets(DAYS_2026, max_size=60))
def test_days_and_run_agree_with_the_plain_count(days):
    found = count(*map(day, days))
    expected = absence_in(2026, days, CALENDAR)
    assert (found.total, len(found.run)) == (expected.days, expected.longest_run)


@given(st.lists(st.tuples(DAYS_2026, st.integers(0, 300)), max_size=40, unique_by=lambda p: p[0]))
def test_minutes_are_never_lost(told):
    records = [late(on, minutes) for on, minutes in told if minutes]
    found = count(*records)
    assert found.minutes == found.minute_days * 450 + found.minutes_left
    assert 0 <= found.minutes_left < 450


@given(st.data())
def test_the_order_of_records_does_not_matter(data):
    days = data.draw(st.lists(DAYS_2026, unique=True, max_size=20))
    records = [day(one) for one in days] + [day(one, AbsenceKind.SICK, turn=2) for one in days[::3]]
    months = [total(1, 3), total(1, 5, turn=2), total(4, 2, 90)]
    shuffled = data.draw(st.permutations(records))
    assert count(*records, months=months) == count(*shuffled, months=months[::-1])


@given(st.sets(DAYS_2026, min_size=1, max_size=20))
def test_disproving_every_day_restores_an_empty_year(days):
    wrong = [day(one) for one in days]
    right = [day(one, AbsenceKind.PRESENT, turn=2) for one in days]
    found = count(*wrong, *right)
    assert (found.total, found.run, found.full_runs) == (0, (), ())
    assert found.step == count().step


@given(st.sets(DAYS_2026, max_size=40))
def test_runs_part_the_days(days):
    kept = sorted(one for one in days if CALENDAR.is_working(one))
    runs = runs_of(kept, DUTY, year=2026)
    assert [one for run in runs for one in run] == kept
    assert standing(map(day, kept)).keys() == set(kept)
