"""Indonesian dates and times: printed for papers and lists, read as people write them."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""By weekday, Monday is 0."""


def long_date(day: date) -> str:
    """Write a date as papers print it: `29 Januari 2026`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_date(day: date) -> str:
    """Write a date with its weekday: `Kamis, 29 Januari 2026`."""
    return f"{DAYS[day.weekday()]}, {long_date(day)}"


def short_day_date(day: date) -> str:
    """Write a date as lists show it: `Kam, 29 Jan 2026`."""
    return f"{DAYS[day.weekday()][:3]}, {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def clock(moment: time) -> str:
    """Write a time of day as Indonesian papers do: `09.00`."""
    return f"{moment:%H.%M}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """What a written date means; value and problem are both empty for a blank."""

    value: date | None = None
    problem: str = ""
    """Why it cannot be read, in Indonesian."""
    warning: str = ""
    """What to look at although it was read, in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeReading:
    """What a written time or span means; all is empty for a blank, `end` when it was open."""

    start: time | None = None
    end: time | None = None
    problem: str = ""
    """Why it cannot be read, in Indonesian."""
    warning: str = ""
    """What to look at although it was read, in Indonesian."""


def read_date(raw: object) -> DateReading:
    """Read a date cell: a date, an Excel serial number, or text with the day before the month."""
    if isinstance(raw, date):
        return DateReading(value=raw.date() if isinstance(raw, datetime) else raw)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _from_serial(float(raw), written=f"{raw:g}")
    text = "" if raw is None else " ".join(str(raw).replace("’", "'").strip(" '").split())
    if text in {"", "-"}:
        return DateReading()
    serial = re.fullmatch(r"\d{5}(\.\d+)?", text)
    return _from_serial(float(text), written=text) if serial else _from_text(text)


def read_time(raw: object) -> TimeReading:
    """Read a time cell: a time, a fraction of a day, or text such as `10.15 s/d selesai`."""
    if isinstance(raw, datetime):
        return TimeReading(start=raw.time().replace(second=0, microsecond=0))
    if isinstance(raw, time):
        return TimeReading(start=raw.replace(second=0, microsecond=0, tzinfo=None))
    if isinstance(raw, timedelta):
        return _time_from_number(raw / timedelta(days=1))
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _time_from_number(float(raw))
    text = "" if raw is None else " ".join(str(raw).split())
    return TimeReading() if text in {"", "-"} else _time_from_text(text)


_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(367, 73_051)
"""Serial numbers of 1901 to 2099; a number outside is no date anybody meant."""
_DATE_ADVICE = "tulis seperti 29 Januari 2026 atau 29/01/2026"
_TIME_ADVICE = "tulis seperti 10.15 atau 10.15-11.00"
_TIME_WORDS = r"(?:pukul|pkl|jam|sekitar|wib|wita|wit|sd|sampai|dengan|hingga|selesai|[-–~±,/\s])*"
_FILLERS = frozenset({"hari", "tanggal", "tgl", "pada"})
_WEEKDAYS = {
    **{name.casefold(): number for number, name in enumerate(DAYS)},
    **{name[:3].casefold(): number for number, name in enumerate(DAYS)},
    "jum'at": 4,
    "ahad": 6,
}
_MONTH_NUMBERS = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, start=1)},
    **{name[:3].casefold(): number for number, name in enumerate(MONTHS, start=1)},
    **dict.fromkeys(("january",), 1),
    **dict.fromkeys(("february", "pebruari", "peb"), 2),
    **dict.fromkeys(("march",), 3),
    **dict.fromkeys(("may",), 5),
    **dict.fromkeys(("june",), 6),
    **dict.fromkeys(("july",), 7),
    **dict.fromkeys(("august", "aug", "agt", "ags", "agust"), 8),
    **dict.fromkeys(("sept",), 9),
    **dict.fromkeys(("october", "oct"), 10),
    **dict.fromkeys(("nopember", "nop"), 11),
    **dict.fromkeys(("december", "dec"), 12),
}


def _unreadable_date(text: str) -> DateReading:
    return DateReading(problem=f"tanggal “{text}” tidak terbaca; {_DATE_ADVICE}")


def _from_serial(number: float, *, written: str) -> DateReading:
    if not _SERIALS.start <= number < _SERIALS.stop:
        return _unreadable_date(written)
    return DateReading(value=_EXCEL_EPOCH + timedelta(days=int(number)))


