"""Letters that stop a salary after days of absence in a row, and that pay it again."""

from dataclasses import dataclass, replace
from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.attendance_year import FullRun
from asn_desk.domain.attendance.salary_letters import (
    SalaryLetter,
    SalaryLetterKind,
    runs_to_stop,
    standing_stops,
)
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.errors import Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.law.basis import in_force
from asn_desk.domain.papers.letters import LetterKind, Reference
from asn_desk.domain.papers.numbering import NEXT, Numbering
from asn_desk.domain.papers.salary_facts import (
    SalaryResumeFacts,
    SalaryStopFacts,
)
from asn_desk.domain.papers.signing import Signing
from asn_desk.services.attendance.attendance_facts import year_attendance
from asn_desk.services.attendance.duty_book import DutyBook
from asn_desk.services.issuing import Issuing, LetterOrder
from asn_desk.services.record_ids import saved_id
from asn_desk.services.rules import Rules
from asn_desk.services.signer_options import HEAD, chosen_signer
from asn_desk.services.signers import identity

_STOPPING, _RESUMING = "menghentikan gaji", "membayar kembali gaji"


@dataclass(frozen=True, slots=True, kw_only=True)
class StopDraft:
    """What the clerk confirms of a letter that stops a salary."""

    employee_id: int
    on: date
    addressee: str
    """Who stops the payment: the head of the agency as kuasa pengguna anggaran."""
    signer: str = HEAD
    """The key of a `SignerOption`."""
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeDraft:
    """What the clerk fills in of a letter that pays a salary again."""

    employee_id: int
    on: date
    addressee: str
    resume_from: date
    reason: str
    disproved: bool
    """Whether the absence was disproved, so that what was withheld is paid back."""
    signer: str = HEAD
    """The key of a `SignerOption`."""
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


def proposed_addressee(employee: Employee, structure: Structure) -> str:
    """Return who stops the payment: the head of the agency as kuasa pengguna anggaran.

    Of the head himself it is his superior.
    """
    agency, head = structure.agency(employee.unit_id), budget_holder(employee, structure)
    if head is not None and head.position:
        return f"{head.position} selaku Kuasa Pengguna Anggaran"
    return f"Kepala {agency.name} selaku Kuasa Pengguna Anggaran" if agency else ""


def budget_holder(employee: Employee, structure: Structure) -> Employee | None:
    """Return the kuasa pengguna anggaran: the head of the agency; of himself, his superior."""
    agency = structure.agency(employee.unit_id)
    head = structure.head(saved_id(agency.id)) if agency else None
    if head is not None and head.id == employee.id:
        return structure.superior(employee)
    return head


def stop_order(work: UnitOfWork, rules: Rules, draft: StopDraft) -> tuple[LetterOrder, FullRun]:
    """Return the order for the letter that stops a salary, and the run it rests on.

    Raises `NotYetLawful` when no run without a letter is long enough, `Incomplete`.
    """
    _require_addressee(draft.addressee)
    employee = work.employees.get(draft.employee_id)
    runs, made = due_runs(work, rules, draft.employee_id, on=draft.on)
    if not runs:
        raise NotYetLawful(_STOPPING, [_too_short(rules, draft.on, made=made)])
    run, structure = runs[0], work.employees.structure()
    facts = SalaryStopFacts(
        addressee=draft.addressee.strip(),
        subject=identity(employee, structure),
        days=run.days,
        stop_from=run.stop_from,
        article=_printed_article(rules, run.full_on),
    )
    order = LetterOrder(
        kind=LetterKind.SALARY_STOP,
        facts=facts,
        signer=chosen_signer(work, LetterKind.SALARY_STOP, draft.on, draft.signer),
        on=draft.on,
        copies=salary_copies(work, employee, structure),
        subject=f"Usul penghentian pembayaran gaji a.n. {employee.full_name}",
        addressee=draft.addressee.strip(),
        signing=draft.signing,
    )
    return order, run


def due_runs(
    work: UnitOfWork, rules: Rules, employee_id: int, *, on: date, book: DutyBook | None = None
) -> tuple[tuple[FullRun, ...], bool]:
    """Return the runs whose letter is still to be made, and whether any has been made.

    A run of last December may still be answered in January.
    """
    letters = work.attendance.salary_letters(employee_id)
    days = (date(on.year - 1, 12, 31), on) if on.year - 1 in rules.calendar.years else (on,)
    years = [year_attendance(work, rules, employee_id, on=day, book=book) for day in days]
    runs = tuple(run for found in years for run in runs_to_stop(found, letters))
    return runs, any(found.full_runs for found in years)


