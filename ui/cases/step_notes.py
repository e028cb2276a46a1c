"""What stands between a form and its record, in words above the form."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.errors import Incomplete
from asn_desk.domain.proceedings.gates import Missing
from asn_desk.services.proceedings.case_values import StepCheck
from ui.shared import theme
from ui.shared.elements import label
from ui.shared.errors import words
from ui.shared.theme import Meaning, with_sign

MEMBERS = "Ada anggota yang tidak boleh duduk dalam tim; alasannya di bawah namanya"
"""What is said of single members stands beside them."""


class StepNotes(QWidget):
    """Missing things and refusals in red, cautions in amber; hidden when there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._check: list[tuple[Meaning, str]] = []
        self._refusals: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self.hide()

    def clear(self) -> None:
        """Say nothing."""
        self._check, self._refusals = [], []
        self._show()

    def show_check(self, check: StepCheck) -> None:
        """Show what the desk found; what the clerk has not come to yet is not held against him."""
        beside = {one.words for one in check.people}
        missing = [one for one in check.missing if one.what not in beside]
        lines = [(Meaning.LATE, missing_words(one)) for one in missing]
        if len(missing) < len(check.missing):
            lines.append((Meaning.LATE, MEMBERS))
        if check.not_authorised:
            lines.append((Meaning.LATE, check.not_authorised))
        unusual = [one for one in check.cautions if one.text not in beside]
        lines += [(Meaning.DUE, _cited(one.text, one.article)) for one in unusual]
        self._check, self._refusals = lines, []
        self._show()

    def show_incomplete(self, fields: Sequence[tuple[str, str]]) -> None:
        """List what must still be filled in, after the clerk asked to record."""
        todo = "; ".join(todo for _, todo in fields)
        self._refusals = [f"Belum bisa dicatat: {todo}."] if todo else []
        self._show()

    def show_refusal(self, error: Exception) -> None:
        """Show why the step was not recorded."""
        if isinstance(error, Incomplete):
            self.show_incomplete(tuple(error.fields))
            return
        message = words(error)
        self._refusals = [f"{message.title}. {message.text}"]
        self._show()

    def lines(self) -> list[str]:
        """Give the words now shown."""
        return [*self._refusals, *(text for _, text in self._check)]

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = [*((Meaning.LATE, text) for text in self._refusals), *self._check]
        for meaning, text in shown:
            self._column.addWidget(label(with_sign(meaning, text), meaning.value, wrap=True))
        self.setVisible(bool(shown))


def missing_words(missing: Missing) -> str:
    """Say what is missing with the article that asks for it."""
    return _cited(missing.what, missing.article)


def _cited(text: str, article: str) -> str:
    return f"{text} ({article})" if article else text


def not_yet_words(error: Exception) -> str:
    """Say why there is no preview yet."""
    message = words(error)
    return f"Pratinjau muncul setelah isian cukup. {message.title}. {message.text}"
