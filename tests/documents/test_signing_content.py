"""Whether a signed file shows the issued letter: services may rewrite it, nobody may change it."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from asn_desk.documents.signature_box import find_signature_box
from asn_desk.documents.signing_content import difference
from asn_desk.domain.papers.letters import LetterKind
from tests.documents.signed_letters import a_signed_letter, an_issued_letter, sign

BOX = find_signature_box(an_issued_letter())


def changed(how, content=None, **saving):
    """The issued letter, changed and written anew."""
    target = BytesIO()
    with pikepdf.open(BytesIO(content or an_issued_letter())) as pdf:
        how(pdf)
        pdf.save(target, **saving)
    return target.getvalue()


def found(content):
    return difference(an_issued_letter(), content, box=BOX)


def as_it_was(_pdf):
    pass


@pytest.mark.parametrize(
    "saving",
    [
        {},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate, "recompress_flate": True},
        {"stream_decode_level": pikepdf.StreamDecodeLevel.generalized, "compress_streams": False},
        {"normalize_content": True},
        {"linearize": True},
    ],
)
def test_a_file_written_anew_is_still_the_letter(saving):
    rewritten = changed(as_it_was, **saving)

    assert found(rewritten) == ""
    assert found(sign(rewritten)) == ""


def test_a_signed_letter_is_the_letter():
    assert found(a_signed_letter()) == ""
    assert found(sign(a_signed_letter(), box=None)) == ""


def wrap(pdf):
    pdf.pages[0].contents_add(b"q\n", prepend=True)
    pdf.pages[0].contents_add(b"\nQ")


def test_a_service_may_wrap_the_drawing_of_a_page():
    assert found(changed(wrap)) == ""


def write_over(pdf):
    pdf.pages[1].contents_add(b"q 1 0 0 1 90 500 cm 100 20 re f Q")


def add_page(pdf):
    pdf.pages.append(pdf.pages[0])


def turn(pdf):
    pdf.pages[0].rotate(180, relative=False)


def swap_font(pdf):
    fonts = pdf.pages[0].Resources.Font
    names = list(fonts.keys())
    fonts[names[0]] = pdf.make_indirect(Dictionary(Type=Name.Font, BaseFont=Name.Helvetica))


def add_note(pdf):
    note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[90, 500, 300, 540])
    pdf.pages[0].Annots = pdf.make_indirect(Array([note]))


def add_field(pdf):
    field = Dictionary(FT=Name.Tx, T="isian")
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(field)]))


def add_script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


def act_on_page(pdf):
    pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS="app.alert(1)"))


def add_data(pdf):
    pdf.attachments["lain.txt"] = b"lain"


def swap_last_font(pdf):
    """The resources differ only in what a stream holds."""
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    font.FontDescriptor.FontFile2.write(b"bukan huruf")


CHANGES = [
    (swap_last_font, "halaman 1 memakai huruf atau gambar lain"),
    (write_over, "halaman 2 berisi lain"),
    (add_page, "jumlah halamannya 3, seharusnya 2"),
    (turn, "halaman 1 berukuran lain"),
    (swap_font, "halaman 1 memakai huruf atau gambar lain"),
    (add_note, "halaman 1 memuat catatan yang bukan tanda tangan"),
    (add_field, "memuat isian formulir yang bukan tanda tangan"),
    (add_script, "memuat tambahan yang bukan tanda tangan (OpenAction)"),
    (act_on_page, "halaman 1 memuat tambahan yang bukan tanda tangan"),
    (add_data, "memuat tambahan yang bukan tanda tangan (AF, Names)"),
]


@pytest.mark.parametrize(("change", "said"), CHANGES, ids=[one.__name__ for one, _ in CHANGES])
def test_anything_else_than_the_letter_is_told(change, said):
    altered = changed(change)

    assert said in found(altered)
    assert said in found(sign(altered))


def test_another_letter_is_told():
    other = an_issued_letter(number="800.1.6.2/013/BKPSDM/2026")

    assert found(other) == "halaman 1 berisi lain"
    assert found(an_issued_letter(LetterKind.DECISION)) != ""


def test_a_visible_signature_elsewhere_could_cover_words():
    aside = replace(BOX, left=BOX.left - 40)
    assert "di luar kotak" in found(sign(an_issued_letter(), box=aside))
    assert "di luar kotak" in difference(an_issued_letter(), a_signed_letter(), box=None)


def test_a_note_of_the_letter_itself_must_stay_as_it_was():
    noted = changed(add_note)

    def move_note(pdf):
        pdf.pages[0].Annots[0].Rect = [10, 10, 20, 20]

    assert difference(noted, noted, box=BOX) == ""
    assert "catatan yang berubah" in difference(noted, changed(move_note, noted), box=BOX)


def add_photo(pdf):
    target = BytesIO()
    Image.new("RGB", (8, 8), "green").save(target, "JPEG")
    photo = pikepdf.Stream(pdf, target.getvalue(), Filter=Name.DCTDecode, Subtype=Name.Image)
    pdf.pages[0].Resources.XObject = Dictionary(Foto=pdf.make_indirect(photo))


def test_a_picture_is_compared_as_it_is_coded():
    pictured = changed(add_photo)

    assert difference(pictured, changed(as_it_was, pictured), box=BOX) == ""
    assert "gambar lain" in found(pictured)


def two_drawings(pdf):
    pdf.pages[0].contents_add(b"q Q\nq\n", prepend=True)
    pdf.pages[0].contents_add(b"\nQ")


def test_only_one_pair_around_a_whole_page_is_left_out():
    assert found(changed(two_drawings)) == "halaman 1 berisi lain"


@pytest.mark.parametrize("content", [b"", b"bukan pdf"])
def test_what_is_no_pdf_is_told(content):
    assert found(content) == "berkas itu tidak dapat dibaca sebagai PDF"


def go_round(pdf):
    ring = pdf.make_indirect(Dictionary())
    ring.Next = ring
    pdf.pages[0].Resources.Ring = ring


def test_values_that_lead_back_to_themselves_are_compared():
    round_one = changed(go_round)
    assert difference(round_one, changed(as_it_was, round_one), box=BOX) == ""
