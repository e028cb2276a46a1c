"""By which working week a deadline is counted: that of the employee's unit, or Monday to Friday."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from asn_desk.domain.dates import DAYS
from asn_desk.domain.office import DeadlineWeek, WeekSetting
from asn_desk.domain.working_time import FIVE_DAYS, Calendar, Schedule

_SETTING = "setelan kantor"
_FIVE = "Senin sampai Jumat (Perpres 21/2023 Pasal 3)"


def week_on(settings: Sequence[WeekSetting], day: date) -> WeekSetting:
    """Return the setting for counts that begin on a day; the unit's own week where none holds."""
    begun = [one for one in settings if one.valid_from <= day]
    return max(begun, key=lambda one: one.valid_from, default=WeekSetting())


def calendar_of_unit(
    calendar: Calendar, schedule: Schedule | None, settings: Sequence[WeekSetting], since: date
) -> Calendar:
    """Return the calendar by which a count from a day runs for a unit, with why in words.

    `schedule` is that of the unit, None where it is not known. Whether Saturday is a working day
    for a unit of six days is open in the law; the office's dated setting decides, and the default
    is the unit's own week. Shifts tell no working days: they are counted Monday to Friday.
    """
    setting = week_on(settings, since)
    marked = f"{_SETTING}: {setting.basis}" if setting.basis else _SETTING
    if setting.week is DeadlineWeek.FIVE_DAYS:
        return _five(calendar, f"Dihitung {_FIVE} bagi semua unit ({marked}).")
    if schedule is None:
        return _five(calendar, f"Jadwal unitnya belum diketahui; dihitung {_FIVE}.")
    period = schedule.period_on(since)
    if schedule.shift or period is None or not period.days:
        why = "jadwal sif tidak menentukan hari kerja" if schedule.shift else "tanpa hari kerja"
        return _five(calendar, f"Jadwal unit: {schedule.name} ({why}); dihitung {_FIVE}.")
    basis = f", {period.basis}" if period.basis else ""
    days = _spoken(frozenset(period.days))
    words = f"Dihitung menurut jadwal unit: {schedule.name} ({days}{basis})"
    ordinary = frozenset(period.days) == FIVE_DAYS
    return replace(
        calendar, schedule=schedule, week=f"{words}." if ordinary else f"{words}; {marked}."
    )


def _five(calendar: Calendar, week: str) -> Calendar:
    return replace(calendar, weekdays=FIVE_DAYS, schedule=None, week=week)


def _spoken(weekdays: frozenset[int]) -> str:
    """Say a working week: `Senin–Sabtu`, or its days where some lie apart."""
    ordered = sorted(weekdays)
    if ordered == list(range(ordered[0], ordered[-1] + 1)) and len(ordered) > 1:
        return f"{DAYS[ordered[0]]}–{DAYS[ordered[-1]]}"
    return ", ".join(DAYS[one] for one in ordered)
