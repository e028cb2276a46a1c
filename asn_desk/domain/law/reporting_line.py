"""The reporting line of an employee as the law walks it, and where the register leaves it open."""

from dataclasses import dataclass

from asn_desk.domain.employees import Employee, Structure

_SECRETARY = "sekretaris daerah"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingLine:
    """The superiors upwards, and what is not known about them."""

    officials: tuple[Employee, ...]
    """Nearest first; the regional secretary last where the line reaches him."""
    complete: bool
    """Whether the line reaches the head of the agency; if not, posts above are unknown."""
    unclear: tuple[str, ...]
    """Units on the way whose head cannot be told among several equal officials."""


def reporting_line(employee: Employee, structure: Structure) -> ReportingLine:
    """Return the reporting line, continued from the head of an agency to the regional secretary.

    Heads of agencies, camat included, answer to the Bupati through the secretary, whom the unit
    tree does not show above them. A line that ends below its agency's head is not continued: a
    missing entry in the register is no vacant post.
    """
    line = structure.superiors(employee)
    top = line[-1] if line else employee
    complete = _heads_agency(top, structure)
    secretary = regional_secretary(structure)
    if complete and secretary is not None and secretary.id not in {top.id, employee.id}:
        line = (*line, secretary)
    return ReportingLine(officials=line, complete=complete, unclear=_unclear(employee, structure))


def _heads_agency(one: Employee, structure: Structure) -> bool:
    agency = structure.agency(one.unit_id)
    if agency is None or agency.id is None:
        return False
    head = structure.head(agency.id)
    return head is not None and head.id == one.id


def regional_secretary(structure: Structure) -> Employee | None:
    """Return the Sekretaris Daerah; None where the register has none, or more than one."""
    found = [one for one in structure.officials if is_secretary(one)]
    return found[0] if len(found) == 1 else None


def is_secretary(one: Employee) -> bool:
    """Say whether somebody is the Sekretaris Daerah."""
    return one.position.strip().casefold() == _SECRETARY


def _unclear(employee: Employee, structure: Structure) -> tuple[str, ...]:
    if employee.superior_id is not None:
        return ()
    with_officials = {one.unit_id for one in structure.officials if one.echelon}
    return tuple(
        unit.name
        for unit in structure.path(employee.unit_id)
        if unit.id in with_officials and unit.id is not None and structure.head(unit.id) is None
    )
