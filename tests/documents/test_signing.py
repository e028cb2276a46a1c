"""Electronic signatures on issued letters: put on offline, checked, and refused where wrong."""

import logging
import socket
from datetime import timedelta
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from asn1crypto import pem

from asn_desk.documents.signature_box import find_signature_box
from asn_desk.documents.signing_check import find_signatures, read_root
from asn_desk.documents.signing_key import open_key
from asn_desk.documents.signing_seal import seal_pdf
from asn_desk.domain.errors import CannotSign
from asn_desk.domain.papers.letters import LetterKind
from tests.certificates import NOW, PASSPHRASE, YEAR, a_key_file, an_authority
from tests.documents.letter_samples import printed
from tests.documents.signed_letters import (
    RESOURCES,
    a_signed_letter,
    an_emblem,
    an_issued_letter,
    sign,
)

ROOT = an_authority().root


def words(content, roots=()):
    return [one.words for one in find_signatures(content, roots)]


@pytest.mark.parametrize("kind", [LetterKind.SUMMONS_1, LetterKind.DECISION])
def test_a_signature_only_adds_to_the_issued_bytes(kind):
    signed = a_signed_letter(kind)

    assert signed.startswith(an_issued_letter(kind))
    assert words(signed) == ["utuh, penerbit sertifikat belum dikenal"]


def test_the_issuer_is_known_once_the_office_trusts_its_root():
    assert words(a_signed_letter(), [ROOT]) == ["utuh, penerbit sertifikat dikenal"]
    assert words(a_signed_letter(), [an_authority("Penerbit Lain").root]) == [
        "utuh, penerbit sertifikat belum dikenal"
    ]


def test_a_signature_says_whose_it_is_and_when():
    (found,) = find_signatures(a_signed_letter())

    assert found.certificate.name == "Dra. Hj. Siti Aminah, M.M."
    assert found.certificate.issuer == "Penerbit Uji"
    assert abs(found.signed_at - NOW) < timedelta(minutes=30)


def test_the_visible_signature_fills_its_box_on_the_last_page():
    box = find_signature_box(an_issued_letter())
    with pikepdf.open(BytesIO(a_signed_letter())) as pdf:
        (widget,) = pdf.pages[box.page - 1].Annots

        assert [float(one) for one in widget.Rect] == pytest.approx(
            [box.left, box.bottom, box.right, box.top], abs=1
        )
        assert pikepdf.Name.Sig == widget.FT


def test_a_letter_in_ink_keeps_no_box():
    assert find_signature_box(printed(LetterKind.SUMMONS_1)) is None


def test_a_changed_byte_breaks_the_signature():
    signed = bytearray(a_signed_letter())
    place = signed.index(b"/Title")
    signed[place + 8] ^= 1

    assert words(bytes(signed)) == ["rusak: isi berubah atau tanda tangan tidak cocok"]


def test_what_is_added_after_signing_is_seen():
    longer = a_signed_letter() + b"\n%tambahan\n"

    assert words(longer) == ["berkas diubah setelah ditandatangani"]


def test_a_second_signature_leaves_the_first_as_it_is():
    second = open_key(a_key_file("Drs. Budi Santoso, M.Si."), PASSPHRASE, now=NOW)
    twice = sign(a_signed_letter(), box=None, key=second)

    assert twice.startswith(a_signed_letter())
    assert words(twice, [ROOT]) == ["utuh, penerbit sertifikat dikenal"] * 2
    names = [one.certificate.name for one in find_signatures(twice)]
    assert names == ["Dra. Hj. Siti Aminah, M.M.", "Drs. Budi Santoso, M.Si."]


def test_a_plain_letter_has_no_signatures():
    assert find_signatures(an_issued_letter()) == ()


@pytest.mark.parametrize("content", [b"", b"bukan pdf", b"%PDF-1.4\n" + bytes(200)])
def test_garbage_is_refused_in_words(content):
    with pytest.raises(CannotSign, match="tidak dapat dibaca"):
        find_signatures(content)


def test_a_locked_file_is_refused():
    target = BytesIO()
    with pikepdf.open(BytesIO(an_issued_letter())) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(CannotSign, match="tidak dapat dibaca"):
        find_signatures(target.getvalue())


def test_nothing_asks_the_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)

    assert words(sign(an_issued_letter()), [ROOT]) == ["utuh, penerbit sertifikat dikenal"]


REFUSED_KEYS = [
    ({"begins": -2 * YEAR, "ends": -YEAR}, "sudah habis masa berlakunya"),
    ({"begins": YEAR, "ends": 2 * YEAR}, "baru berlaku mulai"),
    ({"signing": False}, "bukan sertifikat untuk tanda tangan"),
    ({"with_key": False}, "tidak memuat kunci"),
]


@pytest.mark.parametrize(("certificate", "said"), REFUSED_KEYS)
def test_a_certificate_that_may_not_sign_is_refused(certificate, said):
    with pytest.raises(CannotSign) as refused:
        open_key(a_key_file(**certificate), PASSPHRASE, now=NOW)

    assert said in refused.value.problem


def test_a_file_that_holds_no_key_is_refused():
    with pytest.raises(CannotSign, match="bukan berkas sertifikat"):
        open_key(b"bukan sertifikat", PASSPHRASE, now=NOW)


def test_a_wrong_passphrase_is_told_nowhere(caplog):
    wrong = "salah-TAPI-rahasia"
    with caplog.at_level(logging.DEBUG), pytest.raises(CannotSign) as refused:
        open_key(a_key_file(), wrong, now=NOW)

    told = f"{refused.value!r} {refused.value.__cause__!r} {caplog.text}"
    assert "tidak cocok" in refused.value.problem
    assert wrong not in told


def test_an_opened_key_shows_no_secret():
    assert "signer" not in repr(open_key(a_key_file(), PASSPHRASE, now=NOW))


def test_only_an_issuer_can_be_trusted():
    assert read_root(ROOT).name == "Penerbit Uji"
    with pytest.raises(CannotSign, match="bukan sertifikat penerbit"):
        read_root(open_key(a_key_file(), PASSPHRASE, now=NOW).signer.signing_cert.dump())
    with pytest.raises(CannotSign, match="bukan sertifikat"):
        read_root(b"bukan")


def test_the_seal_without_an_emblem_says_whose_signature_it_is():
    page = pypdfium2.PdfDocument(seal_pdf(RESOURCES, emblem=None, name="Siti Aminah", at=NOW))[0]
    text = page.get_textpage().get_text_bounded()

    assert "secara elektronik" in text
    assert "Siti Aminah" in text


def test_the_seal_of_an_office_with_an_emblem_is_its_emblem():
    page = pypdfium2.PdfDocument(
        seal_pdf(RESOURCES, emblem=an_emblem(), name="Siti Aminah", at=NOW)
    )[0]

    assert page.get_textpage().get_text_bounded() == ""
    assert [one.type for one in page.get_objects()] == [pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]


def test_a_file_that_cannot_be_signed_is_refused():
    with pytest.raises(CannotSign, match="tidak dapat diberi tanda tangan"):
        sign(b"%PDF-1.4 rusak", box=None)


def test_a_root_may_come_as_text():
    assert read_root(pem.armor("CERTIFICATE", ROOT)).name == "Penerbit Uji"
