"""A count of working days as a printable list."""

from html import escape

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument

from asn_desk.domain.dates import day_date
from asn_desk.domain.working_time import Deadline

DOTS = 300
MARGIN_MM = 20


def count_paper(deadline: Deadline) -> bytes:
    """Give a PDF that lists every day counted or skipped, with the reason."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(f"Hitungan hari kerja: {deadline.title}")
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    document = QTextDocument()
    document.setHtml(_html(deadline))
    document.print_(writer)
    buffer.close()
    return bytes(buffer.data().data())


def _html(deadline: Deadline) -> str:
    rows = "".join(
        f"<tr><td align='right'>{one.ordinal or ''}&nbsp;&nbsp;</td>"
        f"<td>{day_date(one.day)}&nbsp;&nbsp;</td><td>{escape(one.reason)}</td></tr>"
        for one in deadline.counting
    )
    return (
        f"<h3>Hitungan hari kerja: {escape(deadline.title)}</h3>"
        f"<p>Sejak {day_date(deadline.since)}. Hasil: <b>{day_date(deadline.day)}</b>.<br>"
        f"{escape(deadline.article)}</p>"
        f"<table cellspacing='0' cellpadding='3'><tr><th align='right'>Ke&nbsp;&nbsp;</th>"
        f"<th align='left'>Hari dan tanggal</th><th align='left'>Keterangan</th></tr>{rows}</table>"
    )
