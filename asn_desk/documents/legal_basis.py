"""The legal basis of a decision on paper: one page of answers with their articles."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reportlab.lib.colors import Color, black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable
from reportlab.platypus import Table as Grid

from asn_desk.documents.file_paper import FilePaper, file_sheet, labelled
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import Sheet
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.legal_basis import BasisSection, LegalBasis
from asn_desk.domain.office import Office

_TITLE = "DASAR HUKUM KEPUTUSAN HUKUMAN DISIPLIN"
_SIZES = (11.5, 11.0, 10.5, 10.0)
"""Type sizes tried until the page holds everything; cells are 2.5 points smaller."""
_SHARES = (0.18, 0.55, 0.27)
_MARGIN = 18.0
_GREY = Color(0.9, 0.9, 0.9)


def legal_basis_pdf(basis: LegalBasis, office: Office, resources: Path) -> bytes:
    """Return the page as PDF; in smaller type rather than on a second page, while it is legible.

    Raises `CannotPrint` for a character that no shipped font has.
    """
    register_fonts(resources / "fonts")
    content = b""
    for size in _SIZES:
        sheet = _wide(file_sheet(office, size=size, leading=size * 1.18))
        paper = FilePaper(
            office=office,
            resources=resources,
            title=f"Dasar hukum keputusan – {basis.case_number}",
            foot=f"{basis.office}, disusun {long_date(basis.on)}",
            with_kop=False,
        )
        content, pages = paper.build(_story(basis, Press(sheet=sheet)), sheet)
        if pages == 1:
            break
    return content


def _wide(sheet: Sheet) -> Sheet:
    """Give the table more of the paper's width than the text of a letter has."""
    margins = replace(sheet.margins, left=_MARGIN, right=_MARGIN, bottom=15.0, top=15.0)
    return replace(sheet, margins=margins)


def _story(basis: LegalBasis, press: Press) -> list[Flowable]:
    decided = f"Nomor {basis.decision_number} tanggal {long_date(basis.decided_on)}"
    rows = [
        ("Perkara", basis.case_number),
        ("Pegawai", _person(basis)),
        ("Keputusan", f"{decided}: {basis.sanction}"),
    ]
    return [
        press.text(_TITLE, press.styles.title),
        press.gap(0.5),
        *labelled(rows, press, label=24.0),
        press.gap(0.5),
        _table(basis.sections, press),
    ]


def _person(basis: LegalBasis) -> str:
    nip = f"NIP {spaced_nip(basis.nip)}" if basis.nip else ""
    parts = (basis.name, nip, basis.rank, basis.position, basis.unit)
    return ", ".join(part for part in parts if part)


def _table(sections: Sequence[BasisSection], press: Press) -> Flowable:
    styles = press.styles
    strong = ParagraphStyle("strong cell", styles.cell, fontName=styles.family.bold)
    cells: list[list[object]] = []
    spans: list[tuple[object, ...]] = []
    for section in sections:
        at = len(cells)
        cells.append([press.text(section.title, strong), "", ""])
        spans += [
            ("SPAN", (0, at), (-1, at)),
            ("BACKGROUND", (0, at), (-1, at), _GREY),
            ("NOSPLIT", (0, at), (-1, at + bool(section.lines))),
        ]
        cells += [
            [press.text(text, styles.cell) for text in (one.label, one.text, one.article)]
            for one in section.lines
        ]
        spans += [
            ("SPAN", (1, at + row), (2, at + row))
            for row, one in enumerate(section.lines, start=1)
            if not one.article
        ]
    return Grid(
        cells,
        colWidths=[press.width * share for share in _SHARES],
        style=[
            ("FONT", (0, 0), (-1, -1), styles.family.regular, styles.cell.fontSize),
            ("GRID", (0, 0), (-1, -1), 0.4, black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 0.8),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0.6 * mm),
            *spans,
        ],
    )
