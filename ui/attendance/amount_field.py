"""A field for a whole number of days or minutes."""

from PySide6.QtWidgets import QSpinBox
from typing_extensions import override

from ui.shared import theme
from ui.shared.field import Field


class AmountField(Field[int]):
    """A whole number of days or minutes."""

    def __init__(self, words: str, *, most: int, suffix: str, hint: str = "") -> None:
        self.box = QSpinBox()
        super().__init__(words, self.box, required=True, hint=hint)
        self.box.setRange(0, most)
        self.box.setSuffix(f" {suffix}")
        self.box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.box.lineEdit().setTextMargins(theme.GAP, 0, theme.GAP, 0)
        self.box.lineEdit().setAccessibleName(words)
        self.box.valueChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> int:
        return self.box.value()

    @override
    def _fill(self, value: int) -> None:
        self.box.setValue(value)
