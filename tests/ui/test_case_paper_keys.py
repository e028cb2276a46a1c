"""One key goes from the case to its paper and back."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from asn_desk.domain.proceedings.steps import StepKind


@pytest.fixture
def shown(office, case_id, cases_page, open_case, settle):
    """A case whose summons is on paper."""
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    page = open_case(case_id)
    page._on_paper(office.desks.cases.view(case_id).letters[0].id)
    settle()
    cases_page.activateWindow()
    return page


def focused():
    return QApplication.focusWidget()


def test_f6_goes_to_the_paper_and_back(shown, cases_page):
    shown.head.setFocus()
    shown.timeline.setFocus()
    before = focused()
    (key,) = cases_page.shortcuts()
    assert key.keys == ("F6",)
    key.do()
    assert focused() is shown.paper.paper.pages
    key.do()
    assert focused() is before


def test_f6_shows_the_paper_where_the_assessment_was(shown, cases_page):
    shown.frame.beside.setCurrentIndex(1)
    cases_page.switch()
    assert shown.frame.beside.currentIndex() == 0
    assert focused() is shown.paper.paper.pages


def test_without_a_paper_the_keyboard_stays(shown, cases_page):
    shown.paper.show_nothing("Langkah ini dicatat tanpa surat.")
    shown.timeline.setFocus()
    before = focused()
    cases_page.switch()
    assert focused() is before


def test_in_the_list_f6_goes_to_the_case_beside_it(office, case_id, cases_page, settle):
    cases_page.reload()
    settle()
    cases_page.activateWindow()
    cases_page.list.table.setFocus()
    settle()
    cases_page.switch()
    assert focused() is cases_page.list.preview_panel.next
    cases_page.switch()
    assert focused() is cases_page.list.table


def test_the_preview_offers_the_last_paper(office, case_id, cases_page, settle):
    office.record(case_id, StepKind.SUMMONED_1, date(2026, 2, 3), exam_on=date(2026, 2, 13))
    cases_page.reload()
    settle()
    settle()
    cases_page.list.preview_panel.paper.click()
    settle()
    titles = [one.windowTitle() for one in QApplication.topLevelWidgets() if one.isVisible()]
    assert "Surat Panggilan I nomor 800.1.6.2/001/BKPSDM/2026" in titles


def test_the_sheet_tells_the_keys_of_list_and_paper(shown, cases_page):
    told = [one.words for one in cases_page.keys_told()]
    assert "Cari dalam surat…" in told
    cases_page.go_back()
    told = {one.words: one.keys for one in cases_page.keys_told()}
    assert told["Lihat surat terakhir"] == ("Space",)
    assert told["Tandai baris"] == ("Ctrl+Space",)
