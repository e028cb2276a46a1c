"""What the desk of cases takes and returns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.employees import Employee
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.domain.proceedings.cases import Case, CaseLine, DecisionLine, Step
from asn_desk.domain.proceedings.follow_ups import OpenFollowUp
from asn_desk.domain.proceedings.gates import Missing
from asn_desk.domain.proceedings.pacing import Alarm, Caution, Due
from asn_desk.domain.proceedings.procedure import Action
from asn_desk.domain.proceedings.step_details import Detail
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.working_time import Deadline
from asn_desk.services.assessment_values import (
    Answer,
    AssessmentView,
    Block,
    ProvisionFinding,
    PunisherChoice,
    SanctionChoice,
    Standing,
    TeamRuling,
    Why,
)
from asn_desk.services.proceedings.case_file import CaseIncident

__all__ = [
    "Answer",
    "AssessmentView",
    "Block",
    "CaseRow",
    "CaseView",
    "PersonProblem",
    "ProvisionFinding",
    "PunisherChoice",
    "RecordedStep",
    "SanctionChoice",
    "Standing",
    "StepCheck",
    "StepDraft",
    "TeamRuling",
    "TermsProposal",
    "TimelineItem",
    "Why",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDraft:
    """A step as the clerk fills it in."""

    kind: StepKind
    on: date
    detail: Detail


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonProblem:
    """What the law has against somebody in a step, shown beside his name."""

    employee_id: int | None
    """None for the team as a whole."""
    words: str
    article: str = ""
    blocks: bool = True
    """Whether the step cannot be taken with him; otherwise it is something to look at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsProposal:
    """What a decision with a sanction could fix, and how its dates came about."""

    terms: SanctionTerms
    whys: tuple[Why, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StepCheck:
    """What stands between a draft and its record; all empty means it can be recorded."""

    missing: tuple[Missing, ...] = ()
    """What the law still asks for."""
    incomplete: tuple[tuple[str, str], ...] = ()
    """Fields to fill: (field, what to do) each."""
    wrong_date: str = ""
    not_authorised: str = ""
    cautions: tuple[Caution, ...] = ()
    """Unusual, but not forbidden."""
    people: tuple[PersonProblem, ...] = ()
    """What the law has against the members of a team, one by one."""

    @property
    def ready(self) -> bool:
        """Say whether the step can be recorded now."""
        refused = any(one.blocks for one in self.people)
        return not (
            self.missing or self.incomplete or self.wrong_date or self.not_authorised or refused
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedStep:
    """A step just recorded, with its letter when it has one."""

    step: Step
    letter_id: int | None
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One case in the list, with what it waits for."""

    line: CaseLine
    stage: str
    due: Due | None
    days_left: int | None
    """Working days until the due day; negative when late; None without a day."""
    due_problem: str = ""
    """Why no date can be computed, in words for the clerk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """One step of the time line: recorded, next, or later with what it still lacks."""

    kind: StepKind
    title: str
    on: date | None
    state: str
    """`done`, `next`, `later` or `withdrawn`."""
    lines: tuple[str, ...] = ()
    letter_id: int | None = None
    letter_number: str = ""
    deadline: Deadline | None = None
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """Everything the page of a case shows."""

    case: Case
    employee: Employee
    agency: str
    unit: str
    superior: Employee | None
    incidents: Sequence[CaseIncident]
    timeline: tuple[TimelineItem, ...]
    actions: tuple[Action, ...]
    due: Due | None
    effective: Deadline | None
    decisions: tuple[DecisionLine, ...]
    """Decisions against the same employee, this case's own included."""
    drafts: tuple[StepKind, ...]
    letters: tuple[LetterLine, ...]
    problem: str = ""
    """Why dates cannot be computed, in words for the clerk; empty when they can."""
    alarms: tuple[Alarm, ...] = ()
    """Whose time to act is over (Pasal 24, 28)."""
    restrictions: tuple[Block, ...] = ()
    """What this case, or the sanction being served, closes to the employee today."""
    follow_ups: tuple[OpenFollowUp, ...] = ()
    """What others must still do because of the decision."""
    sanction_from: date | None = None
    sanction_until: date | None = None
    """The first and the last day the sanction is served; None for one without a period."""
