"""Holidays by year: filled in, changed and removed with the dates they move; and the calculator."""

from datetime import date, time

import openpyxl
import pytest
from PySide6.QtGui import QFontMetrics

from asn_desk.domain.office import DeadlineWeek
from asn_desk.domain.working_time import DayHours, HolidayKind, HoursPeriod, Schedule
from asn_desk.services.proceedings.moved_dates import MovedDate
from ui.office.month_grid import two_lines
from ui.shared.paper_dialog import PaperDialog

MOVED = MovedDate(
    case_id=1,
    case_number="1/2026",
    name="Rani Kusuma",
    what="Keputusan mulai berlaku",
    old=date(2026, 2, 18),
    new=None,
)
LIST = "Libur nasional\n1 Januari Tahun Baru\n2/2/2027 Imlek\nCuti bersama\n8 Maret Nyepi\nbesok"


@pytest.fixture
def holidays(open_section):
    return open_section("Hari libur")


@pytest.fixture
def calculator(open_section):
    return open_section("Kalkulator hari kerja")


def press(section, settle):
    section.dialog.accept()
    settle()
    settle()


def type_new_day(holidays, day, name):
    holidays.add()
    form = holidays.dialog.form
    form.name.set_value(name)
    form.day.line.setText(day)


def test_a_year_without_holidays_is_said(holidays):
    assert "Hari libur 2027 belum diisi" in holidays.warning.text()
    assert not holidays.warning.isHidden()


def test_holidays_are_shown_by_year_with_their_decrees(holidays, settle):
    assert {row.day.year for row in holidays.model.rows} == {2026}
    assert holidays.decrees.text() == (
        "25 hari: 17 libur nasional, 8 cuti bersama. "
        "Dasar: SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025"
    )
    holidays.show_year(2025)
    settle()
    assert "Tahun 2024 (27 hari); SKB 3 Menteri Nomor 933" in holidays.decrees.text()
    holidays.show_year(2027)
    settle()
    assert not holidays.model.rows
    assert holidays.decrees.text() == "Belum ada hari libur."
    assert not holidays.change_button.isEnabled()


def test_a_holiday_is_added_with_the_decree_of_its_year(holidays, desks, settle):
    type_new_day(holidays, "10/6/2026", "Hari Jadi Ketapang")
    holidays.dialog.form.kind.set_value(HolidayKind.LOCAL)
    press(holidays, settle)
    added = next(one for one in desks.calendar.holidays(2026) if one.day == date(2026, 6, 10))
    assert (added.kind, added.decree[:3]) == (HolidayKind.LOCAL, "SKB")


def test_a_day_is_free_only_once(holidays, settle):
    type_new_day(holidays, "1/1/2026", "Tahun Baru")
    press(holidays, settle)
    assert "sudah ada" in holidays.dialog.problem_shown()
    holidays.dialog.reject()


def test_a_holiday_is_changed_with_its_decree(holidays, desks, settle):
    holidays.change()
    form = holidays.dialog.form
    assert form.name.value() == "Tahun Baru 2026 Masehi"
    form.decree.line.setText("Keppres 1/2026")
    press(holidays, settle)
    assert desks.calendar.holidays(2026)[0].decree == "Keppres 1/2026"


def test_a_holiday_is_removed_with_a_reason(holidays, desks, settle):
    first = holidays.model.rows[0]
    holidays.remove()
    holidays.dialog.accept()
    assert holidays.dialog.form.reason.problem_shown() == "Isi alasan."
    holidays.dialog.form.reason.box.setPlainText("keliru")
    press(holidays, settle)
    assert first.day not in [one.day for one in desks.calendar.holidays(2026)]


def test_a_change_that_moves_nothing_says_so(holidays, settle):
    holidays.remove()
    settle()
    assert holidays.dialog.moved.words.text() == "Tidak ada tanggal perkara berjalan yang bergeser."
    holidays.dialog.reject()


def test_nothing_is_chosen_in_an_empty_year(holidays, settle):
    holidays.show_year(2027)
    settle()
    for ask in (holidays.change, holidays.remove):
        ask()
    assert holidays.dialog is None


def test_dates_that_would_move_stand_old_beside_new_before_confirming(holidays, settle):
    holidays.add()
    dialog = holidays.dialog
    dialog._moved = lambda _: (MOVED,)
    dialog.form.name.set_value("Libur baru")
    dialog.form.day.line.setText("10/6/2026")
    settle()
    model = dialog.moved.model
    assert [model.text(0, column) for column in range(5)] == [
        "1/2026",
        "Rani Kusuma",
        "Keputusan mulai berlaku",
        "Rab, 18 Feb 2026",
        "● tidak terhitung",
    ]
    assert dialog.moved.words.text() == "● 1 tanggal dari 1 perkara berjalan bergeser:"
    assert dialog.action.text() == "Tambah dan geser 1 tanggal"
    dialog.reject()


