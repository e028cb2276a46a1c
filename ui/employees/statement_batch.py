"""Surat pernyataan untuk banyak pegawai: who can have one, who cannot and why, then issue."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from asn_desk.services.batches.rows import BatchRow
from asn_desk.services.progress import Progress
from asn_desk.services.statements.batch import StatementBatchDesk
from asn_desk.services.statements.values import Purpose, StatementDraft
from ui.batches.batch_dialog import BatchDialog, BatchWork
from ui.employees.employee_desks import EmployeeDesks
from ui.employees.statement_form import StatementForm
from ui.shared.desk_dialog import TYPING_PAUSE
from ui.shared.jobs import Jobs


class StatementBatchDialog(BatchDialog[StatementDraft]):
    """The same statement for every marked employee; planned anew when the form changes."""

    def __init__(
        self,
        parent: QWidget | None,
        desks: EmployeeDesks,
        purposes: Sequence[Purpose],
        employee_ids: Sequence[int],
        *,
        jobs: Jobs,
    ) -> None:
        self.form = StatementForm(purposes, today=desks.today)
        self.form.load(StatementDraft(employee_id=0, on=desks.today()))
        self._desk = StatementBatchDesk(statements=desks.statements)
        self._employee_ids = tuple(employee_ids)
        self._common = self.form.value()
        super().__init__(
            parent,
            BatchWork[StatementDraft](
                title=f"Surat pernyataan untuk {len(employee_ids)} pegawai",
                plan=self._plan,
                issue=self._desk.issue,
                kind="employee",
                open_words="Buka kartu pegawai",
            ),
            papers=desks.papers,
            jobs=jobs,
            inputs=self.form,
        )
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._pause.timeout.connect(self._on_filled)
        self.form.changed.connect(self._pause.start)
        offered = partial(desks.statements.signers, desks.today())
        jobs.run(offered, done=self.form.signer.offer)

    def _on_filled(self) -> None:
        """Plan by what is filled in, once it is complete; while a plan is made, wait for it."""
        if any(field.problem() for field in self.form.fields if field.isVisibleTo(self.form)):
            return
        if self.running:
            self._pause.start()
            return
        self._common = self.form.value()
        self.replan()

    def _plan(self, progress: Progress) -> Sequence[BatchRow[StatementDraft]]:
        return self._desk.plan(self._employee_ids, self._common, progress)
