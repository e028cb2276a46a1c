"""Dates and times as clerks type them: `290126`, `29/1`, `+7`, `senin`, `0920`."""

import re
from datetime import date, time, timedelta

from asn_desk.domain.dates import DAYS

DATE_ADVICE = "Ketik misalnya 290126, 29/1, 29 Januari 2026, +7, atau senin."
TIME_ADVICE = "Ketik misalnya 0920 atau 9.20."

_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_OTHER_MONTHS = {"peb": 2, "may": 5, "agt": 8, "ags": 8, "aug": 8, "oct": 10, "nop": 11, "dec": 12}
_NEAR_DAYS = {"kemarin": -1, "hari ini": 0, "besok": 1, "lusa": 2}
_WEEKDAYS = {name.casefold(): place for place, name in enumerate(DAYS)} | {
    name[:3].casefold(): place for place, name in enumerate(DAYS)
}
_YEARS_AHEAD = 20
"""A two-digit year more than this ahead is of the last century."""
_HALF_A_YEAR = 183


class NotADate(ValueError):
    """The typed words are no date."""


class NotATime(ValueError):
    """The typed words are no time of day."""


def read_typed_date(text: str, *, today: date) -> date:
    """Read a date as typed on `today`; raises `NotADate`.

    A day without a year is the nearest one, a weekday the next one after today.
    """
    typed = " ".join(text.casefold().replace("’", "").replace("'", "").split())
    for read in (_relative, _weekday, _packed, _written):
        try:
            found = read(typed, today)
        except (ValueError, OverflowError) as error:
            raise NotADate(text) from error
        if found is not None:
            return found
    raise NotADate(text)


def read_typed_time(text: str) -> time:
    """Read a time of day as typed; raises `NotATime`."""
    typed = re.sub(r"\s*(wib|wita|wit)$", "", text.casefold().strip().removeprefix("pukul").strip())
    parts = re.fullmatch(r"(\d{1,2})(?:[.: ]?(\d{2}))?(?:[.:]\d{2})?", typed)
    if parts is None:
        raise NotATime(text)
    try:
        return time(int(parts[1]), int(parts[2] or 0))
    except ValueError as error:
        raise NotATime(text) from error


def _relative(typed: str, today: date) -> date | None:
    if typed in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[typed])
    days = re.fullmatch(r"([+-])\s?(\d{1,4})(?: ?hari)?", typed)
    if days is None:
        return None
    return today + timedelta(days=int(days[1] + days[2]))


def _weekday(typed: str, today: date) -> date | None:
    name, _, when = typed.partition(" ")
    if name not in _WEEKDAYS or when not in ("", "ini", "depan", "lalu"):
        return None
    ahead = (_WEEKDAYS[name] - today.weekday()) % 7 or 7
    if when == "lalu":
        return today - timedelta(days=7 - ahead or 7)
    return today + timedelta(days=ahead)


def _packed(typed: str, today: date) -> date | None:
    if not typed.isascii() or not typed.isdigit():
        return None
    match len(typed):
        case 1 | 2:
            return today.replace(day=int(typed))
        case 4:
            return _nearest(int(typed[:2]), int(typed[2:]), today)
        case 6 | 8:
            year = _full_year(typed[4:], today)
            return date(year, int(typed[2:4]), int(typed[:2]))
        case _:
            return None


def _written(typed: str, today: date) -> date | None:
    bare = re.sub(rf"^({'|'.join(_WEEKDAYS)}),? ", "", typed)
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", bare)
    if iso:
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    parts = re.fullmatch(r"(\d{1,2})[/. -]*(\d{1,2}|[a-z]{3,9})\.?(?:[/. -]+(\d{4}|\d{2}))?", bare)
    if parts is None:
        return None
    month = _month(parts[2])
    if parts[3] is None:
        return _nearest(int(parts[1]), month, today)
    return date(_full_year(parts[3], today), month, int(parts[1]))


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    if word[:3] in _OTHER_MONTHS:
        return _OTHER_MONTHS[word[:3]]
    return _MONTHS.index(word[:3]) + 1


def _full_year(digits: str, today: date) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004 — a year of four digits
        return year
    century = today.year // 100 * 100
    return year + century if year + century <= today.year + _YEARS_AHEAD else year + century - 100


def _nearest(day: int, month: int, today: date) -> date:
    years = (today.year, today.year + 1, today.year - 1)
    possible = []
    for year in years:
        try:
            possible.append(date(year, month, day))
        except ValueError:
            continue
    if not possible:
        raise NotADate
    within = [found for found in possible if abs((found - today).days) <= _HALF_A_YEAR]
    return (within or possible)[0]
