"""How verification of a reported person ends, and what is refused on the way there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Employee
from asn_desk.domain.errors import AlreadyExists, Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.incidents import (
    IncidentFilter,
    IncidentLine,
    Outcome,
    ReportedPerson,
)
from asn_desk.domain.law.assessment import Act, Subject, assess
from asn_desk.domain.law.provisions import AvoidedCharge, ProposedCharge, provision
from asn_desk.domain.law.tables import Law
from asn_desk.domain.proceedings.cases import Case, CaseFilter, CaseLine, Step
from asn_desk.domain.proceedings.step_details import Opened
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.assessment_values import Why
from asn_desk.services.charges import charges_about
from asn_desk.services.record_ids import saved_id
from asn_desk.services.reports.act_wording import act_text, deed_text, place_of
from asn_desk.services.signers import identity
from asn_desk.services.whys import why

_OPENING = "membuka perkara"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseProposal:
    """What a case about a reported person could say; every part can be changed by the clerk."""

    act: str
    coaching_act: str
    """The act without day and time, for the surat pembinaan, which prints them itself."""
    charges: tuple[ProposedCharge, ...]
    """Provisions with reasons; those with a condition (`when`) only if it is met."""
    avoid: tuple[AvoidedCharge, ...]
    happened_on: date | None
    place: str
    joinable: tuple[IncidentLine, ...]
    """Other reports of the same employee without an outcome yet."""
    open_case: CaseLine | None
    """A case of the same employee that is still running."""
    warnings: tuple[Why, ...] = ()
    """What a sanction would mean for this person: a CPNS, or a PPPK under his own regime."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """The codes proposed at once."""
        return tuple(one.code for one in self.charges if not one.when)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWish:
    """What the clerk wants a new case to say."""

    act: str
    provisions: Sequence[str]
    happened_on: date | None
    place: str
    opened_on: date


def propose_case(work: UnitOfWork, person_id: int, law: Law) -> CaseProposal:
    """Propose the act, provisions and what can be joined; raises `NotFound`."""
    person = work.incidents.person(person_id)
    incident, _, _, report = work.incidents.get(saved_id(person.incident_id))
    joinable: tuple[IncidentLine, ...] = ()
    running: tuple[CaseLine, ...] = ()
    if person.employee_id is not None:
        asked = IncidentFilter(employee_id=person.employee_id, outcomes=[Outcome.PENDING])
        joinable = tuple(x for x in work.incidents.lines(asked) if x.person_id != person_id)
        running = work.cases.lines(
            CaseFilter(employee_id=person.employee_id, running_only=True, limit=1)
        )
    charges, avoid = charges_about(law, incident, person)
    codes = tuple(one.code for one in charges if not one.when)
    return CaseProposal(
        act=act_text(incident, person.hours),
        coaching_act=deed_text(incident, person.hours),
        charges=charges,
        avoid=avoid,
        happened_on=incident.happened_on,
        place=place_of(incident),
        joinable=joinable,
        open_case=running[0] if running else None,
        warnings=_warnings(work, law, person, codes, incident.happened_on or report.received_on),
    )


def _warnings(
    work: UnitOfWork, law: Law, person: ReportedPerson, codes: tuple[str, ...], on: date
) -> tuple[Why, ...]:
    """Say what a medium sanction would bring about for the person beyond itself."""
    if person.employee_id is None or not codes:
        return ()
    status = work.employees.get(person.employee_id).status
    act = Act(provisions=codes, impact="INS")
    found = assess(law, [act], on=on, subject=Subject(status=status))
    return tuple(why(law, one) for one in found.warnings)


def open_case(
    work: UnitOfWork, person_ids: Sequence[int], wish: CaseWish, *, law: Law, today: date
) -> int:
    """Open a case that joins these reports of one employee, and return its id.

    Raises `Incomplete`, `NotYetLawful`, `AlreadyExists`, `NotFound` or `WrongDate`.
    """
    _check_wish(wish, person_ids, law, today)
    people = [open_person(work, one) for one in dict.fromkeys(person_ids)]
    employee = identified(work, people[0], action=_OPENING)
    if any(one.employee_id != employee.id for one in people):
        missing = "Laporan yang digabung harus tentang pegawai yang sama; buka perkara lain"
        raise NotYetLawful(_OPENING, [(missing, "")])
    case = work.cases.open(
        Case(
            employee_id=saved_id(employee.id),
            subject=identity(employee, work.employees.structure()),
            act=" ".join(wish.act.split()),
            provisions=tuple(wish.provisions),
            happened_on=wish.happened_on,
            place=wish.place.strip(),
            opened_on=wish.opened_on,
            person_ids=tuple(saved_id(one.id) for one in people),
            steps=(Step(sequence=1, kind=StepKind.OPENED, on=wish.opened_on, detail=Opened()),),
        )
    )
    for person in people:
        joined = replace(person, case_id=case.id)
        conclude(work, joined, Outcome.CASE, on=wish.opened_on, reason=f"Perkara {case.number}")
    return saved_id(case.id)


def open_person(work: UnitOfWork, person_id: int) -> ReportedPerson:
    """Return a person without an outcome; raises `AlreadyExists` for one that has it."""
    person = work.incidents.person(person_id)
    if person.outcome is not Outcome.PENDING:
        when = f", {long_date(person.outcome_on)}" if person.outcome_on else ""
        raise AlreadyExists("Kesimpulan terlapor", f"{person.outcome}{when}")
    return person


def identified(work: UnitOfWork, person: ReportedPerson, *, action: str) -> Employee:
    """Return the employee a person is; raises `NotYetLawful` for one not yet identified."""
    if person.employee_id is None:
        missing = "Terlapor belum teridentifikasi; cocokkan dahulu dengan data pegawai"
        raise NotYetLawful(action, [(missing, "")])
    return work.employees.get(person.employee_id)


def conclude(
    work: UnitOfWork, person: ReportedPerson, outcome: Outcome, *, on: date, reason: str
) -> None:
    """Record an outcome with its day and reason."""
    ended = replace(person, outcome=outcome, outcome_on=on, outcome_reason=reason.strip())
    work.incidents.save_person(ended, reason)


def verify_duty(
    work: UnitOfWork, person_id: int, *, letter: tuple[str, date], verified_by: str, today: date
) -> None:
    """Close a report as kegiatan kedinasan on a surat tugas; it stays in the statistics.

    Raises `Incomplete`, `WrongDate` for a letter of the future, or `AlreadyExists`.
    """
    number, on = letter
    faults = [
        (label, todo)
        for label, todo, value in (
            ("Nomor surat tugas", "isi nomor surat tugas", number),
            ("Diverifikasi oleh", "isi siapa yang memeriksa surat tugas", verified_by),
        )
        if not value.strip()
    ]
    if faults:
        raise Incomplete(faults)
    if on > today:
        raise WrongDate("Tanggal surat tugas", on, "tanggal ini belum tiba")
    person = replace(
        open_person(work, person_id),
        duty_letter_number=number.strip(),
        duty_letter_date=on,
        verified_by=verified_by.strip(),
    )
    reason = f"Surat tugas Nomor {number.strip()} tanggal {long_date(on)}"
    conclude(work, person, Outcome.DUTY, on=today, reason=reason)


def close_not_proven(work: UnitOfWork, person_id: int, *, reason: str, today: date) -> None:
    """Close a report as not proven; raises `Incomplete` without a reason."""
    if not reason.strip():
        raise Incomplete([("Alasan", "tulis mengapa tidak terbukti")])
    conclude(work, open_person(work, person_id), Outcome.NOT_PROVEN, on=today, reason=reason)


def reopen(work: UnitOfWork, person_id: int, *, reason: str) -> None:
    """Take back an outcome recorded wrongly; the trail keeps both.

    Raises `NotYetLawful` while a case or a letter in force rests on it.
    """
    if not reason.strip():
        raise Incomplete([("Alasan", "tulis mengapa kesimpulan diubah")])
    person = work.incidents.person(person_id)
    if person.outcome is Outcome.PENDING:
        raise NotYetLawful("membuka kembali", [("Terlapor ini belum disimpulkan", "")])
    if person.case_id is not None:
        what = "Perkara sudah dibuka atas laporan ini; tutup atau koreksi lewat perkaranya"
        raise NotYetLawful("membuka kembali", [(what, "")])
    _refuse_letter_in_force(work, person)
    cleared = replace(
        person,
        outcome=Outcome.PENDING,
        outcome_on=None,
        outcome_reason="",
        duty_letter_number="",
        duty_letter_date=None,
        verified_by="",
    )
    work.incidents.save_person(cleared, reason)


def link_letter(work: UnitOfWork, report_id: int, *, number: str, on: date, reason: str) -> None:
    """Record the letter that followed a coordination note; raises `Incomplete`."""
    if not number.strip():
        raise Incomplete([("Nomor surat", "isi nomor surat yang menyusul")])
    report = work.incidents.get_report(report_id)
    linked = replace(report, letter_number=number.strip(), letter_date=on)
    work.incidents.save_report(linked, reason)


def letter_note(title: str, number: str) -> str:
    """Return the outcome's reason that names the letter it rests on."""
    return f"{title} Nomor {number}"


