"""Everything that lies in the file of one case, gathered once within a unit of work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.errors import NotFound
from asn_desk.domain.incidents import Evidence, Incident, Report, ReportedPerson
from asn_desk.domain.law.provisions import provision
from asn_desk.domain.law.reporting_line import reporting_line
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letter_facts import EvidenceItem
from asn_desk.domain.papers.letters import Charge, Identity, Reference
from asn_desk.domain.proceedings.case_state import proven, proven_codes
from asn_desk.domain.proceedings.cases import Case, CaseFilter, DecisionLine
from asn_desk.domain.proceedings.examination_round import latest_round, round_result, team_now
from asn_desk.domain.proceedings.step_details import Decided, Reported, TeamFormed
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.team import TeamRole
from asn_desk.services.record_ids import saved_id
from asn_desk.services.reports.report_letters import report_text
from asn_desk.services.rules import Rules
from asn_desk.services.signers import identity, office_head_id

USUAL_REGULATION = "PP94_2021"
_EVERY = 1_000_000
_INQUIRY = frozenset(
    {
        StepKind.SUMMONED_1,
        StepKind.ABSENT_1,
        StepKind.SUMMONED_2,
        StepKind.ABSENT_2,
        StepKind.EXAMINED,
        StepKind.REPORTED,
    }
)
"""The steps a new round of examination begins anew."""
_EXAMINING = frozenset(
    {
        StepKind.TEAM_FORMED,
        StepKind.ORDERED,
        StepKind.RELEASED,
        StepKind.SUMMONED_1,
        StepKind.ABSENT_1,
        StepKind.SUMMONED_2,
        StepKind.ABSENT_2,
        StepKind.EXAMINED,
        StepKind.REPORTED,
        StepKind.AUTHORITY_REPORTED,
    }
)
"""The latest step of a case whose examinee is under examination."""


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
    decisions: tuple[DecisionLine, ...] = ()
    """Every decision against the employee, those of this case included, oldest first."""
    punished_incidents: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """The incidents each of the other cases with a decision was about, by the case's id."""
    office_head_id: int | None = None
    """Who leads this office: designated to hand over what the Bupati decides."""
    under_examination: frozenset[int] = frozenset()
    """Ids of everybody who is being examined now, in whichever case."""

    @property
    def case_id(self) -> int:
        """The id of the case, which is recorded."""
        return saved_id(self.case.id)

    @property
    def result(self) -> Reported | None:
        """The result of the latest examination; None before it."""
        return round_result(self.case)

    @property
    def subject(self) -> Identity:
        """Who the employee is today, for the next paper."""
        return identity(self.employee, self.structure)

    @property
    def team(self) -> TeamFormed | None:
        """The team that examines; None where the superior does."""
        return team_now(self.case)

    @property
    def round(self) -> Case:
        """The case with the steps of its latest examination only: what a result rests on."""
        return latest_round(self.case)

    @property
    def chair_id(self) -> int | None:
        """Who chairs the team; None without a team or a chair."""
        members = self.team.members if self.team is not None else ()
        chairs = (one.employee_id for one in members if one.role is TeamRole.CHAIR)
        return next(chairs, None)

    @property
    def decided(self) -> Decided | None:
        """What was decided; None before there is a decision."""
        step = self.case.last(StepKind.DECIDED)
        return step.detail if step and isinstance(step.detail, Decided) else None

    @property
    def other_decisions(self) -> tuple[DecisionLine, ...]:
        """The decisions of other cases against the same employee."""
        return tuple(one for one in self.decisions if one.case_id != self.case.id)

    @property
    def own_decision(self) -> DecisionLine | None:
        """The decision of this case that stands: the last one not cancelled."""
        own = [one for one in self.decisions if one.case_id == self.case.id and not one.cancelled]
        return own[-1] if own else None

    @property
    def incident_ids(self) -> frozenset[int]:
        """The ids of the incidents joined in the case."""
        return frozenset(saved_id(one.incident.id) for one in self.incidents)

    @property
    def parties(self) -> frozenset[int]:
        """The ids of the examinee and everybody reported in the same incidents."""
        others = {one.employee_id for incident in self.incidents for one in incident.everyone}
        return frozenset(one for one in {*others, self.case.employee_id} if one is not None)

    @property
    def barred(self) -> frozenset[int]:
        """Who may not examine or punish here: parties, and who is under examination himself."""
        return self.parties | self.under_examination

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
    def agency_head_id(self) -> int | None:
        """Who leads the agency; None where the register does not tell."""
        unit = self.structure.agency(self.employee.unit_id)
        head = self.structure.head(unit.id) if unit and unit.id is not None else None
        return head.id if head else None

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
            regulation=self.regulation_of(codes),
        )

    @property
    def regulation(self) -> str:
        """The regulation the charge is of, in full; empty is PP 94/2021."""
        return self.regulation_of(proven_codes(self.case))

    def regulation_of(self, codes: Sequence[str]) -> str:
        """Return the regulation some provisions are of, in full; empty is PP 94/2021."""
        law = self.rules.law
        cited = [provision(law, code).basis.article for code in codes]
        other = [one for one in law.instruments if one.code != USUAL_REGULATION]
        return next(
            (one.citation for one in other if any(_is_of(text, one.short) for text in cited)), ""
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
        """Return the letter of the latest step of a kind; of an inquiry, in its latest round."""
        step = (self.round if kind in _INQUIRY else self.case).last(kind)
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


def _under_examination(work: UnitOfWork) -> frozenset[int]:
    running = work.cases.lines(CaseFilter(running_only=True, limit=_EVERY))
    return frozenset(one.employee_id for one in running if one.last_step in _EXAMINING)


def _is_of(article: str, instrument: str) -> bool:
    return article == instrument or article.startswith(f"{instrument} ")


def read_case_file(work: UnitOfWork, case_id: int, rules: Rules) -> CaseFile:
    """Gather the file of a case; raises `NotFound`."""
    case = work.cases.get(case_id)
    employee = work.employees.get(case.employee_id)
    decisions = work.cases.decisions(employee_id=case.employee_id)
    others = {one.case_id for one in decisions} - {case_id}
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
        employee=employee,
        structure=work.employees.structure(),
        office=work.office.office(),
        incidents=tuple(incidents),
        rules=rules.for_unit(employee.unit_id),
        decisions=decisions,
        punished_incidents={
            one: frozenset(
                saved_id(person.incident_id) for person in work.incidents.people_of_case(one)
            )
            for one in others
        },
        office_head_id=office_head_id(work),
        under_examination=_under_examination(work),
    )
