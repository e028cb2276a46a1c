"""Working hours, schedules and signatories, as the clerk sets them."""

from datetime import time

import pytest

from asn_desk.domain.working_time import DayHours
from ui.office.hours_section import week_words


@pytest.fixture
def hours(open_section):
    return open_section("Jam kerja")


@pytest.fixture
def signatories(open_section):
    return open_section("Penanda tangan")


def press(section, settle):
    section.dialog.accept()
    settle()
    settle()


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
