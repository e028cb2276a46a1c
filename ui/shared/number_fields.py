"""Fields for whole numbers: rupiah typed with or without dots, and small counts."""

import re

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from asn_desk.domain.numerals import spell
from ui.shared.elements import label
from ui.shared.field import Field, in_sentence

MOST_RUPIAH = 10**12
_RUPIAH = re.compile(r"(?:rp\.?\s*)?(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(?:00|-)|,-)?", re.IGNORECASE)


def read_rupiah(text: str) -> int | None:
    """Read an amount as people write it: `1.250.000`, `Rp 1250000,00`; None if it is none.

    Dots part thousands; `1.25` is refused rather than guessed.
    """
    found = _RUPIAH.fullmatch(text.strip())
    if found is None:
        return None
    amount = int(re.sub(r"\D", "", found[1]))
    return amount if amount < MOST_RUPIAH else None


def rupiah(amount: int) -> str:
    """Write an amount with dots, without a sign of the currency."""
    return f"{amount:,}".replace(",", ".")


class MoneyField(Field[int | None]):
    """An amount of whole rupiah; what is typed is said back in words below."""

    def __init__(self, words: str, *, required: bool = False, hint: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=required, hint=hint)
        self.line.setPlaceholderText("1.250.000")
        self.in_words = label(look="small", wrap=True)
        self._whole.addWidget(self.in_words)
        self.line.textChanged.connect(lambda _: self._on_typed())
        self.line.editingFinished.connect(self._spell_out)
        self._say()

    @override
    def value(self) -> int | None:
        return read_rupiah(self.line.text())

    @override
    def problem(self) -> str:
        text = self.line.text().strip()
        if not text:
            return f"Isi {in_sentence(self.words)}." if self.required else ""
        if self.value() is None:
            return f"“{text}” bukan jumlah rupiah. Tulis angka bulat, misalnya 1.250.000."
        return ""

    @override
    def _fill(self, value: int | None) -> None:
        self.line.setText("" if value is None else rupiah(value))
        self._say()

    def _on_typed(self) -> None:
        self._say()
        self._tell()

    def _say(self) -> None:
        amount = self.value()
        self.in_words.setText("" if amount is None else f"{spell(amount)} rupiah")
        self.in_words.setVisible(amount is not None)

    def _spell_out(self) -> None:
        amount = self.value()
        if amount is not None and self.line.text() != rupiah(amount):
            self._filling = True
            self.line.setText(rupiah(amount))
            self._filling = False


class CountField(Field[int | None]):
    """A small whole number within bounds, such as a kelas jabatan."""

    def __init__(
        self, words: str, *, least: int, most: int, required: bool = False, hint: str = ""
    ) -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=required, hint=hint)
        self._least, self._most = least, most
        self.line.setPlaceholderText(f"{least}–{most}")
        self.line.textChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> int | None:
        text = self.line.text().strip()
        number = int(text) if re.fullmatch(r"\d{1,4}", text, re.ASCII) else None
        return number if number is not None and self._least <= number <= self._most else None

    @override
    def problem(self) -> str:
        text = self.line.text().strip()
        if not text:
            return f"Isi {in_sentence(self.words)}." if self.required else ""
        if self.value() is None:
            return f"Tulis angka {self._least} sampai dengan {self._most}."
        return ""

    @override
    def _fill(self, value: int | None) -> None:
        self.line.setText("" if value is None else str(value))
