"""Laporan: the list, a report typed by hand, the import of packages, and what follows each."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from asn_desk.domain.incidents import IncidentLine
from asn_desk.services.batches.desk import BatchDesk
from asn_desk.services.office import OfficeDesk
from asn_desk.services.people.employees import EmployeeDesk
from asn_desk.services.reports.incidents import Fate, IncidentDesk, IntakePlan
from asn_desk.services.statements.statements import StatementDesk
from ui.incidents.added_evidence import AddedEvidence
from ui.incidents.entry_draft import EntryDraft
from ui.incidents.entry_view import EntryView
from ui.incidents.evidence_editor import EVIDENCE
from ui.incidents.list_view import ReportList
from ui.incidents.own_paper import OwnPaper
from ui.incidents.package_review import EXCEL, PackageReview
from ui.incidents.panel import status_of
from ui.incidents.reply_dialog import ReplyDialog
from ui.incidents.report_batch import ReportBatches
from ui.incidents.step_dialogs import StepDialogs
from ui.incidents.step_runner import StepRunner
from ui.incidents.steps import Step, next_step
from ui.shared import dialogs
from ui.shared.disk import disk
from ui.shared.drop_area import FileDrops
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction
from ui.shared.saving import save_made
from ui.shared.shortcuts import Shortcut

PACKAGES = (("Paket atau daftar Satpol PP", "*.zip *.xlsx *.xls *.xlsb *.ods"),)
PACKAGE_ENDINGS = frozenset({".zip", ".xlsx", ".xls", ".xlsb", ".ods"})


class IncidentsPage(Page):
    """Everything about reports; each step is a dialog that asks the desk itself."""

    title = "Laporan"
    icon = "inbox"
    kinds: tuple[str, ...] = ("report",)

    def __init__(  # noqa: PLR0913 — what the page is made of
        self,
        incidents: IncidentDesk,
        employees: EmployeeDesk,
        office: OfficeDesk,
        *,
        jobs: Jobs,
        notices: Notices,
        today: Callable[[], date],
        draft_file: Path,
        batches: BatchDesk | None = None,
        statements: StatementDesk | None = None,
    ) -> None:
        super().__init__()
        self._incidents = incidents
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self._pending = 0
        self.runner = StepRunner(
            StepDialogs(self, incidents, employees.choices, jobs=jobs, today=today),
            incidents,
            office,
            jobs=jobs,
            parent=self,
        )
        self.batches = ReportBatches(self, batches, jobs=jobs, notices=notices, today=today)
        self.own_paper = OwnPaper(self, statements, jobs=jobs, notices=notices)
        self.added = AddedEvidence(self, incidents, jobs)
        draft = EntryDraft(draft_file)
        self.list = ReportList(incidents, jobs, today=today)
        self.entry = EntryView(incidents, employees.choices, jobs=jobs, today=today, draft=draft)
        self.review = PackageReview(incidents, jobs=jobs, notices=notices, today=today)
        self._stack = QStackedWidget()
        for widget in (self.list, self.entry, self.review):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.list.search_field)
        self._connect()
        disk().run(lambda: draft.kept, done=self._on_draft)

    def do(self, step: Step) -> None:
        """Take a step with the selected person."""
        view = self.list.panel.view
        if view is not None:
            self.runner.run(step, view)

    def ask_import(self) -> None:
        """Ask for a package or a list and review it."""
        for file in dialogs.ask_open_files(self, "Pilih paket Satpol PP", kinds=PACKAGES)[:1]:
            self.import_file(file)

    def import_file(self, file: Path) -> None:
        """Review a package or a list; nothing is taken in until the clerk applies."""
        self.review.review_file(file)
        self._stack.setCurrentWidget(self.review)

    def enter_report(self) -> None:
        """Go to the page for a report typed by hand; words typed before are still there."""
        self.entry.go_on(self._show_entry)

    def reply(self) -> None:
        """Answer a letter of Satpol PP."""
        dialog = ReplyDialog(self, self._incidents, jobs=self._jobs, today=self._today)
        view = self.list.panel.view
        if view is not None and view.report.letter_number:
            dialog.choose(view.report.id or 0, view.report.letter_number)
        self.runner.show(dialog, self.runner.tell_letter)

    def save_blank_form(self) -> None:
        """Save the blank workbook to be sent to Satpol PP."""
        path = dialogs.ask_save_file(
            self, "Simpan formulir kosong", "formulir-laporan-satpol-pp.xlsx", kinds=EXCEL
        )
        save_made(self._incidents.blank_form, path, jobs=self._jobs, notices=self._notices)

    def attach(self, files: Sequence[Path]) -> None:
        """Copy files in as evidence of the selected incident."""
        view = self.list.panel.view
        if view is not None:
            self.added.attach(view, files)

    def paste(self) -> None:
        """Take a picture from the clipboard as evidence: of the entry, or the selected incident."""
        if self._stack.currentWidget() is self.entry:
            self.entry.evidence.paste()
            return
        view = self.list.panel.view
        if view is not None and self._stack.currentWidget() is self.list:
            self.added.paste(view)

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction("Catat laporan", self.enter_report, "Ctrl+N"),
            PageAction("Impor paket Satpol PP…", self.ask_import, "Ctrl+I"),
            PageAction("Balas surat Satpol PP…", self.reply),
            PageAction("Simpan formulir kosong untuk Satpol PP…", self.save_blank_form),
        )

    @override
    def shortcuts(self) -> Sequence[Shortcut]:
        paste = "Tempel gambar sebagai bukti"
        return (Shortcut(keys=("Ctrl+V",), words=paste, do=self.paste),)

    @override
    def badge(self) -> int:
        return self._pending

    @override
    def reload(self) -> None:
        self.list.reload()

    @override
    def open_item(self, kind: str, item_id: int) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.show_person(item_id)

    @override
    def go_back(self) -> bool:
        shown = self._stack.currentWidget()
        if shown is self.list:
            return self.list.go_back()
        if shown is self.review:
            self.review.stop()
        else:
            self._leave_entry()
        return True

    @override
    def may_leave(self) -> bool:
        self.entry.keep_draft()
        return True

    @override
    def focus_search(self) -> None:
        self._show_list()
        self.list.focus_search()

    def _on_draft(self, left: bool) -> None:
        if left:
            self._notices.warning(
                "Ada laporan yang belum selesai dicatat.",
                action="Lanjutkan",
                do=partial(self._go_to, self.enter_report),
            )

    def _on_letter(self, letter_id: int) -> None:
        self._notices.success(
            "Surat terbit dan tercatat di agenda.",
            action="Buka",
            do=lambda: self.open_requested.emit("letter", letter_id),
        )
        self._refresh()

    def _on_case(self, case_id: int) -> None:
        self._refresh()
        self._notices.success("Perkara dibuka.")
        self.open_requested.emit("case", case_id)

    def _on_done(self, said: str) -> None:
        self._notices.success(said)
        self._refresh()

    def _on_applied(self, _plan: IntakePlan) -> None:
        counts = self.review.counts()
        self._notices.success(
            f"Impor laporan selesai: {counts[Fate.NEW]} baru, "
            f"{counts[Fate.TO_MATCH]} perlu dicocokkan, {counts[Fate.REJECTED]} ditolak.",
            action="Buka",
            do=partial(self._go_to, self._leave_entry),
        )
        self._show_list()
        self.list.reload()

    def _on_entered(self, person_id: int) -> None:
        self._notices.success("Laporan dicatat.")
        self.open_item("report", person_id)

    def _on_dropped(self, files: Sequence[Path]) -> None:
        """Take a package for import; other files are evidence of the selected incident."""
        if self._stack.currentWidget() is not self.list or not files:
            return
        if files[0].suffix.lower() in PACKAGE_ENDINGS:
            self.import_file(files[0])
        else:
            self.attach(files)

    def _on_counted(self, pending: int) -> None:
        if pending != self._pending:
            self._pending = pending
            self.badge_changed.emit()

    def _on_activated(self, _line: IncidentLine) -> None:
        view = self.list.panel.view
        step = next_step(view.person, status_of(view)) if view else None
        if step is not None:
            self.do(step)

    def _refresh(self) -> None:
        view = self.list.panel.view
        self.list.reload()
        if view is not None:
            self.list.fetch(view.person.id or 0)

    def _go_to(self, show: Callable[[], None]) -> None:
        self.page_requested.emit(self.title)
        show()

    def _leave_entry(self) -> None:
        if self.entry.dirty:
            self.entry.keep_draft()
            self._notices.success(
                "Laporan belum dicatat; isiannya tersimpan sebagai draf.",
                action="Lanjutkan",
                do=self.enter_report,
            )
        self._show_list()

    def _show_entry(self) -> None:
        self._stack.setCurrentWidget(self.entry)
        self.entry.incident.kind.setFocus()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.list.action_requested.connect(self.enter_report)
        self.list.notice.connect(self.notice)
        self.list.batch_requested.connect(self.batches.ask)
        self.batches.issued.connect(self.list.reload)
        self.batches.report_requested.connect(partial(self.open_item, "report"))
        self.list.import_requested.connect(self.ask_import)
        self.list.blank_form_requested.connect(self.save_blank_form)
        self.list.reply_requested.connect(self.reply)
        self.list.activated.connect(self._on_activated)
        self.list.counted.connect(self._on_counted)
        self.list.panel.step_requested.connect(self.do)
        self.list.panel.open_requested.connect(self.open_requested)
        self.list.panel.attach_requested.connect(
            lambda: self.attach(dialogs.ask_open_files(self, "Pilih bukti", kinds=EVIDENCE))
        )
        self.runner.done.connect(self._on_done)
        self.added.done.connect(self._on_done)
        self.runner.letter_issued.connect(self._on_letter)
        self.runner.case_opened.connect(self._on_case)
        self.runner.case_wanted.connect(lambda one: self.open_requested.emit("case", one))
        self.runner.own_statement_wanted.connect(self.own_paper.show)
        self.entry.saved.connect(self._on_entered)
        self.entry.closed.connect(self._leave_entry)
        self.review.applied.connect(self._on_applied)
        self.review.closed.connect(self._show_list)
        FileDrops(self).dropped.connect(self._on_dropped)
