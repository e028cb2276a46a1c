"""Tells whether a row of a patrol list is already in the register, also after it was corrected.

A row's key is a digest of what makes the event: day, time, kind, place, link or account, and the
people as written. The letter's number is no part of it, so that a list that comes first and its
letter later are one. Equal rows of one file are told apart by their order. A row whose key is not
known may be a known row corrected: it is paired with an incident of the same list (same letter,
same file, or a list with which other rows agree) when enough of the event agrees.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.documents.intake_list import IntakeRow
from asn_desk.documents.intake_people import WrittenPerson
from asn_desk.domain.incidents import Evidence, Incident, ReportedPerson
from asn_desk.domain.names import name_key
from asn_desk.services.people.unit_names import unit_key
from asn_desk.services.record_ids import saved_id

_SAME_EVENT = 4
"""Of five: day, time, kind, place, people."""
_SAME_PEOPLE_AND = 3
"""Enough when somebody in the row is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIncident:
    """An incident in the register with its people and evidence."""

    incident: Incident
    people: Sequence[ReportedPerson]
    evidence: Sequence[Evidence]


def row_keys(rows: Sequence[IntakeRow]) -> list[str]:
    """Return the key of each row, in order; equal rows get keys of their own."""
    seen: Counter[str] = Counter()
    keys = []
    for row in rows:
        digest = _digest(row)
        seen[digest] += 1
        keys.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return keys


def known_rows(
    work: UnitOfWork, rows: Sequence[IntakeRow], *, file_name: str, letter_number: str
) -> list[KnownIncident | None]:
    """Return for each row the incident it is, None for a new one."""
    keys = row_keys(rows)
    exact = work.incidents.keys(keys)
    reports = {incident.report_id for incident in exact.values() if incident.report_id}
    reports |= _same_lists(work, rows, file_name=file_name, letter_number=letter_number)
    mates = _imported(work, reports)
    found = [mates.get(key) for key in keys]
    taken = {known.incident.id for known in found if known is not None}
    free = [known for known in mates.values() if known.incident.id not in taken]
    for at, known in _corrected(rows, found, free):
        found[at] = known
    return found


def person_key(person: WrittenPerson | ReportedPerson) -> str:
    """Return what a person written twice has in common: name, else NIP, else what is known."""
    note = person.note if isinstance(person, WrittenPerson) else ""
    return name_key(person.name or note) or person.nip or ""


def same_person(one: WrittenPerson | ReportedPerson, other: WrittenPerson | ReportedPerson) -> bool:
    """Say whether two rows write the same person: equal NIP, or equal name."""
    if one.nip and one.nip == other.nip:
        return True
    return bool(person_key(one)) and person_key(one) == person_key(other)


def _digest(row: IntakeRow) -> str:
    parts = (
        row.happened_on.isoformat() if row.happened_on else "",
        row.started_at.isoformat("minutes") if row.started_at else "",
        row.kind.name,
        *_where(row),
        *sorted(person_key(person) for person in row.people),
    )
    return sha256("\n".join(parts).encode()).hexdigest()[:32]


def _where(event: IntakeRow | Incident) -> tuple[str, str]:
    link = event.link or event.account
    return unit_key(event.place), link.casefold().rstrip("/")


def _same_lists(
    work: UnitOfWork, rows: Sequence[IntakeRow], *, file_name: str, letter_number: str
) -> set[int]:
    """Return the reports that came with this letter, or as a file of this name and period."""
    found = {saved_id(one.id) for one in work.incidents.reports_like(letter_number=letter_number)}
    days = {row.happened_on for row in rows if row.happened_on}
    named = work.incidents.reports(file_name) if days else ()
    for report in (one for one in named if one.file_name == file_name):
        theirs = {one.happened_on for one, _, _ in work.incidents.of_report(saved_id(report.id))}
        if any(day and min(days) <= day <= max(days) for day in theirs):
            found.add(saved_id(report.id))
    return found


def _imported(work: UnitOfWork, reports: Iterable[int]) -> Mapping[str, KnownIncident]:
    """Return the imported incidents of these reports, by row key."""
    return {
        incident.key: KnownIncident(incident=incident, people=people, evidence=evidence)
        for report in sorted(reports)
        for incident, people, evidence in work.incidents.of_report(report)
        if incident.key
    }


def _corrected(
    rows: Sequence[IntakeRow],
    found: Sequence[KnownIncident | None],
    free: Sequence[KnownIncident],
) -> Iterable[tuple[int, KnownIncident]]:
    """Pair rows still unknown with incidents no row is yet, those that agree most first."""
    pairs = [
        (-agreement, abs((known.incident.row or 0) - row.row), at, known)
        for at, row in enumerate(rows)
        if found[at] is None
        for known in free
        if (agreement := _agreement(row, known))
    ]
    rows_done: set[int] = set()
    incidents_done: set[int | None] = set()
    for _, _, at, known in sorted(pairs, key=lambda pair: pair[:3]):
        if at not in rows_done and known.incident.id not in incidents_done:
            rows_done.add(at)
            incidents_done.add(known.incident.id)
            yield at, known


def _agreement(row: IntakeRow, known: KnownIncident) -> int:
    """Count what agrees of an event; 0 when it is too little to be the same one."""
    there = known.incident
    people = any(same_person(one, other) for one in row.people for other in known.people)
    agreed = (
        row.happened_on == there.happened_on,
        row.started_at == there.started_at,
        row.kind is there.kind,
        _where(row) == _where(there),
        people,
    )
    needed = _SAME_PEOPLE_AND if people else _SAME_EVENT
    return sum(agreed) if sum(agreed) >= needed else 0
