import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from asn_desk.settings import read_settings
from ui.shared.shortcut_sheet import ShortcutSheet
from ui.shared.shortcuts import key_words
from ui.windows import make_window


@pytest.fixture
def window(qtbot, desks, data_folder, clock):
    window, jobs, _ = make_window(desks, read_settings(data_folder), today=clock.today)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not jobs.busy)
    yield window
    jobs.close()


def sheet(window):
    return window.findChild(ShortcutSheet)


def installed(window):
    """Every key that would be heard now: of the window, and of the page that is shown."""
    heard = (one for one in window.findChildren(QShortcut) if one.parent().isVisible())
    return sorted(one.key().toString() for one in heard)


@pytest.mark.parametrize("title", ["Beranda", "Laporan", "Perkara", "Pegawai", "Rekap"])
def test_the_sheet_lists_exactly_the_installed_keys(window, title):
    window.go_to_title(title)
    keys = installed(window)
    window.show_shortcuts()
    assert sorted(QKeySequence(one).toString() for one in sheet(window).all_keys()) == keys
    assert len(keys) == len(set(keys))


def test_no_key_of_any_page_is_taken_by_the_window(window):
    for page in window.pages:
        window.go_to(page)
        keys = installed(window)
        assert len(keys) == len(set(keys)), page.title


def test_keys_open_the_sheet_and_escape_closes_it(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    opened = sheet(window)
    assert opened.isVisible()
    titles = [section.title for section in opened.sections]
    assert titles == ["Halaman", "Di mana saja"]
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: sheet(window) is None)


def test_the_sheet_of_a_page_names_its_keys(window):
    window.go_to_title("Laporan")
    window.show_shortcuts()
    here = sheet(window).sections[-1]
    assert here.title == "Laporan"
    assert [one.words for one in here.shortcuts] == [
        "Catat laporan",
        "Impor paket Satpol PP…",
        "Tempel gambar sebagai bukti",
    ]


def test_the_keys_of_a_page_work_only_there(window, qtbot):
    new = (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    reports = window.pages[1]
    qtbot.keyClick(window, *new)
    assert reports._stack.currentWidget() is reports.list
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, *new)
    assert window.page() is reports
    qtbot.waitUntil(lambda: reports._stack.currentWidget() is reports.entry)


def test_escape_goes_back_a_page(window, qtbot):
    window.go_to_title("Pegawai")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.page().title == "Beranda"


def test_keys_are_spelled_for_people():
    assert [key_words(keys) for keys in ("Ctrl+1", "Alt+Left", "F1", "")] == [
        "Ctrl+1",
        "Alt+←",
        "F1",
        "",
    ]
