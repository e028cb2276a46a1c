"""The shape of all list pages: title and count, one action, search, chips, table, preview."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.shared import theme
from ui.shared.elements import label, primary_button, title_label
from ui.shared.filter_chips import FilterChips
from ui.shared.flow import FlowLayout
from ui.shared.jobs import Jobs
from ui.shared.list_empty import ListEmpty
from ui.shared.marked_rows import MarkedAction, MarkedRows
from ui.shared.page import Page
from ui.shared.preferences import Preferences
from ui.shared.search_field import SearchField
from ui.shared.shortcuts import Shortcut
from ui.shared.table_model import Column, TableModel
from ui.shared.table_saving import ask_and_save
from ui.shared.table_tools import TableTools
from ui.shared.table_view import TableView

T = TypeVar("T")
SEARCH_WIDTH = 304
SMALL_SCREEN = 1126
"""Pixels a list and its preview share in a window of 1366."""
TYPING_PAUSE = 150
"""Milliseconds after the last key before a search is asked."""


class TablePage(Page, Generic[T]):
    """A list page; a subclass gives `query` and what to do with a row.

    `activated` and `selected` carry the row value (`selected` also None); `action_requested` is
    the primary button.
    """

    activated = Signal(object)
    selected = Signal(object)
    action_requested = Signal()

    noun: str = "baris"
    """What is counted: `perkara`, `pegawai`."""
    action: str = ""
    """The words of the primary button; empty for none."""
    search_hint: str = "Cari"
    empty: str = "Belum ada apa-apa di sini."
    """What to do when there is nothing yet."""

    def __init__(self, jobs: Jobs, columns: Sequence[Column[T]]) -> None:
        super().__init__()
        self.jobs = jobs
        self.model: TableModel[T] = TableModel(columns, self)
        self.table: TableView[T] = TableView(self.model, self.title)
        self.search_field = SearchField()
        self.preview: QWidget | None = None
        self._title = title_label(self.title)
        self._count = label(look="muted")
        self.filter_chips = FilterChips(self)
        self.view_tools = TableTools(self.table, self.model, self)
        self.marked = MarkedRows(self.table, self)
        self._tools = FlowLayout()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self.setFocusProxy(self.search_field)
        self._lay_out()
        self._connect()
        self.fit_columns()

    def query(self) -> Callable[[], Sequence[T]]:
        """Give the work that fetches the rows: built here, run on the worker."""
        raise NotImplementedError

    def rest(self, first: Sequence[T]) -> Callable[[], Sequence[T]] | None:  # noqa: ARG002
        """Give the work that fetches every row, where the query gave only the first ones."""
        return None

    def key(self, row: T) -> object:
        """Give what tells rows apart, to keep the place over a reload; by default `row.id`."""
        return getattr(row, "id", row)

    def count_words(self, rows: Sequence[T]) -> str:
        """Word the count beside the title."""
        return f"{len(rows):,} {self.noun}".replace(",", ".")

    def marked_actions(self, rows: Sequence[T]) -> Sequence[MarkedAction]:  # noqa: ARG002
        """Give what this page can do with several marked rows, besides copying and saving them."""
        return ()

    def search_text(self) -> str:
        """Give what is searched for."""
        return self.search_field.text().strip()

    def set_preview(self, widget: QWidget, *, width: int = theme.PREVIEW_WIDTH) -> None:
        """Put a panel for the selected row on the right, so wide on a small screen; called once."""
        self.preview = widget
        widget.setMinimumWidth(theme.with_text(280))
        self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(0, 4)
        self._splitter.setStretchFactor(1, 1)
        wanted = theme.with_text(width)
        self._splitter.setSizes([SMALL_SCREEN - wanted, wanted])

    def asked(self) -> Mapping[str, str]:
        """Give what the list is asked for, in words a saved view keeps; choosers may be added."""
        return {"cari": self.search_text()}

    def ask_again(self, asked: Mapping[str, str]) -> None:
        """Ask for what a saved view was asked."""
        self.search_field.setText(asked.get("cari", ""))

    def fit_columns(self) -> None:
        """Hide the columns this width has no room for, unless the clerk chose his own."""
        hides, left_out = not self.view_tools.columns_chosen, self.columns_left_out()
        self.table.columns.hide_what_lacks_room(hides=hides, left_out=left_out)

    def columns_left_out(self) -> Collection[int]:
        """Give the places of columns that say nothing now, which only the clerk's choice shows."""
        return ()

    def ask_and_export(self, *, marked_only: bool = False) -> None:
        """Ask for a place and save what is shown, or only what is marked, as a workbook."""
        ask_and_save(
            self,
            "Simpan yang dipilih" if marked_only else "Simpan yang tampil",
            title=self.title,
            noun=self.noun,
            chosen=self.table.selected_rows() if marked_only else list(self.model.rows),
            tools=self.view_tools,
            jobs=self.jobs,
            tell=self.notice.emit,
        )

    def keep_arrangement(self, preferences: Preferences) -> None:
        """Remember widths, order and sorting of the columns, and how the page is divided."""
        preferences.keep_columns(self.title, self.table.horizontalHeader())
        preferences.keep_splitter(f"daftar-{self.title}", self._splitter)

    def restore_arrangement(self, preferences: Preferences) -> None:
        """Arrange columns and parts as they were left."""
        heads = self.table.horizontalHeader()
        if preferences.restore_columns(self.title, heads):
            self.table.sortByColumn(heads.sortIndicatorSection(), heads.sortIndicatorOrder())
        preferences.restore_splitter(f"daftar-{self.title}", self._splitter)
        self.view_tools.remember(self.title, preferences)

    def add_tool(self, widget: QWidget) -> None:
        """Add a control beside the search field, such as a choice of unit."""
        last = self._tools.takeAt(self._tools.count() - 1)
        self._tools.addWidget(widget)
        if last is not None:
            self._tools.addItem(last)

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show rows, keeping the cursor on the thing it was on."""
        current = self.table.current_row()
        kept = None if current is None else self.key(current)
        self.model.set_rows(rows)
        self._show_count()
        self._show_nothing()
        place = next((at for at, row in enumerate(self.model.rows) if self.key(row) == kept), 0)
        if self.model.rows:
            self.table.select_place(place)
        self.selected.emit(self.table.current_row())

    @override
    def reload(self) -> None:
        self.jobs.run(self.query(), done=self._on_first, latest=f"{id(self)}")

    @override
    def focus_search(self) -> None:
        self.search_field.setFocus()
        self.search_field.selectAll()

    @override
    def go_back(self) -> bool:
        if self.search_field.text():
            self.search_field.clear()
            return True
        return False

    @override
    def keys_told(self) -> Sequence[Shortcut]:
        return self.table.keys_told()

    def _on_first(self, rows: Sequence[T]) -> None:
        self.show_rows(rows)
        rest = self.rest(rows)
        if rest is not None:
            self.jobs.run(rest, done=self._on_rest, latest=f"{id(self)}")

    def _on_rest(self, rows: Sequence[T]) -> None:
        """Show every row where the first ones stand, leaving what is seen where it is."""
        bar = self.table.verticalScrollBar()
        place = bar.value()
        self.show_rows(rows)
        bar.setValue(place)

    def _show_count(self) -> None:
        """Say how many rows there are, and how many a filter leaves."""
        words = self.count_words(self.model.given)
        if self.view_tools.filters:
            words = f"{len(self.model.rows):,} dari ".replace(",", ".") + words
        self._count.setText(words)

    def _offered(self) -> Sequence[MarkedAction]:
        """Give everything that can be done with the rows marked now."""
        rows = self.table.selected_rows()
        many = f"{len(rows):,}".replace(",", ".")
        save = partial(self.ask_and_export, marked_only=True)
        return (
            *self.marked_actions(rows),
            MarkedAction(f"Salin {many} baris", self.table.copy, keys="Ctrl+C"),
            MarkedAction(f"Simpan {many} baris ke Excel…", save),
        )

    def _on_filtered(self) -> None:
        self.filter_chips.show_filters(self.view_tools.filters)
        self._show_count()
        self._show_nothing()
        if self.model.rows:
            self.table.select_place(0)

    def _show_nothing(self) -> None:
        """Say why there are no rows in the place of them all, the preview's too."""
        there = bool(self.model.rows)
        self._stack.setCurrentIndex(0 if there else 1)
        self._empty.say(searched=self.search_text(), filtered=bool(self.model.given))
        if self.preview is not None:
            self.preview.setVisible(there)

    def _connect(self) -> None:
        self.table.row_activated.connect(self.activated)
        self.table.row_selected.connect(self.selected)
        self.marked.offered = self._offered
        self.view_tools.marked = self.marked
        self.view_tools.filtered.connect(self._on_filtered)
        self.filter_chips.dropped.connect(self.view_tools.drop_filter)
        self.view_tools.export_requested.connect(self.ask_and_export)
        self.view_tools.asked.connect(self.ask_again)
        self.view_tools.arranged.connect(self.fit_columns)
        self.view_tools.present = self.asked
        self.search_field.textChanged.connect(lambda _: self._pause.start())
        self.search_field.lead_to(self.table)
        self._pause.timeout.connect(self.reload)
        self._action.clicked.connect(lambda _=False: self.action_requested.emit())
        self._empty.action_requested.connect(self.action_requested)
        self._empty.unfilter_requested.connect(lambda: self.view_tools.set_filters(()))

    def _lay_out(self) -> None:
        self._action = primary_button(self.action, "plus")
        self._empty = ListEmpty(
            self.icon or "info", noun=self.noun, empty=self.empty, action=self.action
        )
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._splitter.addWidget(self._stack)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(theme.GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self._head())
        layout.addLayout(self._tool_row())
        layout.addWidget(self.filter_chips)
        layout.addWidget(self._splitter, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.MARGIN)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addWidget(self.marked.button)
        head.addStretch(1)
        if self.action:
            head.addWidget(self._action)
        return head

    def _tool_row(self) -> QHBoxLayout:
        """Give the tools; with large text they go on in a second line."""
        self.search_field.set_words(self.search_hint)
        self.search_field.setFixedWidth(theme.with_text(SEARCH_WIDTH))
        self._tools.addWidget(self.search_field)
        self._tools.addWidget(self.view_tools.filter_button)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addLayout(self._tools, 1)
        row.addWidget(self.view_tools.view_button, 0, Qt.AlignmentFlag.AlignTop)
        return row
