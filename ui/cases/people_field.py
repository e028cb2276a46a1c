"""A field for several officials, each found by typing, in an order that may matter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import button, quiet_button
from ui.shared.field import Field
from ui.shared.form import PersonField


class PersonRow(QWidget):
    """One official with the way to take him off the list."""

    changed = Signal()
    removed = Signal()

    def __init__(self, person: PersonField) -> None:
        super().__init__()
        self.person = person
        self.remove = quiet_button("", "trash-2", name=f"Hapus {person.words.lower()}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(person, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        person.changed.connect(self.changed)
        self.remove.clicked.connect(lambda _=False: self.removed.emit())


class PeopleField(Field[tuple[int, ...]]):
    """Officials one below the other; `make` gives a field for one of them by its words."""

    def __init__(
        self,
        words: str,
        *,
        one: str,
        make: Callable[[str], PersonField],
        required: bool = False,
        hint: str = "",
    ) -> None:
        self._box = QWidget()
        super().__init__(words, self._box, required=required, hint=hint)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes None, the stubs forgot
        self._one, self._make = one, make
        self.rows: list[PersonRow] = []
        self.add_button = button(f"Tambah {one.lower()}", "plus")
        self.add_button.clicked.connect(lambda _=False: self.add_person())
        self._column = QVBoxLayout(self._box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(self.add_button)

    @override
    def value(self) -> tuple[int, ...]:
        chosen = (row.person.value() for row in self.rows)
        return tuple(one for one in chosen if one is not None)

    @override
    def problem(self) -> str:
        if any(row.person.problem() for row in self.rows if row.person.line.text().strip()):
            return "Pilih nama dari daftar yang muncul saat mengetik."
        return f"Pilih {self.words.lower()}." if self.required and not self.value() else ""

    def add_person(self) -> None:
        """Add an empty line and put the cursor into it."""
        self._add(None).person.setFocus()

    @override
    def _fill(self, value: Sequence[int]) -> None:
        for row in list(self.rows):
            self._drop(row)
        for person_id in value:
            self._add(person_id)

    def _add(self, person_id: int | None) -> PersonRow:
        row = PersonRow(self._make(f"{self._one} {len(self.rows) + 1}"))
        row.person.set_value(person_id)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._on_removed(row))
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _on_removed(self, row: PersonRow) -> None:
        self._drop(row)
        self._tell()

    def _drop(self, row: PersonRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
