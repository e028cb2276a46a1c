"""Earlier decisions about somebody as the rules ask for them: past, running, with consequences."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.assessment import PastSanction
from asn_desk.domain.law.consequences import ImposedSanction
from asn_desk.domain.law.periods import RunningSanction, sanction_period
from asn_desk.domain.law.sanctions import sanction
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.cases import Case, DecisionLine
from asn_desk.domain.proceedings.steps import StepKind

DEEMED_FINISHED = "Dianggap selesai"
"""How the note begins of a case that a heavier sanction ended."""
_EXAMINING = (StepKind.SUMMONED_1, StepKind.ORDERED, StepKind.EXAMINED)


def standing_decisions(decisions: Iterable[DecisionLine]) -> tuple[DecisionLine, ...]:
    """Leave out what no longer stands: cancelled, or replaced by the decision on a remedy.

    One deemed finished because a heavier sanction came has been imposed all the same.
    """
    every = tuple(decisions)
    replaced = {one.replaces_id for one in every if not one.cancelled}
    return tuple(one for one in every if not one.cancelled and one.id not in replaced)


def deemed_finished_by(one: DecisionLine, others: Iterable[DecisionLine]) -> DecisionLine | None:
    """Return the heavier decision that ended a sanction being served; None where none did."""
    if not one.superseded or one.ends_on is None:
        return None
    after = one.ends_on + timedelta(days=1)
    return next((each for each in standing_decisions(others) if each.effective_on == after), None)


def deemed_finished_note(heavier: DecisionLine) -> str:
    """Say why a sanction is deemed finished (Peraturan BKN 6/2022)."""
    day = f" berlaku {long_date(heavier.effective_on)}" if heavier.effective_on else ""
    return f"{DEEMED_FINISHED}: hukuman lebih berat dengan keputusan Nomor {heavier.number}{day}"


def past_sanctions(
    decisions: Iterable[DecisionLine], incidents: Mapping[int, frozenset[int]]
) -> tuple[PastSanction, ...]:
    """Return the sanctions a repetition is measured by; a contested one does not count.

    `incidents` are those each case was about, by its id: none is punished twice.
    """
    return tuple(
        PastSanction(
            sanction_code=one.sanction_code,
            provisions=one.provisions,
            effective_on=None if one.contested else one.effective_on,
            incidents=incidents.get(one.case_id, frozenset()),
        )
        for one in standing_decisions(decisions)
    )


def running_sanctions(
    law: Law, decisions: Iterable[DecisionLine], *, on: date
) -> tuple[tuple[DecisionLine, RunningSanction], ...]:
    """Return the medium and heavy sanctions being served on a day, or begun later."""
    found = []
    for one in standing_decisions(decisions):
        if one.contested or one.effective_on is None or not _is_weighty(law, one):
            continue
        start, end = served(law, one, one.effective_on)
        if end is None or end >= on:
            running = RunningSanction(
                sanction_code=one.sanction_code, start=start, end=end, provisions=one.provisions
            )
            found.append((one, running))
    return tuple(found)


def served(law: Law, one: DecisionLine, effective_on: date) -> tuple[date, date | None]:
    """Return the first and last day a sanction is served, as written or as the law counts."""
    if one.starts_on is not None:
        return one.starts_on, _earlier(one.ends_on, one.ended_on)
    period = sanction_period(law, one.sanction_code, effective_on)
    return period.start, _earlier(period.end, one.ended_on)


def imposed_sanctions(decisions: Iterable[DecisionLine]) -> tuple[ImposedSanction, ...]:
    """Return the decisions that still stand, as far as their consequences ask."""
    return tuple(
        ImposedSanction(
            sanction_code=one.sanction_code,
            decided_on=one.decided_on,
            effective_on=one.effective_on,
            start=one.starts_on,
            end=_earlier(one.ends_on, one.ended_on),
            contested=one.contested,
        )
        for one in standing_decisions(decisions)
    )


def examined_since(cases: Sequence[Case]) -> date | None:
    """Return the day the first of somebody's running cases reached its examination."""
    days = [
        step.on
        for case in cases
        if not is_ended(case) and not case.has(StepKind.DECIDED)
        for step in case.valid_steps
        if step.kind in _EXAMINING
    ]
    return min(days, default=None)


def _is_weighty(law: Law, one: DecisionLine) -> bool:
    return sanction(law, one.sanction_code).level is not Level.LIGHT


def _earlier(first: date | None, second: date | None) -> date | None:
    return min((day for day in (first, second) if day is not None), default=None)
