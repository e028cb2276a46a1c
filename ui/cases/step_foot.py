"""The foot of a step: its number, who signs in which way, and the button that records it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from asn_desk.domain.dates import day_date
from asn_desk.domain.papers.letters import LETTER_TITLES
from asn_desk.domain.proceedings.case_state import ACTION_TITLES
from asn_desk.domain.proceedings.steps import LETTER_OF_STEP, StepKind
from asn_desk.services.proceedings.case_values import StepDraft
from ui.shared import dialogs, theme
from ui.shared.elements import WrappingButton
from ui.shared.letter_number import LetterNumber
from ui.shared.signing_choice import SigningChoice

NARROW = 340
"""Pixels below which the way of signing stands under the number."""


class StepFoot(QWidget):
    """Says under which number a step is recorded, and asks before the number is taken."""

    def __init__(self) -> None:
        super().__init__()
        self.number = LetterNumber()
        self.signing = SigningChoice()
        self.record_button = WrappingButton("", look="primary")
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def name_action(self, kind: StepKind) -> None:
        """Let the button say which number the letter would take."""
        number = self.number.number()
        self.record_button.setText(f"Terbitkan nomor {number}" if number else ACTION_TITLES[kind])

    def confirmed(self, draft: StepDraft, number: str) -> bool:
        """Ask before a number is taken, which cannot be undone."""
        letter = LETTER_TITLES[LETTER_OF_STEP[draft.kind]]
        text = (
            f"{letter} tanggal {day_date(draft.on)} diberi nomor {number} dan disimpan tetap. "
            "Nomor yang sudah terbit tidak dipakai ulang; bila keliru, langkahnya dikoreksi dan "
            "nomornya ditandai batal."
        )
        return dialogs.confirm(self, f"Terbitkan {letter}?", text, f"Terbitkan nomor {number}")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.with_text(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._choices.setDirection(way)

    def _lay_out(self) -> None:
        self._choices.setSpacing(theme.GAP)
        self._choices.addWidget(self.number, 1)
        self._choices.addWidget(self.signing, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.record_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.GAP)
        layout.addLayout(self._choices)
        layout.addLayout(foot)
