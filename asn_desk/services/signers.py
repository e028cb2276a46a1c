"""Who signs: an employee in his post, the head of this office, or the Bupati."""

from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.errors import NotFound
from asn_desk.domain.office import Capacity, Office, Signatory, is_regent, letterhead_for
from asn_desk.domain.papers.letters import Identity, Signer

_TELLING = 2
"""How many first words of an agency's name tell it from every other one."""


def identity(employee: Employee, structure: Structure) -> Identity:
    """Return who somebody is, as the identity rows of a letter print it."""
    path = structure.path(employee.unit_id)
    agency = structure.agency(employee.unit_id)
    return Identity(
        name=employee.full_name,
        nip=employee.nip,
        rank=employee.rank,
        grade=employee.grade,
        position=employee.position,
        unit=path[0].name if path else "",
        agency=agency.name if agency else "",
        sex=employee.sex,
        status=employee.status,
    )


def signer_of(work: UnitOfWork, employee_id: int, on: date, *, titled: bool = False) -> Signer:
    """Return an employee as the signer of a letter of that day, with his agency's kop.

    A row in the table of signatories that covers the day gives post and capacity (Plt., Plh.).
    `titled` adds the agency to a post that does not tell it, as the title of a decision must.
    """
    employee = work.employees.get(employee_id)
    structure = work.employees.structure()
    office = work.office.office()
    agency = structure.agency(employee.unit_id)
    row = next(
        (s for s in _rows(work, on) if s.employee_id == employee_id and not s.on_behalf_of), None
    )
    post = row.post if row else employee.position
    return Signer(
        post=post_with_agency(post, employee, structure) if titled else post,
        name=row.name if row else employee.full_name,
        nip=employee.nip,
        rank=row.rank if row else employee.rank,
        prefix=_prefix(row),
        letterhead=letterhead_for(office, post, agency.name if agency else office.name),
    )


def head_of_office(work: UnitOfWork, on: date) -> Signer:
    """Return who signs for the head of this office on that day.

    Raises `NotFound` when neither the table of signatories nor the personnel data names one.
    """
    office = work.office.office()
    row = _signatory(work, office.head_post, on)
    if row is not None:
        return Signer(
            post=row.post,
            name=row.name,
            nip=row.nip,
            rank=row.rank,
            prefix=_prefix(row),
            letterhead=office.letterhead,
        )
    head = _head_from_structure(work, office)
    if head is None or head.id is None:
        raise NotFound("penanda tangan", office.head_post)
    return signer_of(work, head.id, on)


def correspondent(work: UnitOfWork, on: date) -> Signer:
    """Return who signs an ordinary letter of this office: its head, else who has his mandate.

    Raises `NotFound` when there is neither.
    """
    try:
        return head_of_office(work, on)
    except NotFound:
        mandated = mandates(work, on)
        post = work.office.office().head_post.casefold()
        ours = [one for one in mandated if one.on_behalf_of.casefold() == post]
        if not ours:
            raise
        return mandated_signer(work, ours[0])


def mandates(work: UnitOfWork, on: date) -> tuple[Signatory, ...]:
    """Return who signs on a day in the name of another post, the latest mandate first."""
    found = [row for row in _rows(work, on) if row.on_behalf_of]
    return tuple(sorted(found, key=lambda row: row.valid_from, reverse=True))


def mandated_signer(work: UnitOfWork, row: Signatory) -> Signer:
    """Return a signatory who signs in the name of another post, with the kop that goes with it.

    For the Sekda, and for who signs through him (u.b.), it is that of the Sekretariat Daerah.
    """
    office, structure = work.office.office(), work.employees.structure()
    employee = work.employees.get(row.employee_id) if row.employee_id is not None else None
    agency = structure.agency(employee.unit_id) if employee is not None else None
    heading = row.through or row.post
    return Signer(
        post=row.post,
        name=row.name,
        nip=row.nip,
        rank=row.rank,
        prefix=_prefix(row),
        on_behalf_of=row.on_behalf_of,
        through=row.through,
        letterhead=letterhead_for(office, heading, agency.name if agency else office.name),
        is_regent=is_regent(row.post),
    )


def office_head_id(work: UnitOfWork) -> int | None:
    """Return which employee leads this office by the personnel data; None where it is open."""
    head = _head_from_structure(work, work.office.office())
    return head.id if head is not None else None


def regent(work: UnitOfWork, on: date) -> Signer:
    """Return the Bupati as signer; raises `NotFound` when no name is set for that day."""
    office = work.office.office()
    row = _signatory(work, office.regent_title, on)
    if row is None:
        raise NotFound("penanda tangan", office.regent_title)
    return Signer(
        post=row.post, name=row.name, nip="", rank="", prefix=_prefix(row), is_regent=True
    )


def regent_identity(work: UnitOfWork, on: date) -> Identity:
    """Return the Bupati as identity rows print him, without NIP and rank; raises `NotFound`."""
    signer = regent(work, on)
    post = f"{signer.prefix} {signer.post}".strip()
    return Identity(name=signer.name, nip="", rank="", grade="", position=post, unit="")


def post_with_agency(post: str, employee: Employee, structure: Structure) -> str:
    """Return somebody's post with the perangkat daerah it belongs to, named once.

    `Kepala Bidang Angkutan` becomes `Kepala Bidang Angkutan Dinas Perhubungan`; a post that names
    the agency already, or leads it, stays as it is.
    """
    agency = structure.agency(employee.unit_id)
    if agency is None or agency.id is None or _names(post, agency.name):
        return post
    whole, named = post.split(), agency.name.split()
    shared = next((n for n in range(len(named), 0, -1) if _ends_with(whole, named[:n])), 0)
    head = structure.head(agency.id)
    if not shared and head is not None and head.id == employee.id:
        return post
    return " ".join([*whole, *named[shared:]])


def _names(post: str, agency: str) -> bool:
    """Say whether a post names an agency in full, or by its first words as a shortened title."""
    first = " ".join(agency.casefold().split()[:_TELLING])
    written = post.casefold()
    return agency.casefold() in written or (" " in first and first in written)


def _ends_with(words: list[str], tail: list[str]) -> bool:
    return [one.casefold() for one in words[-len(tail) :]] == [one.casefold() for one in tail]


def _signatory(work: UnitOfWork, post: str, on: date) -> Signatory | None:
    wanted = post.casefold()
    own = [s for s in _rows(work, on) if s.post.casefold() == wanted and not s.on_behalf_of]
    return max(own, key=lambda row: row.valid_from, default=None)


def _rows(work: UnitOfWork, on: date) -> list[Signatory]:
    """Return who signs on a day by the table of signatories."""
    return [row for row in work.office.signatories() if row.signs_on(on)]


def _head_from_structure(work: UnitOfWork, office: Office) -> Employee | None:
    structure = work.employees.structure()
    wanted = office.name.casefold()
    ours = (unit_id for unit_id, unit in structure.units.items() if unit.name.casefold() == wanted)
    unit_id = next(ours, None)
    return structure.head(unit_id) if unit_id is not None else None


def _prefix(row: Signatory | None) -> str:
    return "" if row is None or row.capacity is Capacity.DEFINITIVE else row.capacity.value
