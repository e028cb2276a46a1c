"""What is unusual about a step, to be seen before it is taken; none of it stops the step."""

from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.examination import lower_than
from asn_desk.domain.office import Capacity
from asn_desk.domain.pacing import Caution, cautions
from asn_desk.domain.step_details import Called, Decided, Examined, HandedOver, Summoned
from asn_desk.domain.steps import StepKind
from asn_desk.services.case_file import CaseFile
from asn_desk.services.case_values import StepDraft

_SPOKEN = "R1"
_LETTERS = {StepKind.SUMMONED_1, StepKind.SUMMONED_2, StepKind.DECIDED, StepKind.CALLED}


def step_cautions(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Return what is unusual about the dates and the people of a step."""
    try:
        dates = cautions(file.case, draft.kind, draft.on, draft.detail, file.rules.deadline)
        free = _free_days(file, draft)
    except HolidaysMissing as missing:
        dates = (Caution(text=f"Hari libur {missing.year} belum diisi; tanggal tidak diperiksa"),)
        free = ()
    return (*dates, *free, *_gone(file), *_examiner(work, file, draft), *_signer(work, file, draft))


def _free_days(file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Name the holidays on which a letter is written or somebody is to appear."""
    days: list[tuple[str, date | None]] = []
    if draft.kind in _LETTERS:
        days.append(("Tanggal surat", draft.on))
    if isinstance(draft.detail, Summoned):
        days.append(("Tanggal pemeriksaan", draft.detail.exam_on))
    if isinstance(draft.detail, Called):
        days.append(("Tanggal penyampaian", draft.detail.meet_on))
    named = ((what, file.rules.calendar.why_not(day)) for what, day in days if day is not None)
    return tuple(
        Caution(text=f"{what} bukan hari kerja: {reason}") for what, reason in named if reason
    )


def _gone(file: CaseFile) -> tuple[Caution, ...]:
    if file.employee.listed:
        return ()
    return (Caution(text="Pegawai tidak lagi tercantum di data pegawai; pastikan statusnya"),)


def _examiner(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    detail = draft.detail
    if not isinstance(detail, Summoned | Examined) or detail.examiner_id is None:
        return ()
    found = []
    if not file.is_superior(detail.examiner_id):
        text = "Pemeriksa bukan atasan langsung menurut data pegawai"
        found.append(Caution(text=text, article="PP 94/2021 Pasal 27 ayat (1)"))
    official = file.official(detail.examiner_id, work)
    lower = lower_than(file.rules.law, file.employee, official, draft.on)
    if lower:
        found.append(Caution(text=lower))
    return tuple(found)


def _signer(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Point out an acting official who punishes, and a reprimand not spoken by who gave it."""
    detail = draft.detail
    if isinstance(detail, Decided) and _is_acting(work, detail, draft.on):
        text = (
            "Penanda tangan pejabat sementara (Plt./Plh./Pj.); kewenangannya menghukum tidak diatur"
            " dalam PP 94/2021, mintakan pendapat Bagian Hukum"
        )
        return (Caution(text=text),)
    decided = file.case.last(StepKind.DECIDED)
    decision = decided.detail if decided else None
    if (
        isinstance(detail, HandedOver)
        and isinstance(decision, Decided)
        and decision.sanction_code == _SPOKEN
        and (decision.by_regent or detail.deliverer_id != decision.punisher_id)
    ):
        text = "Teguran lisan juga diucapkan oleh Pejabat yang Berwenang Menghukum sendiri"
        article = "Penjelasan PP 94/2021 Pasal 8 ayat (2) huruf a"
        return (Caution(text=text, article=article),)
    return ()


def _is_acting(work: UnitOfWork, detail: Decided, on: date) -> bool:
    title = work.office.office().regent_title.casefold()
    return any(
        row.capacity is not Capacity.DEFINITIVE
        for row in work.office.signatories()
        if row.signs_on(on)
        and (
            row.post.casefold() == title
            if detail.by_regent
            else row.employee_id is not None and row.employee_id == detail.punisher_id
        )
    )
