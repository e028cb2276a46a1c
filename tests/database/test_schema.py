import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Enum, create_engine, inspect
from sqlalchemy.exc import DBAPIError

import asn_desk.database.tables  # noqa: F401
from asn_desk.database.columns import Base
from asn_desk.database.connection import open_engine
from asn_desk.database.migrate import _SCRIPTS, HEAD, REVISIONS
from tests.database.records import issue, open_case


@pytest.fixture
def connection(settings):
    engine = open_engine(settings)
    with engine.connect() as opened:
        yield opened
    engine.dispose()


def test_migrated_database_is_what_the_tables_say(connection):
    context = MigrationContext.configure(connection, opts={"render_as_batch": True})
    assert compare_metadata(context, Base.metadata) == []


@pytest.mark.parametrize("name", sorted(Base.metadata.tables))
def test_every_check_and_foreign_key_of_a_table_is_migrated(connection, name):
    table, found = Base.metadata.tables[name], inspect(connection)
    checks = {f"ck_{name}_{column.type.name}" for column in table.c if is_choice(column)}
    assert {each["name"] for each in found.get_check_constraints(name)} == checks
    assert len(found.get_foreign_keys(name)) == len(table.foreign_keys)


def is_choice(column):
    return isinstance(column.type, Enum) and column.type.create_constraint


def test_known_revisions_are_those_of_the_scripts():
    script = ScriptDirectory(str(_SCRIPTS))
    assert script.get_current_head() == HEAD
    assert [each.revision for each in script.walk_revisions()] == list(reversed(REVISIONS))


FORBIDDEN = [
    "UPDATE letters SET pdf = 'x'",
    "UPDATE letters SET number = '1'",
    "UPDATE letters SET sha256 = ''",
    "UPDATE letters SET suffix = 'b'",
    "UPDATE letters SET series = 'Dinas Kominfo'",
    "UPDATE letters SET replaces_id = 1",
    "UPDATE letters SET \"on\" = '2026-01-01'",
    "DELETE FROM letters",
    "UPDATE steps SET kind = 'lhp'",
    "DELETE FROM steps",
    "DELETE FROM cases",
    "DELETE FROM employees",
    "UPDATE audit SET who = 'x'",
    "DELETE FROM audit",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_official_records_stay_as_they_are(database, statement):
    with database.unit_of_work() as work:
        open_case(work)
        issue(work)
    engine = open_engine(database.settings)
    with (
        pytest.raises(DBAPIError, match="official records stay as they are"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.mark.postgres
def test_server_refuses_to_truncate_official_records(postgres_settings):
    engine = open_engine(postgres_settings)
    with (
        pytest.raises(DBAPIError, match="official records"),
        engine.begin() as connection,
    ):
        connection.exec_driver_sql("TRUNCATE audit")
    engine.dispose()


def test_tables_can_be_made_in_memory():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    assert inspect(engine).has_table("letters")
    engine.dispose()


def test_a_status_outside_the_list_is_refused(sqlite_database):
    engine = open_engine(sqlite_database.settings)
    values = "'1','a','','','a','HONORER','','','','',1,0,1"
    names = (
        "nip,name,front_title,back_title,search_text,status,grade,position,echelon,"
        "legal_standing,listed,corrected_by_hand,version"
    )
    with pytest.raises(DBAPIError, match="ck_employees_status"), engine.begin() as connection:
        connection.exec_driver_sql(f"INSERT INTO employees ({names}) VALUES ({values})")
    engine.dispose()
