"""The step at hand as a form: kept while typed, checked, previewed, recorded."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.dates import clock
from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile, Incomplete, WrongDate
from asn_desk.domain.hours import WIB
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind
from asn_desk.services.numbers import NumberOffer
from asn_desk.services.proceedings.case_values import CaseView, RecordedStep, StepCheck, StepDraft
from asn_desk.services.proceedings.cases import CaseDesk
from ui.cases.draft_keeper import DraftKeeper
from ui.cases.form_area import FormArea
from ui.cases.step_foot import StepFoot
from ui.cases.step_form import StepForm
from ui.cases.step_forms import form_for
from ui.cases.step_head import StepHead
from ui.cases.step_notes import StepNotes, not_yet_words
from ui.cases.tools import FormTools
from ui.shared import dialogs, theme
from ui.shared.errors import words
from ui.shared.jobs import Jobs
from ui.shared.keyboard import is_typing_outside

PREVIEW_AFTER = 600
"""Milliseconds after the last key before the paper is drawn again."""


class StepPanel(QWidget):
    """Carries one step from its first word to its number."""

    paper_ready = Signal(object, str)
    """The paper as bytes (None when the step has none), and its file name."""
    paper_failed = Signal(str)
    recorded = Signal(object)
    changed_elsewhere = Signal()
    emptied = Signal(object)
    """The draft of a step was thrown away."""

    def __init__(self, cases: CaseDesk, jobs: Jobs) -> None:
        super().__init__()
        self._cases = cases
        self._jobs = jobs
        self._view: CaseView | None = None
        self._tools: FormTools | None = None
        self._kept: set[tuple[int, StepKind]] = set()
        self.form: StepForm | None = None
        self.head = StepHead()
        self.title, self.saved, self.again = self.head.title, self.head.saved, self.head.again
        self.notes = StepNotes()
        self.foot = StepFoot()
        self.number, self.signing = self.foot.number, self.foot.signing
        self.record_button = self.foot.record_button
        self.area = FormArea("Isian langkah")
        self.keeper = DraftKeeper(cases, jobs, self)
        self._preview_timer = QTimer(self, singleShot=True, interval=PREVIEW_AFTER)
        self._lay_out()
        self.keeper.saved.connect(self._on_saved)
        self._preview_timer.timeout.connect(self.ask_paper)
        self.record_button.clicked.connect(lambda _=False: self.record())
        self.number.changed.connect(self._on_number)
        self.signing.chosen.connect(self._preview_timer.start)
        self.again.clicked.connect(lambda _=False: self.ask_again())

    @property
    def kind(self) -> StepKind | None:
        """The step being filled in."""
        return self.form.kind if self.form else None

    def open(
        self, view: CaseView, kind: StepKind, tools: FormTools, fill: Mapping[str, Any]
    ) -> None:
        """Begin a step, or go on with its draft; `fill` answers fields of its detail."""
        self.save_now()
        self._view, self._tools = view, tools
        self._drop_form()
        self.title.setText(STEP_TITLES[kind])
        self.saved.setText("")
        self.record_button.setEnabled(False)
        case_id = _case_id(view)
        self._jobs.run(
            lambda: self._cases.start(case_id, kind),
            done=lambda draft: self._show_form(
                view, replace(draft, detail=replace(draft.detail, **fill))
            ),
            latest=f"langkah-{id(self)}",
        )

    def add_below(self, widget: QWidget) -> None:
        """Put something below the form, in the same scrolled column."""
        self.area.add(widget)

    def close_step(self) -> None:
        """Keep what is typed and show nothing."""
        self.save_now()
        self._drop_form()

    def save_now(self) -> None:
        """Keep the form as a draft, if anything was typed since the last time."""
        self.keeper.save_now()

    def ask_paper(self) -> None:
        """Draw the paper and check the step as it stands now."""
        if self.form is None or self._view is None:
            return
        case_id, draft = _case_id(self._view), self.form.value()
        latest, signing = f"pratinjau-{id(self)}", self.signing.choice()
        self._jobs.run(
            lambda: (
                draft,
                self._cases.check(case_id, draft),
                self._cases.number_offer(case_id, draft),
            ),
            done=lambda found: self._on_checked(*found),
            latest=f"periksa-{id(self)}",
        )
        self._jobs.run(
            lambda: (draft.kind, self._cases.preview(case_id, draft, signing=signing)),
            done=lambda found: self._on_paper(*found),
            failed=lambda error: self.paper_failed.emit(not_yet_words(error)),
            latest=latest,
        )

    def ask_again(self) -> None:
        """Ask, then throw the draft away and fill the form in anew."""
        view, tools, kind = self._view, self._tools, self.kind
        if view is None or tools is None or kind is None:
            return
        text = "Isian draf ini dibuang dan formulir diisi ulang dari berkas perkara."
        if not dialogs.confirm(self, "Isi ulang formulir?", text, "Buang draf"):
            return
        self._drop_form()
        case_id = _case_id(view)
        self._kept.discard((case_id, kind))
        self._jobs.run(
            lambda: self._cases.drop_draft(case_id, kind), done=lambda _: self.emptied.emit(kind)
        )

    def record(self) -> None:
        """Check the form, ask before a number is taken, and record the step."""
        if self.form is None or self._view is None:
            return
        if not self.form.check():
            wrong = next(field for field in self.form.fields if field.problem_shown())
            self.area.ensureWidgetVisible(wrong)
            return
        case_id, draft = _case_id(self._view), self.form.value()
        self._jobs.run(
            lambda: (
                self._cases.check(case_id, draft),
                self._cases.number_offer(case_id, draft),
                self._cases.view(case_id).case.version,
            ),
            done=lambda found: self._on_ready(draft, *found),
        )

    def _on_ready(
        self, draft: StepDraft, check: StepCheck, offer: NumberOffer | None, version: int
    ) -> None:
        self._show_check(draft, check, offer)
        if self.form is None or self._view is None:
            return
        self.form.show_problems(check.incomplete)
        self.notes.show_incomplete(check.incomplete)
        if version != self._view.case.version:
            self.keeper.touch()
            self.keeper.save_now()
            self.changed_elsewhere.emit()
            return
        if not self.number.check():
            return
        if not check.ready:
            self.area.ensureWidgetVisible(self.notes)
            return
        number, numbering = self.number.number(), self.number.choice()
        signing = self.signing.choice()
        if number and not self.foot.confirmed(draft, number):
            return
        self.keeper.forget()
        self.record_button.setEnabled(False)
        case_id = _case_id(self._view)
        self._jobs.run(
            lambda: self._cases.record(
                case_id, draft, expected_version=version, numbering=numbering, signing=signing
            ),
            done=self._on_recorded,
            failed=self._on_refused,
            label="Menerbitkan surat" if number else "",
        )

    def _on_recorded(self, step: RecordedStep) -> None:
        if self._view is not None:
            self._kept.discard((_case_id(self._view), step.step.kind))
        self._drop_form()
        self.recorded.emit(step)

    def _on_refused(self, error: Exception) -> None:
        self.record_button.setEnabled(True)
        if self.form is not None and self._view is not None:
            self.keeper.watch(_case_id(self._view), self.form)
            self.keeper.touch()
            self.keeper.save_now()
        if isinstance(error, ChangedMeanwhile):
            self.changed_elsewhere.emit()
        elif isinstance(error, Incomplete) and self.form is not None:
            self.form.show_problems(tuple(error.fields))
        elif isinstance(error, WrongDate | AlreadyExists):
            self.number.show_refusal(words(error).text)
        self.notes.show_refusal(error)
        self.area.ensureWidgetVisible(self.notes)

    def _show_form(self, view: CaseView, draft: StepDraft) -> None:
        if self._tools is None or self._view is not view:
            return
        self._drop_form()
        self.form = form_for(draft.kind, self._tools)
        self.form.set_case(view.case)
        self.form.load(draft)
        self.keeper.watch(_case_id(view), self.form)
        self.form.changed.connect(self._preview_timer.start)
        self.form.proposed.connect(self._preview_timer.start)
        kind = draft.kind
        self._jobs.run(
            lambda: self._cases.usual_signing(kind),
            done=self.signing.offer,
            latest=f"ttd-{id(self)}",
        )
        self.area.column.insertWidget(1, self.form)
        self.form.show()
        continued = draft.kind in view.drafts or (_case_id(view), draft.kind) in self._kept
        self.saved.setText("Draf dilanjutkan" if continued else "")
        self.again.setVisible(continued)
        if not is_typing_outside(self):
            self.form.focus_first_empty()
        self.ask_paper()

    def _on_saved(self, kind: StepKind) -> None:
        if self._view is not None:
            self._kept.add((_case_id(self._view), kind))
        if kind is self.kind:
            now = datetime.now(WIB).time()
            self.saved.setText(f"Draf tersimpan {clock(now)}")

    def _on_checked(self, draft: StepDraft, check: StepCheck, offer: NumberOffer | None) -> None:
        if self.kind is draft.kind:
            self._show_check(draft, check, offer)

    def _show_check(self, draft: StepDraft, check: StepCheck, offer: NumberOffer | None) -> None:
        self.notes.show_check(check)
        self.number.show_offer(offer)
        if self.form is not None:
            self.form.show_check(check, draft)
        self.foot.name_action(draft.kind)
        self.record_button.setEnabled(not check.missing)

    def _on_number(self) -> None:
        if self.kind is not None:
            self.foot.name_action(self.kind)

    def _on_paper(self, kind: StepKind, content: bytes | None) -> None:
        if kind is self.kind:
            self.paper_ready.emit(content, f"Draf {STEP_TITLES[kind]}.pdf")

    def _drop_form(self) -> None:
        self._preview_timer.stop()
        self.keeper.forget()
        if self.form is not None:
            self.area.column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.notes.clear()
        self.number.reset()
        self.signing.offer(None)
        self.again.hide()

    def _lay_out(self) -> None:
        self.area.column.setSpacing(theme.MARGIN)
        self.area.add(self.notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addWidget(self.head)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.foot)


def _case_id(view: CaseView) -> int:
    return view.case.id or 0
