"""Lembar perhitungan hari kerja: an annex that shows how each date of a file was counted."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer
from reportlab.platypus import Table as Grid

from asn_desk.documents.count_months import CountMonth
from asn_desk.documents.file_paper import FilePaper, file_sheet, labelled, strong
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.setting import Press
from asn_desk.domain.counting import CountingSheet, months_of, rule_words, skipped
from asn_desk.domain.dates import day_date, long_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.office import Office
from asn_desk.domain.working_time import Deadline

_TITLE = "LEMBAR PERHITUNGAN HARI KERJA"
_SIZE, _LEADING = 10.5, 13.0
_GUTTER = 6 * mm
_SHARES = (0.26, 0.32, 0.42)
_NOTHING_SKIPPED = "Tidak ada hari yang dilewati"
_LEAST = 60 * mm
"""A count begins on the next page when less room than this is left."""
_METHOD = (
    "Hari kejadian tidak dihitung; hari kerja berikutnya adalah hari ke-1. Kotak abu-abu tidak "
    "dihitung, kotak bergaris tebal adalah tanggal mulai dan hasilnya."
)


def counting_sheet_pdf(
    sheet: CountingSheet, office: Office, resources: Path, emblem: bytes | None = None
) -> bytes:
    """Return the annex as PDF on the office's letter paper; the same sheet gives the same bytes.

    Raises `CannotPrint` for a character that no shipped font has.
    """
    register_fonts(resources / "fonts")
    laid = file_sheet(office, size=_SIZE, leading=_LEADING)
    press = Press(sheet=laid, signature_space=16.0)
    number = f" – {sheet.subject.case_number}" if sheet.subject else ""
    paper = FilePaper(
        office=office,
        resources=resources,
        title=f"Lembar perhitungan hari kerja{number}",
        foot=f"Dihitung pada {long_date(sheet.on)}",
        confidential=sheet.subject is not None,
        emblem=emblem,
    )
    return paper.build(_story(sheet, press), laid)[0]


def _story(sheet: CountingSheet, press: Press) -> list[Flowable]:
    flow: list[Flowable] = [press.text(_TITLE, press.styles.title), press.gap(0.6)]
    if sheet.subject is not None:
        who = sheet.subject
        rows = [
            ("Perkara", who.case_number),
            ("Nama", who.name),
            ("NIP", spaced_nip(who.nip)),
            ("Jabatan", who.position),
            ("Unit kerja", who.unit),
        ]
        flow += [*labelled([row for row in rows if row[1]], press), press.gap(0.5)]
    flow += [press.text(_METHOD, press.styles.small), press.gap(0.5)]
    for place, count in enumerate(sheet.counts, start=1):
        number = f"{place}. " if len(sheet.counts) > 1 else ""
        flow += [CondPageBreak(_LEAST), *_count(count, press, number=number)]
    return [*flow, KeepTogether(_signature(sheet, press))]


def _count(count: Deadline, press: Press, *, number: str) -> list[Flowable]:
    rows = [
        ("Aturan", _sentence(rule_words(count))),
        ("Dasar", count.article),
        ("Mulai", _start(count)),
        ("Hasil", day_date(count.day)),
        ("Minggu kerja", count.week),
        ("Catatan", count.note),
    ]
    lines = labelled([row for row in rows if row[1]], press, strong_label="Hasil")
    head = [
        press.text(f"{number}{count.title}", strong(press)),
        Spacer(1, 1 * mm),
        *lines,
        Spacer(1, 2 * mm),
    ]
    months, rest = _months(count, press)
    return [KeepTogether([*head, *months[:1]]), *months[1:], *rest, press.gap(0.9)]


def _start(count: Deadline) -> str:
    if not count.counting:
        return day_date(count.since)
    event = f" ({count.event})" if count.event else ""
    return f"{day_date(count.since)}{event}; hari itu tidak dihitung"


def _months(count: Deadline, press: Press) -> tuple[list[Flowable], list[Flowable]]:
    """Set the months two by two, then what was skipped; beside an odd last month if it fits."""
    if not count.counting:
        return [], []
    width = (press.width - _GUTTER) / 2
    family = press.styles.family
    cells: list[Flowable] = [
        CountMonth(month, count, family=family, width=width) for month in months_of(count)
    ]
    beside = len(cells) % 2 == 1
    if beside:
        cells.append(_skipped_beside(count, press, width=width))
    pairs = [_side_by_side(cells[at : at + 2], press, width) for at in range(0, len(cells), 2)]
    return pairs, [] if beside else [_skipped(count, press)]


def _side_by_side(pair: Sequence[Flowable], press: Press, width: float) -> Flowable:
    return Grid(
        [[pair[0], "", pair[1]]],
        colWidths=[width, _GUTTER, width],
        style=[
            ("FONT", (0, 0), (-1, -1), press.styles.family.regular, press.styles.cell.fontSize),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm),
        ],
    )


def _skipped(count: Deadline, press: Press) -> Flowable:
    rows = [(one.text, *_reason_and_decree(one.reason)) for one in skipped(count.counting)]
    heads = ("Tidak dihitung", "Sebab", "Keputusan")
    return _ruled(heads, rows, press, widths=[press.width * share for share in _SHARES])


def _skipped_beside(count: Deadline, press: Press, *, width: float) -> Flowable:
    rows = [(one.text, one.reason) for one in skipped(count.counting)]
    return _ruled(("Tidak dihitung", "Sebab"), rows, press, widths=[width * 0.4, width * 0.6])


def _ruled(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    press: Press,
    *,
    widths: Sequence[float],
) -> Flowable:
    styles = press.styles
    none = (_NOTHING_SKIPPED, *[""] * (len(heads) - 1))
    body = [[press.text(_upper(one), styles.cell) for one in row] for row in rows or [none]]
    return Grid(
        [[press.text(one, styles.heading) for one in heads], *body],
        colWidths=widths,
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), styles.family.regular, styles.cell.fontSize),
            ("GRID", (0, 0), (-1, -1), 0.4, black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            *([] if rows else [("SPAN", (0, 1), (-1, 1))]),
        ],
    )


def _reason_and_decree(reason: str) -> tuple[str, str]:
    """Part a reason from the decree in brackets at its end."""
    if not reason.endswith(")"):
        return reason, ""
    words, _, decree = reason.removesuffix(")").rpartition(" (")
    return words, decree


def _signature(sheet: CountingSheet, press: Press) -> list[Flowable]:
    """Leave room for who counted; a count outside a case is signed by nobody."""
    if sheet.subject is None:
        return []
    left = (press.sheet.signature_x - press.sheet.margins.left) * mm
    lines = (f"{sheet.place}, {long_date(sheet.on)}", "Petugas yang menghitung,")
    above = [press.text(line, press.styles.left, left=left) for line in lines]
    dots = [press.text("." * 44, press.styles.left, left=left)]
    nip = [press.text("NIP", press.styles.left, left=left)]
    return [*above, Spacer(1, press.signature_space * mm), *dots, *nip]


def _sentence(words: str) -> str:
    return f"{_upper(words)}." if words else ""


def _upper(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
