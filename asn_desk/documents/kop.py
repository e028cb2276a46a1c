"""The kop: laid out for a sheet, and drawn with the office's emblem or a placeholder."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import Image, UnidentifiedImageError
from reportlab.lib.colors import Color, black
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from asn_desk.documents.fonts import SANS, family_of, plain, printable
from asn_desk.documents.sheet import Sheet
from asn_desk.domain.errors import CannotPrint
from asn_desk.domain.office import Letterhead
from asn_desk.domain.paper_profile import PaperProfile

FIRST_BASELINE = 54.0
"""Where the body begins below a kop, in millimetres from the top."""
_EMBLEM_TOP = 15.0
_BELOW_EMBLEM = 4.0
_REGENT_BOX = (20.0, 23.0)
_TEXT_GAP = 4.0
_NAME_SIZES = (20.0, 18.0, 16.0, 15.0, 14.0)
_RULE = 45.0
_EMBLEM_PIXELS = (354, 414)
"""The largest box, 30 by 35 mm, at 300 dpi."""
_LARGEST_EMBLEM = 40_000_000
_GREY = Color(0.62, 0.62, 0.62)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One centred line of a kop: text, face, size in points, baseline in millimetres."""

    text: str
    face: str
    size: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """A kop laid out on a sheet; lengths in millimetres from the top left corner."""

    lines: tuple[Line, ...]
    axis: float
    rule: float | None
    """The thick line's height, or None for a kop without one."""
    double_rule: bool
    left: float
    right: float
    emblem_x: float
    emblem_box: tuple[float, float]
    emblem_word: str

    @property
    def body(self) -> float:
        """Return the first baseline of the body."""
        last = self.lines[-1].y if self.lines else 0.0
        return max(FIRST_BASELINE, (self.rule or last) + 9)


@cache
def agency_kop(letterhead: Letterhead, sheet: Sheet, profile: PaperProfile) -> Kop:
    """Lay out the kop of a perangkat daerah: emblem at the left, names on the text axis."""
    left, right = sheet.margins.left, sheet.right_edge
    box = (profile.emblem_width, profile.emblem_height)
    text_left = left + box[0] + _TEXT_GAP
    names = tuple(plain(line) for line in letterhead.lines)
    size = _name_size(names, width=right - text_left)
    small = max(12.0, profile.kop_ratio * size)
    step = size * 6.5 / 16
    lines = [Line(text=letterhead.government, face=SANS.regular, size=small, y=20.0)]
    lines += [
        Line(text=name, face=SANS.bold, size=size, y=20.0 + step * at)
        for at, name in enumerate(names, start=1)
    ]
    bottom = lines[-1].y
    for text, below in ((letterhead.address, 5.0), (letterhead.contacts, 4.0)):
        for part in _broken(text, width=right - text_left):
            bottom += below
            lines.append(Line(text=part, face=SANS.regular, size=10.0, y=bottom))
            below = 4.0  # noqa: PLW2901 - further lines of one text stand closer
    if not letterhead.address and not letterhead.contacts:
        lines = _lowered(lines, by=max(0.0, (_RULE - 5 - bottom) / 2))
    return Kop(
        lines=_checked(lines),
        axis=(text_left + right) / 2,
        rule=max(_RULE, bottom + 3, _EMBLEM_TOP + box[1] + _BELOW_EMBLEM),
        double_rule=profile.double_rule,
        left=left,
        right=right,
        emblem_x=left,
        emblem_box=box,
        emblem_word="LOGO",
    )


@cache
def regent_kop(title: str, sheet: Sheet, *, second_line: str) -> Kop:
    """Lay out the Bupati's kop: the state emblem above the title, both centred, no rule."""
    axis = (sheet.margins.left + sheet.right_edge) / 2
    face = family_of(sheet.font).bold
    size = sheet.size if second_line else 15.0
    lines = [Line(text=title.upper(), face=face, size=size, y=46.0)]
    if second_line:
        lines.append(Line(text=second_line, face=face, size=size, y=51.3))
    return Kop(
        lines=_checked(lines),
        axis=axis,
        rule=None,
        double_rule=False,
        left=sheet.margins.left,
        right=sheet.right_edge,
        emblem_x=axis - _REGENT_BOX[0] / 2,
        emblem_box=_REGENT_BOX,
        emblem_word="LAMBANG NEGARA",
    )


