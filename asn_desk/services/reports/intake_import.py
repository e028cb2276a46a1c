"""Decides what becomes of every row of a patrol list or package, changing nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.documents.intake_list import IntakeRow
from asn_desk.documents.intake_package import IntakePackage, read_evidence
from asn_desk.documents.intake_people import WrittenPerson
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.domain.dates import short_day_date
from asn_desk.domain.incidents import Incident, Outcome, ReportedPerson
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.matching import SAME_NIP, People, contradicts, named_briefly
from asn_desk.services.people.unit_hours import UnitHours, unit_hours
from asn_desk.services.progress import Progress
from asn_desk.services.reports.intake_plan import PlannedRow
from asn_desk.services.reports.intake_rows import KnownIncident, known_rows, row_keys, same_person

INCIDENT = "kejadian"

_FIELDS = {
    "kind": "jenis pelanggaran",
    "happened_on": "tanggal",
    "started_at": "jam mulai",
    "ended_at": "jam selesai",
    "place": "lokasi",
    "description": "uraian",
    "clothing": "pakaian",
    "platform": "platform",
    "account": "akun",
    "link": "tautan",
    "officer": "petugas",
    "remark": "keterangan",
}
_WRITTEN = {"name": "nama", "nip": "NIP", "position": "jabatan", "unit": "unit kerja"}


def plan_rows(
    work: UnitOfWork,
    package: IntakePackage,
    *,
    path: Path,
    letter_number: str,
    progress: Progress,
) -> tuple[tuple[PlannedRow, ...], tuple[RowFate, ...], tuple[str, ...]]:
    """Compare the rows of a package with the register as it stands.

    Returns what to write, every row's fate, and the evidence named that nobody has.
    """
    rows = package.listed.rows
    known = known_rows(work, rows, file_name=package.file_name, letter_number=letter_number)
    hours = unit_hours(work)
    planner = _RowPlanner(
        package=package,
        path=path,
        letter_hash=_hash(package.letter) if package.letter else "",
        packed=package.file_name.casefold().endswith(".zip"),
        people=People(work.employees.all(), hours.structure),
        hours=hours,
    )
    for done, (row, key) in enumerate(zip(rows, row_keys(rows), strict=True)):
        progress(done, len(rows))
        planner.take(row, key, known[done])
    progress(len(rows), len(rows))
    fates = [*planner.fates, *map(_rejected_fate, package.listed.rejected)]
    return tuple(planner.planned), tuple(fates), tuple(dict.fromkeys(planner.missing))


@dataclass(slots=True, kw_only=True)
class _RowPlanner:
    """Decides for each row between new, changed, same and to be matched."""

    package: IntakePackage
    path: Path
    letter_hash: str
    """The covering letter's SHA-256; empty when there is none."""
    packed: bool
    """False for a list alone, with which no evidence can come."""
    people: People
    hours: UnitHours
    fates: list[RowFate] = field(default_factory=list)
    planned: list[PlannedRow] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def take(self, row: IntakeRow, key: str, known: KnownIncident | None) -> None:
        """Decide one row."""
        for text in (*row.warnings, *self._missing(row, known)):
            self._tell(row, Fate.WARNING, text)
        if known is None:
            self._take_new(row, key)
        else:
            self._compare(row, key, known)

    def _take_new(self, row: IntakeRow, key: str) -> None:
        incident = _incident(row, key)
        people = tuple(self._person(one, incident) for one in row.people)
        reasons = [self._match_reason(one) for one in people]
        doubtful = any(reason.startswith(_TO_MATCH) for reason in reasons)
        self._tell(row, Fate.TO_MATCH if doubtful else Fate.NEW, "; ".join(reasons))
        self.planned.append(
            PlannedRow(
                incident=incident,
                changed=True,
                people=people,
                evidence=self._evidence(row),
                with_letter=bool(self.letter_hash),
            )
        )

    def _compare(self, row: IntakeRow, key: str, known: KnownIncident) -> None:
        """Decide between same and changed; what the desk has concluded is left alone."""
        before = known.incident
        now = replace(_incident(row, key), id=before.id, report_id=before.report_id, row=before.row)
        now = replace(now, version=before.version)
        told = [label for name, label in _FIELDS.items() if _differs(now, before, name)]
        concluded = [one for one in known.people if one.outcome is not Outcome.PENDING]
        if concluded and told:
            self._tell(row, Fate.WARNING, _not_taken(told, concluded[0].outcome))
            now, told = before, []
        people = tuple(self._changed_people(row, known, now))
        told += [text for text, _ in people]
        evidence = tuple(key for key in self._evidence(row) if not self._has(known, key))
        letter = self.letter_hash not in {"", *(one.sha256 for one in known.evidence)}
        told += [f"bukti ditambahkan: {name}" for name in evidence]
        told += ["surat pengantar ditambahkan"] if letter else []
        fate = Fate.CHANGED if told else Fate.SAME
        self._tell(row, fate, "; ".join(told) or "sudah ada dan sama")
        if told:
            self.planned.append(
                PlannedRow(
                    incident=now,
                    changed=now != before,
                    people=tuple(person for _, person in people),
                    evidence=evidence,
                    with_letter=letter,
                )
            )

    def _changed_people(
        self, row: IntakeRow, known: KnownIncident, incident: Incident
    ) -> Iterator[tuple[str, ReportedPerson]]:
        """Yield the people to add or save, each with what changed."""
        moved = any(
            _differs(incident, known.incident, name) for name in ("happened_on", "started_at")
        )
        pairs, added, dropped = _paired(row.people, known.people)
        for person in dropped:
            text = f"{person.name or 'terlapor'} tidak lagi disebut di baris ini; tetap disimpan"
            self._tell(row, Fate.WARNING, text)
        for written in added:
            person = self._person(written, incident)
            yield f"orang ditambahkan: {self._match_reason(person)}", person
        for written, before in pairs:
            now = self._person(written, incident)
            told = [label for name, label in _WRITTEN.items() if _differs(now, before, name)]
            if _touched(before):
                if told:
                    self._tell(row, Fate.WARNING, _kept(before, told))
                if moved and before.outcome is Outcome.PENDING:
                    yield "jam kerja diperiksa ulang", self._rechecked(before, incident)
            elif told or moved:
                ours = replace(now, id=before.id, incident_id=before.incident_id)
                ours = replace(ours, version=before.version)
                yield ", ".join(told) or "jam kerja diperiksa ulang", ours

    def _person(self, written: WrittenPerson, incident: Incident) -> ReportedPerson:
        """Return a person as written, identified only where the NIP says who it is."""
        person = ReportedPerson(
            name=written.name or written.note,
            nip=written.nip or "",
            position=written.position,
            unit=written.unit,
        )
        employee = self.people.with_nip(person.nip) if person.nip else None
        if employee is not None and not contradicts(written.name, employee):
            person = replace(person, employee_id=employee.id, match_note=SAME_NIP)
        return self._rechecked(person, incident)

    def _rechecked(self, person: ReportedPerson, incident: Incident) -> ReportedPerson:
        unit_id = self.people.unit_id_of(person)
        return replace(
            person,
            hours=self.hours.check(unit_id, day=incident.happened_on, at=incident.started_at),
        )

    def _match_reason(self, person: ReportedPerson) -> str:
        name = person.name or "terlapor"
        if person.employee_id is not None:
            return f"{name}: {SAME_NIP}"
        candidates = self.people.candidates(person)
        if candidates:
            return f"{_TO_MATCH}{name}: calon {named_briefly(candidates)}"
        return f"{name}: belum teridentifikasi"

    def _evidence(self, row: IntakeRow) -> tuple[str, ...]:
        named = self.package.evidence_of(row)
        alone = self.package.unnamed_evidence if len(self.package.listed.rows) == 1 else ()
        return tuple(dict.fromkeys((*named, *alone)))

    def _has(self, known: KnownIncident, key: str) -> bool:
        """Say whether an incident has this evidence already, be it under another name."""
        size = self.package.evidence[key]
        alike = [one for one in known.evidence if one.size == size]
        if any(one.file_name == key for one in alike):
            return True
        return bool(alike) and _hash(read_evidence(self.path, key)) in {x.sha256 for x in alike}

    def _missing(self, row: IntakeRow, known: KnownIncident | None) -> Iterator[str]:
        """Note each evidence file the row names and nobody has; yield it for a package."""
        kept = {one.file_name for one in known.evidence} if known else set()
        for name in row.evidence_names:
            if name in self.package.missing_evidence and name not in kept:
                self.missing.append(name)
                if self.packed:
                    yield f"bukti {name} tidak ada di paket"

    def _tell(self, row: IntakeRow, fate: Fate, reason: str) -> None:
        who = ", ".join(one.name or one.note for one in row.people) or "terlapor tidak disebut"
        day = short_day_date(row.happened_on) if row.happened_on else "tanpa tanggal"
        self.fates.append(
            RowFate(
                file=self.package.file_name,
                row=row.row,
                fate=fate,
                subject=f"{day} · {who}",
                reason=reason,
                what=INCIDENT,
            )
        )


