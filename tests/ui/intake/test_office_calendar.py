from datetime import date, time

import pytest

from asn_desk.domain.working_time import DayHours, HolidayKind
from asn_desk.services.office import MovedDate
from ui.office.count_paper import count_paper
from ui.office.hours_section import week_words


@pytest.fixture
def open_section(office_page, settle):
    """A function that shows a section by its title."""

    def find(title):
        office_page.show_section(title)
        settle()
        settle()
        return office_page.section()

    return find


@pytest.fixture
def holidays(open_section):
    return open_section("Hari libur")


@pytest.fixture
def hours(open_section):
    return open_section("Jam kerja")


@pytest.fixture
def signatories(open_section):
    return open_section("Penanda tangan")


@pytest.fixture
def calculator(open_section):
    return open_section("Kalkulator hari kerja")


def press(section, settle):
    section.dialog.accept()
    settle()
    settle()


def test_a_year_without_holidays_is_said(holidays):
    assert "Hari libur 2027 belum diisi" in holidays.warning.text()
    assert not holidays.warning.isHidden()


def test_holidays_are_shown_by_year(holidays, settle):
    assert {row.day.year for row in holidays.model.rows} == {2026}
    holidays.year.setCurrentText("2027")
    settle()
    assert not holidays.model.rows


def test_a_holiday_is_added(holidays, desks, settle):
    holidays.add()
    form = holidays.dialog.form
    form.day.line.setText("10/6/2026")
    form.name.set_value("Hari Jadi Ketapang")
    form.kind.set_value(HolidayKind.LOCAL)
    press(holidays, settle)
    assert date(2026, 6, 10) in [one.day for one in desks.office.holidays(2026)]


def test_a_day_is_free_only_once(holidays, settle):
    holidays.add()
    form = holidays.dialog.form
    form.day.line.setText("1/1/2026")
    form.name.set_value("Tahun Baru")
    press(holidays, settle)
    assert "sudah ada" in holidays.dialog.problem_shown()
    holidays.dialog.reject()


def test_a_holiday_is_removed_with_a_reason(holidays, desks, settle):
    first = holidays.model.rows[0]
    holidays.remove()
    holidays.dialog.accept()
    assert holidays.dialog.form.reason.problem_shown() == "Isi alasan."
    holidays.dialog.form.reason.set_value("keliru")
    press(holidays, settle)
    assert first.day not in [one.day for one in desks.office.holidays(2026)]


def test_a_change_that_moves_nothing_says_so(holidays, settle):
    holidays.remove()
    settle()
    words = holidays.dialog.form.moved_words.text()
    assert words == "Tidak ada tenggat perkara berjalan yang bergeser."
    holidays.dialog.reject()


def test_dates_that_would_move_are_shown_before_confirming(holidays):
    moved = MovedDate(
        case_number="P-1/2026",
        name="Rani Kusuma",
        what="Panggilan II",
        old=date(2026, 2, 18),
        new=None,
    )
    holidays.add()
    holidays.dialog.form._on_moved([moved])
    words = holidays.dialog.form.moved_words.text()
    assert "Rani Kusuma (P-1/2026): Panggilan II dari Rab, 18 Feb 2026 menjadi" in words
    holidays.dialog.reject()


def test_a_ramadan_period_is_added(hours, desks, settle):
    hours.add_period()
    form = hours.dialog.form
    form.label.set_value("Jam kerja Ramadan 1448 H")
    form.valid_from.line.setText("8/2/2027")
    form.valid_to.line.setText("9/3/2027")
    press(hours, settle)
    assert hours.model.rows[-1].label == "Jam kerja Ramadan 1448 H"
    assert hours.model.rows[-1].days == hours.model.rows[0].days


def test_a_period_cannot_end_before_it_begins(hours):
    hours.change_period()
    form = hours.dialog.form
    form.valid_to.line.setText("1/1/2020")
    hours.dialog.accept()
    assert "lebih awal" in form.valid_to.problem_shown()
    hours.dialog.reject()


