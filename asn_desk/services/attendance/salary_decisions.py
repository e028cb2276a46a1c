"""Decisions of the kuasa pengguna anggaran that stop a salary, and that pay it again.

The way of Pasal 15 ayat (2) goes in four steps: the superior tells the personnel office, it
verifies the days, it proposes the stop to the kuasa pengguna anggaran, and he decides.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.salary_letters import (
    SalaryLetter,
    SalaryLetterKind,
    undecided_resume,
    undecided_stop,
)
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.errors import Incomplete, NotYetLawful, WrongDate
from asn_desk.domain.papers.letters import LetterKind, Reference
from asn_desk.domain.papers.numbering import NEXT, Numbering
from asn_desk.domain.papers.salary_facts import (
    SalaryResumeDecisionFacts,
    SalaryResumeFacts,
    SalaryStopDecisionFacts,
    SalaryStopFacts,
)
from asn_desk.domain.papers.signing import Signing
from asn_desk.services.attendance.salary import budget_holder, salary_copies
from asn_desk.services.issuing import Issuing, LetterOrder
from asn_desk.services.signers import signer_of

_KINDS = {
    LetterKind.SALARY_STOP_DECISION: SalaryLetterKind.STOP_DECISION,
    LetterKind.SALARY_RESUME_DECISION: SalaryLetterKind.RESUME_DECISION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryDecisionDraft:
    """What the clerk fills in of a decision about a salary."""

    employee_id: int
    kind: LetterKind
    """`SALARY_STOP_DECISION` or `SALARY_RESUME_DECISION`."""
    on: date
    official_id: int | None
    """Who decides as kuasa pengguna anggaran."""
    signing: Signing | None = None
    """How it is signed; None as the office usually has letters of its kind signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryDecisionDue:
    """A decision that is due: what it follows, and who would sign it."""

    kind: LetterKind
    proposal: SalaryLetter
    official_id: int | None
    official: str
    """His name; empty where the personnel data names nobody."""


def decision_due(
    letters: tuple[SalaryLetter, ...], employee: Employee, structure: Structure
) -> SalaryDecisionDue | None:
    """Return the decision about somebody's salary that is due; None when none is."""
    stop, resume = undecided_stop(letters), undecided_resume(letters)
    proposal = resume[0] if resume else stop
    if proposal is None:
        return None
    official = budget_holder(employee, structure)
    return SalaryDecisionDue(
        kind=LetterKind.SALARY_RESUME_DECISION if resume else LetterKind.SALARY_STOP_DECISION,
        proposal=proposal,
        official_id=official.id if official else None,
        official=official.full_name if official else "",
    )


def decision_order(
    work: UnitOfWork, draft: SalaryDecisionDraft, *, numbering: Numbering = NEXT
) -> tuple[LetterOrder, SalaryLetter]:
    """Return the order for a decision about a salary, and the proposal it follows.

    Raises `NotYetLawful` without a proposal to follow, `WrongDate` for a day before it,
    `Incomplete` while nobody is chosen to sign.
    """
    letters = work.attendance.salary_letters(draft.employee_id)
    if draft.official_id is None:
        raise Incomplete([("Kuasa pengguna anggaran", "pilih pejabat yang menetapkan")])
    stops = draft.kind is LetterKind.SALARY_STOP_DECISION
    facts, proposal = _stop(work, letters) if stops else _resume(work, letters)
    if proposal.on is not None and draft.on < proposal.on:
        reason = f"surat usulnya bertanggal {long_date(proposal.on)}"
        raise WrongDate("Tanggal keputusan", draft.on, reason)
    employee, structure = work.employees.get(draft.employee_id), work.employees.structure()
    what = "Penghentian" if stops else "Pencabutan penghentian"
    order = LetterOrder(
        kind=draft.kind,
        facts=facts,
        signer=signer_of(work, draft.official_id, draft.on, titled=True),
        on=draft.on,
        copies=salary_copies(work, employee, structure),
        subject=f"{what} pembayaran gaji a.n. {employee.full_name}",
        addressee=employee.full_name,
        employee_id=draft.employee_id,
        source_id=proposal.letter_id,
        numbering=numbering,
        signing=draft.signing,
    )
    return order, proposal


def decide_salary(
    work: UnitOfWork, issuing: Issuing, draft: SalaryDecisionDraft, *, numbering: Numbering = NEXT
) -> int:
    """Issue a decision about a salary and enter it; return the letter's id."""
    order, proposal = decision_order(work, draft, numbering=numbering)
    issued = issuing.issue(work, order)
    work.attendance.add_salary_letter(
        SalaryLetter(
            employee_id=draft.employee_id,
            kind=_KINDS[draft.kind],
            letter_id=issued.letter_id,
            stop_id=proposal.stop_id or proposal.id,
            first_day=proposal.first_day,
            last_day=proposal.last_day,
            days=proposal.days,
            effective_from=proposal.effective_from,
            reason=proposal.reason,
            disproved=proposal.disproved,
        )
    )
    return issued.letter_id


def _stop(
    work: UnitOfWork, letters: tuple[SalaryLetter, ...]
) -> tuple[SalaryStopDecisionFacts, SalaryLetter]:
    proposal = undecided_stop(letters)
    if proposal is None:
        missing = "Belum ada surat usul penghentian gaji yang menunggu keputusan"
        raise NotYetLawful("menetapkan penghentian gaji", [(missing, "")])
    proposed = _proposed(work, proposal, SalaryStopFacts)
    facts = SalaryStopDecisionFacts(
        subject=proposed.subject,
        days=proposed.days,
        stop_from=proposed.stop_from,
        article=proposed.article,
        proposal=_reference(proposal),
        proposed_by=_post(work, proposal),
    )
    return facts, proposal


def _resume(
    work: UnitOfWork, letters: tuple[SalaryLetter, ...]
) -> tuple[SalaryResumeDecisionFacts, SalaryLetter]:
    waiting = undecided_resume(letters)
    if waiting is None:
        missing = "Belum ada surat usul pembayaran kembali yang menunggu keputusan"
        raise NotYetLawful("mencabut penghentian gaji", [(missing, "")])
    proposal, decision = waiting
    proposed = _proposed(work, proposal, SalaryResumeFacts)
    facts = SalaryResumeDecisionFacts(
        subject=proposed.subject,
        decision=_reference(decision),
        proposal=_reference(proposal),
        proposed_by=_post(work, proposal),
        resume_from=proposed.resume_from,
        reason=proposed.reason,
        disproved=proposed.disproved,
    )
    return facts, proposal


_P = TypeVar("_P", SalaryStopFacts, SalaryResumeFacts)


def _proposed(work: UnitOfWork, proposal: SalaryLetter, wanted: type[_P]) -> _P:
    """Return what the proposal said, as it was frozen."""
    facts = work.letters.facts(proposal.letter_id)
    if not isinstance(facts, wanted):
        raise TypeError(f"{proposal.kind} carries {type(facts).__name__}")
    return facts


def _reference(letter: SalaryLetter) -> Reference:
    return Reference(number=letter.number, on=letter.on or letter.first_day)


def _post(work: UnitOfWork, proposal: SalaryLetter) -> str:
    """Return the post that signed a proposal; of one made before frames were kept, the head's."""
    frame = work.copies.frame(proposal.letter_id)
    if frame is None:
        return work.office.office().head_post
    return frame.signer.on_behalf_of or frame.signer.post
