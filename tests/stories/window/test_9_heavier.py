"""Medium and heavy cases at the real window: team, release, terms, Bupati, remedy, follow-up."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.ending_details import FollowUp
from asn_desk.domain.proceedings.steps import StepKind
from tests.services.heavier_steps import add_inspectorate
from tests.stories.window import steps
from tests.stories.window.clerk import text_of

pytestmark = pytest.mark.story
ANSWERS = ("Ya, saya sehat", "Ya", "Saya duduk di warung kopi", "Tidak ada")


@pytest.fixture
def clerk(sits_down, office):
    """A clerk who has just opened the case of Joko Prasetyo from his report."""
    add_inspectorate(office)
    made = sits_down(date(2026, 2, 2))
    steps.opens_case(made, "Joko Prasetyo")
    return made


def finds(clerk, impact, *, on, level):
    """Issue the LHP with an impact, then send it up the line."""
    clerk.comes_back(on)
    clerk.chooses("Dampak", impact)
    clerk.fills(Uraian_dampak="Nama baik instansi turun")
    clerk.sees(f"Tingkat hukuman: {level}.")
    steps.issues(clerk)
    clerk.sees("Laporan kewenangan")
    steps.issues(clerk)


def test_a_medium_case_from_the_report_to_the_raise_put_off(clerk, desks):
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    steps.examines(clerk, *ANSWERS, on=date(2026, 2, 13))
    finds(clerk, "instansi", on=date(2026, 2, 18), level="sedang")
    clerk.comes_back(date(2026, 2, 19))
    clerk.sees("Tanggal diusulkan dari hari keputusan dapat berlaku.")
    clerk.fills(KGB_seharusnya="1/5/2026")
    clerk.waits_for(lambda: clerk.value_of("KGB menjadi") == "Sab, 1 Mei 2027")
    steps.issues(clerk)
    steps.calls(clerk, on=date(2026, 2, 20))
    steps.hands_over(clerk, on=date(2026, 2, 24))
    clerk.comes_back(date(2026, 4, 6))
    clerk.sees("Hukuman dijalani 1 April 2026 sampai dengan 31 Maret 2027.")
    clerk.sees("Kenaikan gaji berkala tertutup sejak")
    notes_follow_up(clerk, "Pemberitahuan kepada pengelola gaji", number="800/12/2026")
    terms = desks.letters.decisions()[0].terms
    assert (terms.raise_due_on, terms.raise_moved_to) == (date(2026, 5, 1), date(2027, 5, 1))
    assert desks.cases.view(1).case.last(StepKind.FOLLOWED_UP).detail.what is FollowUp.PAYROLL


def test_a_heavy_case_with_team_release_and_the_bupati(clerk, desks):
    clerk.presses("Bentuk Tim Pemeriksa")
    clerk.sees("Markus Landak")
    steps.issues(clerk)
    clerk.presses("Buat surat perintah pemeriksaan")
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    clerk.presses("Bebaskan sementara dari tugas jabatan")
    clerk.names("Pelaksana harian (Plh.)", "Darius")
    steps.issues(clerk)
    clerk.sees("Sedang dibebaskan sementara dari tugas jabatannya")
    steps.examines(clerk, *ANSWERS, on=date(2026, 2, 13))
    finds(clerk, "negara", on=date(2026, 2, 18), level="berat")
    clerk.comes_back(date(2026, 2, 19))
    clerk.fills(Jabatan_selama_hukuman="Pelaksana")
    clerk.reads("BUPATI KETAPANG")
    steps.issues(clerk)
    clerk.misses("Sedang dibebaskan sementara")
    decision = desks.letters.decisions()[0]
    assert decision.signer == "ALEXANDER WILYO"
    assert "Joko Prasetyo".upper() in text_of(desks.letters.pdf(decision.letter_id)).upper()
    sees_why(clerk)


def test_a_member_who_may_not_sit_in_the_team_is_refused_beside_his_name(clerk, desks):
    clerk.presses("Bentuk Tim Pemeriksa")
    clerk.names("Nama", "Joko")
    clerk.sees("Joko Prasetyo, S.Pd. adalah pegawai yang diperiksa")
    clerk.sees("alasannya di bawah namanya")
    assert not desks.cases.view(1).case.has(StepKind.TEAM_FORMED)


def test_another_impact_is_looked_at_before_anything_is_found(clerk):
    clerk.tab("Penilaian")
    clerk.sees("Tingkat ringan")
    clerk.chooses("Dampak", "negara")
    clerk.sees("Tingkat berat")
    clerk.sees("Andaian: dampaknya baru ditetapkan dalam LHP.")
    clerk.presses("Mengapa? Pelanggaran Pasal 3 huruf f")
    clerk.sees("PP 94/2021 Pasal 11")
    clerk.presses("Tutup")


def notes_follow_up(clerk, what, *, number):
    """Note from its own line that something was done."""
    clerk.presses(f"Catat: {what}")
    clerk.fills(Nomor_surat_atau_keputusan=number)
    clerk.presses("Catat tindak lanjut")
    clerk.told("Tindak lanjut dicatat.")
    clerk.misses(f"● {what}")


def sees_why(clerk):
    """Look at the page a lawyer reads, and at the counts."""
    clerk.presses("Dasar hukum…")
    clerk.reads("DASAR HUKUM KEPUTUSAN HUKUMAN DISIPLIN")
    clerk.presses("Tutup")
    clerk.presses("Lembar perhitungan…")
    clerk.reads("hari kerja")
    clerk.presses("Tutup")
