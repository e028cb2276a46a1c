"""Letters on paper: facts, wording and stationery in, the bytes of a PDF out."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, PageTemplate
from reportlab.platypus import Frame as TextFrame
from typing_extensions import override

from asn_desk.documents.archival import archival
from asn_desk.documents.blocks import Block
from asn_desk.documents.copy_blocks import compose_copy
from asn_desk.documents.flowables import story
from asn_desk.documents.fonts import family_of, finish, register_fonts
from asn_desk.documents.furniture import Furniture
from asn_desk.documents.initials import initialled
from asn_desk.documents.kop import Kop, prepared_emblem
from asn_desk.documents.letter_kop import letter_kop, under_regent
from asn_desk.documents.letter_title import document_title
from asn_desk.documents.page_foot import PageFoot
from asn_desk.documents.replacement import mentioning
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import Sheet, sheet_for
from asn_desk.documents.wording import compose
from asn_desk.documents.wording_shelf import WordingShelf
from asn_desk.domain.office import Office
from asn_desk.domain.paper_profile import LetterStyle
from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import Frame, LetterKind
from asn_desk.domain.papers.stationery import Stationery

_DENSITIES = (1.0, 0.92, 0.84)
"""How far lines are closed up: at 0.84 a letter of 12 points is set in single lines."""
_SPARSE = 0.45
"""A last page, of the letter or its annex, filled less is worth closing up the lines for."""


class LetterPrinter:
    """Prints letters; keeps fonts, wordings and the emblem ready between them.

    One printer serves one thread at a time.
    """

    def __init__(self, resources: Path) -> None:
        """Take the folder that holds `fonts` and `letters`."""
        self._resources = resources
        self._wordings = WordingShelf(resources / "letters")
        self._emblems: dict[str, ImageReader] = {}

    def render(
        self,
        kind: LetterKind,
        frame: Frame,
        facts: Facts | CopyFacts,
        stationery: Stationery,
    ) -> bytes:
        """Return a letter as PDF; the same arguments always give the same bytes.

        A copy of a decision has the decision's own kop, paper and `stationery.wording`.

        A frame without a number prints a draft: DRAF across every page. Without an emblem a drawn
        placeholder stands in its place.

        Raises `CannotPrint` for an empty indispensable fact, a character that no shipped font
        has, or a wording that cannot be used.
        """
        register_fonts(self._resources / "fonts")
        office = stationery.office
        blocks = self._composed(kind, frame, facts, stationery)
        shown, headed = _original(kind, frame, facts)
        sheet = sheet_for(shown, office.profile)
        job = _Job(
            blocks=blocks,
            sheet=sheet,
            kop=letter_kop(headed, shown, office=office, sheet=sheet),
            emblem=self._emblem(headed, shown, stationery),
            office=office,
            draft=frame.number is None,
            title=document_title(kind, frame, filed=stationery.initials is not None),
            foot=PageFoot(stationery=stationery),
        )
        return archival(job.pdf(), self._resources)

    def _composed(
        self, kind: LetterKind, frame: Frame, facts: Facts | CopyFacts, stationery: Stationery
    ) -> Sequence[Block]:
        profile = stationery.office.profile
        if not isinstance(facts, CopyFacts):
            wording = self._wordings.fitting(kind, stationery.wording)
            blocks = compose(kind, frame, facts, wording, profile)
            whole = mentioning(blocks, kind, frame.replaces)
            filed = stationery.initials
            return whole if filed is None else initialled(whole, filed)
        own = self._wordings.shipped(kind)
        original = self._wordings.fitting(facts.original, stationery.wording)
        return compose_copy(frame, facts, own=own, original=original, profile=profile)

    def _emblem(self, frame: Frame, kind: LetterKind, stationery: Stationery) -> ImageReader | None:
        """Return the prepared emblem; the regional one never stands in the Bupati's kop."""
        regent = under_regent(frame, kind)
        emblem = stationery.state_emblem if regent else stationery.emblem
        if emblem is None:
            return None
        digest = sha256(emblem).hexdigest()
        if digest not in self._emblems:
            self._emblems[digest] = prepared_emblem(emblem)
        return self._emblems[digest]


