"""One part of a letter in the editor: locked ones quiet and explained, free ones to be typed."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.papers.wording_fields import WordingField
from asn_desk.domain.papers.wordings import WordingPart, WordingText
from ui.shared import theme
from ui.shared.elements import Button, button, label, muted_label, quiet_button
from ui.shared.flow import FlowLayout
from ui.shared.icons import picture
from ui.wordings.field_text import FieldText, field_menu

_ITEMS = {
    "Menimbang": ("Tambah pertimbangan", "bahwa "),
    "Mengingat": ("Tambah dasar hukum", ""),
}
_COPIES = ("Tambah tembusan", "")
_CONDITION = "[bila …] … [selesai] hanya dicetak bila isiannya ada."
_CODE = "Tanda { … } diisi program menurut syarat: ubah kalimatnya saja, biarkan tandanya."
LOCK_SIZE = 14


class PartCard(QWidget):
    """Shows one part; says what the clerk wants of it.

    `typed` carries (key, text), `items_typed` (id, texts), `wanted` (what, id): `naik`, `turun`,
    `tambah`, `hapus`.
    """

    typed = Signal(str, str)
    items_typed = Signal(str, object)
    wanted = Signal(str, str)

    def __init__(
        self, part: WordingPart, fields: Sequence[WordingField], labels: Sequence[str]
    ) -> None:
        super().__init__()
        self.part = part
        self._fields = fields
        self._items = list(part.items)
        self._labels = labels
        self.texts: dict[str, FieldText] = {}
        self._problems: dict[str, QLabel] = {}
        self._moves: dict[str, Button] = {}
        self._lock_picture = QLabel()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(theme.GRID)
        self._head()
        for one in part.texts:
            self._show(one)
        if part.extendable:
            self._show_items()
        if part.paragraph:
            self._column.addLayout(self._tools())
        if part.free:
            self.setProperty("look", "card")
            self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_problems(self, problems: Mapping[str, Sequence[str]]) -> None:
        """Tell beside each text what is wrong with it."""
        for key, place in self._problems.items():
            told = [*problems.get(key, ()), *problems.get(key.removesuffix(".teks"), ())]
            place.setText("\n".join(f"▲ {one}" for one in dict.fromkeys(told)))
            place.setVisible(bool(told))

    def allow_moves(self, *, up: bool, down: bool) -> None:
        """Say whether there is a neighbour above and below to change places with."""
        for what, possible in (("naik", up), ("turun", down)):
            if what in self._moves:
                self._moves[what].setEnabled(possible)

    def begin(self) -> None:
        """Put the cursor into the first text."""
        for text in list(self.texts.values())[:1]:
            text.setFocus()
            text.selectAll()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_lock()

    def _head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        if not self.part.free or self.part.lock:
            self._draw_lock()
            self._lock_picture.setToolTip("Terkunci")
            row.addWidget(self._lock_picture)
        row.addWidget(label(self.part.title, "strong" if self.part.free else "muted"))
        row.addStretch(1)
        self._column.addLayout(row)
        told = [self.part.note, f"Dikunci: {self.part.lock}." if self.part.lock else ""]
        for words in told:
            if words:
                self._column.addWidget(label(words, "small", wrap=True))

    def _draw_lock(self) -> None:
        self._lock_picture.setPixmap(picture("lock", size=LOCK_SIZE))

    def _show(self, text: WordingText) -> None:
        if not text.free:
            if text.text:
                words = f"{text.label}: {text.text}" if text.label else text.text
                self._column.addWidget(muted_label(words, wrap=True))
            return
        if text.label:
            self._column.addWidget(label(text.label[:1].upper() + text.label[1:], "label"))
        start = " ".join(text.text.split()[:4])
        name = f"{self.part.title} {text.label or start}".strip()
        box = self._box(text.key, text.text, name)
        box.textChanged.connect(lambda: self.typed.emit(text.key, box.toPlainText()))
        if text.needed:
            kept = ", ".join(f"[{one}]" for one in text.needed)
            self._column.addWidget(label(f"Harus tetap ada: {kept}.", "small", wrap=True))

    def _box(self, key: str, text: str, name: str) -> FieldText:
        """Add a text box with its button of fields and its place for problems."""
        box = FieldText(text, name, self._labels)
        self.texts[key] = box
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(box, 1)
        fields = quiet_button("Isian", "plus", name=f"Sisipkan isian ke {name.lower()}")
        fields.clicked.connect(lambda _=False: self._offer_fields(box, fields))
        row.addWidget(fields, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        for mark, words in (("[bila ", _CONDITION), ("{", _CODE)):
            if mark in text:
                self._column.addWidget(label(words, "small", wrap=True))
        problem = label(look="problem", wrap=True)
        problem.hide()
        self._problems[key] = problem
        self._column.addWidget(problem)
        return box

    def _offer_fields(self, box: FieldText, beside: QWidget) -> None:
        menu = field_menu(self, self._fields, box.insert_field)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def _show_items(self) -> None:
        words, start = _ITEMS.get(self.part.title, _COPIES)
        for at, text in enumerate(self._items):
            name = f"{words.removeprefix('Tambah ').capitalize()} kantor {at + 1}"
            self._column.addWidget(label(name, "label"))
            box = self._box(f"{self.part.id}+{at}", text, name)
            box.textChanged.connect(partial(self._on_item, at, box))
            gone = quiet_button("Hapus", "trash-2", name=f"Hapus {name.lower()}")
            gone.clicked.connect(lambda _=False, at=at: self._drop_item(at))
            self._column.addWidget(gone)
        more = quiet_button(words, "plus")
        more.clicked.connect(lambda _=False: self._set_items([*self._items, start]))
        self._column.addWidget(more)

    def _on_item(self, at: int, box: FieldText) -> None:
        self._items[at] = box.toPlainText()
        self.items_typed.emit(self.part.id, tuple(self._items))

    def _drop_item(self, at: int) -> None:
        self._set_items([one for place, one in enumerate(self._items) if place != at])

    def _set_items(self, items: Sequence[str]) -> None:
        self.items_typed.emit(self.part.id, tuple(items))
        self.wanted.emit("butir", self.part.id)

    def _tools(self) -> FlowLayout:
        row = FlowLayout(gap=theme.GRID)
        wishes = [("naik", "Naik"), ("turun", "Turun"), ("tambah", "Tambah alinea di bawah")]
        if self.part.removable:
            wishes.append(("hapus", "Hapus"))
        for what, words in wishes:
            made = button(words)
            made.setProperty("look", "quiet")
            made.setAccessibleName(f"{words}: {self.part.title}")
            made.clicked.connect(lambda _=False, what=what: self.wanted.emit(what, self.part.id))
            self._moves[what] = made
            row.addWidget(made)
        return row
