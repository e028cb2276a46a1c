"""What is recorded with each kind of step; frozen once the step is recorded."""

from dataclasses import dataclass
from datetime import date, time

from asn_desk.domain.letter_facts import QuestionAnswer
from asn_desk.domain.steps import StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The case was opened on verified reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forwarded:
    """The report went to the direct superior for summons and examination."""

    superior_id: int | None = None
    answer_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summoned:
    """Somebody was summoned to be examined (Pasal 26)."""

    examiner_id: int | None = None
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The decision (Pasal 33)."""

    sanction_code: str = ""
    punisher_id: int | None = None
    by_regent: bool = False
    override_reason: str = ""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """The decision arrived at the address."""

    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contested:
    """Keberatan or banding administratif was filed; the decision waits (Pasal 38 ayat (2))."""

    remedy: str = "keberatan"
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyDecided:
    """The remedy was decided."""

    result: str = "memperkuat"
    """memperkuat, memperingan, memperberat, mengubah, membatalkan."""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The sanction is served; a light one as soon as it takes effect."""

    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The case ended without a sanction."""

    reason: str = ""


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
}
