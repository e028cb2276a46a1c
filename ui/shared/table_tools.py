"""What a clerk does with any list: filter it, choose columns, save the view, take it to Excel."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from ui.shared import dialogs
from ui.shared.elements import quiet_button
from ui.shared.filter_dialog import FilterDialog
from ui.shared.marked_rows import MarkedRows
from ui.shared.preferences import Preferences
from ui.shared.saved_views import SavedView, SavedViews
from ui.shared.table_filters import EMPTY, ColumnFilter
from ui.shared.table_model import TableModel
from ui.shared.table_view import TableView

LONGEST_WORDS = 48
"""Letters of a cell's words that fit in a menu."""


class TableTools(QObject):
    """The filters and the view of one table, with the two buttons that open them."""

    filtered = Signal()
    """The filters are others now."""
    arranged = Signal()
    """Other columns are shown, or who chooses them changed."""
    export_requested = Signal()
    asked = Signal(object)
    """A saved view asks the page for what it was asked then: a mapping of words."""

    def __init__(self, table: TableView[Any], model: TableModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self._parent = parent
        self._views: SavedViews | None = None
        self._title = ""
        self._preferences: Preferences | None = None
        self._first_columns = QByteArray()
        self.present: Callable[[], Mapping[str, str]] = dict
        """Gives what the page is asked now; set by the page."""
        self.marked: MarkedRows | None = None
        """What can be done with several marked rows; set by the page."""
        self.filters: tuple[ColumnFilter, ...] = ()
        self.columns_chosen = False
        """Whether the clerk chose the columns himself; the page then hides none on its own."""
        self.filter_button = quiet_button("Saringan", "list-filter", name="Saring menurut kolom")
        self.view_button = quiet_button("Tampilan", "eye", name="Kolom, tampilan, dan ekspor")
        self.menu = QMenu(parent)
        self.view_button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.filter_button.clicked.connect(lambda _=False: self.ask_filter())
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_context_menu)
        self._connect_head()

    def remember(self, title: str, preferences: Preferences) -> None:
        """Keep views and columns under the list's title from now on."""
        self._title, self._preferences = title, preferences
        self._views = SavedViews(title, preferences)
        self.columns_chosen = bool(preferences.text(f"kolom-dipilih/{title}"))
        self.arranged.emit()

    def ask_filter(self, heading: str = "") -> None:
        """Ask for a filter and apply it, in place of the column's earlier one."""
        dialog = FilterDialog(
            self._parent, self._headings(), cells=self._model.cells, known=self.filter_of
        )
        found = dialog.ask(heading)
        if found is not None:
            self.add_filter(found)

    def filter_of(self, heading: str) -> ColumnFilter | None:
        """Give the filter of a column."""
        return next((one for one in self.filters if one.heading == heading), None)

    def add_filter(self, found: ColumnFilter) -> None:
        """Filter a column, in place of its earlier filter."""
        others = tuple(one for one in self.filters if one.heading != found.heading)
        self.set_filters((*others, found))

    def drop_filter(self, heading: str) -> None:
        """Take a column's filter away."""
        self.set_filters(tuple(one for one in self.filters if one.heading != heading))

    def set_filters(self, filters: Sequence[ColumnFilter]) -> None:
        """Filter by these and no others."""
        self.filters = tuple(filters)
        self._model.set_filters(self.filters)
        self.filtered.emit()

    def fill_menu(self) -> None:
        """Write the menu of views anew."""
        self.menu.clear()
        for name in self._views.names if self._views else ():
            self._act(self.menu, name, partial(self.show_view, name))
        if self._views and self._views.names:
            drop = self.menu.addMenu("Hapus tampilan")
            for name in self._views.names:
                self._act(drop, name, partial(self._views.drop, name))
            self.menu.addSeparator()
        self._act(self.menu, "Simpan tampilan ini…", self.ask_and_keep_view)
        self._act(self.menu, "Tampilan awal", self.show_first_view)
        self.menu.addSeparator()
        self._fill_columns(self.menu.addMenu("Kolom"))
        self._act(self.menu, "Simpan yang tampil ke Excel…", self.export_requested.emit)

    def ask_and_keep_view(self) -> None:
        """Ask for a name and save the view under it."""
        name = dialogs.ask_text(
            self._parent,
            "Simpan tampilan",
            "Nama tampilan",
            hint="Saringan, pencarian, urutan, dan kolom disimpan. Nama yang sama diganti.",
        )
        if name:
            self.keep_view(name.strip())

    def keep_view(self, name: str) -> None:
        """Save the view as it is under a name."""
        if self._views is not None:
            head = self._table.horizontalHeader().saveState().toBase64().toStdString()
            view = SavedView(filters=self.filters, columns=head, asked=dict(self.present()))
            self._views.keep(name, view)

    def show_view(self, name: str) -> None:
        """Bring back a saved view."""
        if self._views is not None:
            view = self._views.get(name)
            self._arrange(QByteArray.fromBase64(QByteArray(view.columns.encode())))
            self.arranged.emit()
            self.set_filters(view.filters)
            self.asked.emit(view.asked)

    def show_first_view(self) -> None:
        """Show every row and column again, as on the first day."""
        self._arrange(self._first_columns)
        self._choose_columns(chosen=False)
        self.set_filters(())

    def show_column(self, place: int, *, shown: bool) -> None:
        """Show or hide a column; the last one always stays."""
        seen = [one for one in range(self._model.columnCount()) if self._is_shown(one)]
        if shown or seen != [place]:
            self._table.setColumnHidden(place, not shown)
            self._choose_columns(chosen=True)

    def shown(
        self, chosen: Sequence[Any] | None = None
    ) -> tuple[Sequence[str], Callable[[], Sequence[Sequence[str]]]]:
        """Give the headings, and what words the rows as they stand now, for a worker to call.

        `chosen` takes these rows only.
        """
        head = self._table.horizontalHeader()
        order = [head.logicalIndex(at) for at in range(head.count())]
        columns = [self._model.columns[place] for place in order if self._is_shown(place)]
        rows = list(self._model.rows if chosen is None else chosen)
        return [one.heading for one in columns], lambda: [
            [one.text(row) for one in columns] for row in rows
        ]

    def context_menu(self, place: QPoint) -> QMenu:
        """Give the menu of a cell: filter by it, copy it."""
        menu = QMenu(self._table)
        index = self._table.indexAt(place)
        if index.isValid():
            column = self._model.columns[index.column()]
            cell = column.text(self._model.row(index))
            only = ColumnFilter(heading=column.heading, values=(cell or EMPTY,))
            self._act(menu, f"Hanya {_short(only.words)}", partial(self.add_filter, only))
            copy = partial(QGuiApplication.clipboard().setText, cell)
            self._act(menu, "Salin isi sel", copy)
            self._add_marked(menu)
            menu.addSeparator()
            self._act(menu, f"Saring {column.heading}…", partial(self.ask_filter, column.heading))
        self._fill_columns(menu.addMenu("Kolom"))
        return menu

    def _add_marked(self, menu: QMenu) -> None:
        """Add what can be done with the marked rows; copying alone for a single one."""
        if self.marked is not None and len(self._table.selectionModel().selectedRows()) > 1:
            menu.addSeparator()
            self.marked.add_to(menu)
        else:
            self._act(menu, "Salin baris yang dipilih\tCtrl+C", self._table.copy)

    def _show_context_menu(self, place: QPoint) -> None:
        self.context_menu(place).popup(self._table.viewport().mapToGlobal(place))

    def _connect_head(self) -> None:
        head = self._table.horizontalHeader()
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._show_head_menu)
        self._first_columns = head.saveState()

    def _show_head_menu(self, place: QPoint) -> None:
        head = self._table.horizontalHeader()
        self.head_menu(head.logicalIndexAt(place)).popup(head.mapToGlobal(place))

    def head_menu(self, place: int) -> QMenu:
        """Give the menu of a column's head."""
        menu = QMenu(self._table)
        if 0 <= place < self._model.columnCount():
            heading = self._model.columns[place].heading
            self._act(menu, f"Saring {heading}…", partial(self.ask_filter, heading))
            hide = partial(self.show_column, place, shown=False)
            self._act(menu, f"Sembunyikan {heading}", hide)
        self._fill_columns(menu.addMenu("Kolom"))
        return menu

    def _fill_columns(self, menu: QMenu) -> None:
        for place, column in enumerate(self._model.columns):
            action = QAction(column.heading, menu)
            action.setCheckable(True)
            action.setChecked(self._is_shown(place))
            action.triggered.connect(
                lambda shown, place=place: self.show_column(place, shown=shown)
            )
            menu.addAction(action)

    def _is_shown(self, place: int) -> bool:
        return not self._table.isColumnHidden(place)

    def _headings(self) -> Sequence[str]:
        return [column.heading for column in self._model.columns]

    def _arrange(self, columns: QByteArray) -> None:
        head = self._table.horizontalHeader()
        if not columns.isEmpty() and head.restoreState(columns):
            self._table.sortByColumn(head.sortIndicatorSection(), head.sortIndicatorOrder())

    def _choose_columns(self, *, chosen: bool) -> None:
        self.columns_chosen = chosen
        self.arranged.emit()
        if self._preferences is not None:
            self._preferences.keep_text(f"kolom-dipilih/{self._title}", "ya" if chosen else "")
            self._preferences.keep_columns(self._title, self._table.horizontalHeader())
            self._preferences.save()

    @staticmethod
    def _act(menu: QMenu, words: str, do: Callable[[], object]) -> None:
        action = QAction(words, menu)
        action.triggered.connect(lambda _=False: do())
        menu.addAction(action)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_WORDS else f"{words[: LONGEST_WORDS - 1]}…"