class _Job:
    """One letter on its way to paper: laid out as often as its furniture needs."""

    def __init__(  # noqa: PLR0913 - what one letter is printed from
        self,
        *,
        blocks: Sequence[Block],
        sheet: Sheet,
        kop: Kop | None,
        emblem: ImageReader | None,
        office: Office,
        draft: bool,
        title: str,
        foot: PageFoot,
    ) -> None:
        self._foot = foot
        self._blocks, self._sheet, self._kop = blocks, sheet, kop
        self._emblem, self._office, self._draft, self._title = emblem, office, draft, title

    def pdf(self) -> bytes:
        """Lay the letter out; close its lines up when that saves a nearly empty last page."""
        best = self._laid_out(_DENSITIES[0])
        if best.sparse:
            best = self._closed_up(best)
        if best.pages > 1 and (self._sheet.catchword or self._sheet.initials):
            best = self._laid_out(best.density, words=best.words, pages=best.pages)
        return best.content()

    def _closed_up(self, best: "_Layout") -> "_Layout":
        """Return the loosest layout that saves a page; the first one when none does."""
        closest = self._laid_out(_DENSITIES[-1])
        if closest.pages == best.pages:
            return best
        for density in _DENSITIES[1:-1]:
            looser = self._laid_out(density)
            if looser.pages == closest.pages:
                return looser
        return closest

    def _laid_out(
        self, density: float, *, words: dict[int, str] | None = None, pages: int = 0
    ) -> "_Layout":
        profile = self._office.profile
        press = Press(
            sheet=self._sheet,
            signer_bold=profile.signer_bold,
            signer_underlined=profile.signer_underlined,
            secret_spacing=profile.secret_spacing,
            signature_space=profile.signature_space,
            centred_signature=profile.signer_centred,
            old_style=profile.letter_style is LetterStyle.OLD,
            density=density,
            electronic=self._foot.electronic,
        )
        furniture = Furniture(
            sheet=self._sheet,
            kop=self._kop,
            emblem=self._emblem,
            draft=self._draft,
            first_words=words or {},
            numbering=profile.page_number,
            pages=pages,
            foot=self._foot,
            mark=self._foot.mark,
        )
        paper = _Paper(furniture, title=self._title, author=self._office.name)
        paper.build(story(self._blocks, press))
        return _Layout(paper, density=density)


class _Layout:
    """What one pass of laying out gave."""

    def __init__(self, paper: "_Paper", *, density: float) -> None:
        self.density = density
        self._paper = paper
        self.pages = paper.page
        self.words = paper.words
        paper.end_part()
        self.sparse = min(paper.ends, default=1.0) < _SPARSE

    def content(self) -> bytes:
        """Write the PDF: only the layout that is kept pays for compressing and subsetting."""
        finish(self._paper.canv)
        return self._paper.target.getvalue()


class _Paper(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """The document: a first page below its kop, later pages below their number."""

    _doSave = False  # noqa: N815 - reportlab's own name; the chosen layout is saved by hand

    def __init__(self, furniture: Furniture, *, title: str, author: str) -> None:
        sheet, self.target, self.words = furniture.sheet, BytesIO(), dict[int, str]()
        self._furniture = furniture
        self._begun, self.ends = 1, list[float]()
        font = family_of(sheet.font).regular
        super().__init__(
            self.target,
            pagesize=(sheet.width * mm, sheet.height * mm),
            title=title,
            author=author,
            creator="ASN Desk",
            producer="ASN Desk",
            lang="id-ID",
            invariant=1,
            displayDocTitle=True,
            initialFontName=font,
        )
        top = sheet.margins.top
        first_top = furniture.kop.body - sheet.size / mm if furniture.kop else top
        self.addPageTemplates(
            [
                self._template("first", furniture, first_top, furniture.first_page),
                self._template("later", furniture, top, furniture.later_page),
            ]
        )

    def end_part(self) -> None:
        """Note how full the last page is of a part of several pages: the letter, its annex."""
        if self.page > self._begun:
            frame = self.frame
            self.ends.append(1 - (frame._y - frame._y1p) / frame._height)  # noqa: SLF001
        self._begun = self.page + 1

    @override
    def handle_pageBreak(self, slow: int | None = None) -> None:
        self.end_part()
        super().handle_pageBreak(slow)

    @override
    def _endBuild(self) -> None:
        self._furniture.closing = True
        super()._endBuild()

    def _template(
        self, name: str, furniture: Furniture, top: float, hook: Callable[[Canvas], None]
    ) -> PageTemplate:
        sheet = furniture.sheet
        bottom = sheet.margins.bottom
        frame = TextFrame(
            sheet.margins.left * mm,
            bottom * mm,
            sheet.text_width * mm,
            (sheet.height - top - bottom) * mm,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

        def on_page(canvas: Canvas, _document: BaseDocTemplate) -> None:
            canvas.first_words = self.words
            canvas.saveState()
            hook(canvas)
            canvas.restoreState()

        def on_page_end(canvas: Canvas, _document: BaseDocTemplate) -> None:
            canvas.saveState()
            furniture.page_end(canvas)
            canvas.restoreState()

        return PageTemplate(
            name, [frame], onPage=on_page, onPageEnd=on_page_end, autoNextPageTemplate="later"
        )


def _original(kind: LetterKind, frame: Frame, facts: Facts | CopyFacts) -> tuple[LetterKind, Frame]:
    """Return the kind and frame a paper is headed by: of a copy those of the decision copied."""
    if isinstance(facts, CopyFacts):
        return facts.original, facts.original_frame
    return kind, frame
