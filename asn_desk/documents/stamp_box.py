"""The box where a duty stamp (meterai) is stuck, drawn in the room left for a signature."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from typing_extensions import override

from asn_desk.documents.fonts import plain

_WIDTH, _HEIGHT = 25 * mm, 20 * mm
_ABOVE = 1.5 * mm
_SIZE = 8.0


class StampBox(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A ruled box of 25 by 20 mm with its words in two lines."""

    def __init__(self, words: str, *, font: str) -> None:
        super().__init__()
        self._lines = plain(words).split(" ", 1)
        self._font = font

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width, self.height = _WIDTH, _HEIGHT + 2 * _ABOVE
        return self.width, self.height

    @override
    def draw(self) -> None:
        self.canv.setLineWidth(0.5)
        self.canv.rect(0, _ABOVE, _WIDTH, _HEIGHT)
        self.canv.setFont(self._font, _SIZE)
        middle = _ABOVE + _HEIGHT / 2 + (len(self._lines) - 1) * _SIZE * 0.6 - _SIZE * 0.35
        for number, line in enumerate(self._lines):
            self.canv.drawCentredString(_WIDTH / 2, middle - number * _SIZE * 1.2, line)
