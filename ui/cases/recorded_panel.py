"""A recorded step: what was done, when, by whom recorded, with its paper beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.dates import clock, day_date, long_date
from asn_desk.domain.proceedings.cases import Step
from asn_desk.domain.users import UserNames
from asn_desk.domain.working_time import Deadline
from asn_desk.services.proceedings.case_values import TimelineItem
from ui.cases.counting_dialog import CountingPaper, show_counting
from ui.cases.form_area import FormArea
from ui.shared import theme
from ui.shared.elements import label, link_button, selectable_label


class RecordedPanel(QWidget):
    """Shown in place of the form when a step of the past is chosen; nothing can be changed."""

    letter_requested = Signal(int)
    forward_requested = Signal()
    """Back to the step at hand."""

    def __init__(self) -> None:
        super().__init__()
        self._deadline: Deadline | None = None
        self.paper: CountingPaper | None = None
        """Prints how the step's day was counted; set with the case."""
        self._letter_id: int | None = None
        self.title = label(look="heading", wrap=True)
        self.facts = selectable_label()
        self.recorded = label(look="small", wrap=True)
        self.deadline = label(wrap=True)
        self.why = link_button("Mengapa tanggal ini?")
        self.to_letter = link_button("Lihat di agenda surat")
        self.forward = link_button("Kembali ke langkah berikutnya")
        self._lay_out()
        self.why.clicked.connect(lambda _=False: self._on_why())
        self.to_letter.clicked.connect(lambda _=False: self._on_letter())
        self.forward.clicked.connect(lambda _=False: self.forward_requested.emit())

    def add_below(self, widget: QWidget) -> None:
        """Put something below the facts, in the same scrolled column."""
        self._area.add(widget)

    def show_step(
        self, item: TimelineItem, step: Step | None, *, over: bool, users: UserNames
    ) -> None:
        """Show a recorded step and whose account did it; `over` hides the way to a next step."""
        self._deadline, self._letter_id = item.deadline, item.letter_id
        self.title.setText(item.title)
        lines = [day_date(item.on)] if item.on else []
        lines += [f"Nomor {item.letter_number}"] if item.letter_number else []
        lines += [line for line in item.lines if line]
        self.facts.setText("\n".join(lines))
        self.recorded.setText(_recorded_words(step, users))
        self.deadline.setText(
            f"{item.deadline.title}: {day_date(item.deadline.day)}" if item.deadline else ""
        )
        for widget in (self.deadline, self.why):
            widget.setVisible(item.deadline is not None)
        self.to_letter.setVisible(item.letter_id is not None)
        self.forward.setVisible(not over)

    def _lay_out(self) -> None:
        self._area = FormArea("Langkah yang dicatat")
        self._area.column.setSpacing(theme.GAP)
        for widget in (self.title, self.facts, self.recorded, self.deadline, self.why):
            self._area.add(widget)
        for widget in (self.to_letter, self.forward):
            self._area.add(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def _on_why(self) -> None:
        if self._deadline is not None:
            show_counting(self, self._deadline, paper=self.paper)

    def _on_letter(self) -> None:
        if self._letter_id is not None:
            self.letter_requested.emit(self._letter_id)


def _recorded_words(step: Step | None, users: UserNames) -> str:
    if step is None or step.recorded_at is None:
        return ""
    at = step.recorded_at.astimezone()
    who = f" oleh {users.words(step.recorded_by)}" if step.recorded_by else ""
    return f"Dicatat {long_date(at.date())} {clock(at.time())}{who}"
