"""A form over one row of a table of the law, made from the columns of the table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem
from typing_extensions import override

from asn_desk.domain.law.changes import RowValues
from asn_desk.domain.law.row_words import LawNames
from asn_desk.domain.law.table_columns import ColumnKind, LawColumn
from ui.shared.field import Field
from ui.shared.form import CheckField, ChoiceField, DateField, Form, LongTextField, TextField
from ui.shared.theme import with_text

LONG = 60
"""Letters from which words get several lines."""
CHOICE_ROLE = int(Qt.ItemDataRole.UserRole)
MOST_SHOWN = 6
"""Choices of a list seen at once."""
YES_OR_NO = ((True, "ya"), (False, "tidak"))
_PATTERN_HINT = "Huruf kecil; | berarti atau, ^ berarti awal nama."


class NumberField(Field[int | None]):
    """A whole number."""

    def __init__(self, words: str, *, required: bool = False) -> None:
        self.line = QLineEdit()
        super().__init__(words, self.line, required=required)
        self.line.setFixedWidth(with_text(120))
        self._row.setAlignment(self.line, Qt.AlignmentFlag.AlignLeft)
        self.line.textChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> int | None:
        written = self.line.text().strip()
        return int(written) if written.isdecimal() else None

    @override
    def problem(self) -> str:
        written = self.line.text().strip()
        if not written:
            return f"Isi {self.words.lower()}." if self.required else ""
        return "" if written.isdecimal() else f"“{written}” bukan bilangan bulat."

    @override
    def _fill(self, value: int | None) -> None:
        self.line.setText("" if value is None else str(value))


class SeveralField(Field[Sequence[str]]):
    """Any number of a list of choices, each with a box to tick."""

    def __init__(self, words: str, choices: Mapping[str, str]) -> None:
        self.list = QListWidget()
        super().__init__(words, self.list)
        for key, said in choices.items():
            item = QListWidgetItem(said)
            item.setData(CHOICE_ROLE, key)
            item.setToolTip(said)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        shown = min(len(choices), MOST_SHOWN)
        self.list.setFixedHeight(shown * (self.list.fontMetrics().height() + 10) + 8)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(lambda _: self._tell())

    @override
    def value(self) -> Sequence[str]:
        ticked = Qt.CheckState.Checked
        return [str(one.data(CHOICE_ROLE)) for one in self._items() if one.checkState() == ticked]

    @override
    def _fill(self, value: Sequence[str]) -> None:
        for item in self._items():
            ticked = item.data(CHOICE_ROLE) in value
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self.list.item(place) for place in range(self.list.count()))


class RowFields:
    """Fields for some columns of a table, filled from a row and read as one."""

    def __init__(
        self,
        form: Form[Any],
        columns: Sequence[LawColumn],
        names: LawNames,
        *,
        row: RowValues,
        today: Callable[[], date],
    ) -> None:
        self.columns = tuple(columns)
        self.row = row
        self.fields: dict[str, Field[Any]] = {}
        for column in columns:
            written = row.get(column.name)
            field = _field(column, names, long=len(str(written or "")) > LONG, today=today)
            field.set_value(_filled(column, written))
            self.fields[column.name] = form.add(field)
        self._follow_regime()

    def values(self) -> RowValues:
        """Give the row as the fields have it; columns without a field stay as they were."""
        found = dict(self.row)
        for column in self.columns:
            value = self.fields[column.name].value()
            found.pop(column.name, None)
            if value not in (None, ""):
                found[column.name] = value
        return found

    def _follow_regime(self) -> None:
        """Let the words for people follow the list of sanctions that is chosen."""
        regime, title = self.fields.get("regime"), self.fields.get("title")
        if isinstance(regime, ChoiceField) and title is not None:
            regime.changed.connect(lambda: title.set_value(regime.box.currentText()))


def _field(
    column: LawColumn, names: LawNames, *, long: bool, today: Callable[[], date]
) -> Field[Any]:
    required = not column.optional
    made: Field[Any]
    match column.kind:
        case ColumnKind.FLAG if column.optional:
            made = ChoiceField(column.title, YES_OR_NO, required=False)
        case ColumnKind.FLAG:
            made = CheckField(column.title)
        case ColumnKind.NUMBER:
            made = NumberField(column.title, required=required)
        case ColumnKind.DAY:
            made = DateField(column.title, today=today, required=required)
        case ColumnKind.SEVERAL:
            made = SeveralField(column.title, names.choices(column))
        case ColumnKind.ONE:
            choices = list(names.choices(column).items())
            made = ChoiceField(column.title, choices, required=required)
        case ColumnKind.TEXT:
            made = _words_field(column, long=long)
    return made


def _words_field(column: LawColumn, *, long: bool) -> Field[str]:
    required, hint = not column.optional, _PATTERN_HINT if column.pattern else ""
    if long:
        return LongTextField(column.title, required=required, hint=hint, lines=2)
    return TextField(column.title, required=required, hint=hint)


def _filled(column: LawColumn, value: Any) -> Any:
    match column.kind:
        case ColumnKind.FLAG:
            return value if column.optional else bool(value)
        case ColumnKind.SEVERAL:
            return list(value or ())
        case ColumnKind.TEXT:
            return str(value or "")
        case _:
            return value
