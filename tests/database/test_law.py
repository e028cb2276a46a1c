from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.exc import DBAPIError

from asn_desk.database.connection import open_engine
from asn_desk.domain.errors import NotFound
from asn_desk.domain.law.changes import LawChange

REGIME = {
    "subject": "PNS",
    "level": "sedang",
    "regime": "PP94_TUKIN",
    "valid_from": date(2027, 1, 1),
}
CHANGE = LawChange(
    table="regime", valid_from=date(2027, 1, 1), rows=(REGIME,), decree="PP 1/2027", reason="baru"
)


@pytest.fixture
def work(database):
    with database.unit_of_work() as opened:
        yield opened


def compose(base, changes):
    return (base, *(one.id for one in changes))


def test_shipped_law_is_version_0(work):
    assert work.law.version() == 0
    assert work.law.changes() == ()


def test_version_comes_back_as_recorded(work):
    added = work.law.add(CHANGE)
    assert work.law.changes() == (added,)
    assert replace(added, id=None, recorded_at=None, recorded_by="") == CHANGE


def test_version_says_who_recorded_it_and_when(work, database):
    added = work.law.add(CHANGE)
    assert added.recorded_by == database.settings.user
    assert added.recorded_at is not None


def test_versions_are_numbered_in_order(work):
    ids = [work.law.add(CHANGE).id for _ in range(3)]
    assert ids == [1, 2, 3]
    assert work.law.version() == 3
    assert [one.id for one in work.law.changes(up_to=2)] == [1, 2]


def test_version_is_in_the_audit_trail_with_its_rows(work):
    work.law.add(CHANGE)
    (entry,) = work.audit.entries("law_changes", 1)
    assert entry.reason == "baru"
    assert entry.after["rows"][0]["valid_from"] == "2027-01-01"


@pytest.mark.parametrize(
    "statement", ["DELETE FROM law_changes", "UPDATE law_changes SET rows='[]'"]
)
def test_version_stays_as_recorded(database, statement):
    with database.unit_of_work() as work:
        work.law.add(CHANGE)
    engine = open_engine(database.settings)
    with pytest.raises(DBAPIError, match="official records"), engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.mark.postgres
def test_server_refuses_to_truncate_versions(postgres_settings):
    engine = open_engine(postgres_settings)
    with pytest.raises(DBAPIError, match="official records"), engine.begin() as connection:
        connection.exec_driver_sql("TRUNCATE law_changes")
    engine.dispose()


def test_law_is_composed_once_for_a_version(database):
    base = object()
    with database.unit_of_work() as work:
        work.law.add(CHANGE)
    with database.reading() as work:
        first = work.law.composed(base, compose)
    with database.reading() as work:
        assert work.law.composed(base, compose) is first
    assert first == (base, 1)


def test_law_without_versions_is_the_shipped_one(work):
    base = object()
    assert work.law.composed(base, compose) is base


def test_law_is_composed_as_it_was(work):
    base = object()
    for _ in range(3):
        work.law.add(CHANGE)
    assert work.law.composed(base, compose, version=2) == (base, 1, 2)


def test_law_of_another_program_is_composed_anew(work):
    work.law.add(CHANGE)
    assert work.law.composed("a", compose) == ("a", 1)
    assert work.law.composed("b", compose) == ("b", 1)


def test_version_rolled_back_is_not_remembered(database):
    base = object()
    with suppress(NotFound), database.unit_of_work() as work:
        work.law.add(replace(CHANGE, table="deadline"))
        work.law.composed(base, lambda *_: "rolled back")
        raise NotFound("tabel", "x")
    with database.unit_of_work() as work:
        work.law.add(CHANGE)
    with database.reading() as work:
        assert work.law.composed(base, compose) == (base, 1)
