"""How a letter will be signed: in ink or electronically, chosen before it is issued."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox

from asn_desk.domain.papers.signing import Signing

WORDS = {
    Signing.INK: "Tanda tangan basah",
    Signing.ELECTRONIC: "Tanda tangan elektronik",
}
HINTS = {
    Signing.INK: "Surat memberi ruang untuk pena dan stempel.",
    Signing.ELECTRONIC: "Surat memberi kotak TTE dan catatan kaki; tanpa stempel.",
}


class SigningChoice(QComboBox):
    """A small choice beside the button that issues; hidden where only ink is possible."""

    chosen = Signal()
    """The clerk chose another way."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Cara menandatangani")
        for signing, words in WORDS.items():
            self.addItem(words, signing)
            self.setItemData(self.count() - 1, HINTS[signing], Qt.ItemDataRole.ToolTipRole)
        self._offered: Signing | None = None
        self.currentIndexChanged.connect(lambda _: self._on_changed())
        self._explain()
        self.hide()

    def offer(self, usual: Signing | None) -> None:
        """Offer both ways with the usual one chosen; None where a letter is signed by several."""
        self._offered = usual
        self.blockSignals(True)
        self.setCurrentIndex(list(WORDS).index(usual or Signing.INK))
        self.blockSignals(False)
        self._explain()
        self.setVisible(usual is not None)

    def choose(self, signing: Signing) -> None:
        """Choose a way as the clerk does."""
        self.setCurrentIndex(list(WORDS).index(signing))

    def choice(self) -> Signing | None:
        """Give what is chosen; None lets the office's setting decide."""
        if self._offered is None:
            return None
        return list(WORDS)[self.currentIndex()]

    def _on_changed(self) -> None:
        self._explain()
        self.chosen.emit()

    def _explain(self) -> None:
        self.setToolTip(HINTS[list(WORDS)[self.currentIndex()]])
