"""The page Kehadiran: the list, one year in full, entering, correcting, importing, letters."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLabel, QPushButton

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.services.attendance.attendance import AttendanceShape, DayEntryDraft, MonthEntryDraft
from tests.attendance_input import daily, jan, write
from ui.attendance.amount_field import AmountField
from ui.attendance.forms import MonthForm
from ui.attendance.page import AttendancePage
from ui.attendance.year_grid import YearGrid
from ui.shared import dialogs


@pytest.fixture
def page(qtbot, office, jobs, notices, clock):
    made = AttendancePage(
        office.desks.attendance, office.desks.employees,
        jobs=jobs, notices=notices, today=clock.today,
    )  # fmt: skip
    qtbot.addWidget(made)
    made.resize(1166, 700)
    made.show()
    return made


@pytest.fixture
def record(office):
    def run(first, last=None, who=None, **fields):
        draft = DayEntryDraft(employee_id=who or office.staff_id, first=first, last=last, **fields)
        return office.desks.attendance.record(draft)

    return run


@pytest.fixture
def shown(page, settle, office):
    """A function that shows the reported employee's year and gives the panel."""

    def run():
        page.open_item("attendance", office.staff_id)
        settle()
        return page.list.detail

    return run


def texts(widget):
    found = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return [one.text() for one in found]


def opened(page, settle):
    settle()
    return page.dialog


def agree(page, settle):
    page.dialog.accept()
    settle()


def test_the_list_shows_who_is_near_and_the_panel_his_year(page, record, settle):
    record(date(2026, 1, 5), date(2026, 1, 6))
    page.reload()
    settle()
    row = [page.list.model.text(0, place) for place in range(8)]
    assert row[0] == "Joko Prasetyo, S.Pd."
    assert (row[3], row[5], row[6], row[7]) == ("2", "2 hari", "belum ada", "● 1 hari lagi")
    assert "2 hari" in texts(page.list.detail)
    assert "● 1 hari lagi mencapai 3 hari" in texts(page.list.detail)


def test_an_empty_year_says_what_to_do(page, settle):
    page.reload()
    settle()
    assert page.list.model.rows == []
    assert page.list.detail.view is None
    assert "Impor buku kerja kehadiran" in page.list._empty._sentence.text()


def test_quick_filters_narrow_the_list_and_esc_takes_them_off(page, record, settle, office):
    record(date(2026, 1, 5), date(2026, 1, 6))
    record(date(2026, 3, 2), date(2026, 3, 13), who=office.head_id)
    page.reload()
    settle()
    full, near = page.list.chips["10 hari berturut-turut"], page.list.chips["Mendekati batas"]
    assert full.text() == "10 hari berturut-turut 1"
    full.click()
    assert [line.id for line in page.list.model.rows] == [office.head_id]
    assert page.go_back()
    near.click()
    assert len(page.list.model.rows) == 2
    assert page.go_back()
    assert not page.go_back()


def test_the_search_finds_by_name_and_unit(page, record, settle):
    record(date(2026, 1, 5))
    page.list.search_field.setText("seksi joko")
    settle()
    page.focus_search()
    page.reload()
    settle()
    assert len(page.list.model.rows) == 1
    page.list.search_field.setText("tidak ada")
    page.reload()
    settle()
    assert page.list.model.rows == []


def test_years_with_records_are_offered(page, record, settle):
    record(date(2025, 12, 1))
    page.reload()
    settle()
    assert [page.list.year.itemText(n) for n in range(page.list.year.count())] == ["2026", "2025"]
    page.list.year.setCurrentText("2025")
    settle()
    assert page.list.model.rows[0].found.year == 2025


def test_wide_windows_show_the_unit_and_wider_ones_the_nip(page):
    nip, unit = 1, 2
    hidden = page.list.table.isColumnHidden
    assert hidden(nip)
    assert hidden(unit)
    page.resize(1600, 800)
    assert not hidden(unit)
    page.resize(2300, 800)
    assert not hidden(nip)
    page.resize(1166, 700)
    assert hidden(unit)


def test_somebody_without_absence_is_shown_too(shown, page, office):
    detail = shown()
    assert detail.view.employee.id == office.staff_id
    assert detail.case_button.isHidden()
    assert "Belum ada catatan per tanggal" in texts(detail)


