"""The list of employees with instant search and a card of the selected one."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from typing_extensions import override

from asn_desk.domain.employees import EmployeeLine
from asn_desk.services.employees import EmployeeDesk
from ui.employees.columns import employee_columns
from ui.employees.facts import EmployeeFacts
from ui.shared.elements import button
from ui.shared.jobs import Jobs
from ui.shared.table_page import TablePage

LIMIT = 500
"""Rows fetched for a search; a further word narrows it down."""


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

    def __init__(self, employees: EmployeeDesk, jobs: Jobs) -> None:
        super().__init__(jobs, employee_columns())
        self._employees = employees
        self._known = 0
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
        text = self.search_text()

        def find() -> Sequence[EmployeeLine]:
            self._known = self._employees.count()
            return self._employees.search(text, limit=LIMIT)

        return find

    @override
    def count_words(self, rows: Sequence[EmployeeLine]) -> str:
        if len(rows) < LIMIT:
            return super().count_words(rows)
        return f"{LIMIT} pertama dari {self._known:,} pegawai".replace(",", ".")

    @override
    def show_rows(self, rows: Sequence[EmployeeLine]) -> None:
        self.facts.setVisible(bool(rows))
        super().show_rows(rows)

    def _on_selected(self, line: EmployeeLine | None) -> None:
        if line is None:
            self.facts.clear()
            return
        self.jobs.run(
            partial(self._employees.card, line.id),
            done=self.facts.show_card,
            latest=f"kartu-{id(self)}",
        )
