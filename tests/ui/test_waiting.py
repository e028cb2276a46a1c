"""The watch over the window's thread hears what the window asks there, and nothing else."""

import pytest

from tests.ui.waiting import ROOT
from ui.office.audit_section import AuditSection
from ui.shared.drop_area import only_files
from ui.shared.saving import write_whole


@pytest.fixture
def section(qtbot, desks, jobs, notices):
    made = AuditSection(desks.office, jobs=jobs, notices=notices)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def heard(window_listener):
    """A function that gives what was heard so far, and forgives it."""

    def take():
        asked, window_listener.asked = window_listener.asked, []
        return asked

    return take


def test_a_question_of_the_window_on_its_own_thread_is_heard(section, heard):
    section._gather()

    assert heard()[0].startswith("ui/office/audit_section.py:")


def test_work_of_the_worker_and_of_a_test_is_not(section, desks, settle, heard):
    desks.office.changes()
    section.reload()
    settle()

    assert heard() == []


def test_a_file_looked_for_on_the_windows_thread_is_heard(tmp_path, heard):
    only_files([tmp_path / "foto.jpg"])
    place, how = heard()[0].split(": ")

    assert place.startswith("ui/shared/drop_area.py:")
    assert how.startswith("os.stat")


def test_a_file_opened_on_the_windows_thread_is_heard(tmp_path, heard):
    (tmp_path / "foto.jpg").write_bytes(b"isi")
    of_the_window = compile("read()", str(ROOT / "ui" / "page.py"), "eval")
    eval(of_the_window, {"read": (tmp_path / "foto.jpg").read_bytes})

    assert heard() == [f"ui/page.py:1: open {tmp_path / 'foto.jpg'}"]


def test_a_test_may_touch_what_it_likes(tmp_path, heard):
    write_whole(tmp_path / "rekap.xlsx", b"isi")

    assert (tmp_path / "rekap.xlsx").read_bytes() == b"isi"
    assert heard() == []
