"""What others must still do because of a decision, and whether it was noted as done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.employees import Status
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.case_state import sanction_now
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.effect import served_period
from asn_desk.domain.proceedings.ending_details import FollowedUp, FollowUp
from asn_desk.domain.proceedings.sanction_fields import SanctionShape, shape_of
from asn_desk.domain.proceedings.steps import StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFollowUp:
    """One thing still to be done, with what asks for it."""

    what: FollowUp
    article: str
    confidence: str
    """The mark of its source: P, 2S, 1S, or D for a proposal of the office."""
    day: date | None = None
    """From when on it can be done; None for at once."""

    @property
    def title(self) -> str:
        """What a list calls it."""
        return self.what.value


_BASES: Mapping[FollowUp, tuple[str, str]] = {
    FollowUp.APPOINTMENT: ("Peraturan BKN 6/2022", "1S"),
    FollowUp.PAYROLL: ("Tata kerja kantor", "D"),
    FollowUp.CANDIDATE_DISMISSAL: ("PP 94/2021 Pasal 43 dan PP 11/2017", "1S"),
    FollowUp.RESTORED: ("Tata kerja kantor", "D"),
    FollowUp.SIASN: ("PP 94/2021 Pasal 39", "P"),
}


_FOR_WHO_STAYS = frozenset({FollowUp.APPOINTMENT, FollowUp.CANDIDATE_DISMISSAL, FollowUp.RESTORED})


def open_follow_ups(
    case: Case, *, status: Status | None, effective_on: date | None, today: date
) -> tuple[OpenFollowUp, ...]:
    """Return what is still to be done once a decision has taken effect; it never blocks a case.

    `status` is that of the employee; a CPNS under a medium or heavy sanction does not become a
    PNS. `effective_on` is None while the decision is not in force: then nothing is due yet.
    """
    code, terms = sanction_now(case)
    if not code or effective_on is None or today < effective_on:
        return ()
    shape = shape_of(code, terms)
    over = _FOR_WHO_STAYS if case.has(StepKind.LEFT) else frozenset()
    wanted = [what for what in _BASES if what not in over and _asked(what, shape, status)]
    done = {s.detail.what for s in case.valid_steps if isinstance(s.detail, FollowedUp)}
    found = []
    for what in wanted:
        if what in done:
            continue
        article, confidence = _BASES[what]
        day = _restored_on(case, effective_on) if what is FollowUp.RESTORED else None
        if day is not None and today < day:
            continue
        found.append(OpenFollowUp(what=what, article=article, confidence=confidence, day=day))
    return tuple(found)


def _asked(what: FollowUp, shape: SanctionShape, status: Status | None) -> bool:
    candidate = status is Status.CPNS and shape.level in {Level.MEDIUM, Level.HEAVY}
    return {
        FollowUp.APPOINTMENT: shape.appointment,
        FollowUp.PAYROLL: shape.money,
        FollowUp.CANDIDATE_DISMISSAL: candidate and not shape.ends_service,
        FollowUp.RESTORED: "end_on" in shape.required,
    }.get(what, True)


def _restored_on(case: Case, effective_on: date) -> date | None:
    period = served_period(case, effective_on)
    return period.end if period else None
