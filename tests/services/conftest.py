"""A migrated database with the shipped office settings, and the desks on it."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asn_desk.database.migrate import migrate
from asn_desk.database.unit_of_work import Database
from asn_desk.domain.law.loading import load_law
from asn_desk.domain.office import Office
from asn_desk.domain.shipped_hours import load_holidays, load_schedule_words, load_schedules
from asn_desk.services.issuing import Issuing
from asn_desk.services.people.employees import EmployeeDesk
from asn_desk.services.printing import letter_printer
from asn_desk.services.reports.incidents import IncidentDesk
from asn_desk.settings import Settings
from tests.services.registers import Registers

RESOURCES = Path(__file__).parents[2] / "resources"
TODAY = date(2026, 2, 13)
NOW = datetime(2026, 2, 13, 3, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def office_file(tmp_path_factory):
    """Return a database file with tables, shipped schedules and holidays."""
    settings = _settings(tmp_path_factory.mktemp("kantor"))
    migrate(settings)
    database = Database(settings, clock=lambda: NOW)
    with database.unit_of_work() as work:
        schedules = load_schedules(RESOURCES / "schedules")
        work.office.seed(Office(), schedules, load_holidays(RESOURCES / "holidays"))
    database.close()
    return settings.database_file


@pytest.fixture(scope="session")
def law():
    return load_law(RESOURCES / "law")


@pytest.fixture
def database(tmp_path, office_file):
    settings = _settings(tmp_path / "data")
    settings.evidence_folder.mkdir(parents=True)
    shutil.copy(office_file, settings.database_file)
    opened = Database(settings, clock=lambda: NOW)
    yield opened
    opened.close()


@pytest.fixture
def registers(database):
    """Return a way to look into and write the registers, one unit of work each."""
    return Registers(database)


@pytest.fixture
def employees(database):
    return EmployeeDesk(database, schedule_words=load_schedule_words(RESOURCES / "schedules"))


@pytest.fixture
def incidents(database, law):
    issuing = Issuing(resources=RESOURCES, evidence=database.evidence, printing=letter_printer)
    return IncidentDesk(database, issuing=issuing, law=law, today=lambda: TODAY)


def _settings(folder):
    return Settings(data_folder=folder, user="penguji", resources=RESOURCES)
