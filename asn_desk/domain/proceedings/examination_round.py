"""The examination a result rests on: its latest round, its examiner, and whether a team held it.

A team formed after somebody else examined begins a new round: what was recorded before no longer
carries a result, and the employee is examined again (Pasal 29 ayat (2)).
"""

from dataclasses import replace

from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.cases import Case, Step
from asn_desk.domain.proceedings.sanction_fields import level_of
from asn_desk.domain.proceedings.step_details import Examined, Reported, Summoned, TeamFormed
from asn_desk.domain.proceedings.steps import StepKind

_HELD = (StepKind.EXAMINED, StepKind.ABSENT_2)
"""What a result can rest on: an examination, or two summonses ignored (Pasal 26 ayat (4))."""


def latest_round(case: Case) -> Case:
    """Return the case with the steps of its latest round of examination only."""
    steps = case.valid_steps
    begin = 0
    for at, step in enumerate(steps):
        if step.kind is StepKind.TEAM_FORMED and _result_possible(steps[begin:at]):
            begin = at
    return replace(case, steps=steps[begin:]) if begin else case


def team_now(case: Case) -> TeamFormed | None:
    """Return the team that examines; None without one."""
    step = case.last(StepKind.TEAM_FORMED)
    return step.detail if step and isinstance(step.detail, TeamFormed) else None


def examined_by_team(case: Case) -> bool:
    """Say whether what a result rests on came after the team was formed."""
    kinds = [step.kind for step in case.valid_steps]
    if StepKind.TEAM_FORMED not in kinds:
        return False
    return any(kind in _HELD for kind in kinds[kinds.index(StepKind.TEAM_FORMED) :])


def reported_level(case: Case) -> Level | None:
    """Return the level of the sanction the result recommends; None before a proven result."""
    result = round_result(case)
    return level_of(result.sanction_code) if result is not None and result.proven else None


def round_result(case: Case) -> Reported | None:
    """Return the result of the latest round; None before it."""
    step = latest_round(case).last(StepKind.REPORTED)
    return step.detail if step and isinstance(step.detail, Reported) else None


def lacks_team(case: Case, level: str | None = None) -> bool:
    """Say whether a heavy result rests on an examination without a team (Pasal 29 ayat (2)).

    `level` is that of the sanction; without it, that of the recommended one.
    """
    return (level or reported_level(case)) == Level.HEAVY and not examined_by_team(case)


def examiner(case: Case) -> tuple[int | None, bool]:
    """Return who examined, or summoned in vain: his id, and whether it was the Bupati."""
    for step in reversed(case.valid_steps):
        if isinstance(step.detail, Examined | Summoned):
            return step.detail.examiner_id, step.detail.by_regent
    return None, False


def examiner_punishes(case: Case) -> bool:
    """Say whether the result names its own examiner as the official who may punish."""
    result = round_result(case)
    who, regent = examiner(case)
    if result is None or result.by_regent or regent:
        return result is not None and result.by_regent and regent
    return who is not None and who == result.punisher_id


def needs_authority_report(case: Case, level: str | None = None) -> bool:
    """Say whether a medium or heavy result must go up to who may punish (Pasal 27 ayat (4)).

    A light one needs none: the LHP itself goes to him. `level` counts where the recommended
    sanction is one the office added, whose level only the tables know.
    """
    result = round_result(case)
    if result is None or not result.proven or examiner_punishes(case):
        return False
    if (reported_level(case) or level) in {None, Level.LIGHT}:
        return False
    return not latest_round(case).has(StepKind.AUTHORITY_REPORTED)


def _result_possible(steps: tuple[Step, ...]) -> bool:
    return any(step.kind in {*_HELD, StepKind.REPORTED} for step in steps)
