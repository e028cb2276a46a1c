"""All that lies in the file about one reported person, gathered in one unit of work."""

from dataclasses import dataclass

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.employees import Employee
from asn_desk.domain.incidents import (
    Evidence,
    Incident,
    IncidentFilter,
    IncidentLine,
    Report,
    ReportedPerson,
)
from asn_desk.domain.papers.letters import LetterKind, LetterLine
from asn_desk.services.record_ids import saved_id


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedPersonView:
    """One reported person with the incident, the report, and what followed."""

    person: ReportedPerson
    incident: Incident
    report: Report
    employee: Employee | None
    everyone: tuple[ReportedPerson, ...]
    """Everybody in the same incident, this person too."""
    evidence: tuple[Evidence, ...]
    earlier: tuple[IncidentLine, ...]
    """Other reports of the same employee."""
    letters: tuple[LetterLine, ...]
    """The case's letters, the letter that concluded, and answers to the report."""


def read_report_file(work: UnitOfWork, person_id: int) -> ReportedPersonView:
    """Gather the file of a reported person; raises `NotFound`."""
    person = work.incidents.person(person_id)
    incident, everyone, evidence, report = work.incidents.get(saved_id(person.incident_id))
    employee: Employee | None = None
    earlier: tuple[IncidentLine, ...] = ()
    if person.employee_id is not None:
        employee = work.employees.get(person.employee_id)
        same = work.incidents.lines(IncidentFilter(employee_id=person.employee_id))
        earlier = tuple(one for one in same if one.person_id != person_id)
    return ReportedPersonView(
        person=person,
        incident=incident,
        report=report,
        employee=employee,
        everyone=everyone,
        evidence=evidence,
        earlier=earlier,
        letters=_letters(work, person, report),
    )


def _letters(work: UnitOfWork, person: ReportedPerson, report: Report) -> tuple[LetterLine, ...]:
    of_case = work.letters.of_case(person.case_id) if person.case_id is not None else ()
    of_report = work.letters.of_report(saved_id(report.id))
    ours = (
        one
        for one in of_report
        if one.kind is LetterKind.SATPOL_REPLY or person.outcome_reason.endswith(one.number)
    )
    return (*of_case, *ours)
