"""Two windows side by side on the same data."""

import pytest

from asn_desk.settings import read_settings
from ui import windows

pytestmark = pytest.mark.window


@pytest.fixture
def first(qtbot, desks, data_folder):
    settings = read_settings(data_folder)
    window, jobs, _ = windows.make_window(desks, settings, today=desks.cases.today)
    qtbot.addWidget(window)
    window.show()
    window.wait = lambda: qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    window.wait()
    yield window
    for other in list(windows._BESIDE):
        other.close()
    jobs.close()


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window._jobs.busy, timeout=20_000)


def test_a_second_window_shows_the_same_page(qtbot, first):
    first.go_to_title("Surat")
    first.ask_window()
    (second,) = windows._BESIDE
    settle(qtbot, second)

    assert second.page().title == "Surat"
    assert second is not first
    assert second.isVisible()


def test_a_case_opens_in_a_window_of_its_own(qtbot, first, office):
    case_id = office.open_case()
    first.open_item("case", case_id)
    first.wait()
    first.ask_window()
    (second,) = windows._BESIDE
    settle(qtbot, second)

    assert second.page().current_item() == ("case", case_id)


def test_a_list_is_no_single_thing(first):
    first.go_to_title("Perkara")

    assert first.page().current_item() is None


def test_a_window_that_is_closed_is_let_go(qtbot, first):
    first.ask_window()
    (second,) = windows._BESIDE
    settle(qtbot, second)
    second.close()
    qtbot.waitUntil(lambda: not windows._BESIDE)

    assert first.isVisible()
