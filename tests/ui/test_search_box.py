import threading
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QToolButton

from asn_desk.settings import read_settings
from ui.shared import dialogs
from ui.shared.search_rows import Heading
from ui.windows import make_window

pytestmark = pytest.mark.window

KEYS = {"down": Qt.Key.Key_Down, "up": Qt.Key.Key_Up, "esc": Qt.Key.Key_Escape}


@pytest.fixture
def made(qtbot, office, data_folder, clock):
    window, jobs, notices = make_window(office.desks, read_settings(data_folder), today=clock.today)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and not jobs.busy)
    yield window, jobs, notices
    jobs.close()


@pytest.fixture
def window(made):
    return made[0]


@pytest.fixture
def box(window, qtbot):
    """The search box with the keyboard, as after Ctrl+K."""
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search_box.hasFocus()
    return window.search_box


@pytest.fixture
def quiet(made, qtbot):
    return lambda: qtbot.waitUntil(lambda: not made[1].busy)


@pytest.fixture
def typed(box, qtbot):
    def type_it(text):
        qtbot.keyClicks(box, text)
        qtbot.waitUntil(lambda: box._answered == text)
        return box.popup.model

    return type_it


def headings(model):
    entries = [model.entry(at) for at in range(model.rowCount())]
    return [(one.words, one.note) for one in entries if isinstance(one, Heading)]


def press(qtbot, box, *names):
    for name in names:
        qtbot.keyClick(box, KEYS[name])


def test_a_name_and_enter_open_the_person(window, typed, box, qtbot, quiet):
    typed("joko")
    assert box.hasFocus()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    quiet()
    assert window.page().title == "Pegawai"
    assert window.page().card_view.facts.card.employee.name == "Joko Prasetyo"
    assert (box.text(), box.hasFocus(), box.popup.isVisible()) == ("", False, False)


def test_down_goes_past_headings_to_the_case(window, office, typed, box, qtbot, quiet):
    case_id = office.open_case()
    assert headings(typed("joko")) == [("Pegawai", ""), ("Laporan", ""), ("Perkara", "")]
    press(qtbot, box, "down", "down")
    qtbot.keyClick(box, Qt.Key.Key_Enter)
    quiet()
    assert (window.page().title, window.page().case.view.case.id) == ("Perkara", case_id)


def test_enter_typed_faster_than_the_answer_opens_the_first(window, box, qtbot, quiet):
    qtbot.keyClicks(box, "joko")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page().title == "Pegawai")
    quiet()


def test_enter_without_any_answer_stays(window, box, qtbot, quiet):
    qtbot.keyClicks(box, "xyzzy")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(box.popup.nothing.isVisible)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (window.page().title, box.text()) == ("Beranda", "xyzzy")


def test_what_is_not_found_is_said(typed, box):
    typed("tidak begitu")
    assert box.popup.nothing.text() == "Tidak ada yang cocok dengan “tidak begitu”."
    assert not box.popup.list.isVisible()
    assert box.popup.current() is None
    box.popup.move_by(1)


def test_up_from_the_first_row_leads_to_the_last(typed, box, qtbot):
    rows = typed("joko").rows()
    press(qtbot, box, "up")
    assert box.popup.current() is rows[-1]
    press(qtbot, box, "down")
    assert box.popup.current() is rows[0]


def test_escape_gives_the_keyboard_back(window, qtbot, quiet):
    window.go_to_title("Pegawai")
    quiet()
    field = window.page().list.search_field
    assert field.hasFocus()
    window.search_box.begin()
    qtbot.keyClicks(window.search_box, "jo")
    press(qtbot, window.search_box, "esc")
    assert (window.page().title, field.hasFocus()) == ("Pegawai", True)
    assert (window.search_box.text(), window.search_box.popup.isVisible()) == ("", False)


def test_escape_goes_to_the_page_when_nobody_had_the_keyboard(window, box, qtbot):
    box._before = None
    press(qtbot, box, "esc")
    assert not box.hasFocus()
    assert window.page().isAncestorOf(window.focusWidget())


def test_an_emptied_box_has_nothing_to_clear(box, qtbot):
    def signs():
        return [one for one in box.findChildren(QToolButton) if one.isVisible()]

    qtbot.keyClicks(box, "joko")
    qtbot.waitUntil(lambda: bool(signs()))
    press(qtbot, box, "esc")
    qtbot.waitUntil(lambda: not signs())


def test_an_answer_that_comes_after_escape_is_not_shown(box, qtbot, quiet):
    qtbot.keyClicks(box, "joko")
    box._ask()
    press(qtbot, box, "esc")
    quiet()
    assert not box.popup.isVisible()


def test_an_empty_box_offers_pages_and_actions(box):
    model = box.popup.model
    assert headings(model) == [("Halaman dan tindakan", "")]
    keys = {row.title: row.keys for row in model.rows()}
    assert (keys["Beranda"], keys["Kantor"]) == ("Ctrl+1", "Ctrl+0")
    assert {
        "Impor berkas SIASN…",
        "Catat laporan",
        "Hari libur",
        "Rekap bulan lalu",
        "Perkara selesai",
    } <= set(keys)


def test_keys_of_actions_are_told_where_they_work(window, quiet):
    window.go_to_title("Pegawai")
    quiet()
    window.search_box.begin()
    keys = {row.title: row.keys for row in window.search_box.popup.model.rows()}
    assert (keys["Impor berkas SIASN…"], keys["Impor paket Satpol PP…"]) == ("Ctrl+I", "")


