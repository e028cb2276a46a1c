"""The one table of paragraph styles, for a sheet's type."""

from dataclasses import dataclass
from functools import cache

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from asn_desk.documents.fonts import Family, family_of

FIRST_LINE = 12.5 * mm
HANG = 7.5 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of one sheet; names say what they are for."""

    family: Family
    size: float
    leading: float
    body: ParagraphStyle
    left: ParagraphStyle
    strong: ParagraphStyle
    centred: ParagraphStyle
    title: ParagraphStyle
    confidential: ParagraphStyle
    right: ParagraphStyle
    copies: ParagraphStyle
    small: ParagraphStyle
    cell: ParagraphStyle
    centred_cell: ParagraphStyle
    heading: ParagraphStyle
    signer: ParagraphStyle


@cache
def styles_for(font: str, *, size: float, leading: float, signer_bold: bool = False) -> Styles:
    """Return the styles for a type; sizes in points."""
    family = family_of(font)

    def style(name: str, alignment: int, **more: object) -> ParagraphStyle:
        settings = {
            "fontName": family.regular,
            "bulletFontName": family.regular,
            "fontSize": size,
            "leading": leading,
            "alignment": alignment,
            "allowWidows": 0,
            "allowOrphans": 0,
        }
        return ParagraphStyle(name, **{**settings, **more})

    small = {"fontSize": size - 1, "leading": (size - 1) * 1.25}
    table = {"fontSize": size - 2.5, "leading": (size - 2.5) * 1.22}
    bold = {"fontName": family.bold}
    return Styles(
        family=family,
        size=size,
        leading=leading,
        body=style("body", TA_JUSTIFY),
        left=style("left", TA_LEFT),
        strong=style("strong", TA_LEFT, **bold),
        centred=style("centred", TA_CENTER),
        title=style("title", TA_CENTER, **bold),
        confidential=style("confidential", TA_CENTER, **bold),
        right=style("right", TA_RIGHT),
        copies=style("copies", TA_LEFT, **small),
        small=style("small", TA_LEFT, **small),
        cell=style("cell", TA_LEFT, **table),
        centred_cell=style("centred_cell", TA_CENTER, **table),
        heading=style("heading", TA_CENTER, **{**table, **bold, "fontSize": size - 3.5}),
        signer=style("signer", TA_LEFT, **(bold if signer_bold else {})),
    )
