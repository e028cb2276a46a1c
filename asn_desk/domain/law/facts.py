"""The facts a judgement starts from: what was done, and by whom as far as the law asks."""

from dataclasses import dataclass

from asn_desk.domain.employees import Status
from asn_desk.domain.law.attendance import Absence
from asn_desk.domain.law.terms import PostRank


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What was done: the provisions violated and how far the harm reached."""

    provisions: tuple[str, ...]
    impact: str = ""
    """`UK`, `INS` or `NEG`; empty where no harm is found."""
    absence: Absence | None = None
    """The absence of the calendar year, where the duty to come to work is among the provisions."""
    incidents: frozenset[int] = frozenset()
    """The reported incidents it is made of, to tell whether they were punished before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The person at the time of the act, as far as the law asks."""

    status: Status = Status.PNS
    rank: PostRank | None = None
    """The rank of the post; decides only on Pasal 4 huruf e."""
