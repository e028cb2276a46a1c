"""Fields read what is typed and say in words what is wrong."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAccessible

from ui.shared.form import (
    CheckField,
    ChoiceField,
    DateField,
    Form,
    LongTextField,
    NipField,
    PersonField,
    TextField,
    TimeField,
)

NO_GRAB = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
"""A pop-up without a screen."""
FRAME = 2
"""Pixels that no screen at all puts around a pop-up."""
TODAY = date(2026, 1, 20)
PEOPLE = [(7, "Rani Kusuma", "Diskominfo"), (8, "Rani Lestari", "")]


class Hearing(Form[str]):
    def __init__(self, jobs):
        super().__init__()
        self.add_heading("Pemeriksaan")
        self.nip = self.add(NipField(required=True))
        self.day = DateField("Tanggal", today=lambda: TODAY, required=True)
        self.at = TimeField("Jam", required=True)
        self.add_row(self.day, self.at)
        self.by = self.add(ChoiceField("Pemeriksa", [(1, "Kabid"), (2, "Sekretaris")]))
        self.place = self.add(TextField("Tempat", required=True, hint="Ruang dan gedung."))
        self.note = self.add(LongTextField("Uraian", required=True))
        self.virtual = self.add(CheckField("Secara virtual"))
        self.person = self.add(
            PersonField("Saksi", jobs=jobs, search=lambda _: PEOPLE, required=True)
        )

    def load(self, value):
        self.nip.set_value("199405142019032001")
        self.day.set_value(date(2026, 1, 29))
        self.at.set_value(time(9, 20))
        self.by.set_value(2)
        self.place.set_value(value)
        self.note.set_value("Uraian")
        self.virtual.set_value(True)
        self.person.set_person(7, "Rani Kusuma")

    def value(self):
        return self.place.value()


@pytest.fixture
def form(qtbot, jobs, dressed):
    made = Hearing(jobs)
    qtbot.addWidget(made)
    made.show()
    return made


def typed(field, text):
    field.line.setText(text)
    field.line.editingFinished.emit()


def test_filling_a_form_tells_nothing_and_typing_does(form):
    told = []
    form.changed.connect(lambda: told.append(form.value()))
    form.load("Ruang rapat")
    assert told == []

    form.place.line.setText("Aula")

    assert told == ["Aula"]
    assert form.check()


def test_an_empty_form_is_marked_in_words(form):
    assert not form.check()
    assert [field.problem_shown() for field in form.fields] == [
        "Isi NIP, 18 angka.",
        "Isi tanggal.",
        "Isi jam.",
        "Pilih pemeriksa.",
        "Isi tempat.",
        "Isi uraian.",
        "",
        "Pilih saksi.",
    ]
    assert form.nip.line.property("wrong") is True

    form.clear_problems()

    assert form.nip.problem_shown() == ""


def test_a_hidden_field_is_not_asked_for(form):
    form.load("Aula")
    form.place.set_value("")
    form.place.hide()

    assert form.check()


def test_a_mark_goes_when_the_answer_changes(form):
    form.place.set_problem("Tempat ini sudah dipakai.")
    assert form.place.line.accessibleDescription() == "Tempat ini sudah dipakai."

    form.place.line.setText("Aula")

    assert form.place.problem_shown() == ""


def test_every_control_has_a_name_for_screen_readers(form):
    for field in form.fields:
        reader = QAccessible.queryAccessibleInterface(field.control)
        assert field.control.accessibleName() == field.words
        assert reader.text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("19940514 201903 2 001", ""),
        ("'199405142019032001", ""),
        ("1994.0514-2019032001", ""),
        ("1.99405E+17", "Excel memotong"),
        ("19940514201903200", "17 angka"),
        ("19940514201903200X", "hanya terdiri dari angka"),
    ],
)
def test_a_nip_is_taken_in_any_shape(form, text, problem):
    typed(form.nip, text)

    assert (problem in form.nip.problem()) if problem else not form.nip.problem()
    if not problem:
        assert form.nip.value() == "199405142019032001"
        assert form.nip.line.text() == "19940514 201903 2 001"


def test_optional_fields_may_stay_empty(dressed):
    optional = (NipField(), DateField("Tanggal", today=lambda: TODAY), TimeField("Jam"))

    assert all(field.check() for field in (*optional, TextField("Tempat")))


def test_a_date_is_spelled_out_on_leaving(form):
    typed(form.day, "senin")

    assert form.day.line.text() == "Sen, 26 Jan 2026"
    assert form.day.value() == date(2026, 1, 26)


def test_a_wrong_date_or_time_says_how_to_type_it(form):
    typed(form.day, "31/2/2026")
    typed(form.at, "25.99")

    assert form.day.problem().startswith("“31/2/2026” bukan tanggal. Ketik misalnya")
    assert form.at.problem().startswith("“25.99” bukan jam.")
    form.day.set_value(None)
    form.at.set_value(None)
    assert form.day.line.text() == form.at.line.text() == ""


def test_a_time_is_spelled_out_on_leaving(form):
    typed(form.at, "0920")

    assert form.at.line.text() == "09.20"
    assert form.at.value() == time(9, 20)


@NO_GRAB
def test_a_day_is_picked_from_the_calendar(qtbot, form):
    form.day.open_calendar()
    form.day._calendar.clicked.emit(QDate(2026, 1, 30))

    assert form.day.value() == date(2026, 1, 30)
    form.day.open_calendar()
    form.day._calendar.close()
    qtbot.waitUntil(lambda: form.day._calendar is None)


@NO_GRAB
def test_the_calendar_goes_by_the_keyboard_alone(qtbot, form):
    form.day.set_value(date(2026, 1, 29))
    form.day.line.setFocus()
    qtbot.keyClick(form.day.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(form.day._calendar.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(form.day._calendar.focusWidget(), Qt.Key.Key_Return)
    assert form.day.value() == date(2026, 1, 30)


@NO_GRAB
def test_a_calendar_is_left_without_a_day(qtbot, form):
    form.day.open_calendar()
    qtbot.keyClick(form.day._calendar.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: form.day._calendar is None)
    assert form.day.line.text() == ""


@NO_GRAB
@pytest.mark.parametrize("place", [(0, 0), (700, 700), (-500, 300)])
def test_a_calendar_stays_on_the_screen(qtbot, form, place):
    room = form.screen().availableGeometry()
    form.move(*place)
    form.day.open_calendar()
    shown = form.day._calendar.geometry().translated(-FRAME, -FRAME)
    assert shown.left() >= room.left() - FRAME
    assert shown.right() <= room.right()
    assert shown.top() >= room.top() - FRAME
    assert shown.bottom() <= room.bottom()
    form.day._calendar.close()


def test_a_choice_is_kept_when_still_offered(form):
    form.by.set_value(2)
    form.by.set_choices([(2, "Sekretaris"), (3, "Kasi")])
    assert form.by.value() == 2

    form.by.set_choices([(3, "Kasi")])

    assert form.by.value() is None


@NO_GRAB
def test_a_person_is_found_by_typing(qtbot, form):
    form.activateWindow()
    form.person.setFocus()
    qtbot.keyClicks(form.person.line, "ran")
    assert form.person.problem().startswith("Pilih salah satu nama")
    qtbot.waitUntil(lambda: form.person._found.rowCount() == 2)

    index = form.person._found.index(0, 0)
    form.person._on_chosen(index)

    assert form.person.value() == 7
    assert index.data() == "Rani Kusuma  ·  Diskominfo"
    assert form.person.problem() == ""


def test_a_cleared_person_asks_nobody(qtbot, form):
    form.person.set_person(7, "Rani Kusuma")
    form.person.line.clear()
    form.person._on_typed("")
    form.person._ask()

    assert form.person.value() is None
    form.person.set_person(None)
    assert form.person.line.text() == ""


@NO_GRAB
def test_enter_picks_the_marked_person_in_the_list(qtbot, form):
    form.activateWindow()
    form.person.setFocus()
    qtbot.keyClicks(form.person.line, "ran")
    popup = form.person._completer.popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)

    assert form.person.value() == 7
    assert form.person.line.text() == "Rani Kusuma"
