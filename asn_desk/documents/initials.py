"""The initials (paraf hierarki) on a file copy: a small ruled table at the left, below its mark."""

from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from reportlab.platypus import Table as RuledTable

from asn_desk.documents.blocks import Block, Copies, Initials, Signature, TearOff
from asn_desk.documents.setting import Press

_HEADINGS = ("Jabatan", "Paraf")
_WIDTHS = (36 * mm, 19 * mm)
"""Together so narrow that the stamp keeps 30 mm at the left of the signature."""
_ROW, _HEAD = 7 * mm, 5 * mm
_SIZE = 8.5


def initialled(blocks: Sequence[Block], posts: tuple[str, ...]) -> tuple[Block, ...]:
    """Return a letter's blocks with the table of initials beside its signature.

    Where somebody receives the letter there, or several sign, it stands below by itself.
    """
    for place, one in enumerate(blocks):
        if isinstance(one, Signature):
            if one.receipt is None:
                signed = replace(one, initials=posts)
                return (*blocks[:place], signed, *blocks[place + 1 :])
            return (*blocks[: place + 1], Initials(posts=posts), *blocks[place + 1 :])
    ends = (at for at, one in enumerate(blocks) if isinstance(one, Copies | TearOff))
    end = next(ends, len(blocks))
    return (*blocks[:end], Initials(posts=posts), *blocks[end:])


def initials_table(posts: Sequence[str], press: Press) -> RuledTable:
    """Set the table: one row for each post, room enough to be signed in by hand."""
    family = press.styles.family
    style = ParagraphStyle("initials", press.styles.cell, fontSize=_SIZE, leading=_SIZE * 1.15)
    head = ParagraphStyle("initials-head", style, fontName=family.bold)
    rows: list[list[object]] = [[press.text(word, head) for word in _HEADINGS]]
    rows += [[press.text(post, style), ""] for post in posts]
    return RuledTable(
        rows,
        colWidths=_WIDTHS,
        rowHeights=[_HEAD, *(_ROW for _ in posts)],
        hAlign="LEFT",
        style=[
            ("FONT", (0, 0), (-1, -1), family.regular, _SIZE),
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
    )


def set_initials(block: Initials, press: Press) -> list[Flowable]:
    """Set the table by itself, below a signature that has no room beside it."""
    return [press.gap(0.7), initials_table(block.posts, press), press.gap(0.3)]
