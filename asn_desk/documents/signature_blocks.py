"""Blocks that are signed, set in type: one signature, two sides, or a list of people."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Table as RuledTable

from asn_desk.documents.blocks import (
    Hand,
    Signature,
    SignatureList,
    SignaturePair,
    SignatureTable,
)
from asn_desk.documents.electronic_signature import make_electronic
from asn_desk.documents.hands import UNDER_ORDER
from asn_desk.documents.initials import initials_table
from asn_desk.documents.setting import Press
from asn_desk.documents.stamp_box import StampBox
from asn_desk.documents.styles import HANG
from asn_desk.documents.title_lines import title_lines

_HANGING = 9 * mm
_COPIED_ROOM = 0.6
"""How much of the room to sign a copy keeps for its `ttd.`"""
_TEAM_COLUMNS = (0.07, 0.38, 0.27, 0.28)
_SIGNED_ROW = 15 * mm
_PLAIN = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def set_signature(block: Signature, press: Press) -> list[Flowable]:
    """Set the signature at the right, and the receipt at its left when there is one."""
    sheet = press.sheet
    at = (sheet.signature_x - sheet.margins.left) * mm
    widths = [at - _HANGING, _HANGING, press.width - at]
    hand, receipt = _in_one(block.hand, press), block.receipt
    style = press.styles.left
    received = receipt.above if receipt else ()
    beside = max(1, len(received) - 1)
    rows = [
        [_stack(received[:beside], press), [], _stack(block.place_date, press)],
        [
            _stack(received[beside:], press),
            _stack((hand.hanging,) if hand.hanging else (), press),
            _posts(hand.above, press, width=widths[2]),
        ],
        [[], _room(hand, press), _signed(hand, press)],
        [_received(receipt, press) if receipt else [], [], _name(hand, press)],
    ]
    if press.electronic and not hand.signed:
        make_electronic(rows, press)
    if sheet.catchword and block.place_date:
        rows.insert(1, [Spacer(1, style.leading * 0.7), [], []])
    level = "BOTTOM" if len(received) > 1 else "TOP"
    aligned = [*unruled(press), ("VALIGN", (0, 0), (-1, 0), level)]
    if block.initials:
        rows[0][0] = [initials_table(block.initials, press)]
        aligned += [("SPAN", (0, 0), (0, -1)), ("VALIGN", (0, 0), (0, -1), "BOTTOM")]
    table = RuledTable(rows, colWidths=widths, style=aligned)
    return [press.gap(), table, *_certificate(block.certificate, press)]


def _certificate(hand: Hand | None, press: Press) -> list[Flowable]:
    """Set who certifies a copy at the left, below the signature that is copied."""
    if hand is None:
        return []
    width = (press.sheet.signature_x - press.sheet.margins.left) * mm
    rows: list[list[object]] = [
        [_posts(hand.above, press, width=width - _HANGING), []],
        [Spacer(1, press.signature_space * mm), []],
        [_name(hand, press), []],
    ]
    table = RuledTable(rows, colWidths=[width, press.width - width], style=unruled(press))
    return [press.gap(), table]


def _room(hand: Hand, press: Press) -> Spacer:
    """Return the room to sign; a copy, which nobody signs there, needs less."""
    return Spacer(1, press.signature_space * (_COPIED_ROOM if hand.signed else 1) * mm)


def _signed(hand: Hand, press: Press) -> list[Flowable]:
    """Set what stands for the signature on a copy, in the middle of its room."""
    if not hand.signed:
        return []
    room = press.signature_space * _COPIED_ROOM * mm
    above = max(0.0, (room - press.styles.left.leading) / 2)
    return [Spacer(1, above), press.text(hand.signed, press.styles.left, left=_HANGING)]


def _posts(lines: Sequence[str], press: Press, *, width: float) -> list[Flowable]:
    """Set posts, each broken where a typist would; `u.b.` stands in by one step.

    A comma may stand out of the block, as wide as it is.
    """
    style = _own(press.styles.left, press)
    comma = stringWidth(",", style.fontName, style.fontSize)

    def post(line: str) -> Flowable:
        if line == UNDER_ORDER:
            return press.text(line, style, left=0 if press.centred_signature else _HANGING)
        broken = title_lines(line, style, width=width + comma)
        return press.text("\n".join(broken), style, right=-comma)

    return [post(line) for line in lines]


def set_signature_pair(block: SignaturePair, press: Press) -> list[Flowable]:
    """Set two sides that sign, each hand below the other of its side."""
    sheet = press.sheet
    at = (sheet.signature_x - sheet.margins.left) * mm
    style = press.styles
    rows: list[list[object]] = [[[], _stack(block.place_date, press)]]
    for number in range(max(len(block.left), len(block.right))):
        pair = [side[number] if number < len(side) else None for side in (block.left, block.right)]
        widths = (at - _HANGING, press.width - at)
        rows.append(
            [
                _posts(hand.above, press, width=width) if hand else []
                for hand, width in zip(pair, widths, strict=True)
            ]
        )
        room = Spacer(1, press.signature_space * 0.9 * mm)
        box: object = StampBox(block.stamp, font=style.family.regular) if block.stamp else []
        rows.append([room, [] if number else box])
        rows.append([_name(hand, press) if hand else [] for hand in pair])
        rows.append([Spacer(1, 3 * mm), []])
    table = RuledTable(rows, colWidths=[at, press.width - at], style=unruled(press))
    return [press.gap(), table]


def set_signature_list(block: SignatureList, press: Press) -> list[Flowable]:
    """Set numbered people who sign on their lines."""
    style = press.styles.left
    dots = "…" * 14
    lines = [
        press.text(
            name,
            style,
            left=HANG,
            right=press.width / 2,
            hung=((0, f"{number}."), (press.width / 2 + 10 * mm, f"{number}. {dots}")),
        )
        for number, name in enumerate(block.people, start=1)
    ]
    spaced = [piece for line in lines for piece in (Spacer(1, 5 * mm), line)]
    return [press.gap(0.5), press.text(block.heading, style), *spaced, press.gap(0.5)]


def set_signature_table(block: SignatureTable, press: Press) -> list[Flowable]:
    """Set the table a team signs in; above it place and date, and whom they examined."""
    left = (block.left,) if block.left else ()
    pair = SignaturePair(place_date=block.place_date, left=left, right=())
    style = press.styles.small
    head = [press.text(text, style) for text in ("No.", "Nama", block.column, "Tanda tangan")]
    rows = [
        [press.text(f"{number}.", style), *(press.text(text, style) for text in row), ""]
        for number, row in enumerate(block.rows, start=1)
    ]
    table = RuledTable(
        [head, *rows],
        colWidths=[share * press.width for share in _TEAM_COLUMNS],
        rowHeights=[None, *[_room_to_sign(row, press) for row in rows]],
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), press.styles.family.regular, style.fontSize),
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ],
    )
    heading = [press.text(block.heading, press.styles.left), Spacer(1, 2 * mm)]
    return [*set_signature_pair(pair, press), *heading, table, press.gap(0.6)]


def _room_to_sign(row: Sequence[Flowable], press: Press) -> float:
    """Return a row's height in points: room for a signature, or what its texts need."""
    shares = zip(row[:-1], _TEAM_COLUMNS, strict=False)
    tall = max(text.wrap(share * press.width - 12, 10_000)[1] for text, share in shares)
    return float(max(_SIGNED_ROW, tall + 2 * mm))


