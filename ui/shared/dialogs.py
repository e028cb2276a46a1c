"""Questions that need an answer; Esc always means no."""

from collections.abc import Sequence
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import button, label, primary_button, scrolling
from ui.shared.form import Form, LongTextField, TextField
from ui.shared.keyboard import ReadAlongDialog, begin_in

V = TypeVar("V")
ANY_FILE = "Semua berkas (*)"
QUESTION_WIDTH = 440


class Dialog(ReadAlongDialog):
    """A question with one button that says what happens, and Batal."""

    def __init__(self, parent: QWidget | None, title: str, action: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.MARGIN)
        self.action = primary_button(action)
        self.cancel = button("Batal")
        self.action.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.action.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.action)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(24)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addLayout(self.body, 1)
        layout.addLayout(buttons)
        self.setMinimumWidth(400)


class FormDialog(Dialog, Generic[V]):
    """Asks for one value by a form; stays open until the form is right or Esc is pressed.

    A subclass may override `refusal` to check what the form alone cannot know.
    """

    def __init__(self, parent: QWidget | None, title: str, form: Form[V], action: str) -> None:
        super().__init__(parent, title, action)
        self.form = form
        self._problem = label(look="problem", wrap=True)
        self._problem.hide()
        self.body.addWidget(scrolling(form), 1)
        self.body.addWidget(self._problem)
        self.setMinimumWidth(480)
        height = form.sizeHint().height() + 176
        self.resize(theme.with_text(theme.FORM_WIDTH), min(640, height))

    def ask(self, value: V) -> V | None:
        """Ask with the form filled; None when the clerk takes it back."""
        self.form.load(value)
        return self.answer()

    def answer(self) -> V | None:
        """Ask with the form as it is; None when the clerk takes it back."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return self.form.value() if accepted else None

    def refusal(self, value: V) -> str:  # noqa: ARG002 — for subclasses
        """Say why this value cannot be taken; empty when it can."""
        return ""

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # Qt would begin on the button that is default, past everything there is to fill in.
        if self.focusWidget() is None:
            begin_in(self.form)
        super().showEvent(event)

    @override
    def accept(self) -> None:
        if not self.form.check():
            return
        problem = self.refusal(self.form.value())
        self._problem.setText(f"▲ {problem}" if problem else "")
        self._problem.setVisible(bool(problem))
        if not problem:
            super().accept()


class _OneText(Form[str]):
    def __init__(self, words: str, *, hint: str, long: bool, required: bool) -> None:
        super().__init__()
        field: TextField | LongTextField = (
            LongTextField(words, hint=hint, required=required)
            if long
            else TextField(words, hint=hint, required=required)
        )
        self._text = self.add(field)

    @override
    def load(self, value: str) -> None:
        self._text.set_value(value)

    @override
    def value(self) -> str:
        return self._text.value()


def ask_text(  # noqa: PLR0913 — each is a part of one question
    parent: QWidget | None,
    title: str,
    words: str,
    *,
    action: str = "Simpan",
    value: str = "",
    hint: str = "",
    long: bool = False,
    required: bool = True,
) -> str | None:
    """Ask for words, such as the reason of a correction; None when taken back."""
    form = _OneText(words, hint=hint, long=long, required=required)
    return FormDialog(parent, title, form, action).ask(value)


def question(parent: QWidget | None, title: str, text: str, action: str) -> Dialog:
    """Make the box of a question, not asked yet; its button always shows all of its words."""
    dialog = Dialog(parent, title, action)
    dialog.body.addWidget(label(text, wrap=True))
    dialog.setFixedWidth(max(QUESTION_WIDTH, dialog.minimumSizeHint().width()))
    return dialog


def confirm(parent: QWidget | None, title: str, text: str, action: str) -> bool:
    """Ask before what cannot be taken back; the button carries the fact: `Terbitkan nomor 042`."""
    dialog = question(parent, title, text, action)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def ask_open_files(
    parent: QWidget | None, title: str, *, kinds: Sequence[tuple[str, str]] = (), folder: str = ""
) -> list[Path]:
    """Ask for files to read; `kinds` are (words, patterns) such as (`Foto`, `*.jpg *.png`)."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, folder, _filters(kinds, all_files=True))
    return [Path(name) for name in names]


def ask_save_file(
    parent: QWidget | None, title: str, file_name: str, *, kinds: Sequence[tuple[str, str]] = ()
) -> Path | None:
    """Ask where to save; gives the ending of `file_name` to a name typed without one."""
    name, _ = QFileDialog.getSaveFileName(parent, title, file_name, _filters(kinds))
    if not name:
        return None
    chosen = Path(name)
    return chosen if chosen.suffix else chosen.with_suffix(Path(file_name).suffix)


def _filters(kinds: Sequence[tuple[str, str]], *, all_files: bool = False) -> str:
    filters = [f"{words} ({patterns})" for words, patterns in kinds]
    return ";;".join([*filters, ANY_FILE] if all_files or not filters else filters)