def _from_text(text: str) -> DateReading:
    """Read a date in words; the weekday in front is compared with the date."""
    bare = re.sub(r"(?<=\d)(T|\s+)\d{1,2}[:.]\d{2}(:\d{2}(\.\d+)?)?Z?$", "", text)
    if re.search(r"[^\w\s,./'-]", bare):
        return _unreadable_date(text)
    words = [word.casefold() for word in re.findall(r"[^\W\d]+(?:'[^\W\d]+)?", bare)]
    numbers = re.findall(r"\d+", bare)
    weekdays = [word for word in words if word in _WEEKDAYS]
    months = [word for word in words if word in _MONTH_NUMBERS and word not in weekdays]
    if len(weekdays) + len(months) + sum(word in _FILLERS for word in words) != len(words):
        return _unreadable_date(text)
    value = _day_of(numbers, months)
    if value is None or len(weekdays) > 1:
        return _unreadable_date(text)
    return DateReading(value=value, warning=_weekday_warning(weekdays, value))


def _day_of(numbers: list[str], months: list[str]) -> date | None:
    """Put day, month and year together; None when they make no date of 1901 to 2099."""
    if len(months) == 1 and len(numbers) == 2:  # noqa: PLR2004 - day and year
        day, year, month = numbers[0], numbers[1], str(_MONTH_NUMBERS[months[0]])
    elif not months and len(numbers) == 3:  # noqa: PLR2004 - day, month and year
        year_first = len(numbers[0]) == 4  # noqa: PLR2004 - YYYY-MM-DD
        day, month, year = reversed(numbers) if year_first else numbers
    else:
        return None
    if len(year) not in {2, 4}:
        return None
    full = int(year) if len(year) == 4 else _century(int(year))  # noqa: PLR2004 - YYYY
    try:
        value = date(full, int(month), int(day))
    except ValueError:
        return None
    return value if (value - _EXCEL_EPOCH).days in _SERIALS else None


def _century(short_year: int) -> int:
    """Complete a year of two digits: up to 49 is this century, from 50 the last."""
    return short_year + (2000 if short_year < 50 else 1900)  # noqa: PLR2004 - the pivot


def _weekday_warning(weekdays: list[str], value: date) -> str:
    if not weekdays or _WEEKDAYS[weekdays[0]] == value.weekday():
        return ""
    written, real = DAYS[_WEEKDAYS[weekdays[0]]], DAYS[value.weekday()]
    return f"tertulis hari {written}, padahal {long_date(value)} jatuh pada hari {real}"


def _unreadable_time(text: str) -> TimeReading:
    return TimeReading(problem=f"jam “{text}” tidak terbaca; {_TIME_ADVICE}")


def _time_from_number(number: float) -> TimeReading:
    """Read a fraction of a day, or hours typed with a decimal point (10.3 is 10.30)."""
    if 0 <= number < 1:
        minutes = round(number * 24 * 60) % (24 * 60)
        return TimeReading(start=time(minutes // 60, minutes % 60))
    if not 1 <= number < 24:  # noqa: PLR2004 - hours of a day
        return _unreadable_time(f"{number:g}")
    hour = int(number)
    start = _moment(str(hour), str(round((number - hour) * 100)))
    return TimeReading(start=start) if start else _unreadable_time(f"{number:g}")


def _time_from_text(text: str) -> TimeReading:
    parts = re.findall(r"(?<!\d)(\d{1,2})(?:[.:](\d{2}))?(?:[.:]\d{2})?(?!\d)", text)
    moments = [_moment(hour, minute or "0") for hour, minute in parts]
    readable = [moment for moment in moments if moment is not None]
    left = re.sub(r"[\d.:]+", " ", text)
    plain = re.fullmatch(_TIME_WORDS, re.sub(r"\bs\s*[./]?\s*d\b\.?", " sd ", left), re.IGNORECASE)
    if not plain or len(readable) != len(moments) or len(readable) not in {1, 2}:
        return _unreadable_time(text)
    start, end = readable[0], readable[1] if len(readable) > 1 else None
    return TimeReading(start=start, end=end, warning=_time_warning(text, start, end))


def _moment(hour: str, minute: str) -> time | None:
    try:
        return time(int(hour), int(minute))
    except ValueError:
        return None


def _time_warning(text: str, start: time, end: time | None) -> str:
    if re.search(r"\bwita?\b", text, re.IGNORECASE) and "wib" not in text.casefold():
        return f"jam “{text}” bukan WIB; angkanya dipakai seperti tertulis"
    if end is not None and end < start:
        return f"jam selesai {clock(end)} lebih awal daripada jam mulai {clock(start)}"
    return ""
