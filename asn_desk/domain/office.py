"""The office itself: letterhead, signatories, numbering, and where it may differ."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.signing_settings import SigningSettings


class Capacity(StrEnum):
    """In what capacity somebody holds a post."""

    DEFINITIVE = "definitif"
    ACTING = "Plt."
    DAILY_ACTING = "Plh."
    CARETAKER = "Pj."


class Book(StrEnum):
    """The agenda books; each has its own running number per year.

    The first three are always kept, the others where the office keeps them apart.
    """

    LETTERS = "Surat keluar"
    DECISIONS = "Keputusan"
    MINUTES = "Berita acara"
    ORDERS = "Surat perintah"
    STATEMENTS = "Surat keterangan"
    MEMOS = "Nota dinas"


class Emblem(StrEnum):
    """The two emblems of a kop: which one stands there follows from who signs."""

    REGION = "Lambang daerah"
    STATE = "Lambang negara"
    """Garuda, on papers of the Bupati alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The kop of one perangkat daerah; `lines` is the office name broken as it is printed."""

    government: str = "PEMERINTAH KABUPATEN KETAPANG"
    lines: tuple[str, ...]
    address: str = ""
    contacts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs for a post, in what capacity and when (both days included)."""

    id: int | None = None
    post: str
    """The post, as it is printed: `Kepala Badan Kepegawaian dan …`."""
    employee_id: int | None = None
    name: str
    """With degrees, as it is printed."""
    nip: str = ""
    """Empty for the Bupati, who signs without one."""
    rank: str = ""
    capacity: Capacity = Capacity.DEFINITIVE
    valid_from: date
    valid_to: date | None = None
    on_behalf_of: str = ""
    """The post he signs ordinary letters for (a.n.); empty when he signs for his own alone."""
    through: str = ""
    """The post between the two (u.b.); empty for a plain a.n."""
    basis: str = ""
    """The written mandate an a.n. rests on: `Surat Kuasa Nomor … tanggal …`."""
    version: int = 1

    def signs_on(self, day: date) -> bool:
        """Say whether this person signs for the post on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapAddressee:
    """Somebody the monthly recap is sent to."""

    post: str
    """`Sekretaris Daerah Kabupaten Ketapang`."""
    town: str = ""
    """Where he sits; empty is the town of the office."""
    outside: bool = False
    """He gets a surat pengantar; inside the kabupaten it is a nota dinas."""


class DeadlineWeek(StrEnum):
    """By which working week the deadlines of the law are counted."""

    UNIT = "Jadwal unit pegawai"
    """The week of the employee's own unit: Saturday counts where it works six days."""
    FIVE_DAYS = "Senin sampai Jumat"
    """Perpres 21/2023 Pasal 3 for everybody, whatever the unit's schedule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekSetting:
    """How deadlines are counted that begin on a day or later; the latest such row wins."""

    week: DeadlineWeek = DeadlineWeek.UNIT
    valid_from: date = date(2021, 8, 31)
    basis: str = ""
    """Who settled it so, as the office writes it; empty for the default."""


DEFAULT_PATTERNS: Mapping[Book, str] = {
    Book.LETTERS: "{kode}/{urut:03d}/{unit}/{tahun}",
    Book.DECISIONS: "{kode}/{urut:03d}/KEP/{unit}/{tahun}",
    Book.MINUTES: "{kode}/{urut:03d}/BA/{unit}/{tahun}",
    Book.ORDERS: "{kode}/{urut:03d}/SP/{unit}/{tahun}",
    Book.STATEMENTS: "{kode}/{urut:03d}/SK/{unit}/{tahun}",
    Book.MEMOS: "{kode}/{urut:03d}/ND/{unit}/{tahun}",
}
EXTRA_BOOKS = (Book.ORDERS, Book.STATEMENTS, Book.MEMOS)
"""The books an office may keep apart from that of letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What this office prints and how it numbers; edited by the clerk, kept with its versions."""

    name: str = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
    short_name: str = "BKPSDM"
    region: str = "Kabupaten Ketapang"
    town: str = "Ketapang"
    regent_title: str = "Bupati Ketapang"
    head_post: str = "Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
    letterhead: Letterhead = field(
        default_factory=lambda: Letterhead(
            lines=("BADAN KEPEGAWAIAN DAN", "PENGEMBANGAN SUMBER DAYA MANUSIA"),
            address="Jalan Dr. Sutomo Nomor 66, Ketapang, Kalimantan Barat",
        )
    )
    agency_letterheads: Mapping[str, Letterhead] = field(default_factory=dict)
    """Letterheads of other perangkat daerah, by the unit's name."""
    emblem_sha256: str = ""
    """The regional emblem, kept with the evidence files; empty until the office loads one."""
    state_emblem_sha256: str = ""
    """The state emblem for the Bupati's kop, kept likewise; empty until the office loads one."""
    classification: str = "800.1.6.2"
    patterns: Mapping[Book, str] = field(default_factory=lambda: dict(DEFAULT_PATTERNS))
    section: str = ""
    """The code of the bidang that writes the letters, for the token `{bidang}`."""
    suffix_mark: str = "."
    """What stands between a running number and the letter of a back-dated one: `123.a`."""
    extra_books: tuple[Book, ...] = ()
    """Which of `EXTRA_BOOKS` the office keeps."""
    books: Mapping[str, Book] = field(default_factory=dict)
    """The book of a kind of letter, by the kind's value, where it is not the usual one."""
    codes: Mapping[str, str] = field(default_factory=dict)
    """The classification of a kind of letter, by the kind's value, where it is its own."""
    agencies_number: bool = False
    """Whether another perangkat daerah numbers the letters under its kop in its own book."""
    profile: PaperProfile = field(default_factory=PaperProfile)
    deadline_weeks: tuple[WeekSetting, ...] = (WeekSetting(),)
    """Whether Saturday is a working day for a unit of six days is open in the law: a setting."""
    administrators: tuple[str, ...] = ()
    """Login names of who may change the law's tables; empty while everyone may."""
    signing: SigningSettings = field(default_factory=SigningSettings)
    circular: str = "Surat Edaran Bupati Ketapang Nomor 5 Tahun 2026 tanggal 26 Januari 2026"
    register_since: int | None = None
    """The first year whose sanctions are all in the register; None while nobody has said so."""
    statement_months: int = 0
    """How long a statement about somebody's discipline may be used; 0 says nothing about it."""
    own_statement_stamped: bool = False
    """Whether what an employee signs himself has a box for a duty stamp (meterai)."""
    recap_addressees: tuple[RecapAddressee, ...] = (
        RecapAddressee(post="Sekretaris Daerah Kabupaten Ketapang"),
        RecapAddressee(post="Bupati Ketapang"),
        RecapAddressee(
            post="Kepala Kantor Regional V Badan Kepegawaian Negara", town="Jakarta", outside=True
        ),
    )
    attendance_warning: int = 1
    """How many days before the next row of the attendance ladder the desk is warned."""
    version: int = 1


