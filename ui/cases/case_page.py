"""The page of one case: head, time line, the step at hand, and the paper beside it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from asn_desk.domain.proceedings.case_state import is_ended
from asn_desk.domain.proceedings.cases import Step
from asn_desk.domain.proceedings.ending_details import FollowUp
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind
from asn_desk.services.proceedings.case_values import CaseView, RecordedStep, TimelineItem
from ui.cases.alarm_notes import AlarmNotes
from ui.cases.assessment_panel import AssessmentPanel
from ui.cases.case_desks import CaseDesks, Opened
from ui.cases.case_frame import CaseFrame
from ui.cases.case_head import CaseHead
from ui.cases.case_papers import CasePapers
from ui.cases.correction import Correction
from ui.cases.due_line import DueLine
from ui.cases.other_steps import OtherSteps
from ui.cases.paper_panel import PaperPanel
from ui.cases.recorded_panel import RecordedPanel
from ui.cases.step_panel import StepPanel
from ui.cases.steps import timeline_items
from ui.shared import theme
from ui.shared.jobs import Jobs
from ui.shared.keyboard import begin_in, has_keyboard
from ui.shared.notices import Notices
from ui.shared.preferences import Preferences
from ui.shared.timeline import Timeline

NOTHING: Mapping[str, object] = {}


class CasePage(QWidget):
    """Shows one case; the next lawful step is open as a form with its paper beside it."""

    back_requested = Signal()
    open_requested = Signal(str, int)
    changed = Signal()
    """A step was recorded or corrected."""

    def __init__(
        self, desks: CaseDesks, jobs: Jobs, notices: Notices, preferences: Preferences
    ) -> None:
        super().__init__()
        self._desks = desks
        self._jobs = jobs
        self._notices = notices
        self._opened: Opened | None = None
        self._wanted: int | None = None
        self._begins = False
        """The case was just opened: the keyboard goes to what is asked first."""
        self._left_at: QWidget | None = None
        """What had the keyboard before the paper took it."""
        self.head = CaseHead()
        self.timeline = Timeline()
        self.papers = CasePapers(desks, jobs)
        self.due = DueLine()
        self.alarms = AlarmNotes()
        self.step = StepPanel(desks.cases, jobs)
        self.recorded = RecordedPanel()
        self.others = (OtherSteps(), OtherSteps())
        """Below the form, and below a recorded step."""
        self.paper = PaperPanel(desks.letters, jobs, notices)
        self.assessment = AssessmentPanel(jobs)
        self.correction = Correction(self, desks.cases, jobs)
        self._middle = QStackedWidget()
        self.frame = CaseFrame(preferences)
        self._lay_out()
        self._connect()

    @property
    def view(self) -> CaseView | None:
        """The case shown."""
        return self._opened.view if self._opened else None

    @property
    def case_id(self) -> int | None:
        """The case that is shown, or on its way; None before the first."""
        return self._wanted

    def show_case(self, case_id: int) -> None:
        """Fetch a case and show it."""
        self.step.close_step()
        self._begins = self._begins or case_id != self._wanted
        self._wanted = case_id
        self._jobs.run(
            lambda: self._desks.opened(case_id),
            done=self.show_opened,
            latest=f"perkara-{id(self)}",
        )

    def reload(self) -> None:
        """Fetch the case again, keeping what is typed."""
        if self._wanted is not None:
            self.show_case(self._wanted)

    def keep_draft(self) -> None:
        """Keep what is typed; called before the page is left."""
        self.step.save_now()

    def switch_paper(self) -> None:
        """Put the keyboard on the paper, or back where it came from."""
        now = QApplication.focusWidget()
        if now in self.paper.findChildren(QWidget):
            (self._left_at or self.timeline).setFocus()
            return
        self.frame.show_paper()
        if self.paper.paper.take_focus():
            self._left_at = now

    def show_opened(self, opened: Opened) -> None:
        """Show a case that has been fetched."""
        if opened.view.case.id != self._wanted:
            return
        self._opened = opened
        view = opened.view
        today = self._desks.today()
        self.head.show_case(view, opened.sanctions, today)
        self.timeline.set_items(timeline_items(view.timeline, today=today))
        paper = self._desks.counting_paper(view.case.id or 0, self._jobs)
        self.due.paper = self.recorded.paper = self.alarms.paper = paper
        self.due.show_case(view, today)
        self.alarms.show_alarms(view.alarms)
        if view.due is not None and any(one.day == view.due.day for one in view.alarms):
            # The alarm tells the same day, and what its passing means.
            self.due.hide()
        self.papers.show_case(view)
        self._show_assessment(opened)
        self._show_step_at_hand()
        if self._begins and not has_keyboard(self._middle):
            begin_in(self._middle)
        self._begins = False

    def open_step(self, kind: StepKind, fill: Mapping[str, object] = NOTHING) -> None:
        """Open the form of a step; `fill` answers fields by the names of its detail."""
        if self._opened is None:
            return
        view = self._opened.view
        self.paper.expect(kind)
        self._show_others(kind)
        self.step.open(view, kind, self._desks.tools(self._opened, self._jobs), fill)
        self._middle.setCurrentWidget(self.step)
        for place, item in enumerate(view.timeline):
            if item.state == "next" and item.kind is kind:
                self.timeline.select(place)

    def note_follow_up(self, what: FollowUp) -> None:
        """Open the form that notes something others had to do as done."""
        self.open_step(StepKind.FOLLOWED_UP, {"what": what})

    def ask_correction(self) -> None:
        """Ask for the reason and withdraw the last step."""
        if self.view is not None:
            self.correction.ask(self.view)

    def _on_corrected(self, said: str) -> None:
        self._notices.success(said)
        self.changed.emit()
        self.reload()

    def _on_recorded(self, recorded: RecordedStep) -> None:
        title = STEP_TITLES[recorded.step.kind]
        if recorded.letter_id is not None:
            letter_id = recorded.letter_id
            self._notices.success(
                f"{title} terbit dengan nomor {recorded.number}.",
                action="Lihat surat",
                do=lambda: self.open_requested.emit("letter", letter_id),
            )
        else:
            self._notices.success(f"{title} dicatat.")
        self.changed.emit()
        self.reload()

    def _on_changed_elsewhere(self) -> None:
        self._notices.warning(
            "Perkara ini baru diubah di tempat lain. Sekarang tampil keadaan terbarunya; "
            "isian Anda tersimpan sebagai draf."
        )
        self.reload()

    def _on_selected(self, place: int) -> None:
        view = self.view
        if view is None:
            return
        item = view.timeline[place]
        if item.state in {"done", "withdrawn"}:
            self._show_recorded(item)
        elif not item.missing:
            self.open_step(item.kind)

    def _on_paper(self, letter_id: int) -> None:
        if self.view is None:
            return
        for place, item in enumerate(self.view.timeline):
            if item.letter_id == letter_id:
                self.timeline.select(place)
                self._show_recorded(item)

    def _show_assessment(self, opened: Opened) -> None:
        case_id, cases = opened.view.case.id or 0, self._desks.cases
        self.assessment.show_case(
            opened.view,
            opened.impacts,
            lambda codes, impact: cases.assessment(case_id, provisions=codes, impact=impact),
        )

    def _show_step_at_hand(self) -> None:
        view = self.view
        if view is None:
            return
        primary = next((one for one in view.actions if one.primary), None)
        if primary is not None and not primary.missing:
            self.open_step(primary.kind)
            return
        self._show_others(None)
        done = [item for item in view.timeline if item.state == "done"]
        if done:
            self.timeline.select(view.timeline.index(done[-1]))
            self._show_recorded(done[-1])

    def _show_others(self, shown: StepKind | None) -> None:
        if self.view is not None:
            for others in self.others:
                others.show_case(self.view, shown)

    def _show_recorded(self, item: TimelineItem) -> None:
        if self._opened is None:
            return
        view, users = self._opened.view, self._opened.users
        self.step.save_now()
        ready = any(one.primary and not one.missing for one in view.actions)
        self.recorded.show_step(item, _step_of(view, item), over=not ready, users=users)
        self._middle.setCurrentWidget(self.recorded)
        self._show_others(None)
        if item.letter_id is not None:
            voided = item.state == "withdrawn"
            self.paper.show_letter(item.letter_id, item.letter_number, voided=voided)
        else:
            self.paper.show_nothing(
                "Perkara selesai." if is_ended(view.case) else "Langkah ini dicatat tanpa surat."
            )

    def _connect(self) -> None:
        self.head.back_requested.connect(self.back_requested)
        self.head.employee_requested.connect(lambda one: self.open_requested.emit("employee", one))
        self.head.report_requested.connect(lambda one: self.open_requested.emit("report", one))
        self.timeline.selected.connect(self._on_selected)
        self.timeline.paper_requested.connect(self._on_paper)
        self.step.paper_ready.connect(self.paper.show_draft)
        self.step.paper_failed.connect(self.paper.show_refusal)
        self.step.recorded.connect(self._on_recorded)
        self.step.emptied.connect(lambda _: self.reload())
        self.step.changed_elsewhere.connect(self._on_changed_elsewhere)
        self.recorded.letter_requested.connect(lambda one: self.open_requested.emit("letter", one))
        self.recorded.forward_requested.connect(self._show_step_at_hand)
        for others in self.others:
            others.step_requested.connect(self.open_step)
            others.correction_requested.connect(self.ask_correction)
            others.note_requested.connect(self.note_follow_up)
        self.correction.corrected.connect(self._on_corrected)
        self.assessment.level_changed.connect(self.frame.say_level)

    def _lay_out(self) -> None:
        self._middle.addWidget(self.step)
        self._middle.addWidget(self.recorded)
        self.step.add_below(self.others[0])
        self.recorded.add_below(self.others[1])
        self.frame.fill(
            left=[self.timeline, self.papers],
            middle=[self.due, self.alarms, self._middle],
            paper=self.paper,
            assessment=self.assessment,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.MARGIN, theme.GAP, theme.MARGIN, theme.MARGIN)
        layout.setSpacing(12)
        layout.addWidget(self.head)
        layout.addWidget(self.frame, 1)


def _step_of(view: CaseView, item: TimelineItem) -> Step | None:
    same = (
        one
        for one in view.case.steps
        if one.kind is item.kind and one.on == item.on and one.letter_id == item.letter_id
    )
    return next(same, None)