def test_what_was_not_shown_yet_is_shown_before_it_is_done(holidays, desks, settle):
    holidays.add()
    dialog = holidays.dialog
    dialog._moved = lambda _: (MOVED,)
    dialog.form.day.set_value(date(2026, 6, 10))
    dialog.form.name.set_value("Libur baru")
    dialog.accept()
    settle()
    assert dialog.moved.model.rows == [MOVED]
    assert date(2026, 6, 10) not in [one.day for one in desks.calendar.holidays(2026)]
    press(holidays, settle)
    assert date(2026, 6, 10) in [one.day for one in desks.calendar.holidays(2026)]


def test_an_unfinished_form_shows_no_effect(holidays, settle):
    type_new_day(holidays, "10/6/2026", "Libur")
    settle()
    holidays.dialog.form.day.line.setText("kapan")
    assert holidays.dialog.moved.words.text() == ""
    holidays.dialog.reject()


def fill(holidays, settle, year=2027):
    holidays.show_year(year)
    settle()
    holidays.fill()
    return holidays.dialog


def test_a_year_is_filled_by_pasting_a_list(holidays, desks, settle):
    dialog = fill(holidays, settle)
    dialog.year_form.decree.set_value("SKB 2026")
    dialog.year_form.text.box.setPlainText(LIST)
    dialog.read()
    settle()
    assert dialog.action.text() == "Simpan 3 hari libur"
    assert dialog.year_form.count.text() == "● 3 hari baru, 1 baris dilewati"
    press(holidays, settle)
    found = desks.calendar.holidays(2027)
    assert [(one.day.month, one.kind, one.decree) for one in found] == [
        (1, HolidayKind.NATIONAL, "SKB 2026"),
        (2, HolidayKind.NATIONAL, "SKB 2026"),
        (3, HolidayKind.COLLECTIVE_LEAVE, "SKB 2026"),
    ]
    settle()
    assert "baru berisi 2 libur nasional" in holidays.warning.text()


def test_every_line_of_a_list_says_what_becomes_of_it(holidays, settle):
    dialog = fill(holidays, settle, year=2026)
    lines = "1 Januari Tahun Baru\n4 Maret (Kamis) Libur\nbesok\n5 Maret Libur lagi"
    dialog.year_form.text.box.setPlainText(lines)
    dialog.read()
    settle()
    model = dialog.year_form.model
    assert [model.text(row, 4) for row in range(4)] == [
        "○ Sudah ada: Tahun Baru 2026 Masehi",
        "● Tertulis Kamis, padahal hari Rabu",
        "▲ Tidak diawali tanggal; tulis seperti “1 Januari Tahun Baru”",
        "✓ Baru",
    ]
    dialog.reject()


def test_a_year_is_filled_from_a_workbook(holidays, settle, tmp_path, monkeypatch):
    book = openpyxl.Workbook()
    for row in (("Tanggal", "Keterangan"), (date(2027, 1, 1), "Tahun Baru")):
        book.active.append(row)
    book.save(tmp_path / "libur.xlsx")
    chosen = [tmp_path / "libur.xlsx"]
    monkeypatch.setattr("ui.office.year_dialog.dialogs.ask_open_files", lambda *_, **__: chosen)
    dialog = fill(holidays, settle)
    dialog.ask_file()
    settle()
    assert dialog.year_form.count.text() == "✓ 1 hari baru"
    chosen.clear()
    dialog.ask_file()
    dialog.reject()


def test_a_workbook_that_is_no_list_is_refused_in_words(holidays, settle, tmp_path):
    (tmp_path / "libur.xlsx").write_bytes(b"bukan excel")
    dialog = fill(holidays, settle)
    dialog.year_form.take_file(tmp_path / "libur.xlsx")
    dialog.read()
    settle()
    assert dialog.problem_shown()
    dialog.reject()


def test_an_empty_list_is_not_saved(holidays, settle):
    dialog = fill(holidays, settle)
    dialog.accept()
    assert "Belum ada hari baru" in dialog.year_form.text.problem_shown()
    dialog.year_form.text.box.setPlainText("besok")
    dialog.read()
    settle()
    assert dialog.action.text() == "Simpan hari libur"
    dialog.reject()


