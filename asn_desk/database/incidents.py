"""The register of reports, incidents, reported persons and evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, false, func, or_, select

from asn_desk.database.columns import table_of
from asn_desk.database.incident_lines import count_lines, read_lines
from asn_desk.database.register import (
    Register,
    columns_of,
    in_chunks,
    searchable,
    to_value,
    words,
)
from asn_desk.database.tables import (
    EvidenceRow,
    IncidentRow,
    PersonRow,
    ReportRow,
)
from asn_desk.domain.incidents import (
    Evidence,
    Incident,
    IncidentFilter,
    IncidentLine,
    Report,
    ReportedPerson,
)

_REPORT = "laporan"
_INCIDENT = "kejadian"
_PERSON = "terlapor"
_reports = table_of(ReportRow)
_incidents = table_of(IncidentRow)
_persons = table_of(PersonRow)
_evidence = table_of(EvidenceRow)


class IncidentRegister(Register):
    """What was reported, about whom, and how each person's verification ended."""

    def add_report(self, report: Report, reason: str = "") -> Report:
        """Add a report and return it with its id."""
        values = {**columns_of(ReportRow, report), "version": 1}
        return replace(report, id=self._insert(ReportRow, values, reason=reason), version=1)

    def get_report(self, report_id: int) -> Report:
        """Return a report; raises `NotFound`."""
        return to_value(Report, self._row(ReportRow, report_id, what=_REPORT))

    def save_report(self, report: Report, reason: str = "") -> Report:
        """Change a report; raises `ChangedMeanwhile` or `NotFound`."""
        values = columns_of(ReportRow, report)
        version = self._save(ReportRow, report, values, what=_REPORT, reason=reason)
        return replace(report, version=version)

    def reports(self, text: str = "", *, limit: int = 200) -> tuple[Report, ...]:
        """Return reports whose letter, sender, subject or file holds every word; newest first."""
        asked = (
            select(_reports)
            .where(*(_report_says(word) for word in words(text)))
            .order_by(_reports.c.received_on.desc(), _reports.c.id.desc())
            .limit(limit)
        )
        return tuple(to_value(Report, row) for row in self._connection.execute(asked).mappings())

    def reports_like(self, letter_number: str = "", sha256: str = "") -> tuple[Report, ...]:
        """Return reports with this letter number or this imported file, oldest first."""
        same: ColumnElement[bool] = false()
        if letter_number:
            same = or_(same, func.lower(_reports.c.letter_number) == letter_number.lower())
        if sha256:
            same = or_(same, _reports.c.file_sha256 == sha256)
        asked = select(_reports).where(same).order_by(_reports.c.id)
        return tuple(to_value(Report, row) for row in self._connection.execute(asked).mappings())

    def add(
        self, incident: Incident, people: Sequence[ReportedPerson], reason: str = ""
    ) -> tuple[Incident, tuple[ReportedPerson, ...]]:
        """Add an incident with its people; raises `AlreadyExists` for an imported row known."""
        values = {**columns_of(IncidentRow, incident), "version": 1}
        incident_id = self._insert(IncidentRow, values, reason=reason)
        added = tuple(self._add_person(one, incident_id, reason) for one in people)
        return replace(incident, id=incident_id, version=1), added

    def get(
        self, incident_id: int
    ) -> tuple[Incident, tuple[ReportedPerson, ...], tuple[Evidence, ...], Report]:
        """Return an incident with its people, evidence and report; raises `NotFound`."""
        row = self._row(IncidentRow, incident_id, what=_INCIDENT)
        people = self._people(_persons.c.incident_id == incident_id)
        report = self.get_report(row["report_id"])
        return to_value(Incident, row), people, self.evidence_of(incident_id), report

    def of_report(
        self, report_id: int
    ) -> tuple[tuple[Incident, tuple[ReportedPerson, ...], tuple[Evidence, ...]], ...]:
        """Return the incidents of a report with their people and evidence, oldest first."""
        asked = select(_incidents).where(_incidents.c.report_id == report_id)
        rows = self._connection.execute(asked.order_by(_incidents.c.id)).mappings().all()
        return tuple(
            (
                to_value(Incident, row),
                self._people(_persons.c.incident_id == row["id"]),
                self.evidence_of(row["id"]),
            )
            for row in rows
        )

    def add_person(self, person: ReportedPerson, reason: str = "") -> ReportedPerson:
        """Add a person to the incident named in the value."""
        if person.incident_id is None:
            raise ValueError(person)
        return self._add_person(person, person.incident_id, reason)

    def save(self, incident: Incident, reason: str = "") -> Incident:
        """Change an incident; raises `ChangedMeanwhile` or `NotFound`."""
        values = columns_of(IncidentRow, incident)
        version = self._save(IncidentRow, incident, values, what=_INCIDENT, reason=reason)
        return replace(incident, version=version)

    def person(self, person_id: int) -> ReportedPerson:
        """Return a reported person; raises `NotFound`."""
        return to_value(ReportedPerson, self._row(PersonRow, person_id, what=_PERSON))

    def save_person(self, person: ReportedPerson, reason: str = "") -> ReportedPerson:
        """Change a reported person; raises `ChangedMeanwhile` or `NotFound`."""
        version = self._save(
            PersonRow, person, _person_columns(person), what=_PERSON, reason=reason
        )
        return replace(person, version=version)

    def people_of_case(self, case_id: int) -> tuple[ReportedPerson, ...]:
        """Return the reported persons joined in a case."""
        return self._people(_persons.c.case_id == case_id)

    def sources_of_cases(self) -> dict[int, tuple[str, ...]]:
        """Return where the reports joined in each case came from, by the case's id, in order."""
        joined = _persons.join(_incidents, _persons.c.incident_id == _incidents.c.id).join(
            _reports, _incidents.c.report_id == _reports.c.id
        )
        asked = select(_persons.c.case_id, _reports.c.source).select_from(joined).distinct()
        found: dict[int, set[str]] = {}
        for row in self._connection.execute(asked.where(_persons.c.case_id.is_not(None))):
            found.setdefault(row.case_id, set()).add(row.source.value)
        return {case_id: tuple(sorted(sources)) for case_id, sources in found.items()}

    def lines(self, asked: IncidentFilter) -> tuple[IncidentLine, ...]:
        """Return reported persons as a list shows them, latest incident first."""
        return read_lines(self._connection, asked)

    def count(self, asked: IncidentFilter) -> int:
        """Return how many reported persons a filter asks for, without reading them."""
        return count_lines(self._connection, asked)

    def happened_days(self, since: date) -> tuple[date, ...]:
        """Return the day of the incident of each reported person, on a day or later."""
        asked = select(_incidents.c.happened_on).join_from(
            _persons, _incidents, _persons.c.incident_id == _incidents.c.id
        )
        recent = asked.where(_incidents.c.happened_on >= since)
        return tuple(self._connection.execute(recent).scalars())

    def keys(self, keys: Iterable[str]) -> dict[str, Incident]:
        """Return the incidents already imported among these row keys, by key."""
        found: dict[str, Incident] = {}
        for chunk in in_chunks(key for key in keys if key):
            rows = self._connection.execute(select(_incidents).where(_incidents.c.key.in_(chunk)))
            found |= {row["key"]: to_value(Incident, row) for row in rows.mappings()}
        return found

    def recorded_days(self) -> dict[int, date]:
        """Return the day (WIB) each reported person was entered, from the audit trail."""
        return self._audit.days_added(PersonRow.__tablename__)

    def concluded_days(self) -> dict[int, date]:
        """Return the day (WIB) each person's outcome was last entered, from the audit trail."""
        return self._audit.days_changed(PersonRow.__tablename__, "outcome")

    def add_evidence(self, evidence: Evidence, reason: str = "") -> Evidence:
        """Add a piece of evidence, its file kept already; raises `AlreadyExists`."""
        values = columns_of(EvidenceRow, evidence)
        return replace(evidence, id=self._insert(EvidenceRow, values, reason=reason))

    def evidence_of(self, incident_id: int) -> tuple[Evidence, ...]:
        """Return the evidence of an incident, in the order it was added."""
        asked = select(_evidence).where(_evidence.c.incident_id == incident_id)
        rows = self._connection.execute(asked.order_by(_evidence.c.id)).mappings()
        return tuple(to_value(Evidence, row) for row in rows)

    def _add_person(self, person: ReportedPerson, incident_id: int, reason: str) -> ReportedPerson:
        placed = replace(person, incident_id=incident_id, version=1)
        values = {**_person_columns(placed), "version": 1}
        return replace(placed, id=self._insert(PersonRow, values, reason=reason))

    def _people(self, which: ColumnElement[bool]) -> tuple[ReportedPerson, ...]:
        asked = select(_persons).where(which).order_by(_persons.c.id)
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(ReportedPerson, row) for row in rows)


def _person_columns(person: ReportedPerson) -> dict[str, Any]:
    text = searchable(person.name, person.nip, person.unit, person.position)
    return {**columns_of(PersonRow, person), "search_text": text}


def _report_says(word: str) -> ColumnElement[bool]:
    searched = (
        _reports.c.letter_number,
        _reports.c.sender,
        _reports.c.subject,
        _reports.c.file_name,
    )
    return or_(*(func.lower(one).contains(word, autoescape=True) for one in searched))
