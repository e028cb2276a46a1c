"""Forms for the file of a case that somebody fills in by hand: kronologi, keterangan saksi."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.papers.letters import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is known of one incident: when, and what was reported."""

    on: date | None
    at: str
    """`10.15–10.40 WIB`; empty where no hour is known."""
    place: str
    words: str
    source: str
    """Where it is known from: `Surat … Nomor … tanggal …`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The account of what happened: what is known, with room for what is not."""

    case_number: str
    subject: Identity
    maker: Identity | None
    """The direct superior who accounts for it; None leaves room to write."""
    events: tuple[Event, ...]
    place: str
    """Where it is signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WitnessForm:
    """What somebody saw or heard, in his own words: nothing is put into his mouth."""

    case_number: str
    subject: Identity
    subject_label: str
    """What the subject's number is called: `NIP`, `NI PPPK`."""
    place: str
