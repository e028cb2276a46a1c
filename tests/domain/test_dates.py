"""Dates and times are read in every shape people write them in, and printed as papers do."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.dates import (
    clock,
    day_date,
    long_date,
    read_date,
    read_time,
    short_day_date,
)

THURSDAY = date(2026, 1, 29)
DAYS_READ = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))


def test_dates_and_times_are_printed_as_papers_do():
    assert long_date(THURSDAY) == "29 Januari 2026"
    assert day_date(THURSDAY) == "Kamis, 29 Januari 2026"
    assert short_day_date(THURSDAY) == "Kam, 29 Jan 2026"
    assert clock(time(9, 0)) == "09.00"


@pytest.mark.parametrize(
    "raw",
    [
        THURSDAY,
        datetime.fromisoformat("2026-01-29T10:15"),
        46051,
        46051.43,
        "46051",
        "2026-01-29",
        "2026-01-29 00:00:00",
        "2026-01-29T10:15:00",
        "29-01-2026",
        "'29-01-2026",
        "29/01/2026",
        "29/1/26",
        "29.1.2026",
        "29 Januari 2026",
        " 29  januari 2026 ",
        "29 Jan 2026",
        "Kamis, 29 Januari 2026",
        "Kam, 29 Jan 2026",
        "Kamis/29-01-2026",
        "Hari Kamis tanggal 29 Januari 2026",
    ],
)
def test_a_date_is_read_in_every_shape(raw):
    reading = read_date(raw)
    assert (reading.value, reading.problem, reading.warning) == (THURSDAY, "", "")


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("12 Mei 1994", date(1994, 5, 12)),
        ("1-1-68", date(1968, 1, 1)),
        ("3 Pebruari 2020", date(2020, 2, 3)),
        ("5 Agt 2021", date(2021, 8, 5)),
        ("Jum'at, 30 Januari 2026", date(2026, 1, 30)),
        ("Jum’at, 30 Januari 2026", date(2026, 1, 30)),
    ],
)
def test_months_years_and_weekdays_may_be_spelled_otherwise(raw, day):
    assert read_date(raw).value == day


def test_a_weekday_that_contradicts_the_date_is_reported():
    reading = read_date("Jumat, 29 Januari 2026")
    assert reading.value == THURSDAY
    assert "jatuh pada hari Kamis" in reading.warning


@pytest.mark.parametrize("raw", [None, "", "  ", "-"])
def test_a_blank_date_is_no_problem(raw):
    reading = read_date(raw)
    assert (reading.value, reading.problem) == (None, "")


@pytest.mark.parametrize(
    "raw",
    [
        "kemarin",
        "31 Februari 2026",
        "29-30 Januari 2026",
        "1/29/2026",
        "29 Januari",
        "29/1/026",
        "29 Januari 3026",
        "Kamis Jumat 29 Januari 2026",
        "29 (Januari) 2026",
        1.9e17,
        float("nan"),
        0,
        True,
    ],
)
def test_what_is_no_date_is_refused_with_advice(raw):
    reading = read_date(raw)
    assert reading.value is None
    assert "tidak terbaca" in reading.problem


@given(DAYS_READ)
def test_every_printed_date_is_read_back(day):
    for text in (long_date(day), day_date(day), short_day_date(day), f"{day:%d/%m/%y}"):
        assert (read_date(text).value, read_date(text).warning) == (day, "")


@given(st.text(max_size=40))
def test_no_text_at_all_breaks_the_reading(text):
    assert not (read_date(text).value and read_date(text).problem)
    assert not (read_time(text).start and read_time(text).problem)


@pytest.mark.parametrize(
    "raw",
    [
        time(10, 15),
        datetime.fromisoformat("2026-01-29T10:15:30"),
        timedelta(hours=10, minutes=15),
        615 / 1440,
        10.15,
        "10.15",
        "10:15",
        "10:15:00",
        "10.15 WIB",
        "Pukul 10.15 s/d selesai",
        "pkl. 10.15 s.d. selesai",
        "± 10.15 WIB",
    ],
)
def test_a_time_is_read_in_every_shape(raw):
    reading = read_time(raw)
    assert (reading.start, reading.end, reading.problem) == (time(10, 15), None, "")


@pytest.mark.parametrize(
    "raw", ["10.15-11.00", "10:15 – 11:00 WIB", "pukul 10.15 sampai dengan 11.00"]
)
def test_a_span_of_time_has_both_ends(raw):
    reading = read_time(raw)
    assert (reading.start, reading.end) == (time(10, 15), time(11, 0))


def test_an_hour_alone_is_a_time():
    assert read_time("pukul 9").start == read_time(9).start == time(9, 0)
    assert read_time(10.3).start == time(10, 30)


@pytest.mark.parametrize("raw", ["siang", "99.99", "s/d selesai", "8.00 9.00 10.00", 31, 10.75])
def test_what_is_no_time_is_refused_with_advice(raw):
    reading = read_time(raw)
    assert reading.start is None
    assert "tidak terbaca" in reading.problem


@pytest.mark.parametrize("raw", [None, "", "-"])
def test_a_blank_time_is_no_problem(raw):
    assert read_time(raw).problem == ""


def test_a_time_of_another_zone_or_running_backwards_is_reported():
    assert "bukan WIB" in read_time("10.15 WITA").warning
    assert "lebih awal" in read_time("11.00-10.15").warning
