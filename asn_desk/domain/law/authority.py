"""Who may punish an employee, and why nobody else (Pasal 17 to 25)."""

from dataclasses import dataclass, replace
from datetime import date

from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.provisions import require_procedure
from asn_desk.domain.law.ranks import rank_of, standing
from asn_desk.domain.law.reporting_line import ReportingLine, reporting_line
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import AuthorityRow, Law, Sanction
from asn_desk.domain.law.terms import PostRank, Punisher
from asn_desk.domain.office import Capacity, Signatory

REGENT_POST = "Bupati Ketapang"
PRESIDENT_POST = "Presiden Republik Indonesia"
_VACANT = "PP 94/2021 Pasal 25"
_INVOLVED = "terlibat dalam kejadian yang diperiksa; beralih ke pejabat yang lebih tinggi"
_PARTY = "PP 94/2021 Pasal 25 dan Pasal 29 ayat (6) (setelan kantor)"


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
    row = _row(law, rank, wanted, on)
    known = reporting_line(employee, structure)
    line = tuple((one, rank_of(law, one, on=on)[0]) for one in known.officials)
    reasons = (why_rank, _row_reason(row, rank, wanted))
    top = _top(row, regent)
    if top is not None:
        below = tuple(
            _refused(one, its, f"berwenang adalah {row.punishers[0]}", row) for one, its in line
        )
        return AuthorityResult(candidates=(*below, top), chosen=len(below), reasons=reasons)
    needed = min(standing(law, PostRank(one), on=on) for one in row.punishers)
    question = _Question(row=row, line=line, needed=needed, involved=involved)
    found = _choose(law, question, on)
    candidates, chosen = found
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
        reason = "berwenang atas usul Bupati"
        return Candidate(
            employee=None,
            post=PRESIDENT_POST,
            name="",
            rank=None,
            allowed=True,
            reason=reason,
            article=row.basis.cited,
        )
    if row.punishers[0] is Punisher.REGENT:
        return _regent(regent, "berwenang sebagai PPK", row.basis.cited, allowed=True)
    return None


def _regent(regent: Signatory | None, reason: str, article: str, *, allowed: bool) -> Candidate:
    acting = regent is not None and regent.capacity is not Capacity.DEFINITIVE
    return Candidate(
        employee=None,
        post=regent.post if regent is not None else REGENT_POST,
        name=regent.name if regent is not None else "",
        rank=None,
        allowed=allowed,
        reason=reason,
        article=article,
        caution=_acting_caution(regent) if regent is not None and acting else "",
    )


def _acting_caution(regent: Signatory) -> str:
    return (
        f"Jabatan dipegang {regent.capacity}; kewenangan menghukum pejabat sementara tidak diatur"
        " dalam PP 94/2021, mintakan pendapat Bagian Hukum."
    )


def _refused(one: Employee, rank: PostRank | None, reason: str, row: AuthorityRow) -> Candidate:
    return Candidate(
        employee=one,
        post=one.position,
        name=one.full_name,
        rank=rank,
        allowed=False,
        reason=reason,
        article=row.basis.cited,
    )


def _choose(law: Law, question: _Question, on: date) -> tuple[tuple[Candidate, ...], int | None]:
    """Walk the line upwards and take the first official the row, or Pasal 25, lets punish."""
    row, named = question.row, {str(one) for one in question.row.punishers}
    held = [its for one, its in question.line if one.id not in question.involved]
    vacant = not any(its is not None and str(its) in named for its in held)
    chosen: int | None = None
    found: list[Candidate] = []
    for one, its in question.line:
        by_row = its is not None and str(its) in named
        instead = vacant and _is_higher(law, its, question.needed, on)
        if one.id in question.involved:
            found.append(replace(_refused(one, its, _INVOLVED, row), article=_PARTY))
        elif chosen is None and (by_row or instead):
            chosen = len(found)
            found.append(_allowed(one, its, row, vacant=instead and not by_row))
        else:
            why = _why_not(law, its, question, on, decided=chosen is not None)
            found.append(_refused(one, its, why, row))
    return tuple(found), chosen


def _is_higher(law: Law, rank: PostRank | None, needed: int, on: date) -> bool:
    holds = rank is not None and str(rank) in {str(one) for one in Punisher}
    return holds and standing(law, rank, on=on) > needed


def _allowed(one: Employee, rank: PostRank | None, row: AuthorityRow, *, vacant: bool) -> Candidate:
    named = " atau ".join(str(each) for each in row.punishers)
    reason = f"{rank} terdekat dalam garis atasan"
    if vacant:
        reason = f"tidak ada {named} dalam garis atasan; beralih ke pejabat yang lebih tinggi"
    return Candidate(
        employee=one,
        post=one.position,
        name=one.full_name,
        rank=rank,
        allowed=True,
        reason=reason,
        article=_VACANT if vacant else row.basis.cited,
    )


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
    last = _regent(regent, why, row.basis.cited, allowed=False)
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
        last = _regent(regent, why, row.basis.cited, allowed=False)
        return AuthorityResult(candidates=(*candidates, last), chosen=chosen, reasons=reasons)
    why = "tidak ada pejabat yang berwenang dalam garis atasan; beralih ke pejabat lebih tinggi"
    last = _regent(regent, why, _VACANT, allowed=True)
    return AuthorityResult(candidates=(*candidates, last), chosen=len(candidates), reasons=reasons)
