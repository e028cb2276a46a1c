"""Whose time to act is over (Pasal 24 and 28): calm notes above the form."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.proceedings.pacing import Alarm
from asn_desk.domain.working_time import Deadline
from ui.cases.counting_dialog import CountingPaper, show_counting
from ui.shared import theme
from ui.shared.elements import label, link_button
from ui.shared.theme import Meaning, with_sign


class AlarmNotes(QWidget):
    """One note an alarm: what, why it matters, and how the day was counted."""

    def __init__(self) -> None:
        super().__init__()
        self.paper: CountingPaper | None = None
        """Prints how a day was counted; set with the case."""
        self.whys: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_alarms(self, alarms: Sequence[Alarm]) -> None:
        """Show other alarms; hidden when there is none."""
        self.whys = []
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for alarm in alarms:
            self._add(alarm)
        self.setVisible(bool(alarms))

    def _add(self, alarm: Alarm) -> None:
        self._column.addWidget(label(with_sign(Meaning.LATE, alarm.title), "late", wrap=True))
        said = label(f"{alarm.text} ({alarm.article})", "small", wrap=True)
        self._column.addWidget(said)
        if alarm.deadline is not None:
            self._column.addWidget(self._why(alarm.deadline))
        self._column.addSpacing(theme.GRID)

    def _why(self, deadline: Deadline) -> QWidget:
        why = link_button("Mengapa tanggal ini?")
        why.clicked.connect(lambda _=False: show_counting(self, deadline, paper=self.paper))
        self.whys.append(why)
        return why
