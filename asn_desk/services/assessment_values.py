"""What an assessment shows: every item with its article, its sentence and the facts used."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.law.provisions import AvoidedCharge, ProposedCharge


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why something is so: what "Mengapa?" opens."""

    article: str
    sentence: str
    inputs: tuple[tuple[str, str], ...] = ()
    """The facts used: (what, value) each."""
    text: str = ""
    """The text of the article, where the tables hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionFinding:
    """What the law says to one provision charged."""

    code: str
    citation: str
    """`Pasal 3 huruf c`."""
    text: str
    """What the provision asks or forbids."""
    level: str
    """`ringan`, `sedang`, `berat`, or `tidak ada ketentuan`."""
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class SanctionChoice:
    """One sanction with whether the law permits it here, and why."""

    code: str
    name: str
    permitted: bool
    proposed: bool
    reason: str
    article: str = ""
    level: str = ""
    months: int = 0
    """How long it lasts; 0 where it has no duration."""
    why: Why | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PunisherChoice:
    """One official with whether he may punish here, and why."""

    employee_id: int | None
    by_regent: bool
    title: str
    """Name and post."""
    allowed: bool
    proposed: bool
    reason: str
    article: str = ""
    by_president: bool = False
    """Whether only the Presiden decides: this desk prepares the proposal, not the decision."""
    why: Why | None = None
    """The reason with the text of its article, where it is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRuling:
    """Whether a team examines at the level found."""

    rule: str
    """`tidak`, `boleh` or `wajib`."""
    elements: tuple[str, ...]
    """Whom a team must have."""
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Something closed to an employee by a case or a sanction, and until when."""

    kind: str
    """`Kenaikan pangkat` …"""
    since: date
    """The first day it is closed."""
    until: date | None
    """The last day it is closed; None where that is not known or without end."""
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentView:
    """What the law says about the acts: level, sanctions, who may punish, each with why."""

    level: str
    """`ringan`, `sedang`, `berat`, or `tidak ada ketentuan`."""
    reasons: tuple[tuple[str, str], ...]
    """(article, sentence) each: the warnings and coaching too."""
    sanctions: tuple[SanctionChoice, ...]
    """Every sanction of the person's regimes, lightest first."""
    punishers: tuple[PunisherChoice, ...]
    findings: tuple[ProvisionFinding, ...] = ()
    whys: tuple[Why, ...] = ()
    """How level and kinds came about, in order, with inputs and the text of the articles."""
    warnings: tuple[Why, ...] = ()
    """What the sanction brings about for this person beyond itself."""
    coaching: Why | None = None
    """Why pembinaan is a lawful first answer; None where it is not enough."""
    concurrency: tuple[Why, ...] = ()
    """What happens to a sanction being served if the proposed one comes."""
    team: TeamRuling | None = None
    restrictions: tuple[Block, ...] = ()
    """What the proposed sanction would close."""
    charges: tuple[ProposedCharge, ...] = ()
    """What the reported incidents suggest to charge; those with `when` only if it is met."""
    avoid: tuple[AvoidedCharge, ...] = ()
    """What must not be charged, and why."""
    examiners: tuple[PunisherChoice, ...] = ()
    """The superiors who might examine, each with whether he may; the proposed one is marked."""
    absence_days: int | None = None
    """The days of absence the ladder was asked with; None where it was not."""

    @property
    def options(self) -> tuple[SanctionChoice, ...]:
        """The sanctions, as the panel calls them."""
        return self.sanctions


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question about somebody's discipline at a date, answered with why."""

    question: str
    yes: bool
    words: str
    """What the answer rests on: case or decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How somebody stands in discipline on a day, for the card and other offices."""

    employee_id: int
    on: date
    answers: tuple[Answer, ...]
    """Being examined? Serving? Ever punished, within a year or at all?"""
    blocks: tuple[Block, ...]

    @property
    def clean(self) -> bool:
        """Say whether nothing at all speaks against the employee."""
        return not any(one.yes for one in self.answers)