def test_opening_somebody_selects_his_row(shown, page, record, office):
    record(date(2026, 1, 5), date(2026, 1, 6), who=office.head_id)
    record(date(2026, 1, 5))
    shown()
    assert page.list.table.current_row().id == office.staff_id


def test_why_shows_the_reasons_with_their_articles(shown, record):
    record(date(2026, 1, 5), date(2026, 1, 7))
    detail = shown()
    assert not detail.reasons.isVisibleTo(detail)
    detail.why.click()
    assert detail.reasons.isVisibleTo(detail)
    assert "PP 94/2021 Pasal 15 ayat (1)" in texts(detail.reasons)
    assert detail.why.text() == "Sembunyikan alasan"
    detail.why.click()
    assert not detail.reasons.isVisibleTo(detail)


def test_the_ladder_marks_the_row_reached(shown, record):
    record(date(2026, 1, 5), date(2026, 1, 8))
    detail = shown()
    assert "▶" in texts(detail)
    assert "teguran tertulis (ringan)" in texts(detail)


def test_a_span_is_recorded_and_skipped_days_are_told(page, shown, settle, notices):
    shown()
    page.page_actions()[1].do()
    form = opened(page, settle).form
    assert form.employee.value() is not None
    form.first.set_value(date(2026, 1, 14))
    form.last.set_value(date(2026, 1, 23))
    agree(page, settle)
    said = notices.history[-1].text
    assert said.startswith("7 hari dicatat. 3 hari dilewati (Jum, 16 Jan 2026: libur nasional")
    assert page.list.model.rows[0].found.total == 7


def test_many_skipped_days_are_told_briefly(page, shown, settle, notices):
    shown()
    page.list.record_button.click()
    form = opened(page, settle).form
    form.first.set_value(date(2026, 1, 2))
    form.last.set_value(date(2026, 1, 30))
    agree(page, settle)
    assert notices.history[-1].text.endswith(" …).")


def test_minutes_are_asked_only_of_who_was_there(page, settle):
    page.record()
    form = opened(page, settle).form
    assert not form.late.isVisibleTo(form)
    form.kind.set_value(AbsenceKind.PRESENT)
    form._show_minutes()
    assert form.late.isVisibleTo(form)
    form.late.set_value(20)
    assert form.value().late == 20
    form.kind.set_value(AbsenceKind.SICK)
    assert form.value().late == 0


def test_an_amount_is_a_whole_number(qtbot):
    field = AmountField("Terlambat (menit)", most=60)
    qtbot.addWidget(field)
    said = []
    field.changed.connect(lambda: said.append(field.value()))
    field.line.setText("lama")
    assert "bukan bilangan" in field.problem()
    field.line.setText("61")
    assert field.problem() == "Isi paling banyak 60."
    field.line.setText("60")
    assert (field.problem(), said) == ("", [0, 61, 60])
    field.set_value(0)
    assert (field.line.text(), field.value()) == ("", 0)


def test_a_refusal_is_read_in_the_dialog(page, shown, settle):
    shown()
    page.record(page.list.detail.view)
    form = opened(page, settle).form
    form.first.set_value(date(2026, 1, 16))
    agree(page, settle)
    assert "bukan ketidakhadiran" in page.dialog.problem_shown()


def test_a_record_is_corrected_from_its_line(page, shown, record, settle, notices):
    record(date(2026, 1, 5))
    detail = shown()
    detail.correct_requested.emit(detail.view, detail.view.records[0])
    form = opened(page, settle).form
    form.kind.set_value(AbsenceKind.SICK)
    form.reason.set_value("surat dokter")
    agree(page, settle)
    assert notices.history[-1].text == "Koreksi dicatat. Catatan lama tetap tersimpan."
    detail = shown()
    assert any("(sudah dikoreksi)" in text for text in texts(detail))
    assert any("sakit" in text for text in texts(detail))


def test_a_click_on_the_grid_corrects_that_day(page, shown, record, settle, qtbot):
    record(date(2026, 1, 5))
    detail = shown()
    grid = detail.grid
    box = grid._box(date(2026, 1, 5))
    qtbot.mouseMove(grid, box.center())
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=box.center())
    assert "Koreksi 5 Januari 2026" in opened(page, settle).windowTitle()
    page.dialog.reject()
    page.dialog = None
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid._box(jan(3)).center())
    assert page.dialog is None


