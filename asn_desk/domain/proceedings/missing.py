"""What the law asks for before a step: how it is said, and the looks at a case that say it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.step_details import Detail
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing the law asks for before a step, with its article (empty for plain order)."""

    what: str
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a gate may know beyond the case itself."""

    level: str | None = None
    """The level the assessment finds threatened: ringan, sedang, berat; None when not known."""
    detail: Detail | None = None
    """The step as it is filled in, when that is what is being checked."""
    superseded: bool = False
    """A heavier sanction came while this one was served; it is deemed finished."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The day a gate is asked, and what is known that day."""

    today: date
    effective_on: date | None = None
    """When the decision takes effect; None before it was received or while it is contested."""
    left: bool = False
    """The employee is no longer in service."""
    facts: Facts = Facts()


Gate = Callable[[Case, Moment], tuple[Missing, ...]]


def once(case: Case, *kinds: StepKind) -> tuple[Missing, ...]:
    """Refuse a step whose own or whose successor is already recorded."""
    for kind in kinds:
        step = case.last(kind)
        if step is not None:
            what = f"{STEP_TITLES[kind]} sudah dicatat tanggal {long_date(step.on)}"
            return (Missing(what=what),)
    return ()


def need(case: Case, kind: StepKind, article: str) -> tuple[Missing, ...]:
    """Ask for a step that must come before."""
    if case.has(kind):
        return ()
    return (Missing(what=f"{STEP_TITLES[kind]} belum dicatat", article=article),)
