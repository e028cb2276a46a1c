"""Point 4, Surat: statements about discipline, for one employee and for many at once."""

from datetime import date

import pytest

pytestmark = pytest.mark.story
DAY = date(2026, 4, 30)


@pytest.fixture
def clerk(sits_down, office):
    made = sits_down(DAY)
    made.opens("Pegawai")
    return made


def asks_for(clerk, name, purpose):
    clerk.row(name)
    clerk.presses("Surat pernyataan…")
    clerk.chooses("Keperluan", purpose)


def test_a_pension_needs_a_year_without_a_sanction(clerk, desks):
    asks_for(clerk, "Joko Prasetyo", "Pensiun")
    clerk.sees("Tidak ada yang menghalangi surat ini.")
    clerk.sees("Register hukuman belum dinyatakan lengkap")
    clerk.reads("DALAM SATU TAHUN TERAKHIR")
    clerk.presses("Terbitkan nomor 800.1.6.2/001/BKPSDM/2026")
    clerk.told("Surat nomor 800.1.6.2/001/BKPSDM/2026 terbit.")
    clerk.enters("Joko Prasetyo")
    clerk.tab("Surat · 1")
    clerk.enters("800.1.6.2/001/BKPSDM/2026")
    clerk.reads("NOMOR 800.1.6.2/001/BKPSDM/2026")
    assert "DRAF" not in clerk.paper()


def test_a_running_case_refuses_a_transfer_and_leads_there(clerk, desks, office):
    office.open_case()
    asks_for(clerk, "Joko Prasetyo", "Mutasi")
    clerk.presses("Tidak sedang dalam proses peradilan")
    clerk.sees("Surat ini tidak dapat diberikan.")
    clerk.sees("Perkara 1/2026 masih berjalan sejak 2 Februari 2026.")
    assert clerk.paper() == ""
    clerk.presses("Terbitkan nomor 800.1.6.2/001/BKPSDM/2026")
    clerk.sees("Belum bisa memberikan surat ini")
    assert desks.letters.agenda(year=2026) == ()
    clerk.presses("Buka perkara")
    clerk.sees("1/2026")


def test_the_court_is_asked_before_a_transfer(clerk):
    asks_for(clerk, "Joko Prasetyo", "Mutasi")
    clerk.presses("Terbitkan nomor 800.1.6.2/001/BKPSDM/2026")
    clerk.sees("Tandai sesudah dipastikan; register ini tidak mencatat perkara di pengadilan.")
    clerk.closes_box()


def test_many_at_once_leave_out_whom_a_case_runs_against(clerk, desks, office):
    office.open_case()
    clerk.window.page().list.table.selectAll()
    clerk.window.page().list.marked.fill_menu()
    clerk.picks("Buat surat pernyataan untuk 6 pegawai…")
    clerk.chooses("Keperluan", "Promosi jabatan")
    clerk.presses("Tidak sedang dalam proses peradilan")
    clerk.sees("4 siap · 2 kurang")
    assert clerk.rows("Joko Prasetyo", "kurang: Perkara 1/2026 masih berjalan")
    clerk.presses("Terbitkan 4 surat")
    clerk.sees("4 surat terbit")
    clerk.told("4 surat pernyataan terbit.")
    clerk.presses("Cetak gabungan")
    clerk.reads("untuk keperluan promosi jabatan.")
    assert len(desks.letters.agenda(year=2026)) == 4


def test_the_card_is_printed_for_the_personal_file(clerk):
    clerk.row("Joko Prasetyo")
    clerk.picks("Kartu hukuman disiplin")
    clerk.reads("KARTU HUKUMAN DISIPLIN")
    clerk.reads("data sampai dengan 30 April 2026")


def test_what_a_coached_employee_signs_refers_to_his_letter(sits_down, office):
    clerk = sits_down(DAY)
    clerk.opens("Laporan")
    clerk.row("Joko Prasetyo")
    clerk.picks("Pembinaan…")
    clerk.reads("Joko Prasetyo")
    clerk.presses("Terbitkan nomor")
    clerk.told("Surat terbit dan tercatat di agenda.")
    clerk.picks("Cetak surat pernyataan pegawai…")
    clerk.reads("Surat Pembinaan Nomor 800.1.6.2/001/BKPSDM/2026 tanggal 30 April 2026")
    clerk.reads("Yang membuat pernyataan,")


def test_once_the_register_is_known_to_be_complete_nothing_is_warned(clerk):
    clerk.opens("Kantor")
    clerk.section("Surat pernyataan")
    clerk.fills(Register_lengkap_sejak_tahun="2015")
    clerk.presses("Simpan surat pernyataan")
    clerk.told("Surat pernyataan tersimpan.")
    clerk.opens("Pegawai")
    asks_for(clerk, "Lidia Nyangkai", "Pengusulan Satyalancana")
    clerk.sees("Tidak ada yang menghalangi surat ini.")
    clerk.misses("Periksa juga di luar register")
    clerk.reads("TINGKAT SEDANG/BERAT")
