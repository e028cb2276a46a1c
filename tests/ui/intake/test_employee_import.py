import pytest

from asn_desk.services.people.employees import Fate
from tests.ui.intake.conftest import SAMPLES, drop, employee_desks, shown
from ui.employees.page import EmployeesPage
from ui.shared import dialogs

FILES = [SAMPLES / name for name in ("hierarki-unor.xlsx", "siasn-pns.xlsx", "siasn-pppk.xlsx")]


@pytest.fixture
def page(qtbot, empty_desks, jobs, notices, settle):
    made = EmployeesPage(employee_desks(empty_desks), jobs=jobs, notices=notices)
    return shown(qtbot, made, settle)


def test_nothing_is_changed_before_it_is_applied(page, empty_desks, settle):
    page.import_files(FILES)
    settle()
    assert page.review.counts()[Fate.NEW] > 0
    assert empty_desks.employees.count() == 0


def test_every_row_is_shown_with_its_fate_and_reason(page, settle):
    page.import_files(FILES)
    settle()
    assert len(page.review.rows()) == len(page.review.plan.fates)
    page.review.show_fate(Fate.REJECTED)
    assert {row.fate for row in page.review.rows()} == {Fate.REJECTED}
    assert all(row.reason for row in page.review.rows())


def test_the_button_says_how_much_will_change(page, settle):
    page.import_files(FILES)
    settle()
    number = f"{page.review.counts()[Fate.NEW]:,}".replace(",", ".")
    assert page.review.apply_button.text() == f"Terapkan ({number} baru)"


def test_applying_fills_the_list_and_tells(page, empty_desks, settle, said):
    page.import_files(FILES)
    settle()
    page.review.apply_button.click()
    settle()
    settle()
    assert empty_desks.employees.count() == len(page.list.model.rows) > 0
    assert said().startswith("Impor pegawai selesai")


def test_buka_leaves_a_card_for_the_imported_rows(page, qtbot, settle, notices):
    page.import_files(FILES)
    settle()
    page.review.apply_button.click()
    settle()
    settle()
    page.open_item("employee", page.list.model.rows[0].id)
    settle()
    with qtbot.waitSignal(page.page_requested):
        notices.history[-1].do()
    assert page.list.isVisible()


def test_a_second_import_has_nothing_to_apply(employees_page, settle):
    employees_page.import_files([FILES[2]])
    settle()
    counts = employees_page.review.counts()
    assert counts[Fate.NEW] == 0
    assert not employees_page.review.apply_button.isEnabled() or counts[Fate.WARNING]


def test_a_wrong_file_is_named_and_changes_nothing(page, empty_desks, settle, tmp_path):
    wrong = tmp_path / "surat.xlsx"
    wrong.write_bytes(b"bukan buku kerja")
    page.import_files([wrong])
    settle()
    assert "Data tidak diubah" in page.review.problem_shown()
    assert empty_desks.employees.count() == 0


def test_a_file_changed_in_between_is_refused_with_a_way_back(page, empty_desks, settle):
    page.import_files(FILES)
    settle()
    empty_desks.employees.apply_import(empty_desks.employees.plan_import(FILES[:1]))
    page.review.apply()
    settle()
    assert "Data tidak diubah" in page.review.problem_shown()
    page.review._back.click()
    assert page.review.rows()


def test_a_cancelled_import_changes_nothing(page, empty_desks, settle):
    page.import_files(FILES)
    settle()
    page.review.apply()
    page.review.stop()
    settle()
    assert empty_desks.employees.count() == 0
    assert page.review._note.text() == "Dibatalkan; data tidak diubah."


def test_a_cancelled_reading_goes_back_to_the_list(page, settle):
    page.import_files(FILES)
    page.review.stop()
    settle()
    assert page._stack.currentWidget() is page.list


def test_closing_the_review_leaves_all_as_it_was(page, empty_desks, settle):
    page.import_files(FILES)
    settle()
    assert page.go_back()
    assert page._stack.currentWidget() is page.list
    assert empty_desks.employees.count() == 0


def test_rejected_rows_are_saved_as_a_workbook(page, settle, said, tmp_path, monkeypatch):
    target = tmp_path / "ditolak.xlsx"
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_, **__: target)
    page.import_files(FILES)
    settle()
    page.review.rejected_button.click()
    settle()
    assert target.read_bytes()[:2] == b"PK"
    assert said() == "Tersimpan: ditolak.xlsx"


def test_a_folder_that_is_gone_is_told(page, settle, notices, tmp_path, monkeypatch):
    monkeypatch.setattr(
        dialogs, "ask_save_file", lambda *_, **__: tmp_path / "tak-ada" / "ditolak.xlsx"
    )
    page.import_files(FILES)
    settle()
    page.review.rejected_button.click()
    settle()
    assert notices.history[-1].title


def test_choosing_no_file_does_nothing(page, monkeypatch):
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_, **__: [])
    page.ask_import()
    assert page._stack.currentWidget() is page.list


def test_files_dropped_on_the_page_are_reviewed(page, settle):
    drop(page, FILES[:1])
    settle()
    assert page._stack.currentWidget() is page.review
