"""Daftar nomor kosong: every number of a year without a letter in force, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.dates import short_day_date
from asn_desk.domain.papers.empty_numbers import Emptiness, EmptyNumber
from asn_desk.domain.registers import run_words
from asn_desk.services.numbers import NumberDesk
from ui.shared import dialogs, theme
from ui.shared.elements import button, label
from ui.shared.errors import words
from ui.shared.jobs import Jobs
from ui.shared.table_model import Column, TableModel
from ui.shared.table_view import TableView
from ui.shared.theme import Meaning

NOTHING = "Semua nomor tahun ini ada suratnya."
_MEANINGS = {
    Emptiness.RESERVED: Meaning.WAITING,
    Emptiness.MISSING: Meaning.DUE,
    Emptiness.VOIDED: Meaning.LATE,
}
COLUMNS = (
    Column[EmptyNumber]("Buku", lambda one: one.book.value, width=120),
    Column[EmptyNumber](
        "Nomor urut", run_words, sort=lambda one: (one.book.value, one.first), width=100
    ),
    Column[EmptyNumber](
        "Mengapa kosong",
        lambda one: one.why.value,
        meaning=lambda one: _MEANINGS.get(one.why),
        width=190,
    ),
    Column[EmptyNumber]("Untuk atau alasan", lambda one: one.note),
    Column[EmptyNumber]("Dipesan untuk", lambda one: one.who, width=140),
    Column[EmptyNumber](
        "Tanggal",
        lambda one: short_day_date(one.on) if one.on else "",
        sort=lambda one: one.on,
        width=146,
    ),
)


class EmptyNumbersDialog(QDialog):
    """Lists the numbers and releases those that were reserved for nothing."""

    released = Signal()
    print_requested = Signal()

    def __init__(self, parent: QWidget | None, numbers: NumberDesk, jobs: Jobs, year: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Daftar nomor kosong, {year}")
        self._numbers, self._jobs, self._year = numbers, jobs, year
        self.model: TableModel[EmptyNumber] = TableModel(COLUMNS, self)
        self.table: TableView[EmptyNumber] = TableView(self.model, "Nomor kosong")
        self.said = label(look="muted", wrap=True)
        self.release_button = button("Lepas pesanan …", "ban")
        self.print_button = button("Cetak daftar …", "printer")
        self._lay_out()
        self.table.row_selected.connect(lambda _: self._settle())
        self.release_button.clicked.connect(lambda _=False: self.release())
        self.print_button.clicked.connect(lambda _=False: self.print_requested.emit())
        self.resize(theme.with_text(980), 520)
        self.reload()

    def reload(self) -> None:
        """Fetch the list again."""
        self._jobs.run(
            lambda: self._numbers.empty(self._year), done=self._show, latest=f"kosong-{id(self)}"
        )

    def release(self) -> None:
        """Ask for the reason and void the reserved number that is selected."""
        row = self.table.current_row()
        if row is None or row.reserved_id is None:
            return
        reserved_id = row.reserved_id
        reason = dialogs.ask_text(
            self,
            f"Lepas pesanan nomor urut {row.first}",
            "Mengapa tidak jadi dipakai",
            action="Lepas pesanan",
            hint="Nomor ini tetap tercatat sebagai nomor kosong dan tidak dipakai surat lain.",
            long=True,
        )
        if reason:
            self._jobs.run(
                lambda: self._numbers.release(reserved_id, reason=reason),
                done=lambda _: self._on_released(),
                failed=self._on_failed,
            )

    def _on_released(self) -> None:
        self.released.emit()
        self.reload()

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self.said.setText(f"▲ {message.title}. {message.text}")

    def _show(self, found: Sequence[EmptyNumber]) -> None:
        self.model.set_rows(found)
        if found:
            self.table.select_place(0)
        held = sum(one.why is Emptiness.RESERVED for one in found)
        self.said.setText(f"{held} nomor masih dipesan." if held else "" if found else NOTHING)
        self._settle()

    def _settle(self) -> None:
        row = self.table.current_row()
        self.release_button.setEnabled(row is not None and row.reserved_id is not None)

    def _lay_out(self) -> None:
        close = button("Tutup")
        close.setDefault(True)
        close.clicked.connect(lambda _=False: self.accept())
        foot = QHBoxLayout()
        foot.setSpacing(theme.GAP)
        foot.addWidget(self.release_button)
        foot.addWidget(self.print_button)
        foot.addWidget(self.said, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