def stop_salary(
    work: UnitOfWork,
    rules: Rules,
    issuing: Issuing,
    draft: StopDraft,
    *,
    numbering: Numbering = NEXT,
) -> int:
    """Issue the letter that stops a salary and enter it; return the letter's id."""
    order, run = stop_order(work, rules, draft)
    issued = issuing.issue(work, replace(order, numbering=numbering))
    work.attendance.add_salary_letter(
        SalaryLetter(
            employee_id=draft.employee_id,
            kind=SalaryLetterKind.STOP,
            letter_id=issued.letter_id,
            first_day=run.days[0],
            last_day=run.days[-1],
            days=len(run.days),
            effective_from=run.stop_from,
        )
    )
    return issued.letter_id


def resume_order(work: UnitOfWork, draft: ResumeDraft) -> tuple[LetterOrder, SalaryLetter]:
    """Return the order for the letter that pays a salary again, and the stop it answers.

    Raises `NotYetLawful` when no salary is stopped, `Incomplete`, `WrongDate`.
    """
    _require_addressee(draft.addressee)
    if not draft.reason.strip():
        raise Incomplete([("Alasan", "tulis mengapa gajinya dibayarkan kembali")])
    stop = standing_stop(work, draft.employee_id)
    if stop is None:
        missing = "Tidak ada surat penghentian gaji yang masih berlaku bagi pegawai ini"
        raise NotYetLawful(_RESUMING, [(missing, "")])
    if stop.on is not None and draft.on < stop.on:
        reason = f"surat penghentiannya bertanggal {long_date(stop.on)}"
        raise WrongDate("Tanggal surat", draft.on, reason)
    if draft.resume_from < stop.effective_from:
        reason = f"gajinya dihentikan mulai {long_date(stop.effective_from)}"
        raise WrongDate("Dibayar kembali mulai", draft.resume_from, reason)
    employee, structure = work.employees.get(draft.employee_id), work.employees.structure()
    facts = SalaryResumeFacts(
        addressee=draft.addressee.strip(),
        subject=identity(employee, structure),
        stop=Reference(number=stop.number, on=stop.on or draft.on),
        resume_from=draft.resume_from,
        reason=draft.reason.strip(),
        disproved=draft.disproved,
    )
    order = LetterOrder(
        kind=LetterKind.SALARY_RESUME,
        facts=facts,
        signer=chosen_signer(work, LetterKind.SALARY_RESUME, draft.on, draft.signer),
        on=draft.on,
        copies=salary_copies(work, employee, structure),
        subject=f"Usul pembayaran kembali gaji a.n. {employee.full_name}",
        addressee=draft.addressee.strip(),
        signing=draft.signing,
    )
    return order, stop


def resume_salary(
    work: UnitOfWork, issuing: Issuing, draft: ResumeDraft, *, numbering: Numbering = NEXT
) -> int:
    """Issue the letter that pays a salary again and enter it; return the letter's id."""
    order, stop = resume_order(work, draft)
    issued = issuing.issue(work, replace(order, numbering=numbering))
    work.attendance.add_salary_letter(
        SalaryLetter(
            employee_id=draft.employee_id,
            kind=SalaryLetterKind.RESUME,
            letter_id=issued.letter_id,
            stop_id=stop.id,
            first_day=stop.first_day,
            last_day=stop.last_day,
            days=stop.days,
            effective_from=draft.resume_from,
            reason=draft.reason.strip(),
            disproved=draft.disproved,
        )
    )
    return issued.letter_id


def standing_stop(work: UnitOfWork, employee_id: int) -> SalaryLetter | None:
    """Return the letter by which a salary is stopped now; the latest of several."""
    stops = standing_stops(work.attendance.salary_letters(employee_id))
    return stops[-1] if stops else None


def _require_addressee(addressee: str) -> None:
    if not addressee.strip():
        raise Incomplete([("Tujuan surat", "isi pejabat yang menghentikan pembayaran gaji")])


def _printed_article(rules: Rules, on: date) -> str:
    """Return the article as a letter may print it: nothing that is only a setting."""
    row = next(iter(in_force(rules.law.salary_stops, on)), None)
    return "" if row is None or row.basis.setting else row.basis.article


def _article(rules: Rules, on: date) -> str:
    row = next(iter(in_force(rules.law.salary_stops, on)), None)
    return row.basis.cited if row else ""


def _too_short(rules: Rules, on: date, *, made: bool) -> tuple[str, str]:
    row = next(iter(in_force(rules.law.salary_stops, on)), None)
    if made:
        return "Surat penghentian gaji atas rangkaian hari ini sudah dibuat", ""
    days = row.days if row else 0
    text = f"Belum ada {days} hari kerja tidak masuk berturut-turut tanpa alasan yang sah"
    return text, _article(rules, on)


def salary_copies(work: UnitOfWork, employee: Employee, structure: Structure) -> tuple[str, ...]:
    """Return who gets copies: the region's treasury and inspectorate, and the superior."""
    office = work.office.office()
    superior = structure.superior(employee)
    return tuple(
        one
        for one in (
            "Kepala Badan Pengelolaan Keuangan dan Aset Daerah",
            f"Inspektur {office.region}",
            superior.position if superior else "",
        )
        if one
    )