def test_more_records_than_shown_are_counted(shown, record):
    record(date(2026, 2, 2), date(2026, 2, 27))
    assert any(text.startswith("dan ") and "rekap Excel" in text for text in texts(shown()))


def test_totals_of_a_month_are_recorded_and_shown(page, shown, settle, notices):
    shown()
    page.record_month()
    form = opened(page, settle).form
    assert isinstance(form, MonthForm)
    assert (form.value().year, form.value().month) == (2026, 3)
    form.days.set_value(3)
    agree(page, settle)
    assert notices.history[-1].text == "Rekap bulanan dicatat."
    said = texts(shown())
    assert "Maret · 3 hari dan 0 menit; 3 hari tanpa tanggal ikut dihitung" in said


def test_totals_told_by_date_say_no_rest(shown, record, office):
    office.desks.attendance.record_month(
        MonthEntryDraft(employee_id=office.staff_id, year=2026, month=1, days=1)
    )
    record(date(2026, 1, 5))
    assert "Januari · 1 hari dan 0 menit" in texts(shown())


def test_ten_days_make_the_letter_and_disproving_pays_again(
    page, shown, record, settle, office, notices
):
    record(date(2026, 4, 1), date(2026, 4, 15))
    detail = shown()
    assert detail.salary_button.text() == "Henti gaji…"
    detail.salary_button.click()
    settle()
    assert page.dialog.action.text().startswith("Terbitkan nomor ")
    agree(page, settle)
    assert notices.history[-1].text == "Surat diterbitkan."
    office.desks.attendance.correct(
        DayEntryDraft(
            employee_id=office.staff_id, first=date(2026, 4, 7), kind=AbsenceKind.SICK,
            reason="surat dokter",
        )
    )  # fmt: skip
    detail = shown()
    assert detail.salary_button.text() == "Bayar kembali…"
    detail.salary_button.click()
    settle()
    form = page.dialog.form
    assert form.disproved.value()
    form.reason.set_value("surat dokter")
    agree(page, settle)
    detail = shown()
    assert detail.salary_button.isHidden()
    assert any("Pembayaran kembali" in text for text in texts(detail))


def test_the_notice_of_a_letter_opens_it(page, qtbot):
    page._on_letter(7)
    with qtbot.waitSignal(page.open_requested) as asked:
        page._notices.history[-1].do()
    assert asked.args == ["letter", 7]


def test_links_of_the_panel_lead_on(page, shown, record, settle, office, qtbot):
    record(date(2026, 4, 1), date(2026, 4, 15))
    detail = shown()
    name = next(one for one in buttons(detail) if one.text().startswith("Joko"))
    with qtbot.waitSignal(page.open_requested) as asked:
        name.click()
    assert asked.args == ["employee", office.staff_id]
    detail.salary_button.click()
    settle()
    agree(page, settle)
    letter = next(one for one in buttons(shown()) if "Penghentian" in one.text())
    with qtbot.waitSignal(page.open_requested) as asked:
        letter.click()
    assert asked.args[0] == "letter"
    with qtbot.waitSignal(page.open_requested):
        page.list.activated.emit(page.list.model.rows[0])


def buttons(widget):
    return widget.findChildren(QPushButton)


def test_a_case_is_opened_once_and_then_shown(page, shown, record, settle, qtbot):
    record(date(2026, 1, 5), date(2026, 1, 8))
    detail = shown()
    detail.case_button.click()
    settle()
    assert "4 (empat) hari kerja" in page.dialog.form.act.value()
    with qtbot.waitSignal(page.open_requested) as asked:
        agree(page, settle)
    kind, case_id = asked.args
    assert kind == "case"
    detail = shown()
    with qtbot.waitSignal(page.open_requested) as asked:
        detail.case_button.click()
    assert asked.args == ["case", case_id]


