"""Dates and times are read as clerks type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_desk.domain.dates import clock, day_date, long_date, short_day_date
from ui.shared.typed_dates import NotADate, NotATime, read_typed_date, read_typed_time

TUESDAY = date(2026, 1, 20)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("290126", date(2026, 1, 29)),
        ("29012026", date(2026, 1, 29)),
        ("29/1", date(2026, 1, 29)),
        ("2901", date(2026, 1, 29)),
        ("29", date(2026, 1, 29)),
        ("29/1/26", date(2026, 1, 29)),
        ("29-01-2026", date(2026, 1, 29)),
        ("29.1.2026", date(2026, 1, 29)),
        ("2026-01-29", date(2026, 1, 29)),
        ("29 januari 2026", date(2026, 1, 29)),
        ("5 Nop", date(2025, 11, 5)),
        ("17 agustus", date(2025, 8, 17)),
        ("Kam, 29 Jan 2026", date(2026, 1, 29)),
        ("Jum’at, 30 Januari 2026", date(2026, 1, 30)),
        ("31/12", date(2025, 12, 31)),
        ("1/2/98", date(1998, 2, 1)),
        ("+7", date(2026, 1, 27)),
        ("-1", date(2026, 1, 19)),
        ("+ 3 hari", date(2026, 1, 23)),
        ("hari ini", TUESDAY),
        ("besok", date(2026, 1, 21)),
        ("lusa", date(2026, 1, 22)),
        ("kemarin", date(2026, 1, 19)),
        ("senin", date(2026, 1, 26)),
        ("selasa", date(2026, 1, 27)),
        ("Rabu depan", date(2026, 1, 21)),
        ("senin lalu", date(2026, 1, 19)),
        ("selasa lalu", date(2026, 1, 13)),
    ],
)
def test_a_date_is_read(typed, day):
    assert read_typed_date(typed, today=TUESDAY) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31/2/2026",
        "321",
        "99",
        "abc",
        "12 foo",
        "29 Peb 2026",
        "30/2",
        "senin nanti",
        "+99999",
        "٣",
    ],
)
def test_a_day_that_cannot_be_is_refused(typed):
    with pytest.raises(NotADate):
        read_typed_date(typed, today=TUESDAY)


def test_a_day_that_exists_in_another_year_only_is_found_there():
    assert read_typed_date("29/2", today=date(2027, 5, 1)) == date(2028, 2, 29)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_written_date_is_read_back(day):
    for words in (short_day_date(day), long_date(day), day_date(day), f"{day:%d%m%Y}"):
        assert read_typed_date(words, today=TUESDAY) == day


@given(st.text(max_size=20))
def test_any_words_give_a_date_or_are_refused(typed):
    try:
        read_typed_date(typed, today=TUESDAY)
        read_typed_time(typed)
    except (NotADate, NotATime):
        return


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("0920", time(9, 20)),
        ("920", time(9, 20)),
        ("9.20", time(9, 20)),
        ("09:20", time(9, 20)),
        ("9 20", time(9, 20)),
        ("9", time(9)),
        ("pukul 09.20 WIB", time(9, 20)),
        ("09.20.00", time(9, 20)),
    ],
)
def test_a_time_is_read(typed, moment):
    assert read_typed_time(typed) == moment
    assert read_typed_time(clock(moment)) == moment


@pytest.mark.parametrize("typed", ["", "25.00", "9.75", "pagi"])
def test_what_is_no_time_is_refused(typed):
    with pytest.raises(NotATime):
        read_typed_time(typed)