def _refuse_letter_in_force(work: UnitOfWork, person: ReportedPerson) -> None:
    incident, _, _, _ = work.incidents.get(saved_id(person.incident_id))
    for letter in work.letters.of_report(saved_id(incident.report_id)):
        names_it = person.outcome_reason.endswith(f"Nomor {letter.number}")
        if names_it and not letter.voided:
            what = f"Surat Nomor {letter.number} masih berlaku; batalkan dahulu di Surat"
            raise NotYetLawful("membuka kembali", [(what, "")])


def _check_wish(wish: CaseWish, person_ids: Sequence[int], law: Law, today: date) -> None:
    faults = []
    if not person_ids:
        faults.append(("Terlapor", "pilih sekurang-kurangnya satu laporan"))
    if not wish.act.strip():
        faults.append(("Uraian perbuatan", "uraikan perbuatannya"))
    if not wish.provisions:
        faults.append(("Ketentuan", "pilih ketentuan yang diduga dilanggar"))
    if faults:
        raise Incomplete(faults)
    for code in wish.provisions:
        provision(law, code)
    _refuse_future(wish, today)


def _refuse_future(wish: CaseWish, today: date) -> None:
    for what, day in (
        ("Tanggal perbuatan", wish.happened_on),
        ("Tanggal pembukaan perkara", wish.opened_on),
    ):
        if day is not None and day > today:
            raise WrongDate(what, day, "tanggal ini belum tiba")
