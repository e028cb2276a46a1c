"""Where a decision stands and when it is served, in the same words on every page."""

from datetime import date

from asn_desk.domain.dates import long_date, short_day_date
from asn_desk.domain.proceedings.cases import DecisionLine
from asn_desk.services.assessment_values import Block
from ui.shared.day_words import upper_first
from ui.shared.theme import Meaning


def status_of(line: DecisionLine, today: date) -> tuple[Meaning, str]:
    """Say where a decision stands on a day, with its meaning."""
    arrived = line.received_on is not None or line.letter_id is None
    told = (
        (line.cancelled, Meaning.LATE, "dibatalkan"),
        (line.superseded, Meaning.WAITING, "digantikan"),
        (line.contested, Meaning.WAITING, "upaya administratif"),
        (line.ended_on is not None, Meaning.DONE, "selesai"),
        (not arrived, Meaning.DUE, "belum diterima"),
        (_in_force(line, today), Meaning.DONE, "berlaku"),
        (True, Meaning.WAITING, "sudah diterima"),
    )
    return next((meaning, words) for so, meaning, words in told if so)


def _in_force(line: DecisionLine, today: date) -> bool:
    return line.effective_on is not None and line.effective_on <= today


def period_words(line: DecisionLine) -> str:
    """Say from when until when a sanction is served; empty for one without a period."""
    if line.starts_on is None:
        return ""
    return f"{plain_day(line.starts_on)} – {plain_day(line.ends_on)}".rstrip("– ")


def sanction_words(line: DecisionLine, name: str) -> str:
    """Give the sanction as it was printed, else as the tables of the law call it now."""
    return upper_first(line.sanction_name or name or line.sanction_code)


def block_words(block: Block) -> str:
    """Say what is closed to somebody and until when."""
    until = f"sampai dengan {long_date(block.until)}" if block.until else "belum ada tanggal akhir"
    return f"{upper_first(block.kind)} tertutup sejak {long_date(block.since)}, {until}."


def place_of(line: DecisionLine) -> tuple[str, int]:
    """Say where a decision leads: to its letter, or to its case when others issued it."""
    if line.letter_id is None:
        return "case", line.case_id
    return "letter", line.letter_id


def plain_day(day: date | None) -> str:
    """Write a day without its weekday, where a cell is narrow; nothing for None."""
    return short_day_date(day).partition(", ")[2] if day else ""
