"""Penilaian: what the law says about a case as it stands, and what another impact would mean."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.proceedings.case_state import proven_codes
from asn_desk.domain.proceedings.examination_round import round_result
from asn_desk.services.assessment_values import AssessmentView
from asn_desk.services.proceedings.case_values import CaseView
from ui.cases.assessment_sections import NONE, sections_of
from ui.cases.form_area import FormArea
from ui.shared import theme
from ui.shared.day_words import upper_first
from ui.shared.elements import label
from ui.shared.errors import words
from ui.shared.form import ChoiceField
from ui.shared.jobs import Jobs

Assess = Callable[[Sequence[str], str], AssessmentView]


class AssessmentPanel(QWidget):
    """Shows the assessment of one case; nothing here is recorded or chosen for the clerk."""

    level_changed = Signal(str)
    """The level found for the case itself; empty where there is none."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._assess: Assess | None = None
        self._codes: Sequence[str] = ()
        self._found = ""
        self.impact: ChoiceField[str] = ChoiceField("Dampak")
        self.assumed = label(look="small", wrap=True)
        self.area = FormArea("Penilaian")
        self.inside = QWidget()
        self._lay_out()
        self.impact.changed.connect(self.ask)

    def show_case(self, view: CaseView, impacts: Sequence[tuple[str, str]], assess: Assess) -> None:
        """Assess another case, with the impact its report found, else the least one."""
        report = round_result(view.case)
        self._assess = assess
        self._codes = proven_codes(view.case)
        self._found = report.impact if report is not None and report.proven else ""
        chosen = self._found or (impacts[0][0] if impacts else "")
        self.impact.set_choices([(code, upper_first(text)) for code, text in impacts])
        self.impact.set_value(chosen)
        self.level_changed.emit("")
        self.ask()

    def ask(self) -> None:
        """Ask the law again, with the impact now chosen."""
        assess, codes, impact = self._assess, self._codes, self.impact.value() or ""
        if assess is None:
            return
        self.assumed.setText(self._assumption(impact))
        self._jobs.run(
            lambda: assess(codes, impact),
            done=lambda found: self.show_assessment(found, impact),
            failed=self._on_failed,
            latest=f"penilaian-{id(self)}",
        )

    def show_assessment(self, view: AssessmentView, impact: str) -> None:
        """Show an assessment that has been made."""
        column = self._begin()
        for section in sections_of(view):
            column.addWidget(section)
        # An assumed impact is no finding: only the panel, which says so, tells its level.
        if impact == self._found:
            self.level_changed.emit("" if view.level == NONE else view.level)

    def _assumption(self, impact: str) -> str:
        if not self._found:
            return "Andaian: dampaknya baru ditetapkan dalam LHP. Ubah untuk melihat akibatnya."
        if impact == self._found:
            return "Dampak menurut LHP. Ubah untuk melihat akibat dampak lain."
        return "Andaian: LHP menetapkan dampak lain."

    def _on_failed(self, error: Exception) -> None:
        message = words(error)
        self._begin().addWidget(label(f"{message.title}. {message.text}", "muted", wrap=True))

    def _begin(self) -> QVBoxLayout:
        """Take away what was shown."""
        self.area.column.removeWidget(self.inside)
        self.inside.hide()
        self.inside.deleteLater()
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        self.area.add(self.inside)
        return column

    def _lay_out(self) -> None:
        self.area.add(self.inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.GAP, 12, 0, 0)
        layout.setSpacing(theme.GRID)
        layout.addWidget(self.impact)
        layout.addWidget(self.assumed)
        layout.addSpacing(theme.GAP)
        layout.addWidget(self.area, 1)
