"""Who signs an ordinary letter: the options of the desk, each with its reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from asn_desk.services.signer_options import HEAD, SignerOption
from ui.shared import theme
from ui.shared.form import ChoiceField
from ui.shared.why import WhyLine


class SignerField(ChoiceField[str]):
    """One of those who may sign; the first offered is chosen unless the clerk chose another."""

    def __init__(self) -> None:
        super().__init__("Penanda tangan")
        self._options: tuple[SignerOption, ...] = ()
        self.why = WhyLine(look="small")
        self.changed.connect(self._tell_why)

    def below(self) -> QWidget:
        """Return what stands below the field: why this person signs."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID)
        column.addWidget(self.why)
        return made

    def offer(self, options: Sequence[SignerOption]) -> None:
        """Offer other people; a choice still offered is kept."""
        self._options = tuple(options)
        self.set_choices([(one.key, one.words) for one in options])
        if self.value() is None and options:
            self.set_value(options[0].key)
        self._tell_why()

    def key(self) -> str:
        """Give the option chosen; the head of the office before anybody is offered."""
        return self.value() or HEAD

    def _tell_why(self) -> None:
        place = self.box.currentIndex() - 1
        chosen = self._options[place] if 0 <= place < len(self._options) else None
        if chosen is None:
            self.why.say("Belum ada penanda tangan untuk tanggal ini." if self._options else "")
            return
        self.why.say(chosen.why.sentence, [chosen.why])
