"""Kehadiran: the list with the chosen employee's year, and the import of workbooks."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout
from typing_extensions import override

from asn_desk.domain.attendance.absences import AbsenceRecord
from asn_desk.domain.dates import short_day_date
from asn_desk.services.attendance.attendance import (
    AttendanceDesk,
    AttendanceLine,
    AttendancePlan,
    AttendanceShape,
    AttendanceView,
    RecordedDays,
)
from asn_desk.services.fates import Fate
from asn_desk.services.people.employees import EmployeeDesk
from ui.attendance.list_view import AttendanceList
from ui.attendance.questions import AttendanceQuestions
from ui.attendance.review import EXCEL, AttendanceReview
from ui.shared import dialogs
from ui.shared.desk_dialog import DeskDialog, LetterDialog
from ui.shared.drop_area import FileDrops
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.page import Page, PageAction
from ui.shared.saving import save_counted, save_made

WORKBOOKS = (("Buku kerja", "*.xlsx *.xls *.xlsb *.ods"),)


class AttendancePage(Page):
    """Everything about attendance; nothing recorded is changed, only corrected by a record."""

    title = "Kehadiran"
    icon = "clock"
    kinds: tuple[str, ...] = ("attendance",)

    def __init__(
        self,
        attendance: AttendanceDesk,
        employees: EmployeeDesk,
        *,
        jobs: Jobs,
        notices: Notices,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._attendance = attendance
        self._jobs = jobs
        self._notices = notices
        self._today = today
        self.dialog: DeskDialog[Any] | None = None
        self.list = AttendanceList(attendance, jobs, today=today)
        self.review = AttendanceReview(attendance, jobs=jobs, notices=notices)
        self.questions = AttendanceQuestions(
            self, attendance, employees.choices, jobs=jobs, today=today
        )
        self._stack = QStackedWidget()
        for widget in (self.list, self.review):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.setFocusProxy(self.list.search_field)
        self._connect()

    def ask_import(self) -> None:
        """Ask for workbooks and review them."""
        self.import_files(
            dialogs.ask_open_files(self, "Pilih buku kerja kehadiran", kinds=WORKBOOKS)
        )

    def import_files(self, files: Sequence[Path]) -> None:
        """Review workbooks; nothing is recorded until the clerk applies."""
        if files:
            self.review.review_files(files)
            self._stack.setCurrentWidget(self.review)

    def record(self, view: AttendanceView | None = None) -> None:
        """Ask for absence or lateness, of the employee shown where one is."""
        self._open(self.questions.record(view), self._on_recorded)

    def record_month(self) -> None:
        """Ask for the totals of a month."""
        years = sorted({self.list.chosen_year, self._today().year, self._today().year - 1})
        dialog = self.questions.month(self.list.detail.view, years)
        self._open(dialog, partial(self._on_saved, "Rekap bulanan dicatat."))

    def correct(self, view: AttendanceView, record: AbsenceRecord) -> None:
        """Ask what a recorded day really was."""
        said = "Koreksi dicatat. Catatan lama tetap tersimpan."
        self._open(self.questions.correct(view, record), partial(self._on_saved, said))

    def stop_salary(self, view: AttendanceView) -> None:
        """Show the letter that stops a salary, and issue it when told to."""
        self._open(self.questions.stop(view), self._on_letter)

    def resume_salary(self, view: AttendanceView) -> None:
        """Show the letter that pays a salary again, and issue it when told to."""
        self._open(self.questions.resume(view), self._on_letter)

    def decide_salary(self, view: AttendanceView) -> None:
        """Show the decision that follows a proposal, and issue it when told to."""
        if view.decision is not None:
            self._open(self.questions.decide_salary(view, view.decision), self._on_letter)

    def open_case(self, view: AttendanceView) -> None:
        """Ask for the act and open a case on the absence."""
        self._open(self.questions.case(view), self._on_case)

    def ask_warning(self) -> None:
        """Ask how many days before the next row to warn."""
        self._jobs.run(self._attendance.warn_before, done=self._show_warning)

    def save_form(self, shape: AttendanceShape) -> None:
        """Save the blank workbook of a shape."""
        make = partial(self._attendance.blank_form, shape)
        path = self._ask_path(f"formulir-kehadiran-{shape}.xlsx")
        save_made(make, path, jobs=self._jobs, notices=self._notices)

    def save_recap(self) -> None:
        """Save the recap of absence of the year shown."""
        year = self.list.chosen_year
        save_counted(
            lambda progress: self._attendance.workbook(year, progress=progress),
            self._ask_path(f"rekap-ketidakhadiran-{year}.xlsx"),
            label="Menyimpan rekap ketidakhadiran",
            jobs=self._jobs,
            notices=self._notices,
        )

    @override
    def page_actions(self) -> Sequence[PageAction]:
        return (
            PageAction("Impor kehadiran…", self.ask_import, "Ctrl+I"),
            PageAction("Catat ketidakhadiran…", self._record_shown, "Ctrl+N"),
            PageAction("Catat rekap bulanan…", self.record_month),
            PageAction("Simpan rekap ketidakhadiran…", self.save_recap, "Ctrl+S"),
            PageAction("Peringatan kehadiran…", self.ask_warning),
        )

    @override
    def reload(self) -> None:
        self.list.reload()

    @override
    def open_item(self, kind: str, item_id: int) -> None:
        self._show_list()
        self.list.want(item_id)

    @override
    def go_back(self) -> bool:
        if self._stack.currentWidget() is self.list:
            return self.list.go_back()
        self.review.stop()
        return True

    @override
    def focus_search(self) -> None:
        self._show_list()
        self.list.focus_search()

    def _record_shown(self) -> None:
        self.record(self.list.detail.view)

    def _open(self, dialog: DeskDialog[Any], done: Callable[[Any], object]) -> None:
        self.dialog = dialog
        dialog.succeeded.connect(done)
        dialog.open()
        if isinstance(dialog, LetterDialog):
            dialog.show_paper()

    def _ask_path(self, name: str) -> Path | None:
        return dialogs.ask_save_file(self, "Simpan buku kerja", name, kinds=EXCEL)

    def _show_warning(self, days: int) -> None:
        said = "Batas peringatan disimpan."
        self._open(self.questions.warning(days), partial(self._on_saved, said))

    def _on_recorded(self, found: RecordedDays) -> None:
        said = f"{len(found.recorded)} hari dicatat."
        if found.skipped:
            told = "; ".join(
                f"{short_day_date(day)}: {reason}" for day, reason in found.skipped[:3]
            )
            more = " …" if len(found.skipped) > 3 else ""  # noqa: PLR2004 - three are named
            said += f" {len(found.skipped)} hari dilewati ({told}{more})."
        self._on_saved(said, found)

    def _on_saved(self, said: str, _result: object) -> None:
        self._notices.success(said)
        self.reload()

    def _on_letter(self, letter_id: int) -> None:
        self._notices.success(
            "Surat diterbitkan.",
            action="Buka surat",
            do=lambda: self.open_requested.emit("letter", letter_id),
        )
        self.reload()

    def _on_case(self, case_id: int) -> None:
        self._notices.success("Perkara dibuka.")
        self.open_requested.emit("case", case_id)

    def _on_applied(self, plan: AttendancePlan) -> None:
        counts = self.review.counts()
        rows = f"{plan.rows:,}".replace(",", ".")
        self._notices.success(
            f"Impor kehadiran selesai: {rows} baris dibaca, {counts[Fate.NEW]} baru, "
            f"{counts[Fate.CHANGED]} berubah, {counts[Fate.REJECTED]} ditolak.",
            action="Buka",
            do=self._show_imported,
        )
        self._show_list()
        self.list.reload()

    def _on_activated(self, line: AttendanceLine) -> None:
        self.open_requested.emit("employee", line.id)

    def _show_imported(self) -> None:
        self.page_requested.emit(self.title)
        self._show_list()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.table.setFocus()

    def _connect(self) -> None:
        detail = self.list.detail
        self.list.action_requested.connect(self.ask_import)
        self.list.record_requested.connect(self._record_shown)
        self.list.recap_requested.connect(self.save_recap)
        self.list.form_requested.connect(self.save_form)
        self.list.activated.connect(self._on_activated)
        self.list.notice.connect(self.notice)
        FileDrops(self).dropped.connect(self.import_files)
        detail.correct_requested.connect(self.correct)
        detail.stop_requested.connect(self.stop_salary)
        detail.resume_requested.connect(self.resume_salary)
        detail.decision_requested.connect(self.decide_salary)
        detail.case_requested.connect(self.open_case)
        detail.open_requested.connect(self.open_requested)
        self.review.closed.connect(self._show_list)
        self.review.applied.connect(self._on_applied)
