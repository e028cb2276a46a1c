"""The kinds of letter and the facts each one needs; no wording, no millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from asn_desk.domain.employees import Sex, Status
from asn_desk.domain.office import Book, Letterhead


class LetterKind(StrEnum):
    """The letters the desk makes; the value names the wording file."""

    FORWARDING = "surat_penerusan"
    SUMMONS_1 = "surat_panggilan_1"
    SUMMONS_2 = "surat_panggilan_2"
    ABSENCE_MINUTES = "berita_acara_ketidakhadiran"
    EXAMINATION_MINUTES = "berita_acara_pemeriksaan"
    EXAMINATION_REPORT = "laporan_hasil_pemeriksaan"
    DECISION = "keputusan_hukuman_disiplin"
    RECEIPT_SUMMONS = "panggilan_menerima_keputusan"
    HANDOVER_MINUTES = "berita_acara_penyampaian"
    DISPATCH = "surat_pengantar_keputusan"
    COACHING = "surat_pembinaan"
    REFERRAL = "surat_penerusan_instansi_lain"
    SATPOL_REPLY = "surat_balasan_satpol"


LETTER_TITLES = {
    LetterKind.FORWARDING: "Surat Penerusan kepada Atasan Langsung",
    LetterKind.SUMMONS_1: "Surat Panggilan I",
    LetterKind.SUMMONS_2: "Surat Panggilan II",
    LetterKind.ABSENCE_MINUTES: "Berita Acara Ketidakhadiran",
    LetterKind.EXAMINATION_MINUTES: "Berita Acara Pemeriksaan",
    LetterKind.EXAMINATION_REPORT: "Laporan Hasil Pemeriksaan",
    LetterKind.DECISION: "Keputusan Hukuman Disiplin",
    LetterKind.RECEIPT_SUMMONS: "Surat Panggilan Menerima Keputusan",
    LetterKind.HANDOVER_MINUTES: "Berita Acara Penyampaian Keputusan",
    LetterKind.DISPATCH: "Surat Pengantar Pengiriman Keputusan",
    LetterKind.COACHING: "Surat Pembinaan",
    LetterKind.REFERRAL: "Surat Penerusan ke Instansi Lain",
    LetterKind.SATPOL_REPLY: "Surat Balasan kepada Satpol PP",
}

_MINUTES = {
    LetterKind.ABSENCE_MINUTES,
    LetterKind.EXAMINATION_MINUTES,
    LetterKind.HANDOVER_MINUTES,
}


def book_of(kind: LetterKind) -> Book:
    """Return the agenda book that numbers this kind of letter."""
    if kind is LetterKind.DECISION:
        return Book.DECISIONS
    return Book.MINUTES if kind in _MINUTES else Book.LETTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A person as the identity rows of a letter print him: Nama, NIP, Pangkat, Jabatan, Unit."""

    name: str
    """With degrees."""
    nip: str
    rank: str
    """Pangkat; empty for a PPPK."""
    grade: str
    position: str
    unit: str
    agency: str = ""
    sex: Sex | None = None
    status: Status | None = None
    """What papers call him: PNS, CPNS, PPPK; None on letters issued before it was kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs, for which post, with which kop."""

    post: str
    name: str
    nip: str
    rank: str
    prefix: str = ""
    """`Plt.`, `Plh.`, `Pj.`, or empty."""
    on_behalf_of: str = ""
    """The post above an a.n. signature; empty when signing in his own name."""
    letterhead: Letterhead | None = None
    is_regent: bool = False
    """The Bupati signs in capitals, without rank and NIP, under the state emblem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An earlier letter that this one refers to."""

    number: str
    on: date
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every letter has: number, date, place, signer, copies."""

    number: str | None
    """None prints a draft: no number, DRAF across every page."""
    draft_number: str = ""
    """The number's shape with a gap, printed on a draft."""
    on: date
    place: str
    signer: Signer
    copies: Sequence[str] = ()
    """Tembusan, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Where and when somebody is to appear."""

    on: date
    at: time
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What somebody did and which provisions it is held against."""

    act: str
    """The act in the office's words (uraian perbuatan)."""
    provisions: str
    """`Pasal 3 huruf c dan Pasal 3 huruf f`."""
    happened_on: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardingFacts:
    """Report forwarded to the direct superior for summons and examination (Pasal 26, 27)."""

    addressee: str
    subject: Identity
    charge: Charge
    report: str
    """The report it rests on: `Surat … Nomor … tanggal …`."""
    answer_by: date
    attachments: str = "1 (satu) berkas"


