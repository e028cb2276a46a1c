"""Writes a planned import of reports: evidence first, then everything in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from asn_desk.database.evidence import EvidenceStore
from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.documents.intake_package import evidence_reader
from asn_desk.documents.package_members import media_type
from asn_desk.domain.incidents import Evidence, Report, ReportedPerson
from asn_desk.services.progress import Progress
from asn_desk.services.record_ids import saved_id
from asn_desk.services.reports.intake_plan import IntakePlan, PlannedRow

_IMPORT = "impor laporan"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """A file in the evidence store, to be tied to incidents."""

    file_name: str
    media_type: str
    size: int
    sha256: str

    def evidence(self, incident_id: int) -> Evidence:
        """Return it as evidence of an incident."""
        return Evidence(
            incident_id=incident_id,
            file_name=self.file_name,
            media_type=self.media_type,
            size=self.size,
            sha256=self.sha256,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPackage:
    """The evidence of a package in the store."""

    files: Mapping[str, KeptFile]
    letter: KeptFile | None


def keep_file(store: EvidenceStore, file_name: str, content: bytes) -> KeptFile:
    """Copy a file into the evidence store; raises `DiskFull`."""
    sha256, size = store.keep(content)
    kind = media_type(content) or "application/octet-stream"
    return KeptFile(file_name=file_name, media_type=kind, size=size, sha256=sha256)


def keep_package(store: EvidenceStore, plan: IntakePlan, *, progress: Progress) -> KeptPackage:
    """Copy the evidence a plan adds into the store, before any row names it.

    What is kept when the import is then cancelled stays without a row, and harms nothing.
    """
    wanted = list(dict.fromkeys(key for row in plan.rows for key in row.evidence))
    files = {}
    if wanted:
        with evidence_reader(plan.path) as read:
            for done, key in enumerate(wanted):
                progress(done, len(wanted) + len(plan.rows))
                files[key] = keep_file(store, key, read(key))
    content = plan.package.letter
    letter = keep_file(store, plan.package.letter_name, content) if content else None
    return KeptPackage(files=files, letter=letter)


def write_rows(
    work: UnitOfWork,
    rows: Sequence[PlannedRow],
    kept: KeptPackage,
    *,
    report: Report,
    progress: Progress,
) -> None:
    """Write every row in the caller's transaction; a report is added only when a row is new."""
    report_id = report.id
    steps = len(kept.files) + len(rows)
    for done, row in enumerate(rows):
        progress(len(kept.files) + done, steps)
        if row.incident.id is None and report_id is None:
            report_id = work.incidents.add_report(report, _IMPORT).id
        _add_evidence(work, _write_row(work, row, report_id), row, kept)
    progress(steps, steps)


def known_report(work: UnitOfWork, *, number: str, sha256: str) -> Report | None:
    """Return the report that came with this letter, or as this very file with no other letter."""
    known = work.incidents.reports_like(letter_number=number, sha256=sha256)
    return next((one for one in known if not number or one.letter_number in ("", number)), None)


def _write_row(work: UnitOfWork, row: PlannedRow, report_id: int | None) -> int:
    """Write incident and people; return the incident's id."""
    if row.incident.id is None:
        placed = replace(row.incident, report_id=report_id)
        incident, _ = work.incidents.add(placed, row.people, _IMPORT)
    else:
        incident = row.incident
        if row.changed:
            work.incidents.save(incident, _IMPORT)
        for person in row.people:
            _write_person(work, replace(person, incident_id=incident.id))
    return saved_id(incident.id)


def _write_person(work: UnitOfWork, person: ReportedPerson) -> None:
    if person.id is None:
        work.incidents.add_person(person, _IMPORT)
    else:
        work.incidents.save_person(person, _IMPORT)


def _add_evidence(work: UnitOfWork, incident_id: int, row: PlannedRow, kept: KeptPackage) -> None:
    """Tie the row's files to its incident; the same file under two names once."""
    known = {one.sha256 for one in work.incidents.evidence_of(incident_id)}
    files = [kept.files[key] for key in row.evidence]
    if row.with_letter and kept.letter is not None:
        files.append(kept.letter)
    for file in files:
        if file.sha256 not in known:
            known.add(file.sha256)
            work.incidents.add_evidence(file.evidence(incident_id), _IMPORT)
