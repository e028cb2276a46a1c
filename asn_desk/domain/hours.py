"""Whether a moment lay in working hours, and the sentence that says why."""

import re
from datetime import date, datetime, time, timedelta, timezone

from asn_desk.domain.dates import clock, day_date
from asn_desk.domain.working_time import (
    Calendar,
    DayHours,
    HolidayKind,
    HoursCheck,
    HoursPeriod,
    HoursResult,
    Schedule,
)

WIB = timezone(timedelta(hours=7), "WIB")
"""The time of Ketapang; it has no summer time, so no zone database is needed."""

Moment = datetime | tuple[date, time | None]
"""A full moment, or a day whose time may be unknown; a moment with a zone is turned to WIB."""

_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:?\d{2})?")


def to_wib(text: str) -> datetime:
    """Read `2026-02-10T09:20` as WIB; a moment with a zone or `Z` is converted to WIB.

    Raises `ValueError` for anything else.
    """
    if not _WRITTEN.fullmatch(text):
        message = f"no moment: {text}"
        raise ValueError(message)
    moment = datetime.fromisoformat(text)
    try:
        return moment.replace(tzinfo=WIB) if moment.tzinfo is None else moment.astimezone(WIB)
    except OverflowError as error:
        raise ValueError(str(error)) from error


def check_hours(moment: Moment | None, schedule: Schedule | None, calendar: Calendar) -> HoursCheck:
    """Say whether a moment lay in the unit's working hours, with the reason in one sentence.

    Start of work and of the break belong to them, their ends do not. A unit with shifts cannot
    be judged by the calendar, holidays included. A holiday is named before a weekend. Without a
    time only a free day is decided; without a schedule, or without the holidays of that year,
    a working day is not decided either.
    """
    if moment is None:
        return _check(HoursResult.UNDETERMINED, "Tanggal kejadian tidak diketahui")
    day, at = _split(moment)
    if schedule is None:
        text = "jadwal kerja unitnya belum ditetapkan"
        return _check(HoursResult.UNDETERMINED, f"{_when(day, at)}: {text}")
    if schedule.shift:
        text = f"unitnya bekerja menurut jadwal sif ({schedule.name}); periksa daftar sif hari itu"
        return _check(HoursResult.SHIFT, f"{_when(day, at)}: {text}")
    return _free_day(day, calendar) or _on_weekday(day, at, schedule, calendar)


def period_on(schedule: Schedule, day: date) -> HoursPeriod | None:
    """Return the hours in force on a day; a later row wins, as Ramadan does over the year."""
    return schedule.period_on(day)


def _split(moment: Moment) -> tuple[date, time | None]:
    if isinstance(moment, tuple):
        return moment
    local = moment if moment.tzinfo is None else moment.astimezone(WIB)
    return local.date(), local.time()


def _when(day: date, at: time | None) -> str:
    return f"{day_date(day)} pukul {clock(at)} WIB" if at is not None else day_date(day)


def _named(schedule: Schedule, period: HoursPeriod) -> str:
    basis = f", {period.basis}" if period.basis else ""
    return f"({period.label}, jadwal {schedule.name}{basis})"


def _check(result: HoursResult, reason: str) -> HoursCheck:
    return HoursCheck(result=result, reason=reason)


def _free_day(day: date, calendar: Calendar) -> HoursCheck | None:
    holiday = calendar.holidays.get(day)
    if holiday is None:
        return None
    leave = holiday.kind is HolidayKind.COLLECTIVE_LEAVE
    result = HoursResult.COLLECTIVE_LEAVE if leave else HoursResult.HOLIDAY
    return _check(result, f"{day_date(day)}: {calendar.why_not(day)}")


def _on_weekday(day: date, at: time | None, schedule: Schedule, calendar: Calendar) -> HoursCheck:
    """Judge a day that is no holiday by the hours of its weekday."""
    period = period_on(schedule, day)
    if period is None:
        text = f"jadwal {schedule.name} belum memuat jam kerja untuk tanggal ini"
        return _check(HoursResult.UNDETERMINED, f"{_when(day, at)}: {text}")
    source = _named(schedule, period)
    hours = period.days.get(day.weekday())
    if hours is None:
        text = f"akhir pekan, bukan hari kerja {source}"
        return _check(HoursResult.WEEKEND, f"{day_date(day)}: {text}")
    if day.year not in calendar.years:
        text = f"hari libur {day.year} belum diisi"
        return _check(HoursResult.UNDETERMINED, f"{_when(day, at)}: {text}")
    if at is None:
        text = f"hari kerja {_span(hours.start, hours.end)} {source}"
        unknown = f"{day_date(day)}: {text}, tetapi jam kejadian tidak diketahui"
        return _check(HoursResult.UNDETERMINED, unknown)
    result, text = _by_clock(at, hours)
    return _check(result, f"{_when(day, at)}: {text} {source}")


def _by_clock(at: time, hours: DayHours) -> tuple[HoursResult, str]:
    span = _span(hours.start, hours.end)
    if not hours.start <= at < hours.end:
        return HoursResult.OUTSIDE, f"di luar jam kerja {span}"
    start, end = hours.break_start, hours.break_end
    if start is not None and end is not None and start <= at < end:
        return HoursResult.BREAK, f"waktu istirahat {_span(start, end)} dari jam kerja {span}"
    return HoursResult.IN_HOURS, f"di dalam jam kerja {span}"


def _span(start: time, end: time) -> str:
    return f"{clock(start)}–{clock(end)}"
