"""Differences between two wordings, told by words and marks, not by colour alone."""

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser

from asn_desk.domain.papers.wording_differences import Mark, Piece, TextDifference
from ui.shared import theme

_NOTHING = "Tidak ada perbedaan."
_MARKS = {
    Mark.ADDED: "ditambahkan",
    Mark.REMOVED: "dihapus",
    Mark.CHANGED: "diubah",
    Mark.MOVED: "dipindahkan",
}


class DifferenceView(QTextBrowser):
    """Shows what differs: `[+ ditambahkan +]`, `[- dihapus -]`."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Perbedaan naskah")
        self.setOpenLinks(False)

    def show_differences(self, found: Sequence[TextDifference]) -> None:
        """Show differences anew."""
        if not found:
            self.setPlainText(_NOTHING)
            return
        self.setHtml("".join(_paragraph(one) for one in found))


def _paragraph(one: TextDifference) -> str:
    body = "".join(_piece(piece) for piece in one.pieces)
    return f"<p><b>{escape(one.title)}</b> – {_MARKS[one.mark]}<br>{body}</p>"


def _piece(piece: Piece) -> str:
    text, colours = escape(piece.text), theme.colours()
    if piece.mark is Mark.ADDED and text.strip():
        return f'<span style="color:{colours.done}">[+<u>{text}</u>+]</span>'
    if piece.mark is Mark.REMOVED and text.strip():
        return f'<span style="color:{colours.late}">[-<s>{text}</s>-]</span>'
    return text
