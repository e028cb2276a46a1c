"""The rows of a batch in a table whose cells can be changed one by one, as in Excel."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from asn_desk.domain.dates import short_day_date
from asn_desk.services.batches.rows import BatchRow
from ui.shared.table_model import Column, Index, TableModel
from ui.shared.table_view import MeaningDelegate, TableView
from ui.shared.theme import Meaning
from ui.shared.typed_dates import (
    DATE_ADVICE,
    TIME_ADVICE,
    NotADate,
    NotATime,
    read_typed_date,
    read_typed_time,
)

D = TypeVar("D")
PAPER_WIDTH = 180
SIGNER_WIDTH = 132
STATE_WIDTH = 208
DAY_WIDTH = 142
PAPER_PLACE, DATE_PLACE, FIRST_EXTRA = 1, 2, 3


class CellRefused(ValueError):
    """What was typed into a cell cannot be read; its words say why."""


@dataclass(frozen=True)  # with slots, Python 3.11 cannot make an `EditColumn[Row](...)`
class EditColumn(Generic[D]):
    """A cell of every row that the clerk may fill in."""

    heading: str
    text: Callable[[BatchRow[D]], str]
    write: Callable[[BatchRow[D], str], Callable[[], BatchRow[D]]]
    """Reads what was typed, raising `CellRefused`; gives the work that checks the row anew."""
    applies: Callable[[BatchRow[D]], bool]
    """Whether the letter of a row has this at all."""
    width: int = 120


def day_typed(typed: str, today: Callable[[], date]) -> date:
    """Read a day typed into a cell; raises `CellRefused`."""
    try:
        return read_typed_date(typed, today=today())
    except NotADate as error:
        raise CellRefused(f"“{typed}” bukan tanggal. {DATE_ADVICE}") from error


def hour_typed(typed: str) -> time:
    """Read a time of day typed into a cell; raises `CellRefused`."""
    try:
        return read_typed_time(typed)
    except NotATime as error:
        raise CellRefused(f"“{typed}” bukan jam. {TIME_ADVICE}") from error


def state_meaning(row: BatchRow[Any]) -> Meaning:
    """Give the sign of how a row stands."""
    if row.by_hand:
        return Meaning.WAITING
    if row.lacks:
        return Meaning.LATE
    return Meaning.DUE if row.notes else Meaning.DONE


def _columns(extra: Sequence[EditColumn[D]]) -> Sequence[Column[BatchRow[D]]]:
    return (
        Column("Nama", lambda row: row.name),
        Column("Surat", lambda row: row.paper, width=PAPER_WIDTH, most=280),
        Column(
            "Tanggal surat",
            lambda row: "" if row.by_hand else short_day_date(row.on),
            sort=lambda row: row.on,
            width=DAY_WIDTH,
        ),
        *(Column(one.heading, one.text, width=one.width) for one in extra),
        Column("Penanda tangan", lambda row: row.signer, width=SIGNER_WIDTH, most=240),
        Column(
            "Keadaan",
            lambda row: row.state_words,
            sort=lambda row: (not row.ready, row.state_words),
            meaning=state_meaning,
            width=STATE_WIDTH,
            most=520,
        ),
    )


class BatchModel(TableModel[BatchRow[D]]):
    """Planned rows; `written` carries the row, the column and what was typed."""

    written = Signal(object, object, str)

    def __init__(
        self,
        extra: Sequence[EditColumn[D]],
        *,
        dated: EditColumn[D] | None = None,
        signed: EditColumn[D] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_columns(extra), parent)
        self._editable: dict[int, EditColumn[D]] = dict(enumerate(extra, start=FIRST_EXTRA))
        if dated is not None:
            self._editable[DATE_PLACE] = dated
        if signed is not None:
            self._editable[FIRST_EXTRA + len(extra)] = signed

    def replace(self, row: BatchRow[D]) -> None:
        """Put a row in the place of the one about the same thing."""
        for rows in (self._given, self._rows):
            for place, one in enumerate(rows):
                if one.item_id == row.item_id:
                    rows[place] = row
        self.dataChanged.emit(
            self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1)
        )

    def used_columns(self) -> Sequence[bool]:
        """Tell for each column whether it says anything: one paper for all needs no column."""
        many_papers = len({row.paper for row in self.rows}) > 1
        return [
            self._has(place) and (place != PAPER_PLACE or many_papers)
            for place in range(len(self.columns))
        ]

    def _has(self, place: int) -> bool:
        column = self._editable.get(place)
        fits = column is not None and any(column.applies(row) for row in self.rows)
        return fits or any(self.columns[place].text(row) for row in self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._column_at(index) else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return self.columns[index.column()].text(self.row(index))
        return super().data(index, role)

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        column = self._column_at(index)
        if column is None or role != Qt.ItemDataRole.EditRole:
            return False
        if str(value) != self.data(index, Qt.ItemDataRole.EditRole):
            self.written.emit(self.row(index), column, str(value))
        return True

    def _column_at(self, index: Index) -> EditColumn[D] | None:
        if not index.isValid():
            return None
        column, row = self._editable.get(index.column()), self.row(index)
        fits = column is not None and not row.by_hand and column.applies(row)
        return column if fits else None


class _CellDelegate(MeaningDelegate):
    """Opens a cell with its words marked and its column's name told."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        model = index.model()
        assert isinstance(model, QAbstractItemModel)  # noqa: S101 - every index here has one
        heading = model.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(f"Ubah {heading}")
        return editor


class BatchTable(TableView[BatchRow[D]]):
    """Shows the rows; typing, F2 or a double click fills in a cell."""

    def __init__(self, model: BatchModel[D], name: str) -> None:
        super().__init__(model, name)
        self.setItemDelegate(_CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self._batch = model
        model.modelReset.connect(self._show_used)

    def _show_used(self) -> None:
        for place, used in enumerate(self._batch.used_columns()):
            self.setColumnHidden(place, not used)
