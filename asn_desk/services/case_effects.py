"""What a recorded step does to the register of decisions, and what its correction undoes."""

from functools import partial

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.case_state import proven_codes, received_step
from asn_desk.domain.cases import DecisionLine, Step
from asn_desk.domain.pacing import effective_deadline
from asn_desk.domain.step_details import (
    Arrived,
    Closed,
    Contested,
    Decided,
    Finished,
    HandedOver,
    RemedyDecided,
)
from asn_desk.domain.steps import STEP_TITLES, StepKind
from asn_desk.services.case_file import CaseFile
from asn_desk.services.record_ids import saved_id
from asn_desk.services.rules import Rules


def after_step(work: UnitOfWork, file: CaseFile, step: Step) -> None:
    """Enter a decision in the register, or mark what became of it, as the step says."""
    mark = partial(work.cases.mark_decision, saved_id(file.case.id), STEP_TITLES[step.kind])
    match step.detail:
        case Decided():
            work.cases.add_decision(_decision(work, file, step, step.detail))
        case HandedOver(refused=False) | Arrived():
            effect = file.rules.deadline("berlaku", step.on)
            mark(received_on=step.on, effective_on=effect.day)
        case Contested():
            mark(contested=True)
        case RemedyDecided(result="memperkuat"):
            upheld = effective_deadline(work.cases.get(saved_id(file.case.id)), file.rules.deadline)
            mark(contested=False, effective_on=upheld.day if upheld else None)
        case RemedyDecided():
            mark(contested=False, cancelled=True, ended_on=step.on)
        case Finished():
            mark(ended_on=step.on)
        case Closed() if file.case.has(StepKind.DECIDED):
            mark(cancelled=True, ended_on=step.on)
        case _:
            return


def after_withdrawal(
    work: UnitOfWork, case_id: int, step: Step, reason: str, *, rules: Rules
) -> None:
    """Void the step's letter and undo what the step did to the register of decisions.

    The register keeps a cancelled decision; it is never deleted.
    """
    if step.letter_id is not None:
        work.letters.void(step.letter_id, reason)
    mark = partial(work.cases.mark_decision, case_id, reason)
    match step.detail:
        case Decided():
            mark(cancelled=True)
        case HandedOver(refused=False) | Arrived():
            mark(received_on=None, effective_on=None)
        case Contested():
            upheld = effective_deadline(work.cases.get(case_id), rules.deadline)
            mark(contested=False, effective_on=upheld.day if upheld else None)
        case RemedyDecided():
            received = received_step(work.cases.get(case_id))
            day = rules.deadline("berlaku", received.on).day if received else None
            mark(contested=True, cancelled=False, ended_on=None, effective_on=day)
        case Finished():
            mark(ended_on=None)
        case Closed() if work.cases.get(case_id).has(StepKind.DECIDED):
            mark(cancelled=False, ended_on=None)
        case _:
            return


def _decision(work: UnitOfWork, file: CaseFile, step: Step, decided: Decided) -> DecisionLine:
    subject, charge = file.subject, file.charge
    signer = work.letters.line(step.letter_id).signer if step.letter_id else ""
    return DecisionLine(
        case_id=saved_id(file.case.id),
        case_number=file.case.number,
        employee_id=file.case.employee_id,
        name=subject.name,
        nip=subject.nip,
        rank=subject.rank,
        grade=subject.grade,
        position=subject.position,
        unit=subject.agency or subject.unit,
        act=charge.act,
        provisions=proven_codes(file.case),
        sanction_code=decided.sanction_code,
        number=step.letter_number,
        decided_on=step.on,
        letter_id=saved_id(step.letter_id),
        signer=signer,
        received_on=None,
        effective_on=None,
        ended_on=None,
        contested=False,
        cancelled=False,
    )
