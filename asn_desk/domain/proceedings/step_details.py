"""What is recorded with each kind of step; frozen once the step is recorded."""

from dataclasses import dataclass
from datetime import date, time

from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.proceedings.ending_details import (
    Closed,
    Contested,
    Finished,
    FollowedUp,
    FollowUp,
    LeaveCause,
    RemedyAnswered,
    RemedyDecided,
    SubjectLeft,
    Transferred,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.team import TeamMember

__all__ = [
    "DETAIL_OF_STEP",
    "Absent",
    "Arrived",
    "AuthorityReported",
    "Called",
    "Closed",
    "Contested",
    "Decided",
    "Detail",
    "ExaminationOrdered",
    "Examined",
    "Finished",
    "FollowUp",
    "FollowedUp",
    "Forwarded",
    "HandedOver",
    "LeaveCause",
    "MissedHandover",
    "Opened",
    "Released",
    "RemedyAnswered",
    "RemedyDecided",
    "Reported",
    "Sent",
    "SubjectLeft",
    "Summoned",
    "TeamFormed",
    "Transferred",
    "Withdrawn",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The case was opened on verified reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarded:
    """The report went to the direct superior for summons and examination."""

    superior_id: int | None = None
    by_regent: bool = False
    """The Bupati is the direct superior, who is no employee of the register."""
    answer_by: date | None = None
    signer: str = ""
    """Who signs instead of who usually does, by his key among those who may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summoned:
    """Somebody was summoned to be examined (Pasal 26)."""

    examiner_id: int | None = None
    by_regent: bool = False
    """The Bupati examines, being the superior of the regional secretary."""
    exam_on: date | None = None
    exam_at: time | None = None
    place: str = ""
    bring: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """Somebody summoned did not come."""

    waited_from: time | None = None
    waited_until: time | None = None
    received_on: date | None = None
    """When the summons had been received; None when not known."""
    reason: str = ""
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """The examination and its minutes (Pasal 27, 32)."""

    examiner_id: int | None = None
    """Who examines; of a team its chair."""
    by_regent: bool = False
    exam_at: time | None = None
    place: str = ""
    virtual: bool = False
    questions: tuple[QuestionAnswer, ...] = ()
    remark: str = ""
    refused: bool = False
    """The examinee would not sign; the minutes stay valid (Pasal 32 ayat (2))."""
    refusal_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """The result of the examination (LHP): proven or not, of what, with what weight."""

    proven: bool = True
    act: str = ""
    provisions: tuple[str, ...] = ()
    """Codes of the law tables: `3c`, `3f` …"""
    impact: str = "UK"
    impact_text: str = ""
    aggravating: str = ""
    mitigating: str = ""
    sanction_code: str = ""
    """The recommended sanction: `R1` …"""
    punisher_id: int | None = None
    by_regent: bool = False
    """The Bupati punishes; he is no employee of the register."""
    override_reason: str = ""
    """Why somebody else than the proposed authority; empty when the rule was followed."""
    state_loss: bool = False
    """Signs of a loss to the state: the desk coordinates with APIP (Pasal 36)."""
    criminal: bool = False
    """Signs of a crime: the discipline process still runs."""
    absence_days: int = 0
    """Working days of absence that the attendance charge rests on, as counted that day."""
    longest_run: int = 0
    """The most of them in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The decision (Pasal 33)."""

    sanction_code: str = ""
    punisher_id: int | None = None
    by_regent: bool = False
    override_reason: str = ""
    terms: SanctionTerms | None = None
    """What the extra diktum fixes; None for a light sanction."""
    law_version: int = 0
    """The version of the law tables it was made under; 0 is the shipped one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Somebody was called to receive a decision."""

    before_id: int | None = None
    meet_on: date | None = None
    meet_at: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver:
    """The decision was handed over, or its receipt refused (Pasal 37)."""

    deliverer_id: int | None = None
    at: time | None = None
    place: str = ""
    refused: bool = False
    refusal_reason: str = ""
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedHandover:
    """Somebody called to receive a decision did not come (Pasal 37 ayat (4))."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The decision was sent to the employee's address."""

    address: str = ""
    receipt_number: str = ""
    signer: str = ""
    """Who signs instead of who usually does, by his key among those who may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """The decision arrived at the address."""

    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFormed:
    """A team to examine was formed (Pasal 29)."""

    members: tuple[TeamMember, ...] = ()
    former_id: int | None = None
    """The official designated to form it; None when the Bupati forms it (Pasal 29 ayat (5))."""
    by_regent: bool = True
    designation: str = ""
    """The order that designates the official; empty for the Bupati."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationOrdered:
    """An order to examine was given (surat perintah melakukan pemeriksaan)."""

    signer_id: int | None = None
    by_regent: bool = False
    examiner_ids: tuple[int, ...] = ()
    exam_on: date | None = None
    exam_at: time | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """Somebody was released from the duties of his post for the examination (Pasal 31)."""

    signer_id: int | None = None
    by_regent: bool = False
    acting_id: int | None = None
    """Who acts in the post meanwhile (Plh.)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityReported:
    """The result went up the line to the official who may punish (Pasal 27 ayat (4))."""

    reporter_id: int | None = None
    punisher_id: int | None = None
    by_regent: bool = False
    through_ids: tuple[int, ...] = ()
    """The superiors the report passes on its way, nearest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """An earlier step was recorded wrongly and no longer counts; its letter is voided."""

    step_id: int
    reason: str


Detail = (
    Opened
    | Forwarded
    | Summoned
    | Absent
    | Examined
    | Reported
    | Decided
    | Called
    | HandedOver
    | MissedHandover
    | Sent
    | Arrived
    | Contested
    | RemedyDecided
    | Finished
    | Closed
    | Withdrawn
    | TeamFormed
    | ExaminationOrdered
    | Released
    | AuthorityReported
    | RemedyAnswered
    | Transferred
    | SubjectLeft
    | FollowedUp
)

DETAIL_OF_STEP: dict[StepKind, type[Detail]] = {
    StepKind.OPENED: Opened,
    StepKind.FORWARDED: Forwarded,
    StepKind.SUMMONED_1: Summoned,
    StepKind.ABSENT_1: Absent,
    StepKind.SUMMONED_2: Summoned,
    StepKind.ABSENT_2: Absent,
    StepKind.EXAMINED: Examined,
    StepKind.REPORTED: Reported,
    StepKind.DECIDED: Decided,
    StepKind.CALLED: Called,
    StepKind.HANDED_OVER: HandedOver,
    StepKind.MISSED_HANDOVER: MissedHandover,
    StepKind.SENT: Sent,
    StepKind.ARRIVED: Arrived,
    StepKind.CONTESTED: Contested,
    StepKind.REMEDY_DECIDED: RemedyDecided,
    StepKind.FINISHED: Finished,
    StepKind.CLOSED: Closed,
    StepKind.WITHDRAWN: Withdrawn,
    StepKind.TEAM_FORMED: TeamFormed,
    StepKind.ORDERED: ExaminationOrdered,
    StepKind.RELEASED: Released,
    StepKind.AUTHORITY_REPORTED: AuthorityReported,
    StepKind.REMEDY_ANSWERED: RemedyAnswered,
    StepKind.TRANSFERRED: Transferred,
    StepKind.LEFT: SubjectLeft,
    StepKind.FOLLOWED_UP: FollowedUp,
}
