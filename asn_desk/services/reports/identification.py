"""Ties a reported person to an employee, and checks the hours by that person's unit."""

from dataclasses import replace

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.incidents import Candidate, Incident, ReportedPerson
from asn_desk.domain.working_time import HoursCheck
from asn_desk.services.matching import SAME_NIP, People
from asn_desk.services.people.unit_hours import unit_hours
from asn_desk.services.people.unit_names import UnitNames
from asn_desk.services.record_ids import saved_id

UNKNOWN_BY_HAND = "ditetapkan belum teridentifikasi"
_SEARCHED = 40


def candidates_for(
    work: UnitOfWork, person: ReportedPerson, *, text: str = ""
) -> tuple[Candidate, ...]:
    """Return who may be meant, best first: proposals, or what the clerk's own search finds."""
    structure = work.employees.structure()
    if not text.strip():
        return People(work.employees.all(), structure).candidates(person)
    lines = work.employees.search(text, limit=_SEARCHED)
    found = work.employees.by_nips(line.nip for line in lines)
    people = People(found.values(), structure)
    scored = [people.candidate(person, found[line.nip]) for line in lines]
    return tuple(sorted(scored, key=lambda one: -one.score))


def identify(
    work: UnitOfWork, person: ReportedPerson, employee_id: int | None, *, note: str
) -> None:
    """Record who a person is, None for not known, and check the hours by that unit.

    The note of the match says what it rests on; raises `NotFound`.
    """
    incident, _, _, _ = work.incidents.get(saved_id(person.incident_id))
    basis = UNKNOWN_BY_HAND
    if employee_id is not None:
        employee = work.employees.get(employee_id)
        basis = SAME_NIP
        if employee.nip != person.nip:
            people = People([employee], work.employees.structure())
            one = people.candidate(person, employee)
            basis = f"dipilih petugas, skor {one.score} ({one.reason})"
    tied = replace(
        person, employee_id=employee_id, match_note="; ".join(filter(None, (basis, note)))
    )
    work.incidents.save_person(replace(tied, hours=hours_of(work, tied, incident)), basis)


def recheck(work: UnitOfWork, person: ReportedPerson) -> HoursCheck:
    """Check the hours anew, as after a change of schedule, and keep a different result."""
    incident, _, _, _ = work.incidents.get(saved_id(person.incident_id))
    hours = hours_of(work, person, incident)
    if hours != person.hours:
        work.incidents.save_person(replace(person, hours=hours), "periksa jam kerja")
    return hours


def hours_of(work: UnitOfWork, person: ReportedPerson, incident: Incident) -> HoursCheck:
    """Check the incident's time by the unit of the employee, else by the unit as written."""
    hours = unit_hours(work)
    if person.employee_id is not None:
        unit_id = work.employees.get(person.employee_id).unit_id
    else:
        unit = UnitNames(hours.structure.units.values()).find(person.unit)
        unit_id = unit.id if unit else None
    return hours.check(unit_id, day=incident.happened_on, at=incident.started_at)
