"""The database and its units of work: all registers in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection

from asn_desk.database.attendance import AttendanceRegister
from asn_desk.database.audit import Audit, Clock
from asn_desk.database.cases import CaseRegister
from asn_desk.database.connection import open_engine, reading, writing
from asn_desk.database.copies import CopyRegister
from asn_desk.database.employees import EmployeeRegister
from asn_desk.database.evidence import EvidenceStore
from asn_desk.database.incidents import IncidentRegister
from asn_desk.database.law import LawMemory, LawRegister
from asn_desk.database.letters import LetterRegister
from asn_desk.database.migrate import back_up
from asn_desk.database.numbers import NumberRegister
from asn_desk.database.office import OfficeRegister
from asn_desk.database.signatures import SignatureRegister
from asn_desk.database.users import UserRegister
from asn_desk.database.wordings import WordingRegister
from asn_desk.settings import Settings


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


class UnitOfWork:
    """The registers in one transaction; belongs to the thread that opened it."""

    def __init__(
        self, connection: Connection, audit: Audit, law_memory: LawMemory | None = None
    ) -> None:
        self.audit = audit
        self._connection = connection
        self._law_memory = law_memory

    @cached_property
    def employees(self) -> EmployeeRegister:
        """Employees and units."""
        return EmployeeRegister(self._connection, self.audit)

    @cached_property
    def incidents(self) -> IncidentRegister:
        """Reports, incidents, reported persons and evidence."""
        return IncidentRegister(self._connection, self.audit)

    @cached_property
    def cases(self) -> CaseRegister:
        """Cases, steps, drafts and decisions."""
        return CaseRegister(self._connection, self.audit)

    @cached_property
    def letters(self) -> LetterRegister:
        """Issued letters and their numbers."""
        return LetterRegister(self._connection, self.audit)

    @cached_property
    def numbers(self) -> NumberRegister:
        """Numbers of the agenda: the next ones, reserved ones, those used elsewhere."""
        return NumberRegister(self._connection, self.audit)

    @cached_property
    def signatures(self) -> SignatureRegister:
        """Signed files of letters, and letters handed over to be signed."""
        return SignatureRegister(self._connection, self.audit)

    @cached_property
    def copies(self) -> CopyRegister:
        """Certified copies of decisions, and what letters were issued with."""
        return CopyRegister(self._connection, self.audit)

    @cached_property
    def attendance(self) -> AttendanceRegister:
        """Absence and lateness, and the letters about a salary."""
        return AttendanceRegister(self._connection, self.audit)

    @cached_property
    def law(self) -> LawRegister:
        """Later versions of the tables of the law."""
        return LawRegister(self._connection, self.audit, self._law_memory)

    @cached_property
    def office(self) -> OfficeRegister:
        """Settings of the office, signatories, schedules, holidays."""
        return OfficeRegister(self._connection, self.audit)

    @cached_property
    def users(self) -> UserRegister:
        """Who works with the program."""
        return UserRegister(self._connection, self.audit)

    @cached_property
    def wordings(self) -> WordingRegister:
        """The office's own wordings of the kinds of letter."""
        return WordingRegister(self._connection, self.audit)


class Database:
    """An installation's database; `migrate` has made its tables.

    Usable from any thread, one unit of work at a time each.
    """

    def __init__(self, settings: Settings, *, clock: Clock = now, key: bytes | None = None) -> None:
        self.settings = settings
        self.clock = clock
        self.evidence = EvidenceStore(settings.evidence_folder)
        self._law_memory = LawMemory()
        self._engine = open_engine(settings, key=key)
        self._writing_engine = writing(self._engine)
        self._reading_engine = reading(self._engine)

    @contextmanager
    def unit_of_work(self) -> Iterator[UnitOfWork]:
        """Open a transaction that may write: committed on leaving, rolled back on any exception.

        After a refusal of the database, as `AlreadyExists`, leave it by the exception: a server
        takes nothing more. Raises `DatabaseBusy` when another program writes for longer than
        the desk waits.
        """
        with self._writing_engine.begin() as connection:
            audit = self._audit(connection, may_write=True)
            work = UnitOfWork(connection, audit, self._law_memory)
            yield work
            work.audit.flush()

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """Open a transaction that only reads and sees one state throughout."""
        with self._reading_engine.connect() as connection, connection.begin() as transaction:
            audit = self._audit(connection, may_write=False)
            yield UnitOfWork(connection, audit, self._law_memory)
            transaction.rollback()

    def back_up(self, target: Path) -> None:
        """Write a whole copy of an SQLite database while it is in use; raises `DiskFull`."""
        back_up(self._engine, target)

    def close(self) -> None:
        """Give back every connection."""
        self._engine.dispose()

    def _audit(self, connection: Connection, *, may_write: bool) -> Audit:
        user = self.settings.user
        return Audit(connection, user=user, clock=self.clock, writing=may_write)
