"""Keeps a form as a draft while it is typed, so that a power cut loses seconds at most."""

from PySide6.QtCore import QObject, QTimer, Signal

from asn_desk.services.proceedings.cases import CaseDesk
from ui.cases.step_form import StepForm
from ui.shared.jobs import Jobs

SAVE_AFTER = 2000
"""Milliseconds of typing a power cut may lose."""


class DraftKeeper(QObject):
    """Saves on the worker thread, every two seconds while there is something new."""

    saved = Signal(object)
    """The kind of the step whose draft is kept."""

    def __init__(self, cases: CaseDesk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._cases = cases
        self._jobs = jobs
        self._case_id = 0
        self._form: StepForm | None = None
        self._dirty = False
        self.timer = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self.timer.timeout.connect(self.save_now)

    def watch(self, case_id: int, form: StepForm) -> None:
        """Keep this form from now on; what it is filled with is no draft yet."""
        self.forget()
        self._case_id, self._form = case_id, form
        form.changed.connect(self.touch)

    def touch(self) -> None:
        """Remember that something is new; it is saved at the next tick."""
        self._dirty = True
        if not self.timer.isActive():
            self.timer.start()

    def save_now(self) -> None:
        """Save if anything is new since the last time."""
        self.timer.stop()
        if not self._dirty or self._form is None:
            return
        self._dirty = False
        case_id, draft = self._case_id, self._form.value()
        self._jobs.run(
            lambda: self._cases.save_draft(case_id, draft),
            done=lambda _: self.saved.emit(draft.kind),
            latest=f"draf-{case_id}-{draft.kind}",
        )

    def forget(self) -> None:
        """Save nothing more of this form."""
        self.timer.stop()
        self._dirty = False
        self._form = None
