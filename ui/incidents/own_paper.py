"""The surat pernyataan that a coached employee signs, shown to be printed beside his letter."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from asn_desk.services.statements.statements import Paper, StatementDesk
from ui.shared import errors
from ui.shared.jobs import Jobs
from ui.shared.notices import Notices
from ui.shared.paper_dialog import PaperDialog

TITLE = "Surat pernyataan pegawai"


class OwnPaper(QObject):
    """Makes the paper of one reported person and shows it; `shown` is the last one."""

    def __init__(
        self, parent: QWidget, statements: StatementDesk | None, *, jobs: Jobs, notices: Notices
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._statements = statements
        self._jobs = jobs
        self._notices = notices
        self.shown: PaperDialog | None = None

    def show(self, person_id: int) -> None:
        """Show the paper; what keeps it from being made is said in a notice."""
        if self._statements is not None:
            self._jobs.run(
                partial(self._statements.own_of_report, person_id),
                done=self._on_made,
                failed=lambda error: errors.show(error, self._notices),
                latest=f"pernyataan-{id(self)}",
            )

    def _on_made(self, made: Paper) -> None:
        content, name = made
        self.shown = PaperDialog(self._parent, TITLE, content, name)
        self.shown.open()
