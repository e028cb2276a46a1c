import sqlite3
import subprocess
import sys

import pytest
from sqlalchemy import inspect, text

from asn_desk.database import migrate as migration
from asn_desk.database.connection import open_engine
from asn_desk.database.migrate import HEAD, migrate
from asn_desk.database.unit_of_work import Database
from asn_desk.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseNewer,
    DatabaseUnreachable,
    DiskFull,
    UnsafeFolder,
)
from tests.builders import an_employee
from tests.database.conftest import settings_in
from tests.database.test_unit_of_work import ROOT


def set_revision(settings, revision):
    engine = open_engine(settings)
    with engine.begin() as connection:
        connection.execute(text(f"UPDATE alembic_version SET version_num = '{revision}'"))
    engine.dispose()


def test_a_new_folder_gets_a_database_and_its_folders(tmp_path):
    settings = settings_in(tmp_path / "baru" / "data")
    migrate(settings)
    names = {each.name for each in settings.data_folder.iterdir()}
    assert {"asn-desk.db", "bukti", "cadangan", "catatan"} <= names
    assert list(settings.backup_folder.iterdir()) == []


def test_a_database_up_to_date_is_left_alone(settings):
    migrate(settings)
    migrate(settings)
    assert [*settings.backup_folder.iterdir()] == []


CHECK_SPEED = """
import sys
from pathlib import Path
from tests.database.conftest import settings_in
for name in [each for each in sys.modules if each.startswith("alembic")]:
    raise SystemExit(name)
from asn_desk.database.migrate import migrate
migrate(settings_in(Path(sys.argv[1])))
raise SystemExit("alembic.command" in sys.modules)
"""


def test_a_database_up_to_date_does_not_import_alembic(sqlite_settings):
    folder = str(sqlite_settings.data_folder)
    done = subprocess.run([sys.executable, "-c", CHECK_SPEED, folder], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_a_newer_schema_is_refused(settings):
    set_revision(settings, "9999")
    with pytest.raises(DatabaseNewer) as refused:
        migrate(settings)
    assert (refused.value.found, refused.value.known) == ("9999", HEAD)


def set_nothing(connection):
    pass


def test_an_older_schema_is_backed_up_first(sqlite_settings, monkeypatch):
    database = Database(sqlite_settings)
    with database.unit_of_work() as work:
        work.employees.add(an_employee())
    database.close()
    set_revision(sqlite_settings, "0000")
    monkeypatch.setattr(migration, "REVISIONS", ("0000", HEAD))
    monkeypatch.setattr(migration, "_run_alembic", set_nothing)
    migrate(sqlite_settings)
    (copy,) = sqlite_settings.backup_folder.iterdir()
    with sqlite3.connect(copy) as connection:
        assert connection.execute("SELECT count(*) FROM employees").fetchone() == (1,)
    connection.close()


def test_a_migration_that_fails_leaves_nothing_behind(tmp_path, monkeypatch):
    def fail(connection):
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise ZeroDivisionError

    settings = settings_in(tmp_path)
    monkeypatch.setattr(migration, "_run_alembic", fail)
    with pytest.raises(ZeroDivisionError):
        migrate(settings)
    engine = open_engine(settings)
    with engine.connect() as connection:
        assert inspect(connection).get_table_names() == []
    engine.dispose()


KILLED = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from tests.database.conftest import settings_in
from asn_desk.database.migrate import migrate
left = int(sys.argv[2])
@event.listens_for(Engine, "before_cursor_execute")
def count(connection, cursor, statement, *rest):
    global left
    left -= 1
    if left == 0:
        os._exit(9)
migrate(settings_in(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("after", [5, 20, 50])
def test_a_migration_killed_midway_is_done_again(tmp_path, after):
    command = [sys.executable, "-c", KILLED, str(tmp_path), str(after)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 9
    settings = settings_in(tmp_path)
    migrate(settings)
    database = Database(settings)
    with database.unit_of_work() as work:
        work.employees.add(an_employee())
    database.close()


def test_a_file_that_is_no_database_is_refused(tmp_path):
    settings = settings_in(tmp_path)
    settings.database_file.write_bytes(b"bukan basis data" * 100)
    with pytest.raises(DatabaseDamaged):
        migrate(settings)


def test_the_database_of_another_program_is_refused(tmp_path):
    settings = settings_in(tmp_path)
    with sqlite3.connect(settings.database_file) as connection:
        connection.execute("CREATE TABLE mine (id INTEGER)")
    connection.close()
    with pytest.raises(DatabaseDamaged):
        migrate(settings)


def test_a_synchronised_folder_is_refused(tmp_path):
    with pytest.raises(UnsafeFolder):
        migrate(settings_in(tmp_path / "OneDrive - Kantor"))


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "berkas").write_text("")
    with pytest.raises(UnsafeFolder):
        migrate(settings_in(tmp_path / "berkas"))


def test_a_locked_database_is_busy(sqlite_settings, monkeypatch):
    monkeypatch.setattr("asn_desk.database.connection.WAIT_MS", 50)
    first, second = Database(sqlite_settings), Database(sqlite_settings)
    with first.unit_of_work(), pytest.raises(DatabaseBusy), second.unit_of_work():
        pass
    first.close()
    second.close()


@pytest.mark.postgres
def test_a_locked_record_on_a_server_is_busy(postgres_settings, monkeypatch):
    monkeypatch.setattr("asn_desk.database.connection.WAIT_MS", 50)
    first, second = Database(postgres_settings), Database(postgres_settings)
    with first.unit_of_work() as work:
        work.employees.add(an_employee(nip="1" * 18))
        with pytest.raises(DatabaseBusy), second.unit_of_work() as other:
            other.employees.add(an_employee(nip="1" * 18))
    first.close()
    second.close()


def test_a_full_disk_is_named(sqlite_settings):
    database = Database(sqlite_settings)
    with database.reading() as work:
        work._connection.exec_driver_sql("PRAGMA max_page_count = 1")
    with pytest.raises(DiskFull), database.unit_of_work() as work:
        work.employees.add(an_employee(position="x" * 500_000))
    database.close()


def test_a_server_that_does_not_answer_is_named(tmp_path):
    url = f"postgresql://postgres@/kosong?host={tmp_path}"
    with pytest.raises(DatabaseUnreachable):
        migrate(settings_in(tmp_path, database_url=url))


TOGETHER = """
import sys
from pathlib import Path
from tests.database.conftest import settings_in
from asn_desk.database.migrate import migrate
migrate(settings_in(Path(sys.argv[1])))
"""


def test_programs_started_together_migrate_once(tmp_path):
    command = [sys.executable, "-c", TOGETHER, str(tmp_path)]
    running = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]
    assert [each.wait(timeout=60) for each in running] == [0] * 3
    migrate(settings_in(tmp_path))