@dataclass(frozen=True, slots=True, kw_only=True)
class SummonsFacts:
    """Surat Panggilan I, or II when `first` is given (Pasal 26)."""

    subject: Identity
    examiner: Identity
    meeting: Meeting
    charge: Charge
    by_team: bool = False
    bring: str = ""
    first: Reference | None = None
    first_meeting: date | None = None
    absence_reason: str = ""
    """The reason given for staying away; empty is `tanpa keterangan`."""
    by_superior: bool = True
    """Whether the examiner is the direct superior; another one signs by his own post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceFacts:
    """Minutes that somebody summoned did not appear."""

    subject: Identity
    examiners: Sequence[Identity]
    meeting: Meeting
    waited_until: time
    summons: Sequence[Reference]
    received_on: Sequence[date | None]
    """When each summons was received, in the same order; None when not known."""
    absence_reason: str = ""
    witnesses: Sequence[str] = ()
    by_superior: bool = True
    """Whether the examiner is the direct superior; another one signs by his own post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswer:
    """One question put and the answer given."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceItem:
    """A piece of evidence named in the minutes, with the hash that fixes it."""

    file_name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationFacts:
    """Berita Acara Pemeriksaan (Pasal 32)."""

    subject: Identity
    examiners: Sequence[Identity]
    meeting: Meeting
    charge: Charge
    questions: Sequence[QuestionAnswer]
    authority: str = ""
    """The order it rests on; empty is `wewenang yang ada pada saya`."""
    virtual: bool = False
    remark: str = ""
    refused: bool = False
    refusal_reason: str = ""
    evidence: Sequence[EvidenceItem] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFacts:
    """Laporan Hasil Pemeriksaan, also for who did not come (`examined_on` is None)."""

    addressee: str
    subject: Identity
    examined_on: date | None
    charge: Charge
    time_text: str
    """When it happened, as the table prints it."""
    aggravating: str
    mitigating: str
    impact: str
    proven: bool
    sanction: str
    """The recommended sanction by its exact name; empty when not proven."""
    authority_post: str
    """Whose authority the sanction is."""
    minutes: Reference | None
    summons: Sequence[Reference] = ()
    evidence: Sequence[EvidenceItem] = ()
    by_team: bool = False
    by_superior: bool = True
    """Whether the examiner is the direct superior; another one signs by his own post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFacts:
    """Keputusan hukuman disiplin."""

    subject: Identity
    sanction: str
    """The exact name: `teguran lisan` …"""
    sanction_code: str
    """`R1` …; chooses the extra diktum."""
    charge: Charge
    examined_on: date | None
    """None when decided without examination (Pasal 26 ayat (4))."""
    summons: Sequence[Reference] = ()
    by_team: bool = False
    extra_basis: Sequence[str] = ()
    """Further Mengingat items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSummonsFacts:
    """Summons to receive a decision."""

    subject: Identity
    before: Identity
    meeting: Meeting
    decision: Reference
    sanction: str
    decision_post: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverFacts:
    """Minutes of handing over a decision (Pasal 37); a reprimand is also spoken."""

    subject: Identity
    deliverer: Identity
    as_authority: bool
    meeting: Meeting
    decision: Reference
    sanction: str
    sanction_code: str
    decision_post: str
    refused: bool = False
    refusal_reason: str = ""
    witnesses: Sequence[str] = ()
    effective_on: date | None = None
    remedy_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchFacts:
    """Covering letter that sends a decision to somebody who did not come (Pasal 37 ayat (4))."""

    subject: Identity
    address: str
    called: Reference
    """The call to receive; after a refused handover its minutes."""
    called_for: date
    refused: bool = False
    """Whether the employee came and would not take the decision."""
    decision: Reference
    sanction: str
    decision_post: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachingFacts:
    """Surat pembinaan: lawful first answer, not a sanction."""

    subject: Identity
    charge: Charge
    at: time | None
    circular: str
    remove_link: str = ""
    statement_to: str = ""
    deadline: date
    coaching: str = ""
    """When and by whom the coaching is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralFacts:
    """A report forwarded to another institution because the person is not ours."""

    addressee: str
    name: str
    nip: str
    unit: str
    charge: Charge
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRow:
    """One line of the answer to Satpol PP; status words only, never the sanction."""

    name: str
    nip: str
    agency: str
    found_on: date | None
    follow_up: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SatpolReplyFacts:
    """Answer to Satpol PP about a report of theirs."""

    report: Reference
    rows: Sequence[ReplyRow]
    missing_evidence: str = ""
    answer_by: date | None = None


Facts = (
    ForwardingFacts
    | SummonsFacts
    | AbsenceFacts
    | ExaminationFacts
    | ReportFacts
    | DecisionFacts
    | ReceiptSummonsFacts
    | HandoverFacts
    | DispatchFacts
    | CoachingFacts
    | ReferralFacts
    | SatpolReplyFacts
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """One row of the agenda: every number with its letter."""

    id: int
    book: Book
    sequence: int
    number: str
    on: date
    kind: LetterKind
    subject: str
    addressee: str
    signer: str
    case_id: int | None
    sha256: str
    issued_at: datetime
    voided: bool
    void_reason: str
