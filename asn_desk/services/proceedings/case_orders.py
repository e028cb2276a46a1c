"""The paper of each step: a step's facts and signer, as an order for a letter."""

from collections.abc import Callable, Mapping

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP, StepKind
from asn_desk.services.issuing import LetterOrder
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_papers import (
    decision,
    delivery,
    departure,
    examining_team,
    findings,
    inquiry,
)
from asn_desk.services.proceedings.case_papers.parts import Parts
from asn_desk.services.proceedings.case_values import StepDraft


def letter_order(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> LetterOrder | None:
    """Return the order for the paper of a step, None when the step has no paper.

    Raises `NotFound` when somebody named in the step or a signer is not there.
    """
    kind = LETTER_OF_STEP.get(draft.kind)
    if kind is None:
        return None
    facts, signer, copies, addressee = _PARTS[draft.kind](work, file, draft)
    return LetterOrder(
        kind=kind,
        facts=facts,
        signer=signer,
        on=draft.on,
        copies=_copies(copies, signer.post, addressee, file.employee.position),
        subject=f"Perkara {file.case.number} a.n. {file.employee.full_name}",
        addressee=addressee,
        case_id=file.case.id,
        replaces_id=_corrected_letter(file.case, draft.kind),
    )


def _corrected_letter(case: Case, kind: StepKind) -> int | None:
    """Return the letter of the last step of this kind where that step was corrected."""
    before = [step for step in case.steps if step.kind is kind]
    if not before or before[-1] in case.valid_steps:
        return None
    return before[-1].letter_id


def _copies(copies: tuple[str, ...], *already: str) -> tuple[str, ...]:
    """Leave out who signs, who gets the letter, the examinee, and anybody named twice."""
    others = dict.fromkeys(
        one for one in copies if one and not any(one.startswith(post) for post in already if post)
    )
    return tuple(one for one in others if not any(each.startswith(f"{one} ") for each in others))


_PARTS: Mapping[StepKind, Callable[[UnitOfWork, CaseFile, StepDraft], Parts]] = {
    StepKind.FORWARDED: inquiry.forwarding,
    StepKind.TEAM_FORMED: examining_team.team,
    StepKind.ORDERED: examining_team.order,
    StepKind.RELEASED: examining_team.release,
    StepKind.SUMMONED_1: inquiry.summons,
    StepKind.ABSENT_1: inquiry.absence,
    StepKind.SUMMONED_2: inquiry.summons,
    StepKind.ABSENT_2: inquiry.absence,
    StepKind.EXAMINED: inquiry.examination,
    StepKind.REPORTED: findings.report,
    StepKind.AUTHORITY_REPORTED: findings.authority,
    StepKind.DECIDED: decision.decision,
    StepKind.CALLED: delivery.call,
    StepKind.HANDED_OVER: delivery.handover,
    StepKind.SENT: delivery.dispatch,
    StepKind.TRANSFERRED: departure.referral,
}
