"""Fields for several answers: names line by line, provisions ticked in a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import label
from ui.shared.field import Field
from ui.shared.text_fields import LongTextField

CODE_ROLE = int(Qt.ItemDataRole.UserRole)
LIST_HEIGHT = 150


class LinesField(Field[tuple[str, ...]]):
    """Several names, one a line, such as witnesses."""

    def __init__(
        self, words: str, *, required: bool = False, hint: str = "Satu nama sebaris."
    ) -> None:
        self._lines = LongTextField(words, lines=2)
        super().__init__(words, self._lines.box, required=required, hint=hint)
        self._lines.box.textChanged.connect(self._tell)

    @override
    def value(self) -> tuple[str, ...]:
        lines = self._lines.box.toPlainText().splitlines()
        return tuple(line.strip() for line in lines if line.strip())

    @override
    def problem(self) -> str:
        return f"Isi {self.words.lower()}." if self.required and not self.value() else ""

    @override
    def _fill(self, value: Sequence[str]) -> None:
        self._lines.box.setPlainText("\n".join(value))


class TicksField(Field[tuple[str, ...]]):
    """Any number of coded things, ticked in a list that a fragment narrows."""

    def __init__(self, words: str, choices: Sequence[tuple[str, str]], *, hint: str = "") -> None:
        self._box = QWidget()
        super().__init__(words, self._box, required=True, hint=hint)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Saring ketentuan")
        self.search.setAccessibleName(f"Saring {words.lower()}")
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(words)
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chosen = label(look="small", wrap=True)
        self._choices = tuple(choices)
        self._fill(())
        self._lay_out_list()
        self.setFocusProxy(self.list)
        self.search.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(lambda _: self._on_ticked())

    @override
    def value(self) -> tuple[str, ...]:
        ticked = {
            str(item.data(CODE_ROLE))
            for item in self._items()
            if item.checkState() is Qt.CheckState.Checked
        }
        ordered = [code for code, _ in self._choices if code in ticked]
        return (*ordered, *sorted(ticked.difference(ordered)))

    @override
    def problem(self) -> str:
        return "" if self.value() else f"Pilih {self.words.lower()}."

    @override
    def _fill(self, value: Sequence[str]) -> None:
        known = {str(code): words for code, words in self._choices}
        ticked = [(code, known.get(code, code)) for code in value]
        self.list.clear()
        # What is chosen stands on top; below it the law in its own order.
        for code, words in ticked:
            self._offer(code, words).setCheckState(Qt.CheckState.Checked)
        for code, words in self._choices:
            if code not in value:
                self._offer(code, words)
        self._say_chosen()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _offer(self, code: str, text: str) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(CODE_ROLE, code)
        item.setToolTip(text)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)
        return item

    def _narrow(self, typed: str) -> None:
        phrase = " ".join(typed.casefold().split())
        texts = {item.text(): item.text().casefold() for item in self._items()}
        # "Pasal 3 huruf f" means that one; only without a hit do the words count singly.
        words = [phrase] if any(phrase in text for text in texts.values()) else phrase.split()
        for item in self._items():
            item.setHidden(not all(word in texts[item.text()] for word in words))

    def _on_ticked(self) -> None:
        self._say_chosen()
        self._tell()

    def _say_chosen(self) -> None:
        ticked = [i for i in self._items() if i.checkState() is Qt.CheckState.Checked]
        short = [item.text().partition(" — ")[0] for item in ticked]
        self.chosen.setText(f"Dipilih: {', '.join(short)}" if short else "Belum ada yang dipilih.")

    def _lay_out_list(self) -> None:
        layout = QVBoxLayout(self._box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        layout.addWidget(self.chosen)
