"""The review of a Satpol PP package: rows, covering letter, evidence."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from typing_extensions import override

from asn_desk.services.progress import Progress
from asn_desk.services.reports.incidents import IncidentDesk, IntakePlan
from ui.incidents.arrival_form import ArrivalBar
from ui.shared import dialogs
from ui.shared.import_review import ImportReview, ImportWork
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.saving import save_made

EXCEL = (("Buku kerja Excel", "*.xlsx"),)


class PackageReview(ImportReview[IntakePlan]):
    """Reviews one package or list; the covering letter is filled in above the rows."""

    def __init__(
        self, incidents: IncidentDesk, *, jobs: Jobs, notices: Notices, today: Callable[[], date]
    ) -> None:
        super().__init__(jobs)
        self._incidents = incidents
        self._notices = notices
        self.arrival = ArrivalBar(today=today)
        self.add_extra(self.arrival)
        self.planned.connect(self.arrival.show_plan)

    def review_file(self, file: Path) -> None:
        """Read a package or a list; nothing is taken in until the clerk applies."""
        self.begin(
            ImportWork(
                title="Impor laporan",
                files=file.name,
                plan=partial(self._plan, file),
                apply=self._apply,
                save_rejected=self._keep_rejected,
            )
        )

    @override
    def apply(self) -> None:
        if self.arrival.check():
            super().apply()

    def _plan(self, file: Path, progress: Progress) -> IntakePlan:
        return self._incidents.plan_import(file, progress=progress)

    def _apply(self, plan: IntakePlan, progress: Progress) -> IntakePlan:
        letter = self.arrival.letter
        return self._incidents.apply_import(
            plan,
            source=letter.source,
            letter_number=letter.number,
            letter_date=letter.on,
            received_on=letter.received_on,
            progress=progress,
        )

    def _keep_rejected(self, plan: IntakePlan) -> None:
        path = dialogs.ask_save_file(
            self, "Simpan baris ditolak", "laporan-ditolak.xlsx", kinds=EXCEL
        )
        save_made(
            partial(self._incidents.rejected_workbook, plan),
            path,
            jobs=self.jobs,
            notices=self._notices,
        )
