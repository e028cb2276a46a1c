"""Kronologi and surat keterangan saksi on paper: what is known printed, the rest left to write."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.colors import black
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Spacer
from reportlab.platypus import Table as Grid

from asn_desk.documents.blocks import Hand, SignaturePair
from asn_desk.documents.file_paper import FilePaper, file_sheet, labelled
from asn_desk.documents.fonts import register_fonts
from asn_desk.documents.setting import Press
from asn_desk.documents.signature_blocks import set_signature_pair
from asn_desk.domain.dates import day_date
from asn_desk.domain.employees import spaced_nip
from asn_desk.domain.office import Office
from asn_desk.domain.papers.file_forms import Chronology, Event, WitnessForm
from asn_desk.domain.papers.letters import Identity

_SIZE, _LEADING = 11.5, 15.0
_HEADINGS = ("No.", "Hari, tanggal", "Pukul", "Uraian kejadian", "Sumber atau bukti")
_SHARES = (0.06, 0.17, 0.14, 0.34, 0.29)
_ROOM = 16 * mm
"""A row to be written in by hand."""
_LINE = 8 * mm
"""From one line to write on to the next."""
_BLANK_ROWS = 5
_DOTS = "…" * 26
_NAME = "…" * 12
_LABEL = 34.0
_QUESTIONS = (
    ("Yang saya lihat, dengar, atau alami sendiri:", 6),
    ("Waktu dan tempat kejadian:", 2),
    ("Orang lain yang mengetahui kejadian itu:", 1),
    ("Keterangan lain:", 2),
)
"""Each with the lines left below it."""


def chronology_pdf(
    form: Chronology, office: Office, resources: Path, emblem: bytes | None = None
) -> bytes:
    """Return the account of a case as PDF, with rows left to be written in."""
    register_fonts(resources / "fonts")
    sheet = file_sheet(office, size=_SIZE, leading=_LEADING)
    press = Press(sheet=sheet, signature_space=office.profile.signature_space)
    maker = form.maker
    hand = _hand("Yang membuat kronologi,", maker, label=office.profile.nip_label)
    flow = [
        press.text("KRONOLOGI KEJADIAN", press.styles.title),
        press.gap(0.6),
        *labelled([("Perkara", form.case_number), *_rows(form.subject)], press, label=_LABEL),
        press.gap(0.6),
        _table(form.events, press),
        _signed(form.place, (), (hand,), press),
    ]
    title = f"Kronologi – {form.case_number}"
    paper = FilePaper(office=office, resources=resources, title=title, emblem=emblem)
    return paper.build(flow, sheet)[0]


def witness_form_pdf(form: WitnessForm, office: Office, resources: Path) -> bytes:
    """Return the statement of a witness as PDF: neutral questions with room to answer."""
    register_fonts(resources / "fonts")
    sheet = file_sheet(office, size=_SIZE, leading=_LEADING)
    press = Press(sheet=sheet, signature_space=office.profile.signature_space)
    blank = [(name, _DOTS) for name in ("Nama", "NIP", "Jabatan", "Unit kerja", "Alamat")]
    left = press.styles.left
    flow = [
        press.text("SURAT KETERANGAN SAKSI", press.styles.title),
        press.gap(0.6),
        press.text("Yang bertanda tangan di bawah ini:", left),
        *labelled(blank, press, label=_LABEL),
        press.gap(0.4),
        press.text(
            f"sehubungan dengan perkara {form.case_number}, mengenai pegawai berikut:", left
        ),
        *labelled(_rows(form.subject, label=form.subject_label), press, label=_LABEL),
        press.gap(0.4),
        press.text("dengan ini menerangkan dengan sebenarnya:", left),
        *_questions(press),
        press.text(
            "Demikian surat keterangan ini saya buat dengan sebenarnya dan tanpa paksaan dari pihak"
            " mana pun, dan saya bersedia memberi keterangan lebih lanjut bila diperlukan.",
            press.styles.body,
        ),
        _signed(
            form.place,
            (_hand("Mengetahui,", None),),
            (_hand("Yang memberi keterangan,", None),),
            press,
        ),
    ]
    paper = FilePaper(
        office=office,
        resources=resources,
        title=f"Surat keterangan saksi – {form.case_number}",
        with_kop=False,
    )
    return paper.build(flow, sheet)[0]


def _rows(who: Identity, *, label: str = "NIP") -> list[tuple[str, str]]:
    unit = who.unit if who.agency in ("", who.unit) else f"{who.unit}, {who.agency}"
    rows = [
        ("Nama", who.name),
        (label, spaced_nip(who.nip)),
        ("Jabatan", who.position),
        ("Unit kerja", unit),
    ]
    return [(name, value or "–") for name, value in rows]


def _table(events: Sequence[Event], press: Press) -> Flowable:
    cell = press.styles.cell
    head = ParagraphStyle("form head", cell, fontName=press.styles.family.bold)
    rows: list[list[object]] = [[press.text(text, head) for text in _HEADINGS]]
    for number, one in enumerate(events, start=1):
        place = f" Tempat: {one.place}." if one.place else ""
        texts = (day_date(one.on) if one.on else "", one.at, f"{one.words}{place}", one.source)
        rows.append([press.text(f"{number}.", cell), *(press.text(text, cell) for text in texts)])
    rows += [["", "", "", "", ""] for _ in range(_BLANK_ROWS)]
    return Grid(
        rows,
        colWidths=[press.width * share for share in _SHARES],
        rowHeights=[None] * (len(rows) - _BLANK_ROWS) + [_ROOM] * _BLANK_ROWS,
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), press.styles.family.regular, cell.fontSize),
            ("GRID", (0, 0), (-1, -1), 0.4, black),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 3),
            ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ],
    )


def _questions(press: Press) -> list[Flowable]:
    found: list[Flowable] = []
    hang = 7 * mm
    for number, (question, lines) in enumerate(_QUESTIONS, start=1):
        asked = press.text(question, press.styles.left, left=hang, hung=((0, f"{number}."),))
        room = [
            HRFlowable(
                width=press.width - hang,
                thickness=0.4,
                color=black,
                spaceBefore=_LINE,
                spaceAfter=0,
                hAlign="RIGHT",
            )
            for _ in range(lines)
        ]
        found += [KeepTogether([asked, *room]), Spacer(1, 3 * mm)]
    return found


def _signed(place: str, left: Sequence[Hand], right: Sequence[Hand], press: Press) -> Flowable:
    pair = SignaturePair(
        place_date=(f"{place}, {_NAME[:9]}",), left=tuple(left), right=tuple(right)
    )
    return KeepTogether(set_signature_pair(pair, press))


def _hand(heading: str, who: Identity | None, *, label: str = "NIP") -> Hand:
    if who is None:
        return Hand(above=(heading,), name=_NAME, below=(f"NIP {_NAME[:-2]}",))
    below = (f"{label} {spaced_nip(who.nip)}",) if who.nip else ()
    return Hand(above=(heading,), name=who.name, below=below)
