"""Point 4, Surat: a draft has no number, an issued letter is frozen, a voided number stays."""

from datetime import date

import pytest

from tests.stories.window import steps
from tests.stories.window.clerk import text_of

pytestmark = pytest.mark.story
FIRST = "800.1.6.2/001/BKPSDM/2026"


@pytest.fixture
def clerk(sits_down, office):
    made = sits_down(date(2026, 2, 2))
    steps.opens_case(made, "Joko Prasetyo")
    return made


def test_a_draft_gets_its_number_only_when_it_is_issued(clerk, desks, tmp_path):
    clerk.reads("Joko Prasetyo")
    assert "DRAF" in clerk.paper().upper()
    assert FIRST not in clerk.paper()
    assert desks.letters.agenda(year=2026) == ()
    steps.issues(clerk)
    assert f"[Terbitkan nomor {FIRST}]" in clerk.asked[-1]
    clerk.opens("Surat")
    clerk.row(FIRST)
    clerk.reads(FIRST)
    assert "DRAF" not in clerk.paper().upper()
    clerk.save_as = tmp_path / "surat.pdf"
    clerk.presses("Simpan")
    clerk.told("Surat disimpan di")
    letter = desks.letters.agenda(year=2026)[0]
    assert clerk.save_as.read_bytes() == desks.letters.pdf(letter.id)


def test_a_reprint_years_later_is_the_same_to_the_byte(clerk, desks, tmp_path):
    steps.issues(clerk)
    letter = desks.letters.agenda(year=2026)[0]
    first = desks.letters.pdf(letter.id)
    clerk.opens("Kantor")
    clerk.fills(Nama_kantor_di_kop="BADAN YANG BERGANTI NAMA")
    clerk.presses("Simpan kop surat dan lambang")
    clerk.told("Kop surat dan lambang tersimpan.")
    clerk.comes_back(date(2029, 2, 2))
    clerk.opens("Surat")
    clerk.chooses("Tahun agenda", "2026")
    clerk.row(FIRST)
    clerk.reads(FIRST)
    clerk.save_as = tmp_path / "cetak-ulang.pdf"
    clerk.presses("Simpan")
    clerk.told("Surat disimpan di")
    assert clerk.save_as.read_bytes() == first


def test_a_voided_number_stays_in_the_agenda(clerk, desks):
    steps.issues(clerk)
    clerk.reason = "Salah alamat"
    clerk.presses("Koreksi langkah terakhir")
    clerk.told("dikoreksi; langkah itu tidak berlaku lagi.")
    steps.issues(clerk)
    clerk.opens("Surat")
    clerk.row(FIRST)
    clerk.sees("Salah alamat")
    assert clerk.rows("800.1.6.2/002/BKPSDM/2026")
    voided = [one.number for one in desks.letters.agenda(year=2026) if one.voided]
    assert voided == [FIRST]
    assert "Joko Prasetyo" in text_of(desks.letters.pdf(1))
