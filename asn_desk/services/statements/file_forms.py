"""Gathers the forms for the file of a case: kronologi and surat keterangan saksi."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import clock
from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Evidence, Incident, Report
from asn_desk.domain.office import Office
from asn_desk.domain.papers.file_forms import Chronology, Event, WitnessForm
from asn_desk.services.record_ids import saved_id
from asn_desk.services.reports.report_letters import report_text
from asn_desk.services.signers import identity

_CONTRACT = frozenset({Status.PPPK, Status.PPPK_PART_TIME})


def chronology(work: UnitOfWork, case_id: int, office: Office) -> Chronology:
    """Return the account of a case: its incidents by day, signed by the direct superior.

    Raises `NotFound`.
    """
    case = work.cases.get(case_id)
    employee, structure = work.employees.get(case.employee_id), work.employees.structure()
    superior = structure.superior(employee)
    found = [
        work.incidents.get(saved_id(person.incident_id))
        for person in work.incidents.people_of_case(case_id)
    ]
    events = [_event(incident, evidence, report) for incident, _, evidence, report in found]
    return Chronology(
        case_number=case.number,
        subject=identity(employee, structure),
        maker=identity(superior, structure) if superior else None,
        events=tuple(sorted(events, key=lambda one: (one.on is None, one.on or case.opened_on))),
        place=office.town,
    )


def witness_form(work: UnitOfWork, case_id: int, office: Office) -> WitnessForm:
    """Return the form a witness of a case fills in; raises `NotFound`."""
    case = work.cases.get(case_id)
    employee = work.employees.get(case.employee_id)
    contract = employee.status in _CONTRACT
    profile = office.profile
    return WitnessForm(
        case_number=case.number,
        subject=identity(employee, work.employees.structure()),
        subject_label=profile.contract_nip_label if contract else profile.nip_label,
        place=office.town,
    )


def _event(incident: Incident, evidence: tuple[Evidence, ...], report: Report) -> Event:
    began = clock(incident.started_at) if incident.started_at else ""
    ended = f"–{clock(incident.ended_at)}" if began and incident.ended_at else ""
    kept = f"; {len(evidence)} berkas bukti" if evidence else ""
    told = incident.description.strip().rstrip(".") or incident.kind.value
    return Event(
        on=incident.happened_on,
        at=f"{began}{ended} WIB" if began else "",
        place=incident.place,
        words=f"{told}.",
        source=f"{report_text(report)}{kept}",
    )
