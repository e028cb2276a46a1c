"""What the case waits for now, until when, and how that day was counted."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.dates import day_date
from asn_desk.domain.proceedings.pacing import Due
from asn_desk.domain.working_time import Deadline
from asn_desk.services.proceedings.case_values import CaseView
from ui.cases.counting_dialog import CountingPaper, show_counting
from ui.cases.steps import left_words
from ui.shared.elements import label, link_button, show_meaning
from ui.shared.theme import Meaning


class DueLine(QWidget):
    """One line above the form; hidden when the case is over."""

    def __init__(self) -> None:
        super().__init__()
        self._deadline: Deadline | None = None
        self.paper: CountingPaper | None = None
        """Prints how the day was counted; set with the case."""
        self.words = label(wrap=True)
        self.why = link_button("Mengapa tanggal ini?")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.why)
        self.why.clicked.connect(lambda _=False: self._on_why())

    def show_case(self, view: CaseView, today: date) -> None:
        """Show what another case waits for."""
        due = view.due
        self._deadline = due.deadline if due else None
        self.why.setVisible(self._deadline is not None)
        if view.problem:
            show_meaning(self.words, Meaning.LATE, f"{view.problem}; tanggal tidak dihitung.")
        elif due is not None:
            words = f"{due.title}: {_day_words(due, today)}" if due.day else due.title
            self.words.setToolTip(due.article)
            show_meaning(self.words, _meaning(due.day, today, waiting=due.waiting), words)
        # Without a day the form below says it all; only waiting for others is worth a line.
        telling = due is not None and (due.day is not None or due.waiting)
        self.setVisible(telling or bool(view.problem))

    def _on_why(self) -> None:
        if self._deadline is not None:
            show_counting(self, self._deadline, paper=self.paper)


def _day_words(due: Due, today: date) -> str:
    if due.day is None:
        return ""
    if due.day < today:
        return f"{day_date(due.day)}, sudah lewat"
    if due.day == today:
        return f"{day_date(due.day)}, hari ini"
    near = f", {left_words(due.deadline, today)}" if due.deadline else ""
    return f"{day_date(due.day)}{near}"


def _meaning(day: date | None, today: date, *, waiting: bool) -> Meaning | None:
    if day is not None and day < today:
        return Meaning.LATE
    if waiting:
        return Meaning.WAITING
    return Meaning.DUE if day is not None else None
