"""Which rank a post has in the eyes of the law, and how high it stands."""

import re
from datetime import date

from asn_desk.domain.employees import Employee, PositionKind
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.tables import Law, PostRow
from asn_desk.domain.law.terms import PostRank


def rank_of(law: Law, employee: Employee, *, on: date) -> tuple[PostRank | None, Reason]:
    """Return the rank of somebody's post with the reason; None when the register lacks it.

    By echelon where there is one, else by the title (kepala puskesmas, jenjang of a functional
    post), else by the kind of post.
    """
    inputs = (("jabatan", employee.position), ("eselon", employee.echelon or "tidak ada"))
    row = post_of(law, employee, on=on)
    if row is not None:
        sentence = f"{employee.position} berkedudukan sebagai {row.rank}."
        return row.rank, Reason(article=row.basis.cited, sentence=sentence, inputs=inputs)
    rank = _by_kind(employee)
    if rank is None:
        sentence = (
            "Jabatan struktural tanpa eselon yang dikenal; lengkapi eselonnya di data pegawai."
        )
        return None, Reason(article="Padanan eselon", sentence=sentence, inputs=inputs)
    sentence = f"{employee.position or 'Jabatannya'} diperlakukan sebagai {rank}."
    return rank, Reason(article="Jenis jabatan pada data pegawai", sentence=sentence, inputs=inputs)


def post_of(law: Law, employee: Employee, *, on: date) -> PostRow | None:
    """Return the row that speaks of somebody's post, by echelon or by title; None without one."""
    title = employee.position.casefold().strip()
    for row in in_force(law.posts, on):
        by_echelon = bool(row.echelon) and row.echelon == employee.echelon
        by_title = bool(row.pattern) and not employee.echelon and re.search(row.pattern, title)
        if by_echelon or by_title:
            return row
    return None


def _by_kind(employee: Employee) -> PostRank | None:
    if employee.echelon or employee.position_kind is PositionKind.STRUCTURAL:
        return None
    functional = employee.position_kind is PositionKind.FUNCTIONAL
    return PostRank.FUNCTIONAL if functional else PostRank.STAFF


def standing(law: Law, rank: PostRank | None, *, on: date) -> int:
    """Return how high a rank stands, more is higher; 0 for an unknown one."""
    rows = in_force(law.ranks, on)
    return next((row.standing for row in rows if row.rank is rank), 0)
