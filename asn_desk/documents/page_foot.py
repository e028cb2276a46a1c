"""What stands in the bottom margin of a letter: the note of electronic signing, and the code."""

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from asn_desk.documents.document_code import code_width, draw_code
from asn_desk.documents.fonts import SANS
from asn_desk.documents.sheet import Sheet
from asn_desk.domain.papers.file_copies import TITLE as FILE_COPY
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.stationery import Stationery

_SIZE = 6.5
_LEADING = 8.0
_RULE = 0.5
_TOP = 15.5
"""The rule's height above the edge of the paper in millimetres: below the catchword's line."""
_MOST_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFoot:
    """What a letter carries below its text; a plain letter carries nothing."""

    stationery: Stationery

    @property
    def electronic(self) -> bool:
        """Whether the letter keeps a box for a visible electronic signature."""
        return self.stationery.signing is Signing.ELECTRONIC

    @property
    def mark(self) -> str:
        """What the pages of the office's file copy say; empty on the letter itself."""
        return "" if self.stationery.initials is None else FILE_COPY.upper()

    def draw(self, canvas: Canvas, sheet: Sheet, *, last: bool) -> None:
        """Draw the note on every page of an electronic letter, the code on the last page."""
        code = self.stationery.code
        if self.electronic:
            draw_note(canvas, self.stationery.office.signing.note, sheet)
        if last and code is not None:
            draw_code(canvas, code, sheet)


def draw_note(canvas: Canvas, note: str, sheet: Sheet) -> None:
    """Draw the note below a rule, to the right of where the code stands on the last page."""
    left = sheet.margins.left + code_width(sheet)
    width = (sheet.right_edge - left) * mm
    lines = simpleSplit(note, SANS.regular, _SIZE, width)[:_MOST_LINES]
    if not lines:
        return
    top = min(_TOP, sheet.margins.bottom - 1.0) * mm
    canvas.saveState()
    canvas.setLineWidth(_RULE)
    canvas.line(left * mm, top, sheet.right_edge * mm, top)
    text = canvas.beginText(left * mm, top - _LEADING)
    text.setFont(SANS.regular, _SIZE, leading=_LEADING)
    text.textLines(lines)
    canvas.drawText(text)
    canvas.restoreState()
