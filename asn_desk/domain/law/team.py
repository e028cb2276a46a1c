"""Whether a proposed examining team (Tim Pemeriksa) is lawful, and why not (Pasal 29)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.domain.employees import RANKS, Employee, Structure
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.examination import HIGHER_EXAMINES, examiner, team_rule
from asn_desk.domain.law.ranks import rank_of, standing
from asn_desk.domain.law.tables import ExaminationRow, Law
from asn_desk.domain.law.terms import Level, TeamRule
from asn_desk.domain.team import TeamElement, TeamRole

NOT_LOWER = "Peraturan BKN 6/2022"
_PARTY = "PP 94/2021 Pasal 29 ayat (6) (setelan kantor)"
_SHAPE = "Susunan tim pemeriksa (setelan kantor)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody's place in a team: who, for which element, in which role."""

    employee: Employee
    element: TeamElement
    role: TeamRole = TeamRole.MEMBER


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamProblem:
    """One thing wrong, or to look at, about a team."""

    reason: Reason
    employee_id: int | None = None
    """Whom it concerns; None for the team as a whole."""
    blocks: bool = True
    """Whether the team is unlawful; otherwise it is something to look at."""


def team_problems(  # noqa: PLR0913 - each is a fact of the question
    law: Law,
    employee: Employee,
    structure: Structure,
    seats: Sequence[Seat],
    *,
    level: Level,
    on: date,
    involved: frozenset[int] = frozenset(),
) -> tuple[TeamProblem, ...]:
    """Say what is wrong with a team that is to examine an employee; empty where nothing is.

    `level` is the level that threatens; `involved` are the ids of people who are party to the
    case or under examination themselves. Raises `NotFound` for a day whose law is not known.
    """
    row = team_rule(law, level, on=on)
    if row.team is TeamRule.NONE:
        return (_not_for(row),)
    barred = involved | ({employee.id} if employee.id is not None else frozenset())
    found = [*_elements(row, seats), *_chair(seats), *_twice(seats)]
    found += _superior(law, employee, structure, seats, on=on, involved=involved)
    for seat in seats:
        found += _member(law, employee, seat, on=on, barred=barred)
    return tuple(found)


def _not_for(row: ExaminationRow) -> TeamProblem:
    sentence = f"Pelanggaran tingkat {row.level} diperiksa atasan langsung sendiri, tanpa tim."
    return TeamProblem(reason=Reason(article=row.basis.cited, sentence=sentence))


def _elements(row: ExaminationRow, seats: Sequence[Seat]) -> list[TeamProblem]:
    present = {seat.element for seat in seats}
    inputs = tuple((str(seat.element), seat.employee.full_name) for seat in seats)
    return [
        TeamProblem(
            reason=Reason(
                article="PP 94/2021 Pasal 29 ayat (3)",
                sentence=f"{element} belum ada dalam tim.",
                inputs=inputs,
            )
        )
        for element in row.elements
        if element not in present
    ]


def _chair(seats: Sequence[Seat]) -> list[TeamProblem]:
    chairs = [seat for seat in seats if seat.role is TeamRole.CHAIR]
    if len(chairs) == 1:
        return []
    sentence = (
        "Tim hanya boleh mempunyai satu ketua."
        if chairs
        else "Tim belum mempunyai ketua; ketua menandatangani panggilan dan laporannya."
    )
    inputs = tuple(("ketua", seat.employee.full_name) for seat in chairs)
    return [TeamProblem(reason=Reason(article=_SHAPE, sentence=sentence, inputs=inputs))]


def _twice(seats: Sequence[Seat]) -> list[TeamProblem]:
    nips = [seat.employee.nip for seat in seats]
    twice = {
        seat.employee.nip: seat.employee for seat in seats if nips.count(seat.employee.nip) > 1
    }
    return [
        TeamProblem(
            employee_id=one.id,
            reason=Reason(
                article=_SHAPE, sentence=f"{one.full_name} tercantum lebih dari satu kali."
            ),
        )
        for one in twice.values()
    ]


