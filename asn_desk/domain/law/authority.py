"""Who may punish an employee, and why nobody else (Pasal 17 to 25)."""

import re
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.candidates import (
    PRESIDENT_POST,
    REGENT_POST,
    Candidate,
    permitted,
    president,
    refused,
    the_regent,
)
from asn_desk.domain.law.provisions import require_procedure
from asn_desk.domain.law.ranks import rank_of, standing
from asn_desk.domain.law.reporting_line import ReportingLine, is_secretary, reporting_line
from asn_desk.domain.law.sanctions import group_of, sanction
from asn_desk.domain.law.tables import AppointedRow, AuthorityRow, Law, Sanction
from asn_desk.domain.law.terms import Level, PostRank, Punisher, SubjectGroup
from asn_desk.domain.office import Signatory

__all__ = ["PRESIDENT_POST", "REGENT_POST", "AuthorityResult", "Candidate", "punisher"]

_VACANT = "PP 94/2021 Pasal 25"
_INVOLVED = "terlibat dalam kejadian yang diperiksa; beralih ke pejabat yang lebih tinggi"
_PARTY = "PP 94/2021 Pasal 25 dan Pasal 29 ayat (6) (setelan kantor)"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityResult:
    """Everyone considered, upwards through the reporting line, and who punishes."""

    candidates: tuple[Candidate, ...]
    chosen: int | None
    """The place of the one who punishes; None where the register does not tell."""
    reasons: tuple[Reason, ...]

    @property
    def punisher(self) -> Candidate | None:
        """The one who punishes (Pejabat yang Berwenang Menghukum)."""
        return self.candidates[self.chosen] if self.chosen is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    """Whom the row asks for, from which line."""

    row: AuthorityRow
    line: tuple[tuple[Employee, PostRank | None], ...]
    needed: int
    """The lowest standing of the officials the row names."""
    involved: frozenset[int] = frozenset()
    """Who takes no part in the judgement, being party to the incident."""


def punisher(  # noqa: PLR0913 - each is a fact of the question
    law: Law,
    employee: Employee,
    structure: Structure,
    *,
    sanction_code: str,
    on: date,
    regent: Signatory | None = None,
    involved: frozenset[int] = frozenset(),
) -> AuthorityResult:
    """Say who punishes an employee with a sanction, and why each other official does not.

    The nearest official in the reporting line who holds a rank the law names; where that post is
    vacant or does not exist, the next higher one (Pasal 25). `regent` is who signs as Bupati that
    day; `involved` are the ids of who is party to the incident, passed over like a vacant post.
    Raises `NotFound` for an unknown sanction or a day whose law the tables do not hold.
    """
    require_procedure(law, on)
    wanted = sanction(law, sanction_code)
    rank, why_rank = rank_of(law, employee, on=on)
    if rank is None:
        return AuthorityResult(candidates=(), chosen=None, reasons=(why_rank,))
    row = _of_person(_row(law, rank, wanted, on), employee, wanted)
    known = reporting_line(employee, structure)
    line = tuple((one, rank_of(law, one, on=on)[0]) for one in known.officials)
    reasons = (why_rank, _row_reason(row, rank, wanted))
    top = _top(row, regent)
    if top is not None:
        below = tuple(
            refused(one, its, f"berwenang adalah {row.punishers[0]}", row) for one, its in line
        )
        return AuthorityResult(candidates=(*below, top), chosen=len(below), reasons=reasons)
    question = _Question(row=row, line=line, needed=_needed(law, row, on), involved=involved)
    candidates, chosen = _choose(law, question, on)
    if chosen is not None:
        candidates = _pointing_out(candidates, chosen, known)
    elif not known.complete:
        return _unknown_line(candidates, row, regent, reasons)
    return _with_regent(candidates, chosen, row=row, regent=regent, reasons=reasons)


def _row(law: Law, rank: PostRank, wanted: Sanction, on: date) -> AuthorityRow:
    """Return the rule for a rank and a sanction; the tables have one for every pair."""
    return next(
        row
        for row in in_force(law.authorities, on)
        if row.rank is rank
        and row.level is wanted.level
        and row.ends_service in {None, wanted.ends_service}
    )


def _of_person(row: AuthorityRow, employee: Employee, wanted: Sanction) -> AuthorityRow:
    """Let the PPK end a PPPK's contract, whatever the jenjang of the post."""
    if not wanted.ends_service or group_of(employee.status) is SubjectGroup.PNS:
        return row
    note = "PPK memutus hubungan perjanjian kerja"
    return replace(row, punishers=(Punisher.REGENT,), note=note, basis=wanted.basis)


def _row_reason(row: AuthorityRow, rank: PostRank, wanted: Sanction) -> Reason:
    named = " atau ".join(str(one) for one in row.punishers)
    note = f" ({row.note})" if row.note else ""
    return Reason(
        article=row.basis.cited,
        sentence=f"Hukuman {wanted.level} bagi {rank} dijatuhkan oleh {named}{note}.",
        inputs=(("kedudukan jabatan", str(rank)), ("hukuman", wanted.name)),
    )


def _top(row: AuthorityRow, regent: Signatory | None) -> Candidate | None:
    if row.punishers[0] is Punisher.PRESIDENT:
        return president(row.basis.cited)
    if row.punishers[0] is Punisher.REGENT:
        return the_regent(regent, "berwenang sebagai PPK", row.basis.cited, allowed=True)
    return None


