"""The tables of the law as values: rows of every period, each with what it rests on."""

from dataclasses import dataclass

from asn_desk.domain.law.basis import Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """One period in working days (hari kerja)."""

    rule: str
    """The key: `berlaku`, `panggilan` …"""
    title: str
    since: str
    """What it runs from, in Indonesian: `tanggal keputusan diterima`."""
    days: int
    clear: bool
    """True when that many days must lie between, so the date is the working day after them."""
    basis: Basis
    note: str = ""
    """What the law leaves open about it, in Indonesian."""

    @property
    def ordinal(self) -> int:
        """Which working day after the event the date is."""
        return self.days + 1 if self.clear else self.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """Every table of the law; rows of all periods, each with its article and its mark."""

    deadlines: tuple[DeadlineRule, ...]
