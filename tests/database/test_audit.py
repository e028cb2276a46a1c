from dataclasses import replace

import pytest

from asn_desk.database.connection import open_engine
from asn_desk.database.unit_of_work import Database
from tests.builders import an_employee
from tests.database.conftest import NOW
from tests.database.records import issue, open_case


def alter(settings, statement):
    """Change the database behind the desk's back."""
    engine = open_engine(settings)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_frozen")
        connection.exec_driver_sql("DROP TRIGGER audit_stay")
        connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_change_says_who_when_what_and_why(work):
    added = work.employees.add(an_employee(position="Staf"), "impor")
    work.employees.save(replace(added, position="Camat"), "SK mutasi")
    first, second = work.audit.entries("employees", added.id)
    assert (first.who, first.at, first.action, first.reason) == ("penguji", NOW, "tambah", "impor")
    assert (first.before, first.after["nip"]) == (None, added.nip)
    assert (second.before, second.after) == ({"position": "Staf"}, {"position": "Camat"})
    assert (second.sequence, second.reason) == (2, "SK mutasi")


def test_the_bytes_of_a_letter_are_not_in_the_trail(work):
    (entry,) = work.audit.entries("letters", issue(work))
    assert "pdf" not in entry.after
    assert entry.after["facts"]["circular"] == "Surat Edaran 5/2026"


def test_a_chain_over_several_units_of_work_fits(database):
    for nip in ("1" * 18, "2" * 18):
        with database.unit_of_work() as work:
            open_case(work, nip=nip)
    with database.reading() as work:
        check = work.audit.verify()
    assert (check.records, check.broken_at) == (6, None)


def test_an_empty_chain_fits(work):
    assert work.audit.verify().records == 0


TAMPERING = [
    ("UPDATE audit SET who = 'lain' WHERE sequence = 2", 2),
    ("UPDATE audit SET after = '{}' WHERE sequence = 1", 1),
    ("UPDATE audit SET previous = '00' WHERE sequence = 3", 3),
    ("DELETE FROM audit WHERE sequence = 2", 3),
]


@pytest.mark.parametrize(("statement", "broken_at"), TAMPERING)
def test_tampering_breaks_the_chain(sqlite_database, statement, broken_at):
    with sqlite_database.unit_of_work() as work:
        open_case(work)
    alter(sqlite_database.settings, statement)
    with sqlite_database.reading() as work:
        assert work.audit.verify().broken_at == broken_at


def test_a_tail_cut_off_shows_only_in_the_last_hash(sqlite_database):
    with sqlite_database.unit_of_work() as work:
        open_case(work)
        before = work.audit.verify()
    alter(sqlite_database.settings, "DELETE FROM audit WHERE sequence = 3")
    with sqlite_database.reading() as work:
        after = work.audit.verify()
    assert after.broken_at is None
    assert after.last_hash != before.last_hash


def test_the_clock_of_the_machine_is_used_by_default(sqlite_settings):
    database = Database(sqlite_settings)
    with database.unit_of_work() as work:
        added = work.employees.add(an_employee())
        (entry,) = work.audit.entries("employees", added.id)
    database.close()
    assert entry.at.tzinfo is not None
