"""How somebody stands in discipline today, as the card and other offices ask it."""

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.domain.dates import long_date
from asn_desk.services.assessment_values import Answer, Standing
from ui.shared import theme
from ui.shared.decision_words import block_words
from ui.shared.elements import hairline, label, meaning_label
from ui.shared.theme import Meaning
from ui.shared.why import WhyLine


class StandingView(QWidget):
    """Four questions with their answers, and what is closed until when; hidden until told."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.GAP, 0, 0)
        self._column.setSpacing(theme.GRID)
        self.hide()

    def show_standing(self, standing: Standing) -> None:
        """Show how somebody stands."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._column.addWidget(hairline())
        self._column.addSpacing(theme.GRID)
        self._column.addWidget(label(f"Disiplin per {long_date(standing.on)}", "strong"))
        if standing.clean:
            words = "Tidak sedang diperiksa, tidak pernah dijatuhi hukuman sedang atau berat"
            self._column.addWidget(label(f"✓ {words}.", Meaning.DONE.value, wrap=True))
        else:
            for before, answer in pairwise((None, *standing.answers)):
                if answer is not None:
                    self._answer(answer, said=before is not None and before.words == answer.words)
        if standing.blocks:
            self._column.addSpacing(theme.GRID)
            self._column.addWidget(label("Yang tertutup", "strong"))
        for block in standing.blocks:
            self._column.addWidget(WhyLine(block_words(block), "", (block.why,)))
        self.show()

    def _answer(self, answer: Answer, *, said: bool) -> None:
        self._column.addWidget(label(answer.question, "small", wrap=True))
        if answer.yes:
            self._column.addWidget(meaning_label(Meaning.DUE, "Ya"))
            if not said:
                self._column.addWidget(label(answer.words, wrap=True))
        else:
            self._column.addWidget(meaning_label(Meaning.DONE, "Tidak"))
