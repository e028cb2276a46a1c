"""Reports typed by hand, and evidence from files of the clerk's choice."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from asn_desk.database.evidence import EvidenceStore
from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.documents.outside_files import read_outside
from asn_desk.documents.package_members import PackageLimits, unsafe_ending, why_not_as_named
from asn_desk.domain.errors import Incomplete, UnreadableFile, WrongDate
from asn_desk.domain.incidents import Incident, Kind, Report, ReportedPerson
from asn_desk.domain.nip import read_nip
from asn_desk.services.matching import SAME_NIP, contradicts
from asn_desk.services.record_ids import saved_id
from asn_desk.services.reports.identification import hours_of
from asn_desk.services.reports.intake_writing import KeptFile, keep_file

_CHOOSE = "Pilih berkas lain."
_BY_HAND = "catat laporan"


def check_entry(
    report: Report, incident: Incident, people: Sequence[ReportedPerson], *, today: date
) -> None:
    """Refuse an entry that cannot be worked with: raises `Incomplete` or `WrongDate`."""
    faults = []
    if incident.happened_on is None:
        faults.append(("Tanggal kejadian", "isi tanggal kejadian"))
    if not people:
        faults.append(("Terlapor", "isi sekurang-kurangnya satu orang, boleh belum diketahui"))
    if incident.kind is Kind.OTHER and not incident.description.strip():
        faults.append(("Uraian", "uraikan kejadiannya"))
    for person in people:
        problem = read_nip(person.nip).problem
        if problem:
            faults.append(("NIP", problem))
    if faults:
        raise Incomplete(faults)
    _refuse_future(report, incident, today)


def write_entry(
    work: UnitOfWork,
    report: Report,
    incident: Incident,
    people: Sequence[ReportedPerson],
    files: Iterable[KeptFile],
) -> int:
    """Write one incident into a new report, or the one whose id is set; return its first person."""
    report_id = report.id
    if report_id is None:
        report_id = work.incidents.add_report(report, _BY_HAND).id
    else:
        work.incidents.get_report(report_id)
    ready = [_ready(work, one, incident) for one in people]
    added, everyone = work.incidents.add(replace(incident, report_id=report_id), ready, _BY_HAND)
    add_evidence(work, saved_id(added.id), files)
    return saved_id(everyone[0].id)


def add_evidence(work: UnitOfWork, incident_id: int, files: Iterable[KeptFile]) -> None:
    """Tie kept files to an incident; a file it has already is not added twice."""
    known = {one.sha256 for one in work.incidents.evidence_of(incident_id)}
    for file in files:
        if file.sha256 not in known:
            known.add(file.sha256)
            work.incidents.add_evidence(file.evidence(incident_id), "lampirkan bukti")


def keep_path(store: EvidenceStore, path: Path) -> KeptFile:
    """Copy a file into the evidence store; raises `UnreadableFile` or `DiskFull`."""
    limit = PackageLimits().member_bytes
    advice = "Perkecil berkasnya, lalu lampirkan lagi."
    content = read_outside(path, most=limit, advice=advice)
    if not content:
        raise UnreadableFile(path.name, "berkas ini kosong (0 byte)", _CHOOSE)
    problem = unsafe_ending(path.name) or why_not_as_named(path.name, content)
    if problem:
        raise UnreadableFile(path.name, problem, _CHOOSE)
    return keep_file(store, path.name, content)


def _ready(work: UnitOfWork, person: ReportedPerson, incident: Incident) -> ReportedPerson:
    """Return the person with a tidy NIP, identified where the NIP says so, hours checked."""
    nip = read_nip(person.nip).nip or ""
    known = work.employees.by_nips([nip]).get(nip) if nip else None
    tidy = replace(person, nip=nip)
    if person.employee_id is None and known is not None and not contradicts(person.name, known):
        tidy = replace(tidy, employee_id=known.id, match_note=SAME_NIP)
    return replace(tidy, hours=hours_of(work, tidy, incident))


def _refuse_future(report: Report, incident: Incident, today: date) -> None:
    for what, day in (
        ("Tanggal kejadian", incident.happened_on),
        ("Tanggal diterima", report.received_on),
        ("Tanggal surat", report.letter_date),
    ):
        if day is not None and day > today:
            raise WrongDate(what, day, "tanggal ini belum tiba")
