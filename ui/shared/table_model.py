"""Rows of values as a table: a page only declares its columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from ui.shared.table_filters import ColumnFilter
from ui.shared.theme import Meaning, meaning_colour, with_sign

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""Gives the row value itself."""
SORT_ROLE = ROW_ROLE + 1
"""Gives the value a cell is sorted by."""


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make a `Column[Row](...)`
class Column(Generic[T]):
    """How one column shows, sorts and explains a row."""

    heading: str
    text: Callable[[T], str]
    sort: Callable[[T], Any] | None = None
    """A comparable value; None sorts by the text. Rows whose value is None come last."""
    align_right: bool = False
    tooltip: Callable[[T], str] | None = None
    meaning: Callable[[T], Meaning | None] | None = None
    """Due, late, done or waiting: gives the cell its sign and colour."""
    width: int = 0
    """At the start, in eighths of a digit's width, so that it grows with the type; 0 shares what is
    left."""
    most: int = 0
    """How wide it grows where there is room, in the same measure; 0 keeps its width."""
    gives_way: int = 0
    """0 always shows; of the others the highest is hidden first where not all have room."""


class TableModel(QAbstractTableModel, Generic[T]):
    """A list of values in columns; sorts the list itself, so large tables stay quick."""

    def __init__(self, columns: Sequence[Column[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._given: list[T] = []
        self._rows: list[T] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._filters: tuple[ColumnFilter, ...] = ()

    @property
    def columns(self) -> Sequence[Column[T]]:
        """The columns as declared."""
        return self._columns

    @property
    def rows(self) -> Sequence[T]:
        """The rows in the order shown."""
        return self._rows

    @property
    def given(self) -> Sequence[T]:
        """Every row, those a filter holds back too, in the order given."""
        return self._given

    def set_filters(self, filters: Sequence[ColumnFilter]) -> None:
        """Show only the rows that all filters let through; one of an unknown column holds none."""
        self.beginResetModel()
        self._filters = tuple(filters)
        self._rows = self._in_order()
        self.endResetModel()

    def cells(self, heading: str) -> Sequence[str]:
        """Give the words of a column, of the rows the filters of other columns let through."""
        text = next(one.text for one in self._columns if one.heading == heading)
        others = [one for one in self._filters if one.heading != heading]
        return [text(row) for row in self._through(others)]

    def set_rows(self, rows: Sequence[T]) -> None:
        """Show other rows in the order now chosen."""
        self.beginResetModel()
        self._given = list(rows)
        self._rows = self._in_order()
        self.endResetModel()

    def row(self, index: Index | int) -> T:
        """Give the value of a row by index or by place."""
        return self._rows[index if isinstance(index, int) else index.row()]

    def text(self, row: int, column: int) -> str:
        """Give the words of a cell with the sign of its meaning."""
        value = self._rows[row]
        chosen = self._columns[column]
        return with_sign(self._meaning(chosen, value), chosen.text(value))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
        return self._other_data(self._columns[index.column()], self._rows[index.row()], role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if 0 <= column < len(self._columns) else None
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        kept = [(index, self._rows[index.row()]) for index in before]
        self._rows = self._in_order()
        places = {id(row): place for place, row in enumerate(self._rows)}
        moved = [self.index(places[id(row)], index.column()) for index, row in kept]
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def _through(self, filters: Sequence[ColumnFilter]) -> list[T]:
        texts = {one.heading: one.text for one in self._columns}
        asked = [(texts[one.heading], one) for one in filters if one.heading in texts]
        if not asked:
            return list(self._given)
        return [
            row for row in self._given if all(one.lets_through(text(row)) for text, one in asked)
        ]

    def _other_data(self, column: Column[T], value: T, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ToolTipRole:
                return (column.tooltip or column.text)(value) or None
            case Qt.ItemDataRole.ForegroundRole:
                meaning = self._meaning(column, value)
                return meaning_colour(meaning) if meaning else None
            case _:
                return self._value(column, value, role)

    def _value(self, column: Column[T], value: T, role: int) -> Any:
        if role == ROW_ROLE:
            return value
        return (column.sort or column.text)(value) if role == SORT_ROLE else None

    def _meaning(self, column: Column[T], value: T) -> Meaning | None:
        return column.meaning(value) if column.meaning else None

    def _in_order(self) -> list[T]:
        through = self._through(self._filters)
        if self._sorted_by is None:
            return through
        place, order = self._sorted_by
        key = self._columns[place].sort or _folded(self._columns[place].text)
        keyed = [(key(row), row) for row in through]
        known = [pair for pair in keyed if pair[0] is not None]
        known.sort(key=lambda pair: pair[0], reverse=order is Qt.SortOrder.DescendingOrder)
        return [row for _, row in known] + [row for value, row in keyed if value is None]


def _folded(text: Callable[[T], str]) -> Callable[[T], str]:
    return lambda row: text(row).casefold()


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
