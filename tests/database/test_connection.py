from types import SimpleNamespace

import pytest
from sqlalchemy.exc import DBAPIError

from asn_desk.database.columns import Base, Coded, Timestamp
from asn_desk.database.connection import database_url, journal_for, open_engine
from asn_desk.database.migrate import migrate
from asn_desk.database.unit_of_work import Database
from asn_desk.domain.errors import DatabaseBusy, DatabaseDamaged, DiskFull, UnsafeFolder
from tests.builders import an_employee
from tests.database.conftest import settings_in

KEY = bytes(range(32))


def pragma(connection, name):
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_a_file_is_opened_so_that_nothing_is_lost(sqlite_settings):
    engine = open_engine(sqlite_settings)
    with engine.connect() as connection:
        assert pragma(connection, "foreign_keys") == 1
        assert pragma(connection, "busy_timeout") == 5000
        modes = (pragma(connection, "journal_mode"), pragma(connection, "synchronous"))
    engine.dispose()
    assert modes in {("wal", 2), ("delete", 3)}


def test_an_old_sqlite_keeps_a_rollback_journal():
    assert journal_for(SimpleNamespace(sqlite_version_info=(3, 40, 1))) == ("DELETE", "EXTRA")
    assert journal_for(SimpleNamespace(sqlite_version_info=(3, 51, 3))) == ("WAL", "FULL")


def test_a_server_is_reached_by_its_driver(tmp_path):
    settings = settings_in(tmp_path, database_url="postgres://u@server/asn")
    with pytest.raises(Exception, match="postgres"):
        open_engine(settings)
    settings = settings_in(tmp_path, database_url="postgresql://u@server/asn")
    assert database_url(settings).drivername == "postgresql+psycopg"


def test_foreign_keys_hold(database):
    with pytest.raises(DBAPIError), database.unit_of_work() as work:
        work.employees.add(an_employee(unit_id=77))


def test_a_database_in_memory_lives_as_long_as_its_engine(tmp_path):
    engine = open_engine(settings_in(tmp_path, database_url="sqlite://"))
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM cases").scalar() == 0
    engine.dispose()


def test_a_database_with_a_key_opens_with_it_only(tmp_path):
    pytest.importorskip("sqlcipher3")
    settings = settings_in(tmp_path)
    migrate(settings, key=KEY)
    database = Database(settings, key=KEY)
    with database.unit_of_work() as work:
        work.employees.add(an_employee())
    database.close()
    assert b"SQLite format" not in settings.database_file.read_bytes()[:16]
    with pytest.raises(DatabaseDamaged):
        migrate(settings)


def test_a_database_that_cannot_be_opened_is_named(tmp_path):
    settings = settings_in(tmp_path)
    settings.database_file.mkdir()
    database = Database(settings)
    with pytest.raises(UnsafeFolder), database.reading():
        pass
    database.close()


def test_columns_keep_nothing_as_nothing():
    dialect = SimpleNamespace(name="sqlite")
    assert Timestamp().process_bind_param(None, dialect) is None
    assert Timestamp().process_result_value(None, dialect) is None
    assert Coded(str).process_bind_param(None, dialect) is None


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("state", "refusal"),
    [
        ("53100", DiskFull),
        ("XX001", DatabaseDamaged),
        ("40P01", DatabaseBusy),
        ("P0001", DBAPIError),
    ],
)
def test_states_of_a_server_become_refusals(postgres_settings, state, refusal):
    engine = open_engine(postgres_settings)
    statement = f"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{state}'; END $$"
    with pytest.raises(refusal), engine.connect() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


@pytest.mark.postgres
def test_reading_a_server_sees_one_state(postgres_settings):
    database = Database(postgres_settings)
    with database.reading() as reader:
        assert reader.employees.count() == 0
        with database.unit_of_work() as work:
            work.employees.add(an_employee())
        assert reader.employees.count() == 0
    database.close()
