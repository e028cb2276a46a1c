"""The review of attendance workbooks: how each file was understood, then the fate of every row."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from asn_desk.services.attendance.attendance import AttendanceDesk, AttendancePlan
from asn_desk.services.progress import Progress
from ui.shared import dialogs
from ui.shared.elements import muted_label
from ui.shared.import_review import ImportReview, ImportWork
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.saving import save_made

EXCEL = (("Buku kerja Excel", "*.xlsx"),)


class AttendanceReview(ImportReview[AttendancePlan]):
    """Reviews attendance workbooks; what each column was taken for stands above the rows."""

    def __init__(self, attendance: AttendanceDesk, *, jobs: Jobs, notices: Notices) -> None:
        super().__init__(jobs)
        self._attendance = attendance
        self._notices = notices
        self.reading = muted_label(wrap=True)
        self.add_extra(self.reading)
        self.planned.connect(self._show_reading)

    def review_files(self, files: Sequence[Path]) -> None:
        """Read files; nothing is recorded until the clerk applies."""
        self.reading.clear()
        self.begin(
            ImportWork(
                title="Impor kehadiran",
                files=", ".join(file.name for file in files),
                plan=partial(self._plan, tuple(files)),
                apply=self._apply,
                save_rejected=self._keep_rejected,
            )
        )

    def _show_reading(self, plan: AttendancePlan) -> None:
        rows = f"{plan.rows:,} baris dibaca.".replace(",", ".")
        self.reading.setText("\n".join([*(one.words for one in plan.readings), rows]))

    def _plan(self, files: Sequence[Path], progress: Progress) -> AttendancePlan:
        return self._attendance.plan_import(files, progress=progress)

    def _apply(self, plan: AttendancePlan, progress: Progress) -> AttendancePlan:
        return self._attendance.apply_import(plan, progress=progress)

    def _keep_rejected(self, plan: AttendancePlan) -> None:
        path = dialogs.ask_save_file(
            self, "Simpan baris ditolak", "kehadiran-ditolak.xlsx", kinds=EXCEL
        )
        save_made(
            partial(self._attendance.rejected_workbook, plan),
            path,
            jobs=self.jobs,
            notices=self._notices,
        )
