"""Letters about a report without a case: coaching, referral, and the answer to Satpol PP."""

from dataclasses import dataclass, replace
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date, read_date
from asn_desk.domain.errors import Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.incidents import Incident, Kind, Outcome, Report, ReportedPerson, Source
from asn_desk.domain.law.provisions import proposed_charges, provisions_text
from asn_desk.domain.law.tables import Law
from asn_desk.domain.papers.letter_facts import (
    CoachingFacts,
    ReferralFacts,
    ReplyRow,
    SatpolReplyFacts,
)
from asn_desk.domain.papers.letters import Charge, LetterKind, Reference
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.working_time import HoursCheck
from asn_desk.services.issuing import LetterOrder
from asn_desk.services.record_ids import saved_id
from asn_desk.services.reports.conclusions import identified, open_person
from asn_desk.services.signer_options import HEAD, ordinary_signer
from asn_desk.services.signers import correspondent, identity, signer_of

SATPOL = "Kepala Satuan Polisi Pamong Praja"

_IN_PROGRESS, _DONE = "diproses", "selesai"
_FOLLOW_UPS = {
    Outcome.PENDING: ("dalam verifikasi", _IN_PROGRESS),
    Outcome.CASE: ("dalam pemeriksaan", _IN_PROGRESS),
    Outcome.COACHING: ("pembinaan", _DONE),
    Outcome.DUTY: ("kegiatan kedinasan", _DONE),
    Outcome.NOT_PROVEN: ("tidak terbukti", _DONE),
    Outcome.REFERRED: ("diteruskan ke instansi yang berwenang", _DONE),
}
"""What Satpol PP is told: status words only, never the sanction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachingDraft:
    """What the clerk fills in for a surat pembinaan."""

    signer_id: int | None
    """Who signs; None is the head of this office."""
    act: str
    deadline: date
    remove_link: str = ""
    statement_to: str = ""
    coaching: str = ""
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralDraft:
    """What the clerk fills in to pass a report to another institution."""

    addressee: str
    act: str
    signer: str = HEAD
    """The key of a `SignerOption`."""
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyDraft:
    """What the clerk fills in for the answer to Satpol PP."""

    missing_evidence: str = ""
    answer_by: date | None = None
    signer: str = HEAD
    """The key of a `SignerOption`."""
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


def coaching_order(
    work: UnitOfWork, person_id: int, draft: CoachingDraft, *, on: date, law: Law
) -> LetterOrder:
    """Return the order for a surat pembinaan, which is no sanction.

    Raises `Incomplete`, `NotYetLawful` for somebody not identified, `AlreadyExists`, `NotFound`.
    """
    person = open_person(work, person_id)
    employee = identified(work, person, action="memberi pembinaan")
    _require(("Uraian perbuatan", "uraikan perbuatannya", draft.act))
    if draft.deadline < on:
        raise WrongDate("Batas waktu", draft.deadline, "tidak boleh sebelum tanggal surat")
    incident, report = _of(work, person)
    structure = work.employees.structure()
    superior = structure.superior(employee)
    signer = (
        correspondent(work, on) if draft.signer_id is None else signer_of(work, draft.signer_id, on)
    )
    facts = CoachingFacts(
        subject=identity(employee, structure),
        charge=_charge(incident, draft.act, law),
        at=incident.started_at,
        circular=_circular(work.office.office().circular, incident, person.hours),
        remove_link=draft.remove_link,
        statement_to=draft.statement_to,
        deadline=draft.deadline,
        coaching=draft.coaching,
    )
    head_post = work.office.office().head_post
    copies = (head_post, SATPOL, superior.position if superior else "")
    return LetterOrder(
        kind=LetterKind.COACHING,
        facts=facts,
        signer=signer,
        on=on,
        copies=tuple(dict.fromkeys(one for one in copies if one and one != signer.post)),
        subject=f"Pembinaan a.n. {employee.full_name}",
        addressee=employee.full_name,
        report_id=report.id,
        signing=draft.signing,
    )


def referral_order(
    work: UnitOfWork, person_id: int, draft: ReferralDraft, *, on: date, law: Law
) -> LetterOrder:
    """Return the order for passing on a report about somebody who is not ours.

    Raises `Incomplete`, `NotYetLawful` for an employee of ours, `AlreadyExists`, `NotFound`.
    """
    person = open_person(work, person_id)
    if person.employee_id is not None:
        what = "Terlapor pegawai kabupaten ini, jadi diproses di sini; lepaskan dahulu bila keliru"
        raise NotYetLawful("meneruskan ke instansi lain", [(what, "")])
    _require(
        ("Instansi tujuan", "isi kepada siapa laporan diteruskan", draft.addressee),
        ("Uraian perbuatan", "uraikan perbuatannya", draft.act),
    )
    incident, report = _of(work, person)
    facts = ReferralFacts(
        addressee=draft.addressee.strip(),
        name=person.name or "belum diketahui",
        nip=person.nip,
        unit=person.unit,
        charge=_charge(incident, draft.act, law),
        report=report_text(report),
    )
    return LetterOrder(
        kind=LetterKind.REFERRAL,
        facts=facts,
        signer=ordinary_signer(work, LetterKind.REFERRAL, on, draft.signer),
        on=on,
        copies=(SATPOL,) if _from_satpol(report) else (),
        subject=f"Penerusan laporan a.n. {facts.name}",
        addressee=facts.addressee,
        report_id=report.id,
        signing=draft.signing,
    )


def reply_order(work: UnitOfWork, report_id: int, draft: ReplyDraft, *, on: date) -> LetterOrder:
    """Return the order for the answer to a numbered report of Satpol PP.

    Raises `NotYetLawful` for a report of another source or without a letter yet.
    """
    report = work.incidents.get_report(report_id)
    missing = []
    if not _from_satpol(report):
        missing.append(("Laporan ini bukan dari Satpol PP", ""))
    if not report.letter_number:
        missing.append(("Nomor surat Satpol PP belum dicatat; tautkan suratnya dahulu", ""))
    if missing:
        raise NotYetLawful("membalas surat", missing)
    office = work.office.office()
    reference = Reference(
        number=report.letter_number,
        on=report.letter_date or report.received_on,
        subject=report.subject,
    )
    return LetterOrder(
        kind=LetterKind.SATPOL_REPLY,
        facts=SatpolReplyFacts(
            report=reference,
            rows=reply_rows(work, report_id),
            missing_evidence=draft.missing_evidence.strip(),
            answer_by=draft.answer_by,
        ),
        signer=ordinary_signer(work, LetterKind.SATPOL_REPLY, on, draft.signer),
        on=on,
        copies=(
            f"{office.regent_title} (sebagai laporan)",
            f"Sekretaris Daerah {office.region}",
            f"Inspektur {office.region}",
        ),
        subject=f"Tindak lanjut surat Nomor {report.letter_number}",
        addressee=SATPOL,
        report_id=report_id,
        signing=draft.signing,
    )


def reply_rows(work: UnitOfWork, report_id: int) -> tuple[ReplyRow, ...]:
    """Return what Satpol PP is told of each person it reported; raises `NotFound`."""
    work.incidents.get_report(report_id)
    structure = work.employees.structure()
    rows = []
    for incident, people, _ in work.incidents.of_report(report_id):
        for person in people:
            row = _reply_row(work, person, incident)
            if person.employee_id is not None:
                agency = structure.agency(work.employees.get(person.employee_id).unit_id)
                row = replace(row, agency=agency.name if agency else row.agency)
            rows.append(row)
    return tuple(rows)


def report_text(report: Report) -> str:
    """Name a report for letters: `Laporan resmi Satpol PP Nomor … tanggal …`."""
    number = f" Nomor {report.letter_number}" if report.letter_number else ""
    on = long_date(report.letter_date or report.received_on)
    return f"{report.source}{number} tanggal {on}"


def _reply_row(work: UnitOfWork, person: ReportedPerson, incident: Incident) -> ReplyRow:
    known = work.employees.get(person.employee_id) if person.employee_id is not None else None
    follow_up, status = _FOLLOW_UPS[person.outcome]
    if person.case_id is not None and is_ended(work.cases.get(person.case_id)):
        follow_up, status = "diproses sesuai ketentuan", _DONE
    return ReplyRow(
        name=known.full_name if known else person.name or "belum teridentifikasi",
        nip=known.nip if known else person.nip,
        agency=person.unit,
        found_on=incident.happened_on,
        follow_up=follow_up,
        status=status,
    )


def _charge(incident: Incident, act: str, law: Law) -> Charge:
    charges = proposed_charges(law, incident.kind, on=incident.happened_on)
    named_in_act = bool(incident.place) and incident.place in act
    return Charge(
        act=" ".join(act.split()),
        provisions=provisions_text(law, [one.code for one in charges if not one.when]),
        happened_on=incident.happened_on,
        place="" if named_in_act else incident.place,
    )


def _circular(circular: str, incident: Incident, hours: HoursCheck | None) -> str:
    """Return the circular the act offends; empty for what it does not name or reach.

    It reaches no act before it was signed, and none outside working hours.
    """
    signed = read_date(circular.rpartition("tanggal ")[2]).value
    before = signed and incident.happened_on and incident.happened_on < signed
    free = hours is not None and hours.free
    return "" if incident.kind is Kind.OTHER or before or free else circular


def _of(work: UnitOfWork, person: ReportedPerson) -> tuple[Incident, Report]:
    incident, _, _, report = work.incidents.get(saved_id(person.incident_id))
    return incident, report


def _from_satpol(report: Report) -> bool:
    return report.source in {Source.SATPOL_LETTER, Source.SATPOL_COORDINATION}


def _require(*fields: tuple[str, str, str]) -> None:
    faults = [(label, todo) for label, todo, value in fields if not value.strip()]
    if faults:
        raise Incomplete(faults)
