"""The clock says what a moment was, and why in one sentence."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from asn_desk.domain.hours import WIB, check_hours, to_wib
from asn_desk.domain.shipped_hours import load_holidays, load_schedules
from asn_desk.domain.working_time import Calendar, Holiday, HolidayKind, HoursResult, Schedule

CALENDAR = Calendar.of(load_holidays(Path("resources/holidays")))
FIVE_DAYS, SHIFT = load_schedules(Path("resources/schedules"))
BASIS = "(Jam kerja biasa, jadwal Lima hari kerja, Perpres 21/2023)"


def result(moment, schedule=FIVE_DAYS):
    return check_hours(moment, schedule, CALENDAR).result.value


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("07:29", "luar_jam_kerja"),
        ("07:30", "dalam_jam_kerja"),
        ("11:59", "dalam_jam_kerja"),
        ("12:00", "istirahat"),
        ("12:59:59", "istirahat"),
        ("13:00", "dalam_jam_kerja"),
        ("15:59", "dalam_jam_kerja"),
        ("16:00", "luar_jam_kerja"),
    ],
)
def test_a_usual_thursday_starts_inclusive_and_ends_exclusive(clock, expected):
    assert result(to_wib(f"2026-01-29T{clock}")) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-01-30T11:30", "istirahat"),
        ("2026-01-30T16:29", "dalam_jam_kerja"),
        ("2026-01-30T16:30", "luar_jam_kerja"),
        ("2026-02-18T07:45", "dalam_jam_kerja"),
        ("2026-02-19T07:45", "luar_jam_kerja"),
        ("2026-02-19T12:29", "istirahat"),
        ("2026-02-19T15:00", "luar_jam_kerja"),
        ("2026-02-20T11:30", "istirahat"),
        ("2026-02-20T12:30", "dalam_jam_kerja"),
        ("2026-02-20T15:29", "dalam_jam_kerja"),
        ("2026-03-17T07:45", "luar_jam_kerja"),
        ("2026-03-25T07:45", "dalam_jam_kerja"),
        ("2026-01-31T09:00", "akhir_pekan"),
        ("2026-02-17T09:00", "hari_libur"),
        ("2026-02-16T09:00", "cuti_bersama"),
        ("2026-03-21T09:00", "hari_libur"),
    ],
)
def test_fridays_ramadan_and_free_days_have_their_own_hours(moment, expected):
    assert result(to_wib(moment)) == expected


@pytest.mark.parametrize(
    ("moment", "reason"),
    [
        (
            "2026-01-29T10:15",
            "Kamis, 29 Januari 2026 pukul 10.15 WIB: di dalam jam kerja 07.30–16.00 " + BASIS,
        ),
        (
            "2026-01-29T12:15",
            "Kamis, 29 Januari 2026 pukul 12.15 WIB: waktu istirahat 12.00–13.00"
            " dari jam kerja 07.30–16.00 " + BASIS,
        ),
        (
            "2026-01-29T17:00",
            "Kamis, 29 Januari 2026 pukul 17.00 WIB: di luar jam kerja 07.30–16.00 " + BASIS,
        ),
        (
            "2026-01-31T09:00",
            "Sabtu, 31 Januari 2026: akhir pekan, bukan hari kerja " + BASIS,
        ),
        (
            "2026-03-21T09:00",
            (
                "Sabtu, 21 Maret 2026: libur nasional: Idulfitri 1447 Hijriah"
                " (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)"
            ),
        ),
        (
            "2027-03-05T09:00",
            "Jumat, 5 Maret 2027 pukul 09.00 WIB: hari libur 2027 belum diisi",
        ),
    ],
)
def test_the_reason_names_the_day_the_hours_and_the_schedule(moment, reason):
    assert check_hours(to_wib(moment), FIVE_DAYS, CALENDAR).reason == reason


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 1, 29), "tidak_dapat_ditentukan"),
        (date(2026, 1, 31), "akhir_pekan"),
        (date(2026, 2, 17), "hari_libur"),
    ],
)
def test_without_a_time_only_a_free_day_is_decided(day, expected):
    assert result((day, None)) == expected


def test_without_a_date_nothing_is_decided():
    found = check_hours(None, FIVE_DAYS, CALENDAR)
    assert found.result is HoursResult.UNDETERMINED
    assert found.reason == "Tanggal kejadian tidak diketahui"


def test_a_unit_without_schedule_is_not_judged():
    found = check_hours((date(2026, 1, 29), time(9)), None, CALENDAR)
    assert found.result is HoursResult.UNDETERMINED
    assert found.reason.endswith("jadwal kerja unitnya belum ditetapkan")


@pytest.mark.parametrize("day", [date(2026, 1, 29), date(2026, 1, 31), date(2026, 2, 17)])
def test_a_unit_with_shifts_cannot_be_judged_by_the_calendar(day):
    found = check_hours((day, time(9)), SHIFT, CALENDAR)
    assert found.result is HoursResult.SHIFT
    assert "jadwal sif (Sif)" in found.reason


def test_a_schedule_that_does_not_reach_the_day_decides_nothing():
    found = check_hours((date(2026, 1, 29), time(9)), Schedule(name="Baru"), CALENDAR)
    assert found.result is HoursResult.UNDETERMINED
    assert "jadwal Baru belum memuat jam kerja" in found.reason


def test_a_holiday_is_named_before_a_weekend_and_a_local_one_is_a_holiday():
    local = Holiday(day=date(2026, 1, 31), name="Hari Jadi", kind=HolidayKind.LOCAL)
    calendar = Calendar.of([*CALENDAR.holidays.values(), local])
    assert check_hours((local.day, None), FIVE_DAYS, calendar).result is HoursResult.HOLIDAY


def test_a_moment_of_another_zone_is_judged_in_wib():
    assert result(datetime(2026, 1, 29, 0, 30, tzinfo=UTC)) == "dalam_jam_kerja"
    assert result(datetime.fromisoformat("2026-01-29T10:15")) == "dalam_jam_kerja"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-02-10T09:20", datetime(2026, 2, 10, 9, 20, tzinfo=WIB)),
        ("2026-02-10 09:20:30", datetime(2026, 2, 10, 9, 20, 30, tzinfo=WIB)),
        ("2026-02-10T02:20Z", datetime(2026, 2, 10, 9, 20, tzinfo=WIB)),
        ("2026-02-10T10:20+08:00", datetime(2026, 2, 10, 9, 20, tzinfo=WIB)),
        ("2026-02-09T23:20-0300", datetime(2026, 2, 10, 9, 20, tzinfo=WIB)),
    ],
)
def test_a_written_moment_is_read_as_wib(written, expected):
    found = to_wib(written)
    assert (found, found.tzname()) == (expected, "WIB")


@pytest.mark.parametrize(
    "written",
    ["", "2026-02-10", "09:20", "2026-02-30T09:20", "10/02/2026 09:20", "9999-12-31T23:00-10:00"],
)
def test_what_is_no_moment_is_refused(written):
    with pytest.raises(ValueError, match=r".+"):
        to_wib(written)
