"""All desks of the office, built once, when the first of them is wanted."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from asn_desk.database.unit_of_work import now
from asn_desk.domain.shipped_hours import load_schedule_words
from asn_desk.services.attendance.attendance import AttendanceDesk
from asn_desk.services.backups import BackupDesk
from asn_desk.services.batches.desk import BatchDesk, batch_desk
from asn_desk.services.calendar import CalendarDesk
from asn_desk.services.copies import CopyDesk
from asn_desk.services.first_desks import FirstDesks, open_first_desks
from asn_desk.services.issuing import Issuing
from asn_desk.services.law import LawDesk
from asn_desk.services.letters import LetterDesk
from asn_desk.services.numbers import NumberDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeDesk
from asn_desk.services.printing import letter_printer
from asn_desk.services.proceedings.cases import CaseDesk
from asn_desk.services.proceedings.counting import CountingDesk
from asn_desk.services.proceedings.legal_basis import LegalBasisDesk
from asn_desk.services.recaps import RecapDesk
from asn_desk.services.registers_paper import RegisterPaperDesk
from asn_desk.services.reports.incidents import IncidentDesk
from asn_desk.services.signing import SigningDesk
from asn_desk.services.statements.statements import StatementDesk
from asn_desk.services.wordings import WordingDesk
from asn_desk.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Desks(FirstDesks):
    """Everything a clerk can do, by noun."""

    employees: EmployeeDesk
    incidents: IncidentDesk
    cases: CaseDesk
    attendance: AttendanceDesk
    letters: LetterDesk
    numbers: NumberDesk
    recaps: RecapDesk
    office: OfficeDesk
    law: LawDesk
    calendar: CalendarDesk
    counting: CountingDesk
    legal_basis: LegalBasisDesk
    wordings: WordingDesk
    signing: SigningDesk
    statements: StatementDesk
    copies: CopyDesk

    @property
    def registers(self) -> RegisterPaperDesk:
        """The agenda and the register of decisions on paper."""
        return RegisterPaperDesk(
            database=self.database,
            law=self.recaps.law,
            recaps=self.recaps,
            numbers=self.numbers,
            today=self.recaps.today,
        )

    @property
    def backups(self) -> BackupDesk:
        """Backups of the database and the evidence."""
        return BackupDesk(database=self.database)

    @property
    def batches(self) -> BatchDesk:
        """Letters for many cases or reports at once."""
        return batch_desk(self.cases, self.incidents, self.letters, self.office, self.employees)


def open_desks(
    settings: Settings, *, today: Callable[[], date], clock: Callable[[], datetime] = now
) -> Desks:
    """Migrate and open the database, read the law, and build every desk.

    `today` is the day in Ketapang, `clock` the moment that records are stamped with.

    Raises `DatabaseNewer`, `DatabaseDamaged`, `DatabaseBusy`, `UnsafeFolder`, `DiskFull`, and
    `LawDataError` naming file and line when a table under resources is wrong.
    """
    return complete(open_first_desks(settings, today=today, clock=clock))


def complete(first: FirstDesks) -> Desks:
    """Give all desks, built on the first ones; asks neither the database nor the disk for long.

    Raises `OSError` when a file under resources cannot be read.
    """
    if isinstance(first, Desks):
        return first
    database, law, today = first.database, first.shipped_law, first.today
    resources = database.settings.resources
    issuing = Issuing(resources=resources, evidence=database.evidence, printing=letter_printer)
    questions = tomllib.loads((resources / "questions" / "bap.toml").read_text(encoding="utf-8"))[
        "pertanyaan"
    ]
    return Desks(
        database=database,
        shipped_law=law,
        today=today,
        clock=first.clock,
        start=first.start,
        search=first.search,
        setup=first.setup,
        users=first.users,
        employees=EmployeeDesk(
            database, schedule_words=load_schedule_words(resources / "schedules")
        ),
        incidents=IncidentDesk(database, issuing=issuing, law=law, today=today),
        cases=CaseDesk(
            database=database,
            issuing=issuing,
            law=law,
            questions=tuple(questions),
            today=today,
        ),
        attendance=AttendanceDesk(database=database, issuing=issuing, law=law, today=today),
        letters=LetterDesk(database=database, today=today),
        numbers=NumberDesk(database=database, law=law, today=today),
        recaps=RecapDesk(
            database=database, law=law, resources=resources, issuing=issuing, today=today
        ),
        office=OfficeDesk(database=database, issuing=issuing, law=law, today=today),
        law=LawDesk(database=database, law=law, today=today),
        calendar=CalendarDesk(database=database, law=law, today=today),
        counting=CountingDesk(database=database, law=law, resources=resources, today=today),
        legal_basis=LegalBasisDesk(database=database, law=law, resources=resources, today=today),
        wordings=WordingDesk(database, resources=resources, today=today),
        signing=SigningDesk(database=database, resources=resources, now=first.clock),
        statements=StatementDesk(
            database=database, issuing=issuing, law=law, resources=resources, today=today
        ),
        copies=CopyDesk(database=database, issuing=issuing, today=today),
    )
