"""Point 7, Kantor: what the office sets is seen in the sample and used by what comes next."""

from datetime import date, time

import pypdfium2
import pytest

from tests.builders import a_person, a_report, an_incident
from tests.demo_pictures import cafe_picture
from tests.small_office import furnish
from tests.stories.window import steps

pytestmark = pytest.mark.story
F4_MILLIMETRES = (215, 330)


@pytest.fixture
def office(desks, clock):
    """A small office with an open case, on 2 February."""
    clock.day = date(2026, 2, 2)
    made = furnish(desks)
    made.open_case()
    return made


@pytest.fixture
def clerk(sits_down, office):
    made = sits_down(date(2026, 2, 2))
    made.opens("Kantor")
    return made


def test_the_letterhead_is_seen_in_the_sample_before_it_is_saved(clerk, desks):
    clerk.fills(Nama_kantor_di_kop="BADAN KEPEGAWAIAN CONTOH\nDAN PENGEMBANGAN")
    clerk.reads("BADAN KEPEGAWAIAN CONTOH")
    assert desks.office.office().letterhead.lines != ("BADAN KEPEGAWAIAN CONTOH",)
    clerk.presses("Simpan kop surat dan lambang")
    clerk.told("Kop surat dan lambang tersimpan.")
    at_the_case(clerk)
    clerk.reads("BADAN KEPEGAWAIAN CONTOH")


def test_an_emblem_is_loaded(clerk, desks, tmp_path):
    emblem = tmp_path / "lambang.jpg"
    emblem.write_bytes(cafe_picture(caption="lambang", uniforms=(True,)))
    clerk.files = [emblem]
    clerk.presses("Muat lambang daerah…")
    clerk.told("Lambang tersimpan.")
    clerk.sees("Lepas")
    assert desks.office.emblem()


def test_an_acting_head_signs_the_next_letter(clerk, desks):
    clerk.section("Penanda tangan")
    clerk.presses("Tambah penanda tangan…")
    clerk.fills(Jabatan=desks.office.office().head_post)
    clerk.chooses("Kedudukan", "Plt")
    clerk.names("Pegawai", "Uti Ramadhan")
    clerk.fills(Mulai="1/2/2026", Sampai="28/2/2026")
    clerk.presses("Simpan penanda tangan")
    clerk.told("Penanda tangan tersimpan.")
    clerk.sees("berlaku")
    at_the_case(clerk)
    clerk.reads("Plt.")
    steps.issues(clerk)
    assert "Uti Ramadhan" in desks.letters.agenda(year=2026)[0].signer


def test_the_pattern_makes_the_next_number(clerk, desks):
    clerk.section("Penomoran")
    clerk.fills(Pola_nomor_surat_keluar="{kode}/{urut:03d}/DISIPLIN/{tahun}")
    clerk.sees("800.1.6.2/001/DISIPLIN/2026")
    clerk.presses("Simpan penomoran")
    clerk.told("Penomoran tersimpan.")
    at_the_case(clerk)
    clerk.sees("Terbitkan nomor 800.1.6.2/001/DISIPLIN/2026")
    steps.issues(clerk)
    assert desks.letters.agenda(year=2026)[0].number == "800.1.6.2/001/DISIPLIN/2026"


def test_the_paper_profile_is_used_by_the_next_letter(clerk, desks):
    clerk.section("Profil naskah")
    clerk.chooses("Kertas surat", "F4/Folio")
    clerk.presses("Simpan profil naskah")
    clerk.told("Profil naskah tersimpan.")
    at_the_case(clerk)
    steps.issues(clerk)
    page = pypdfium2.PdfDocument(desks.letters.pdf(1))[0]
    assert tuple(round(side / 72 * 25.4) for side in page.get_size()) == F4_MILLIMETRES


def test_other_hours_of_ramadan_change_a_check(sits_down, office, desks, clock):
    clock.day = date(2026, 2, 25)
    person_id = seen_after_ramadan_hours(desks, office)
    assert "di luar" in desks.incidents.view(person_id).person.hours.reason
    clerk = sits_down()
    clerk.opens("Kantor")
    clerk.section("Jam kerja")
    clerk.row("Ramadan")
    clerk.presses("Ubah masa…")
    clerk.fills(**{"Selasa: selesai": "1530", "Alasan perubahan": "Edaran Bupati"})
    clerk.presses("Simpan jam kerja")
    clerk.told("Jam kerja tersimpan.")
    clerk.opens("Laporan")
    clerk.row("24 Feb 2026")
    clerk.picks("Periksa ulang jam kerja")
    clerk.told("Jam kerja diperiksa ulang")
    clerk.sees("di dalam jam kerja 08.00–15.30")


def test_a_new_holiday_says_whose_date_it_moves(sits_down, office, clock):
    clock.day = date(2026, 2, 25)
    office.to_receipt(1)
    clerk = sits_down()
    clerk.opens("Kantor")
    clerk.section("Hari libur")
    clerk.presses("Tambah hari libur…")
    clerk.fills(Tanggal="10/3/2026", Nama_hari_libur="Hari jadi contoh")
    clerk.sees("2 tanggal dari 1 perkara berjalan bergeser")
    clerk.sees("Joko Prasetyo")
    clerk.sees("Keputusan mulai berlaku")
    clerk.sees("Sel, 17 Mar 2026")
    clerk.sees("Rab, 25 Mar 2026")
    assert effective(clerk.desks) == date(2026, 3, 17)
    clerk.presses("Tambah dan geser 2 tanggal")
    clerk.told("Hari libur ditambahkan.")
    clerk.sees("Hari jadi contoh")
    at_the_case(clerk)
    clerk.sees("25 Mar 2026")
    assert effective(clerk.desks) == date(2026, 3, 25)


def at_the_case(clerk):
    clerk.opens("Perkara")
    clerk.enters("Joko Prasetyo")


def effective(desks):
    return desks.letters.decisions()[0].effective_on


def seen_after_ramadan_hours(desks, office):
    """Report the employee at 15.20 on a Tuesday in Ramadan, when the day ends at 15.00."""
    incident = an_incident(happened_on=date(2026, 2, 24), started_at=time(15, 20))
    report = a_report(letter_number="300/2/2026", received_on=date(2026, 2, 25))
    person_id = desks.incidents.add(report, incident, [a_person(name="Joko Prasetyo")])
    desks.incidents.identify(person_id, office.staff_id)
    return person_id
