"""A field for a whole number of days or minutes."""

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.shared.field import Field


class AmountField(Field[int]):
    """A whole number of days or minutes; empty is none."""

    def __init__(self, words: str, *, most: int, hint: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=True, hint=hint)
        self._most = most
        self.line.setPlaceholderText("0")
        self.line.textChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> int:
        text = self.line.text().strip()
        return int(text) if text.isdecimal() else 0

    @override
    def problem(self) -> str:
        text = self.line.text().strip()
        if text and not text.isdecimal():
            return f"“{text[:20]}” bukan bilangan. Tulis angka bulat, misalnya 30."
        return f"Isi paling banyak {self._most}." if self.value() > self._most else ""

    @override
    def _fill(self, value: int) -> None:
        self.line.setText(str(value) if value else "")
