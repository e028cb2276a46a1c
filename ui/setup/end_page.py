"""The end of the guide: what is ready, and one way back to each step that is still open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.elements import button, label, muted_label, title_label

WIDTH = 220
READY = "Semua langkah sudah siap. ASN Desk dapat dipakai."
LATER = (
    "Yang dilewati dapat dikerjakan sekarang atau kapan saja: buka halaman Kantor, atau tekan"
    " Ctrl+K lalu ketik “siapkan”."
)


class EndPage(QWidget):
    """Says what is still open; `wanted` carries the place of a step to go back to."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._words = label(wrap=True)
        self._open = QVBoxLayout()
        self._open.setSpacing(theme.GAP)
        self._heading = label("Belum disiapkan", "heading")
        self._later = muted_label(LATER, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MARGIN)
        column.addWidget(title_label("Selesai"))
        column.addWidget(self._words)
        column.addWidget(self._heading)
        column.addLayout(self._open)
        column.addWidget(self._later)
        column.addStretch(1)
        self.show_open(())

    def show_open(self, steps: Sequence[tuple[int, str]]) -> None:
        """Offer the steps that are still open, by place and name."""
        while (item := self._open.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, words in steps:
            one = button(words)
            one.setFixedWidth(theme.with_text(WIDTH))
            one.setAutoDefault(False)
            one.clicked.connect(lambda _=False, place=place: self.wanted.emit(place))
            self._open.addWidget(one)
        for part in (self._heading, self._later):
            part.setVisible(bool(steps))
        self._words.setText(
            "Panduan sampai di akhir; yang bertanda ✓ di kiri sudah siap." if steps else READY
        )
