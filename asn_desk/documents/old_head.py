"""The head of a surat dinas in the older form: the addressee at the right, Nomor to Hal beside."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Table as RuledTable

from asn_desk.documents.blocks import Addressee, Block, LetterRows, PlaceDate
from asn_desk.documents.setting import Press
from asn_desk.documents.signature_blocks import unruled

_RIGHT_AT = 85 * mm
_FARTHEST = 100 * mm
_BETWEEN = 3 * mm
_LOWER = 17.3 * mm
"""How far below the date Nomor to Hal begin."""
_COLON, _VALUE = 22 * mm, 25 * mm
_HANGING = 9 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class OldHead:
    """Date, Nomor to Hal and addressee, set side by side (Permendagri 54/2009)."""

    date: PlaceDate
    rows: LetterRows
    addressee: Addressee


def old_heads(blocks: Sequence[Block]) -> list[Block | OldHead]:
    """Put the three blocks of a letter's head into one; papers without such a head stay."""
    given = tuple(blocks)
    for at in range(len(given) - 2):
        match given[at : at + 3]:
            case (PlaceDate() as date, LetterRows() as rows, Addressee() as addressee):
                head = OldHead(date=date, rows=rows, addressee=addressee)
                return [*given[:at], head, *given[at + 3 :]]
            case _:
                pass
    return list(given)


def set_old_head(block: OldHead, press: Press) -> list[Flowable]:
    """Set the head in two columns, the right one 85 mm from the margin; a number stays whole."""
    style = press.styles.left
    middle = _right_edge_of_number(block.rows, style)
    left: list[Flowable] = [Spacer(1, _LOWER)]
    left += [
        press.text(
            value.replace(" ", "\u00a0") if label == "Nomor" else value,
            style,
            left=_VALUE,
            right=_BETWEEN,
            hung=((0, label), (_COLON, ":")),
        )
        for label, value in block.rows.rows
    ]
    right: list[Flowable] = [press.text(block.date.text, style), press.gap(0.6)]
    right.append(press.text("Kepada", style, left=_HANGING))
    for at, line in enumerate(block.addressee.lines):
        hung = ((0, "Yth."),) if at == 0 else ()
        right.append(press.text(line, style, left=_HANGING, hung=hung))
    if block.addressee.town:
        right.append(press.text("di –", style, left=_HANGING))
        right.append(press.text(block.addressee.town, style, left=_HANGING * 1.6))
    widths = [middle, press.width - middle]
    return [RuledTable([[left, right]], colWidths=widths, style=unruled(press)), press.gap()]


def _right_edge_of_number(rows: LetterRows, style: ParagraphStyle) -> float:
    """Return where the right column begins: farther right for a number that needs the room."""
    widest = max(
        stringWidth(value, style.fontName, style.fontSize)
        for label, value in rows.rows
        if label == "Nomor"
    )
    return float(min(_FARTHEST, max(_RIGHT_AT, _VALUE + widest + _BETWEEN + 1)))
