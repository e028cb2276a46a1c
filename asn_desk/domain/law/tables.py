"""The tables of the law as values: rows of every period, each with what it rests on."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.employees import Status
from asn_desk.domain.incidents import Kind
from asn_desk.domain.law.article_rows import ArticleRow
from asn_desk.domain.law.basis import Basis
from asn_desk.domain.law.effect_rows import (
    PeriodRow,
    ReminderRow,
    RestrictionRow,
    StatementRow,
    TransitionRow,
)
from asn_desk.domain.law.terms import (
    Level,
    PostRank,
    ProvisionKind,
    Punisher,
    SubjectGroup,
    TeamRule,
)
from asn_desk.domain.team import TeamElement


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A regulation, with its full name for Mengingat."""

    code: str
    short: str
    citation: str
    applies_to: tuple[Status, ...]
    always: bool
    """Whether every decision about these people rests on it."""
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A duty or prohibition that can be violated."""

    code: str
    """`3c`, `5n.2` …"""
    kind: ProvisionKind
    pasal: str
    huruf: str
    angka: str
    text: str
    basis: Basis

    @property
    def regulation(self) -> str:
        """The regulation it stands in, as people cite it: `PP 94/2021`."""
        return self.basis.article.partition(" Pasal ")[0]

    @property
    def citation(self) -> str:
        """How papers cite it: `Pasal 3 huruf c`."""
        letter = f" huruf {self.huruf}" if self.huruf else ""
        number = f" angka {self.angka}" if self.angka else ""
        return f"Pasal {self.pasal}{letter}{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Impact:
    """How far the harm of a violation reached (dampak negatif)."""

    code: str
    """`UK`, `INS` or `NEG`."""
    text: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """The level the law gives a provision at some impacts; no impacts means at any."""

    provision: str
    level: Level
    impacts: tuple[str, ...]
    holders: tuple[PostRank, ...]
    """Whose violation the row speaks of; empty means anybody's."""
    condition: str
    impact_text: str
    """The law's own words for the impact, where they differ from the usual ones."""
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Sanction:
    """A kind of sanction (jenis hukuman disiplin)."""

    code: str
    level: Level
    order: int
    """Its place within the level, 1 is the lightest."""
    name: str
    """The exact name for papers."""
    regimes: tuple[str, ...]
    months: int
    """How long it lasts; 0 where it has no duration."""
    replaces: str
    """The sanction it stands in for during the transition of Pasal 42."""
    ends_service: bool
    siasn_id: str
    note: str
    basis: Basis

    @property
    def weight(self) -> tuple[int, int]:
        """What orders all sanctions from the lightest to the heaviest."""
        return (self.level.weight, self.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeRow:
    """Which list of sanctions holds for a group of people at a level; `title` is for people."""

    subject: SubjectGroup
    level: Level
    regime: str
    title: str
    note: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderRow:
    """A step of the attendance ladder: days of absence and what the law gives them."""

    regime: str
    first: int
    last: int | None
    consecutive: bool
    """Whether the days must be in a row."""
    level: Level
    sanction: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursPerDay:
    """How many missed minutes make one day of absence, and whether that is applied."""

    minutes: int
    active: bool
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryStop:
    """How many days of absence in a row stop the salary; no sanction (Pasal 15 ayat (2))."""

    days: int
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class RankRow:
    """How high a rank stands, to compare an examiner with the examinee."""

    rank: PostRank
    standing: int
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRow:
    """Which rank an echelon, or a post by its title, has."""

    rank: PostRank
    echelon: str
    pattern: str
    """A regular expression on the title in small letters."""
    basis: Basis
    examined_by_regent: bool = False
    """Whether the Bupati himself is the superior who examines holders of the echelon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityRow:
    """Who may punish holders of a rank at a level; the nearest in the reporting line does."""

    rank: PostRank
    level: Level
    ends_service: bool | None
    """Restricts the row to sanctions that end the service, or to those that do not."""
    punishers: tuple[Punisher, ...]
    note: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationRow:
    """Who examines when a sanction of a level threatens."""

    level: Level
    team: TeamRule
    elements: tuple[TeamElement, ...]
    """The members a team must have."""
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamUnitRow:
    """Which perangkat daerah an element of the examining team comes from, by its name."""

    element: TeamElement
    pattern: str
    """A regular expression on the name of the perangkat daerah in small letters."""
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointedRow:
    """A functional post the PPK lets punish where an official is lacking (Pasal 22, 23).

    The shipped table has no row: who is appointed is told by a decision of the Bupati.
    """

    rank: PostRank
    pattern: str
    """A regular expression on the title of the post in small letters."""
    acts_as: Punisher
    """In whose stead the holder punishes those one step below, with ringan only."""
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeRow:
    """A charge proposed for a kind of report (always, or `when`), or one to leave out."""

    kind: Kind
    provision: str
    """A provision's code; `*` for every provision."""
    charge: bool
    when: str
    reason: str
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule:
    """One period in working days (hari kerja)."""

    rule: str
    """The key: `berlaku`, `panggilan` …"""
    title: str
    since: str
    """What it runs from, in Indonesian: `tanggal keputusan diterima`."""
    days: int
    clear: bool
    """True when that many days must lie between, so the date is the working day after them."""
    basis: Basis
    note: str = ""
    """What the law leaves open about it, in Indonesian."""

    @property
    def ordinal(self) -> int:
        """Which working day after the event the date is."""
        return self.days + 1 if self.clear else self.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """Every table of the law; rows of all periods, each with its article and its mark."""

    instruments: tuple[Instrument, ...]
    provisions: tuple[Provision, ...]
    impacts: tuple[Impact, ...]
    matrix: tuple[MatrixRow, ...]
    sanctions: tuple[Sanction, ...]
    regimes: tuple[RegimeRow, ...]
    ladder: tuple[LadderRow, ...]
    hours_per_day: tuple[HoursPerDay, ...]
    salary_stops: tuple[SalaryStop, ...]
    ranks: tuple[RankRow, ...]
    posts: tuple[PostRow, ...]
    authorities: tuple[AuthorityRow, ...]
    examinations: tuple[ExaminationRow, ...]
    team_units: tuple[TeamUnitRow, ...]
    appointed: tuple[AppointedRow, ...]
    charges: tuple[ChargeRow, ...]
    deadlines: tuple[DeadlineRule, ...]
    periods: tuple[PeriodRow, ...]
    restrictions: tuple[RestrictionRow, ...]
    reminders: tuple[ReminderRow, ...]
    transitions: tuple[TransitionRow, ...]
    articles: tuple[ArticleRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()
    as_of: date = date.max
    """The day that is meant where a row is asked for by its code and no day is named."""