@pytest.mark.parametrize(
    ("row", "texts", "problem"),
    [
        (0, ("", "16.00", "", ""), "Senin: isi jam mulai dan selesai."),
        (1, ("16.00", "07.30", "", ""), "Selasa: jam selesai harus sesudah jam mulai."),
        (2, ("07.30", "16.00", "12.00", ""), "Rabu: isi kedua jam istirahat"),
        (3, ("07.30", "16.00", "06.00", "07.00"), "Kamis: istirahat harus di dalam jam kerja."),
        (4, ("pagi", "16.00", "", ""), "Jumat: tulis jam seperti 0730"),
    ],
)
def test_hours_that_cannot_be_are_refused_by_day(hours, row, texts, problem):
    hours.change_period()
    week = hours.dialog.form.days
    for line, text in zip(week._rows[row].times, texts, strict=True):
        line.setText(text)
    assert not week.check()
    assert week.problem_shown().startswith(problem)
    hours.dialog.reject()


def test_a_week_without_a_day_is_no_week(hours):
    hours.change_period()
    week = hours.dialog.form.days
    for row in week._rows:
        row.works.setChecked(False)
    assert week.problem() == "Centang paling sedikit satu hari kerja."
    hours.dialog.reject()


def test_days_with_the_same_hours_are_written_together(hours):
    period = hours.model.rows[0]
    day = DayHours(start=time(8), end=time(12))
    changed = type(period)(label="x", valid_from=period.valid_from, days={0: day, 1: day, 5: day})
    assert week_words(changed) == "Senin–Selasa 08.00–12.00; Sabtu 08.00–12.00"


def test_a_shift_schedule_is_added(hours, desks, settle):
    hours.add_schedule()
    hours.dialog.form.name.set_value("Jaga malam")
    hours.dialog.form.shift.set_value(True)
    press(hours, settle)
    assert any(one.name == "Jaga malam" and one.shift for one in desks.office.schedules())


def test_a_schedule_is_renamed(hours, desks, settle):
    hours.rename_schedule()
    hours.dialog.form.name.set_value("Hari kerja biasa")
    press(hours, settle)
    assert hours.chooser.currentText().startswith("Hari kerja biasa")


def test_a_signatory_is_added_from_the_register(signatories, desks, settle):
    person = desks.employees.search("")[0]
    signatories.add()
    form = signatories.dialog.form
    form.person.set_person(person.id, person.name)
    form.person.changed.emit()
    settle()
    assert form.name.value() == person.full_name
    assert form.post.value() == person.position
    press(signatories, settle)
    assert len(desks.office.signatories()) == 2


def test_two_signatories_of_one_post_at_once_are_refused_at_the_field(signatories, settle):
    row = signatories.model.rows[0]
    signatories.add()
    form = signatories.dialog.form
    form.post.set_value(row.post)
    form.name.set_value("Orang Lain")
    press(signatories, settle)
    assert "sudah menandatangani" in form.valid_from.problem_shown()
    signatories.dialog.reject()


def test_a_signatory_ends(signatories, desks, settle):
    signatories.change()
    signatories.dialog.form.valid_to.line.setText("31/1/2026")
    press(signatories, settle)
    assert signatories.model.text(0, 5).endswith("berakhir")


def test_the_calculator_names_every_skipped_day(calculator, settle):
    calculator.rule.set_value("panggilan")
    calculator.since.set_value(date(2026, 2, 13))
    calculator.compute()
    settle()
    assert calculator.result.text()[0].isalpha()
    assert "Imlek" in calculator.grid.words(date(2026, 2, 17))
    assert calculator.grid.words(date(2026, 2, 13)).endswith("tidak dihitung")
    assert "hari kerja ke-1" in calculator.grid.words(date(2026, 2, 18))
    assert calculator.grid.words(date(2026, 1, 1)) == "Kamis, 1 Januari 2026"


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


def test_no_date_no_result(calculator, settle):
    calculator.since.line.setText("")
    settle()
    assert calculator.result.text() == "—"
    assert not calculator.print_button.isEnabled()


def test_the_count_is_printed_as_a_list(calculator):
    assert count_paper(calculator.deadline).startswith(b"%PDF")
    calculator.show_paper()
    assert calculator.paper.view.page_count == 1
    calculator.paper.close()
