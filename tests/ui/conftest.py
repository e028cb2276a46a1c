"""What tests of the pages share: jobs on their thread, notices, a remembering window."""

import pytest

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
