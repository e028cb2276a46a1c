"""The form of every kind of step that can be recorded."""

from collections.abc import Mapping

from asn_desk.domain.proceedings.steps import StepKind
from ui.cases.decision_form import DecidedForm
from ui.cases.delivery_forms import (
    ArrivedForm,
    CalledForm,
    HandedOverForm,
    MissedHandoverForm,
    SentForm,
)
from ui.cases.ending_forms import (
    ClosedForm,
    FinishedForm,
    FollowedUpForm,
    SubjectLeftForm,
    TransferredForm,
)
from ui.cases.inquiry_forms import AbsentForm, ExaminedForm, ForwardedForm, SummonedForm
from ui.cases.judgement_forms import ReportedForm
from ui.cases.order_forms import AuthorityForm, OrderForm, ReleaseForm
from ui.cases.remedy_forms import ContestedForm, RemedyAnsweredForm, RemedyDecidedForm
from ui.cases.step_form import StepForm
from ui.cases.team_form import TeamForm
from ui.cases.tools import FormTools

FORMS: Mapping[StepKind, type[StepForm]] = {
    StepKind.FORWARDED: ForwardedForm,
    StepKind.TEAM_FORMED: TeamForm,
    StepKind.ORDERED: OrderForm,
    StepKind.RELEASED: ReleaseForm,
    StepKind.SUMMONED_1: SummonedForm,
    StepKind.ABSENT_1: AbsentForm,
    StepKind.SUMMONED_2: SummonedForm,
    StepKind.ABSENT_2: AbsentForm,
    StepKind.EXAMINED: ExaminedForm,
    StepKind.REPORTED: ReportedForm,
    StepKind.AUTHORITY_REPORTED: AuthorityForm,
    StepKind.DECIDED: DecidedForm,
    StepKind.CALLED: CalledForm,
    StepKind.HANDED_OVER: HandedOverForm,
    StepKind.MISSED_HANDOVER: MissedHandoverForm,
    StepKind.SENT: SentForm,
    StepKind.ARRIVED: ArrivedForm,
    StepKind.CONTESTED: ContestedForm,
    StepKind.REMEDY_ANSWERED: RemedyAnsweredForm,
    StepKind.REMEDY_DECIDED: RemedyDecidedForm,
    StepKind.FINISHED: FinishedForm,
    StepKind.FOLLOWED_UP: FollowedUpForm,
    StepKind.TRANSFERRED: TransferredForm,
    StepKind.LEFT: SubjectLeftForm,
    StepKind.CLOSED: ClosedForm,
}


def form_for(kind: StepKind, tools: FormTools) -> StepForm:
    """Give an empty form for a step; fill it with `load`."""
    return FORMS[kind](kind, tools)
