"""The shipped holidays and schedules are read, and a wrong file is named by its line."""

from datetime import date, time
from pathlib import Path

import pytest

from asn_desk.domain.data_files import LawDataError
from asn_desk.domain.shipped_hours import (
    load_holidays,
    load_schedule_words,
    load_schedules,
    proposed_schedule,
)

SCHEDULES = Path("resources/schedules")


def written(folder, text):
    (folder / "tabel.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('holiday = [\n  { day = 2025-01-01, kind = "Libur nasional", name = "A" },\n]', "baris 4"),
        ('holiday = [\n  { day = 2026-01-01, kind = "Libur", name = "A" },\n]', "“Libur”"),
        ('holiday = [\n  { kind = "Libur nasional", name = "A" },\n]', "“day” belum diisi"),
    ],
)
def test_a_wrong_holiday_is_named_by_its_line(tmp_path, text, problem):
    folder = written(tmp_path, 'year = 2026\ndecree = "SKB"\n' + text)
    with pytest.raises(LawDataError) as refused:
        load_holidays(folder)
    assert refused.value.file_name == "tabel.toml"
    assert problem in refused.value.problem


def test_a_holiday_written_twice_is_refused(tmp_path):
    row = '[[holiday]]\nday = 2026-01-01\nkind = "Libur nasional"\nname = "A"\n'
    folder = written(tmp_path, 'year = 2026\ndecree = "SKB"\n' + row + row)
    with pytest.raises(LawDataError) as refused:
        load_holidays(folder)
    assert refused.value.problem.startswith("baris 7, tabel holiday: 2026-01-01")


def test_the_shipped_hours_are_those_of_the_office():
    five_days, shift = load_schedules(SCHEDULES)
    usual, ramadan = five_days.periods
    assert (usual.days[0].start, usual.days[0].end) == (time(7, 30), time(16))
    assert (usual.days[4].break_start, usual.days[4].break_end) == (time(11, 30), time(13))
    assert (ramadan.valid_from, ramadan.valid_to) == (date(2026, 2, 19), date(2026, 3, 20))
    assert sorted(usual.days) == [0, 1, 2, 3, 4]
    assert (shift.name, shift.shift, shift.periods) == ("Sif", True, ())


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("RSUD dr. Agoesdjam Ketapang", "Sif"),
        ("UPT Puskesmas Kendawangan", "Sif"),
        ("Satuan Polisi Pamong Praja", "Sif"),
        ("Bidang Pemadam Kebakaran", "Sif"),
        ("Dinas Pendidikan", None),
    ],
)
def test_a_schedule_is_proposed_by_the_name_of_a_unit(unit, expected):
    assert proposed_schedule(unit, load_schedule_words(SCHEDULES)) == expected


HOURS = """
schedule = [ { name = "A" } ]
period = [ { schedule = "A", label = "B", valid_from = 2026-01-01 } ]
[[hours]]
period = "B"
"""


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("weekdays = ['Sen']\nstart = 07:30:00\nend = 16:00:00", "“Sen” bukan nama hari"),
        ("weekdays = ['Senin']\nstart = 16:00:00\nend = 07:30:00", "terbalik"),
        (
            "weekdays = ['Senin']\nstart = 07:30:00\nend = 16:00:00\nbreak_start = 12:00:00",
            "“break_end” belum diisi",
        ),
    ],
)
def test_wrong_hours_are_named_by_their_line(tmp_path, row, problem):
    with pytest.raises(LawDataError) as refused:
        load_schedules(written(tmp_path, HOURS + row))
    assert refused.value.problem.startswith("baris 4, tabel hours:")
    assert problem in refused.value.problem


def test_hours_without_a_break_are_read(tmp_path):
    text = HOURS + "weekdays = ['Senin']\nstart = 07:30:00\nend = 13:00:00"
    (schedule,) = load_schedules(written(tmp_path, text))
    assert schedule.periods[0].days[0].break_start is None


def test_a_period_of_an_unknown_schedule_is_refused(tmp_path):
    text = HOURS.replace('schedule = "A"', 'schedule = "X"')
    with pytest.raises(LawDataError) as refused:
        load_schedules(written(tmp_path, text + "weekdays = ['Senin']"))
    assert "“X” di kolom “schedule”" in refused.value.problem
