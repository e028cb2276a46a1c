"""While a paper is read, its keys are its own, although the window knows them too."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.settings import read_settings
from ui.cases.page import CasesPage
from ui.windows import make_window

pytestmark = pytest.mark.window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, office, data_folder, clock):
    """A window on a case whose summons is shown."""
    case_id = office.open_case()
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    made, jobs, _ = make_window(office.desks, read_settings(data_folder), today=clock.today)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.open_item("case", case_id)
    made.activateWindow()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    page = made.page()
    page.case._on_paper(office.desks.cases.view(case_id).letters[0].id)
    qtbot.waitUntil(lambda: not jobs.busy, timeout=20_000)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow, timeout=20_000)
    yield made
    jobs.close()


@pytest.fixture
def paper(window):
    return window.page().case.paper.paper


def test_f6_takes_the_keyboard_to_the_paper_and_back(window, paper):
    window.page().case.timeline.setFocus()
    before = window.focusWidget()
    QTest.keyClick(before, Qt.Key.Key_F6)
    assert window.focusWidget() is paper.pages
    QTest.keyClick(paper.pages, Qt.Key.Key_F6)
    assert window.focusWidget() is before


def test_searching_stays_in_the_paper(window, paper):
    paper.take_focus()
    QTest.keyClick(paper.pages, Qt.Key.Key_F, CONTROL)
    assert paper.finder.line.hasFocus()
    QTest.keyClick(paper.finder.line, Qt.Key.Key_Escape)
    assert not paper.finder.isVisible()
    assert window.page().in_case


def test_fitting_the_paper_leaves_the_page_alone(window, paper):
    paper.take_focus()
    QTest.keyClick(paper.pages, Qt.Key.Key_0, CONTROL)
    assert isinstance(window.page(), CasesPage)
    assert paper.pages.zoomMode() is paper.pages.ZoomMode.FitInView


def test_the_windows_other_keys_still_work(window, paper):
    paper.take_focus()
    QTest.keyClick(paper.pages, Qt.Key.Key_1, CONTROL)
    assert window.page().title == "Beranda"
