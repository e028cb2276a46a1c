"""Who gets a copy of a decision: each with salinan, petikan or nothing, and room for one more."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.papers.copy_facts import CopyForm
from asn_desk.services.copies import WantedCopy
from ui.shared import theme
from ui.shared.elements import button, label
from ui.shared.field import Field

NOTHING = "Tidak dibuat"
FORMS = (CopyForm.WHOLE.value, CopyForm.EXTRACT.value, NOTHING)
CHOICE_WIDTH = 130


class RecipientsField(Field[tuple[WantedCopy, ...]]):
    """One row a recipient; what is set to nothing is left out of the answer."""

    def __init__(self, words: str = "Penerima") -> None:
        self._inside = QWidget()
        super().__init__(words, self._inside, required=True)
        self._rows: list[tuple[str, QComboBox]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.MARGIN)
        self._grid.setVerticalSpacing(theme.GRID)
        self._grid.setColumnStretch(0, 1)
        self.other = QLineEdit()
        self.other.setAccessibleName("Penerima lain")
        self.other.setPlaceholderText("Penerima lain")
        self.add_button = button("Tambah penerima", "plus")
        more = QHBoxLayout()
        more.setSpacing(theme.GAP)
        more.addWidget(self.other, 1)
        more.addWidget(self.add_button)
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(self._grid)
        column.addLayout(more)
        self.setFocusProxy(self.other)
        self.add_button.clicked.connect(lambda _=False: self.add_recipient())
        self.other.returnPressed.connect(self.add_recipient)

    def add_recipient(self) -> None:
        """Add the recipient typed; he gets a salinan until another form is chosen."""
        typed = self.other.text().strip()
        if typed and typed not in {recipient for recipient, _ in self._rows}:
            self._add(WantedCopy(recipient=typed, form=CopyForm.WHOLE))
            self.other.clear()
            self._tell()

    def choose(self, recipient: str, form: CopyForm | None) -> None:
        """Choose what a recipient gets; None is nothing."""
        box = next(box for known, box in self._rows if known == recipient)
        box.setCurrentText(form.value if form else NOTHING)

    @override
    def value(self) -> tuple[WantedCopy, ...]:
        return tuple(
            WantedCopy(recipient=recipient, form=CopyForm(box.currentText()))
            for recipient, box in self._rows
            if box.currentText() != NOTHING
        )

    @override
    def problem(self) -> str:
        return "" if self.value() else "Pilih sekurang-kurangnya satu penerima."

    @override
    def _fill(self, value: Sequence[WantedCopy]) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._rows = []
        for one in value:
            self._add(one)

    def _add(self, one: WantedCopy) -> None:
        box = QComboBox()
        box.addItems(FORMS)
        box.setCurrentText(one.form.value)
        box.setFixedWidth(theme.with_text(CHOICE_WIDTH))
        box.setAccessibleName(f"Bentuk untuk {one.recipient}")
        box.currentIndexChanged.connect(lambda _: self._tell())
        place = len(self._rows)
        self._grid.addWidget(label(one.recipient, wrap=True), place, 0)
        self._grid.addWidget(box, place, 1)
        self._rows.append((one.recipient, box))
