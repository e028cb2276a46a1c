from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.services.progress import Cancelled
from asn_desk.services.setup import mark_sample
from asn_desk.settings import read_settings
from ui.page_plans import read_pages
from ui.shared.notices import Notice, NoticeKind
from ui.windows import make_window

pytestmark = pytest.mark.window


@pytest.fixture
def made(qtbot, office, data_folder, clock):
    window, jobs, notices = make_window(office.desks, read_settings(data_folder), today=clock.today)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: not jobs.busy)
    yield window, jobs, notices
    jobs.close()


@pytest.fixture
def window(made):
    return made[0]


def stay(window, monkeypatch):
    monkeypatch.setattr(type(window.page()), "may_leave", lambda _: False)


def test_a_page_that_must_not_be_left_stays(window, monkeypatch):
    stay(window, monkeypatch)
    assert not window.go_to(window.pages[2])
    assert not window.close()
    assert window.page().title == "Beranda"


def test_the_way_back_is_remembered(window, office):
    window.open_item("case", office.open_case())
    window.open_item("employee", office.staff_id)
    assert window.page().title == "Pegawai"
    window.go_back()
    window.go_back()
    assert window.page().title == "Perkara"


def test_nothing_opens_what_no_page_shows(window):
    window.open_item("entah", 1)
    window.go_to_title("entah")
    assert window.page().title == "Beranda"


def test_a_page_without_leave_is_not_gone_back_from(window, monkeypatch):
    window.go_to_title("Surat")
    stay(window, monkeypatch)
    window.go_back()
    assert window.page().title == "Surat"


def test_going_where_one_is_fetches_again(window, made, qtbot):
    with qtbot.waitSignal(made[1].started):
        window.go_to(window.page())
    with qtbot.waitSignal(made[1].started):
        window.reload()


def test_a_long_job_taken_back_is_told_and_a_short_one_is_not(made, qtbot):
    _, jobs, notices = made

    def stop(*_):
        raise Cancelled

    jobs.run(stop, done=lambda _: None, label="Rekap")
    jobs.run_long(stop, done=lambda _: None, label="Impor")
    qtbot.waitUntil(lambda: not jobs.busy)
    assert [one.text for one in notices.history] == ["Impor dibatalkan."]


def test_a_closed_window_closes_the_jobs(made):
    window, jobs, _ = made
    assert window.close()
    assert jobs._closed


def test_what_a_page_tells_stands_in_the_strip(window, made):
    window.page().notice.emit(Notice(kind=NoticeKind.INFO, text="Tersimpan."))
    assert [one.text for one in made[2].history] == ["Tersimpan."]


class Shown(QObject):
    """Writes down what comes on the screen as a window of its own."""

    def __init__(self):
        super().__init__()
        self.names = []

    @override
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(repr(watched))
        return False


def test_a_page_is_made_when_first_opened_and_shows_no_window_of_its_own(window, qapp):
    shown = Shown()
    assert window._stack.count() == 1
    qapp.installEventFilter(shown)
    pages = window.pages
    qapp.removeEventFilter(shown)
    assert shown.names == []
    assert window.pages == pages


def test_a_page_is_what_its_plan_tells(window):
    told = [(one.title, one.icon, one.kinds) for one in window._stack.plans]
    assert [(one.title, one.icon, one.kinds) for one in window.pages] == told


def test_the_pages_are_made_ahead_while_nobody_waits(window, qtbot):
    window.make_pages_ahead(read_pages)
    qtbot.waitUntil(lambda: window._stack.next_plan() is None)
    assert window.page().title == "Beranda"


def test_who_works_here_is_named_once_he_is_on_the_list(qtbot, office, data_folder, clock):
    mine = office.desks.users.mine().user
    office.desks.users.save(replace(mine, name="Siti Contoh"), administrator=False)
    window, jobs, _ = make_window(office.desks, read_settings(data_folder), today=clock.today)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert window.top_bar.person.text() == "Siti Contoh"
    jobs.close()


def test_a_name_given_on_the_page_of_the_office_is_at_the_top_at_once(made, office, qtbot):
    window, jobs, _ = made
    section = next(one for one in window.page_titled("Kantor").sections if one.title == "Pengguna")
    qtbot.waitUntil(lambda: not jobs.busy)
    section.mine_button.click()
    qtbot.waitUntil(lambda: section.dialog is not None)
    section.dialog.form.name.set_value("Siti Contoh")
    section.dialog.accept()
    qtbot.waitUntil(lambda: window.top_bar.person.text() == "Siti Contoh")
    qtbot.waitUntil(lambda: not jobs.busy)


def test_a_window_on_sample_data_says_so(qtbot, office, data_folder, clock):
    mark_sample(data_folder)
    window, jobs, _ = make_window(office.desks, read_settings(data_folder), today=clock.today)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: not jobs.busy)
    assert window.top_bar.mark.text() == "DATA CONTOH"
    assert window.windowTitle() == "Beranda – ASN Desk – DATA CONTOH"
    window.go_to_title("Surat")
    assert window.windowTitle() == "Surat – ASN Desk – DATA CONTOH"
    qtbot.waitUntil(lambda: not jobs.busy)
    jobs.close()


def test_the_data_of_the_office_bear_no_mark(window):
    assert window.top_bar.mark.isHidden()
    assert window.windowTitle() == "Beranda – ASN Desk"
