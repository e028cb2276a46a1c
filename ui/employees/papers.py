"""The papers about employees: statements singly and for many, the card, what he signs himself."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from asn_desk.domain.employees import EmployeeLine
from asn_desk.services.batches.rows import BatchResult
from asn_desk.services.issuing import Issued
from asn_desk.services.people.employees import EmployeeCard
from asn_desk.services.statements.statements import Paper
from asn_desk.services.statements.values import Purpose, StatementDraft
from ui.employees.employee_desks import EmployeeDesks
from ui.employees.statement_batch import StatementBatchDialog
from ui.employees.statement_dialog import StatementDialog
from ui.shared import errors
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_dialog import PaperDialog

NOBODY = "Pilih dahulu seorang pegawai di daftar."


class EmployeePapers(QObject):
    """Opens the dialogs of the papers; `issued` is told when a letter was numbered."""

    issued = Signal()
    open_requested = Signal(str, int)

    def __init__(
        self, parent: QWidget, desks: EmployeeDesks, *, jobs: Jobs, notices: Notices
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._desks = desks
        self._jobs = jobs
        self._notices = notices
        self.dialog: StatementDialog | StatementBatchDialog | None = None
        self.shown: PaperDialog | None = None

    def state(self, card: EmployeeCard | None) -> None:
        """Ask for a statement about somebody; None is nobody chosen yet."""
        if card is None:
            self._notices.info(NOBODY)
            return
        self._with_purposes(partial(self._open_one, card))

    def state_many(self, lines: Sequence[EmployeeLine]) -> None:
        """Ask for the same statement about several people."""
        self._with_purposes(partial(self._open_many, [line.id for line in lines]))

    def print_card(self, card: EmployeeCard | None) -> None:
        """Show the kartu hukuman disiplin, to be printed or saved."""
        if card is None:
            self._notices.info(NOBODY)
            return
        make = partial(self._desks.statements.card, card.employee.id or 0)
        self._print(make, "Kartu hukuman disiplin")

    def print_own(self, card: EmployeeCard) -> None:
        """Show the surat pernyataan the employee signs, to be printed or saved."""
        make = partial(self._desks.statements.own_of_employee, card.employee.id or 0)
        self._print(make, "Surat pernyataan tidak mengulangi")

    def _with_purposes(self, then: Callable[[Sequence[Purpose]], None]) -> None:
        self._jobs.run(self._desks.statements.purposes, done=then, latest=f"keperluan-{id(self)}")

    def _open_one(self, card: EmployeeCard, purposes: Sequence[Purpose]) -> None:
        dialog = StatementDialog(
            self._parent, self._desks, purposes, employee=card.employee, jobs=self._jobs
        )
        self.dialog = dialog
        dialog.succeeded.connect(self._on_issued)
        dialog.case_requested.connect(lambda case: self.open_requested.emit("case", case))
        dialog.open()

    def _open_many(self, employee_ids: Sequence[int], purposes: Sequence[Purpose]) -> None:
        dialog = StatementBatchDialog(
            self._parent, self._desks, purposes, employee_ids, jobs=self._jobs
        )
        self.dialog = dialog
        dialog.finished_batch.connect(self._on_batch)
        dialog.open_requested.connect(self.open_requested)
        dialog.open()

    def _print(self, make: Callable[[], Paper], title: str) -> None:
        self._jobs.run(
            make,
            done=partial(self._show_paper, title),
            failed=lambda error: errors.show(error, self._notices),
            latest=f"cetak-{id(self)}",
        )

    def _show_paper(self, title: str, made: Paper) -> None:
        content, name = made
        self.shown = PaperDialog(self._parent, title, content, name)
        self.shown.open()

    def _on_issued(self, issued: Issued) -> None:
        self._notices.success(
            f"Surat nomor {issued.number} terbit.",
            action="Lihat surat",
            do=lambda: self.open_requested.emit("letter", issued.letter_id),
        )
        self.issued.emit()

    def _on_batch(self, result: BatchResult[StatementDraft]) -> None:
        if result.issued:
            self._notices.success(f"{len(result.issued)} surat pernyataan terbit.")
            self.issued.emit()
