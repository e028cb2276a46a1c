"""How near a day is, in words and meaning: the same on every page."""

from datetime import date

from asn_desk.domain.dates import short_day_date
from ui.shared.theme import Meaning


def days_words(days: int | None) -> str:
    """Word working days left: `5 hari kerja lagi`, `hari ini`, `lewat 2 hari kerja`.

    `days` is negative when the day has passed; None gives no words.
    """
    if days is None:
        return ""
    if days < 0:
        return f"lewat {-days} hari kerja"
    return f"{days} hari kerja lagi" if days else "hari ini"


def days_meaning(days: int | None, *, waiting: bool = False) -> Meaning | None:
    """Give the meaning of working days left: late, due, or waiting for others."""
    if days is not None and days < 0:
        return Meaning.LATE
    if waiting:
        return Meaning.WAITING
    return Meaning.DUE if days is not None else None


def upper_first(words: str) -> str:
    """Begin words with a capital and leave the rest, so that `PNS` stays."""
    return words[:1].upper() + words[1:]


def day_words(day: date | None) -> str:
    """Write a day as lists show it, nothing for None."""
    return short_day_date(day) if day else ""