def test_workbooks_are_reviewed_before_they_count(page, office, settle, tmp_path, notices):
    nip = office.desks.employees.card(office.staff_id).employee.nip
    file = write(tmp_path / "harian.xlsx", daily((nip, "Joko", jan(5), "TK"), (nip, "X", jan(6))))
    page.import_files([])
    page.import_files([file])
    settle()
    assert "bentuk harian" in page.review.reading.text()
    assert page.review.reading.text().endswith("2 baris dibaca.")
    page.review.apply()
    settle()
    assert notices.history[-1].text == (
        "Impor kehadiran selesai: 2 baris dibaca, 1 baru, 0 berubah, 1 ditolak."
    )
    assert page.list.model.rows[0].found.total == 1
    page.import_files([file])
    notices.history[-1].do()
    settle()
    assert page.list.isVisible()


def test_a_review_is_left_without_applying(page, office, settle, tmp_path):
    file = write(tmp_path / "harian.xlsx", daily(("1", "Joko", jan(5), "TK")))
    page.import_files([file])
    settle()
    assert page.go_back()
    assert page._stack.currentWidget() is page.list


def test_files_are_asked_for(page, settle, tmp_path, monkeypatch):
    file = write(tmp_path / "harian.xlsx", daily(("1", "Joko", jan(5), "TK")))
    monkeypatch.setattr(dialogs, "ask_open_files", lambda *_args, **_kinds: [file])
    page.list.action_requested.emit()
    settle()
    assert page._stack.currentWidget() is page.review


def test_rejected_rows_forms_and_recap_are_saved(page, office, settle, tmp_path, monkeypatch):
    asked = []

    def ask(_parent, _title, name, **_kinds):
        asked.append(name)
        return tmp_path / name

    monkeypatch.setattr(dialogs, "ask_save_file", ask)
    file = write(tmp_path / "harian.xlsx", daily(("1", "Joko", jan(5), "TK")))
    page.import_files([file])
    settle()
    page.review.rejected_button.click()
    page.list.recap_button.click()
    page.list.form_requested.emit(AttendanceShape.MONTHLY)
    page.list.form_button.menu().actions()[0].trigger()
    settle()
    assert asked == [
        "kehadiran-ditolak.xlsx", "rekap-ketidakhadiran-2026.xlsx",
        "formulir-kehadiran-bulanan.xlsx", "formulir-kehadiran-harian.xlsx",
    ]  # fmt: skip
    assert all(Path(tmp_path / name).stat().st_size > 1000 for name in asked)


def test_the_warning_is_set(page, settle, office, notices):
    page.ask_warning()
    settle()
    page.dialog.form.days.set_value(2)
    agree(page, settle)
    assert office.desks.attendance.warn_before() == 2
    assert notices.history[-1].text == "Batas peringatan disimpan."


def test_the_grid_says_what_each_day_was(qtbot, office, record):
    record(date(2026, 1, 5))
    record(date(2026, 1, 6), kind=AbsenceKind.PRESENT, late=30)
    record(date(2026, 1, 7))
    office.desks.attendance.correct(
        DayEntryDraft(
            employee_id=office.staff_id, first=jan(7), kind=AbsenceKind.PRESENT, reason="keliru"
        )
    )
    view = office.desks.attendance.view(office.staff_id, 2026)
    grid = YearGrid()
    qtbot.addWidget(grid)
    assert grid.day_at(50, 50) is None
    grid.show_year(2026, view.days)
    grid.resize(grid.sizeHint())
    grid.show()
    grid.grab()
    assert grid.words(jan(5)) == "Senin, 5 Januari 2026: tanpa keterangan"
    assert "Isra Mikraj" in grid.words(jan(16))
    assert grid.words(jan(8)) == "Kamis, 8 Januari 2026"
    assert grid.day_at(5, 40) is None
    assert grid.day_at(grid.width() - 1, grid._box(date(2026, 2, 3)).center().y()) is None
    box = grid._box(jan(5)).center()
    tip = QHelpEvent(QHelpEvent.Type.ToolTip, box, grid.mapToGlobal(box))
    assert grid.event(tip)
    assert grid.event(QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    assert grid.minimumSizeHint().width() < grid.sizeHint().width()


def test_everything_has_keys_or_a_place_in_the_search(page):
    titles = {action.title: action.keys for action in page.page_actions()}
    assert titles["Catat ketidakhadiran…"] == "Ctrl+N"
    assert titles["Impor kehadiran…"] == "Ctrl+I"
    assert "Simpan rekap ketidakhadiran…" in titles