def test_words_taken_back_offer_everything_again(typed, box):
    typed("joko")
    box.clear()
    assert headings(box.popup.model) == [("Halaman dan tindakan", "")]


def test_a_page_is_opened_by_its_name(window, typed, box, qtbot, quiet):
    assert [row.title for row in typed("rekap").rows()][:2] == ["Rekap", "Rekap bulan lalu"]
    press(qtbot, box, "down")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    quiet()
    assert window.page().title == "Rekap"
    assert (window.page().month.currentText(), window.page().year.currentText()) == (
        "Maret",
        "2026",
    )


def test_an_action_is_done_on_its_page(window, typed, box, qtbot, quiet):
    typed("catat lap")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    quiet()
    assert window.page().title == "Laporan"
    assert window.page()._stack.currentWidget() is window.page().entry


def test_an_action_waits_when_its_page_cannot_be_shown(window, typed, qtbot, quiet, monkeypatch):
    monkeypatch.setattr(dialogs, "confirm", lambda *_: False)
    monkeypatch.setattr(type(window.page()), "may_leave", lambda _: False)
    model = typed("hari libur")
    model.rows()[0].do()
    quiet()
    assert window.page().title == "Beranda"


def test_a_section_of_the_office_and_a_list_of_cases_are_opened(window, typed, qtbot, quiet):
    typed("hari libur").rows()[0].do()
    assert window.page().section().title == "Hari libur"
    case_page = window.pages[2]
    case_page.open_item("case", 1)
    case_page.page_actions()[2].do()
    assert case_page.list.which.which.value == "Selesai"
    assert not case_page.in_case
    case_page.page_actions()[3].do()
    quiet()


def test_this_months_recap_is_offered(window, typed, quiet):
    typed("rekap bulan ini").rows()[0].do()
    quiet()
    assert window.page().month.currentText() == "April"


def test_a_click_opens(window, typed, box, qtbot, quiet):
    model = typed("joko")
    report = box.popup.list.visualRect(model.index(3, 0)).center()
    qtbot.mouseMove(box.popup.list.viewport(), report)
    qtbot.mouseClick(box.popup.list.viewport(), Qt.MouseButton.LeftButton, pos=report)
    quiet()
    assert window.page().title == "Laporan"


def test_headings_cannot_be_chosen(typed, box, qtbot):
    model = typed("joko")
    heading = model.index(2, 0)
    box.popup._on_clicked(heading)
    box.popup._on_entered(heading)
    assert box.popup.current() is model.rows()[0]
    box.popup._on_entered(model.index(3, 0))
    assert box.popup.current() is model.rows()[1]


def test_the_mouse_in_the_box_shows_the_offers(window, qtbot):
    box = window.search_box
    box.setFocus()
    assert not box.popup.isVisible()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert box.popup.isVisible()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))


def test_down_opens_a_closed_list(window, qtbot):
    window.search_box.setFocus()
    press(qtbot, window.search_box, "down")
    assert window.search_box.popup.isVisible()


def test_leaving_the_box_closes_the_list_but_a_menu_does_not(box):
    for reason, open_still in ((Qt.FocusReason.PopupFocusReason, True), (None, False)):
        event = QFocusEvent(QEvent.Type.FocusOut, reason or Qt.FocusReason.TabFocusReason)
        QApplication.sendEvent(box, event)
        assert box.popup.isVisible() is open_still


def test_words_set_from_outside_ask_nothing(window, made):
    window.search_box.setText("joko")
    assert not window.search_box._pause.isActive()


def test_many_of_a_kind_are_cut_and_said(office, typed):
    for day in range(1, 7):
        office._case_about(office.head_id, date(2026, 3, day))
    notes = dict(headings(typed("hartono")))
    assert (notes["Perkara"], notes["Pegawai"]) == ("5 teratas", "")


def test_a_search_that_fails_is_told(made, box, qtbot):
    def fail(text, *, limit):
        raise RuntimeError(text)

    box._find = fail
    qtbot.keyClicks(box, "joko")
    with qtbot.waitSignal(made[1].failed):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert made[2].history
    assert not box._open_first


def test_the_list_keeps_inside_a_smaller_window(window, box, qtbot):
    window.resize(960, 560)
    popup = box.popup
    inside = popup.geometry()
    assert inside.right() < window.width()
    assert inside.bottom() < window.height()
    assert not popup.grab().isNull()


def test_every_row_speaks(typed, box):
    model = typed("joko")
    role = Qt.ItemDataRole.AccessibleTextRole
    said = model.index(1, 0).data(role)
    assert said.startswith("Joko Prasetyo, S.Pd., ")
    assert said.endswith(", Pegawai")
    assert model.index(0, 0).data() == "Pegawai"
    assert model.index(0, 0).data(role) is None
    assert model.index(1, 0).data() == "Joko Prasetyo, S.Pd."
    assert model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_window_is_not_held_up_by_the_search(box, qtbot, monkeypatch):
    find = box._find

    typed = threading.Event()

    def slow(text, *, limit):
        assert typed.wait(10)
        return find(text, limit=limit)

    box._find = slow
    qtbot.keyClicks(box, "joko")
    box._ask()
    typed.set()
    qtbot.waitUntil(lambda: box._answered == "joko")


def test_a_row_outside_says_nothing(box):
    model = box.popup.model
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0, 0)) == 0
