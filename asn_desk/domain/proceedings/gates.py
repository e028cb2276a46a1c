"""Gates: what the law asks for before each step of a case may be recorded."""

from collections.abc import Mapping
from datetime import date

from asn_desk.domain.proceedings import effect_gates as effect
from asn_desk.domain.proceedings import examination_gates as examination
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.missing import Facts, Gate, Missing, Moment
from asn_desk.domain.proceedings.steps import StepKind

__all__ = ["NO_FACTS", "Facts", "Missing", "requirements"]

NO_FACTS = Facts()


def requirements(
    case: Case,
    kind: StepKind,
    *,
    today: date,
    effective_on: date | None = None,
    left: bool = False,
    facts: Facts = NO_FACTS,
) -> tuple[Missing, ...]:
    """Return what the law asks for before this step may be recorded; empty means lawful now.

    `left` says that the employee is no longer in service (pensioned, moved away, dead): his case
    may be closed at any time before a decision takes effect, for nobody is left to punish.
    """
    if is_ended(case) and kind is not StepKind.FOLLOWED_UP:
        return (Missing(what="Perkara sudah ditutup"),)
    if left and kind is StepKind.CLOSED and (effective_on is None or today < effective_on):
        return ()
    moment = Moment(today=today, effective_on=effective_on, left=left, facts=facts)
    return _GATES[kind](case, moment)


_GATES: Mapping[StepKind, Gate] = {
    StepKind.FORWARDED: examination.for_forward,
    StepKind.TEAM_FORMED: examination.for_team,
    StepKind.ORDERED: examination.for_order,
    StepKind.SUMMONED_1: examination.for_summons_1,
    StepKind.ABSENT_1: examination.for_absence(StepKind.SUMMONED_1, StepKind.ABSENT_1),
    StepKind.SUMMONED_2: examination.for_summons_2,
    StepKind.ABSENT_2: examination.for_absence(StepKind.SUMMONED_2, StepKind.ABSENT_2),
    StepKind.RELEASED: examination.for_release,
    StepKind.EXAMINED: examination.for_examination,
    StepKind.REPORTED: examination.for_report,
    StepKind.AUTHORITY_REPORTED: examination.for_authority_report,
    StepKind.DECIDED: examination.for_decision,
    StepKind.CALLED: effect.for_call,
    StepKind.HANDED_OVER: effect.for_handover,
    StepKind.MISSED_HANDOVER: effect.for_missed_handover,
    StepKind.SENT: effect.for_sending,
    StepKind.ARRIVED: effect.for_arrival,
    StepKind.CONTESTED: effect.for_contest,
    StepKind.REMEDY_ANSWERED: effect.for_answer,
    StepKind.REMEDY_DECIDED: effect.for_remedy,
    StepKind.FINISHED: effect.for_finish,
    StepKind.TRANSFERRED: effect.for_ending,
    StepKind.LEFT: effect.for_ending,
    StepKind.FOLLOWED_UP: effect.for_follow_up,
    StepKind.CLOSED: examination.for_close,
}