def _choose(law: Law, question: _Question, on: date) -> tuple[tuple[Candidate, ...], int | None]:
    """Walk the line upwards and take the first official the row, or Pasal 25, lets punish."""
    free = [(one, its) for one, its in question.line if one.id not in question.involved]
    vacant = not any(_named(one, its, question.row) for one, its in free)
    chosen: int | None = None
    found: list[Candidate] = []
    for one, its in question.line:
        may = _may(law, one, its, question, on, vacant=vacant) if chosen is None else None
        if one.id in question.involved:
            found.append(refused(one, its, _INVOLVED, question.row, article=_PARTY))
        elif may is not None:
            chosen = len(found)
            found.append(permitted(one, its, *may))
        else:
            why = _why_not(law, its, question, on, decided=chosen is not None)
            found.append(refused(one, its, why, question.row))
    return tuple(found), chosen


def _named(one: Employee, rank: PostRank | None, row: AuthorityRow) -> bool:
    """Say whether the row names the official: by the rank of his post, or as the secretary."""
    by_rank = rank is not None and str(rank) in {str(each) for each in row.punishers}
    return by_rank or (Punisher.SECRETARY in row.punishers and is_secretary(one))


def _may(
    law: Law,
    one: Employee,
    rank: PostRank | None,
    question: _Question,
    on: date,
    *,
    vacant: bool,
) -> tuple[str, str] | None:
    """Return why somebody may punish and by which article; None where he may not."""
    row = question.row
    named = " atau ".join(str(each) for each in row.punishers)
    if _named(one, rank, row):
        held = str(rank) if Punisher.SECRETARY not in row.punishers else Punisher.SECRETARY
        return f"{held} terdekat dalam garis atasan", row.basis.cited
    by_decision = _appointed(law, one, rank, row, on) if vacant else None
    if by_decision is not None:
        why = f"tidak ada {named} dalam garis atasan; ditunjuk dengan keputusan PPK"
        return why, by_decision.basis.cited
    if vacant and _is_higher(law, rank, question.needed, on):
        why = f"tidak ada {named} dalam garis atasan; beralih ke pejabat yang lebih tinggi"
        return why, _VACANT
    return None


def _appointed(
    law: Law, one: Employee, rank: PostRank | None, row: AuthorityRow, on: date
) -> AppointedRow | None:
    """Return the decision that lets a functional officer punish in a lacking official's stead.

    With ringan only, and only those one step below that official (Pasal 22, 23 ayat (2)).
    """
    below = {Punisher.SUPERVISOR: PostRank.STAFF, Punisher.ADMINISTRATOR: PostRank.SUPERVISOR}
    title = one.position.casefold().strip()
    for each in in_force(law.appointed, on):
        fits = each.rank is rank and re.search(each.pattern, title) is not None
        stands_in = each.acts_as in row.punishers and below.get(each.acts_as) is row.rank
        if fits and stands_in and row.level is Level.LIGHT:
            return each
    return None


def _is_higher(law: Law, rank: PostRank | None, needed: int, on: date) -> bool:
    holds = rank is not None and str(rank) in {str(one) for one in Punisher}
    return holds and standing(law, rank, on=on) > needed


def _needed(law: Law, row: AuthorityRow, on: date) -> int:
    """Return the lowest standing of the officials a row names."""
    ranks = [
        PostRank.HEAD_OF_AGENCY if one is Punisher.SECRETARY else PostRank(one)
        for one in row.punishers
    ]
    return min(standing(law, one, on=on) for one in ranks)


def _why_not(
    law: Law, rank: PostRank | None, question: _Question, on: date, *, decided: bool
) -> str:
    if decided:
        return "pejabat yang lebih dekat dalam garis atasan berwenang"
    if rank is None:
        return "eselonnya belum diisi di data pegawai"
    if str(rank) not in {str(one) for one in Punisher}:
        return f"{rank} tidak memegang jabatan yang berwenang menghukum"
    low = standing(law, rank, on=on) < question.needed
    named = " atau ".join(str(one) for one in question.row.punishers)
    return f"{rank} di bawah pejabat yang berwenang, {named}" if low else f"bukan {named}"


def _pointing_out(
    candidates: tuple[Candidate, ...], chosen: int, known: ReportingLine
) -> tuple[Candidate, ...]:
    """Say beside the chosen one which heads below him the register cannot tell."""
    if not known.unclear:
        return candidates
    caution = (
        f"Kepala {', '.join(known.unclear)} belum pasti karena ada beberapa pejabat setara;"
        " tetapkan dahulu di data unit."
    )
    marked = replace(candidates[chosen], caution=caution)
    return (*candidates[:chosen], marked, *candidates[chosen + 1 :])


def _unknown_line(
    candidates: tuple[Candidate, ...],
    row: AuthorityRow,
    regent: Signatory | None,
    reasons: tuple[Reason, ...],
) -> AuthorityResult:
    """Choose nobody where the line breaks off: a missing entry is no vacant post."""
    why = "garis atasan belum lengkap; tetapkan kepala unit atau atasan langsung di data pegawai"
    last = the_regent(regent, why, row.basis.cited, allowed=False)
    return AuthorityResult(candidates=(*candidates, last), chosen=None, reasons=reasons)


def _with_regent(
    candidates: tuple[Candidate, ...],
    chosen: int | None,
    *,
    row: AuthorityRow,
    regent: Signatory | None,
    reasons: tuple[Reason, ...],
) -> AuthorityResult:
    """Put the Bupati at the end: he punishes only where the whole line holds nobody who may."""
    if chosen is not None:
        why = "pejabat yang lebih dekat berwenang"
        last = the_regent(regent, why, row.basis.cited, allowed=False)
        return AuthorityResult(candidates=(*candidates, last), chosen=chosen, reasons=reasons)
    why = "tidak ada pejabat yang berwenang dalam garis atasan; beralih ke pejabat lebih tinggi"
    last = the_regent(regent, why, _VACANT, allowed=True)
    return AuthorityResult(candidates=(*candidates, last), chosen=len(candidates), reasons=reasons)
