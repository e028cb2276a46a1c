"""The chosen case beside the list: who, what, the time line in short, the one next action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.employees import spaced_nip
from asn_desk.services.proceedings.case_values import CaseView
from ui.cases.case_desks import CaseDesks
from ui.cases.case_head import what_words
from ui.cases.due_line import DueLine
from ui.cases.steps import timeline_items
from ui.shared import theme
from ui.shared.elements import button, hairline, label, primary_button, quiet_button
from ui.shared.jobs import Jobs
from ui.shared.timeline import Timeline


class CasePreview(QWidget):
    """Summarises a case; its filled button opens the case at its next step."""

    case_requested = Signal(int)
    paper_requested = Signal()
    """The last paper of the case is to be shown."""

    def __init__(self, desks: CaseDesks, jobs: Jobs) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desks = desks
        self._jobs = jobs
        self._case_id: int | None = None
        self.name = label(look="heading", wrap=True)
        self.who = label(look="muted", wrap=True)
        self.what = label(wrap=True)
        self.due = DueLine()
        self.timeline = Timeline()
        self.next = primary_button("")
        self.open = button("Buka perkara", "briefcase")
        self.paper = quiet_button("Surat", "file-text", name="Lihat surat terakhir (Spasi)")
        self._body = QWidget()
        self._lay_out()
        for made in (self.next, self.open):
            made.clicked.connect(lambda _=False: self._on_open())
        self.paper.clicked.connect(lambda _=False: self.paper_requested.emit())
        self.timeline.selected.connect(lambda _: self._on_open())
        self.timeline.paper_requested.connect(lambda _: self._on_open())
        self.show_case(None)

    def show_case(self, case_id: int | None) -> None:
        """Show another case; nothing for None."""
        self._case_id = case_id
        if case_id is None:
            self._body.hide()
            return
        self._jobs.run(
            lambda: self._desks.cases.view(case_id),
            done=self.show_view,
            latest=f"cuplikan-{id(self)}",
        )

    def show_view(self, view: CaseView) -> None:
        """Show a case that has been fetched."""
        if view.case.id != self._case_id:
            return
        today = self._desks.today()
        employee = view.employee
        self.name.setText(employee.full_name)
        rank = f"{employee.rank} ({employee.grade})" if employee.rank else employee.grade
        lines = (f"NIP {spaced_nip(employee.nip)}", rank, f"{employee.position}, {view.unit}")
        self.who.setText("\n".join(line for line in lines if line))
        self.what.setText(what_words(view))
        self.due.show_case(view, today)
        self.timeline.set_items(timeline_items(view.timeline, today=today, short=True))
        self.timeline.select(_now(view))
        primary = next((one for one in view.actions if one.primary and not one.missing), None)
        self.next.setVisible(primary is not None)
        self.open.setVisible(primary is None)
        self.paper.setVisible(any(not one.voided for one in view.letters))
        self.next.setText(primary.title if primary else "")
        self._body.show()

    def take_focus(self) -> None:
        """Put the keyboard on what can be done with the case shown."""
        (self.next if self.next.isVisible() else self.open).setFocus()

    def _on_open(self) -> None:
        if self._case_id is not None:
            self.case_requested.emit(self._case_id)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.GAP)
        buttons.addWidget(self.open)
        buttons.addWidget(self.paper)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.GAP, theme.MARGIN)
        column.setSpacing(theme.GAP)
        for widget in (self.name, self.who, self.what, self.due, hairline()):
            column.addWidget(widget)
        column.addWidget(self.timeline, 1)
        column.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def _now(view: CaseView) -> int:
    """Give the place of the step a case stands at: the next one, else the last."""
    places = [at for at, item in enumerate(view.timeline) if item.state == "next"]
    return places[0] if places else len(view.timeline) - 1
