"""What is seen in the box of an electronic signature: the office's emblem, or plain words."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from asn_desk.documents.fonts import SANS, finish, plain, register_fonts
from asn_desk.documents.kop import prepared_emblem
from asn_desk.documents.signature_box import SIDE
from asn_desk.domain.dates import clock, long_date
from asn_desk.domain.hours import WIB

_LOGO = 20.0
_SIZE = 6.0
_NAME_LINES = 2


def seal_pdf(resources: Path, *, emblem: bytes | None, name: str, at: datetime) -> bytes:
    """Return the page of 26 by 26 mm that fills the box.

    With the office's emblem it is the emblem alone, 20 mm high at most; without one it says that
    the letter is signed electronically, by whose certificate and when.
    """
    register_fonts(resources / "fonts")
    target = BytesIO()
    canvas = Canvas(
        target, pagesize=(SIDE * mm, SIDE * mm), invariant=1, initialFontName=SANS.regular
    )
    if emblem is not None:
        _draw_logo(canvas, emblem)
    else:
        _draw_words(canvas, name=name, at=at)
    finish(canvas)
    return target.getvalue()


class SealPage(PdfContent):
    """The seal as the appearance of a signature."""

    def __init__(self, page: bytes) -> None:
        super().__init__(box=BoxConstraints(width=SIDE * mm, height=SIDE * mm))
        self._page = page

    @override
    def render(self) -> bytes:
        seal = PdfFileReader(BytesIO(self._page))
        self.resources.xobject["/Segel"] = self._ensure_writer.import_page_as_xobject(seal)
        return b"/Segel Do"


def _draw_logo(canvas: Canvas, emblem: bytes) -> None:
    picture = prepared_emblem(emblem)
    width, height = picture.getSize()
    scale = _LOGO * mm / max(width, height)
    shown = (width * scale, height * scale)
    middle = SIDE * mm / 2
    canvas.drawImage(picture, middle - shown[0] / 2, middle - shown[1] / 2, *shown, mask="auto")


def _draw_words(canvas: Canvas, *, name: str, at: datetime) -> None:
    here = at.astimezone(WIB)
    inner = (SIDE - 4) * mm
    named = simpleSplit(plain(name), SANS.bold, _SIZE, inner)[:_NAME_LINES]
    lines = [
        *((SANS.regular, one) for one in ("Ditandatangani", "secara elektronik", "")),
        *((SANS.bold, one) for one in named),
        *((SANS.regular, one) for one in ("", long_date(here.date()), clock(here.time()))),
    ]
    canvas.setLineWidth(0.5)
    canvas.roundRect(0.5, 0.5, SIDE * mm - 1, SIDE * mm - 1, 2 * mm)
    leading = _SIZE * 1.35
    top = (SIDE * mm + leading * len(lines)) / 2 - _SIZE
    for number, (face, line) in enumerate(lines):
        canvas.setFont(face, _SIZE)
        canvas.drawCentredString(SIDE * mm / 2, top - number * leading, line)
