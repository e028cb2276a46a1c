"""Surat pernyataan atau keterangan: for what, what the register says, the paper, then issue."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from asn_desk.domain.employees import Employee
from asn_desk.services.statements.values import Purpose, StatementDraft
from ui.employees.employee_desks import EmployeeDesks
from ui.employees.guard_view import GuardView
from ui.employees.statement_form import StatementForm
from ui.shared.desk_dialog import LetterDialog
from ui.shared.jobs import Jobs


class StatementDialog(LetterDialog[StatementDraft]):
    """One statement about one employee; the register is asked while the clerk fills in."""

    case_requested = Signal(int)

    def __init__(
        self,
        parent: QWidget | None,
        desks: EmployeeDesks,
        purposes: Sequence[Purpose],
        *,
        employee: Employee,
        jobs: Jobs,
    ) -> None:
        statements = desks.statements
        guard = GuardView()
        form = StatementForm(purposes, today=desks.today, verdict=guard)
        form.load(StatementDraft(employee_id=employee.id or 0, on=desks.today()))
        super().__init__(
            parent,
            f"Surat pernyataan atau keterangan tentang {employee.full_name}",
            form,
            "Terbitkan surat",
            jobs=jobs,
            work=lambda value: statements.issue(
                replace(value, signing=self.signature()), numbering=self.numbering()
            ),
            preview=lambda value: statements.preview(replace(value, signing=self.signature())),
            number=statements.number_offer,
        )
        self._statements = statements
        self.statement_form = form
        self.guard = guard
        self.guard.case_requested.connect(self._on_case)
        jobs.run(partial(statements.signers, desks.today()), done=form.signer.offer)
        form.purpose.setFocus()

    @override
    def show_paper(self) -> None:
        super().show_paper()
        if self.statement_form.purpose.value() is not None:
            self.jobs.run(
                partial(self._statements.check, self.statement_form.value()),
                done=self.guard.show_check,
                latest=f"register-{id(self)}",
            )

    def _on_case(self, case_id: int) -> None:
        self.reject()
        self.case_requested.emit(case_id)
