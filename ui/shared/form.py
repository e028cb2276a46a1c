"""Forms: fields under each other, filled, checked and read as one value."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.choice_fields import CheckField, ChoiceField, PersonField
from ui.shared.date_fields import DateField, TimeField
from ui.shared.elements import label
from ui.shared.field import Field
from ui.shared.flow import EvenRow
from ui.shared.text_fields import LongTextField, NipField, TextField

__all__ = [
    "CheckField",
    "ChoiceField",
    "DateField",
    "Field",
    "Form",
    "LongTextField",
    "NipField",
    "PersonField",
    "TextField",
    "TimeField",
]

V = TypeVar("V")
F = TypeVar("F", bound=Field[Any])


class Form(QWidget, Generic[V]):
    """A column of fields; a subclass adds them in its constructor and gives `load` and `value`.

    `changed` is told when the clerk changes an answer, never by `load`.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[Field[Any]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.MARGIN)
        self.setMaximumWidth(theme.with_text(theme.FORM_WIDTH))

    @property
    def fields(self) -> list[Field[Any]]:
        """The fields in reading order."""
        return list(self._fields)

    def add(self, field: F) -> F:
        """Add a field below the others and give it back."""
        self._take(field)
        self._column.addWidget(field)
        return field

    def add_row(self, *fields: Field[Any]) -> None:
        """Add short fields side by side, or below each other where there is no room."""
        row = EvenRow(gap=theme.MARGIN)
        for field in fields:
            self._take(field)
            row.addWidget(field)
        self._column.addLayout(row)

    def add_heading(self, words: str) -> None:
        """Begin a new part of the form."""
        self._column.addSpacing(theme.GAP)
        self._column.addWidget(label(words, "heading"))

    def add_widget(self, widget: QWidget) -> None:
        """Add something that is no field, such as an explanation."""
        self._column.addWidget(widget)

    def load(self, value: V) -> None:
        """Fill the fields from a value, telling nothing."""
        raise NotImplementedError

    def value(self) -> V:
        """Give what is filled in; call `check` first."""
        raise NotImplementedError

    def check(self) -> bool:
        """Mark every wrong field in words, put the cursor into the first; True when none is."""
        wrong = [field for field in self._fields if field.isVisibleTo(self) and not field.check()]
        if wrong:
            wrong[0].setFocus()
        return not wrong

    def clear_problems(self) -> None:
        """Take away all marks."""
        for field in self._fields:
            field.set_problem("")

    def _take(self, field: Field[Any]) -> None:
        self._fields.append(field)
        field.changed.connect(self.changed)
