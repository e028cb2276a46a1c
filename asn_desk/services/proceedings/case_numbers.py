"""How the paper of a step may be numbered."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import Refusal
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP
from asn_desk.services.numbers import NumberOffer, number_offer
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.case_orders import letter_order
from asn_desk.services.proceedings.case_values import StepDraft


def step_offer(work: UnitOfWork, file: CaseFile, draft: StepDraft) -> NumberOffer | None:
    """Return how the paper of a step may be numbered now; None when it has no paper."""
    kind = LETTER_OF_STEP.get(draft.kind)
    if kind is None:
        return None
    try:
        order = letter_order(work, file, draft)
    except Refusal:
        # Whoever signs is not chosen yet.
        order = None
    return number_offer(work, kind, draft.on, order.signer if order else None)
