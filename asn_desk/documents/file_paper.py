"""Papers for the file of a case: kop on the first page, its numbered pages, confidential or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate
from typing_extensions import override

from asn_desk.documents.archival import archival
from asn_desk.documents.fonts import family_of, finish, plain
from asn_desk.documents.kop import Kop, agency_kop, draw_kop, prepared_emblem
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import Sheet
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import PAPER_MM, Margins

_TOTAL_PAGES = "jumlah_halaman"
_FOOT = 10.0
_FOOT_SIZE = 8.0
_AFTER_COLON = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePaper:
    """What stands on every page besides the text; `foot` is set small at the left below it."""

    office: Office
    resources: Path
    title: str
    """For the metadata of the PDF: no name of a person."""
    foot: str = ""
    confidential: bool = True
    with_kop: bool = True
    emblem: bytes | None = None

    def build(self, flow: Sequence[Flowable], sheet: Sheet) -> tuple[bytes, int]:
        """Lay the text out; returns the PDF and how many pages it has."""
        head, profile = self.office.letterhead, self.office.profile
        kop = agency_kop(head, sheet, profile) if self.with_kop else None
        picture = prepared_emblem(self.emblem) if self.emblem else None
        document = _Document(self, sheet, kop=kop, emblem=picture)
        document.build(list(flow))
        finish(document.canv)
        return archival(document.target.getvalue(), self.resources), document.page


def file_sheet(office: Office, *, size: float, leading: float) -> Sheet:
    """Return the office's letter paper with type of a size, for annexes; sizes in points."""
    profile = office.profile
    width, height = PAPER_MM[profile.letter_paper]
    margins = profile.letter_margins
    # Annexes carry tables: the margins of a letter would leave them too little room.
    close = Margins(
        top=min(margins.top, 18.0),
        bottom=min(margins.bottom, 18.0),
        left=margins.left,
        right=margins.right,
    )
    return Sheet(
        width=width,
        height=height,
        margins=close,
        font=profile.letter_font,
        size=size,
        leading=leading,
        signature_x=width / 2 + 10,
        with_letterhead=True,
        catchword=False,
        initials=False,
    )


def strong(press: Press) -> ParagraphStyle:
    """Return the style of a result or a heading within the text: bold, at the left."""
    left = press.styles.left
    return ParagraphStyle("strong", left, fontName=press.styles.family.bold)


def labelled(
    rows: Sequence[tuple[str, str]], press: Press, *, label: float = 26.0, strong_label: str = ""
) -> list[Flowable]:
    """Set rows of a label, a colon and a value; the labels' width in millimetres."""
    colon = label * mm
    return [
        press.text(
            value,
            strong(press) if name == strong_label else press.styles.left,
            left=colon + _AFTER_COLON * mm,
            hung=((0, name), (colon, ":")),
        )
        for name, value in rows
    ]


class _Document(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """The document: kop on the first page, page of pages on each."""

    _doSave = False  # noqa: N815 - reportlab's own name; `finish` saves it

    def __init__(
        self, paper: FilePaper, sheet: Sheet, *, kop: Kop | None, emblem: ImageReader | None
    ) -> None:
        self.target, self._paper, self._sheet = BytesIO(), paper, sheet
        self._kop, self._emblem = kop, emblem
        self._face = family_of(sheet.font)
        super().__init__(
            self.target,
            pagesize=(sheet.width * mm, sheet.height * mm),
            title=paper.title,
            author=paper.office.name,
            creator="ASN Desk",
            producer="ASN Desk",
            lang="id-ID",
            invariant=1,
            displayDocTitle=True,
            initialFontName=self._face.regular,
        )
        top = kop.body - sheet.size / mm if kop is not None else sheet.margins.top
        first, later = self._frame(top), self._frame(sheet.margins.top)
        self.addPageTemplates(
            [
                PageTemplate(
                    "first", [first], onPage=self._first_page, autoNextPageTemplate="later"
                ),
                PageTemplate("later", [later], onPage=self._every_page),
            ]
        )

    @override
    def _endBuild(self) -> None:
        self.canv.beginForm(_TOTAL_PAGES)
        self.canv.setFont(self._face.regular, _FOOT_SIZE)
        self.canv.drawString(0, 0, str(self.page))
        self.canv.endForm()
        super()._endBuild()

    def _frame(self, top: float) -> Frame:
        sheet = self._sheet
        return Frame(
            sheet.margins.left * mm,
            sheet.margins.bottom * mm,
            sheet.text_width * mm,
            (sheet.height - top - sheet.margins.bottom) * mm,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

    def _first_page(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        if self._kop is not None:
            draw_kop(canvas, self._kop, height=self._sheet.height * mm, emblem=self._emblem)
        self._every_page(canvas, document)

    def _every_page(self, canvas: Canvas, _document: BaseDocTemplate) -> None:
        sheet = self._sheet
        canvas.saveState()
        if self._paper.confidential:
            canvas.setFont(self._face.bold, 9)
            canvas.drawRightString(sheet.right_edge * mm, (sheet.height - 9) * mm, "RAHASIA")
        canvas.setFont(self._face.regular, _FOOT_SIZE)
        canvas.drawString(sheet.margins.left * mm, _FOOT * mm, plain(self._paper.foot))
        counted = f"Halaman {canvas.getPageNumber()} dari "
        at = sheet.right_edge * mm - canvas.stringWidth(f"{counted}00", self._face.regular, 8)
        canvas.drawString(at, _FOOT * mm, counted)
        width = canvas.stringWidth(counted, self._face.regular, _FOOT_SIZE)
        canvas.translate(at + width, _FOOT * mm)
        canvas.doForm(_TOTAL_PAGES)
        canvas.restoreState()
