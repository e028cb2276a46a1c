"""Takes the steps of a report: asks what is needed, lets the desk do it, tells how it ended."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from asn_desk.services.office import OfficeDesk
from asn_desk.services.reports.incidents import CaseProposal, IncidentDesk, ReportedPersonView
from ui.incidents.case_form import Provisions
from ui.incidents.identify_dialog import IdentifyDialog
from ui.incidents.step_dialogs import StepDialogs
from ui.incidents.steps import Step
from ui.shared.desk_dialog import DeskDialog
from ui.shared.jobs import Jobs

AnyDialog = DeskDialog[Any] | IdentifyDialog
DONE = {
    Step.IDENTIFY: "Identitas dicatat; jam kerja diperiksa ulang.",
    Step.DUTY: "Ditutup sebagai kegiatan kedinasan.",
    Step.NOT_PROVEN: "Ditutup sebagai tidak terbukti.",
    Step.REOPEN: "Hasil verifikasi ditarik; laporan menunggu lagi.",
    Step.LINK_LETTER: "Surat dikaitkan dengan laporan.",
}


class StepRunner(QObject):
    """Runs one step at a time for one reported person; `dialog` is what was asked last."""

    done = Signal(str)
    """A sentence that says what was done."""
    letter_issued = Signal(int)
    case_opened = Signal(int)
    case_wanted = Signal(int)
    """The clerk wants to see this case."""
    own_statement_wanted = Signal(int)
    """The clerk wants the paper that this reported person signs himself."""

    def __init__(
        self,
        dialogs: StepDialogs,
        incidents: IncidentDesk,
        office: OfficeDesk,
        *,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._incidents = incidents
        self._office = office
        self._jobs = jobs
        self.dialog: QDialog | None = None

    def run(self, step: Step, view: ReportedPersonView) -> None:
        """Take a step."""
        person_id = view.person.id or 0
        match step:
            case Step.SHOW_CASE:
                self.case_wanted.emit(view.person.case_id or 0)
            case Step.OWN_STATEMENT:
                self.own_statement_wanted.emit(person_id)
            case Step.RECHECK:
                self._jobs.run(
                    partial(self._incidents.recheck_hours, person_id),
                    done=lambda check: self.done.emit(f"Jam kerja diperiksa ulang: {check.reason}"),
                )
            case Step.OPEN_CASE | Step.COACH | Step.REFER:
                self._jobs.run(
                    partial(self._propose, person_id),
                    done=partial(self._ask_with_proposal, step, view),
                    latest=f"usul-{id(self)}",
                )
            case _:
                self.show(self._plain(step, view), partial(self._on_done, step))

    def show(self, dialog: AnyDialog, then: Callable[[object], None]) -> None:
        """Open a dialog; `then` takes its result."""
        self.dialog = dialog
        dialog.succeeded.connect(then)
        dialog.open()

    def tell_letter(self, letter_id: object) -> None:
        """Tell that a letter was issued."""
        self.letter_issued.emit(letter_id)

    def _plain(self, step: Step, view: ReportedPersonView) -> AnyDialog:
        dialogs = self._dialogs
        makers: dict[Step, Callable[[ReportedPersonView], DeskDialog[Any]]] = {
            Step.DUTY: dialogs.duty,
            Step.NOT_PROVEN: dialogs.not_proven,
            Step.REOPEN: dialogs.reopen,
            Step.LINK_LETTER: dialogs.link_letter,
        }
        return makers[step](view) if step in makers else dialogs.identify(view)

    def _propose(self, person_id: int) -> tuple[CaseProposal, Provisions]:
        return self._incidents.proposed_case(person_id), self._office.provisions()

    def _ask_with_proposal(
        self, step: Step, view: ReportedPersonView, found: tuple[CaseProposal, Provisions]
    ) -> None:
        proposal, provisions = found
        match step:
            case Step.COACH:
                coaching = self._dialogs.coaching(view, proposal)
                self.show(coaching, self.tell_letter)
                coaching.show_paper()
            case Step.REFER:
                self.show(self._dialogs.referral(view, proposal), self.tell_letter)
            case _:
                self.show(self._dialogs.case(view, proposal, provisions), self._on_case)

    def _on_done(self, step: Step, _result: object) -> None:
        self.done.emit(DONE[step])

    def _on_case(self, case_id: object) -> None:
        self.case_opened.emit(case_id)
