"""Point 2, Laporan: the package, who it was, what becomes of each, and the answer to Satpol PP."""

from datetime import date

import pytest

from asn_desk.domain.incidents import IncidentFilter, Outcome, Source
from tests.demo_input import LETTER_NUMBER
from tests.stories.window.clerk import text_of
from tests.stories.window.conftest import INTAKE_DAY

pytestmark = pytest.mark.story


@pytest.fixture
def starts_from(reported_office):
    return reported_office


@pytest.fixture
def clerk(sits_down):
    """A clerk at the reports of the package, on the day it came."""
    made = sits_down(INTAKE_DAY)
    made.opens("Laporan")
    return made


def test_somebody_known_by_first_name_is_matched_by_the_clerk(clerk, desks):
    clerk.row("Wulan")
    clerk.sees("belum teridentifikasi")
    clerk.presses("Cocokkan pegawai…")
    clerk.sees("Tertulis di laporan: Wulan")
    clerk.row("Wulan Citraningrum", "%")
    clerk.presses("Tetapkan Wulan Citraningrum")
    clerk.told("Identitas dicatat")
    clerk.sees("dipilih petugas, kecocokan")
    assert _view(desks, "Wulan").employee.name == "Wulan Citraningrum"


def test_an_unknown_person_stays_in_the_register(clerk, desks):
    clerk.row("belum diketahui")
    clerk.sees("Nomor kendaraan tidak terbaca")
    clerk.sees("Cocokkan pegawai…")
    assert _view(desks, "belum diketahui").person.employee_id is None


def test_the_hours_are_shown_with_their_reason(clerk):
    clerk.row("Raka Wirabuana")
    clerk.sees("27 Januari 2026 pukul 09.40 WIB: di dalam jam kerja 07.30–16.00")
    clerk.row("Dimas Prabangkara")
    clerk.sees("28 Januari 2026 pukul 12.20 WIB: waktu istirahat 12.00–13.00")
    clerk.row("Anjani Puspadewi")
    clerk.sees("28 Januari 2026 pukul 16.45 WIB: di luar jam kerja 07.30–16.00")


def test_evidence_is_shown_as_a_picture(clerk):
    clerk.row("Raka Wirabuana")
    clerk.sees("Bukti · 3")
    clerk.presses("Buka bukti siaran-01a.jpg")
    clerk.sees("1 dari 2")
    clerk.presses("Berikutnya")
    clerk.sees("2 dari 2")
    clerk.sees("siaran-01b.jpg · ")
    clerk.closes_box()


def test_official_duty_closes_a_report_with_its_letter(clerk, desks):
    clerk.row("Satria Nagaraja")
    clerk.picks("Kegiatan kedinasan…")
    clerk.presses("Tutup sebagai kegiatan kedinasan")
    clerk.sees("Isi nomor surat tugas.")
    clerk.fills(Nomor_surat_tugas="090/12/ST/2026", Tanggal_surat_tugas="29/1/2026")
    clerk.fills(Diverifikasi_oleh="Sekretaris Dinas")
    clerk.presses("Tutup sebagai kegiatan kedinasan")
    clerk.told("Ditutup sebagai kegiatan kedinasan.")
    clerk.sees("090/12/ST/2026")
    person = _view(desks, "Satria Nagaraja").person
    assert (person.outcome, person.duty_letter_number) == (Outcome.DUTY, "090/12/ST/2026")


def test_what_is_not_proven_is_closed_and_can_be_taken_back(clerk, desks):
    clerk.row("Anjani Puspadewi")
    clerk.picks("Tidak terbukti…")
    clerk.fills(Alasan="Kejadian sesudah jam kerja")
    clerk.presses("Tutup sebagai tidak terbukti")
    clerk.sees("Kejadian sesudah jam kerja")
    assert _view(desks, "Anjani Puspadewi").person.outcome is Outcome.NOT_PROVEN
    clerk.picks("Tarik hasil verifikasi…")
    clerk.fills(Alasan="Salah pilih orang")
    clerk.presses("Tarik hasil verifikasi")
    clerk.told("Hasil verifikasi ditarik")
    assert _view(desks, "Anjani Puspadewi").person.outcome is Outcome.PENDING


def test_a_pppk_is_coached_by_a_letter(clerk, desks):
    clerk.row("Intan Pertiwisari")
    clerk.presses("Pembinaan…")
    clerk.reads("Intan Pertiwisari")
    clerk.reads("https://contoh.test/video/7")
    clerk.presses("Terbitkan nomor")
    notice = clerk.told("Surat terbit dan tercatat di agenda.")
    view = _view(desks, "Intan Pertiwisari")
    assert view.person.outcome is Outcome.COACHING
    notice.do()
    clerk.waits()
    clerk.reads(view.letters[0].number)
    assert text_of(desks.letters.pdf(view.letters[0].id)) == clerk.paper()


def test_somebody_of_another_institution_is_passed_on(clerk, desks):
    clerk.row("belum diketahui")
    clerk.picks("Teruskan ke instansi lain…")
    clerk.fills(Instansi_tujuan="Kepala Kantor Kementerian Agama Kabupaten Ketapang")
    clerk.reads("Kementerian Agama")
    clerk.presses("Terbitkan nomor")
    clerk.told("Surat terbit")
    assert _view(desks, "belum diketahui").person.outcome is Outcome.REFERRED


def test_satpol_pp_is_answered_about_everybody_but_told_no_sanction(clerk, desks):
    clerk.row("Raka Wirabuana")
    clerk.picks("Balas surat Satpol PP…")
    clerk.sees("Yang disampaikan tentang tiap orang")
    clerk.waits_for(lambda: len(clerk.rows("Raka Wirabuana")) == 1)
    clerk.reads(LETTER_NUMBER)
    clerk.fills(Bukti_yang_masih_diminta="Foto nomor 10 tidak ada di dalam paket")
    clerk.reads("Foto nomor 10")
    clerk.presses("Terbitkan nomor")
    clerk.told("Surat terbit")
    paper = text_of(desks.letters.pdf(desks.letters.agenda(year=2026)[0].id))
    assert "Raka Wirabuana" in paper
    assert "teguran" not in paper.casefold()


def test_a_finding_of_a_superior_with_several_people_is_typed_by_hand(clerk, desks):
    clerk.presses("Catat laporan")
    clerk.chooses("Sumber", "Temuan atasan")
    clerk.fills(Pengirim="Kepala Dinas Perhubungan", Perihal="Temuan di lapangan")
    clerk.chooses("Jenis pelanggaran", "kafe")
    clerk.fills(Tanggal_kejadian="30/1/2026", Dari_jam="0930", Tempat="Warkop Contoh")
    clerk.names("Pegawai", "Bayu Lintangpati")
    clerk.presses("Tambah orang")
    clerk.fills(Nama_seperti_dilaporkan="Orang Belum Dikenal")
    clerk.presses("Catat laporan")
    clerk.told("Laporan dicatat.")
    view = _view(desks, "Bayu Lintangpati", on=date(2026, 1, 30))
    assert view.report.source is Source.SUPERIOR
    assert {one.name for one in view.everyone} == {"", "Orang Belum Dikenal"}
    assert "di dalam jam kerja" in view.person.hours.reason


def _view(desks, name, *, on=None):
    lines = desks.incidents.lines(IncidentFilter(text=name))
    fitting = [one for one in lines if on is None or one.happened_on == on]
    return desks.incidents.view(fitting[0].person_id)
