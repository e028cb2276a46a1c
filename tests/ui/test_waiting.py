"""The watch over the window's thread hears what the window asks there, and nothing else."""

import pytest

from ui.office.audit_section import AuditSection


@pytest.fixture
def section(qtbot, desks, jobs, notices):
    made = AuditSection(desks.office, jobs=jobs, notices=notices)
    qtbot.addWidget(made)
    return made


def test_a_question_of_the_window_on_its_own_thread_is_heard(section, window_questions):
    section._gather()
    heard, window_questions.asked = window_questions.asked, []

    assert heard[0].startswith("ui/office/audit_section.py:")


def test_work_of_the_worker_and_of_a_test_is_not(section, desks, settle, window_questions):
    desks.office.changes()
    section.reload()
    settle()

    assert window_questions.asked == []
