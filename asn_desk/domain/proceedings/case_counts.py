"""Every count of working days in a case: what runs from which step, and which are still open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.domain.proceedings.alarms import DECISION_RULE, SUPERIOR_RULE
from asn_desk.domain.proceedings.case_state import (
    appointed,
    is_ended,
    proven,
    received_step,
    remedy_pending,
)
from asn_desk.domain.proceedings.cases import Case, Step
from asn_desk.domain.proceedings.effect import Deadlines, effective_deadline
from asn_desk.domain.proceedings.examination_round import latest_round, needs_authority_report
from asn_desk.domain.proceedings.step_details import Contested, Forwarded
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind
from asn_desk.domain.working_time import Deadline

_K = StepKind
_REPORTED_ON = "tanggal laporan hasil pemeriksaan"
"""From when an official's time to decide runs who examined himself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCount:
    """One count of a case, still to be computed."""

    rule: str
    since: date
    step: Step
    """The step it runs from."""
    open: bool
    """Whether what it limits is still to come: only then a change of the calendar moves it."""

    @property
    def what(self) -> str:
        """The step it runs from, for lists."""
        return STEP_TITLES[self.step.kind]


def case_counts(case: Case, *, remedy: str, today: date) -> tuple[CaseCount, ...]:
    """Return the counts of a case in the order of its steps.

    `remedy` is the rule of the remedy its sanction has: `keberatan` or `banding`. A case that is
    over has no open count; a remedy's window closes with its last day, which the caller knows.
    """
    found = [*_before_decision(case), *_after_decision(case, remedy, today)]
    if is_ended(case):
        return tuple(_closed(one) for one in found)
    return tuple(found)


def counted(case: Case, count: CaseCount, deadlines: Deadlines) -> Deadline:
    """Compute a count; the decision's effect waits for a remedy (Pasal 38 ayat (2)).

    Raises `HolidaysMissing`, and `NotFound` where the law has no such rule.
    """
    effect = effective_deadline(case, deadlines) if count.rule == "berlaku" else None
    found = effect or deadlines(count.rule, count.since)
    if count.rule == DECISION_RULE and count.step.kind is _K.REPORTED:
        return replace(found, event=_REPORTED_ON)
    return found


def _before_decision(case: Case) -> list[CaseCount]:
    """Return the counts of the latest examination, and of the superior told of the report."""
    now = latest_round(case)
    summoned = (_K.SUMMONED_1, _K.SUMMONED_2)
    acted = (*summoned, _K.TEAM_FORMED, _K.EXAMINED, _K.DECIDED)
    reporting = needs_authority_report(case) or now.has(_K.AUTHORITY_REPORTED)
    reported = _K.AUTHORITY_REPORTED if now.has(_K.AUTHORITY_REPORTED) else _K.REPORTED
    upward = (_K.AUTHORITY_REPORTED, _K.DECIDED)
    return [
        *(() if _told_until(case) else _count(case, _K.FORWARDED, SUPERIOR_RULE, until=acted)),
        *_count(now, _K.SUMMONED_1, "panggilan", until=summoned),
        *_count(now, _K.ABSENT_1, "panggilan-2", until=(_K.SUMMONED_2, _K.DECIDED), at=_missed),
        *_count(now, _K.SUMMONED_2, "panggilan", until=summoned),
        *(_count(now, _K.REPORTED, "laporan-kewenangan", until=upward) if reporting else ()),
        *(_count(now, reported, DECISION_RULE, until=(_K.DECIDED,)) if proven(now) else ()),
    ]


def _after_decision(case: Case, remedy: str, today: date) -> list[CaseCount]:
    received = received_step(case)
    reached = (_K.SENT, _K.ARRIVED)
    found = list(_count(case, _K.DECIDED, "penyampaian", until=reached, over=received is not None))
    found += _count(case, _K.MISSED_HANDOVER, "pengiriman", until=reached, at=_missed)
    if received is not None:
        contested = case.has(_K.CONTESTED)
        window = CaseCount(rule=remedy, since=received.on, step=received, open=not contested)
        effect = CaseCount(
            rule="berlaku", since=received.on, step=received, open=not remedy_pending(case)
        )
        found += [window, effect] if received.on <= today else []
    filed = case.last(_K.CONTESTED)
    if filed is not None and isinstance(filed.detail, Contested):
        rule = f"putusan-{filed.detail.remedy}"
        found += _count(case, _K.CONTESTED, rule, until=(_K.REMEDY_DECIDED,))
    return found


def _count(
    case: Case,
    kind: StepKind,
    rule: str,
    *,
    until: Sequence[StepKind],
    at: Callable[[Case, Step], date] | None = None,
    over: bool = False,
) -> list[CaseCount]:
    """Return the count that runs from the last step of a kind; none without such a step."""
    step = case.last(kind)
    if step is None:
        return []
    running = not over and not any(case.has(one) for one in until)
    since = at(case, step) if at is not None else step.on
    return [CaseCount(rule=rule, since=since, step=step, open=running)]


def _told_until(case: Case) -> date | None:
    """Return the day the letter to the superior set; then no rule counts one."""
    step = case.last(_K.FORWARDED)
    return step.detail.answer_by if step and isinstance(step.detail, Forwarded) else None


def _missed(case: Case, step: Step) -> date:
    """Return the appointed day that was missed, however late that was written down."""
    appointment = {_K.ABSENT_1: _K.SUMMONED_1, _K.MISSED_HANDOVER: _K.CALLED}[step.kind]
    return appointed(case, appointment) or step.on


def _closed(count: CaseCount) -> CaseCount:
    return CaseCount(rule=count.rule, since=count.since, step=count.step, open=False)
