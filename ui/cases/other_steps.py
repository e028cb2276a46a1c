"""What else may be done in a case, and what may not yet, with the reason."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from asn_desk.domain.proceedings.procedure import Action
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.proceedings.case_values import CaseView
from ui.cases.duties import Duties
from ui.cases.step_notes import missing_words
from ui.shared import theme
from ui.shared.elements import label, link_button, quiet_button

ASIDE = frozenset(
    {
        StepKind.TEAM_FORMED,
        StepKind.ORDERED,
        StepKind.RELEASED,
        StepKind.AUTHORITY_REPORTED,
        StepKind.MISSED_HANDOVER,
        StepKind.SENT,
        StepKind.ARRIVED,
        StepKind.CONTESTED,
        StepKind.REMEDY_ANSWERED,
        StepKind.REMEDY_DECIDED,
        StepKind.FOLLOWED_UP,
        StepKind.TRANSFERRED,
        StepKind.LEFT,
    }
)
"""Off the path that every case takes."""


class OtherSteps(QWidget):
    """Quiet buttons for lawful steps, plain words for the others, and the correction."""

    step_requested = Signal(object)
    correction_requested = Signal()
    note_requested = Signal(object)
    """The `FollowUp` to be noted as done."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[StepKind, QWidget] = {}
        self.duties: Duties | None = None
        self.fold = link_button("")
        self.side = QWidget()
        """What is off the usual path and not lawful now; shown on demand."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GRID)
        self.fold.clicked.connect(lambda _=False: self._unfold())
        self.correct = quiet_button("Koreksi langkah terakhir …", "pencil")
        self.correct.clicked.connect(lambda _=False: self.correction_requested.emit())

    def show_case(self, view: CaseView, shown: StepKind | None) -> None:
        """Show what else a case allows while the step `shown` is on the form."""
        self._clear()
        # Made anew: a column filled again while it is shown keeps the height it had when empty.
        self.duties = Duties(view)
        self.duties.note_requested.connect(self.note_requested)
        if not self.duties.empty:
            self._column.addWidget(self.duties)
        others = [action for action in view.actions if action.kind is not shown]
        lawful = [action for action in others if not action.missing]
        barred = [action for action in others if action.missing and not _is_past(view, action)]
        if lawful:
            self._column.addWidget(label("Langkah lain", "strong"))
        for action in lawful:
            self._offer(action, drafted=action.kind in view.drafts)
        self._say_barred([one for one in barred if one.kind not in ASIDE])
        self._fold_away([one for one in barred if one.kind in ASIDE])
        self._column.addSpacing(theme.GRID)
        self._column.addWidget(self.correct)
        self.correct.setVisible(len(view.case.valid_steps) > 1)

    def _say_barred(self, barred: Sequence[Action]) -> None:
        if barred:
            self._column.addSpacing(theme.GRID)
            self._column.addWidget(label("Belum bisa sekarang", "strong"))
        for action in barred:
            self._column.addWidget(_why_not(action))

    def _fold_away(self, barred: Sequence[Action]) -> None:
        """Keep what is seldom asked for behind one line, with its reasons."""
        self.side = QWidget()
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        for action in barred:
            column.addWidget(_why_not(action))
        self.side.hide()
        self.fold.setText(f"{len(barred)} langkah lain yang belum bisa, dan mengapa")
        self._column.addWidget(self.fold)
        self.fold.setVisible(bool(barred))
        self._column.addWidget(self.side)

    def _unfold(self) -> None:
        self.side.show()
        self.fold.hide()

    def _offer(self, action: Action, *, drafted: bool) -> None:
        made = link_button(f"{action.title} (draf)" if drafted else action.title)
        made.clicked.connect(lambda _=False: self.step_requested.emit(action.kind))
        self.buttons[action.kind] = made
        self._column.addWidget(made)

    def _clear(self) -> None:
        self.buttons = {}
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in (self.correct, self.fold):
                old.hide()
                old.deleteLater()


def _why_not(action: Action) -> QLabel:
    why = "; ".join(missing_words(one) for one in action.missing)
    return label(f"{action.title}: {why}.", "small", wrap=True)


def _is_past(view: CaseView, action: Action) -> bool:
    """Tell whether a step is done, so that saying it cannot be done again would only be noise."""
    return view.case.has(action.kind) or any("sudah" in one.what for one in action.missing)