def _stack(lines: Sequence[str], press: Press) -> list[Flowable]:
    return [press.text(line, press.styles.left) for line in lines]


def _name(hand: Hand, press: Press) -> list[Flowable]:
    name = press.text(
        hand.name, _own(press.styles.signer, press), underlined=press.signer_underlined
    )
    own = _own(press.styles.left, press)
    return [name, *(press.text(line, own) for line in hand.below)]


def _received(receipt: Hand, press: Press) -> list[Flowable]:
    """Set who receives, always at the left edge, below his line for the date."""
    name = press.text(receipt.name, press.styles.signer, underlined=press.signer_underlined)
    return [name, *_stack(receipt.below, press)]


def _own(style: ParagraphStyle, press: Press) -> ParagraphStyle:
    """Return the style of a signature's lines: at its left edge, or on its middle."""
    if not press.centred_signature:
        return style
    return ParagraphStyle(f"{style.name}-centred", style, alignment=TA_CENTER)


def _in_one(hand: Hand, press: Press) -> Hand:
    """Put `a.n.` before the post on a centred block: there is no edge to hang it from."""
    if not press.centred_signature or not hand.hanging or not hand.above:
        return hand
    return replace(hand, hanging="", above=(f"{hand.hanging} {hand.above[0]}", *hand.above[1:]))


def unruled(press: Press) -> list[tuple[object, ...]]:
    """Return the style of a table without rules and padding, in the body's type."""
    font = press.styles.family.regular
    return [("FONT", (0, 0), (-1, -1), font, press.styles.size), *_PLAIN]
