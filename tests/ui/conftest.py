"""What tests of the pages share: jobs on their thread, notices, a remembering window."""

import pytest

from ui.cases.case_desks import CaseDesks
from ui.cases.page import CasesPage
from ui.shared import dialogs
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.preferences import Preferences


@pytest.fixture
def jobs(qapp):
    """A worker thread that is closed after the test."""
    made = Jobs()
    failures = []
    made.failed.connect(failures.append)
    yield made
    made.close()
    assert not failures


@pytest.fixture
def notices(qapp):
    """The notices said so far are in `history`."""
    return Notices()


@pytest.fixture
def preferences(tmp_path):
    """Preferences in a file of this test."""
    return Preferences(tmp_path / "setelan.ini")


@pytest.fixture
def settle(qtbot, jobs):
    """A function that waits until no work is left."""

    def wait():
        qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)

    return wait


@pytest.fixture
def cases_page(qtbot, desks, jobs, notices, preferences):
    ours = CaseDesks(
        cases=desks.cases,
        employees=desks.employees,
        letters=desks.letters,
        office=desks.office,
        counting=desks.counting,
        legal_basis=desks.legal_basis,
        today=desks.cases.today,
    )
    made = CasesPage(ours, jobs, notices, preferences)
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    return made


@pytest.fixture
def case_id(office):
    return office.open_case()


@pytest.fixture
def open_case(cases_page, settle):
    def open_it(case_id):
        cases_page.open_item("case", case_id)
        settle()
        return cases_page.case

    return open_it


@pytest.fixture
def agreed(monkeypatch):
    said = []

    def confirm(_parent, title, text, action):
        said.append((title, text, action))
        return True

    monkeypatch.setattr(dialogs, "confirm", confirm)
    return said
