"""The time line of a case: what was done, what is next, and what later steps still lack."""

from collections.abc import Callable, Mapping
from functools import singledispatch

from asn_desk.domain.case_state import ACTION_TITLES, primary_step
from asn_desk.domain.cases import Case, Step
from asn_desk.domain.dates import clock, day_date, long_date
from asn_desk.domain.pacing import Due
from asn_desk.domain.procedure import Action
from asn_desk.domain.step_details import (
    Absent,
    Arrived,
    Called,
    Closed,
    Contested,
    Decided,
    Detail,
    Examined,
    Finished,
    Forwarded,
    HandedOver,
    MissedHandover,
    RemedyDecided,
    Reported,
    Sent,
    Summoned,
    Withdrawn,
)
from asn_desk.domain.steps import STEP_TITLES, StepKind
from asn_desk.domain.working_time import Deadline
from asn_desk.services.case_values import TimelineItem

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
    if isinstance(step.detail, Reported | Decided) and step.detail.sanction_code:
        lines = (*lines, sanction_name(step.detail.sanction_code).capitalize())
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


@singledispatch
def result_lines(_detail: Detail) -> tuple[str, ...]:
    """Return what a recorded step says in a few words, for the time line."""
    return ()


@result_lines.register
def _(detail: Forwarded) -> tuple[str, ...]:
    return (f"Jawaban diminta sampai {long_date(detail.answer_by)}",) if detail.answer_by else ()


@result_lines.register
def _(detail: Summoned) -> tuple[str, ...]:
    if detail.exam_on is None:
        return ()
    at = f" pukul {clock(detail.exam_at)} WIB" if detail.exam_at else ""
    return (f"Diperiksa {day_date(detail.exam_on)}{at}", detail.place)


@result_lines.register
def _(detail: Absent) -> tuple[str, ...]:
    return (f"Alasan: {detail.reason}" if detail.reason else "Tanpa keterangan",)


@result_lines.register
def _(detail: Examined) -> tuple[str, ...]:
    asked = f"{len(detail.questions)} pertanyaan"
    return (asked, "Menolak menandatangani BAP") if detail.refused else (asked,)


@result_lines.register
def _(detail: Reported) -> tuple[str, ...]:
    return ("Terbukti" if detail.proven else "Tidak terbukti",)


@result_lines.register
def _(detail: Called) -> tuple[str, ...]:
    return (f"Menghadap {day_date(detail.meet_on)}",) if detail.meet_on else ()


@result_lines.register
def _(detail: HandedOver) -> tuple[str, ...]:
    return ("Menolak menerima" if detail.refused else "Diterima langsung",)


@result_lines.register
def _(detail: MissedHandover) -> tuple[str, ...]:
    return (detail.note,) if detail.note else ()


@result_lines.register
def _(detail: Sent) -> tuple[str, ...]:
    receipt = (f"Resi {detail.receipt_number}",) if detail.receipt_number else ()
    return (f"Ke {detail.address}", *receipt)


@result_lines.register
def _(detail: Arrived) -> tuple[str, ...]:
    return (f"Bukti: {detail.proof}",) if detail.proof else ()


@result_lines.register
def _(detail: Contested) -> tuple[str, ...]:
    return (f"{detail.remedy.capitalize()} nomor {detail.number}",)


@result_lines.register
def _(detail: RemedyDecided) -> tuple[str, ...]:
    return (f"Putusan {detail.result} keputusan", f"Nomor {detail.number}")


@result_lines.register
def _(detail: Closed) -> tuple[str, ...]:
    return (detail.reason,)


@result_lines.register
def _(detail: Finished) -> tuple[str, ...]:
    return (detail.note,) if detail.note else ()
