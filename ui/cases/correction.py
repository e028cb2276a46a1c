"""Taking back the last step of a case, with the reason."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from asn_desk.domain.proceedings.steps import STEP_TITLES
from asn_desk.services.proceedings.case_values import CaseView
from asn_desk.services.proceedings.cases import CaseDesk
from ui.shared import dialogs
from ui.shared.jobs import Jobs


class Correction(QObject):
    """Asks why and withdraws the step; `corrected` tells what was done, in words."""

    corrected = Signal(str)

    def __init__(self, page: QWidget, cases: CaseDesk, jobs: Jobs) -> None:
        super().__init__(page)
        self._page = page
        self._cases = cases
        self._jobs = jobs

    def ask(self, view: CaseView) -> None:
        """Ask for the reason and withdraw the last step."""
        last = view.case.valid_steps[-1]
        title = STEP_TITLES[last.kind]
        number = f", nomor {last.letter_number} ditandai batal" if last.letter_number else ""
        reason = dialogs.ask_text(
            self._page,
            f"Koreksi: {title}",
            "Alasan koreksi",
            action="Batalkan langkah ini",
            hint=f"Langkah tetap tercatat sebagai dikoreksi{number}; perkara kembali ke "
            "langkah sebelumnya.",
            long=True,
        )
        if not reason:
            return
        case_id, version = view.case.id or 0, view.case.version
        said = f"{title} dikoreksi; langkah itu tidak berlaku lagi."
        self._jobs.run(
            lambda: self._cases.withdraw_last(case_id, reason=reason, expected_version=version),
            done=lambda _: self.corrected.emit(said),
        )
