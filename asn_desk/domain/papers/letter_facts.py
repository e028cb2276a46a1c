"""The facts each kind of letter needs; no wording, no millimetres."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from asn_desk.domain.papers.letters import Charge, Identity, Meeting, Reference
from asn_desk.domain.papers.recap_letter_facts import RecapLetterFacts
from asn_desk.domain.papers.salary_facts import (
    SalaryResumeDecisionFacts,
    SalaryResumeFacts,
    SalaryStopDecisionFacts,
    SalaryStopFacts,
)
from asn_desk.domain.papers.statement_facts import EmployeeStatementFacts, StatementFacts
from asn_desk.domain.papers.team_facts import OrderFacts, ReleaseFacts, TeamFacts, TeamSeat
from asn_desk.domain.sanction_terms import SanctionTerms


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
    team: Sequence[TeamSeat] = ()
    """The team that waited, when a team examines; all of them sign."""


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
    team: Sequence[TeamSeat] = ()
    """The team that examined, when a team does; all of them sign."""


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
    regulation: str = ""
    """The regulation the provisions are of, in full; empty is the charge's own."""
    team: Sequence[TeamSeat] = ()
    """The team that reports, in the long form with its headings; all of them sign."""
    basis: Sequence[str] = ()
    """What the team worked on, for the long form: `Keputusan … Nomor … tanggal …`."""
    findings: Sequence[str] = ()
    """Facts the team found besides the act itself, for the long form; one sentence each."""


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
    regulation: str = ""
    """The regulation the provisions are of, in full; empty is the charge's own."""
    terms: SanctionTerms | None = None
    """What the extra diktum of a medium or heavy sanction fixes."""
    article: str = ""
    """The article that names the sanction."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityFacts:
    """Laporan kewenangan: the result goes up to who may punish (Pasal 27 ayat (4))."""

    addressee: str
    through: Sequence[str]
    """The posts it passes, nearest first."""
    subject: Identity
    charge: Charge
    sanction: str
    authority_post: str
    article: str
    """The article that gives the authority."""
    examined_on: date | None
    minutes: Reference | None
    report: Reference
    by_team: bool = False
    by_superior: bool = True


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
    | TeamFacts
    | OrderFacts
    | ReleaseFacts
    | AuthorityFacts
    | SalaryStopFacts
    | SalaryResumeFacts
    | SalaryStopDecisionFacts
    | SalaryResumeDecisionFacts
    | RecapLetterFacts
    | StatementFacts
    | EmployeeStatementFacts
)
