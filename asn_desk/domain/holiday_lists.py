"""Lists of holidays as people have them: lines pasted from a decree, or the rows of a table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from asn_desk.domain.dates import DAYS, MONTHS, long_date, read_date
from asn_desk.domain.working_time import Holiday, HolidayKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedHoliday:
    """One line of a list: the free day it means, or why it cannot be read."""

    line: int
    """Counted from 1, as the clerk sees it."""
    text: str
    """The line as written, in one line."""
    holiday: Holiday | None = None
    problem: str = ""
    """Why it is not taken, in Indonesian."""
    warning: str = ""
    """What to look at although it was read, in Indonesian."""


def read_list(text: str, *, year: int, decree: str = "") -> tuple[ListedHoliday, ...]:
    """Read pasted lines of a date and a name each; a span of days gives one row a day.

    `1 Januari (Kamis) Tahun Baru`, `19–20 Maret: Idulfitri`, `2027-01-01<tab>Tahun Baru` and the
    rows of a copied table are read. A line that is only `Cuti bersama` or `Libur nasional` says
    the kind of those below it. A date without a year is of `year`; another year is refused.
    """
    kind = HolidayKind.NATIONAL
    found: list[ListedHoliday] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = _tidy(raw)
        heading = _heading(line)
        if heading is not None:
            kind = heading
        elif line and not _is_header(line):
            found += _read_line(line, number=number, year=year, kind=kind, decree=decree)
    return judged(found, year=year)


def listed(
    *, line: int, day: object, name: str, kind: str, decree: str, year: int
) -> tuple[ListedHoliday, ...]:
    """Read one row of a table; the cell of the date may be a date or a text."""
    if isinstance(day, str):
        return tuple(
            _with_kind(one, kind)
            for one in _read_line(
                _tidy(f"{day}\t{name}"),
                number=line,
                year=year,
                kind=_kind_of(kind) or HolidayKind.NATIONAL,
                decree=decree,
            )
        )
    read = read_date(day)
    text = f"{long_date(read.value) if read.value else day} {name}".strip()
    if read.value is None:
        return (ListedHoliday(line=line, text=text, problem=read.problem or "tanggalnya kosong"),)
    found = _kind_of(kind) or _kind_of(name) or HolidayKind.NATIONAL
    holiday = Holiday(day=read.value, name=_name(name), kind=found, decree=decree)
    return (ListedHoliday(line=line, text=text, holiday=holiday),)


def judged(rows: Iterable[ListedHoliday], *, year: int) -> tuple[ListedHoliday, ...]:
    """Refuse what has no name, is of another year, or names a day a second time."""
    seen: set[date] = set()
    found = []
    for row in rows:
        problem = _problem(row.holiday, year, seen) if row.holiday else row.problem
        if row.holiday is not None and not problem:
            seen.add(row.holiday.day)
        found.append(replace(row, problem=problem))
    return tuple(found)


def taken(rows: Iterable[ListedHoliday]) -> tuple[Holiday, ...]:
    """Return the free days of the rows that can be taken."""
    return tuple(row.holiday for row in rows if row.holiday is not None and not row.problem)


def _problem(holiday: Holiday, year: int, seen: set[date]) -> str:
    if not holiday.name:
        return "nama hari liburnya kosong"
    if holiday.day.year != year:
        return f"bukan tanggal tahun {year}"
    return "tanggal ini sudah ada di baris lain" if holiday.day in seen else ""


_MONTH = "|".join([*MONTHS, *(one[:3] for one in MONTHS), "Pebruari", "Nopember", "Agt", "Ags"])
_WEEKDAY = "|".join([*DAYS, "Jum'at", "Jum’at", "Ahad", *(one[:3] for one in DAYS)])
_BETWEEN = r"\s*(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?|,|dan|&)\s*"
_WORDED = re.compile(
    rf"(?P<days>\d{{1,2}}(?:{_BETWEEN}\d{{1,2}})*)\s+(?P<month>{_MONTH})\b\.?"
    r"(?:\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
_BULLET = re.compile(r"^(?:[•*\-–]\s*|\(?\d{1,2}[.)]\s+(?=\S)|\d{1,2}[.)]?\t)")
_LEADING = re.compile(rf"^(?:hari\s+)?(?:{_WEEKDAY})\b[\s,.]*", re.IGNORECASE)
_AFTER = re.compile(
    rf"^[\s:;,.|)–—-]*(?:[(\s]*(?:{_WEEKDAY})(?:{_BETWEEN}(?:{_WEEKDAY}))*\b[\s):;,.|–—-]*)?",
    re.IGNORECASE,
)
_KIND_WORD = re.compile(r"^(?:cuti bersama|libur nasional|libur)\s*[:–-]?\s+", re.IGNORECASE)
_HEADERS = frozenset({"no", "tanggal", "hari", "keterangan", "nama", "libur", "jenis", "dasar"})


def _tidy(raw: str) -> str:
    """Make white space plain, but keep tabs: they part the cells of a copied table."""
    cells = ("\u200b", ""), ("\ufeff", ""), ("\u00a0", " ")
    for old, new in cells:
        raw = raw.replace(old, new)
    return "\t".join(" ".join(cell.split()) for cell in raw.split("\t")).strip()


def _heading(line: str) -> HolidayKind | None:
    """Return the kind a heading announces: `B. Cuti Bersama Tahun 2027`."""
    bare = re.sub(r"[^a-z ]+", " ", line.casefold())
    words = [one for one in bare.split() if len(one) > 1 and one not in {"hari", "tahun", "ii"}]
    if words == ["libur", "nasional"]:
        return HolidayKind.NATIONAL
    if words == ["cuti", "bersama"]:
        return HolidayKind.COLLECTIVE_LEAVE
    return HolidayKind.LOCAL if words == ["libur", "daerah"] else None


def _is_header(line: str) -> bool:
    words = re.findall(r"[a-z]+", line.casefold())
    return bool(words) and not re.search(r"\d", line) and set(words) <= _HEADERS


def _read_line(
    line: str, *, number: int, year: int, kind: HolidayKind, decree: str
) -> list[ListedHoliday]:
    shown = " ".join(line.split())
    rest = _LEADING.sub("", _BULLET.sub("", line))
    days, name, problem = _parted(rest, year)
    if problem:
        return [ListedHoliday(line=number, text=shown, problem=problem)]
    cells = [one.strip() for one in name.split("\t") if one.strip()]
    named = next((_kind_of(one) for one in (*cells[1:], *cells[:1]) if _kind_of(one)), None)
    words = _name(cells[0]) if cells else ""
    return [
        ListedHoliday(
            line=number,
            text=shown,
            holiday=Holiday(day=day, name=words, kind=named or kind, decree=decree),
            warning=_weekday_warning(line, days),
        )
        for day in days
    ]


def _parted(line: str, year: int) -> tuple[list[date], str, str]:
    """Part a line into its days and the name; the problem where there is no such day."""
    worded, numbered = _WORDED.match(line), _NUMBERED.match(line)
    if worded is not None:
        days = _days(worded, year)
        end = worded.end()
    elif numbered is not None:
        read = read_date(numbered.group().replace(".", "/"))
        days = [read.value] if read.value else []
        end = numbered.end()
    else:
        return [], "", "tidak diawali tanggal; tulis seperti “1 Januari Tahun Baru”"
    if not days:
        return [], "", f"tanggal “{line[:end]}” tidak ada"
    return days, _AFTER.sub("", line[end:]), ""


def _days(found: re.Match[str], year: int) -> list[date]:
    """Return the days of `19–20 Maret` or `2, 3 dan 4 April`; none where one does not exist."""
    names = [one[:3].casefold() for one in MONTHS]
    short = found["month"][:3].casefold()
    month = names.index({"peb": "feb", "nop": "nov", "agt": "agu", "ags": "agu"}.get(short, short))
    in_year = int(found["year"] or year)
    try:
        numbers = [date(in_year, month + 1, int(one)) for one in re.findall(r"\d+", found["days"])]
    except ValueError:
        return []
    span = re.search(r"[-–—]|s\.?/?d|sampai", found["days"]) is not None
    if not span:
        return numbers
    first, last = numbers[0], numbers[-1]
    return [first + timedelta(days=step) for step in range((last - first).days + 1)]


def _weekday_warning(line: str, days: Sequence[date]) -> str:
    """Say when a written weekday is not that of the day, of a line about one day."""
    if len(days) != 1:
        return ""
    written = re.findall(rf"\b(?:{'|'.join(DAYS)})\b", line, re.IGNORECASE)
    real = DAYS[days[0].weekday()]
    if written and written[0].capitalize() != real:
        return f"tertulis {written[0].capitalize()}, padahal hari {real}"
    return ""


def _kind_of(text: str) -> HolidayKind | None:
    folded = text.casefold()
    if "cuti bersama" in folded:
        return HolidayKind.COLLECTIVE_LEAVE
    if any(one in folded for one in ("libur daerah", "pilkada", "hari jadi", "pemungutan suara")):
        return HolidayKind.LOCAL
    return HolidayKind.NATIONAL if "libur nasional" in folded else None


def _with_kind(row: ListedHoliday, kind: str) -> ListedHoliday:
    found = _kind_of(kind)
    if row.holiday is None or found is None:
        return row
    return replace(row, holiday=replace(row.holiday, kind=found))


def _name(text: str) -> str:
    """Return the name without the word that only says its kind."""
    bare = _KIND_WORD.sub("", text)
    return bare.strip(" .;,|") or text.strip()