_TO_MATCH = "cocokkan "


def _incident(row: IntakeRow, key: str) -> Incident:
    return Incident(row=row.row, key=key, **{name: getattr(row, name) for name in _FIELDS})


def _differs(one: object, other: object, name: str) -> bool:
    return bool(getattr(one, name) != getattr(other, name))


def _paired(
    written: Sequence[WrittenPerson], known: Sequence[ReportedPerson]
) -> tuple[list[tuple[WrittenPerson, ReportedPerson]], list[WrittenPerson], list[ReportedPerson]]:
    """Pair the people of a row with those of its incident; what is left over is paired in order."""
    left, free = list(written), list(known)
    pairs = []
    for one in written:
        other = next((person for person in free if same_person(one, person)), None)
        if other is not None:
            pairs.append((one, other))
            left.remove(one)
            free.remove(other)
    rest = list(zip(left, free, strict=False))
    return [*pairs, *rest], left[len(rest) :], free[len(rest) :]


def _touched(person: ReportedPerson) -> bool:
    """Say whether the desk decided something about a person: who it is, or an outcome."""
    decided = person.match_note not in ("", SAME_NIP)
    return decided or person.outcome is not Outcome.PENDING


def _kept(person: ReportedPerson, told: Sequence[str]) -> str:
    return f"{person.name} sudah diperiksa meja; {', '.join(told)} di berkas berbeda, tidak dipakai"


def _not_taken(told: Sequence[str], outcome: Outcome) -> str:
    return f"sudah disimpulkan ({outcome}); {', '.join(told)} di berkas berbeda, tidak dipakai"


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _rejected_fate(row: RejectedRow) -> RowFate:
    return RowFate(
        file=row.file_name,
        row=row.row,
        fate=Fate.REJECTED,
        subject=next((text for heading, text in row.values if "nama" in heading.casefold()), ""),
        reason=row.reason,
        column=row.column,
        what=INCIDENT,
    )
