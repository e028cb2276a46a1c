"""The register of attendance: what is added stays, on SQLite as on the server."""

from datetime import date

import pytest
from sqlalchemy.exc import DBAPIError

from asn_desk.domain.attendance.absences import AbsenceKind, AbsenceRecord, MonthlyAbsence
from asn_desk.domain.errors import AlreadyExists
from tests.builders import an_employee


def nobody(_done, _total):
    """Watch nothing."""


@pytest.fixture
def who(database):
    with database.unit_of_work() as work:
        return work.employees.add(an_employee()).id


@pytest.fixture
def add(database, who):
    """A function that adds records of days."""

    def run(*days, **fields):
        records = [
            AbsenceRecord(**{"employee_id": who, "day": day, "kind": AbsenceKind.ABSENT} | fields)
            for day in days
        ]
        with database.unit_of_work() as work:
            work.attendance.add_days(records, nobody)

    return run


def month(who, **fields):
    return MonthlyAbsence(**{"employee_id": who, "year": 2026, "month": 1, "days": 2} | fields)


def test_days_come_back_as_they_were(database, add, who):
    add(date(2026, 1, 6), date(2026, 1, 5), reason="sakit?", source="a.xlsx")
    with database.reading() as work:
        first, second = work.attendance.days_of(who, date(2026, 1, 1), date(2026, 1, 31))
        assert (first.day.day, second.day.day, first.source) == (5, 6, "a.xlsx")
        assert first.recorded_at == database.clock()
        assert work.attendance.state() == (2, 0)


def test_each_record_is_in_the_trail(database, add):
    add(date(2026, 1, 5), date(2026, 1, 6))
    with database.reading() as work:
        entries = work.audit.latest(["attendance_days"])
        assert [one.action for one in entries] == ["tambah", "tambah"]
        assert {one.after["day"] for one in entries} == {"2026-01-05", "2026-01-06"}


def test_only_what_bears_on_a_count_is_telling(database, add, who):
    add(date(2026, 1, 5))
    add(date(2026, 1, 6), kind=AbsenceKind.SICK)
    add(date(2026, 1, 7), kind=AbsenceKind.PRESENT, late=5)
    add(date(2026, 1, 8), kind=AbsenceKind.SICK, turn=2)
    add(date(2026, 1, 9), kind=AbsenceKind.SHIFT_OFF)
    with database.reading() as work:
        found = work.attendance.telling_days(date(2026, 1, 1), date(2026, 12, 31))
    assert [one.day.day for one in found[who]] == [5, 7, 8, 9]


def test_a_turn_of_a_day_is_taken_once(database, add):
    add(date(2026, 1, 5))
    with pytest.raises(AlreadyExists):
        add(date(2026, 1, 5))
    add(date(2026, 1, 5), turn=2)


def test_totals_come_back_by_employee(database, who):
    with database.unit_of_work() as work:
        work.attendance.add_months([month(who), month(who, turn=2, days=1)], nobody)
    with database.reading() as work:
        assert [one.days for one in work.attendance.months_of(who, 2026)] == [2, 1]
        assert list(work.attendance.months_in(2025, 2026)) == [who]
        assert work.attendance.years() == {2026}


@pytest.mark.parametrize(
    "statement", ["DELETE FROM attendance_days", "UPDATE attendance_days SET late = 1"]
)
def test_nothing_recorded_is_changed_or_deleted(database, add, statement):
    add(date(2026, 1, 5))
    with pytest.raises(DBAPIError), database.unit_of_work() as work:
        work.attendance._connection.exec_driver_sql(statement)
