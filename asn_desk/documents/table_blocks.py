"""Ruled tables set in type, alone or with the signature that follows them."""

from collections.abc import Sequence

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether
from reportlab.platypus import Table as RuledTable
from typing_extensions import override

from asn_desk.documents.blocks import Table
from asn_desk.documents.setting import Press

_NEVER_WHOLE = 0xFFFFFF
"""A height that fits no page, so that the page asks the flowable how to break."""
_WHOLE_ROW = 60 * mm
"""A row up to this height is never parted."""


def set_table(block: Table, press: Press) -> list[Flowable]:
    """Set a ruled table whose headings stand on every page it runs over."""
    share = press.width / sum(block.widths)
    styles = press.styles
    head = [press.text(text, styles.heading) for text in block.headings]
    for heading in head:
        heading.announced = False
    body = [[press.text(text, styles.cell) for text in row] for row in block.rows]
    table = WholeRows(
        [head, *body],
        colWidths=[width * share for width in block.widths],
        repeatRows=1,
        splitInRow=1,
        style=[
            ("FONT", (0, 0), (-1, -1), styles.family.regular, styles.cell.fontSize),
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("VALIGN", (0, 0), (-1, 0), "MIDDLE"),
            ("VALIGN", (0, 1), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        ],
    )
    return [table, press.gap(0.8)]


class WholeRows(RuledTable):  # type: ignore[misc]  # reportlab has no types
    """A table that goes on with a whole row; only a row too tall to keep is parted."""

    @override
    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        self._calc(available_width, available_height)
        # Otherwise a row begun at the foot of a page stands below headings of its own.
        self.splitInRow = int(self._rowHeights[self.repeatRows] > _WHOLE_ROW)
        return list(super().split(available_width, available_height))


class SignedTable(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A table and the signature below it: at least one row stands with the signature."""

    def __init__(self, table: RuledTable, ending: Sequence[Flowable]) -> None:
        super().__init__()
        self._table, self._ending = table, list(ending)
        self._moved = False

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return available_width, _NEVER_WHOLE

    @override
    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        tall = self._table.wrap(available_width, available_height)[1]
        below = sum(piece.wrap(available_width, _NEVER_WHOLE)[1] for piece in self._ending)
        if tall + below <= available_height:
            return [self._table, *self._ending]
        pieces = self._pieces(available_width, available_height, tall=tall)
        if len(pieces) > 1:
            return [pieces[0], SignedTable(pieces[1], self._ending)]
        if self._moved:
            return [self._table, KeepTogether(self._ending)]
        self._moved = True
        return []

    def _pieces(
        self, available_width: float, available_height: float, *, tall: float
    ) -> list[Flowable]:
        """Break the table where the page ends, or before the last row to go with the signature.

        A single row is not parted from its headings.
        """
        heights = self._table._rowHeights  # noqa: SLF001 - reportlab tells it nowhere else
        if tall > available_height:
            return list(self._table.split(available_width, available_height))
        if len(heights) <= self._table.repeatRows + 1:
            return []
        return list(self._table.split(available_width, tall - heights[-1] + 1))
