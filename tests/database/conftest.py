"""Databases for tests: real SQLite files copied from one that was migrated, and PostgreSQL."""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy.exc import InternalError

from asn_desk.database.migrate import migrate
from asn_desk.database.unit_of_work import Database
from asn_desk.settings import Settings
from tests.database.servers import find_binaries, start_server, stop_server

NOW = datetime(2026, 2, 13, 3, 0, tzinfo=UTC)


def settings_in(folder, **changed):
    return Settings(data_folder=folder, user="penguji", resources=folder, **changed)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory):
    """Return an empty SQLite database with all tables."""
    settings = settings_in(tmp_path_factory.mktemp("kosong"))
    migrate(settings)
    return settings.database_file


@pytest.fixture(scope="session")
def server():
    """Return a running PostgreSQL server; a machine of the build must have one."""
    binaries = find_binaries()
    if binaries is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed")
    running = start_server(binaries)
    yield running
    stop_server(running, binaries)


@pytest.fixture(scope="session")
def migrated_server(server, tmp_path_factory):
    """Return the server with a migrated database named `kosong`."""
    _create(server, "kosong")
    folder = tmp_path_factory.mktemp("server")
    migrate(settings_in(folder, database_url=server.url("kosong")))
    return server


@pytest.fixture
def sqlite_settings(tmp_path, migrated_file):
    """Return the settings of a data folder with an empty, migrated SQLite file."""
    settings = settings_in(tmp_path)
    for folder in (settings.evidence_folder, settings.backup_folder, settings.log_folder):
        folder.mkdir()
    shutil.copy(migrated_file, settings.database_file)
    return settings


@pytest.fixture
def postgres_settings(tmp_path, migrated_server):
    """Return the settings of a data folder whose database is on the server."""
    _create(migrated_server, "kerja", "TEMPLATE kosong")
    yield settings_in(tmp_path, database_url=migrated_server.url("kerja"))
    _execute(migrated_server, "DROP DATABASE kerja WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def settings(request):
    """Return the settings of an empty database of each kind."""
    return request.getfixturevalue(f"{request.param}_settings")


@pytest.fixture
def database(settings):
    opened = Database(settings, clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_database(sqlite_settings):
    opened = Database(sqlite_settings, clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def work(database):
    # A server takes nothing more in a transaction in which it refused something.
    with suppress(InternalError), database.unit_of_work() as opened:
        yield opened


def _create(server, name, options=""):
    _execute(server, f"CREATE DATABASE {name} {options}")


def _execute(server, statement):
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(statement)
