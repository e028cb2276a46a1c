"""Pegawai: the list, the full card, the units, and the import of personnel exports."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from asn_desk.domain.employees import EmployeeLine
from asn_desk.services.people.employees import EmployeeCard, EmployeeImportPlan, Fate
from asn_desk.services.progress import Progress
from ui.employees.card_view import EmployeeCardView
from ui.employees.changes import EmployeeChanges
from ui.employees.employee_desks import EmployeeDesks
from ui.employees.facts import EmployeeFacts
from ui.employees.list_view import EmployeeList
from ui.employees.papers import EmployeePapers
from ui.employees.units_view import UnitsView
from ui.shared import dialogs
from ui.shared.drop_area import FileDrops
from ui.shared.import_review import ImportReview, ImportWork
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction
from ui.shared.saving import save_made

WORKBOOKS = (("Buku kerja", "*.xlsx *.xls *.xlsb *.ods *.csv"),)
EXCEL = (("Buku kerja Excel", "*.xlsx"),)


class EmployeesPage(Page):
    """Everything about employees; nothing is imported before the clerk has seen every row."""

    title = "Pegawai"
    icon = "users"
    kinds: tuple[str, ...] = ("employee",)

    def __init__(
        self,
        desks: EmployeeDesks,
        *,
        jobs: Jobs,
        notices: Notices,
    ) -> None:
        super().__init__()
        self._desks = desks
        self._employees = desks.employees
        self._jobs = jobs
        self._notices = notices
        self.papers = EmployeePapers(self, desks, jobs=jobs, notices=notices)
        self.changes = EmployeeChanges(self, desks, jobs=jobs)
        self.list = EmployeeList(desks.employees, jobs)
        self.card_view = EmployeeCardView(desks.today)
        self.units_view = UnitsView(desks.employees, desks.office, jobs)
        self.review: ImportReview[EmployeeImportPlan] = ImportReview(jobs)
        self._stack = QStackedWidget()
        for widget in (self.list, self.card_view, self.units_view, self.review):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.list.search_field)
        self._connect()

    def ask_import(self) -> None:
        """Ask for files and review them."""
        self.import_files(dialogs.ask_open_files(self, "Pilih berkas SIASN", kinds=WORKBOOKS))

    def import_files(self, files: Sequence[Path]) -> None:
        """Review files; nothing is changed until the clerk applies."""
        if not files:
            return
        self.review.begin(
            ImportWork(
                title="Impor pegawai",
                files=", ".join(file.name for file in files),
                plan=partial(self._plan, tuple(files)),
                apply=self._apply,
                save_rejected=self._save_rejected,
            )
        )
        self._stack.setCurrentWidget(self.review)

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction("Impor berkas SIASN…", self.ask_import, "Ctrl+I"),
            PageAction("Tambah pegawai…", self.changes.add_employee, "Ctrl+N"),
            PageAction("Unit kerja", self._show_units),
            PageAction(
                "Surat pernyataan untuk pegawai ini…",
                lambda: self.papers.state(self._shown_card()),
                "Ctrl+Shift+P",
            ),
            PageAction(
                "Kartu hukuman disiplin pegawai ini",
                lambda: self.papers.print_card(self._shown_card()),
            ),
        )

    @override
    def reload(self) -> None:
        self.list.reload()
        shown = self._stack.currentWidget()
        if shown is self.units_view:
            self.units_view.reload()
        elif shown is self.card_view and self.card_view.facts.card is not None:
            self._fetch_card(self.card_view.facts.card.employee.id or 0)

    @override
    def open_item(self, kind: str, item_id: int) -> None:
        self._stack.setCurrentWidget(self.card_view)
        self._fetch_card(item_id)

    @override
    def go_back(self) -> bool:
        shown = self._stack.currentWidget()
        if shown is self.list:
            return self.list.go_back()
        if shown is self.review:
            self.review.stop()
        else:
            self._show_list()
        return True

    @override
    def focus_search(self) -> None:
        if self._stack.currentWidget() is self.units_view:
            self.units_view.search_field.setFocus()
        else:
            self._show_list()
            self.list.focus_search()

    def _plan(self, files: Sequence[Path], progress: Progress) -> EmployeeImportPlan:
        return self._employees.plan_import(files, progress=progress)

    def _apply(self, plan: EmployeeImportPlan, progress: Progress) -> EmployeeImportPlan:
        return self._employees.apply_import(plan, progress=progress)

    def _fetch_card(self, employee_id: int) -> None:
        self._jobs.run(
            partial(self._employees.card, employee_id),
            done=self.card_view.show_card,
            latest=f"kartu-penuh-{id(self)}",
        )
        self._jobs.run(
            partial(self._desks.standing, employee_id),
            done=self.card_view.show_standing,
            latest=f"disiplin-{id(self)}",
        )

    def _save_rejected(self, plan: EmployeeImportPlan) -> None:
        path = dialogs.ask_save_file(
            self, "Simpan baris ditolak", "pegawai-ditolak.xlsx", kinds=EXCEL
        )
        save_made(
            partial(self._employees.rejected_workbook, plan),
            path,
            jobs=self._jobs,
            notices=self._notices,
        )

    def _on_saved(self, said: str) -> None:
        self._notices.success(said)
        self.reload()

    def _on_applied(self, _plan: EmployeeImportPlan) -> None:
        counts = self.review.counts()
        self._notices.success(
            f"Impor pegawai selesai: {counts[Fate.NEW]} baru, {counts[Fate.CHANGED]} berubah, "
            f"{counts[Fate.GONE]} tidak ada lagi, {counts[Fate.REJECTED]} ditolak.",
            action="Buka",
            do=self._show_imported,
        )
        self._show_list()
        self.list.reload()

    def _on_activated(self, line: EmployeeLine) -> None:
        self.open_item("employee", line.id)

    def _shown_card(self) -> EmployeeCard | None:
        """Give whom the full card, or the card beside the list, shows."""
        full = self._stack.currentWidget() is self.card_view
        return self.card_view.facts.card if full else self.list.facts.card

    def _show_units(self) -> None:
        self._stack.setCurrentWidget(self.units_view)
        self.units_view.search_field.setFocus()
        self.units_view.reload()

    def _show_imported(self) -> None:
        self.page_requested.emit(self.title)
        self._show_list()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.list.action_requested.connect(self.ask_import)
        self.list.add_requested.connect(self.changes.add_employee)
        self.list.units_requested.connect(self._show_units)
        self.list.notice.connect(self.notice)
        self.list.activated.connect(self._on_activated)
        FileDrops(self).dropped.connect(self.import_files)
        self.card_view.closed.connect(self._show_list)
        self.units_view.closed.connect(self._show_list)
        self.units_view.changed.connect(self._on_saved)
        self.review.closed.connect(self._show_list)
        self.review.applied.connect(self._on_applied)
        for facts in (self.list.facts, self.card_view.facts):
            self._connect_facts(facts)
        self.list.statements_requested.connect(self.papers.state_many)
        self.changes.saved.connect(self._on_saved)
        self.papers.issued.connect(self.reload)
        self.papers.open_requested.connect(self.open_requested)
        self.card_view.open_requested.connect(self.open_requested)
        self.list.facts.open_requested.connect(self.open_requested)

    def _connect_facts(self, facts: EmployeeFacts) -> None:
        facts.correct_requested.connect(self.changes.correct)
        facts.superior_requested.connect(self.changes.set_superior)
        facts.statement_requested.connect(self.papers.state)
        facts.print_card_requested.connect(self.papers.print_card)
        facts.own_statement_requested.connect(self.papers.print_own)