def test_the_calculator_names_every_skipped_day(calculator, settle):
    calculator.rule.set_value("panggilan")
    calculator.since.set_value(date(2026, 2, 13))
    calculator.compute()
    settle()
    assert calculator.result.text()[0].isalpha()
    assert "Tepat 7 hari kerja penuh" in calculator.article.text()
    assert "Imlek" in calculator.grid.words(date(2026, 2, 17))
    assert calculator.grid.words(date(2026, 2, 13)).endswith("tidak dihitung")
    assert "hari kerja ke-1" in calculator.grid.words(date(2026, 2, 18))
    assert calculator.grid.words(date(2026, 1, 1)) == "Kamis, 1 Januari 2026"


def test_a_name_too_long_for_its_cell_ends_in_dots(qapp):
    metrics = QFontMetrics(qapp.font())
    width = metrics.horizontalAdvance("Tahun Baru X")
    lines = two_lines("Tahun Baru Imlek 2577 Kongzili", metrics, width).split("\n")
    assert lines[0] == "Tahun Baru"
    assert lines[1].endswith("…")
    assert two_lines("mulai", metrics, width) == "mulai"


def test_a_day_is_found_under_the_pointer(calculator, settle):
    grid = calculator.grid
    day, box = grid._boxes(grid._months[0], 0)[0]
    assert grid._day_at(box.center().x(), box.center().y()) == day
    assert grid._day_at(-5, -5) is None


def test_a_count_into_a_year_without_holidays_is_refused_in_words(calculator, settle):
    calculator.since.line.setText("28/12/2026")
    settle()
    assert "2027" in calculator.problem.text()
    assert calculator.deadline is None
    calculator.show_paper()
    assert calculator.paper is None


def test_no_date_no_result(calculator, settle):
    calculator.since.line.setText("")
    settle()
    assert calculator.result.text() == "—"
    assert not calculator.print_button.isEnabled()


def test_a_count_is_made_by_a_units_schedule(calculator, desks, settle):
    hours = DayHours(start=time(7), end=time(14))
    days = dict.fromkeys(range(6), hours)
    period = HoursPeriod(label="Biasa", valid_from=date(2023, 1, 1), days=days)
    desks.office.save_schedule(Schedule(name="Enam hari kerja", periods=(period,)))
    calculator.reload()
    settle()
    six = next(key for key, name in desks.calendar.schedules() if name == "Enam hari kerja")
    calculator.schedule.set_value(six)
    calculator.compute()
    settle()
    assert "Enam hari kerja (Senin–Sabtu); setelan kantor." in calculator.article.text()


def test_the_count_is_shown_as_the_paper_of_a_file(calculator, settle):
    calculator.show_paper()
    settle()
    assert calculator.paper.view.page_count == 1
    calculator.paper.close()


def test_a_paper_says_where_it_was_saved_and_what_went_wrong(qtbot, desks, tmp_path):
    deadline = desks.calendar.deadline("berlaku", date(2026, 2, 24))
    paper = PaperDialog(None, "Lembar", desks.counting.sheet(deadline), "lembar.pdf")
    qtbot.addWidget(paper)
    with qtbot.waitSignal(paper.view.saved):
        paper.view.save_to(tmp_path / "lembar.pdf")
    assert paper.said.text() == f"Disimpan: {tmp_path / 'lembar.pdf'}"
    with qtbot.waitSignal(paper.view.failed):
        paper.view.save_to(tmp_path / "tidak ada" / "lembar.pdf")
    assert paper.said.text().startswith("▲")


def test_the_week_of_deadlines_is_set_with_a_reason(calculator, desks, settle):
    assert "Jadwal unit pegawai (sejak 31 Agustus 2021)" in calculator.week_words.text()
    calculator.change_week()
    settle()
    form = calculator.dialog.form
    form.valid_from.line.setText("1/3/2026")
    form.basis.set_value("Nota Bagian Hukum")
    form.reason.box.setPlainText("Sabtu bukan hari kerja untuk tenggat")
    settle()
    press(calculator, settle)
    assert desks.calendar.weeks()[-1].week is DeadlineWeek.FIVE_DAYS
    assert calculator.week_words.text().endswith("Senin sampai Jumat (sejak 1 Maret 2026).")


def test_the_holidays_of_a_year_open_from_elsewhere(office_page, settle):
    office_page.open_item("holidays", 2028)
    settle()
    section = office_page.section()
    assert (section.title, section.chosen_year()) == ("Hari libur", 2028)
