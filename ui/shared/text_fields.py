"""Fields for words: a line, several lines, a NIP."""

import re

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy
from typing_extensions import override

from asn_desk.domain.employees import spaced_nip
from ui.shared.field import Field, in_sentence

NIP_DIGITS = 18


class TextField(Field[str]):
    """One line of words."""

    def __init__(
        self, words: str, *, required: bool = False, hint: str = "", placeholder: str = ""
    ) -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=required, hint=hint)
        self.line.setPlaceholderText(placeholder)
        self.line.textChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> str:
        return self.line.text().strip()

    @override
    def problem(self) -> str:
        return f"Isi {in_sentence(self.words)}." if self.required and not self.value() else ""

    @override
    def _fill(self, value: str) -> None:
        self.line.setText(value)
        self.line.setCursorPosition(0)


class LongTextField(Field[str]):
    """Several lines of words; Tab goes on to the next field."""

    def __init__(
        self, words: str, *, required: bool = False, hint: str = "", lines: int = 4
    ) -> None:
        self.box = QPlainTextEdit()
        super().__init__(words, self.box, required=required, hint=hint)
        self.box.setTabChangesFocus(True)
        self.box.setMinimumHeight(self.box.fontMetrics().lineSpacing() * lines + 20)
        # Without this Qt's own idea of a text box, 192 pixels, would override `lines`.
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.box.textChanged.connect(self._tell)

    @override
    def value(self) -> str:
        return self.box.toPlainText().strip()

    @override
    def problem(self) -> str:
        return f"Isi {in_sentence(self.words)}." if self.required and not self.value() else ""

    @override
    def _fill(self, value: str) -> None:
        self.box.setPlainText(value)


class NipField(Field[str]):
    """A NIP pasted in any shape; shown grouped, given as 18 digits."""

    def __init__(self, words: str = "NIP", *, required: bool = False, hint: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=required, hint=hint)
        self.line.setPlaceholderText("18 angka")
        self.line.textChanged.connect(lambda _: self._tell())
        self.line.editingFinished.connect(self._group)

    @override
    def value(self) -> str:
        return re.sub(r"[\s.\-'’`/]", "", self.line.text())

    @override
    def problem(self) -> str:
        nip = self.value()
        if not nip:
            return "Isi NIP, 18 angka." if self.required else ""
        if re.search(r"[eE][+]?\d", nip):
            return "Excel memotong NIP ini. Salin sebagai teks dari sumbernya."
        if not re.fullmatch(r"\d+", nip, re.ASCII):
            return "NIP hanya terdiri dari angka."
        if len(nip) != NIP_DIGITS:
            return (
                f"NIP ini {len(nip)} angka, seharusnya {NIP_DIGITS}. "
                "Angka yang disalin dari Excel sering terpotong; salin sebagai teks."
            )
        return ""

    @override
    def _fill(self, value: str) -> None:
        self.line.setText(value)
        self._group()

    def _group(self) -> None:
        nip = self.value()
        if len(nip) == NIP_DIGITS and nip.isdigit():
            self.line.blockSignals(True)
            self.line.setText(spaced_nip(nip))
            self.line.blockSignals(False)
