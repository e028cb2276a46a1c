from datetime import date

import pytest

from asn_desk.domain.incidents import IncidentFilter, Source
from asn_desk.services.reports.incidents import Fate
from tests.ui.intake.conftest import SAMPLES, TODAY, shown
from ui.incidents.page import IncidentsPage
from ui.shared import dialogs

PACKAGE = SAMPLES / "satpol-paket.zip"


@pytest.fixture
def page(qtbot, empty_desks, jobs, notices, settle, tmp_path):
    made = IncidentsPage(
        empty_desks.incidents,
        empty_desks.employees,
        empty_desks.office,
        jobs=jobs,
        notices=notices,
        today=lambda: TODAY,
        draft_file=tmp_path / "draf.json",
    )
    return shown(qtbot, made, settle)


def test_a_package_is_reviewed_before_it_is_taken_in(page, empty_desks, settle, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [PACKAGE])
    page.ask_import()
    settle()
    assert page.review.rows()
    assert not empty_desks.incidents.lines(IncidentFilter())


def test_the_covering_letter_is_recorded_with_the_package(page, empty_desks, settle, said):
    page.import_file(PACKAGE)
    settle()
    page.review.arrival.number.line.setText("300.1.1/005/SATPOLPP/2026")
    page.review.arrival.on.line.setText("30/1/2026")
    page.review.apply_button.click()
    settle()
    settle()
    report = empty_desks.incidents.reports()[0]
    assert (report.letter_number, report.letter_date) == (
        "300.1.1/005/SATPOLPP/2026",
        date(2026, 1, 30),
    )
    assert said().startswith("Impor laporan selesai")


def test_buka_leaves_the_entry_for_the_imported_rows(page, qtbot, settle, notices):
    page.import_file(PACKAGE)
    settle()
    page.review.apply_button.click()
    settle()
    settle()
    told = notices.history[-1]
    page.enter_report()
    settle()
    with qtbot.waitSignal(page.page_requested):
        told.do()
    assert page.list.isVisible()


def test_missing_evidence_is_named_above_the_rows(page, settle):
    page.import_file(PACKAGE)
    settle()
    assert "foto-10.jpg" in page.review.arrival.problems.text()


def test_a_long_list_of_evidence_problems_unfolds(page, settle):
    page.import_file(PACKAGE)
    settle()
    bar = page.review.arrival
    bar._all = ("a", "b", "c", "d")
    bar._show_problems(2)
    assert bar.more.text() == "2 catatan bukti lagi"
    bar.more.click()
    assert bar.problems.text().count("\n") == 3


def test_a_date_that_is_none_stops_the_import(page, settle):
    page.import_file(PACKAGE)
    settle()
    page.review.arrival.received_on.line.setText("kapan-kapan")
    page.review.apply_button.click()
    assert "bukan tanggal" in page.review.arrival.received_on.problem_shown()


def test_the_same_package_again_adds_nothing(incidents_page, settle):
    incidents_page.import_file(PACKAGE)
    settle()
    assert incidents_page.review.counts()[Fate.NEW] == 0
    assert incidents_page.go_back()
    assert incidents_page._stack.currentWidget() is incidents_page.list


def test_a_workbook_of_another_kind_is_refused_in_words(page, settle):
    page.import_file(SAMPLES / "siasn-pns.xlsx")
    settle()
    assert "bukan daftar laporan" in page.review.problem_shown()


def test_rejected_rows_are_saved(page, settle, tmp_path, monkeypatch, said):
    target = tmp_path / "ditolak.xlsx"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: target)
    page.import_file(PACKAGE)
    settle()
    page.review._save_rejected()
    settle()
    assert said() == "Tersimpan: ditolak.xlsx"


def test_a_package_may_come_by_coordination(page, empty_desks, settle):
    page.import_file(SAMPLES / "satpol-paket.zip")
    settle()
    page.review.arrival.source.set_value(Source.SATPOL_COORDINATION)
    page.review.arrival.source.changed.emit()
    page.review.apply()
    settle()
    assert {one.source for one in empty_desks.incidents.reports()} == {Source.SATPOL_COORDINATION}