def _superior(
    law: Law,
    employee: Employee,
    structure: Structure,
    seats: Sequence[Seat],
    *,
    on: date,
    involved: frozenset[int],
) -> list[TeamProblem]:
    """Check that who sits as direct superior is the one the law names (Pasal 29 ayat (3), (6))."""
    wanted = examiner(law, employee, structure, on=on, involved=involved)
    seated = [seat.employee for seat in seats if seat.element is TeamElement.SUPERIOR]
    if wanted.by_regent:
        sentence = (
            "Atasan langsungnya Bupati; unsur atasan langsung diisi pejabat yang ditunjuk Bupati."
        )
        reason = Reason(article=wanted.reason.article, sentence=sentence)
        return [TeamProblem(reason=reason, blocks=False)] if seated else []
    named = wanted.examiner
    if named is None or any(one.id == named.id for one in seated):
        return []
    return [
        TeamProblem(
            employee_id=one.id,
            reason=Reason(
                article=wanted.reason.article
                if wanted.reason.article == HIGHER_EXAMINES
                else "PP 94/2021 Pasal 29 ayat (3)",
                sentence=f"Unsur atasan langsung diisi {named.position}, bukan {one.position}.",
                inputs=(("atasan yang memeriksa", named.full_name),),
            ),
        )
        for one in seated
    ]


def _member(
    law: Law, employee: Employee, seat: Seat, *, on: date, barred: frozenset[int]
) -> list[TeamProblem]:
    member = seat.employee
    found = []
    if member.id is not None and member.id in barred:
        himself = member.id == employee.id
        sentence = (
            f"{member.full_name} adalah pegawai yang diperiksa."
            if himself
            else f"{member.full_name} terlibat atau sedang diperiksa sendiri."
        )
        found.append(_about(member, _PARTY, sentence))
    low = standing_problems(law, employee, member, on=on)
    if seat.element is TeamElement.SUPERIOR:
        # Pasal 29 ayat (3) itself makes the superior a member, however posts are compared.
        low = [replace(one, blocks=False) for one in low]
    return [*found, *low]


def standing_problems(
    law: Law, employee: Employee, member: Employee, *, on: date
) -> list[TeamProblem]:
    """Say whether a member stands too low to examine; an unknown or equal post is looked at.

    The post decides (Peraturan BKN 6/2022); where posts are equal a lower pangkat is pointed out.
    """
    theirs, _ = rank_of(law, employee, on=on)
    his, _ = rank_of(law, member, on=on)
    inputs = ((employee.position, str(theirs)), (member.position, str(his)))
    if his is None or theirs is None:
        who = member if his is None else employee
        sentence = f"Kedudukan {who.position} belum diketahui; lengkapi eselonnya."
        return [_about(member, NOT_LOWER, sentence, inputs, blocks=False)]
    difference = standing(law, his, on=on) - standing(law, theirs, on=on)
    if difference < 0:
        sentence = (
            f"Jabatan {member.full_name} ({his}) lebih rendah daripada yang diperiksa ({theirs})."
        )
        return [_about(member, NOT_LOWER, sentence, inputs)]
    if difference == 0 and lower_grade(member, employee):
        sentence = (
            f"Jabatan {member.full_name} setara, tetapi pangkatnya ({member.grade}) lebih rendah"
            f" daripada yang diperiksa ({employee.grade})."
        )
        article = "Pangkat anggota tim (setelan kantor)"
        return [_about(member, article, sentence, inputs, blocks=False)]
    return []


def lower_grade(one: Employee, other: Employee) -> bool:
    """Say whether one PNS's golongan is below another's; never where either is unknown."""
    order = list(RANKS)
    if one.grade not in RANKS or other.grade not in RANKS:
        return False
    return order.index(one.grade) < order.index(other.grade)


def _about(
    member: Employee,
    article: str,
    sentence: str,
    inputs: tuple[tuple[str, str], ...] = (),
    *,
    blocks: bool = True,
) -> TeamProblem:
    return TeamProblem(
        reason=Reason(article=article, sentence=sentence, inputs=inputs),
        employee_id=member.id,
        blocks=blocks,
    )
