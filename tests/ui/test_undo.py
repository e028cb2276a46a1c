from datetime import date

import pytest
from PySide6.QtCore import Qt

from asn_desk.domain.incidents import Kind, Source
from asn_desk.domain.papers.letter_facts import QuestionAnswer
from asn_desk.domain.proceedings.step_details import Examined, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from tests.ui.form_samples import DAY
from ui.incidents.entry_draft import EntryDraft
from ui.incidents.entry_view import EntryView
from ui.shared import undo
from ui.shared.shortcuts import install


@pytest.fixture
def entry(qtbot, desks, jobs, tmp_path):
    view = EntryView(
        desks.incidents,
        lambda _: (),
        jobs=jobs,
        today=lambda: date(2026, 2, 2),
        draft=EntryDraft(tmp_path / "draf.json"),
    )
    qtbot.addWidget(view)
    view.show()
    return view


@pytest.fixture
def one_by_one(monkeypatch):
    monkeypatch.setattr(undo, "TOGETHER", -1)


def test_a_date_comes_back_and_goes_again(form, one_by_one):
    made = form(StepKind.SUMMONED_1, Summoned())
    made.on.line.setText("29/1")
    assert made.history.undo()
    assert made.on.value() == DAY
    assert made.history.redo()
    assert made.on.line.text() == "29/1"


def test_typing_in_one_field_is_one_change(form):
    made = form(StepKind.SUMMONED_1, Summoned())
    for text in ("A", "Au", "Aula"):
        made.answers["place"].line.setText(text)
    made.history.undo()
    assert made.answers["place"].value() == ""
    assert not made.history.can_undo


def test_a_question_taken_away_comes_back(form, one_by_one):
    asked = (QuestionAnswer(question="Sehat?", answer="Ya"),)
    made = form(StepKind.EXAMINED, Examined(questions=asked))
    field = made.answers["questions"]
    field.remove(field.rows[0])
    made.history.undo()
    assert field.value() == asked


def test_taking_back_is_a_change_to_keep_as_draft(form, qtbot, one_by_one):
    made = form(StepKind.SUMMONED_1, Summoned())
    made.answers["place"].line.setText("Aula")
    with qtbot.waitSignal(made.changed):
        made.history.undo()


def test_nothing_is_taken_back_of_a_form_untouched(form):
    made = form(StepKind.SUMMONED_1, Summoned())
    assert not made.history.undo()
    assert not made.history.redo()


def test_history_is_bounded(form, one_by_one, monkeypatch):
    monkeypatch.setattr(undo, "MOST_STEPS", 3)
    made = form(StepKind.SUMMONED_1, Summoned())
    for text in "abcdef":
        made.answers["place"].line.setText(text)
    while made.history.undo():
        pass
    assert made.answers["place"].value() == "c"


def test_choices_and_people_of_a_report_come_back(entry, one_by_one):
    entry.source.source.box.setCurrentIndex(1)
    entry.people.add_button.click()
    entry.people.forms[1].name.line.setText("Budi")
    for _ in range(2):
        entry.history.undo()
    assert len(entry.people.forms) == 1
    entry.history.undo()
    assert entry.source.source.value() is Source.SATPOL_COORDINATION
    for _ in range(3):
        entry.history.redo()
    assert entry.people.people()[1].name == "Budi"


def test_evidence_taken_off_comes_back(entry, tmp_path, one_by_one):
    entry.evidence.add_files([tmp_path / "foto.jpg"])
    entry.history.undo()
    assert entry.entry().files == ()
    entry.history.redo()
    assert entry.entry().files == (tmp_path / "foto.jpg",)


def test_a_restored_draft_is_where_undo_ends(entry, one_by_one, settle):
    entry.incident.place.line.setText("Pasar")
    entry.keep_draft()
    settle()
    entry.begin()
    entry.go_on(entry.show)
    settle()
    entry.incident.kind.set_value(Kind.OTHER)
    entry.incident.place.line.setText("Kantor")
    while entry.history.undo():
        pass
    assert entry.incident.place.value() == "Pasar"


def test_ctrl_z_in_a_text_reaches_the_whole_form(entry, qtbot, one_by_one):
    line = entry.incident.place.line
    install(entry, undo.undo_shortcuts(lambda: undo.history_on(entry, line)))
    entry.source.source.box.setCurrentIndex(1)
    with qtbot.waitActive(entry):
        entry.activateWindow()
    line.setFocus()
    qtbot.keyClicks(line, "P")
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry.source.source.value() is Source.SATPOL_COORDINATION
    qtbot.keyClick(line, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert entry.source.source.box.currentIndex() == 1


def test_the_form_seen_is_meant_when_the_cursor_is_elsewhere(entry, qtbot):
    assert undo.history_on(entry, None) is entry.history
    entry.hide()
    assert undo.history_on(entry, None) is None
