"""Stationery: what stands on first and later pages around the text of a letter."""

from dataclasses import dataclass, field

from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from asn_desk.documents.fonts import SANS, family_of
from asn_desk.documents.kop import Kop, draw_kop
from asn_desk.documents.page_foot import PageFoot
from asn_desk.documents.sheet import Sheet

_FAINT = Color(0.9, 0.9, 0.9)
_MARK_SIZE, _MARK_TOP = 9.0, 11.0
"""Of the mark of a file copy: points, and millimetres below the edge of the paper."""


@dataclass(kw_only=True)
class Furniture:
    """What one letter's pages carry besides its text; collects what the next pass needs."""

    sheet: Sheet
    kop: Kop | None
    emblem: ImageReader | None
    draft: bool
    first_words: dict[int, str] = field(default_factory=dict)
    """First word by page, from an earlier pass, for the catchwords; empty before an annex."""
    numbering: str = "- {n} -"
    """How a later page is numbered."""
    pages: int = 0
    """How many pages there are, from an earlier pass; 0 when not known yet."""
    foot: PageFoot
    """What stands in the bottom margin besides catchword and initials."""
    mark: str = ""
    """What every page says at its top right corner: that it is the file copy."""
    closing: bool = False
    """True once the page being drawn is the last."""

    def first_page(self, canvas: Canvas) -> None:
        """Draw the first page's kop, and the draft mark behind the text."""
        if self.kop is not None:
            draw_kop(canvas, self.kop, height=self.sheet.height * mm, emblem=self.emblem)
        self._behind(canvas)

    def later_page(self, canvas: Canvas) -> None:
        """Draw a later page's number and the draft mark behind the text."""
        number = canvas.getPageNumber()
        canvas.setFont(family_of(self.sheet.font).regular, self.sheet.size - 1)
        middle = (self.sheet.margins.left + self.sheet.right_edge) / 2
        words = self.numbering.format(n=number)
        canvas.drawCentredString(middle * mm, (self.sheet.height - 11) * mm, words)
        self._behind(canvas)

    def page_end(self, canvas: Canvas) -> None:
        """Draw what stands below the text: catchword and the box for initials."""
        number = canvas.getPageNumber()
        following = self.first_words.get(number + 1, "")
        if self.sheet.catchword and following:
            self._draw_catchword(canvas, following)
        if self.sheet.initials and number < self.pages:
            _draw_initials(canvas, self.sheet)
        self.foot.draw(canvas, self.sheet, last=self.closing)

    def _behind(self, canvas: Canvas) -> None:
        if self.draft:
            _draw_draft(canvas, self.sheet)
        if self.mark:
            canvas.setFont(family_of(self.sheet.font).bold, _MARK_SIZE)
            top = (self.sheet.height - _MARK_TOP) * mm
            canvas.drawRightString(self.sheet.right_edge * mm, top, self.mark)

    def _draw_catchword(self, canvas: Canvas, word: str) -> None:
        canvas.setFont(family_of(self.sheet.font).regular, self.sheet.size)
        height = (self.sheet.margins.bottom - 8) * mm
        canvas.drawRightString(self.sheet.right_edge * mm, height, f"{word} . . .")


def _draw_draft(canvas: Canvas, sheet: Sheet) -> None:
    """Write DRAF across the page in light grey, and KONSEP below it."""
    canvas.saveState()
    canvas.setFillColor(_FAINT)
    canvas.translate(sheet.width / 2 * mm, sheet.height / 2 * mm)
    canvas.rotate(52)
    canvas.setFont(SANS.bold, 132)
    canvas.drawCentredString(0, -20, "DRAF")
    canvas.setFont(SANS.bold, 34)
    canvas.drawCentredString(0, -66, "KONSEP – BELUM BERNOMOR")
    canvas.restoreState()


def _draw_initials(canvas: Canvas, sheet: Sheet) -> None:
    """Draw the 25 by 12 mm box for the initials at the foot of a page."""
    x, y = (sheet.right_edge - 25) * mm, 8 * mm
    canvas.saveState()
    canvas.setLineWidth(0.5)
    canvas.rect(x, y, 25 * mm, 12 * mm)
    canvas.setFont(SANS.regular, 8)
    canvas.drawString(x + 1.5 * mm, y + 8.5 * mm, "Paraf:")
    canvas.restoreState()
