"""What a wording may put after a term, as in `{{ tanggal_surat | tanggal }}`."""

from collections.abc import Mapping, Sequence
from datetime import date

from jinja2 import pass_context
from jinja2.runtime import Context

from asn_desk.domain.dates import DAYS, MONTHS, long_date
from asn_desk.domain.numerals import spell
from asn_desk.domain.paper_profile import WordedDate

DATE_STYLE = "gaya_tanggal"
"""Under this name the terms of a letter hold how the office writes a date in words."""
_TWO = 2
_THREE = 3


def weekday(day: date) -> str:
    """Name the day of the week."""
    return DAYS[day.weekday()]


@pass_context
def date_in_words(context: Context, day: date) -> str:
    """Write a date as minutes open with it, from the day of the month on, as the profile asks."""
    return _worded(day, _date_style(context))


@pass_context
def day_and_date_in_words(context: Context, day: date) -> str:
    """Write the same with the day of the week: `Kamis, tanggal dua puluh sembilan, bulan …`."""
    style = _date_style(context)
    return f"{weekday(day)}{style['koma']} {_worded(day, style)}"


def _date_style(context: Context) -> Mapping[str, str]:
    found: Mapping[str, str] = context[DATE_STYLE]
    return found


def _worded(day: date, style: Mapping[str, str]) -> str:
    """Write `tanggal …, bulan …, tahun …` in words, in figures, or in both."""
    written, comma = WordedDate(style["cara"]), style["koma"]
    figures = written is WordedDate.FIGURES
    number, year = (str(one) if figures else spell(one) for one in (day.day, day.year))
    text = f"tanggal {number}{comma} bulan {MONTHS[day.month - 1]}{comma} tahun {year}"
    return f"{text} ({day:%d-%m-%Y})" if written is WordedDate.WORDS_AND_FIGURES else text


def listed(items: Sequence[str]) -> str:
    """Join items in a sentence: `a, b, dan c`; two are joined with dan."""
    if len(items) < _THREE:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"


def name_in_capitals(name: str) -> str:
    """Write a name in capitals and leave its degrees as they are: `Drs. H. JOKO, M.Si.`."""
    return " ".join(word if "." in word else word.upper() for word in name.split())


def sentence_start(text: str) -> str:
    """Begin a text with a capital and leave the rest as it is."""
    return text[:1].upper() + text[1:]


def above(upper: str, lower: str) -> str:
    """Put one text above another in a cell; an empty one takes no line."""
    return "\n".join(text for text in (upper, lower) if text)


def before_date(text: str) -> str:
    """Name an act without its date: `Surat Edaran Bupati Ketapang Nomor 5 Tahun 2026`."""
    return text.partition(" tanggal ")[0]


def tight(text: str) -> str:
    """Keep a number of several groups on one line of running text."""
    return text.replace(" ", "\u00a0")


def money(amount: int) -> str:
    """Write whole rupiah in figures and words: `Rp2.500.000,00 (dua juta … rupiah)`."""
    return f"{rupiah(amount)} ({spell(amount)} rupiah)"


def rupiah(amount: int) -> str:
    """Write whole rupiah in figures, as official papers do: `Rp2.500.000,00`."""
    return f"Rp{amount:,}".replace(",", ".") + ",00"


def days_in_months(days: Sequence[date]) -> str:
    """Write days month by month: `2, 3, dan 27 Februari 2026 serta 2 Maret 2026`."""
    months: dict[tuple[int, int], list[str]] = {}
    for day in days:
        months.setdefault((day.year, day.month), []).append(str(day.day))
    written = [
        f"{listed(numbers)} {MONTHS[month - 1]} {year}" for (year, month), numbers in months.items()
    ]
    return " serta ".join(written)


def stacked(items: Sequence[str]) -> str:
    """Put items below each other, numbered when there are several; a dash for none."""
    if len(items) < _TWO:
        return items[0] if items else "-"
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1))


FILTERS = {
    "hari": weekday,
    "tanggal": long_date,
    "tanggal_kata": date_in_words,
    "hari_tanggal_kata": day_and_date_in_words,
    "terbilang": spell,
    "daftar": listed,
    "sebelum_tanggal": before_date,
    "rapat": tight,
    "kapital": str.upper,
    "uang": money,
    "hari_per_bulan": days_in_months,
    "bersusun": stacked,
    "di_atas": above,
    "awal_kapital": sentence_start,
    "nama_kapital": name_in_capitals,
}
