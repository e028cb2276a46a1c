"""The time line of a case: what was done, what is next, and what later steps still lack."""

from collections.abc import Callable, Mapping

from asn_desk.domain.proceedings.case_state import ACTION_TITLES, primary_step
from asn_desk.domain.proceedings.cases import Case, Step
from asn_desk.domain.proceedings.pacing import Due
from asn_desk.domain.proceedings.procedure import Action
from asn_desk.domain.proceedings.step_details import (
    Decided,
    RemedyDecided,
    Reported,
    Withdrawn,
)
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind
from asn_desk.domain.working_time import Deadline
from asn_desk.services.proceedings.case_values import TimelineItem
from asn_desk.services.proceedings.step_lines import period_lines, result_lines

_AHEAD: Mapping[bool, tuple[StepKind, ...]] = {
    False: (
        StepKind.SUMMONED_1,
        StepKind.EXAMINED,
        StepKind.REPORTED,
        StepKind.DECIDED,
        StepKind.HANDED_OVER,
        StepKind.FINISHED,
    ),
    True: (StepKind.HANDED_OVER, StepKind.FINISHED),
}
"""The steps still shown ahead, before and after the decision."""


def timeline(
    case: Case,
    actions: tuple[Action, ...],
    due: Due | None,
    effective: Deadline | None,
    *,
    sanction_name: Callable[[str], str],
) -> tuple[TimelineItem, ...]:
    """Return the recorded steps in order, then the next one, then what lies ahead."""
    gone = {s.detail.step_id: s.detail for s in case.steps if isinstance(s.detail, Withdrawn)}
    done = [
        _recorded(step, gone.get(step.id or 0), effective, sanction_name)
        for step in case.steps
        if not isinstance(step.detail, Withdrawn)
    ]
    return (*done, *_ahead(case, actions, due))


def _recorded(
    step: Step,
    withdrawn: Withdrawn | None,
    effective: Deadline | None,
    sanction_name: Callable[[str], str],
) -> TimelineItem:
    received = step.kind in {StepKind.HANDED_OVER, StepKind.ARRIVED}
    lines = result_lines(step.detail)
    if isinstance(step.detail, Reported | Decided | RemedyDecided) and step.detail.sanction_code:
        lines = (*lines, sanction_name(step.detail.sanction_code).capitalize())
    if isinstance(step.detail, Decided | RemedyDecided):
        lines = (*lines, *period_lines(step.detail.terms))
    if withdrawn is not None:
        lines = (f"Dikoreksi: {withdrawn.reason}", *lines)
    return TimelineItem(
        kind=step.kind,
        title=STEP_TITLES[step.kind],
        on=step.on,
        state="withdrawn" if withdrawn is not None else "done",
        lines=lines,
        letter_id=step.letter_id,
        letter_number=step.letter_number,
        deadline=effective if received and withdrawn is None else None,
    )


def _ahead(case: Case, actions: tuple[Action, ...], due: Due | None) -> list[TimelineItem]:
    following = primary_step(case)
    if following is None:
        return []
    missing = {action.kind: action.missing for action in actions}
    first = TimelineItem(
        kind=following,
        title=ACTION_TITLES[following],
        on=due.day if due else None,
        state="next",
        lines=(due.title,) if due and due.title != ACTION_TITLES[following] else (),
        deadline=due.deadline if due else None,
        missing=missing.get(following, ()),
    )
    later = [
        TimelineItem(
            kind=kind,
            title=STEP_TITLES[kind],
            on=None,
            state="later",
            missing=missing.get(kind, ()),
        )
        for kind in _AHEAD[case.has(StepKind.DECIDED)]
        if kind is not following and not case.has(kind)
    ]
    return [first, *later]
