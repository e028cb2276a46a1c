"""The desk of the search box: people, reports, cases and letters by any fragment."""

from collections.abc import Iterable
from dataclasses import dataclass

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.dates import short_day_date
from asn_desk.domain.employees import EmployeeLine, spaced_nip
from asn_desk.domain.incidents import IncidentFilter, IncidentLine
from asn_desk.domain.papers.document_codes import looks_like_code, read_code
from asn_desk.domain.papers.letters import LETTER_TITLES, LetterLine
from asn_desk.domain.proceedings.cases import CaseFilter, CaseLine
from asn_desk.domain.proceedings.steps import STEP_TITLES
from asn_desk.services.letter_check import letters_with

PEOPLE = "Pegawai"
REPORTS = "Laporan"
CASES = "Perkara"
LETTERS = "Surat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found, in the words a list shows."""

    kind: str
    """What the window opens: `employee`, `report` (a reported person), `case`, `letter`."""
    id: int
    title: str
    detail: str
    group: str
    """The heading it stands under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDesk:
    """Looks into every register at once."""

    database: Database

    def find(self, text: str, *, limit: int = 8) -> tuple[Hit, ...]:
        """Return what holds every word of the text, by group, at most `limit` of each.

        Within a group come first those whose number or NIP begins with the text, then those whose
        name does, then any other. A document code finds its letter alone. An empty text finds
        nothing.
        """
        if not text.strip():
            return ()
        with self.database.reading() as work:
            return tuple(_found(work, text, limit))


def _found(work: UnitOfWork, text: str, limit: int) -> Iterable[Hit]:
    coded = letters_with(work, read_code(text)) if looks_like_code(text) else ()
    if coded:
        yield from (_letter(line) for line in coded)
        return
    people = work.employees.search(text, limit=limit, nearest_first=True)
    yield from (_person(line) for line in people)
    reported = IncidentFilter(text=text, limit=limit, nearest_first=True)
    yield from (_report(line) for line in work.incidents.lines(reported))
    proceedings = CaseFilter(text=text, limit=limit, nearest_first=True)
    yield from (_case(line) for line in work.cases.lines(proceedings))
    yield from (_letter(line) for line in work.letters.search(text, limit=limit))


def _person(line: EmployeeLine) -> Hit:
    return Hit(
        kind="employee",
        id=line.id,
        title=line.full_name,
        detail=_joined(spaced_nip(line.nip), line.position, line.unit),
        group=PEOPLE,
    )


def _report(line: IncidentLine) -> Hit:
    day = short_day_date(line.happened_on) if line.happened_on else ""
    return Hit(
        kind="report",
        id=line.person_id,
        title=line.name or "Belum diketahui",
        detail=_joined(day, line.place or line.kind.value, line.letter_number or line.source.value),
        group=REPORTS,
    )


def _case(line: CaseLine) -> Hit:
    return Hit(
        kind="case",
        id=line.id,
        title=line.name,
        detail=_joined(f"nomor {line.number}", STEP_TITLES[line.last_step], line.act),
        group=CASES,
    )


def _letter(line: LetterLine) -> Hit:
    title = LETTER_TITLES[line.kind]
    voided = "batal" if line.voided else ""
    return Hit(
        kind="letter",
        id=line.id,
        title=line.number,
        detail=_joined(voided, title, line.addressee, short_day_date(line.on)),
        group=LETTERS,
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
