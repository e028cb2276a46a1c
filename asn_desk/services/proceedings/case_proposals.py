"""What a step's form is filled with before the clerk touches it: dates, people, questions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.proceedings.case_state import appointed
from asn_desk.domain.proceedings.step_details import (
    Arrived,
    Closed,
    Detail,
    LeaveCause,
    MissedHandover,
    Sent,
    SubjectLeft,
    Transferred,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings import decision_proposals as later
from asn_desk.services.proceedings import inquiry_proposals as inquiry
from asn_desk.services.proceedings.case_values import StepDraft
from asn_desk.services.proceedings.proposal_sources import Sources

EMPTY: Mapping[StepKind, Detail] = {
    StepKind.MISSED_HANDOVER: MissedHandover(),
    StepKind.SENT: Sent(),
    StepKind.ARRIVED: Arrived(),
    StepKind.CLOSED: Closed(),
    StepKind.TRANSFERRED: Transferred(),
    StepKind.LEFT: SubjectLeft(cause=LeaveCause.RETIRED),
}
"""The forms of which the file of a case tells nothing."""
_APPOINTED: Mapping[StepKind, StepKind] = {
    StepKind.ABSENT_1: StepKind.SUMMONED_1,
    StepKind.ABSENT_2: StepKind.SUMMONED_2,
    StepKind.HANDED_OVER: StepKind.CALLED,
    StepKind.MISSED_HANDOVER: StepKind.CALLED,
}
"""Which letter appointed the day of an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposer:
    """Fills in what the file of a case already tells."""

    known: Sources

    def propose(self, kind: StepKind, *, on: date | None = None) -> StepDraft:
        """Return the form of a step, of a day or of the one proposed, as far as the file knows."""
        on = on or self._day(kind)
        fill = _FILLERS.get(kind)
        detail = fill(self.known, on) if fill is not None else EMPTY[kind]
        return StepDraft(kind=kind, on=on, detail=detail)

    def _day(self, kind: StepKind) -> date:
        """Return the day of an event that was appointed, when it has passed; else today."""
        day, case = None, self.known.file.round
        if kind is StepKind.EXAMINED:
            second = appointed(case, StepKind.SUMMONED_2)
            day = second or appointed(case, StepKind.SUMMONED_1)
        elif kind in _APPOINTED:
            day = appointed(case, _APPOINTED[kind])
        return day if day is not None and day <= self.known.today else self.known.today


_FILLERS: Mapping[StepKind, Callable[[Sources, date], Detail]] = {
    StepKind.FORWARDED: inquiry.forwarding,
    StepKind.TEAM_FORMED: inquiry.team,
    StepKind.ORDERED: inquiry.order,
    StepKind.RELEASED: inquiry.release,
    StepKind.SUMMONED_1: inquiry.summons,
    StepKind.SUMMONED_2: inquiry.summons,
    StepKind.ABSENT_1: inquiry.absence,
    StepKind.ABSENT_2: inquiry.absence,
    StepKind.EXAMINED: inquiry.examination,
    StepKind.REPORTED: inquiry.report,
    StepKind.AUTHORITY_REPORTED: later.authority,
    StepKind.DECIDED: later.decision,
    StepKind.CALLED: later.call,
    StepKind.HANDED_OVER: later.handover,
    StepKind.CONTESTED: later.contest,
    StepKind.REMEDY_ANSWERED: later.answer,
    StepKind.REMEDY_DECIDED: later.remedy,
    StepKind.FINISHED: later.finish,
    StepKind.FOLLOWED_UP: later.follow_up,
}
