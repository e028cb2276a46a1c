"""The live examination: questions with answers, typed while the examinee speaks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.papers.letter_facts import QuestionAnswer
from ui.cases.growing_text import GrowingText
from ui.shared import theme
from ui.shared.elements import button, label, quiet_button
from ui.shared.field import Field


class QuestionRow(QWidget):
    """One question with its answer and its place in the list."""

    changed = Signal()
    answered = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, asked: QuestionAnswer) -> None:
        super().__init__()
        self.number = label(look="strong")
        self.question = GrowingText("Pertanyaan", lines=1, placeholder="Pertanyaan")
        self.answer = GrowingText("Jawaban", lines=2, placeholder="Jawaban, diketik sambil jalan")
        self.question.setPlainText(asked.question)
        self.answer.setPlainText(asked.answer)
        self.up = quiet_button("↑")
        self.down = quiet_button("↓")
        self.remove = quiet_button("", "trash-2")
        self._lay_out()
        for box in (self.question, self.answer):
            box.textChanged.connect(self.changed)
        self.question.finished.connect(self.answer.setFocus)
        self.answer.finished.connect(self.answered)
        self.up.clicked.connect(lambda _=False: self.moved.emit(-1))
        self.down.clicked.connect(lambda _=False: self.moved.emit(1))
        self.remove.clicked.connect(lambda _=False: self.removed.emit())

    def value(self) -> QuestionAnswer:
        """Give what is typed."""
        return QuestionAnswer(
            question=self.question.toPlainText().strip(), answer=self.answer.toPlainText().strip()
        )

    def set_place(self, place: int, count: int) -> None:
        """Give the row its number; the first cannot go up, the last not down."""
        number = place + 1
        self.number.setText(f"{number}.")
        self.question.setAccessibleName(f"Pertanyaan {number}")
        self.answer.setAccessibleName(f"Jawaban {number}")
        for made, words in ((self.up, "Naikkan"), (self.down, "Turunkan"), (self.remove, "Hapus")):
            made.setAccessibleName(f"{words} pertanyaan {number}")
            made.setToolTip(f"{words} pertanyaan {number}")
        self.up.setEnabled(place > 0)
        self.down.setEnabled(number < count)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.number)
        head.addStretch(1)
        for made in (self.up, self.down, self.remove):
            made.setFixedWidth(max(30, theme.with_text(26)))
            head.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addLayout(head)
        layout.addWidget(self.question)
        layout.addWidget(self.answer)
        # Tab goes from question to answer to the next question; the buttons come by mouse.
        for made in (self.up, self.down, self.remove):
            made.setFocusPolicy(made.focusPolicy().ClickFocus)


class QuestionsField(Field[tuple[QuestionAnswer, ...]]):
    """All questions of an examination; Ctrl+Enter goes to the next answer."""

    def __init__(self, words: str) -> None:
        self._box = QWidget()
        super().__init__(
            words, self._box, required=True, hint="Ctrl+Enter pindah ke jawaban berikutnya."
        )
        self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes None, the stubs forgot
        self.rows: list[QuestionRow] = []
        self.add_button = button("Tambah pertanyaan", "plus")
        self.add_button.clicked.connect(lambda _=False: self.add_question())
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(self.add_button)

    @override
    def value(self) -> tuple[QuestionAnswer, ...]:
        asked = [row.value() for row in self.rows]
        return tuple(one for one in asked if one.question or one.answer)

    @override
    def problem(self) -> str:
        asked = self.value()
        if not asked:
            return "Isi sekurang-kurangnya satu pertanyaan dan jawabannya."
        empty = [str(at) for at, one in enumerate(asked, start=1) if not one.answer]
        if empty:
            return f"Jawaban nomor {', '.join(empty)} masih kosong. Isi, atau hapus pertanyaannya."
        return ""

    def focus_first_empty(self) -> None:
        """Put the cursor into the first answer still empty."""
        row = next((one for one in self.rows if not one.value().answer), None)
        if row is not None:
            row.answer.setFocus()

    def add_question(self) -> None:
        """Add an empty question and put the cursor into it."""
        row = self._make(QuestionAnswer(question="", answer=""))
        self._number()
        row.question.setFocus()
        self._tell()

    def shift(self, row: QuestionRow, by: int) -> None:
        """Move a question up (-1) or down (1)."""
        place = self.rows.index(row)
        target = place + by
        if not 0 <= target < len(self.rows):
            return
        self.rows.insert(target, self.rows.pop(place))
        self._column.removeWidget(row)
        self._column.insertWidget(target, row)
        self._number()
        self._tell()

    def remove(self, row: QuestionRow) -> None:
        """Take a question away."""
        self._drop(row)
        self._number()
        self._tell()

    def go_on(self, row: QuestionRow) -> None:
        """Put the cursor into the next answer; after the last one into a new question."""
        place = self.rows.index(row) + 1
        if place < len(self.rows):
            self.rows[place].answer.setFocus()
        else:
            self.add_question()

    @override
    def _fill(self, value: Sequence[QuestionAnswer]) -> None:
        for row in list(self.rows):
            self._drop(row)
        for asked in value:
            self._make(asked)
        self._number()

    def _make(self, asked: QuestionAnswer) -> QuestionRow:
        row = QuestionRow(asked)
        row.changed.connect(self._tell)
        row.answered.connect(lambda: self.go_on(row))
        row.moved.connect(lambda by: self.shift(row, by))
        row.removed.connect(lambda: self.remove(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _drop(self, row: QuestionRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for place, row in enumerate(self.rows):
            row.set_place(place, len(self.rows))
