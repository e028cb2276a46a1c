"""What a case leaves to be done by others, and what it closes to the employee meanwhile."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from asn_desk.domain.dates import long_date
from asn_desk.domain.proceedings.ending_details import FollowUp
from asn_desk.domain.proceedings.follow_ups import OpenFollowUp
from asn_desk.services.proceedings.case_values import CaseView
from ui.shared import theme
from ui.shared.decision_words import block_words
from ui.shared.elements import label, link_button
from ui.shared.theme import Meaning, with_sign
from ui.shared.why import WhyLine

MARKS = {
    "D": " (kebiasaan kantor)",
    "U": " (belum diperiksa pada naskah aslinya)",
    "1S": " (belum diperiksa pada naskah aslinya)",
}
"""What is said of a source that is the office's own, or not yet read in the original."""


class Duties(QWidget):
    """Made anew for each case; empty when nothing is open and nothing is closed."""

    note_requested = Signal(object)
    """The `FollowUp` to be noted as done."""

    def __init__(self, view: CaseView) -> None:
        super().__init__()
        self.links: dict[FollowUp, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.GAP)
        self._column.setSpacing(theme.GRID)
        if view.sanction_from and view.sanction_until:
            self._say_period(view)
        if view.follow_ups:
            self._column.addWidget(label("Yang masih harus dilakukan", "strong"))
        for open_thing in view.follow_ups:
            self._column.addWidget(self._duty(open_thing))
        if view.restrictions:
            self._column.addWidget(label("Yang tertutup bagi pegawai ini", "strong"))
        for block in view.restrictions:
            self._column.addWidget(WhyLine(block_words(block), "small", (block.why,)))

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return self._column.count() == 0

    def _say_period(self, view: CaseView) -> None:
        if view.sanction_from and view.sanction_until:
            start, end = long_date(view.sanction_from), long_date(view.sanction_until)
            words = f"Hukuman dijalani {start} sampai dengan {end}."
            self._column.addWidget(label(words, wrap=True))

    def _duty(self, duty: OpenFollowUp) -> QWidget:
        made = QWidget()
        link = link_button("Catat…")
        link.setAccessibleName(f"Catat: {duty.title}")
        link.clicked.connect(lambda _=False: self.note_requested.emit(duty.what))
        self.links[duty.what] = link
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(with_sign(Meaning.DUE, duty.title), "due", wrap=True))
        words.addWidget(label(_basis_words(duty), "small", wrap=True))
        row.addLayout(words, 1)
        row.addWidget(link)
        return made


def _basis_words(duty: OpenFollowUp) -> str:
    since = f", sejak {long_date(duty.day)}" if duty.day else ""
    return f"{duty.article}{since}{MARKS.get(duty.confidence, '')}"