SECRETARIAT = "Sekretariat Daerah"
_SECRETARY = "sekretaris daerah"
_REGENTS = ("bupati", "wakil bupati")


def is_secretary(post: str) -> bool:
    """Say whether a post is that of the Sekretaris Daerah, of whatever region."""
    return post.casefold().startswith(_SECRETARY)


def is_regent(post: str) -> bool:
    """Say whether a post is that of the Bupati or Wakil Bupati, who sign under the state emblem."""
    return post.casefold().startswith(_REGENTS)


def letterhead_for(office: Office, post: str, agency: str) -> Letterhead:
    """Return the kop a signer of a post uses: the Sekda's is that of the Sekretariat Daerah."""
    return letterhead_of(office, SECRETARIAT if is_secretary(post) else agency)


def letterhead_of(office: Office, agency: str) -> Letterhead:
    """Return the kop of a perangkat daerah: its own, else its name in capitals, no address."""
    if agency.casefold() == office.name.casefold():
        return office.letterhead
    own = office.agency_letterheads.get(agency)
    return own or Letterhead(
        government=office.letterhead.government, lines=_two_lines(agency.upper())
    )


def pattern_of(office: Office, book: Book) -> str:
    """Return how the office numbers a book; the usual pattern for a book it never set."""
    return office.patterns.get(book, DEFAULT_PATTERNS[book])


def books_kept(office: Office) -> tuple[Book, ...]:
    """Return the agenda books this office keeps, in their usual order."""
    return tuple(one for one in Book if one not in EXTRA_BOOKS or one in office.extra_books)


def _two_lines(name: str) -> tuple[str, ...]:
    """Break a long office name near its middle, after DAN where there is one."""
    if len(name) <= 34:  # noqa: PLR2004 - what fits the width of the kop at 16 pt
        return (name,)
    words = name.split()
    breaks = range(1, len(words))
    middle = len(name) / 2

    def ugliness(at: int) -> float:
        bonus = 8 if words[at - 1] in {"DAN", "SERTA"} or words[at - 1].endswith(",") else 0
        return abs(len(" ".join(words[:at])) - middle) - bonus

    best = min(breaks, key=ugliness)
    return (" ".join(words[:best]), " ".join(words[best:]))
