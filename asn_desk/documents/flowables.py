"""Each kind of block set in type: one function per kind."""

from collections.abc import Callable, Mapping, Sequence

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer
from reportlab.platypus import Table as RuledTable

from asn_desk.documents.blocks import (
    Addressee,
    AnnexHead,
    Block,
    Centred,
    Confidential,
    Copies,
    CopyMark,
    Dictum,
    Gap,
    Heading,
    Initials,
    LetterRows,
    MemoHead,
    Numbered,
    Paragraph,
    PlaceDate,
    Question,
    Recital,
    Rows,
    Signature,
    SignatureList,
    SignaturePair,
    SignatureTable,
    Table,
    TearOff,
    Title,
)
from asn_desk.documents.head_blocks import (
    kept_with_next,
    set_addressee,
    set_annex_head,
    set_centred,
    set_confidential,
    set_copy_mark,
    set_heading,
    set_letter_rows,
    set_memo_head,
    set_place_date,
    set_title,
)
from asn_desk.documents.initials import set_initials
from asn_desk.documents.old_head import OldHead, old_heads, set_old_head
from asn_desk.documents.setting import HungParagraph, Press, with_tail
from asn_desk.documents.signature_blocks import (
    set_signature,
    set_signature_list,
    set_signature_pair,
    set_signature_table,
    unruled,
)
from asn_desk.documents.styles import FIRST_LINE, HANG
from asn_desk.documents.table_blocks import SignedTable, set_table

_LABEL = 30 * mm
_SHORT = 160
"""Rows of values up to this length stay together on a page."""
_COLON = 4 * mm
_GRID_COLON, _GRID_TEXT, _GRID_MARK = 30 * mm, 35 * mm, 8 * mm
_DICTUM_VALUE = 34 * mm
_QUESTION_MARK, _QUESTION_LABEL = 8 * mm, 24 * mm


def story(blocks: Sequence[Block], press: Press) -> list[Flowable]:
    """Set the blocks of a letter; a signature never stands on a page without its body."""
    flow: list[Flowable] = []
    for block in old_heads(blocks) if press.old_style else blocks:
        pieces = _SETTERS[type(block)](block, press)
        if isinstance(block, Signature | SignaturePair | SignatureTable):
            _end(flow, pieces, press)
        elif isinstance(block, Copies | Initials | SignatureList | TearOff):
            flow.append(KeepTogether(pieces))
        else:
            flow.extend(pieces)
    return flow


def _end(flow: list[Flowable], ending: Sequence[Flowable], press: Press) -> None:
    """Append a signature: below a table it takes a row along, else lines of the body."""
    below = next((piece for piece in reversed(flow) if not isinstance(piece, Spacer)), None)
    if isinstance(below, RuledTable):
        flow[flow.index(below) :] = [SignedTable(below, ending)]
    else:
        with_tail(flow, ending, width=press.width)


def _paragraph(block: Paragraph, press: Press) -> list[Flowable]:
    left = block.level * HANG
    first = FIRST_LINE if block.indented else 0.0
    return [press.text(block.text, press.styles.body, left=left, first=first), _after(press)]


def _numbered(block: Numbered, press: Press) -> list[Flowable]:
    at = block.level * HANG
    hung = ((at, block.marker),)
    text = press.text(block.text, press.styles.body, left=at + HANG, hung=hung)
    return [text, _after(press, 0.15)]


def _rows(block: Rows, press: Press) -> list[Flowable]:
    at = block.level * HANG
    marker = ((at, block.marker),) if block.marker else ()
    if block.marker:
        at += HANG
    style = press.styles.left
    widest = max(stringWidth(name, style.fontName, style.fontSize) for name, _ in block.rows)
    label = max(_LABEL, widest + 2 * mm)
    rows = _label_rows(block.rows, press, at=at, label=label, marker=marker)
    if all(len(value) < _SHORT for _, value in block.rows):
        kept_with_next(rows[:-1])
    return [*rows, _after(press)]


def _label_rows(
    rows: Sequence[tuple[str, str]],
    press: Press,
    *,
    at: float,
    label: float,
    marker: Sequence[tuple[float, str]] = (),
) -> list[HungParagraph]:
    return [
        press.text(
            value,
            press.styles.left,
            left=at + label + _COLON,
            hung=(*(marker if number == 0 else ()), (at, name), (at + label, ":")),
        )
        for number, (name, value) in enumerate(rows)
    ]


