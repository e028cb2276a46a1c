"""Kartu hukuman disiplin on paper: the person, every decision, and what is closed to him."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reportlab.lib.colors import Color, black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Table as Grid

from asn_desk.documents.file_paper import FilePaper, file_sheet, labelled, strong
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.setting import Press
from asn_desk.documents.sheet import Sheet
from asn_desk.domain.dates import long_date
from asn_desk.domain.office import Office
from asn_desk.domain.papers.discipline_card import CardDecision, CardNote, DisciplineCard

_TITLE = "KARTU HUKUMAN DISIPLIN"
_SIZES = (11.0, 10.5, 10.0)
"""Type sizes tried until the page holds everything; cells are 2.5 points smaller."""
_HEADINGS = ("No.", "Keputusan", "Tingkat dan jenis hukuman", "Pelanggaran", "Masa", "Status")
_SHARES = (0.05, 0.30, 0.19, 0.21, 0.12, 0.13)
_LEFT, _RIGHT = 25.0, 15.0
_GREY = Color(0.9, 0.9, 0.9)
_RUNNING = "SEDANG DIJALANI"
_NONE = "Tidak ada keputusan hukuman disiplin dalam register."


def discipline_card_pdf(
    card: DisciplineCard, office: Office, resources: Path, emblem: bytes | None = None
) -> bytes:
    """Return the card as PDF; in smaller type rather than on a second page, while it is legible.

    Raises `CannotPrint` for a character that no shipped font has.
    """
    register_fonts(resources / "fonts")
    content = b""
    for size in _SIZES:
        sheet = _wide(file_sheet(office, size=size, leading=size * 1.2))
        paper = FilePaper(
            office=office,
            resources=resources,
            title="Kartu hukuman disiplin",
            foot=f"Data register sampai dengan {long_date(card.on)}",
            emblem=emblem,
        )
        content, pages = paper.build(_story(card, Press(sheet=sheet)), sheet)
        if pages == 1:
            break
    return content


def _wide(sheet: Sheet) -> Sheet:
    """Give the table more of the paper's width than the text of a letter has."""
    return replace(sheet, margins=replace(sheet.margins, left=_LEFT, right=_RIGHT))


def _story(card: DisciplineCard, press: Press) -> list[Flowable]:
    flow: list[Flowable] = [
        press.text(_TITLE, press.styles.title),
        press.gap(0.5),
        *labelled(card.identity, press, label=36.0),
        press.gap(0.6),
    ]
    if card.decisions:
        flow.append(_table(card.decisions, press))
    else:
        flow.append(press.text(_NONE, press.styles.left))
    flow += _notes("Perkara yang masih berjalan", card.cases, press)
    flow += _notes("Yang tertutup bagi pegawai", card.closed, press)
    return [*flow, press.gap(0.6), press.text(_source(card), press.styles.small)]


def _table(decisions: Sequence[CardDecision], press: Press) -> Flowable:
    styles = press.styles
    head = ParagraphStyle("card head", styles.cell, fontName=styles.family.bold)
    cells: list[list[object]] = [[press.text(text, head) for text in _HEADINGS]]
    shades: list[tuple[object, ...]] = []
    for number, one in enumerate(decisions, start=1):
        cells.append(_row(number, one, press, head))
        if one.running:
            shades.append(("BACKGROUND", (0, number), (-1, number), _GREY))
    return Grid(
        cells,
        colWidths=[press.width * share for share in _SHARES],
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), styles.family.regular, styles.cell.fontSize),
            ("GRID", (0, 0), (-1, -1), 0.4, black),
            ("LINEBELOW", (0, 0), (-1, 0), 1, black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0.8 * mm),
            *shades,
        ],
    )


def _row(number: int, one: CardDecision, press: Press, marked: ParagraphStyle) -> list[object]:
    cell = press.styles.cell
    decision = "\n".join(
        part
        for part in (one.number or "Tanpa nomor", long_date(one.decided_on), one.signer)
        if part
    )
    status = [press.text(text, cell) for text in (one.status, one.remedy) if text]
    if one.running:
        status[0] = press.text(_RUNNING, marked)
    return [
        press.text(f"{number}.", cell),
        press.text(decision, cell),
        press.text(f"{one.level}\n{one.sanction}", cell),
        press.text(one.offence, cell),
        press.text(one.period or "–", cell),
        status,
    ]


def _notes(heading: str, notes: Sequence[CardNote], press: Press) -> list[Flowable]:
    if not notes:
        return []
    rows = [
        press.text(f"{one.label[:1].upper()}{one.label[1:]}: {one.words}.", press.styles.small)
        for one in notes
    ]
    return [press.gap(0.6), press.text(heading, strong(press)), Spacer(1, mm), *rows]


def _source(card: DisciplineCard) -> str:
    """Say what the card is, and for which years it can be relied on."""
    known = (
        f"Register lengkap sejak tahun {card.register_since}."
        if card.register_since is not None
        else "Kelengkapan register untuk tahun-tahun sebelumnya belum dinyatakan."
    )
    return (
        f"Kutipan register hukuman disiplin {card.office} untuk berkas perseorangan, data sampai"
        f" dengan {long_date(card.on)}. {known} Hukuman yang dibatalkan atau diganti tetap dicatat."
    )
