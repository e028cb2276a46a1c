"""What the rules refuse: one small class per refusal, carrying facts, not sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


class Refusal(Exception):
    """Something the desk refuses; `ui.shared.errors` and the command line put it into words."""


@dataclass(eq=False)
class NotFound(Refusal):
    """What was asked for does not exist (`what` is the Indonesian noun)."""

    what: str
    asked: str
    similar: Sequence[str] = ()


@dataclass(eq=False)
class ChangedMeanwhile(Refusal):
    """Somebody else saved the same record since it was read."""

    what: str
    advice: str = ""
    """What to do, in Indonesian, where reading the page again does not help."""


@dataclass(eq=False)
class AlreadyExists(Refusal):
    """A record with this value exists and may exist once only."""

    what: str
    value: str


@dataclass(eq=False)
class Incomplete(Refusal):
    """Fields that must be filled are not: (field, what to do) each."""

    fields: Sequence[tuple[str, str]]


@dataclass(eq=False)
class HolidaysMissing(Refusal):
    """The holidays of a year are not filled in, so no date in it can be computed."""

    year: int


@dataclass(eq=False)
class NotYetLawful(Refusal):
    """A step may not be taken yet: each missing thing with the rule that asks for it."""

    action: str
    missing: Sequence[tuple[str, str]]
    """(what is missing, article)."""


@dataclass(eq=False)
class NotAuthorised(Refusal):
    """Somebody may not sign or punish here."""

    name: str
    reason: str
    article: str


@dataclass(eq=False)
class UnreadableFile(Refusal):
    """A file from outside cannot be used at all."""

    file_name: str
    problem: str
    """What is wrong, in Indonesian, as a clause."""
    advice: str
    """What the clerk can do, in Indonesian, as a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """What is wrong with one row of a table, in an Indonesian clause."""

    row: int = 0
    """Its place in the table from 1; 0 where the table as a whole is wrong."""
    column: str = ""
    """The column by its name in the table; empty where the whole row is wrong."""
    problem: str


@dataclass(eq=False)
class WrongLawTable(Refusal):
    """A later version of a table of the law is wrong; nothing of it is kept."""

    table: str
    """What people call the table."""
    problems: Sequence[RowProblem]


@dataclass(eq=False)
class WrongWording(Refusal):
    """The office's wording of a letter is wrong; nothing of it is kept."""

    title: str
    """What people call the kind of letter."""
    problems: Sequence[tuple[str, str]]
    """(the text it is about by its key, what is wrong in an Indonesian sentence)."""


@dataclass(eq=False)
class AdministratorOnly(Refusal):
    """Something only the administrators of the office may do."""

    action: str
    """What was asked for, in Indonesian: `mengubah tabel hukum`."""
    administrators: Sequence[str]
    """Who may."""


@dataclass(eq=False)
class DatabaseNewer(Refusal):
    """The database was written by a newer program."""

    found: str
    known: str


@dataclass(eq=False)
class DatabaseBusy(Refusal):
    """Another program holds the database longer than the desk waits."""


@dataclass(eq=False)
class DatabaseDamaged(Refusal):
    """The database file is damaged or is no database of this program."""

    file_name: str


@dataclass(eq=False)
class UnsafeFolder(Refusal):
    """The data folder lies where a database is not safe."""

    folder: str
    reason: str
    advice: str = ""
    """What to do, in Indonesian, where choosing another folder does not help."""


@dataclass(eq=False)
class DiskFull(Refusal):
    """There is no room to write."""

    folder: str


@dataclass(eq=False)
class CannotPrint(Refusal):
    """A letter cannot be made: a character no shipped font has, or a field without a value."""

    problem: str
    advice: str


@dataclass(eq=False)
class CannotSign(Refusal):
    """A letter cannot be signed, or a signed file is not taken for its letter's."""

    problem: str
    """What is wrong, in Indonesian; never with a passphrase in it."""
    advice: str


@dataclass(eq=False)
class WrongDate(Refusal):
    """A date that cannot be: what, which, and why."""

    what: str
    day: date
    reason: str


@dataclass(eq=False)
class DatabaseUnreachable(Refusal):
    """The shared database server does not answer."""

    server: str
