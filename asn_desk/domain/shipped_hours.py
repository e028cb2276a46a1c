"""The holidays and schedules that come with the program, for the office to change later."""

from collections.abc import Mapping, Sequence
from datetime import time
from pathlib import Path

from asn_desk.domain.data_files import DataFile, Row, read_data_file
from asn_desk.domain.dates import DAYS
from asn_desk.domain.working_time import DayHours, Holiday, HolidayKind, HoursPeriod, Schedule


def load_holidays(folder: Path) -> tuple[Holiday, ...]:
    """Read the holidays of every year in a folder, by date.

    Raises `LawDataError` naming file and line, also for a day of another year or given twice.
    """
    found = [one for path in sorted(folder.glob("*.toml")) for one in _year(path)]
    return tuple(sorted(found, key=lambda one: one.day))


def _year(path: Path) -> list[Holiday]:
    file = read_data_file(path, tables=["holiday"])
    file.head.expect("year", "decree")
    year = file.head.get("year", int)
    decree = file.head.text("decree")
    found: dict[object, Holiday] = {}
    for row in file.tables["holiday"]:
        row.expect("day", "kind", "name", "decree")
        holiday = Holiday(
            day=row.day("day"),
            name=row.text("name"),
            kind=row.choice("kind", HolidayKind),
            decree=row.get("decree", str, decree),
        )
        if holiday.day.year != year or holiday.day in found:
            raise row.wrong(f"{holiday.day} bukan hari tahun {year} atau tertulis dua kali")
        found[holiday.day] = holiday
    return list(found.values())


def load_schedules(folder: Path) -> tuple[Schedule, ...]:
    """Read the schedules in a folder; the first is for units that have none of their own.

    Raises `LawDataError` naming file and line.
    """
    return tuple(
        _schedule(file, row) for file in _schedule_files(folder) for row in file.tables["schedule"]
    )


def load_schedule_words(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Read which words in a unit's name propose which schedule, by the schedule's name.

    Raises `LawDataError` naming file and line.
    """
    return {
        row.text("name"): row.texts("units")
        for file in _schedule_files(folder)
        for row in file.tables["schedule"]
    }


def proposed_schedule(unit: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """Return the schedule whose words a unit's name contains, None when no word fits."""
    name = f" {unit.casefold()} "
    for schedule, its_words in words.items():
        if any(f" {word.casefold()} " in name for word in its_words):
            return schedule
    return None


def _schedule_files(folder: Path) -> list[DataFile]:
    tables = ["schedule", "period", "hours"]
    return [read_data_file(path, tables=tables) for path in sorted(folder.glob("*.toml"))]


def _schedule(file: DataFile, row: Row) -> Schedule:
    row.expect("name", "shift", "units")
    name = row.text("name")
    names = {one.text("name") for one in file.tables["schedule"]}
    mine = [one for one in file.tables["period"] if one.known("schedule", names) == name]
    periods = tuple(_period(file, one) for one in mine)
    return Schedule(name=name, shift=row.get("shift", bool, default=False), periods=periods)


def _period(file: DataFile, row: Row) -> HoursPeriod:
    row.expect("schedule", "label", "valid_from", "valid_to", "basis")
    label = row.text("label")
    labels = {one.text("label") for one in file.tables["period"]}
    days: dict[int, DayHours] = {}
    for hours in file.tables["hours"]:
        if hours.known("period", labels) == label:
            days.update(dict.fromkeys(_weekdays(hours), _day_hours(hours)))
    return HoursPeriod(
        label=label,
        valid_from=row.day("valid_from"),
        valid_to=row.optional_day("valid_to"),
        days=days,
        basis=row.get("basis", str, ""),
    )


def _weekdays(row: Row) -> list[int]:
    names = row.texts("weekdays")
    wrong = [name for name in names if name not in DAYS]
    if wrong or not names:
        raise row.wrong(f"“{', '.join(wrong)}” bukan nama hari")
    return [DAYS.index(name) for name in names]


def _day_hours(row: Row) -> DayHours:
    row.expect("period", "weekdays", "start", "end", "break_start", "break_end")
    pause = {"break_start", "break_end"} & set(row.values)
    hours = DayHours(
        start=row.get("start", time),
        end=row.get("end", time),
        break_start=row.get("break_start", time) if pause else None,
        break_end=row.get("break_end", time) if pause else None,
    )
    moments = [hours.start, hours.break_start, hours.break_end, hours.end]
    order = [one for one in moments if one is not None]
    if order != sorted(set(order)):
        raise row.wrong("urutan jam mulai, istirahat, dan selesai terbalik")
    return hours