def prepared_emblem(emblem: bytes) -> ImageReader:
    """Flatten a picture on white at 300 dpi, once: a transparent one is half the time of a letter.

    Raises `CannotPrint` when it is no picture.
    """
    try:
        with Image.open(BytesIO(emblem)) as picture:
            small_enough = picture.width * picture.height <= _LARGEST_EMBLEM
            layered = picture.convert("RGBA") if small_enough else None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise CannotPrint(
            problem="Gambar lambang tidak dapat dibaca",
            advice="Muat kembali lambang daerah sebagai PNG di halaman Kantor.",
        ) from error
    if layered is None:
        raise CannotPrint(
            problem="Gambar lambang terlalu besar",
            advice="Muat lambang daerah sebagai PNG berukuran paling besar 6.000 x 6.000 piksel.",
        )
    layered.thumbnail(_EMBLEM_PIXELS, Image.Resampling.LANCZOS)
    flat = Image.new("RGB", layered.size, "white")
    flat.paste(layered, mask=layered.getchannel("A"))
    return ImageReader(flat)


def draw_kop(canvas: Canvas, kop: Kop, *, height: float, emblem: ImageReader | None) -> None:
    """Draw a kop; `height` is the paper's in points, no emblem prints the placeholder."""
    for line in kop.lines:
        canvas.setFont(line.face, line.size)
        canvas.drawCentredString(kop.axis * mm, height - line.y * mm, line.text)
    if emblem is None:
        _draw_placeholder(canvas, kop, height=height)
    else:
        _draw_emblem(canvas, kop, emblem, height=height)
    if kop.rule is not None:
        _draw_rule(canvas, kop, kop.rule, height=height)


def _name_size(names: tuple[str, ...], *, width: float) -> float:
    """Return the largest size in points at which every line of the name fits the width."""
    for size in _NAME_SIZES:
        if all(stringWidth(name, SANS.bold, size) <= width * mm for name in names):
            break
    else:
        longest = max(float(stringWidth(name, SANS.bold, 1.0)) for name in names)
        return min(_NAME_SIZES[-1], width * float(mm) / longest)
    # Two lines at 18 or 20 points reach into the address; 16 is the size of a broken name.
    return min(size, 16.0) if len(names) > 1 else size


def _broken(text: str, *, width: float) -> list[str]:
    """Break an address at spaces into lines that fit the width."""
    lines: list[str] = []
    for word in plain(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stringWidth(longer, SANS.regular, 10.0) <= width * mm:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _lowered(lines: list[Line], *, by: float) -> list[Line]:
    return [Line(text=line.text, face=line.face, size=line.size, y=line.y + by) for line in lines]


def _checked(lines: list[Line]) -> tuple[Line, ...]:
    for line in lines:
        printable(line.text, face=line.face)
    return tuple(lines)


def _draw_rule(canvas: Canvas, kop: Kop, rule: float, *, height: float) -> None:
    canvas.setStrokeColor(black)
    strokes = ((2.25, 0.0), (0.75, 1.1)) if kop.double_rule else ((2.0, 0.0),)
    for width, below in strokes:
        canvas.setLineWidth(width)
        y = height - (rule + below) * mm
        canvas.line(kop.left * mm, y, kop.right * mm, y)


def _draw_emblem(canvas: Canvas, kop: Kop, emblem: ImageReader, *, height: float) -> None:
    width, tall = kop.emblem_box
    canvas.drawImage(
        emblem,
        kop.emblem_x * mm,
        height - (_EMBLEM_TOP + tall) * mm,
        width=width * mm,
        height=tall * mm,
        preserveAspectRatio=True,
        anchor="c",
    )


def _draw_placeholder(canvas: Canvas, kop: Kop, *, height: float) -> None:
    """Draw a plain shield outline with a word in it, until the office loads its emblem."""
    width, tall = (side * mm for side in kop.emblem_box)
    left, top = kop.emblem_x * mm, height - _EMBLEM_TOP * mm
    canvas.saveState()
    canvas.setStrokeColor(_GREY)
    canvas.setFillColor(_GREY)
    canvas.setLineWidth(0.8)
    shield = canvas.beginPath()
    shield.moveTo(left + width * 0.08, top)
    shield.lineTo(left + width * 0.92, top)
    shield.lineTo(left + width * 0.92, top - tall * 0.55)
    shield.curveTo(
        left + width * 0.92,
        top - tall * 0.8,
        left + width * 0.66,
        top - tall * 0.93,
        left + width / 2,
        top - tall,
    )
    shield.curveTo(
        left + width * 0.34,
        top - tall * 0.93,
        left + width * 0.08,
        top - tall * 0.8,
        left + width * 0.08,
        top - tall * 0.55,
    )
    shield.close()
    canvas.drawPath(shield, stroke=1, fill=0)
    words = kop.emblem_word.split()
    canvas.setFont(SANS.regular, 7)
    for at, word in enumerate(words):
        canvas.drawCentredString(left + width / 2, top - tall * 0.48 - at * 8, word)
    canvas.restoreState()
