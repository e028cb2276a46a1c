"""Opens a case about absence: a finding of the superior, charged with Pasal 4 huruf f."""

from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import AlreadyExists, Incomplete, NotYetLawful
from asn_desk.domain.incidents import Incident, Kind, Report, ReportedPerson, Source
from asn_desk.domain.law.attendance import ATTENDANCE
from asn_desk.services.attendance.attendance_facts import year_attendance
from asn_desk.services.attendance.attendance_view import running_case
from asn_desk.services.matching import SAME_NIP
from asn_desk.services.reports.conclusions import CaseWish, open_case
from asn_desk.services.reports.report_entry import write_entry
from asn_desk.services.rules import Rules

_OPENING = "membuka perkara"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceCaseDraft:
    """What the clerk confirms of a case about attendance."""

    employee_id: int
    act: str
    on: date


def open_attendance_case(
    work: UnitOfWork, rules: Rules, draft: AttendanceCaseDraft, *, today: date
) -> int:
    """Enter the absence as a report and open a case on it; return the case's id.

    Raises `NotYetLawful` without a day of absence, `AlreadyExists` while one is running,
    `Incomplete`, `WrongDate`.
    """
    if not draft.act.strip():
        raise Incomplete([("Uraian perbuatan", "uraikan perbuatannya")])
    employee = work.employees.get(draft.employee_id)
    found = year_attendance(work, rules, draft.employee_id, on=draft.on)
    if not found.total:
        missing = f"Belum ada hari tidak masuk kerja yang dihitung dalam tahun {found.year}"
        raise NotYetLawful(_OPENING, [(missing, found.step.reason.article)])
    running = running_case(work, draft.employee_id)
    if running is not None:
        raise AlreadyExists("Perkara kehadiran yang berjalan", running.number)
    last = found.days[-1] if found.days else draft.on
    agency = work.employees.structure().agency(employee.unit_id)
    report = Report(
        source=Source.SUPERIOR,
        received_on=draft.on,
        sender=agency.name if agency else "",
        subject=f"Rekapitulasi ketidakhadiran tahun {found.year}",
    )
    incident = Incident(kind=Kind.OTHER, happened_on=last, description=draft.act.strip())
    person = ReportedPerson(
        name=employee.full_name,
        nip=employee.nip,
        position=employee.position,
        unit=agency.name if agency else "",
        employee_id=employee.id,
        match_note=SAME_NIP,
    )
    person_id = write_entry(work, report, incident, [person], [])
    wish = CaseWish(
        act=draft.act,
        provisions=[ATTENDANCE],
        happened_on=last,
        place="",
        opened_on=draft.on,
    )
    return open_case(work, [person_id], wish, law=rules.law, today=today)
