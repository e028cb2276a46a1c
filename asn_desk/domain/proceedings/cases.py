"""A case: one employee's proceedings as a chain of recorded steps that is only ever added to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from asn_desk.domain.papers.letters import Identity
from asn_desk.domain.proceedings.step_details import Detail, Withdrawn
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One recorded step; never changed once recorded."""

    id: int | None = None
    sequence: int
    kind: StepKind
    on: date
    """The day of the event, or of the letter."""
    detail: Detail
    letter_id: int | None = None
    letter_number: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One employee's proceedings."""

    id: int | None = None
    number: str = ""
    """The register number, given when the case is opened."""
    employee_id: int
    subject: Identity
    """Who the employee was when the case was opened."""
    act: str
    """The alleged act in the office's words."""
    provisions: tuple[str, ...]
    """Codes of the provisions alleged."""
    happened_on: date | None = None
    place: str = ""
    opened_on: date
    person_ids: tuple[int, ...] = ()
    """The reported persons (terlapor) that were joined in this case."""
    steps: tuple[Step, ...] = ()
    version: int = 1

    @property
    def valid_steps(self) -> tuple[Step, ...]:
        """The steps that count: those neither corrections nor corrected."""
        gone = {s.detail.step_id for s in self.steps if isinstance(s.detail, Withdrawn)}
        return tuple(
            s for s in self.steps if s.id not in gone and not isinstance(s.detail, Withdrawn)
        )

    def last(self, kind: StepKind) -> Step | None:
        """Return the latest valid step of a kind."""
        return next((s for s in reversed(self.valid_steps) if s.kind is kind), None)

    def has(self, kind: StepKind) -> bool:
        """Say whether a valid step of the kind is recorded."""
        return self.last(kind) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One case in a list."""

    id: int
    number: str
    employee_id: int
    name: str
    nip: str
    unit: str
    act: str
    opened_on: date
    last_step: StepKind
    last_on: date
    ended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Which cases a list shows; empty fields do not restrict."""

    text: str = ""
    running_only: bool = False
    employee_id: int | None = None
    unit_ids: Sequence[int] = ()
    limit: int = 500
    nearest_first: bool = False
    """By how near number and name are to the text, instead of latest first alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A step being filled in, kept until it is recorded; nothing official yet."""

    case_id: int
    kind: StepKind
    on: date | None
    detail: Detail
    saved_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A decision in the register and in an employee's history."""

    case_id: int
    case_number: str
    employee_id: int
    name: str
    nip: str
    rank: str
    grade: str
    position: str
    unit: str
    act: str
    provisions: tuple[str, ...]
    sanction_code: str
    number: str
    decided_on: date
    letter_id: int | None
    """None for the decision on a remedy, which others issue."""
    signer: str
    received_on: date | None
    effective_on: date | None
    ended_on: date | None
    contested: bool
    cancelled: bool
    id: int | None = None
    law_version: int = 0
    """The version of the law tables it was made under."""
    sanction_name: str = ""
    """The sanction's name as printed, whatever later versions call it; empty for old ones."""
    starts_on: date | None = None
    ends_on: date | None = None
    """The first and the last day the sanction is served; None for one without a period."""
    terms: SanctionTerms | None = None
    superseded: bool = False
    """Replaced by the decision on a remedy, or deemed served because a heavier one came."""
    replaces_id: int | None = None
    """The decision this one stands in place of."""
