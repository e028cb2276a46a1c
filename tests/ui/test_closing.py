"""A window goes only when nothing would be lost by it."""

from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.closing import Closing
from ui.shared import dialogs
from ui.shared.disk import disk


class Window(QWidget):
    def __init__(self, jobs):
        super().__init__()
        self.closing = Closing(self, jobs)
        self.stays = False

    @override
    def closeEvent(self, event):
        event.setAccepted(self.closing.may_close(lambda: not self.stays))


@pytest.fixture
def window(qtbot, jobs):
    made = Window(jobs)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def answer(monkeypatch):
    """What is answered, and the titles of the questions."""

    answer = SimpleNamespace(yes=False, asked=[])

    def confirm(_parent, title, *_):
        answer.asked.append(title)
        return answer.yes

    monkeypatch.setattr(dialogs, "confirm", confirm)
    return answer


@pytest.fixture
def slow_disk(settle):
    """A disk that writes nothing before it is let go."""
    go_on = Event()
    disk().run(lambda: go_on.wait(10), done=print)
    yield go_on
    go_on.set()
    settle()


def test_a_window_with_nothing_under_way_goes_at_once(window, answer):
    assert window.close()
    assert answer.asked == []


def test_a_page_that_must_not_be_left_keeps_the_window(window, answer):
    window.stays = True
    assert not window.close()


def test_long_work_is_asked_about_and_may_go_on(window, answer, jobs, settle):
    go_on = Event()
    jobs.run_long(lambda _: go_on.wait(10), done=print, label="Impor pegawai")
    assert not window.close()
    assert answer.asked == ["Tutup selagi pekerjaan berjalan?"]
    answer.yes = True
    assert window.close()
    go_on.set()
    settle()


def test_short_work_is_nobodys_question(window, answer, jobs, settle):
    go_on = Event()
    jobs.run(lambda: go_on.wait(10), done=print)
    assert window.close()
    assert answer.asked == []
    go_on.set()
    settle()


def test_a_file_under_way_is_finished_and_then_the_window_goes(window, slow_disk, answer, qtbot):
    assert not window.close()
    assert window.isVisible()
    slow_disk.set()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert answer.asked == []


def test_who_does_not_want_to_wait_for_the_disk_is_asked(window, slow_disk, answer, qtbot):
    assert not window.close()
    assert not window.close()
    assert answer.asked == ["Tutup sebelum berkas selesai ditulis?"]
    answer.yes = True
    assert window.close()
    slow_disk.set()
    qtbot.waitUntil(lambda: not disk().busy)
    assert len(answer.asked) == 2


@pytest.mark.parametrize("yes", [False, True])
def test_a_file_that_could_not_be_written_is_asked_about(window, slow_disk, answer, qtbot, yes):
    def full():
        raise OSError

    told = []
    answer.yes = yes
    disk().run(full, done=print, failed=told.append)
    assert not window.close()
    slow_disk.set()
    qtbot.waitUntil(lambda: bool(answer.asked))
    assert answer.asked == ["Tutup tanpa menyimpan berkas?"]
    assert told
    qtbot.waitUntil(lambda: window.isVisible() is not yes)


def test_a_window_kept_after_a_failure_asks_its_page_again(window, slow_disk, answer, qtbot):
    def full():
        raise OSError

    disk().run(full, done=print, failed=print)
    window.close()
    slow_disk.set()
    qtbot.waitUntil(lambda: bool(answer.asked))
    qtbot.waitUntil(lambda: not disk().busy)
    assert window.close()
