"""The list of employees with instant search and a card of the selected one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from typing_extensions import override

from asn_desk.domain.employees import EmployeeLine
from asn_desk.services.people.employees import EmployeeDesk
from ui.employees.columns import employee_columns
from ui.employees.facts import EmployeeFacts
from ui.shared.elements import button
from ui.shared.jobs import Jobs
from ui.shared.marked_rows import MarkedAction
from ui.shared.table_page import TablePage

LIMIT = 500
"""Rows shown at once; the others follow while these are read."""
EVERYBODY = 10_000_000


class EmployeeList(TablePage[EmployeeLine]):
    """Finds employees by any fragment of name, NIP, post or unit."""

    title = "Pegawai"
    icon = "users"
    noun = "pegawai"
    action = "Impor berkas SIASN…"
    search_hint = "Cari nama, NIP, jabatan, atau unit"
    empty = (
        "Belum ada pegawai. Impor berkas ekspor SIASN dan hierarki unor, "
        "atau jatuhkan berkasnya di sini."
    )

    add_requested = Signal()
    units_requested = Signal()
    statements_requested = Signal(object)
    """The marked `EmployeeLine`s, for a statement about each."""

    def __init__(self, employees: EmployeeDesk, jobs: Jobs) -> None:
        super().__init__(jobs, employee_columns())
        self._employees = employees
        self.add_button = button("Tambah pegawai…", "plus")
        self.units_button = button("Unit kerja", "building-2")
        self.add_tool(self.add_button)
        self.add_tool(self.units_button)
        self.facts = EmployeeFacts(with_history=True)
        self.set_preview(self.facts)
        self.add_button.clicked.connect(lambda _=False: self.add_requested.emit())
        self.units_button.clicked.connect(lambda _=False: self.units_requested.emit())
        self.selected.connect(self._on_selected)

    @override
    def query(self) -> Callable[[], Sequence[EmployeeLine]]:
        return partial(self._employees.search, self.search_text(), limit=LIMIT)

    @override
    def rest(self, first: Sequence[EmployeeLine]) -> Callable[[], Sequence[EmployeeLine]] | None:
        if len(first) < LIMIT:
            return None
        return partial(self._employees.search, self.search_text(), limit=EVERYBODY)

    @override
    def show_rows(self, rows: Sequence[EmployeeLine]) -> None:
        self.facts.setVisible(bool(rows))
        super().show_rows(rows)

    @override
    def marked_actions(self, rows: Sequence[EmployeeLine]) -> Sequence[MarkedAction]:
        words = f"Buat surat pernyataan untuk {len(rows)} pegawai…"
        return (MarkedAction(words, lambda: self.statements_requested.emit(tuple(rows))),)

    def _on_selected(self, line: EmployeeLine | None) -> None:
        if line is None:
            self.facts.clear()
            return
        self.jobs.run(
            partial(self._employees.card, line.id),
            done=self.facts.show_card,
            latest=f"kartu-{id(self)}",
        )
