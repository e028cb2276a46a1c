"""The exact paper of a document, so that no driver swaps F4 for another size."""

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

MM_PER_POINT = 25.4 / 72
NAMED = {
    "A4": (210.0, 297.0),
    "A5": (148.0, 210.0),
    "F4": (215.0, 330.0),
    "F4 (210)": (210.0, 330.0),
    "Folio": (215.9, 330.2),
    "Legal": (215.9, 355.6),
}
"""Millimetres, upright."""
CLOSE = 0.3


def page_layout(points: QSizeF) -> QPageLayout:
    """Give the layout for a page of this size in points: exact paper, turned if it is wide.

    The whole paper is painted on, whatever margins a printer has: nothing is shifted or shrunk.
    """
    wide = points.width() > points.height()
    upright = points.transposed() if wide else points
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    layout = QPageLayout(page_size(upright), orientation, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def page_size(points: QSizeF) -> QPageSize:
    """Give the upright paper of this size in points.

    `QPageSize.Folio` is 210 by 330 mm, and without an exact match 215 by 330 mm silently becomes
    215.9 mm wide; so every size is made from its millimetres.
    """
    width, height = points.width() * MM_PER_POINT, points.height() * MM_PER_POINT
    for name, (across, down) in NAMED.items():
        if abs(width - across) <= CLOSE and abs(height - down) <= CLOSE:
            return _exact(name, across, down)
    return _exact(f"{width:.0f} x {height:.0f} mm", round(width, 1), round(height, 1))


def same_paper(size: QPageSize, points: QSizeF) -> bool:
    """Tell whether a printer's paper is the upright paper of this size in points."""
    found = size.size(QPageSize.Unit.Millimeter)
    wanted = page_size(points).size(QPageSize.Unit.Millimeter)
    return (
        abs(found.width() - wanted.width()) <= CLOSE
        and abs(found.height() - wanted.height()) <= CLOSE
    )


def _exact(name: str, across: float, down: float) -> QPageSize:
    return QPageSize(
        QSizeF(across, down),
        QPageSize.Unit.Millimeter,
        name,
        QPageSize.SizeMatchPolicy.ExactMatch,
    )
