"""What is unusual about a step, to be seen before it is taken; none of it stops the step."""

from datetime import date

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.examination import lower_than
from asn_desk.domain.law.periods import concurrence_reasons
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.terms import Level
from asn_desk.domain.office import Capacity
from asn_desk.domain.proceedings.pacing import Caution, cautions
from asn_desk.domain.proceedings.step_details import (
    Called,
    Decided,
    Examined,
    HandedOver,
    Released,
    Reported,
    Summoned,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.assessing import Question, assessed, team_ruling
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_team import team_cautions
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.proceedings.past_decisions import running_sanctions

_SPOKEN = "R1"
DATED_LETTERS = {StepKind.SUMMONED_1, StepKind.SUMMONED_2, StepKind.DECIDED, StepKind.CALLED}
"""The steps whose letter should not be dated on a holiday."""


def step_cautions(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Return what is unusual about the dates and the people of a step."""
    try:
        dates = cautions(file.case, draft.kind, draft.on, draft.detail, file.rules.deadline)
        free = _free_days(file, draft)
    except HolidaysMissing as missing:
        dates = (Caution(text=f"Hari libur {missing.year} belum diisi; tanggal tidak diperiksa"),)
        free = ()
    return (
        *dates,
        *free,
        *_gone(file),
        *_examiner(work, file, draft),
        *team_cautions(work, file, draft),
        *_release(file, draft),
        *_level(file, draft),
        *_candidate(file, draft),
        *_beside(file, draft),
        *_signer(work, file, draft),
    )


def _free_days(file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Name the holidays on which a letter is written or somebody is to appear."""
    days: list[tuple[str, date | None]] = []
    if draft.kind in DATED_LETTERS:
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
    if not file.is_superior(detail.examiner_id) and file.team is None:
        text = "Pemeriksa bukan atasan langsung menurut data pegawai"
        found.append(Caution(text=text, article="PP 94/2021 Pasal 27 ayat (1)"))
    official = file.official(detail.examiner_id, work)
    lower = lower_than(file.rules.law, file.employee, official, draft.on)
    if lower:
        found.append(Caution(text=lower))
    return tuple(found)


def _release(file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Point out a release by another than the direct superior."""
    detail = draft.detail
    if not isinstance(detail, Released):
        return ()
    if detail.by_regent or file.is_superior(detail.signer_id):
        return ()
    text = "Yang membebaskan bukan atasan langsung; hanya bila atasan langsung tidak ada"
    return (Caution(text=text, article="PP 94/2021 Pasal 31"),)


def _level(file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Point out a light result of a team, which the law forms for medium and heavy ones."""
    detail = draft.detail
    if not isinstance(detail, Reported) or not detail.proven or not detail.sanction_code:
        return ()
    kind = sanction(file.rules.law, detail.sanction_code)
    if file.team is None or kind.level is not Level.LIGHT:
        return ()
    article = team_ruling(file.rules.law, kind.level, draft.on).why.article
    return (Caution(text="Tim pemeriksa tidak diperlukan untuk hukuman ringan", article=article),)


def _candidate(file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Warn of what a sanction brings about for a CPNS or a PPPK beyond itself."""
    detail = draft.detail
    if not isinstance(detail, Reported | Decided) or not detail.sanction_code:
        return ()
    found = file.result if isinstance(detail, Decided) else detail
    if found is None or not found.proven:
        return ()
    asked = Question(file=file, provisions=found.provisions, impact=found.impact, on=draft.on)
    return tuple(
        Caution(text=one.sentence, article=one.article) for one in assessed(asked).warnings
    )


def _beside(file: CaseFile, draft: StepDraft) -> tuple[Caution, ...]:
    """Say what a decision does to a sanction being served, or that it waits for its end."""
    detail = draft.detail
    if not isinstance(detail, Decided) or not detail.sanction_code:
        return ()
    law = file.rules.law
    running = [one for _, one in running_sanctions(law, file.other_decisions, on=draft.on)]
    reasons = concurrence_reasons(law, running=running, new=detail.sanction_code)
    return tuple(Caution(text=one.sentence, article=one.article) for one in reasons)


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
