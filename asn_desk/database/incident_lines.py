"""Reported persons as lists show them, found and ordered in one query."""

from calendar import monthrange
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, or_, select

from asn_desk.database.columns import table_of
from asn_desk.database.register import distance, to_value, words
from asn_desk.database.tables import (
    EmployeeRow,
    EvidenceRow,
    IncidentRow,
    PersonRow,
    ReportRow,
    UnitRow,
)
from asn_desk.domain.incidents import IncidentFilter, IncidentLine

_reports = table_of(ReportRow)
_incidents = table_of(IncidentRow)
_persons = table_of(PersonRow)
_evidence = table_of(EvidenceRow)
_employees = table_of(EmployeeRow)
_units = table_of(UnitRow)


def read_lines(connection: Connection, asked: IncidentFilter) -> tuple[IncidentLine, ...]:
    """Return the reported persons a filter asks for, latest incident first or nearest first."""
    statement = _lines().where(*_restrictions(asked)).limit(asked.limit)
    if asked.nearest_first:
        statement = statement.order_by(None).order_by(_distance(asked.text), *_latest_first())
    return tuple(
        to_value(IncidentLine, row, identified=row["employee_id"] is not None)
        for row in connection.execute(statement).mappings()
    )


def count_lines(connection: Connection, asked: IncidentFilter) -> int:
    """Return how many reported persons a filter asks for, whatever its limit."""
    counted = select(func.count()).select_from(_joined()).where(*_restrictions(asked))
    return int(connection.execute(counted).scalar_one())


def _joined() -> FromClause:
    return (
        _persons.join(_incidents, _persons.c.incident_id == _incidents.c.id)
        .join(_reports, _incidents.c.report_id == _reports.c.id)
        .outerjoin(_employees, _persons.c.employee_id == _employees.c.id)
        .outerjoin(_units, _employees.c.unit_id == _units.c.id)
    )


def _lines() -> Select[Any]:
    """Return the query of `IncidentLine`s: the employee's own name where identified."""
    pieces = (
        select(func.count())
        .select_from(_evidence)
        .where(_evidence.c.incident_id == _incidents.c.id)
        .scalar_subquery()
    )
    return (
        select(
            _persons.c.id.label("person_id"),
            _persons.c.incident_id,
            _incidents.c.report_id,
            _incidents.c.happened_on,
            _incidents.c.started_at,
            func.coalesce(_employees.c.name, _persons.c.name).label("name"),
            func.coalesce(_employees.c.nip, _persons.c.nip).label("nip"),
            func.coalesce(_units.c.name, _persons.c.unit).label("unit"),
            _incidents.c.kind,
            _reports.c.source,
            _reports.c.letter_number,
            _persons.c.hours,
            _persons.c.outcome,
            _persons.c.employee_id,
            pieces.label("evidence_count"),
            _persons.c.case_id,
            _persons.c.outcome_on,
            _persons.c.unit.label("written_unit"),
            _reports.c.received_on,
            _incidents.c.place,
        )
        .select_from(_joined())
        .order_by(*_latest_first())
    )


def _latest_first() -> tuple[ColumnElement[Any], ...]:
    return (
        _incidents.c.happened_on.desc().nulls_last(),
        _incidents.c.id.desc(),
        _persons.c.id,
    )


def _distance(text: str) -> ColumnElement[int]:
    return distance(
        text,
        numbers=[_reports.c.letter_number, _employees.c.nip, _persons.c.nip],
        names=[_employees.c.search_text, _persons.c.search_text],
    )


def _restrictions(asked: IncidentFilter) -> list[ColumnElement[bool]]:
    found = [_says(word) for word in words(asked.text)]
    if asked.outcomes:
        found.append(_persons.c.outcome.in_(asked.outcomes))
    if asked.unidentified_only:
        found.append(_persons.c.employee_id.is_(None))
    if asked.employee_id is not None:
        found.append(_persons.c.employee_id == asked.employee_id)
    if asked.report_id is not None:
        found.append(_incidents.c.report_id == asked.report_id)
    if asked.month:
        year, month = asked.month
        last = monthrange(year, month)[1]
        found.append(
            _incidents.c.happened_on.between(date(year, month, 1), date(year, month, last))
        )
    return found


def _says(word: str) -> ColumnElement[bool]:
    return or_(
        _persons.c.search_text.contains(word, autoescape=True),
        _employees.c.search_text.contains(word, autoescape=True),
        _units.c.search_text.contains(word, autoescape=True),
        func.lower(_reports.c.letter_number).contains(word, autoescape=True),
        func.lower(_incidents.c.place).contains(word, autoescape=True),
    )
