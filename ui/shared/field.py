"""What every field of a form is: words above, the control, and what is wrong below."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import label
from ui.shared.theme import set_property

V = TypeVar("V")


def in_sentence(words: str) -> str:
    """Give a field's words as they stand within a sentence; `KGB seharusnya` keeps its letters."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


class Field(QWidget, Generic[V]):
    """One question of a form.

    `changed` is told when the clerk changes the answer, never when the form is filled.
    """

    changed = Signal()

    def __init__(
        self, words: str, control: QWidget, *, required: bool = False, hint: str = ""
    ) -> None:
        super().__init__()
        self.words = words
        self.required = required
        self.control = control
        self._filling = False
        self._label = label(words, "label")
        self._label.setBuddy(control)
        self._optional = label("boleh kosong", "small")
        self._problem = label(look="problem", wrap=True)
        self._problem.hide()
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.GRID)
        self._row.addWidget(control, 1)
        control.setAccessibleName(words)
        self.setFocusProxy(control)
        self._lay_out(hint)

    def set_required(self, required: bool) -> None:
        """Ask for an answer, or let it be empty, as other answers want it."""
        self.required = required
        self._optional.setVisible(not required)

    def value(self) -> V:
        """Give the answer; call `check` first, an answer that cannot be read is given as empty."""
        raise NotImplementedError

    def set_value(self, value: V) -> None:
        """Fill in an answer without telling `changed`."""
        self._filling = True
        try:
            self._fill(value)
        finally:
            self._filling = False
        self.set_problem("")

    def kept(self) -> tuple[Any, str]:
        """Give what the field holds as it stands there, readable or not, to be taken back."""
        return self.value(), _text_of(self.control)

    def take_back(self, kept: tuple[Any, str]) -> None:
        """Hold again what was kept, telling nothing."""
        value, text = kept
        self.set_value(value)
        if text != _text_of(self.control):
            self._filling = True
            _set_text(self.control, text)
            self._filling = False

    def problem(self) -> str:
        """Say in words what is wrong with the answer; empty when it is right."""
        return ""

    def check(self) -> bool:
        """Mark the field with what is wrong, or clear the mark; tell whether it is right."""
        found = self.problem()
        self.set_problem(found)
        return not found

    def set_problem(self, problem: str) -> None:
        """Show words below the field, such as a refusal of the rules; empty clears them."""
        self._problem.setText(f"▲ {problem}" if problem else "")
        self._problem.setVisible(bool(problem))
        self.control.setAccessibleDescription(problem)
        if bool(self.control.property("wrong")) != bool(problem):
            set_property(self.control, "wrong", bool(problem))

    def problem_shown(self) -> str:
        """Give the words now shown below the field."""
        return self._problem.text().removeprefix("▲ ")

    def _fill(self, value: V) -> None:
        raise NotImplementedError

    def _tell(self) -> None:
        if not self._filling:
            if self._problem.text():
                self.set_problem("")
            self.changed.emit()

    def _lay_out(self, hint: str) -> None:
        self._whole = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self._label)
        head.addWidget(self._optional)
        if self.required:  # told to be seen before it lies in the field, it would be a window
            self._optional.hide()
        head.addStretch(1)
        layout.addLayout(head)
        layout.addLayout(self._row)
        if hint:
            layout.addWidget(label(hint, "small", wrap=True))
        layout.addWidget(self._problem)


def _text_of(control: QWidget) -> str:
    if isinstance(control, QLineEdit):
        return control.text()
    return control.toPlainText() if isinstance(control, QPlainTextEdit) else ""


def _set_text(control: QWidget, text: str) -> None:
    if isinstance(control, QLineEdit):
        control.setText(text)
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(text)
