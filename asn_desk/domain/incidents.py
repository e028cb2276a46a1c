"""What was reported: letters, the incidents in them, the people in the incidents, evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from asn_desk.domain.working_time import HoursCheck


class Source(StrEnum):
    """Where a report came from; the five sources the desk takes."""

    SATPOL_LETTER = "Laporan resmi Satpol PP"
    SATPOL_COORDINATION = "Koordinasi Satpol PP"
    SUPERIOR = "Temuan atasan"
    PUBLIC = "Pengaduan masyarakat"
    SOCIAL_MEDIA = "Pemantauan media sosial"


class Kind(StrEnum):
    """The kinds of violation of SE Bupati Ketapang 5/2026, and anything else reported."""

    LIVE_STREAM = "Siaran langsung pada jam kerja"
    ATTRIBUTES = "Pakaian dinas/atribut/identitas ASN dalam konten pribadi"
    CAFE = "Berada di kafe/warung kopi pada jam kerja"
    OTHER = "Lainnya"


class Clothing(StrEnum):
    """What the person wore."""

    UNIFORM = "Dinas"
    CIVILIAN = "Bebas"
    UNKNOWN = "Tidak diketahui"


class Outcome(StrEnum):
    """How verification of one reported person ended."""

    PENDING = "Menunggu verifikasi"
    CASE = "Dibuka perkara"
    COACHING = "Pembinaan"
    DUTY = "Kegiatan kedinasan"
    NOT_PROVEN = "Tidak terbukti"
    REFERRED = "Diteruskan ke instansi lain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A letter, memo or message that brought one or more incidents to the desk."""

    id: int | None = None
    source: Source
    received_on: date
    letter_number: str = ""
    letter_date: date | None = None
    sender: str = ""
    """Who sent it; empty when the reporter asked to stay unnamed."""
    subject: str = ""
    note: str = ""
    file_name: str = ""
    file_sha256: str = ""
    """The imported package or list; empty for a report typed by hand."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One event: when, where, what, and how it was seen."""

    id: int | None = None
    report_id: int | None = None
    row: int | None = None
    """Its row in the imported list."""
    key: str = ""
    """What makes an imported row the same row when a file comes again."""
    kind: Kind
    happened_on: date | None = None
    started_at: time | None = None
    ended_at: time | None = None
    place: str = ""
    description: str = ""
    clothing: Clothing = Clothing.UNKNOWN
    platform: str = ""
    account: str = ""
    link: str = ""
    officer: str = ""
    remark: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedPerson:
    """One person in one incident, as written and as identified (terlapor)."""

    id: int | None = None
    incident_id: int | None = None
    name: str = ""
    """As written; empty when nothing is known."""
    nip: str = ""
    position: str = ""
    unit: str = ""
    employee_id: int | None = None
    """Who it is; None is 'belum teridentifikasi'."""
    match_note: str = ""
    """Why this employee: `NIP sama`, or who decided and on what score."""
    hours: HoursCheck | None = None
    outcome: Outcome = Outcome.PENDING
    outcome_on: date | None = None
    outcome_reason: str = ""
    duty_letter_number: str = ""
    duty_letter_date: date | None = None
    verified_by: str = ""
    case_id: int | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A file that shows the incident; kept under its hash and never altered."""

    id: int | None = None
    incident_id: int
    file_name: str
    media_type: str
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An employee who may be the person written in a report, with how well the names agree."""

    employee_id: int
    name: str
    nip: str
    position: str
    unit: str
    score: int
    """0 to 100."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentLine:
    """One reported person in the list of reports."""

    person_id: int
    incident_id: int
    report_id: int
    happened_on: date | None
    started_at: time | None
    name: str
    """The employee's name when identified, else as written."""
    nip: str
    unit: str
    kind: Kind
    source: Source
    letter_number: str
    hours: HoursCheck | None
    outcome: Outcome
    identified: bool
    evidence_count: int
    case_id: int | None
    received_on: date | None = None
    """When the report came in."""
    written_unit: str = ""
    """The unit as the report wrote it, whatever became of the person since."""
    outcome_on: date | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentFilter:
    """Which reported persons a list shows; empty fields do not restrict."""

    text: str = ""
    outcomes: Sequence[Outcome] = ()
    unidentified_only: bool = False
    month: tuple[int, int] | None = None
    """(year, month) of the incident."""
    employee_id: int | None = None
    report_id: int | None = None
    limit: int = 500
    nearest_first: bool = False
    """By how near number and name are to the text, instead of latest first alone."""
