"""Aturan: the tables of the law, what the office sets in them, and their versions."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
)
from typing_extensions import override

from asn_desk.domain.law.changes import LawChange
from asn_desk.domain.law.table_columns import LawTable
from asn_desk.services.administrators import Permission
from asn_desk.services.law import LawDesk
from asn_desk.services.law_views import LawLine, LawTableView
from ui.law.law_dialogs import (
    AdministratorsForm,
    HistoryDialog,
    VersionDialog,
    version_title,
    version_words,
)
from ui.law.law_table import fit_columns, law_table_view, matching
from ui.law.law_tools import LawTools
from ui.law.row_panel import RowPanel
from ui.law.setting_form import SettingChange, SettingForm
from ui.law.table_list import LIST_WIDTH, table_list
from ui.law.version_form import VersionForm
from ui.shared import theme
from ui.shared.desk_dialog import DeskDialog
from ui.shared.elements import (
    button,
    label,
    link_button,
    muted_label,
    show_meaning,
    title_label,
)
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction
from ui.shared.table_model import TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

SETTING_SIZE = (600, 700)
VERSION_SIZE = (1040, 680)
Shown = tuple[LawTableView, Permission]


class LawPage(Page):
    """The tables at left, the rows of the chosen one at right, the row's details below."""

    title = "Aturan"
    icon = "scale"

    def __init__(
        self, desk: LawDesk, *, jobs: Jobs, notices: Notices, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self._tables = desk.tables()
        self._lists: dict[str, tuple[TableModel[LawLine], TableView[LawLine]]] = {}
        self._view: LawTableView | None = None
        self._permission: Permission | None = None
        self.dialog: VersionDialog | DeskDialog[SettingChange] | None = None
        self.names_dialog: DeskDialog[tuple[str, ...]] | None = None
        self._list = table_list(self._tables)
        self.tools = LawTools(today=today)
        self._title = title_label()
        self._about = muted_label(wrap=True)
        self._version = muted_label()
        self.left_out = label(wrap=True)
        self.left_out.hide()
        self._stack = QStackedWidget()
        self.panel = RowPanel()
        self.version_button = button("Tambah versi tabel…", "plus")
        self.history_button = button("Riwayat…", "history")
        self.administrators = muted_label(wrap=True)
        self.administrators_button = link_button("Administrator…")
        self._lay_out()
        self._connect()

    def table(self) -> LawTable:
        """Give the table chosen."""
        return self._tables[max(self._list.currentRow(), 0)]

    def lines(self) -> tuple[TableModel[LawLine], TableView[LawLine]]:
        """Give the rows shown, as a model and its view."""
        table = self.table()
        if table.name not in self._lists:
            model, view = law_table_view(table)
            view.row_selected.connect(self._on_selected)
            view.row_activated.connect(lambda _: self.change_setting())
            self._lists[table.name] = (model, view)
            self._stack.addWidget(view)
        return self._lists[table.name]

    def show_table(self, name: str) -> None:
        """Show a table by its name in the law: `regime`."""
        names = [one.name for one in self._tables]
        self._list.setCurrentRow(names.index(name))

    def change_setting(self) -> None:
        """Ask what the setting under the cursor becomes, from when, and why."""
        line = self.lines()[1].current_row()
        if self._view is None or line is None or not self.panel.setting_button.isEnabled():
            return
        form = SettingForm(self._desk, self._view, line, jobs=self._jobs, today=self._today)
        dialog = DeskDialog(
            self,
            f"Ubah setelan {self._view.table.title.lower()}",
            form,
            "Simpan setelan",
            jobs=self._jobs,
            work=partial(self._save_setting, self._view.table.name, line),
        )
        dialog.resize(*SETTING_SIZE)
        self._open(dialog, "Setelan tersimpan sebagai versi baru.")

    def add_version(self) -> None:
        """Ask for a later version of the table shown."""
        if self._view is None or not self.version_button.isEnabled():
            return
        form = VersionForm(self._desk, self._view, jobs=self._jobs, today=self._today)
        dialog = VersionDialog(
            self,
            f"Versi baru tabel {self._view.table.title}",
            form,
            "Simpan versi baru",
            jobs=self._jobs,
            work=self._desk.record,
        )
        dialog.resize(*VERSION_SIZE)
        self._open(dialog, f"Versi baru tabel {self._view.table.title} tersimpan.")

    def show_history(self) -> None:
        """Show every version of the table."""
        if self._view is not None:
            HistoryDialog(self, self._view.table.title, self._view.versions).open()

    def ask_administrators(self) -> None:
        """Ask who may change the tables."""
        if self._permission is None:
            return
        form = AdministratorsForm(self._permission)
        self.names_dialog = DeskDialog(
            self,
            "Administrator",
            form,
            "Simpan administrator",
            jobs=self._jobs,
            work=self._save_administrators,
        )
        self.names_dialog.succeeded.connect(lambda _: self._on_saved("Administrator tersimpan."))
        self.names_dialog.open()

    @override
    def reload(self) -> None:
        if self.tools.problem():
            return
        name, on = self.table().name, self.tools.day()
        self._jobs.run(
            lambda: (self._desk.table(name, on=on), self._desk.permission()),
            done=self._show,
            latest=f"aturan-{id(self)}",
        )

    @override
    def focus_search(self) -> None:
        self.tools.search.setFocus()
        self.tools.search.selectAll()

    @override
    def go_back(self) -> bool:
        if self.tools.search.text():
            self.tools.search.clear()
            return True
        return False

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return tuple(
            PageAction(f"Tabel {one.title.lower()}", partial(self.show_table, one.name))
            for one in self._tables
        )

    def _on_chosen(self) -> None:
        table = self.table()
        self._title.setText(table.title)
        self._about.setText(table.about)
        self._stack.setCurrentWidget(self.lines()[1])
        self._on_selected(self.lines()[1].current_row())
        self.reload()

    def _show(self, found: Shown) -> None:
        self._view, self._permission = found
        if self._view.table.name != self.table().name:
            return
        version = self._view.in_force
        self._version.setText(f"{version_title(version)}. {version_words(version)}")
        self._show_left_out(self._view.left_out)
        self.administrators.setText(self._permission.words)
        self.version_button.setEnabled(self._permission.given)
        self.version_button.setToolTip("" if self._permission.given else self._permission.words)
        self.history_button.setText(f"Riwayat ({len(self._view.versions)})…")
        self._show_lines()

    def _show_left_out(self, rows: Sequence[str]) -> None:
        self.left_out.setVisible(bool(rows))
        if rows:
            words = (
                f"{len(rows)} baris bawaan program yang baru belum ada di versi kantor:"
                f" {'; '.join(rows)}. Tambah versi tabel untuk memakainya."
            )
            show_meaning(self.left_out, Meaning.DUE, words)

    def _show_lines(self) -> None:
        if self._view is None:
            return
        model, view = self.lines()
        model.set_rows(matching(self._view.lines, self.tools.search.text()))
        fit_columns(model, view)
        self.tools.show_count(len(model.rows), len(self._view.lines))
        if model.rows:
            view.select_place(0)
        self._on_selected(view.current_row())

    def _on_selected(self, line: LawLine | None) -> None:
        self.panel.show_line(self.table(), line, self._permission)

    def _save_setting(self, name: str, line: LawLine, change: SettingChange) -> LawChange:
        return self._desk.change_setting(
            name,
            line.values,
            change.values,
            valid_from=change.valid_from,
            reason=change.reason,
        )

    def _save_administrators(self, names: tuple[str, ...]) -> None:
        self._desk.save_administrators(names, reason="administrator ditetapkan")

    def _open(self, dialog: VersionDialog | DeskDialog[SettingChange], said: str) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(lambda _: self._on_saved(said))
        dialog.open()

    def _on_saved(self, said: str) -> None:
        self._notices.success(said)
        self.reload()

    def _connect(self) -> None:
        self._list.currentRowChanged.connect(lambda _: self._on_chosen())
        self.tools.search.textChanged.connect(lambda _: self._show_lines())
        self.tools.day_changed.connect(self.reload)
        self.panel.wanted.connect(self.change_setting)
        self.version_button.clicked.connect(lambda _=False: self.add_version())
        self.history_button.clicked.connect(lambda _=False: self.show_history())
        self.administrators_button.clicked.connect(lambda _=False: self.ask_administrators())
        self.setFocusProxy(self._list)
        self._list.setCurrentRow(0)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.GAP)
        left.addWidget(title_label(self.title))
        left.addWidget(self._list, 1)
        self.administrators.setFixedWidth(theme.with_text(LIST_WIDTH))
        left.addWidget(self.administrators)
        left.addWidget(self.administrators_button)
        right = QVBoxLayout()
        right.setSpacing(theme.GAP)
        right.addLayout(self._head())
        right.addWidget(self._about)
        right.addWidget(self.tools)
        right.addWidget(self._stack, 1)
        right.addWidget(self._version)
        right.addWidget(self.left_out)
        right.addWidget(self.panel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.MARGIN)
        layout.addLayout(left)
        layout.addLayout(right, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.GAP)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.history_button)
        head.addWidget(self.version_button)
        return head
