import pytest
from PySide6.QtCore import Qt

from asn_desk.domain.papers.letter_facts import QuestionAnswer
from ui.cases.questions_field import QuestionsField

ASKED = (
    QuestionAnswer(question="Sehat?", answer="Ya."),
    QuestionAnswer(question="Menerima panggilan?", answer=""),
)


@pytest.fixture
def field(qtbot):
    made = QuestionsField("Tanya jawab")
    qtbot.addWidget(made)
    made.set_value(ASKED)
    made.show()
    made.activateWindow()
    return made


def test_questions_are_numbered_and_given_back(field):
    assert field.value() == ASKED
    assert [row.number.text() for row in field.rows] == ["1.", "2."]
    assert field.rows[1].answer.accessibleName() == "Jawaban 2"


def test_an_empty_answer_is_named(field):
    assert field.problem().startswith("Jawaban nomor 2 masih kosong")
    field.set_value(())
    assert field.problem().startswith("Isi sekurang-kurangnya")
    field.set_value(ASKED[:1])
    assert field.problem() == ""


def test_ctrl_enter_goes_to_the_next_answer(field, qtbot):
    first, second = field.rows
    first.answer.setFocus()
    qtbot.keyClick(first.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.window().focusWidget() is second.answer
    qtbot.keyClick(second.answer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(field.rows) == 3
    assert field.window().focusWidget() is field.rows[2].question


def test_enter_in_a_question_is_a_new_line(field, qtbot):
    row = field.rows[0]
    qtbot.keyClick(row.answer, Qt.Key.Key_Return)
    assert "\n" in row.answer.toPlainText()
    qtbot.keyClick(row.question, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.window().focusWidget() is row.answer


def test_questions_move_and_go(field, qtbot):
    with qtbot.waitSignal(field.changed):
        field.rows[0].down.click()
    assert [one.question for one in field.value()] == ["Menerima panggilan?", "Sehat?"]
    field.rows[1].up.click()
    assert field.value() == ASKED
    with qtbot.waitSignal(field.changed):
        field.rows[0].remove.click()
    assert field.value() == ASKED[1:]
    assert [row.number.text() for row in field.rows] == ["1."]


def test_the_ends_do_not_move_further(field):
    field.shift(field.rows[0], -1)
    assert field.value() == ASKED
    assert not field.rows[0].up.isEnabled()
    assert not field.rows[1].down.isEnabled()


def test_an_added_question_without_words_does_not_count(field):
    field.add_button.click()
    assert len(field.rows) == 3
    assert field.value() == ASKED


def test_a_box_grows_with_its_lines(field):
    box = field.rows[0].answer
    before = box.height()
    box.setPlainText("\n".join("baris" for _ in range(9)))
    assert box.height() > before
