"""Fields for choices: one of a list, yes or no, a person found by typing."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit
from typing_extensions import override

from ui.shared.field import Field, in_sentence
from ui.shared.jobs import Jobs
from ui.shared.wrapping_box import WrappingBox, WrappingTick

C = TypeVar("C")
Found = tuple[int, str, str]
"""A person: id, name, and what tells them apart (position, unit)."""
ID_ROLE = int(Qt.ItemDataRole.UserRole)
NAME_ROLE = ID_ROLE + 1
TYPING_PAUSE = 120


class ChoiceField(Field[C | None]):
    """One of a few things."""

    def __init__(
        self,
        words: str,
        choices: Sequence[tuple[C, str]] = (),
        *,
        required: bool = True,
        hint: str = "",
    ) -> None:
        self.box = WrappingBox()
        # Long words must not make the whole form wider than its column.
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.box.setMinimumContentsLength(8)
        super().__init__(words, self.box, required=required, hint=hint)
        self._choices: list[tuple[C, str]] = []
        self.set_choices(choices)
        self.box.currentIndexChanged.connect(lambda _: self._tell())

    def set_choices(self, choices: Sequence[tuple[C, str]]) -> None:
        """Offer other things, as (value, words); the choice made is kept when still offered."""
        chosen = self.value()
        self._choices = list(choices)
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem("Pilih …" if self.required else "—")
        self.box.addItems([words for _, words in self._choices])
        self.box.blockSignals(False)
        self._fill_quietly(chosen)

    @override
    def value(self) -> C | None:
        place = self.box.currentIndex() - 1
        return self._choices[place][0] if 0 <= place < len(self._choices) else None

    @override
    def problem(self) -> str:
        missing = self.required and self.value() is None
        return f"Pilih {in_sentence(self.words)}." if missing else ""

    @override
    def _fill(self, value: C | None) -> None:
        places = [place for place, (choice, _) in enumerate(self._choices) if choice == value]
        self.box.setCurrentIndex(places[0] + 1 if places else 0)

    def _fill_quietly(self, value: C | None) -> None:
        self._filling = True
        self._fill(value)
        self._filling = False


class CheckField(Field[bool]):
    """Yes or no, in a sentence."""

    def __init__(self, words: str, *, hint: str = "") -> None:
        self.box = WrappingTick(words)
        super().__init__(words, self.box, required=True, hint=hint)
        self._label.hide()
        self.box.toggled.connect(lambda _: self._tell())

    @override
    def value(self) -> bool:
        return self.box.isChecked()

    @override
    def _fill(self, value: bool) -> None:
        self.box.setChecked(value)


class PersonField(Field[int | None]):
    """A person chosen by typing any fragment; gives the id.

    `search` runs on the worker thread; fill the field with `set_person`.
    """

    def __init__(
        self,
        words: str,
        *,
        jobs: Jobs,
        search: Callable[[str], Sequence[Found]],
        required: bool = False,
        hint: str = "",
    ) -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=required, hint=hint)
        self._jobs = jobs
        self._search = search
        self._chosen: int | None = None
        self._found = QStandardItemModel(self)
        self._completer = self._make_completer()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self._ask)
        self.line.setPlaceholderText("Ketik nama, NIP, atau unit")
        self.line.textEdited.connect(self._on_typed)

    def set_person(self, person_id: int | None, name: str = "") -> None:
        """Fill in a person without telling `changed`."""
        self.line.setText(name)
        self.line.setCursorPosition(0)
        self.set_value(person_id)

    @override
    def value(self) -> int | None:
        return self._chosen

    @override
    def problem(self) -> str:
        if self.line.text().strip() and self._chosen is None:
            return "Pilih salah satu nama dari daftar yang muncul saat mengetik."
        return f"Pilih {in_sentence(self.words)}." if self.required and self._chosen is None else ""

    def offer(self, found: Sequence[Found]) -> None:
        """Show who was found below the field."""
        self._found.clear()
        for person_id, name, detail in found:
            item = QStandardItem(f"{name}  ·  {detail}" if detail else name)
            item.setData(person_id, ID_ROLE)
            item.setData(name, NAME_ROLE)
            self._found.appendRow(item)
        if found and self.line.hasFocus():
            self._completer.complete()

    @override
    def _fill(self, value: int | None) -> None:
        self._chosen = value
        if value is None:
            self.line.clear()

    def _on_typed(self, _text: str) -> None:
        self._chosen = None
        self._tell()
        self._pause.start()

    def _ask(self) -> None:
        text = self.line.text().strip()
        if not text or self._chosen is not None:
            return
        self._jobs.run(lambda: self._search(text), done=self.offer, latest=f"orang-{id(self)}")

    def _on_chosen(self, index: QModelIndex) -> None:
        self._chosen = int(index.data(ID_ROLE))
        self._pause.stop()
        self._tell()

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(NAME_ROLE)
        completer.setMaxVisibleItems(8)
        activated = completer.activated[QModelIndex]  # type: ignore[index]  # the stubs omit overloads
        activated.connect(self._on_chosen)
        self.line.setCompleter(completer)
        return completer
