"""The list of reported persons with filters and the selected one beside it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu
from typing_extensions import override

from asn_desk.domain.dates import MONTHS
from asn_desk.domain.incidents import IncidentFilter, IncidentLine, Outcome
from asn_desk.services.reports.incidents import IncidentDesk
from ui.incidents.columns import report_columns
from ui.incidents.panel import ReportPanel
from ui.shared.elements import button
from ui.shared.jobs import Jobs
from ui.shared.marked_rows import MarkedAction
from ui.shared.table_page import TablePage

LIMIT = 500
"""Rows shown at once; the others follow while these are read."""
EVERYTHING = 10_000_000
MONTHS_BACK = 24
ALL, WAITING, UNKNOWN = "Semua laporan", "Menunggu verifikasi", "Belum teridentifikasi"
ANY_MONTH = "Semua bulan"
REPLIES, COACHING = "balasan", "pembinaan"


class ReportList(TablePage[IncidentLine]):
    """Lists who was reported; what waits for the desk is counted for the badge."""

    title = "Laporan"
    icon = "inbox"
    noun = "laporan"
    action = "Catat laporan"
    search_hint = "Cari nama, NIP, unit, atau nomor surat"
    empty = (
        "Belum ada laporan. Impor paket Satpol PP, catat laporan sendiri, "
        "atau jatuhkan berkasnya di sini."
    )

    import_requested = Signal()
    blank_form_requested = Signal()
    reply_requested = Signal()
    batch_requested = Signal(str, object)
    """Letters for the marked persons: which (`REPLIES` or `COACHING`), and their ids."""
    counted = Signal(int)
    """How many reported persons wait for verification."""

    def __init__(self, incidents: IncidentDesk, jobs: Jobs, *, today: Callable[[], date]) -> None:
        super().__init__(jobs, report_columns())
        self._incidents = incidents
        self._wanted: int | None = None
        self._pending = 0
        self.state = _chooser("Saring keadaan", (ALL, WAITING, UNKNOWN))
        self.month = _chooser("Saring bulan kejadian", (ANY_MONTH,))
        for year, number in _months_before(today()):
            self.month.addItem(f"{MONTHS[number - 1]} {year}", (year, number))
        self.import_button = button("Impor paket…", "upload")
        self.more_button = button("Satpol PP", "chevron-down")
        self.panel = ReportPanel(incidents.evidence, jobs)
        for tool in (self.state, self.month, self.import_button, self.more_button):
            self.add_tool(tool)
        self.set_preview(self.panel)
        self._add_menu()
        self.state.currentIndexChanged.connect(lambda _: self.reload())
        self.month.currentIndexChanged.connect(lambda _: self.reload())
        self.import_button.clicked.connect(lambda _=False: self.import_requested.emit())
        self.selected.connect(self._on_selected)

    def wanted(self, limit: int = LIMIT) -> IncidentFilter:
        """Give what the list is asked for, up to a number of rows."""
        state = self.state.currentText()
        return IncidentFilter(
            text=self.search_text(),
            outcomes=(Outcome.PENDING,) if state == WAITING else (),
            unidentified_only=state == UNKNOWN,
            month=self.month.currentData(),
            limit=limit,
        )

    def show_person(self, person_id: int) -> None:
        """Show one reported person, taking filters away that would hide it."""
        self._wanted = person_id
        for chooser in (self.state, self.month):
            chooser.blockSignals(True)
            chooser.setCurrentIndex(0)
            chooser.blockSignals(False)
        self.search_field.empty_quietly()
        self.reload()
        self.fetch(person_id)

    def fetch(self, person_id: int) -> None:
        """Fetch one reported person for the panel."""
        self.jobs.run(
            partial(self._incidents.view, person_id),
            done=self.panel.show_view,
            latest=f"laporan-{id(self)}",
        )

    @override
    def query(self) -> Callable[[], Sequence[IncidentLine]]:
        wanted = self.wanted()

        def find() -> Sequence[IncidentLine]:
            self._pending = self._incidents.count(IncidentFilter(outcomes=(Outcome.PENDING,)))
            return self._incidents.lines(wanted)

        return find

    @override
    def marked_actions(self, rows: Sequence[IncidentLine]) -> Sequence[MarkedAction]:
        ids = [row.person_id for row in rows]
        many = len(ids)
        return (
            MarkedAction(
                f"Terbitkan surat pembinaan untuk {many} orang…",
                partial(self.batch_requested.emit, COACHING, ids),
            ),
            MarkedAction(
                f"Balas surat Satpol PP untuk {many} laporan…",
                partial(self.batch_requested.emit, REPLIES, ids),
            ),
        )

    @override
    def rest(self, first: Sequence[IncidentLine]) -> Callable[[], Sequence[IncidentLine]] | None:
        if len(first) < LIMIT:
            return None
        return partial(self._incidents.lines, self.wanted(EVERYTHING))

    @override
    def asked(self) -> Mapping[str, str]:
        chosen = {"keadaan": self.state.currentText(), "bulan": self.month.currentText()}
        return {**super().asked(), **chosen}

    @override
    def ask_again(self, asked: Mapping[str, str]) -> None:
        self.state.setCurrentText(asked.get("keadaan", ALL))
        self.month.setCurrentText(asked.get("bulan", ANY_MONTH))
        super().ask_again(asked)

    @override
    def key(self, row: IncidentLine) -> object:
        return row.person_id

    @override
    def count_words(self, rows: Sequence[IncidentLine]) -> str:
        waiting = sum(row.outcome is Outcome.PENDING for row in rows)
        return f"{super().count_words(rows)} · {waiting} menunggu"

    @override
    def show_rows(self, rows: Sequence[IncidentLine]) -> None:
        self.panel.setVisible(bool(rows))
        super().show_rows(rows)
        self.counted.emit(self._pending)
        if self._wanted is not None:
            wanted = self._wanted
            places = [at for at, row in enumerate(self.model.rows) if row.person_id == wanted]
            self._wanted = wanted if not places and len(rows) == LIMIT else None
            if places:
                self.table.select_place(places[0])

    def _on_selected(self, line: IncidentLine | None) -> None:
        if line is None:
            self.panel.clear()
        else:
            self.fetch(line.person_id)

    def _add_menu(self) -> None:
        menu = QMenu(self)
        for words, told in (
            ("Balas surat Satpol PP…", self.reply_requested),
            ("Simpan formulir kosong untuk Satpol PP…", self.blank_form_requested),
        ):
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, told=told: told.emit())
            menu.addAction(action)
        self.more_button.setMenu(menu)


def _chooser(name: str, words: Sequence[str]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItems(list(words))
    return made


def _months_before(day: date) -> list[tuple[int, int]]:
    newest = day.year * 12 + day.month - 1
    return [((newest - back) // 12, (newest - back) % 12 + 1) for back in range(MONTHS_BACK)]
