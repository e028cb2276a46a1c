"""Work runs beside the window and reports on its thread."""

import threading
import time

import pytest
from shiboken6 import delete

from asn_desk.services.progress import no_progress
from ui.shared.job_strip import JobStrip, count_words
from ui.shared.jobs import Jobs
from ui.shared.page import Page


@pytest.fixture
def worker(qapp):
    made = Jobs()
    yield made
    made.close()


def test_work_is_done_elsewhere_and_told_here(qtbot, worker):
    told = []
    worker.run(threading.get_ident, done=lambda ident: told.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(told))

    assert told[0][0] != told[0][1] == threading.get_ident()
    assert not worker.busy


def test_a_failure_goes_to_who_asked(qtbot, worker):
    told, general = [], []
    worker.failed.connect(general.append)
    worker.run(lambda: 1 / 0, done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))

    assert isinstance(told[0], ZeroDivisionError)
    assert general == []


def test_a_failure_nobody_takes_goes_to_all(qtbot, worker):
    with qtbot.waitSignal(worker.failed) as heard:
        worker.run(lambda: 1 / 0, done=print)

    assert isinstance(heard.args[0], ZeroDivisionError)


def test_long_work_tells_how_far_it_is(qtbot, worker):
    steps, results = [], []
    worker.progressed.connect(lambda _job, done, total: steps.append((done, total)))

    def work(progress):
        for step in range(1, 4):
            progress(step, 3)
        return "selesai"

    worker.run_long(work, done=results.append, label="Impor")
    qtbot.waitUntil(lambda: bool(results))

    assert results == ["selesai"]
    assert steps[-1] == (3, 3)


def endless(progress):
    while True:
        time.sleep(0.01)
        progress(1, 100)


def test_long_work_can_be_cancelled(qtbot, worker):
    told = []
    job = worker.run_long(endless, done=told.append, failed=told.append, label="Impor")
    with qtbot.waitSignal(worker.cancelled):
        job.cancel()

    assert told == []
    assert not worker.busy


def test_closing_stops_long_work_and_finishes_short(qtbot, worker):
    done = []
    worker.run_long(endless, done=print, label="Impor")
    worker.run(lambda: done.append("disimpan"), done=print)
    worker.close()
    worker.run(lambda: done.append("terlambat"), done=print)

    assert done == ["disimpan"]


def test_only_the_latest_search_is_shown(qtbot, worker):
    shown, asked = [], []
    worker.run(lambda: time.sleep(0.05), done=lambda _: None)
    for text in ("r", "ra", "ran"):
        worker.run(lambda text=text: asked.append(text) or text, done=shown.append, latest="cari")
    qtbot.waitUntil(lambda: bool(shown))

    assert shown == asked == ["ran"]


def test_a_result_for_a_page_that_is_gone_is_dropped(qtbot, worker):
    class Shown(Page):
        def take(self, _result):
            raise AssertionError

    page = Shown()
    with qtbot.waitSignal(worker.finished):
        worker.run(lambda: 1, done=page.take)
        delete(page)


def test_the_strip_shows_long_work_and_stops_it(qtbot, worker, dressed):
    strip = JobStrip(worker)
    qtbot.addWidget(strip)
    worker.run_long(endless, done=print, label="Mengimpor pegawai")
    qtbot.waitUntil(strip.isVisible)
    qtbot.waitUntil(lambda: "dari 100" in strip._count.text())

    strip.cancel()
    strip.cancel()

    qtbot.waitUntil(strip.isHidden)


def test_short_work_shows_no_strip(qtbot, worker, dressed):
    strip = JobStrip(worker)
    qtbot.addWidget(strip)
    done = []
    worker.run(lambda: 1, done=done.append)
    qtbot.waitUntil(lambda: bool(done))

    assert strip.isHidden()


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (0, 9000, 5, "0 dari 9.000"),
        (10, 20, 0.5, "10 dari 20"),
        (10, 20, 10, "10 dari 20 · sisa 10 detik"),
        (10, 600, 5, "10 dari 600 · sisa 5 menit"),
    ],
)
def test_the_time_left_is_told_in_words(done, total, seconds, words):
    assert count_words(done, total, seconds) == words


def test_progress_nobody_watches_is_quiet():
    assert no_progress(1, 2) is None


def test_later_long_work_takes_the_place_of_older_without_a_word(qtbot, worker):
    told, cancelled = [], []
    worker.cancelled.connect(cancelled.append)
    worker.run_long(endless, done=told.append, label="Menyusun rekap", latest="rekap")
    worker.run_long(lambda _: "baru", done=told.append, label="Menyusun rekap", latest="rekap")
    qtbot.waitUntil(lambda: not worker.busy)

    assert told == ["baru"]
    assert cancelled == []


def test_work_given_up_tells_nobody(qtbot, worker):
    told = []
    worker.cancelled.connect(told.append)
    job = worker.run_long(endless, done=told.append, label="Menyusun buku")
    job.give_up()
    qtbot.waitUntil(lambda: not worker.busy)

    assert told == []


def test_the_strip_shows_the_next_when_the_first_is_over(qtbot, worker, dressed):
    strip = JobStrip(worker)
    qtbot.addWidget(strip)
    first = worker.run_long(endless, done=print, label="Mengimpor pegawai")
    skipped = worker.run_long(endless, done=print, label="Menyusun buku")
    last = worker.run_long(endless, done=print, label="Menyusun rekap")
    skipped.cancel()
    first.cancel()
    qtbot.waitUntil(lambda: strip.isVisible() and strip._words.text() == "Menyusun rekap")
    last.cancel()
    qtbot.waitUntil(lambda: not strip.isVisible())


def test_long_work_is_told_by_its_label(qtbot, worker):
    job = worker.run_long(endless, done=print, label="Impor")
    shown = worker.run_long(endless, done=print, label="Menyusun rekap", latest="rekap")
    worker.run(lambda: 1, done=print)

    assert worker.long_work == ("Impor",)
    shown.cancel()
    job.cancel()
    qtbot.waitUntil(lambda: not worker.busy)
    assert worker.long_work == ()


@pytest.mark.parametrize("tells", [False, True])
def test_an_error_for_who_is_gone_goes_to_all_where_that_was_asked_for(qtbot, tells):
    class Asker(Page):
        def take(self, _error):
            raise AssertionError

    worker, asker, general = Jobs(tells_orphans=tells), Asker(), []
    worker.failed.connect(general.append)
    worker.run(lambda: 1 / 0, done=print, failed=asker.take)
    delete(asker)
    qtbot.waitUntil(lambda: not worker.busy)
    worker.close()

    assert [type(one) for one in general] == [ZeroDivisionError] * tells
