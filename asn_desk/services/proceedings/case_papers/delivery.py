"""The papers of delivery: call to receive, minutes of handing over, covering letter."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.papers.letter_facts import DispatchFacts, HandoverFacts, ReceiptSummonsFacts
from asn_desk.domain.papers.letters import LetterKind, Meeting, Reference
from asn_desk.domain.proceedings.step_details import Called, HandedOver, Sent
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_papers.parts import (
    Parts,
    chosen,
    clock_or_gap,
    decided,
    decision_reference,
    decision_signer,
    detail_of,
    is_examinee,
    sanction_of,
    superiors_and_desk,
)
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.signer_options import ordinary_signer
from asn_desk.services.signers import identity, signer_of


def call(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the summons to receive the decision."""
    detail = detail_of(draft, Called)
    before = file.official(detail.before_id, work)
    facts = ReceiptSummonsFacts(
        subject=file.subject,
        before=identity(before, file.structure),
        meeting=Meeting(
            on=detail.meet_on or draft.on, at=clock_or_gap(detail.meet_at), place=detail.place
        ),
        decision=decision_reference(file),
        sanction=sanction_of(file),
        decision_post=_decision_post(work, file, draft),
    )
    signer = signer_of(work, chosen(detail.before_id), draft.on)
    return facts, signer, superiors_and_desk(file), file.employee.full_name


def handover(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the minutes of handing the decision over, also when it was refused."""
    detail = detail_of(draft, HandedOver)
    deliverer = file.official(detail.deliverer_id, work)
    decision = decided(file)
    # The period for an objection is unverified in our sources, so no paper prints its last day.
    effect = None if detail.refused else file.rules.deadline("berlaku", draft.on).day
    facts = HandoverFacts(
        subject=file.subject,
        deliverer=identity(deliverer, file.structure),
        as_authority=not decision.by_regent and detail.deliverer_id == decision.punisher_id,
        meeting=Meeting(on=draft.on, at=clock_or_gap(detail.at), place=detail.place),
        decision=decision_reference(file),
        sanction=sanction_of(file),
        sanction_code=decision.sanction_code,
        decision_post=_decision_post(work, file, draft),
        refused=detail.refused,
        refusal_reason=detail.refusal_reason,
        witnesses=detail.witnesses,
        effective_on=effect,
    )
    signer = signer_of(work, chosen(detail.deliverer_id), draft.on)
    return facts, signer, (), file.employee.full_name


def dispatch(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> Parts:
    """Return the covering letter that sends the decision to the employee's address."""
    detail = detail_of(draft, Sent)
    refused = file.case.last(StepKind.HANDED_OVER)
    called = refused or file.case.last(StepKind.CALLED)
    meeting = called.detail.meet_on if called and isinstance(called.detail, Called) else None
    reference = (
        Reference(number=called.letter_number, on=called.on) if called else decision_reference(file)
    )
    facts = DispatchFacts(
        subject=file.subject,
        address=detail.address,
        called=reference,
        called_for=meeting or reference.on,
        refused=refused is not None,
        decision=decision_reference(file),
        sanction=sanction_of(file),
        decision_post=_decision_post(work, file, draft),
    )
    signer = ordinary_signer(work, LetterKind.DISPATCH, draft.on, detail.signer)
    if is_examinee(file, signer):
        signer = decision_signer(work, file, draft.on)
    return facts, signer, superiors_and_desk(file), detail.address


def _decision_post(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> str:
    """Return the post that decided, as the decision itself calls it."""
    if decided(file).by_regent:
        return file.office.regent_title
    return decision_signer(work, file, draft.on).post
