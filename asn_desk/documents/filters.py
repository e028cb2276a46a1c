"""What a wording may put after a term, as in `{{ tanggal_surat | tanggal }}`."""

from collections.abc import Sequence
from datetime import date

from asn_desk.domain.dates import DAYS, MONTHS, long_date
from asn_desk.domain.numerals import spell

_TWO = 2
_THREE = 3


def weekday(day: date) -> str:
    """Name the day of the week."""
    return DAYS[day.weekday()]


def date_in_words(day: date) -> str:
    """Write a date as minutes open with it, in words from the day of the month on."""
    month, year = MONTHS[day.month - 1], spell(day.year)
    return f"tanggal {spell(day.day)}, bulan {month}, tahun {year}"


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