def _recital(block: Recital, press: Press) -> list[Flowable]:
    lines: list[Flowable] = []
    for number, (marker, text) in enumerate(block.items):
        head = ((0, block.label), (_GRID_COLON, ":")) if number == 0 else ()
        hung = (*head, (_GRID_TEXT, marker))
        body = press.styles.body
        lines.append(press.text(text, body, left=_GRID_TEXT + _GRID_MARK, hung=hung))
        lines.append(_after(press, 0.12))
    lines.append(press.gap(0.5))
    return lines if block.items[0][0] else kept_with_next(lines)


def _dictum(block: Dictum, press: Press) -> list[Flowable]:
    hung = ((0, block.label), (_GRID_COLON, ":"))
    style = press.styles.body
    first = press.text(block.text, style, left=_GRID_TEXT, hung=hung, whole=True)
    lines: list[Flowable] = [first]
    if block.rows:
        rows = _label_rows(block.rows, press, at=_GRID_TEXT, label=_DICTUM_VALUE)
        lines += [_after(press, 0.15), *rows, _after(press, 0.15)]
        for line in lines:
            line.keepWithNext = True
    for marker, text in block.items:
        at = ((_GRID_TEXT, marker),)
        lines.append(press.text(text, style, left=_GRID_TEXT + _GRID_MARK, hung=at, whole=True))
    if block.after:
        lines.append(press.text(block.after, style, left=_GRID_TEXT, whole=True))
    return [*lines, _after(press)]


def _question(block: Question, press: Press) -> list[Flowable]:
    text_at = _QUESTION_MARK + _QUESTION_LABEL + _COLON
    colon = _QUESTION_MARK + _QUESTION_LABEL

    def line(label: str, text: str, *, marker: str = "") -> HungParagraph:
        hung = ((0, marker), (_QUESTION_MARK, label), (colon, ":"))
        return press.text(text, press.styles.body, left=text_at, hung=hung, whole=True)

    question = line("Pertanyaan", block.question, marker=block.marker)
    between = Spacer(1, 2 * mm * press.density)
    question.keepWithNext = between.keepWithNext = True
    answer = line("Jawaban", block.answer)
    return [question, between, answer, Spacer(1, 4 * mm * press.density)]


def _copies(block: Copies, press: Press) -> list[Flowable]:
    style = press.styles.copies
    lines = [
        press.text(
            f"{text.rstrip(';. ')}{'.' if number == len(block.items) else ';'}",
            style,
            left=HANG * 0.8,
            hung=((0, f"{number}."),),
        )
        for number, text in enumerate(block.items, start=1)
    ]
    return [press.gap(0.8), press.text("Tembusan:", style), *lines]


def _tear_off(block: TearOff, press: Press) -> list[Flowable]:
    style = press.styles.small
    rule = HRFlowable(
        width="100%", thickness=0.5, color=black, dash=(3, 3), spaceBefore=0, spaceAfter=3
    )
    ends = RuledTable(
        [[press.text(block.left, style), press.text(block.right, style)]],
        colWidths=[press.width / 2] * 2,
        style=unruled(press),
    )
    pieces = [press.text(block.text, style), Spacer(1, 10 * mm), ends]
    return [press.gap(0.8), rule, *pieces]


def _gap(block: Gap, press: Press) -> list[Flowable]:
    return [press.gap(block.lines)]


def _after(press: Press, lines: float = 0.35) -> Spacer:
    return press.gap(lines)


_SETTERS: Mapping[type, Callable[..., list[Flowable]]] = {
    Confidential: set_confidential,
    CopyMark: set_copy_mark,
    Title: set_title,
    Centred: set_centred,
    PlaceDate: set_place_date,
    LetterRows: set_letter_rows,
    OldHead: set_old_head,
    MemoHead: set_memo_head,
    AnnexHead: set_annex_head,
    Heading: set_heading,
    Addressee: set_addressee,
    Paragraph: _paragraph,
    Numbered: _numbered,
    Rows: _rows,
    Recital: _recital,
    Dictum: _dictum,
    Table: set_table,
    Question: _question,
    Signature: set_signature,
    Initials: set_initials,
    SignaturePair: set_signature_pair,
    SignatureList: set_signature_list,
    SignatureTable: set_signature_table,
    Copies: _copies,
    TearOff: _tear_off,
    Gap: _gap,
}
