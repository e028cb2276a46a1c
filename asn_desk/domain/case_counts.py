"""Every count of working days in a case: what runs from which step, and which are still open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.case_state import appointed, is_ended, received_step, remedy_pending
from asn_desk.domain.cases import Case, Step
from asn_desk.domain.pacing import Deadlines, effective_deadline
from asn_desk.domain.step_details import Contested
from asn_desk.domain.steps import STEP_TITLES, StepKind
from asn_desk.domain.working_time import Deadline

_K = StepKind
_REPORTS = ("lhp", "laporan_kewenangan")
"""Steps that put the result before who may punish."""


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
    return effect or deadlines(count.rule, count.since)


def _before_decision(case: Case) -> list[CaseCount]:
    summoned = (_K.SUMMONED_1, _K.SUMMONED_2)
    return [
        *_count(case, _K.FORWARDED, "tindak-lanjut-atasan", until=(*summoned, _K.DECIDED)),
        *_count(case, _K.SUMMONED_1, "panggilan", until=summoned),
        *_count(case, _K.ABSENT_1, "panggilan-2", until=(_K.SUMMONED_2, _K.DECIDED), at=_missed),
        *_count(case, _K.SUMMONED_2, "panggilan", until=summoned),
        *_count(case, _reported(case), "penetapan-keputusan", until=(_K.DECIDED,)),
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
        kind = "banding" if "banding" in filed.detail.remedy.casefold() else "keberatan"
        found += _count(case, _K.CONTESTED, f"putusan-{kind}", until=(_K.REMEDY_DECIDED,))
    return found


def _count(
    case: Case,
    kind: StepKind | None,
    rule: str,
    *,
    until: Sequence[StepKind],
    at: Callable[[Case, Step], date] | None = None,
    over: bool = False,
) -> list[CaseCount]:
    """Return the count that runs from the last step of a kind; none without such a step."""
    step = case.last(kind) if kind is not None else None
    if step is None:
        return []
    running = not over and not any(case.has(one) for one in until)
    since = at(case, step) if at is not None else step.on
    return [CaseCount(rule=rule, since=since, step=step, open=running)]


def _reported(case: Case) -> StepKind | None:
    """Return the report from which the official's time to decide runs (Pasal 24)."""
    kinds = [step.kind for step in case.valid_steps if step.kind.value in _REPORTS]
    return kinds[-1] if kinds else None


def _missed(case: Case, step: Step) -> date:
    """Return the appointed day that was missed, however late that was written down."""
    appointment = {_K.ABSENT_1: _K.SUMMONED_1, _K.MISSED_HANDOVER: _K.CALLED}[step.kind]
    return appointed(case, appointment) or step.on


def _closed(count: CaseCount) -> CaseCount:
    return CaseCount(rule=count.rule, since=count.since, step=count.step, open=False)
