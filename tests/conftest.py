"""What all tests share: no screen is needed, and a small office with real desks."""

import gc
import os
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from asn_desk.domain.law.loading import load_law
from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings
from tests.small_office import SmallOffice, furnish, set_codes

TODAY = date(2026, 4, 30)

# A busy machine is slow, not wrong: no test is judged by the clock.
settings.register_profile("kantor", deadline=None)
settings.load_profile("kantor")


class Clock:
    """A clock that tests set: records are stamped with its moment, desks see its day."""

    def __init__(self):
        self.day = TODAY

    def today(self):
        return self.day

    def now(self):
        return datetime.combine(self.day, time(3), UTC)


@pytest.fixture(scope="session", autouse=True)
def sweeps():
    """Number the tests; garbage is collected between them, never on a thread that works for one."""
    gc.disable()
    yield count(1)
    gc.enable()


@pytest.fixture(autouse=True)
def swept(sweeps):
    """Collect what a test left, on the main thread as the program does; now and then all."""
    yield
    gc.collect(2 if next(sweeps) % 200 == 0 else 1)


@pytest.fixture(scope="session", autouse=True)
def law_read_once():
    """The shipped law is read once: it stays as it is while tests run, and reading takes long."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("asn_desk.services.first_desks.load_law", cache(load_law))
        yield


@pytest.fixture(scope="session")
def empty_office(tmp_path_factory) -> Path:
    """A data folder with a migrated database and the shipped settings, to be copied."""
    folder = tmp_path_factory.mktemp("kantor")
    open_desks(read_settings(folder), today=lambda: TODAY).database.close()
    return folder


@pytest.fixture(scope="session")
def furnished_office(tmp_path_factory, empty_office) -> tuple[Path, SmallOffice]:
    """A data folder with a small office in it, to be copied, and who is who in it.

    Its letters carry no code: the code of a letter makes it be laid out once more.
    """
    folder = shutil.copytree(empty_office, tmp_path_factory.mktemp("isi") / "data")
    desks = open_desks(read_settings(folder), today=lambda: TODAY, clock=Clock().now)
    office = furnish(desks)
    set_codes(desks, on=False)
    desks.database.close()
    return folder, office


@pytest.fixture
def data_folder(tmp_path, request, empty_office) -> Path:
    """A data folder of this test's own, with the shipped settings; furnished if it has `office`."""
    start = empty_office
    if "office" in request.fixturenames:
        start, _ = request.getfixturevalue("furnished_office")
    return shutil.copytree(start, tmp_path / "data")


@pytest.fixture
def clock() -> Clock:
    """The clock of the desks, at 30 April 2026."""
    return Clock()


@pytest.fixture
def desks(data_folder, clock):
    """Every desk on a real SQLite file, on 30 April 2026."""
    desks = open_desks(read_settings(data_folder), today=clock.today, clock=clock.now)
    yield desks
    desks.database.close()


@pytest.fixture
def office(desks, furnished_office) -> SmallOffice:
    """Desks of an office with a dinas, its officials, one reported employee and a regent."""
    return replace(furnished_office[1], desks=desks)


@pytest.fixture
def codes(desks, office) -> None:
    """Letters of the small office carry their document codes, as they do by default."""
    set_codes(desks, on=True)
