"""Tambah versi tabel: all rows of a table as they are to be from a day on, and their decree."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from asn_desk.domain.errors import WrongLawTable
from asn_desk.domain.law.changes import LawChange, RowValues
from asn_desk.domain.law.row_words import cell_words
from asn_desk.domain.law.table_columns import BASIS, LawColumn
from asn_desk.services.law import LawDesk, LawPreview
from asn_desk.services.law_views import LawTableView
from asn_desk.services.refusals import row_words
from ui.law.law_table import NARROW, fit_columns
from ui.law.preview_words import preview_words
from ui.law.row_form import RowFields
from ui.shared import errors, theme
from ui.shared.dialogs import FormDialog
from ui.shared.elements import button, label
from ui.shared.form import DateField, Form, LongTextField, TextField
from ui.shared.jobs import Jobs
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView

TYPING_PAUSE = 300
TABLE_HEIGHT = 240


class RowForm(Form[RowValues]):
    """Every column of one row."""

    def __init__(self, view: LawTableView, row: RowValues, *, today: Callable[[], date]) -> None:
        super().__init__()
        columns = (*view.table.columns, *BASIS)
        self.row = RowFields(self, columns, view.names, row=row, today=today)

    @override
    def load(self, value: RowValues) -> None:
        """Nothing: the fields are filled when they are made."""

    @override
    def value(self) -> RowValues:
        return self.row.values()


class VersionForm(Form[LawChange]):
    """The rows of a later version, when it begins, what it rests on, and why."""

    def __init__(
        self, desk: LawDesk, view: LawTableView, *, jobs: Jobs, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self.setMaximumWidth(theme.with_text(theme.FORM_WIDTH * 2))
        self._desk = desk
        self._view = view
        self._jobs = jobs
        self._today = today
        self._touched = False
        self.valid_from = DateField("Berlaku sejak", today=today, required=True)
        self.decree = TextField("Peraturan yang mendasari", placeholder="PP 1/2027 Pasal 3")
        self.add_row(self.valid_from, self.decree)
        self.reason = self.add(LongTextField("Alasan", required=True, lines=2))
        self.model: TableModel[RowValues] = TableModel(_columns(view), self)
        self.table = TableView(self.model, f"Isi tabel {view.table.title}")
        self.table.setSortingEnabled(False)
        self.table.setMinimumHeight(TABLE_HEIGHT)
        self.change_button = button("Ubah baris…", "pencil")
        self.add_button = button("Tambah baris…", "plus")
        self.remove_button = button("Hapus baris", "trash-2")
        self.preview = label(wrap=True)
        self.wrong = label(look="problem", wrap=True)
        self.wrong.hide()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self.show_preview)
        self._connect()
        self.valid_from.set_value(today())
        self._fetch()

    def set_rows(self, rows: Sequence[RowValues]) -> None:
        """Show the rows as they are to be and say what they change."""
        place = self.table.currentIndex().row()
        self.model.set_rows(rows)
        fit_columns(self.model, self.table)
        if rows:
            self.table.select_place(min(max(place, 0), len(rows) - 1))
        self._pause.start()

    def change_row(self) -> None:
        """Ask what the row under the cursor is to say."""
        place = self.table.currentIndex().row()
        if place < 0:
            return
        rows = list(self.model.rows)
        answer = self._ask("Ubah baris", rows[place], "Pakai baris ini")
        if answer is not None:
            rows[place] = answer
            self._use(rows)

    def add_row_below(self) -> None:
        """Ask for a new row, beginning from the one under the cursor."""
        place = self.table.currentIndex().row()
        rows = list(self.model.rows)
        answer = self._ask("Tambah baris", rows[place] if place >= 0 else {}, "Tambah baris ini")
        if answer is not None:
            rows.insert(place + 1, answer)
            self._use(rows)
            self.table.select_place(place + 1)

    def remove_row(self) -> None:
        """Take the row under the cursor out of the version."""
        place = self.table.currentIndex().row()
        if place >= 0:
            rows = list(self.model.rows)
            del rows[place]
            self._use(rows)

    def show_preview(self) -> None:
        """Say below the rows what this version changes, or what is wrong with it."""
        self._jobs.run(
            partial(self._desk.preview, self.value()),
            done=self._on_preview,
            failed=self._on_wrong,
            latest=f"versi-{id(self)}",
        )

    @override
    def load(self, value: LawChange) -> None:
        self.valid_from.set_value(value.valid_from)
        self.decree.set_value(value.decree)
        self.reason.set_value(value.reason)
        self.set_rows(value.rows)

    @override
    def value(self) -> LawChange:
        return LawChange(
            table=self._view.table.name,
            valid_from=self.valid_from.value() or self._today(),
            rows=tuple(self.model.rows),
            decree=self.decree.value(),
            reason=self.reason.value(),
        )

    def show_wrong(self, error: WrongLawTable) -> None:
        """Name every wrong row below the table and put the cursor on the first."""
        self.wrong.setText("\n".join(f"▲ {_large(row_words(one))}." for one in error.problems))
        self.wrong.show()
        places = [one.row for one in error.problems if one.row]
        if places:
            self.table.select_place(places[0] - 1)

    def _ask(self, title: str, row: RowValues, action: str) -> RowValues | None:
        form = RowForm(self._view, row, today=self._today)
        return FormDialog(self, title, form, action).answer()

    def _use(self, rows: Sequence[RowValues]) -> None:
        self._touched = True
        self.set_rows(rows)

    def _fetch(self) -> None:
        """Take the rows in force from the chosen day on, while none is changed here."""
        day = self.valid_from.value()
        if day is not None and not self._touched:
            self._jobs.run(
                partial(self._desk.draft, self._view.table.name, day),
                done=self.set_rows,
                latest=f"isi-{id(self)}",
            )

    def _on_preview(self, preview: LawPreview) -> None:
        self.wrong.hide()
        self.preview.setText(preview_words(preview))

    def _on_wrong(self, error: Exception) -> None:
        self.preview.clear()
        if isinstance(error, WrongLawTable):
            self.show_wrong(error)
        else:
            self.wrong.setText(f"▲ {errors.words(error).text}")
            self.wrong.show()

    def _connect(self) -> None:
        self.change_button.clicked.connect(lambda _=False: self.change_row())
        self.add_button.clicked.connect(lambda _=False: self.add_row_below())
        self.remove_button.clicked.connect(lambda _=False: self.remove_row())
        self.table.row_activated.connect(lambda _: self.change_row())
        self.valid_from.changed.connect(self._fetch)
        self.valid_from.changed.connect(self._pause.start)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        for one in (self.change_button, self.add_button, self.remove_button):
            buttons.addWidget(one)
        buttons.addStretch(1)
        self._column.addLayout(buttons)
        self.add_widget(self.table)
        self.add_widget(self.wrong)
        self.add_widget(self.preview)


def _large(words: str) -> str:
    return words[:1].upper() + words[1:]


def _columns(view: LawTableView) -> tuple[Column[RowValues], ...]:
    shown = (*view.table.columns, *BASIS)
    return tuple(_column(one, view) for one in shown)


def _column(column: LawColumn, view: LawTableView) -> Column[RowValues]:
    def text(row: RowValues) -> str:
        return cell_words(column, row.get(column.name), view.names)

    return Column(column.title, text, width=NARROW)
