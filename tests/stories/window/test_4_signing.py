"""Point 4, Surat: a letter is signed with a certificate, or by a service outside and taken back."""

from datetime import date, timedelta

import pytest

from tests.certificates import PASSPHRASE, a_key_file
from tests.documents.signed_letters import sign
from tests.stories.window import steps

pytestmark = pytest.mark.story
FIRST = "800.1.6.2/001/BKPSDM/2026"


@pytest.fixture
def clerk(sits_down, office):
    made = sits_down(date(2026, 2, 2))
    steps.opens_case(made, "Joko Prasetyo")
    made.chooses("Cara menandatangani", "Tanda tangan elektronik")
    made.reads("Ditandatangani secara elektronik oleh:")
    steps.issues(made)
    made.opens("Surat")
    made.row(FIRST)
    made.sees("belum ditandatangani elektronik")
    return made


@pytest.fixture
def key(tmp_path):
    file = tmp_path / "kunci.p12"
    file.write_bytes(a_key_file(begins=timedelta(days=-7300), ends=timedelta(days=7300)))
    return file


def test_the_clerk_signs_a_letter_with_a_certificate(clerk, desks, key, tmp_path):
    clerk.picks("Tanda tangani elektronik…")
    clerk.types("Berkas sertifikat", str(key))
    clerk.types("Kata sandi sertifikat", PASSPHRASE)
    clerk.presses("Periksa sertifikat")
    clerk.sees("diterbitkan Penerbit Uji")
    clerk.presses(f"Tanda tangani nomor {FIRST}")
    clerk.told("utuh, penerbit sertifikat belum dikenal")
    clerk.sees("ber-TTE: Dra. Hj. Siti Aminah, M.M.")
    clerk.save_as = tmp_path / "kirim.pdf"
    clerk.presses("Simpan")
    clerk.told("Surat disimpan di")
    letter = desks.letters.agenda(year=2026)[0]
    assert clerk.save_as.read_bytes() == desks.signing.signed_pdf(letter.id)
    assert clerk.save_as.read_bytes().startswith(desks.letters.pdf(letter.id))


def test_a_letter_goes_out_for_its_signature_and_comes_back(clerk, desks, tmp_path):
    clerk.save_as = tmp_path / "untuk-bsre.pdf"
    clerk.picks("Serahkan untuk TTE…")
    clerk.told("menunggu TTE")
    clerk.sees("menunggu TTE, diserahkan")
    returned = tmp_path / "dari-bsre.pdf"
    returned.write_bytes(sign(clerk.save_as.read_bytes()))
    clerk.files = [returned]
    clerk.picks("Ambil kembali berkas bertanda tangan…")
    clerk.sees("ber-TTE: Dra. Hj. Siti Aminah, M.M.")
    letter = desks.letters.agenda(year=2026)[0]
    assert desks.letters.file(letter.id) == returned.read_bytes()


def test_a_code_on_paper_leads_to_its_letter(clerk, desks):
    code = desks.letters.agenda(year=2026)[0].code
    clerk.picks("Periksa keaslian surat…")
    clerk.types("Kode dokumen", code.lower())
    clerk.presses("Cari kode")
    clerk.sees(f"Kode {code} adalah Surat")
    clerk.presses("Tampilkan surat")
    clerk.reads(code)
