"""Blocks that open a paper, set in type: titles, heads of letters, memos and annexes."""

from collections.abc import Sequence

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, PageBreak, Spacer
from typing_extensions import override

from asn_desk.documents.blocks import (
    Addressee,
    AnnexHead,
    Centred,
    Confidential,
    CopyMark,
    Heading,
    LetterRows,
    MemoHead,
    PlaceDate,
    Title,
)
from asn_desk.documents.setting import Press, SpacedWord
from asn_desk.documents.styles import HANG

_HEAD_COLON, _HEAD_VALUE, _HEAD_WIDTH = 22 * mm, 25 * mm, 80 * mm
_MEMO_COLON, _MEMO_VALUE = 30 * mm, 33 * mm
_ANNEX_COLON, _ANNEX_VALUE = 23 * mm, 26 * mm
_ANNEX_LEFT = 17.0
"""How far left of the middle an annex is headed, in millimetres: a number takes one line."""
_HANGING = 9 * mm


def set_confidential(_block: Confidential, press: Press) -> list[Flowable]:
    """Set the word RAHASIA, its letters apart."""
    spacing = press.secret_spacing
    return [SpacedWord("RAHASIA", press.styles.confidential, spacing=spacing), press.gap()]


def set_copy_mark(block: CopyMark, press: Press) -> list[Flowable]:
    """Set the word SALINAN or PETIKAN at the right margin, and below it who gets the copy."""
    style = press.styles
    word = press.text(block.word, ParagraphStyle("mark", style.strong, alignment=TA_RIGHT))
    small = ParagraphStyle("recipient", style.small, alignment=TA_RIGHT)
    left = (press.sheet.width / 2 - _ANNEX_LEFT - press.sheet.margins.left) * mm
    lines = [press.text(block.recipient, small, left=left)] if block.recipient else []
    return [word, *lines, press.gap(0.5)]


def set_title(block: Title, press: Press) -> list[Flowable]:
    """Set the centred title with its number and what stands below it."""
    style = press.styles.title
    lines: list[Flowable] = [press.balanced(line, style) for line in block.lines]
    if block.number:
        lines.append(press.text(_kept(block.number), press.styles.centred))
    lines += [press.balanced(line, style) for line in block.after]
    return [*lines, press.gap()]


def set_centred(block: Centred, press: Press) -> list[Flowable]:
    """Set centred lines, bound to what follows them."""
    style = press.styles.title if block.bold else press.styles.centred
    lines = [*(press.balanced(line, style) for line in block.lines), press.gap(0.6)]
    return kept_with_next(lines)


def set_place_date(block: PlaceDate, press: Press) -> list[Flowable]:
    """Set place and date at the right margin."""
    return [press.text(block.text, press.styles.right)]


def set_letter_rows(block: LetterRows, press: Press) -> list[Flowable]:
    """Set Nomor, Sifat, Lampiran and Hal at the left."""
    right = press.width - _HEAD_VALUE - _HEAD_WIDTH
    return [
        Spacer(1, 1.5 * mm),
        *(
            press.text(
                _kept(value) if label == "Nomor" else value,
                press.styles.left,
                left=_HEAD_VALUE,
                right=right,
                hung=((0, label), (_HEAD_COLON, ":")),
            )
            for label, value in block.rows
        ),
        press.gap(),
    ]


def set_addressee(block: Addressee, press: Press) -> list[Flowable]:
    """Set whom a letter goes to, Yth. hung before the first line."""
    right = press.width - 100 * mm
    style = press.styles.left
    lines: list[Flowable] = [press.text("Kepada", style)] if block.formal else []
    for at, line in enumerate(block.lines):
        hung = ((0, "Yth."),) if at == 0 else ()
        lines.append(press.text(line, style, left=_HANGING, right=right, hung=hung))
    if block.town:
        lines.append(press.text("di", style))
        lines.append(press.text(block.town, style, left=_HANGING))
    return [*lines, press.gap()]


def set_memo_head(block: MemoHead, press: Press) -> list[Flowable]:
    """Set the rows of a nota dinas and the rule below them."""
    style = press.styles.left
    rows = [
        press.text(
            _kept(value) if label == "Nomor" else value,
            style,
            left=_MEMO_VALUE,
            hung=((0, label), (_MEMO_COLON, ":")),
        )
        for label, value in block.rows
    ]
    rule = HRFlowable(width="100%", thickness=1.5, color=black, spaceBefore=3 * mm, spaceAfter=0)
    return [*rows, rule, press.gap(0.8)]


def set_annex_head(block: AnnexHead, press: Press) -> list[Flowable]:
    """Set the head of an annex at the right of a page of its own; no catchword leads to it."""
    sheet, style = press.sheet, press.styles.small
    at = (sheet.width / 2 - _ANNEX_LEFT - sheet.margins.left) * mm
    lines = [press.text(line, style, left=at) for line in block.lines]
    rows = [
        press.text(
            _kept(value) if label.casefold() == "nomor" else value,
            style,
            left=at + _ANNEX_VALUE,
            hung=((at, label), (at + _ANNEX_COLON, ":")),
        )
        for label, value in block.rows
    ]
    return [PageBreak(), _NoCatchword(), *lines, *rows, press.gap(1.2)]


def set_heading(block: Heading, press: Press) -> list[Flowable]:
    """Set a heading of a report, bound to what follows it."""
    hung = ((0, block.marker),)
    text = press.text(block.text, press.styles.strong, left=HANG * 1.5, hung=hung)
    return kept_with_next([press.gap(0.3), text, press.gap(0.3)])


def kept_with_next(pieces: Sequence[Flowable]) -> list[Flowable]:
    """Bind pieces to what follows them: no MEMUTUSKAN at the foot of a page."""
    for piece in pieces:
        piece.keepWithNext = True
    return list(pieces)


class _NoCatchword(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Keeps the page before an annex from announcing its first word."""

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return 0.0, 0.0

    @override
    def draw(self) -> None:
        words = self.canv.first_words
        words.setdefault(self.canv.getPageNumber(), "")


def _kept(number: str) -> str:
    """Keep the gap of an unnumbered draft as wide as it was typed."""
    return number.replace(" ", "\u00a0")
