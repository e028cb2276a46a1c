"""The empty box for a visible electronic signature, and where it stands in an issued letter."""

from io import BytesIO

import pikepdf
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.platypus import Flowable
from typing_extensions import override

from asn_desk.domain.papers.signing import SignatureSpace

SIDE = 26.0
"""Millimetres; the national form's QR is as large."""
_AROUND = 1.5
_NAME = "KotakTandaTangan"
"""The named destination of the box: the issued file itself says where the signature goes."""


class SignatureBox(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Room of 26 by 26 mm that is named in the file; nothing is drawn in it."""

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width, self.height = SIDE * mm, (SIDE + 2 * _AROUND) * mm
        return self.width, self.height

    @override
    def draw(self) -> None:
        left, bottom = self.canv.absolutePosition(0, _AROUND * mm)
        corners = (left, bottom, left + SIDE * mm, bottom + SIDE * mm)
        document = self.canv._doc  # noqa: SLF001 - reportlab writes no destination of its own
        place = [document.thisPageRef(), PDFName("FitR"), *(round(one, 2) for one in corners)]
        document.Catalog.Dests = PDFDictionary({_NAME: PDFArray(place)})


def find_signature_box(content: bytes) -> SignatureSpace | None:
    """Return where an issued letter keeps room for the visible signature; None for ink."""
    with pikepdf.open(BytesIO(content)) as pdf:
        place = pdf.Root.get("/Dests", pikepdf.Dictionary()).get(f"/{_NAME}")
        if place is None:
            return None
        page, left, bottom, right, top = place[0], *(float(place[at]) for at in (2, 3, 4, 5))
        number = next(at for at, one in enumerate(pdf.pages, 1) if one.obj.objgen == page.objgen)
        box = pdf.pages[number - 1].mediabox
        return SignatureSpace(
            page=number,
            left=left,
            bottom=bottom,
            right=right,
            top=top,
            page_width=float(box[2] - box[0]),
            page_height=float(box[3] - box[1]),
        )
