"""The foot of a letter: its code with a QR, the note of electronic signing, and their places."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from reportlab.graphics.barcode.qr import QrCodeWidget

from asn_desk.documents.signature_box import SIDE, find_signature_box
from asn_desk.domain.paper_profile import Margins
from asn_desk.domain.papers.document_codes import code_from, printed_code
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.signing import Signing
from asn_desk.domain.papers.stationery import Stationery
from tests.documents.letter_samples import (
    _PRINTER,
    MM,
    OFFICE,
    TYPICAL,
    a_frame,
    pages,
    place_of,
    printed,
)

CODE = printed_code("800.1.6.2/012/BKPSDM/2026", date(2026, 2, 13), code_from("c0de" * 16))
NOTE = "Dokumen ini telah ditandatangani secara elektronik"
QUIET = 2
ELECTRONIC = [LetterKind.SUMMONS_1, LetterKind.DECISION, LetterKind.CERTIFICATE]


def coded(kind, *, office=OFFICE, signing=Signing.INK, code=CODE):
    stationery = Stationery(office=office, code=code, signing=signing)
    return _PRINTER.render(kind, a_frame(), TYPICAL[kind], stationery)


def last(content):
    return len(pages(content)) - 1


def height_of(content):
    with pikepdf.open(BytesIO(content)) as pdf:
        return float(pdf.pages[0].mediabox[3]) / MM


def with_bottom(millimetres):
    margins = Margins(bottom=millimetres)
    return replace(OFFICE, profile=replace(OFFICE.profile, letter_margins=margins))


@pytest.mark.parametrize("kind", sorted(TYPICAL))
def test_the_code_stands_at_the_bottom_left_of_the_last_page(kind):
    content = coded(kind)
    page = last(content)
    left, line = place_of(content, CODE.text, page=page)

    assert [CODE.text in text for text in pages(content)] == [False] * page + [True]
    assert left < 50
    assert height_of(content) - line == pytest.approx(6.1, abs=0.3)


@pytest.mark.parametrize(
    "kind", [LetterKind.SUMMONS_1, LetterKind.DECISION, LetterKind.CERTIFICATE]
)
def test_the_code_moves_nothing_of_the_letter(kind):
    plain, code = pages(printed(kind)), pages(coded(kind))

    assert [text.replace(f" kode dokumen {CODE.text}", "") for text in code] == plain


def test_a_letter_with_a_code_is_the_same_file_again():
    assert coded(LetterKind.DECISION) == coded(LetterKind.DECISION)


def test_the_qr_is_the_payload_in_small_squares():
    content = coded(LetterKind.SUMMONS_1)
    sheet = pypdfium2.PdfDocument(content)[last(content)]
    scale = 8.0
    picture = sheet.render(scale=scale, grayscale=True).to_pil()
    widget = QrCodeWidget(CODE.payload, barLevel="M")
    widget.qr.make()
    rows = [[bool(one) for one in row] for row in widget.qr.modules]
    side = 15 * MM / (len(rows) + 2 * QUIET)
    left, top = 30 * MM + (QUIET + 0.5) * side, (297 - 20) * MM + (QUIET + 0.5) * side

    def dark(x, y):
        place = (int((left + x * side) * scale), int((top + y * side) * scale))
        return picture.getpixel(place) < 128

    seen = [[dark(x, y) for x in range(len(rows))] for y in range(len(rows))]
    assert seen == rows


@pytest.mark.parametrize(("bottom", "drawn"), [(25, True), (20, True), (18, True), (15, False)])
def test_a_margin_too_narrow_for_a_qr_leaves_the_words_alone(bottom, drawn):
    content = coded(LetterKind.COACHING, office=with_bottom(bottom))
    left, _ = place_of(content, CODE.text, page=last(content))

    assert (left > 40) is drawn


@pytest.mark.parametrize("kind", ELECTRONIC)
def test_an_electronic_letter_has_its_note_on_every_page(kind):
    content = coded(kind, signing=Signing.ELECTRONIC)

    assert all(NOTE in text for text in pages(content))
    assert NOTE not in " ".join(pages(coded(kind)))


@pytest.mark.parametrize("kind", ELECTRONIC)
def test_note_and_code_keep_apart_below_the_text(kind):
    content = coded(kind, signing=Signing.ELECTRONIC)
    page = last(content)
    code, note = (place_of(content, text, page=page) for text in (CODE.text, NOTE))

    assert note[0] - code[0] > 25
    assert height_of(content) - note[1] < 14


def test_an_office_may_print_no_note():
    office = replace(OFFICE, signing=replace(OFFICE.signing, note=""))
    content = coded(LetterKind.COACHING, office=office, signing=Signing.ELECTRONIC)

    assert NOTE not in " ".join(pages(content))
    assert find_signature_box(content) is not None


@pytest.mark.parametrize("kind", [LetterKind.SUMMONS_1, LetterKind.DECISION])
def test_lead_in_post_box_and_name_stand_below_each_other(kind):
    content = coded(kind, signing=Signing.ELECTRONIC)
    box = find_signature_box(content)
    page = box.page - 1
    lead = place_of(content, "Ditandatangani secara elektronik oleh:", page=page)
    name = place_of(content, "Dra. Hj. Siti Aminah, M.M.", page=page)
    top, bottom = ((box.page_height - one) / MM for one in (box.top, box.bottom))

    assert lead[1] < top < bottom < name[1]
    assert bottom - top == pytest.approx(SIDE, abs=0.1)
    assert box.left / MM == pytest.approx(lead[0], abs=0.5)
    assert lead[0] == pytest.approx(name[0], abs=0.5)


def test_ink_has_neither_lead_in_nor_box():
    content = coded(LetterKind.DECISION)

    assert "secara elektronik" not in " ".join(pages(content))
    assert find_signature_box(content) is None
