"""How the paper of a step may be numbered."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import Refusal
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP
from asn_desk.services.numbers import NumberOffer, number_offer
from asn_desk.services.proceedings.case_cautions import DATED_LETTERS
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
    # Of a summons and of the decision itself the step already says so.
    rules = None if draft.kind in DATED_LETTERS else file.rules
    return number_offer(work, kind, draft.on, order.signer if order else None, rules=rules)
