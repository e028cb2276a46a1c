"""What tests of the pages share: jobs on their thread, notices, a remembering window."""

import pytest

from asn_desk.domain.proceedings.step_details import DETAIL_OF_STEP
from asn_desk.services.proceedings.case_values import StepDraft
from tests.ui.form_samples import ASSESSED, DAY, OFFER, TODAY
from tests.ui.lone_widgets import lone_widgets, pytest_runtest_call  # noqa: F401
from tests.ui.waiting import window_listener, window_waits_for_nothing  # noqa: F401
from ui.cases.case_desks import CaseDesks
from ui.cases.page import CasesPage
from ui.cases.step_forms import form_for
from ui.cases.tools import FormTools
from ui.shared import dialogs
from ui.shared.disk import disk
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
        qtbot.waitUntil(lambda: not jobs.busy and not disk().busy, timeout=20_000)

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
        statements=desks.statements,
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


@pytest.fixture
def tools(office, jobs):
    """What forms ask, answered without a case."""
    desks = office.desks
    return FormTools(
        jobs=jobs,
        today=lambda: TODAY,
        people=desks.employees.choices,
        names=lambda ids: {one: f"Pejabat {one}" for one in ids},
        deadline=desks.office.deadline,
        assess=lambda _provisions, _impact: ASSESSED,
        provisions=desks.office.provisions(),
        impacts=desks.office.impacts(),
        terms=lambda _code, _on, _given: OFFER,
        punishers=lambda _code, _on: ASSESSED.punishers,
    )


@pytest.fixture
def form(qtbot, tools, settle):
    """A function that gives the form of a step, filled and shown."""

    def make(kind, detail=None, on=DAY):
        made = form_for(kind, tools)
        qtbot.addWidget(made)
        made.load(StepDraft(kind=kind, on=on, detail=detail or DETAIL_OF_STEP[kind]()))
        made.show()
        settle()
        return made

    return make
