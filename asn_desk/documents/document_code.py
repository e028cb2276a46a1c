"""The document code at the foot of a letter: a small QR, its label and the code in words."""

from functools import lru_cache

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from asn_desk.documents.fonts import SANS
from asn_desk.documents.sheet import Sheet
from asn_desk.domain.papers.stationery import DocumentCode

_LARGEST, _SMALLEST = 15.0, 12.0
_EDGE = 5.0
"""How near the edge of the paper usual printers still print."""
_BELOW_TEXT = 1.0
_QUIET = 2
"""Modules left white around the QR; the margin around it is white as well."""
_LABEL = "kode dokumen"
_SIZE = 6.5
_GAP = 1.5


def code_width(sheet: Sheet) -> float:
    """Return how much of the foot the code takes from the left margin, in millimetres."""
    return _side(sheet) + _GAP + 27.0


def draw_code(canvas: Canvas, code: DocumentCode, sheet: Sheet) -> None:
    """Draw a code at the bottom left, below everything a text may fill.

    Where the bottom margin has no room for a QR that can be read, the words stand alone.
    """
    left = sheet.margins.left
    side = _side(sheet)
    canvas.saveState()
    if side:
        _draw_qr(canvas, code.payload, x=left * mm, y=_EDGE * mm, side=side * mm)
        left += side + _GAP
    text = canvas.beginText(left * mm, (_EDGE + 4.2) * mm)
    text.setFont(SANS.regular, _SIZE, leading=_SIZE * 1.35)
    text.textLine(_LABEL)
    text.setFont(SANS.bold, _SIZE, leading=_SIZE * 1.35)
    text.textLine(code.text)
    canvas.drawText(text)
    canvas.restoreState()


def _side(sheet: Sheet) -> float:
    """Return the side of the QR in millimetres; 0 where none can be read."""
    room = min(_LARGEST, sheet.margins.bottom - _EDGE - _BELOW_TEXT)
    return room if room >= _SMALLEST else 0.0


def _draw_qr(canvas: Canvas, payload: str, *, x: float, y: float, side: float) -> None:
    """Fill the dark modules of each row, neighbours as one: an eighth of the shapes."""
    rows = _modules(payload)
    module = side / (len(rows) + 2 * _QUIET)
    path = canvas.beginPath()
    for number, row in enumerate(rows):
        bottom = y + side - (number + _QUIET + 1) * module
        for first, end in _runs(row):
            path.rect(x + (first + _QUIET) * module, bottom, (end - first) * module, module)
    canvas.drawPath(path, stroke=0, fill=1)


@lru_cache(maxsize=8)
def _modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    widget = QrCodeWidget(payload, barLevel="M")
    widget.qr.make()
    return tuple(tuple(bool(one) for one in row) for row in widget.qr.modules)


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Return the dark stretches of a row: (first, end) of each."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if not dark:
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs
