"""A field for a measure: millimetres or points, with a decimal comma."""

import re

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui.shared.field import Field


class NumberField(Field[float]):
    """A number between two bounds; `12,5` and `12.5` are the same."""

    def __init__(self, words: str, *, lowest: float, highest: float) -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=True)
        self._lowest = lowest
        self._highest = highest
        self.line.setMinimumWidth(64)
        self.line.textChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> float:
        number = self._read()
        return self._lowest if number is None else number

    @override
    def problem(self) -> str:
        number = self._read()
        if number is None or not self._lowest <= number <= self._highest:
            return f"Isi angka {_written(self._lowest)} sampai {_written(self._highest)}."
        return ""

    @override
    def _fill(self, value: float) -> None:
        self.line.setText(_written(value))

    def _read(self) -> float | None:
        text = self.line.text().strip().replace(",", ".")
        return float(text) if re.fullmatch(r"\d{1,3}(\.\d{1,3})?", text, re.ASCII) else None


def _written(number: float) -> str:
    return f"{number:g}".replace(".", ",")
