"""Kartu hukuman disiplin: what the register holds of one person, on one page for his file."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CardDecision:
    """One decision on the card, in the words it prints."""

    number: str
    decided_on: date
    signer: str
    level: str
    sanction: str
    offence: str
    """The act and the provisions it offended."""
    period: str
    """From when until when it is served; empty for one without a period."""
    status: str
    remedy: str
    """What became of an upaya administratif; empty without one."""
    running: bool
    """Being served on the day of the card."""
    void: bool = False
    """Cancelled, or replaced by a later decision: it counts no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardNote:
    """A line below the decisions: a case that runs, or something closed to the person."""

    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisciplineCard:
    """The card of one person on a day; an extract of the register, without a number."""

    identity: tuple[tuple[str, str], ...]
    """Label and value of each row."""
    decisions: tuple[CardDecision, ...]
    cases: tuple[CardNote, ...]
    """Cases without a decision yet."""
    closed: tuple[CardNote, ...]
    """What a sanction or a case closes to him, and until when."""
    register_since: int | None
    """The first year whose sanctions are all in the register; None while nobody has said so."""
    office: str
    on: date
    """The day up to which the register was asked."""
