"""Everything that lies in the file of one case, gathered once within a unit of work."""

from collections.abc import Sequence
from dataclasses import dataclass

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.case_state import proven, proven_codes
from asn_desk.domain.cases import Case
from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.errors import NotFound
from asn_desk.domain.incidents import Evidence, Incident, Report, ReportedPerson
from asn_desk.domain.law.reporting_line import reporting_line
from asn_desk.domain.letter_facts import EvidenceItem
from asn_desk.domain.letters import Charge, Identity, Reference
from asn_desk.domain.office import Office
from asn_desk.domain.steps import StepKind
from asn_desk.services.record_ids import saved_id
from asn_desk.services.report_letters import report_text
from asn_desk.services.rules import Rules
from asn_desk.services.signers import identity


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseIncident:
    """One reported incident of the case with what was handed in about it."""

    person: ReportedPerson
    incident: Incident
    report: Report
    everyone: Sequence[ReportedPerson]
    evidence: Sequence[Evidence]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """A case with the people, reports and rules that its papers speak of."""

    case: Case
    employee: Employee
    structure: Structure
    office: Office
    incidents: Sequence[CaseIncident]
    rules: Rules

    @property
    def subject(self) -> Identity:
        """Who the employee is today, for the next paper."""
        return identity(self.employee, self.structure)

    def is_superior(self, employee_id: int | None) -> bool:
        """Say whether somebody is the employee's direct superior today (atasan langsung)."""
        line = reporting_line(self.employee, self.structure).officials
        return bool(line) and line[0].id == employee_id

    @property
    def agency(self) -> str:
        """The perangkat daerah of the employee."""
        unit = self.structure.agency(self.employee.unit_id)
        return unit.name if unit else ""

    @property
    def agency_head_post(self) -> str:
        """The post that leads the agency, for copies."""
        unit = self.structure.agency(self.employee.unit_id)
        head = self.structure.head(unit.id) if unit and unit.id is not None else None
        return head.position if head else f"Kepala {self.agency}" if self.agency else ""

    @property
    def charge(self) -> Charge:
        """What the employee is charged with: as proven once the LHP is there, else as alleged."""
        found = proven(self.case)
        return self.charge_of((found and found.act) or self.case.act, proven_codes(self.case))

    def charge_of(self, act: str, codes: Sequence[str]) -> Charge:
        """Return an act with the provisions it is held against, in words."""
        return Charge(
            act=act,
            provisions=self.rules.provisions_text(codes),
            happened_on=self.case.happened_on,
            place=self.case.place,
        )

    @property
    def evidence(self) -> tuple[EvidenceItem, ...]:
        """Every piece of evidence of the joined incidents, with its hash."""
        found = {
            one.sha256: EvidenceItem(file_name=one.file_name, sha256=one.sha256)
            for incident in self.incidents
            for one in incident.evidence
        }
        return tuple(found.values())

    @property
    def report_text(self) -> str:
        """The report the case rests on: `Laporan resmi Satpol PP Nomor … tanggal …`."""
        texts = {report_text(one.report) for one in self.incidents}
        return "; ".join(sorted(texts))

    def reference(self, kind: StepKind) -> Reference | None:
        """Return the letter of the latest step of a kind."""
        step = self.case.last(kind)
        return Reference(number=step.letter_number, on=step.on) if step else None

    def summons(self) -> tuple[Reference, ...]:
        """Return the summonses issued so far, first one first."""
        found = (self.reference(StepKind.SUMMONED_1), self.reference(StepKind.SUMMONED_2))
        return tuple(one for one in found if one is not None)

    def official(self, employee_id: int | None, work: UnitOfWork) -> Employee:
        """Return the employee behind an id of a step; raises `NotFound`."""
        if employee_id is None:
            raise NotFound("pejabat", "")
        known = (one for one in self.structure.officials if one.id == employee_id)
        return next(known, None) or work.employees.get(employee_id)


def read_case_file(work: UnitOfWork, case_id: int, rules: Rules) -> CaseFile:
    """Gather the file of a case; raises `NotFound`."""
    case = work.cases.get(case_id)
    incidents = []
    for person in work.incidents.people_of_case(case_id):
        incident, everyone, evidence, report = work.incidents.get(saved_id(person.incident_id))
        incidents.append(
            CaseIncident(
                person=person,
                incident=incident,
                report=report,
                everyone=everyone,
                evidence=evidence,
            )
        )
    return CaseFile(
        case=case,
        employee=work.employees.get(case.employee_id),
        structure=work.employees.structure(),
        office=work.office.office(),
        incidents=tuple(incidents),
        rules=rules,
    )
