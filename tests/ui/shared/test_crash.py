"""A fault leaves a trace without personal data, and the next start tells of it."""

import sys
import threading

import pytest

from ui.shared.crash import FAULT_NAME, LOG_NAME, CrashWatch, tell


@pytest.fixture
def watch(tmp_path):
    told = []
    made = CrashWatch(tmp_path, told.append)
    made.told = told
    yield made
    made.close()


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return type(caught), caught, caught.__traceback__


def test_an_error_nobody_caught_is_logged_and_told(watch, tmp_path):
    sys.excepthook(*raised(ValueError("Rani 199405142019032001")))
    log = (tmp_path / LOG_NAME).read_text(encoding="utf-8")

    assert "ValueError" in log
    assert "Rani" not in log
    assert [type(error) for error in watch.told] == [ValueError]


def test_an_error_of_another_thread_is_told_too(watch):
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

    assert [type(error) for error in watch.told] == [ZeroDivisionError]


def test_stopping_by_hand_is_no_fault(tmp_path, monkeypatch):
    passed, told = [], []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: passed.append(kind))
    watch = CrashWatch(tmp_path, told.append)
    sys.excepthook(*raised(KeyboardInterrupt()))
    watch.close()

    assert told == []
    assert passed == [KeyboardInterrupt]


def test_the_next_start_tells_of_a_sudden_end(tmp_path, notices):
    (tmp_path / FAULT_NAME).write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    watch = CrashWatch(tmp_path, print)
    watch.tell_last_fault(notices)
    watch.close()

    assert notices.history[0].text.startswith("ASN Desk berhenti sendiri")
    assert "Segmentation" in (tmp_path / LOG_NAME).read_text(encoding="utf-8")
    assert not (tmp_path / FAULT_NAME).exists()


def test_a_quiet_start_tells_nothing(watch, notices):
    watch.tell_last_fault(notices)

    assert notices.history == []


def test_hooks_are_put_back(tmp_path):
    before = sys.excepthook
    CrashWatch(tmp_path, print).close()

    assert sys.excepthook is before


def test_a_fault_is_worded_for_the_clerk(notices):
    tell(KeyError("x"), notices)

    assert notices.history[0].title == "Terjadi kesalahan program"
