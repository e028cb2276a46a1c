"""The keyboard is always somewhere: on the page that is shown, where work begins."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from asn_desk.settings import read_settings
from ui.attendance.letter_forms import StopForm
from ui.shared.dialogs import FormDialog
from ui.shared.keyboard import stops_in
from ui.windows import make_window

pytestmark = pytest.mark.window


@pytest.fixture
def made(qtbot, office, data_folder, clock):
    window, jobs, _ = make_window(office.desks, read_settings(data_folder), today=clock.today)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not jobs.busy)
    yield window, jobs
    jobs.close()


@pytest.fixture
def window(made):
    return made[0]


@pytest.fixture
def keyboard(qtbot, made):
    """A function that tells what has the keyboard when all is quiet."""
    window, jobs = made

    def read():
        qtbot.waitUntil(lambda: not jobs.busy)
        QApplication.processEvents()
        found = QApplication.focusWidget()
        assert found is not None
        assert window.page().isAncestorOf(found)
        return found

    return read


def test_every_page_takes_the_keyboard(window, keyboard):
    for page in window.pages:
        window.go_to_title(page.title)
        assert keyboard().isVisible()


def test_a_list_begins_with_its_search(window, keyboard):
    window.go_to_title("Perkara")
    assert keyboard() is window.page().list.search_field


def test_an_opened_case_begins_with_its_step(window, keyboard, office):
    window.open_item("case", office.open_case())
    found = keyboard()
    assert window.page().case.step.isAncestorOf(found)


def test_an_opened_card_has_the_keyboard(window, keyboard, office):
    window.open_item("employee", office.staff_id)
    assert window.page().card_view.isAncestorOf(keyboard())


def test_a_page_come_back_to_has_the_keyboard_where_it_was(window, keyboard):
    window.go_to_title("Pegawai")
    keyboard()
    window.page().list.table.setFocus()
    window.go_to_title("Rekap")
    keyboard()
    window.go_back()
    assert keyboard() is window.page().list.table


def test_what_is_gone_gives_the_keyboard_back_to_the_page(window, keyboard, qtbot):
    window.go_to_title("Surat")
    keyboard().clearFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert keyboard() is window.page().search_field


@pytest.mark.parametrize("title", ["Beranda", "Laporan", "Surat", "Rekap", "Kantor"])
def test_tab_reaches_everything_once_and_comes_round(window, keyboard, qtbot, title):
    window.go_to_title(title)
    began = keyboard()
    seen = [began]
    while len(seen) == 1 or seen[-1] is not began:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        assert len(seen) <= len(stops_in(window)) + 1
    assert {id(one) for one in seen} == {id(one) for one in stops_in(window)}


def test_tab_goes_back_with_shift(window, keyboard, qtbot):
    window.go_to_title("Rekap")
    began = keyboard()
    qtbot.keyClick(began, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert keyboard() is began


def test_tab_shows_what_it_reaches(window, keyboard, qtbot, office):
    window.resize(1366, 600)
    window.open_item("employee", office.staff_id)
    keyboard()
    for stop in stops_in(window.page()):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert not QApplication.focusWidget().visibleRegion().isEmpty(), stop


def test_tab_in_a_dialog_goes_down_the_form_to_its_button(qtbot):
    form = StopForm("", today=lambda: date(2026, 2, 2))
    dialog = FormDialog(None, "Hentikan gaji", form, "Terbitkan")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert form.on.isAncestorOf(dialog.focusWidget())
    seen = []
    for _ in stops_in(dialog):
        seen.append(QApplication.focusWidget())
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
    assert seen == stops_in(dialog)
    assert seen[-1] is dialog.action
