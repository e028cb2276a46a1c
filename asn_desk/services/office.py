"""The desk of the office: letterhead, signatories, numbering, paper, hours, holidays, dates."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.audit import AuditEntry
from asn_desk.domain.errors import Incomplete, NotFound
from asn_desk.domain.law.provisions import provision, provision_line
from asn_desk.domain.law.sanctions import sanction_name
from asn_desk.domain.law.tables import Law
from asn_desk.domain.nip import read_nip
from asn_desk.domain.office import Book, Emblem, Office, Signatory, books_kept
from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.users import UserNames
from asn_desk.domain.working_time import Deadline, HoursCheck, Schedule
from asn_desk.services.calendar import CalendarDesk
from asn_desk.services.issuing import Issuing, LetterOrder
from asn_desk.services.office_checks import (
    code_problems,
    first_number,
    overlap,
    pattern_problem,
    schedule_problems,
    signatory_problems,
)
from asn_desk.services.paper_checks import paper_problems
from asn_desk.services.people.unit_hours import unit_hours
from asn_desk.services.printing import readable_drawing, readable_emblem
from asn_desk.services.proceedings.effect_dates import recount_effects
from asn_desk.services.rules import law_in, rules_for
from asn_desk.services.samples.letters import sample_letter

OFFICE_NOUNS = (
    "office_versions",
    "signatories",
    "schedules",
    "holidays",
    "law_changes",
    "wordings",
    "desk_users",
)
"""The tables of what the office sets, as the audit trail names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDesk:
    """Everything the office sets, and the calculator of working days."""

    database: Database
    issuing: Issuing
    law: Law
    today: Callable[[], date]

    def office(self) -> Office:
        """Return what the office prints and how it numbers."""
        with self.database.reading() as work:
            return work.office.office()

    def save_office(self, office: Office, *, reason: str = "") -> None:
        """Keep a new version of the office's settings.

        Raises `Incomplete` naming a number pattern, code or measure of the paper that cannot be
        used, `ChangedMeanwhile`.
        """
        wrong = [
            (f"pattern {book.value}", problem)
            for book in books_kept(office)
            if (problem := pattern_problem(office, book, self.today()))
        ]
        wrong += [*code_problems(office), *paper_problems(office.profile)]
        if wrong:
            raise Incomplete(wrong)
        with self.database.unit_of_work() as work:
            # Who may change the law's tables is set at the desk of the law alone.
            known = work.office.office().administrators
            work.office.save_office(replace(office, administrators=known), reason)

    def example_number(self, office: Office, book: Book) -> str:
        """Return what the next number of a book would look like by this pattern, or why not."""
        problem = pattern_problem(office, book, self.today())
        return problem or first_number(office, book, self.today())

    def emblem(self, which: Emblem = Emblem.REGION) -> bytes | None:
        """Return the emblem the office loaded, None until then."""
        with self.database.reading() as work:
            office = work.office.office()
        name = office.state_emblem_sha256 if which is Emblem.STATE else office.emblem_sha256
        return self.database.evidence.read(name) if name else None

    def load_emblem(self, file: Path, which: Emblem = Emblem.REGION) -> None:
        """Take a PNG or JPEG as an emblem; raises `UnreadableFile`."""
        name, _ = self.database.evidence.keep(readable_emblem(file))
        self._change_emblem(which, name, "dimuat")

    def read_drawing(self, file: Path) -> bytes:
        """Return an SVG once it is known to hold a drawing only; raises `UnreadableFile`."""
        return readable_drawing(file)

    def keep_emblem(self, picture: bytes, which: Emblem = Emblem.REGION) -> None:
        """Take a picture that was made of a drawing as an emblem."""
        name, _ = self.database.evidence.keep(picture)
        self._change_emblem(which, name, "dimuat")

    def remove_emblem(self, which: Emblem = Emblem.REGION) -> None:
        """Go back to the neutral placeholder."""
        self._change_emblem(which, "", "dilepas")

    def sample_letter(self, office: Office, kind: LetterKind = LetterKind.SUMMONS_1) -> bytes:
        """Return a sample of a kind on invented facts, laid out by these settings.

        Raises `ValueError` for a copy of a decision, which is laid out as the decision is.
        """
        sample = sample_letter(kind, office, self.today())
        if isinstance(sample.facts, CopyFacts):
            raise ValueError(kind)  # noqa: TRY004 - the kind is wrong, not a type
        order = LetterOrder(
            kind=kind,
            facts=sample.facts,
            signer=sample.frame.signer,
            on=sample.frame.on,
            copies=tuple(sample.frame.copies),
            subject="",
            addressee="",
        )
        return self.issuing.sample(order, office)

    def signatories(self) -> tuple[Signatory, ...]:
        """Return the table of signatories."""
        with self.database.reading() as work:
            return work.office.signatories()

    def save_signatory(self, signatory: Signatory, *, reason: str = "") -> None:
        """Add a signatory or change one; raises `Incomplete` where two would sign at once."""
        problems = signatory_problems(signatory)
        with self.database.unit_of_work() as work:
            others = [one for one in work.office.signatories() if one.id != signatory.id]
            clash = next((one for one in others if overlap(one, signatory)), None)
            if clash is not None:
                words = f"{clash.name} sudah menandatangani untuk jabatan ini pada masa itu"
                problems.append(("valid_from", words))
            if problems:
                raise Incomplete(tuple(problems))
            if signatory.id is None:
                work.office.add_signatory(signatory, reason)
            else:
                work.office.save_signatory(signatory, reason)

    def schedules(self) -> tuple[Schedule, ...]:
        """Return the work schedules."""
        with self.database.reading() as work:
            return work.office.schedules()

    def save_schedule(self, schedule: Schedule, *, reason: str = "") -> None:
        """Add or change a work schedule, and recount what its units' deadlines lead to.

        Raises `Incomplete` for hours that cannot be.
        """
        problems = schedule_problems(schedule)
        if problems:
            raise Incomplete(problems)
        with self.database.unit_of_work() as work:
            work.office.save_schedule(schedule, reason)
            why = reason or f"jadwal kerja {schedule.name}"
            recount_effects(work, rules_for(work, self.law), today=self.today(), reason=why)

    def deadline(self, rule: str, since: date) -> Deadline:
        """Compute a date by its rule; raises `NotFound`, `HolidaysMissing`."""
        return self._calendar.deadline(rule, since)

    def working_day_after(self, day: date, days: int) -> date:
        """Return the nth working day after a day; raises `HolidaysMissing`."""
        return self._calendar.working_day_after(day, days)

    def check_hours(self, *, nip: str = "", unit: str = "", moment: datetime) -> HoursCheck:
        """Say whether a moment (WIB) lies in the hours of a person's or a named unit.

        Raises `Incomplete` for what is no NIP, `NotFound` with similar names for a unit that
        is not there.
        """
        with self.database.reading() as work:
            unit_id = _unit_of(work, nip=nip, unit=unit)
            hours = unit_hours(work)
        return hours.check(unit_id, day=moment.date(), at=moment.time())

    def unit_named(self, name: str) -> int:
        """Return the unit a name or a part of it means; raises `NotFound` with similar names."""
        with self.database.reading() as work:
            return _unit_named(work, name)

    def provisions(self, *, on: date | None = None) -> tuple[tuple[str, str], ...]:
        """Return the provisions to charge: code and `Pasal 3 huruf c — …` each.

        Of the regulation in force on the day of the act, today unless one is given: an act of
        2020 is charged by PP 53/2010.
        """
        law, day = self._law(), on or self.today()
        codes = dict.fromkeys(one.code for one in law.provisions if one.basis.holds_on(day))
        return tuple((code, provision_line(provision(law, code))) for code in codes)

    def impacts(self, *, on: date | None = None) -> tuple[tuple[str, str], ...]:
        """Return how far harm can reach by the law of a day, today unless given: code and words."""
        day = on or self.today()
        found = [one for one in self._law().impacts if one.basis.holds_on(day)]
        return tuple({one.code: one.text for one in found}.items())

    def sanctions(self) -> tuple[tuple[str, str], ...]:
        """Return every sanction of the law: code and exact name each."""
        law = self._law()
        codes = dict.fromkeys(one.code for one in law.sanctions)
        return tuple((code, sanction_name(law, code)) for code in codes)

    def audit(self, noun: str, noun_id: int) -> Sequence[AuditEntry]:
        """Return the changes of one record, latest last."""
        with self.database.reading() as work:
            return work.users.names().of_entries(work.audit.entries(noun, noun_id))

    def changes(self) -> Sequence[AuditEntry]:
        """Return every change of settings, signatories, hours and holidays, latest first."""
        with self.database.reading() as work:
            return work.users.names().of_entries(work.audit.latest(OFFICE_NOUNS))

    def user_names(self) -> UserNames:
        """Return what words accounts with the names known for them."""
        with self.database.reading() as work:
            return work.users.names()

    @property
    def _calendar(self) -> CalendarDesk:
        return CalendarDesk(database=self.database, law=self.law, today=self.today)

    def _law(self) -> Law:
        with self.database.reading() as work:
            return law_in(work, self.law)

    def _change_emblem(self, which: Emblem, name: str, done: str) -> None:
        def changed(office: Office) -> Office:
            if which is Emblem.STATE:
                return replace(office, state_emblem_sha256=name)
            return replace(office, emblem_sha256=name)

        self._change(changed, f"{which.value.lower()} {done}")

    def _change(self, change: Callable[[Office], Office], reason: str) -> None:
        with self.database.unit_of_work() as work:
            work.office.save_office(change(work.office.office()), reason)


def _unit_of(work: UnitOfWork, *, nip: str, unit: str) -> int | None:
    if not nip:
        return _unit_named(work, unit)
    read = read_nip(nip)
    if read.problem:
        raise Incomplete([("NIP", read.problem)])
    return work.employees.by_nip(read.nip or nip).unit_id


def _unit_named(work: UnitOfWork, name: str) -> int:
    wanted = " ".join(name.casefold().split())
    units = work.employees.units()
    exact = [one for one in units if one.name.casefold() == wanted]
    found = exact or [one for one in units if wanted in one.name.casefold()]
    if len(found) == 1 and found[0].id is not None:
        return found[0].id
    names = [one.name for one in found or units]
    similar = names[:5] if found else get_close_matches(name, names, n=5, cutoff=0.4)
    raise NotFound("unit kerja", name, tuple(similar))
