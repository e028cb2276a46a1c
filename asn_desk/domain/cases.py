"""A case: one employee's proceedings as a chain of recorded steps that is only ever added to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from asn_desk.domain.letters import Identity, LetterKind, QuestionAnswer


class StepKind(StrEnum):
    """What can be recorded in a case; the value is what the database keeps."""

    OPENED = "dibuka"
    FORWARDED = "diteruskan"
    SUMMONED_1 = "panggilan_1"
    ABSENT_1 = "tidak_hadir_1"
    SUMMONED_2 = "panggilan_2"
    ABSENT_2 = "tidak_hadir_2"
    EXAMINED = "diperiksa"
    REPORTED = "lhp"
    DECIDED = "keputusan"
    CALLED = "panggilan_terima"
    HANDED_OVER = "diserahkan"
    MISSED_HANDOVER = "tidak_hadir_terima"
    SENT = "dikirim"
    ARRIVED = "diterima_pos"
    CONTESTED = "upaya_administratif"
    REMEDY_DECIDED = "putusan_upaya"
    FINISHED = "selesai"
    CLOSED = "ditutup"
    WITHDRAWN = "koreksi"


STEP_TITLES = {
    StepKind.OPENED: "Perkara dibuka",
    StepKind.FORWARDED: "Diteruskan ke atasan langsung",
    StepKind.SUMMONED_1: "Panggilan I",
    StepKind.ABSENT_1: "Tidak hadir pada panggilan I",
    StepKind.SUMMONED_2: "Panggilan II",
    StepKind.ABSENT_2: "Tidak hadir pada panggilan II",
    StepKind.EXAMINED: "Pemeriksaan (BAP)",
    StepKind.REPORTED: "Laporan hasil pemeriksaan (LHP)",
    StepKind.DECIDED: "Keputusan hukuman disiplin",
    StepKind.CALLED: "Panggilan menerima keputusan",
    StepKind.HANDED_OVER: "Penyampaian keputusan",
    StepKind.MISSED_HANDOVER: "Tidak hadir menerima keputusan",
    StepKind.SENT: "Keputusan dikirim",
    StepKind.ARRIVED: "Keputusan diterima di alamat",
    StepKind.CONTESTED: "Upaya administratif diajukan",
    StepKind.REMEDY_DECIDED: "Putusan upaya administratif",
    StepKind.FINISHED: "Selesai",
    StepKind.CLOSED: "Ditutup tanpa hukuman",
    StepKind.WITHDRAWN: "Koreksi",
}

LETTER_OF_STEP = {
    StepKind.FORWARDED: LetterKind.FORWARDING,
    StepKind.SUMMONED_1: LetterKind.SUMMONS_1,
    StepKind.ABSENT_1: LetterKind.ABSENCE_MINUTES,
    StepKind.SUMMONED_2: LetterKind.SUMMONS_2,
    StepKind.ABSENT_2: LetterKind.ABSENCE_MINUTES,
    StepKind.EXAMINED: LetterKind.EXAMINATION_MINUTES,
    StepKind.REPORTED: LetterKind.EXAMINATION_REPORT,
    StepKind.DECIDED: LetterKind.DECISION,
    StepKind.CALLED: LetterKind.RECEIPT_SUMMONS,
    StepKind.HANDED_OVER: LetterKind.HANDOVER_MINUTES,
    StepKind.SENT: LetterKind.DISPATCH,
}


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
    letter_id: int
    signer: str
    received_on: date | None
    effective_on: date | None
    ended_on: date | None
    contested: bool
    cancelled: bool
