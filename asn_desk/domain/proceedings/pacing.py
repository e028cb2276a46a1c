"""What a case waits for and until when; with the other looks at its dates, behind one door."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.proceedings.alarms import Alarm, alarms, decision_clock
from asn_desk.domain.proceedings.case_state import (
    ACTION_TITLES,
    filed_remedy,
    primary_step,
    remedy_pending,
)
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.effect import Deadlines, Period, effective_deadline, served_period
from asn_desk.domain.proceedings.examination_round import latest_round
from asn_desk.domain.proceedings.step_cautions import Caution, cautions
from asn_desk.domain.proceedings.step_dates import check_date, missed_on
from asn_desk.domain.proceedings.step_details import Called, Forwarded, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import Deadline

__all__ = [
    "Alarm",
    "Caution",
    "Deadlines",
    "Due",
    "Period",
    "alarms",
    "cautions",
    "check_date",
    "due",
    "effective_deadline",
    "served_period",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a case waits for: the desk (or the official) to act, or others."""

    title: str
    day: date | None
    """None when no rule sets a day."""
    waiting: bool
    """True when nothing can be done before the day, or others must act."""
    article: str = ""
    deadline: Deadline | None = None


def due(case: Case, *, today: date, deadlines: Deadlines) -> Due | None:
    """Return what the case waits for and until when; None when it is over.

    Raises `HolidaysMissing` when the deadline lies in a year without holidays.
    """
    kind = primary_step(case)
    if kind is None:
        return None
    if case.has(StepKind.DECIDED):
        return _due_after_decision(case, kind, today, deadlines)
    return _due_before_decision(latest_round(case), kind, today, deadlines)


def _due_before_decision(case: Case, kind: StepKind, today: date, deadlines: Deadlines) -> Due:
    if kind is StepKind.SUMMONED_1 and not case.has(StepKind.TEAM_FORMED):
        return _due_from_superior(case)
    if kind is StepKind.EXAMINED:
        return _due_examination(case, today)
    missed = missed_on(case, StepKind.ABSENT_1)
    if kind is StepKind.SUMMONED_2 and missed is not None:
        return _from_rule(kind, deadlines("panggilan-2", missed))
    if kind in {StepKind.AUTHORITY_REPORTED, StepKind.DECIDED}:
        return _due_decision(case, kind, deadlines)
    return Due(title=ACTION_TITLES[kind], day=None, waiting=False)


def _due_decision(case: Case, kind: StepKind, deadlines: Deadlines) -> Due:
    rule, since = decision_clock(case)
    return _from_rule(kind, deadlines(rule, since or case.opened_on))


def _due_from_superior(case: Case) -> Due:
    forwarded = case.last(StepKind.FORWARDED)
    detail = forwarded.detail if forwarded else None
    until = detail.answer_by if isinstance(detail, Forwarded) else None
    return Due(
        title="Atasan langsung memanggil",
        day=until,
        waiting=True,
        article="PP 94/2021 Pasal 26 dan Pasal 28",
    )


def _due_examination(case: Case, today: date) -> Due:
    step = case.last(StepKind.SUMMONED_2) or case.last(StepKind.SUMMONED_1)
    day = step.detail.exam_on if step and isinstance(step.detail, Summoned) else None
    return Due(
        title="Pemeriksaan",
        day=day,
        waiting=day is not None and today < day,
        article="PP 94/2021 Pasal 26",
    )


def _due_after_decision(case: Case, kind: StepKind, today: date, deadlines: Deadlines) -> Due:
    filed = filed_remedy(case)
    if filed is not None and remedy_pending(case):
        return _due_remedy(filed, deadlines)
    if kind is StepKind.FINISHED:
        return _due_end(case, today, deadlines)
    if kind is StepKind.ARRIVED:
        return Due(title="Keputusan sampai di alamat", day=None, waiting=True)
    if kind is StepKind.SENT:
        handed = case.last(StepKind.HANDED_OVER)
        base = missed_on(case, StepKind.MISSED_HANDOVER) or (handed.on if handed else today)
        return _from_rule(kind, deadlines("pengiriman", base))
    return _due_handover(case, kind, today, deadlines)


def _due_remedy(filed: tuple[str, date], deadlines: Deadlines) -> Due:
    """Wait for others to decide the remedy; their silence decides nothing."""
    remedy, filed_on = filed
    found = deadlines(f"putusan-{remedy}", filed_on)
    return Due(
        title="Putusan upaya administratif",
        day=found.day,
        waiting=True,
        article=found.article,
        deadline=found,
    )


def _due_end(case: Case, today: date, deadlines: Deadlines) -> Due:
    """Wait for the decision's effect, then for the end of the sanction's period."""
    effect = effective_deadline(case, deadlines)
    day = effect.day if effect else None
    if day is not None and today < day:
        return Due(title="Keputusan mulai berlaku", day=day, waiting=True, deadline=effect)
    period = served_period(case, day)
    if period is not None and today < period.end:
        return Due(title="Masa hukuman berakhir", day=period.end, waiting=True)
    ends = period.end if period else day
    return Due(title=ACTION_TITLES[StepKind.FINISHED], day=ends, waiting=False, deadline=effect)


def _due_handover(case: Case, kind: StepKind, today: date, deadlines: Deadlines) -> Due:
    called = case.last(StepKind.CALLED)
    if called is not None and isinstance(called.detail, Called) and called.detail.meet_on:
        day = called.detail.meet_on
        return Due(title="Penyampaian keputusan", day=day, waiting=today < day)
    decided = case.last(StepKind.DECIDED)
    return _from_rule(kind, deadlines("penyampaian", decided.on if decided else today))


def _from_rule(kind: StepKind, deadline: Deadline) -> Due:
    return Due(
        title=ACTION_TITLES[kind],
        day=deadline.day,
        waiting=False,
        article=deadline.article,
        deadline=deadline,
    )
