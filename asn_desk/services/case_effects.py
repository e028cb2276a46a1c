"""What a recorded step does to the register of decisions, and what its correction undoes."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.case_state import proven_codes
from asn_desk.domain.cases import (
    Arrived,
    Closed,
    Contested,
    Decided,
    DecisionLine,
    Finished,
    HandedOver,
    RemedyDecided,
    Step,
    StepKind,
)
from asn_desk.services.case_file import CaseFile


def after_step(work: UnitOfWork, file: CaseFile, step: Step) -> None:
    """Enter a decision in the register, or mark what became of it, as the step says."""
    case_id = file.case.id or 0
    match step.detail:
        case Decided():
            work.cases.add_decision(_decision(work, file, step, step.detail))
        case HandedOver(refused=False) | Arrived():
            effect = file.rules.deadline("berlaku", step.on)
            work.cases.mark_decision(case_id, received_on=step.on, effective_on=effect.day)
        case Contested():
            work.cases.mark_decision(case_id, contested=True)
        case RemedyDecided(result="memperkuat"):
            work.cases.mark_decision(case_id, contested=False)
        case RemedyDecided():
            work.cases.mark_decision(case_id, contested=False, cancelled=True, ended_on=step.on)
        case Finished():
            work.cases.mark_decision(case_id, ended_on=step.on)
        case Closed() if file.case.has(StepKind.DECIDED):
            work.cases.mark_decision(case_id, cancelled=True, ended_on=step.on)
        case _:
            return


def after_withdrawal(work: UnitOfWork, case_id: int, step: Step, reason: str) -> None:
    """Void the step's letter and undo what the step did to the register of decisions.

    The register keeps a cancelled decision; it is never deleted.
    """
    if step.letter_id is not None:
        work.letters.void(step.letter_id, reason)
    match step.detail:
        case Decided():
            work.cases.mark_decision(case_id, reason, cancelled=True)
        case HandedOver(refused=False) | Arrived():
            work.cases.mark_decision(case_id, reason, received_on=None, effective_on=None)
        case Contested():
            work.cases.mark_decision(case_id, reason, contested=False)
        case RemedyDecided():
            work.cases.mark_decision(
                case_id, reason, contested=True, cancelled=False, ended_on=None
            )
        case Finished():
            work.cases.mark_decision(case_id, reason, ended_on=None)
        case Closed() if work.cases.get(case_id).has(StepKind.DECIDED):
            work.cases.mark_decision(case_id, reason, cancelled=False, ended_on=None)
        case _:
            return


def _decision(work: UnitOfWork, file: CaseFile, step: Step, decided: Decided) -> DecisionLine:
    subject, charge = file.subject, file.charge
    signer = work.letters.line(step.letter_id).signer if step.letter_id else ""
    return DecisionLine(
        case_id=file.case.id or 0,
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
        letter_id=step.letter_id or 0,
        signer=signer,
        received_on=None,
        effective_on=None,
        ended_on=None,
        contested=False,
        cancelled=False,
    )
