"""The kinds of letter, and what all of them have: people, references, number and signer."""

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
    TEAM_DECISION = "keputusan_tim_pemeriksa"
    EXAMINATION_ORDER = "surat_perintah_pemeriksaan"
    TEMPORARY_RELEASE = "keputusan_pembebasan_sementara"
    AUTHORITY_REPORT = "laporan_kewenangan"
    RECAP_MEMO = "nota_dinas_rekap"
    RECAP_COVER = "surat_pengantar_rekap"
    SALARY_STOP_DECISION = "keputusan_henti_gaji"
    SALARY_RESUME_DECISION = "keputusan_bayar_gaji"
    CERTIFIED_COPY = "salinan_keputusan"
    EXTRACT = "petikan_keputusan"
    SALARY_STOP = "surat_henti_gaji"
    SALARY_RESUME = "surat_bayar_gaji"
    STATEMENT_CLEAR = "surat_pernyataan_tidak_diproses"
    STATEMENT_NEVER = "surat_pernyataan_tidak_dihukum"
    CERTIFICATE = "surat_keterangan_hukdis"
    EMPLOYEE_STATEMENT = "surat_pernyataan_pegawai"


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
    LetterKind.TEAM_DECISION: "Keputusan Pembentukan Tim Pemeriksa",
    LetterKind.EXAMINATION_ORDER: "Surat Perintah Melakukan Pemeriksaan",
    LetterKind.TEMPORARY_RELEASE: "Keputusan Pembebasan Sementara dari Tugas Jabatan",
    LetterKind.AUTHORITY_REPORT: "Laporan Kewenangan Penjatuhan Hukuman Disiplin",
    LetterKind.RECAP_MEMO: "Nota Dinas Rekap Bulanan",
    LetterKind.RECAP_COVER: "Surat Pengantar Rekap Bulanan",
    LetterKind.SALARY_STOP_DECISION: "Keputusan Penghentian Pembayaran Gaji",
    LetterKind.SALARY_RESUME_DECISION: "Keputusan Pencabutan Penghentian Pembayaran Gaji",
    LetterKind.CERTIFIED_COPY: "Salinan Keputusan",
    LetterKind.EXTRACT: "Petikan Keputusan",
    LetterKind.SALARY_STOP: "Surat Penghentian Pembayaran Gaji",
    LetterKind.SALARY_RESUME: "Surat Pembayaran Kembali Gaji",
    LetterKind.STATEMENT_CLEAR: "Surat Pernyataan Tidak Sedang Diproses Hukuman Disiplin",
    LetterKind.STATEMENT_NEVER: "Surat Pernyataan Tidak Pernah Dijatuhi Hukuman Disiplin",
    LetterKind.CERTIFICATE: "Surat Keterangan Hukuman Disiplin",
    LetterKind.EMPLOYEE_STATEMENT: "Surat Pernyataan Tidak Mengulangi",
}

UNNUMBERED = frozenset({LetterKind.EMPLOYEE_STATEMENT})
"""Papers of the employee's own: printed for him to sign, never numbered by the office."""
STATEMENTS = frozenset(
    {LetterKind.STATEMENT_CLEAR, LetterKind.STATEMENT_NEVER, LetterKind.CERTIFICATE}
)
"""What the office states about somebody's discipline."""

_DECISIONS = {
    LetterKind.DECISION,
    LetterKind.TEAM_DECISION,
    LetterKind.TEMPORARY_RELEASE,
    LetterKind.SALARY_STOP_DECISION,
    LetterKind.SALARY_RESUME_DECISION,
    LetterKind.CERTIFIED_COPY,
    LetterKind.EXTRACT,
}
_MINUTES = {
    LetterKind.ABSENCE_MINUTES,
    LetterKind.EXAMINATION_MINUTES,
    LetterKind.HANDOVER_MINUTES,
}


def book_of(kind: LetterKind) -> Book:
    """Return the agenda book that numbers this kind of letter."""
    if kind in _DECISIONS:
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
    through: str = ""
    """The post between the two of an u.b. signature; empty for a plain a.n."""
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
    replaces: Reference | None = None
    """The letter this one replaces, which is void."""


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
    regulation: str = ""
    """The regulation the provisions are of, in full; empty is PP 94/2021."""


TO_BE_REPLACED = "untuk diganti: "
"""How the reason begins for which a letter was voided so that another may replace it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterLine:
    """One row of the agenda: every number with its letter."""

    id: int
    book: Book
    sequence: int | None
    """The running number of the office's own book; None for a number that others gave."""
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
    suffix: str = ""
    """The letter of a back-dated number (nomor sisip), `a` in `123.a`."""
    series: str = ""
    """The agency whose own book numbers it; empty for this office."""
    report_id: int | None = None
    """The report it answers or concludes."""
    number_note: str = ""
    """Why the number is not simply the next one; empty when it is."""
    employee_id: int | None = None
    """Whom a letter outside a case is about."""
    replaces_id: int | None = None
    """The letter this one replaces."""
    source_id: int | None = None
    """The letter this one is made from: of a petikan, a salinan, a covering letter."""
    code: str = ""
    """The short code printed on it."""
    signing: str = "basah"
    """`basah` (ink) or `elektronik`."""
    wording_version: int = 0
    """Which version of the wording made it; 0 is the shipped one."""
    replaced_by: str = ""
    """The number of the letter that replaces this one."""
    replaces: str = ""
    """The number of the letter that this one replaces."""
    signed_files: int = 0
    """How many electronically signed files of it are stored."""
    handed_over: int = 0
    """How often it was handed over to be signed outside."""
