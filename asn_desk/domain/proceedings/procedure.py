"""What may be done next in a case: every step of the path, lawful or with what it lacks."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.proceedings.case_state import ACTION_TITLES, primary_step
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.gates import NO_FACTS, Facts, Missing, requirements
from asn_desk.domain.proceedings.steps import StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A step that could come next: lawful when nothing is missing."""

    kind: StepKind
    missing: tuple[Missing, ...] = ()
    primary: bool = False
    """The next lawful step as the law's path goes; the one filled button."""

    @property
    def title(self) -> str:
        """What the button says."""
        return ACTION_TITLES[self.kind]


def actions(
    case: Case,
    *,
    today: date,
    effective_on: date | None,
    left: bool = False,
    facts: Facts = NO_FACTS,
) -> tuple[Action, ...]:
    """Return every step of the path with what it still lacks; the primary one is marked.

    `effective_on` is the day the decision takes effect, None before it was received; `left` says
    that the employee is no longer in service; `facts` brings what else the gates may know.
    """
    primary = primary_step(case)
    return tuple(
        Action(
            kind=kind,
            missing=requirements(
                case, kind, today=today, effective_on=effective_on, left=left, facts=facts
            ),
            primary=kind is primary,
        )
        for kind in ACTION_TITLES
    )
