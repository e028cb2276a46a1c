"""Laporan: the list, a report typed by hand, the import of packages, and what follows each."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout
from typing_extensions import override

from asn_desk.domain.incidents import IncidentLine
from asn_desk.services.employees import EmployeeDesk
from asn_desk.services.incidents import (
    CaseProposal,
    Fate,
    IncidentDesk,
    IntakePlan,
    ReportedPersonView,
)
from asn_desk.services.office import OfficeDesk
from ui.incidents.case_form import Provisions
from ui.incidents.entry_view import EntryView
from ui.incidents.evidence_editor import EVIDENCE, picture_of
from ui.incidents.identify_dialog import IdentifyDialog
from ui.incidents.list_view import ReportList
from ui.incidents.package_review import EXCEL, PackageReview
from ui.incidents.reply_dialog import ReplyDialog
from ui.incidents.step_dialogs import StepDialogs
from ui.incidents.steps import Step, next_step
from ui.shared import dialogs
from ui.shared.drop_area import FileDrops
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page
from ui.shared.saving import save_made

PACKAGES = (("Paket atau daftar Satpol PP", "*.zip *.xlsx *.xls *.xlsb *.ods"),)
PACKAGE_ENDINGS = frozenset({".zip", ".xlsx", ".xls", ".xlsb", ".ods"})
DONE = {
    Step.IDENTIFY: "Identitas dicatat; jam kerja diperiksa ulang.",
    Step.DUTY: "Ditutup sebagai kegiatan kedinasan.",
    Step.NOT_PROVEN: "Ditutup sebagai tidak terbukti.",
    Step.REOPEN: "Hasil verifikasi ditarik; laporan menunggu lagi.",
}


class IncidentsPage(Page):
    """Everything about reports; each step is a dialog that asks the desk itself."""

    title = "Laporan"
    icon = "inbox"
    kinds: tuple[str, ...] = ("report",)

    def __init__(
        self,
        incidents: IncidentDesk,
        employees: EmployeeDesk,
        office: OfficeDesk,
        *,
        jobs: Jobs,
        notices: Notices,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._incidents = incidents
        self._office = office
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self._pending = 0
        self.dialog: QDialog | None = None
        self.steps = StepDialogs(self, incidents, employees.choices, jobs=jobs, today=today)
        self.list = ReportList(incidents, jobs, today=today)
        self.entry = EntryView(incidents, employees.choices, jobs=jobs, today=today)
        self.review = PackageReview(incidents, jobs=jobs, notices=notices, today=today)
        self._stack = QStackedWidget()
        for widget in (self.list, self.entry, self.review):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.list.search_field)
        self._connect()

    def do(self, step: Step) -> None:
        """Take a step with the selected person."""
        view = self.list.panel.view
        if view is None:
            return
        match step:
            case Step.SHOW_CASE:
                self.open_requested.emit("case", view.person.case_id or 0)
            case Step.RECHECK:
                self._recheck(view)
            case Step.OPEN_CASE | Step.COACH | Step.REFER:
                self._jobs.run(
                    partial(self._propose, view.person.id or 0),
                    done=partial(self._ask_with_proposal, step, view),
                    latest=f"usul-{id(self)}",
                )
            case _:
                self._ask(step, view)

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
        self._stack.setCurrentWidget(self.entry)
        self.entry.incident.kind.setFocus()

    def reply(self) -> None:
        """Answer a letter of Satpol PP."""
        dialog = ReplyDialog(self, self._incidents, jobs=self._jobs, today=self._today)
        view = self.list.panel.view
        if view is not None and view.report.letter_number:
            dialog.choose(view.report.id or 0, view.report.letter_number)
        self._open(dialog, self._on_letter)

    def save_blank_form(self) -> None:
        """Save the blank workbook to be sent to Satpol PP."""
        path = dialogs.ask_save_file(
            self, "Simpan formulir kosong", "formulir-laporan-satpol-pp.xlsx", kinds=EXCEL
        )
        save_made(self._incidents.blank_form, path, jobs=self._jobs, notices=self._notices)

    def attach(self, files: Sequence[Path]) -> None:
        """Copy files in as evidence of the selected incident."""
        view = self.list.panel.view
        if view is not None and files:
            self._jobs.run(
                lambda: self._incidents.attach(view.incident.id or 0, files),
                done=lambda _: self._on_done("Bukti ditambahkan."),
            )

    def paste(self) -> None:
        """Copy a picture from the clipboard in as evidence of the selected incident."""
        view = self.list.panel.view
        picture = picture_of(QGuiApplication.clipboard().mimeData())
        if view is None or not picture or self._stack.currentWidget() is not self.list:
            return
        name = f"tempelan-{len(view.evidence) + 1}.png"
        self._jobs.run(
            lambda: self._incidents.attach_bytes(view.incident.id or 0, name, picture),
            done=lambda _: self._on_done("Gambar dari papan klip ditambahkan sebagai bukti."),
        )

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
        return not self.entry.dirty or self._confirm_leaving()

    @override
    def focus_search(self) -> None:
        self._show_list()
        self.list.focus_search()

    def _ask(self, step: Step, view: ReportedPersonView) -> None:
        then = partial(self._on_step, step)
        match step:
            case Step.DUTY:
                self._open(self.steps.duty(view), then)
            case Step.NOT_PROVEN:
                self._open(self.steps.not_proven(view), then)
            case Step.REOPEN:
                self._open(self.steps.reopen(view), then)
            case _:
                self._open(IdentifyDialog(self, self._incidents, view, jobs=self._jobs), then)

    def _propose(self, person_id: int) -> tuple[CaseProposal, Provisions]:
        return self._incidents.proposed_case(person_id), self._office.provisions()

    def _ask_with_proposal(
        self, step: Step, view: ReportedPersonView, found: tuple[CaseProposal, Provisions]
    ) -> None:
        proposal, provisions = found
        match step:
            case Step.COACH:
                coaching = self.steps.coaching(view, proposal)
                self._open(coaching, self._on_letter)
                coaching.show_paper()
            case Step.REFER:
                self._open(self.steps.referral(view, proposal), self._on_letter)
            case _:
                self._open(self.steps.case(view, proposal, provisions), self._on_case)

    def _open(self, dialog: Any, then: Callable[[object], None]) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(then)
        dialog.open()

    def _recheck(self, view: ReportedPersonView) -> None:
        self._jobs.run(
            partial(self._incidents.recheck_hours, view.person.id or 0),
            done=lambda check: self._on_done(f"Jam kerja diperiksa ulang: {check.reason}"),
        )

    def _on_step(self, step: Step, _result: object) -> None:
        self._on_done(DONE[step])

    def _on_letter(self, letter_id: object) -> None:
        number = letter_id if isinstance(letter_id, int) else 0
        self._notices.success(
            "Surat terbit dan tercatat di agenda.",
            action="Buka",
            do=lambda: self.open_requested.emit("letter", number),
        )
        self._refresh()

    def _on_case(self, case_id: object) -> None:
        self._refresh()
        if isinstance(case_id, int):
            self._notices.success("Perkara dibuka.")
            self.open_requested.emit("case", case_id)

    def _on_done(self, said: str) -> None:
        self._notices.success(said)
        self._refresh()

    def _on_applied(self, _plan: IntakePlan) -> None:
        counts = self.review.counts()
        self._notices.success(
            f"Impor laporan selesai: {counts[Fate.NEW]} baru, "
            f"{counts[Fate.TO_MATCH]} perlu dicocokkan, {counts[Fate.REJECTED]} ditolak."
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
        step = next_step(view.person) if view else None
        if step is not None:
            self.do(step)

    def _on_link_letter(self) -> None:
        view = self.list.panel.view
        if view is not None:
            said = "Surat dikaitkan dengan laporan."
            self._open(self.steps.link_letter(view), lambda _: self._on_done(said))

    def _refresh(self) -> None:
        view = self.list.panel.view
        self.list.reload()
        if view is not None:
            self.list.fetch(view.person.id or 0)

    def _leave_entry(self) -> None:
        if not self.entry.dirty or self._confirm_leaving():
            self._show_list()

    def _confirm_leaving(self) -> bool:
        leave = dialogs.confirm(
            self,
            "Laporan belum dicatat",
            "Yang Anda ketik belum disimpan dan hilang bila halaman ini ditinggalkan.",
            "Tinggalkan tanpa mencatat",
        )
        if leave:
            self.entry.begin()
        return leave

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.table.setFocus()

    def _connect(self) -> None:
        self.list.action_requested.connect(self.enter_report)
        self.list.import_requested.connect(self.ask_import)
        self.list.blank_form_requested.connect(self.save_blank_form)
        self.list.reply_requested.connect(self.reply)
        self.list.activated.connect(self._on_activated)
        self.list.counted.connect(self._on_counted)
        self.list.panel.step_requested.connect(self.do)
        self.list.panel.open_requested.connect(self.open_requested)
        self.list.panel.link_letter_requested.connect(self._on_link_letter)
        self.list.panel.attach_requested.connect(
            lambda: self.attach(dialogs.ask_open_files(self, "Pilih bukti", kinds=EVIDENCE))
        )
        self.entry.saved.connect(self._on_entered)
        self.entry.closed.connect(self._leave_entry)
        self.review.applied.connect(self._on_applied)
        self.review.closed.connect(self._show_list)
        FileDrops(self).dropped.connect(self._on_dropped)
        QShortcut(QKeySequence.StandardKey.Paste, self.list).activated.connect(self.paste)
