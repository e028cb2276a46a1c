"""The signature block of a letter that is signed electronically: lead-in, posts, box, name."""

from typing import Any

from reportlab.lib.styles import ParagraphStyle

from asn_desk.documents.setting import Press
from asn_desk.documents.signature_box import SignatureBox

LEAD_IN = "Ditandatangani secara elektronik oleh:"
_SIZE = 9.0
_ROOM = 2


def make_electronic(rows: list[Any], press: Press) -> None:
    """Change the rows of a signature: a lead-in above the posts, a box in place of the room.

    The rows are place and date, posts, room to sign, name; the signer stands in the last column.
    """
    style = press.styles.left
    lead = ParagraphStyle(
        "lead-in", style, fontName=press.styles.family.bold, fontSize=_SIZE, leading=_SIZE * 1.4
    )
    rows[_ROOM] = [*rows[_ROOM][:-1], [SignatureBox()]]
    rows.insert(1, [[], [], [press.text(LEAD_IN, lead)]])
