"""A lawful examining team to begin with: the superior, an overseer, a personnel official."""

import re
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.examination import ExaminerResult, examiner
from asn_desk.domain.law.ranks import rank_of, standing
from asn_desk.domain.law.reporting_line import regional_secretary
from asn_desk.domain.law.tables import Law, TeamUnitRow
from asn_desk.domain.law.team import lower_grade
from asn_desk.domain.team import TeamElement, TeamRole

_ROLES = {
    TeamElement.SUPERIOR: TeamRole.CHAIR,
    TeamElement.PERSONNEL: TeamRole.SECRETARY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSeat:
    """A place in the team with who might take it, and why."""

    element: TeamElement
    role: TeamRole
    employee: Employee | None
    """None where nobody fit was found; the desk then names somebody."""
    reason: Reason


def proposed_team(
    law: Law,
    employee: Employee,
    structure: Structure,
    *,
    on: date,
    involved: frozenset[int] = frozenset(),
) -> tuple[ProposedSeat, ...]:
    """Propose the superior as Ketua and an official of each other element (Pasal 29 ayat (3)).

    Officials are looked for by the names of their perangkat daerah (`team_unit` of the tables);
    the least high one who stands no lower than the examinee is proposed. Auditors and other
    functional posts are not in the structure and are named by the desk.
    """
    chair = _superior(law, employee, structure, on=on, involved=involved)
    taken = {employee.id, *involved}
    seats = [chair]
    newest = {row.element: row for row in reversed(in_force(law.team_units, on))}
    for row in sorted(newest.values(), key=lambda one: list(TeamElement).index(one.element)):
        taken |= {seat.employee.id for seat in seats if seat.employee is not None}
        seats.append(_from_unit(law, row, employee, structure, on=on, taken=taken))
    return tuple(seats)


def _superior(
    law: Law, employee: Employee, structure: Structure, *, on: date, involved: frozenset[int]
) -> ProposedSeat:
    found = examiner(law, employee, structure, on=on, involved=involved)
    if not found.by_regent:
        return _seat(TeamElement.SUPERIOR, found.examiner, found.reason)
    return _seat(TeamElement.SUPERIOR, *_for_regent(found, employee, structure, involved=involved))


def _for_regent(
    found: ExaminerResult, employee: Employee, structure: Structure, *, involved: frozenset[int]
) -> tuple[Employee | None, Reason]:
    """Propose the regional secretary where the Bupati himself is the direct superior."""
    secretary = regional_secretary(structure)
    free = secretary is not None and secretary.id not in {employee.id, *involved}
    who = (
        "Sekretaris Daerah diusulkan sebagai pejabat yang ditunjuk Bupati."
        if free
        else "Bupati menunjuk ketuanya."
    )
    sentence = f"{found.reason.sentence} {who}"
    reason = Reason(article=found.reason.article, sentence=sentence, inputs=found.reason.inputs)
    return secretary if free else None, reason


def _from_unit(
    law: Law,
    row: TeamUnitRow,
    employee: Employee,
    structure: Structure,
    *,
    on: date,
    taken: set[int | None],
) -> ProposedSeat:
    needed = standing(law, rank_of(law, employee, on=on)[0], on=on)
    heights = {one.id: _height(law, one, on) for one in structure.officials}
    fit = [
        one
        for one in structure.officials
        if one.id not in taken and heights[one.id] >= needed and _works_in(one, row, structure)
    ]
    fit.sort(key=lambda one: (lower_grade(one, employee), heights[one.id], one.position, one.nip))
    inputs = (("yang diperiksa", employee.position),)
    if not fit:
        sentence = (
            f"{row.element}: tidak ditemukan pejabat yang jabatannya tidak lebih rendah; tetapkan"
            " sendiri."
        )
        return _seat(
            row.element, None, Reason(article=row.basis.cited, sentence=sentence, inputs=inputs)
        )
    sentence = (
        f"{fit[0].position} mewakili {row.element[0].lower()}{row.element[1:]}; jabatannya tidak"
        " lebih rendah daripada yang diperiksa."
    )
    reason = Reason(article=row.basis.cited, sentence=sentence, inputs=inputs)
    return _seat(row.element, fit[0], reason)


def _height(law: Law, one: Employee, on: date) -> int:
    return standing(law, rank_of(law, one, on=on)[0], on=on)


def _works_in(one: Employee, row: TeamUnitRow, structure: Structure) -> bool:
    agency = structure.agency(one.unit_id)
    return agency is not None and re.search(row.pattern, agency.name.casefold()) is not None


def _seat(element: TeamElement, employee: Employee | None, reason: Reason) -> ProposedSeat:
    role = _ROLES.get(element, TeamRole.MEMBER)
    return ProposedSeat(element=element, role=role, employee=employee, reason=reason)
