"""The shipped fonts: registering them, and refusing what none of them can print."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import RLock
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from asn_desk.domain.errors import CannotPrint


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """One family of four faces, by the names reportlab knows them under."""

    name: str
    regular: str
    bold: str
    italic: str
    bold_italic: str


SANS = Family(
    name="LiberationSans",
    regular="LiberationSans",
    bold="LiberationSans-Bold",
    italic="LiberationSans-Italic",
    bold_italic="LiberationSans-BoldItalic",
)
BOOKMAN = Family(
    name="KetapangBonum",
    regular="KetapangBonum",
    bold="KetapangBonum-Bold",
    italic="KetapangBonum-Italic",
    bold_italic="KetapangBonum-BoldItalic",
)
_FAMILIES = {"Arial": SANS, "Bookman": BOOKMAN}
_FACES = {
    SANS.regular: "LiberationSans-Regular.ttf",
    BOOKMAN.regular: "KetapangBonum-Regular.ttf",
    **{
        face: f"{face}.ttf"
        for family in (SANS, BOOKMAN)
        for face in (family.bold, family.italic, family.bold_italic)
    },
}
# Streams stay binary: written as text they cost a tenth of a letter's time, a fifth of its size.
rl_config.useA85 = 0
_FONT_FILES = RLock()
"""reportlab reads a font file through one cursor, whoever asks."""
_UNSHAPED = frozenset({"R", "AL", "AN"})
_ADVICE = (
    "Tulis dengan huruf Latin seperti pada SK pengangkatan, lalu buat kembali naskah ini. "
    "Data lain tidak berubah."
)


def register_fonts(folder: Path) -> None:
    """Make the eight shipped faces known to reportlab, once for each folder.

    Raises `CannotPrint` when a font file is missing or damaged.
    """
    with _FONT_FILES:
        _register(folder)


def finish(canvas: Canvas) -> None:
    """Write the PDF of a canvas, with what it uses of the fonts; every paper ends with this.

    Two windows may print at the same moment: without taking turns each would get the other's
    glyphs, or none.
    """
    with _FONT_FILES:
        canvas.save()


@cache
def _register(folder: Path) -> None:
    try:
        for face, file_name in _FACES.items():
            pdfmetrics.registerFont(TTFont(face, str(folder / file_name)))
    except Exception as error:  # reportlab raises its own and struct's errors for bad files
        raise CannotPrint(
            problem="Huruf yang disertakan program tidak dapat dibaca",
            advice="Pasang ulang program; berkas di folder resources/fonts hilang atau rusak.",
        ) from error
    for family in (SANS, BOOKMAN):
        faces = (family.regular, family.italic, family.bold, family.bold_italic)
        for number, face in enumerate(faces):
            addMapping(family.name, number // 2, number % 2, face)


def family_of(font: str) -> Family:
    """Return the shipped family that stands in for `Arial` or `Bookman`; Arial if unknown."""
    return _FAMILIES.get(font, SANS)


def missing_glyphs(text: str, face: str) -> tuple[str, ...]:
    """Return the characters of a text that the face cannot print, each once, in order.

    Scripts written from right to left count as missing: nothing here joins their letters.
    """
    known = pdfmetrics.getFont(face).face.charToGlyph
    return tuple(
        dict.fromkeys(
            sign
            for sign in text
            if sign != "\n" and (ord(sign) not in known or _needs_shaping(sign))
        )
    )


def printable(text: str, *, face: str) -> str:
    """Return a text cleaned and escaped, once, for a paragraph set in the face.

    Characters the face lacks are set in the sans face. Line breaks are kept, other white space
    is one space. Raises `CannotPrint` naming a character that no shipped face has, and where.
    """
    if text.isascii() and text.isprintable():
        return escape(text)
    clean = plain(text)
    missing = frozenset(missing_glyphs(clean, face))
    if not missing:
        return _lines(escape(clean))
    for sign in missing_glyphs("".join(sorted(missing)), SANS.regular):
        raise _no_glyph(sign, clean)
    substitute = SANS.bold if face in {BOOKMAN.bold, BOOKMAN.bold_italic} else SANS.regular
    signs = (
        f'<font name="{substitute}">{escape(sign)}</font>' if sign in missing else escape(sign)
        for sign in clean
    )
    return _lines("".join(signs))


def plain(text: str) -> str:
    """Compose accents, drop invisible characters, and make white space plain; keep new lines."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return "".join(_visible(sign) for sign in composed)


def _visible(sign: str) -> str:
    if sign in "\n\u00a0":
        return sign
    category = unicodedata.category(sign)
    if category in {"Zs", "Zl", "Zp"} or sign in "\t\r\v\f":
        return " "
    return "" if category in {"Cc", "Cf"} else sign


def _needs_shaping(sign: str) -> bool:
    return unicodedata.bidirectional(sign) in _UNSHAPED or unicodedata.combining(sign) != 0


def _lines(markup: str) -> str:
    return markup.replace("\n", "<br/>")


def _no_glyph(sign: str, text: str) -> CannotPrint:
    at = text.index(sign)
    excerpt = " ".join(text[max(0, at - 24) : at + 24].split())
    code = f"U+{ord(sign):04X}"
    return CannotPrint(
        problem=f"Huruf “{sign}” ({code}) dalam “{excerpt}” tidak ada dalam huruf cetak",
        advice=_ADVICE,
    )
