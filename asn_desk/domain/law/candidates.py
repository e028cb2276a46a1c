"""Somebody who might punish, said with whether he may and why."""

import re
from dataclasses import dataclass

from asn_desk.domain.employees import Employee
from asn_desk.domain.law.tables import AuthorityRow
from asn_desk.domain.law.terms import PostRank
from asn_desk.domain.office import Capacity, Signatory

REGENT_POST = "Bupati Ketapang"
PRESIDENT_POST = "Presiden Republik Indonesia"
_ACTING = re.compile(r"^(plt|plh|pj)\b\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who might punish, with whether he may and why."""

    employee: Employee | None
    """None for the Bupati and the Presiden, who are no employees of the register."""
    post: str
    name: str
    """With degrees; empty where no name is known."""
    rank: PostRank | None
    allowed: bool
    reason: str
    article: str
    caution: str = ""
    """What to look at although he may: an acting holder of the post."""


def president(article: str) -> Candidate:
    """Return the Presiden, who punishes on the proposal of the Bupati."""
    return Candidate(
        employee=None,
        post=PRESIDENT_POST,
        name="",
        rank=None,
        allowed=True,
        reason="berwenang atas usul Bupati",
        article=article,
    )


def the_regent(regent: Signatory | None, reason: str, article: str, *, allowed: bool) -> Candidate:
    """Return the Bupati, by the name of who signs as such that day."""
    acting = regent is not None and regent.capacity is not Capacity.DEFINITIVE
    return Candidate(
        employee=None,
        post=regent.post if regent is not None else REGENT_POST,
        name=regent.name if regent is not None else "",
        rank=None,
        allowed=allowed,
        reason=reason,
        article=article,
        caution=_acting(str(regent.capacity)) if regent is not None and acting else "",
    )


def refused(
    one: Employee, rank: PostRank | None, reason: str, row: AuthorityRow, *, article: str = ""
) -> Candidate:
    """Return an official who may not punish, with why not."""
    return Candidate(
        employee=one,
        post=one.position,
        name=one.full_name,
        rank=rank,
        allowed=False,
        reason=reason,
        article=article or row.basis.cited,
    )


def permitted(one: Employee, rank: PostRank | None, reason: str, article: str) -> Candidate:
    """Return an official who may punish; an acting holder of the post is pointed out."""
    acting = _ACTING.match(one.position)
    return Candidate(
        employee=one,
        post=one.position,
        name=one.full_name,
        rank=rank,
        allowed=True,
        reason=reason,
        article=article,
        caution=_acting(f"{acting.group(1).capitalize()}.") if acting else "",
    )


def _acting(capacity: str) -> str:
    return (
        f"Jabatan dipegang {capacity}; kewenangan menghukum pejabat sementara tidak diatur"
        " dalam PP 94/2021, mintakan pendapat Bagian Hukum."
    )
