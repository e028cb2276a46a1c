"""Point 3, Perkara: both lawful ways from the report to the end, and the gates between."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.steps import StepKind
from tests.stories.window import steps
from tests.stories.window.clerk import text_of

pytestmark = pytest.mark.story


@pytest.fixture
def clerk(sits_down, office):
    """A clerk who has just opened the case of Joko Prasetyo from his report."""
    made = sits_down(date(2026, 2, 2))
    steps.opens_case(made, "Joko Prasetyo")
    return made


def test_who_stays_away_twice_is_punished_without_examination(clerk, desks):
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    steps.records_absence(clerk, "I", on=date(2026, 2, 13))
    steps.summons(clerk, on=date(2026, 2, 13))
    steps.records_absence(clerk, "II", on=date(2026, 2, 27))
    steps.reports(clerk, on=date(2026, 3, 2))
    steps.decides(clerk, on=date(2026, 3, 4))
    case = desks.cases.view(1).case
    assert case.has(StepKind.ABSENT_2)
    assert not case.has(StepKind.EXAMINED)
    decision = desks.letters.decisions()[0]
    assert "Joko Prasetyo" in text_of(desks.letters.pdf(decision.letter_id))


def test_answers_typed_live_outlive_a_power_cut(clerk, desks):
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    clerk.comes_back(date(2026, 2, 13))
    clerk.types("Jawaban 1", "Ya, saya sehat")
    clerk.sees("Draf tersimpan")
    clerk.power_is_cut()
    clerk.begins()
    clerk.opens("Perkara")
    clerk.enters("Joko Prasetyo")
    clerk.sees("Draf dilanjutkan")
    assert clerk.value_of("Jawaban 1") == "Ya, saya sehat"


def test_from_an_examination_to_a_decision_in_force(clerk, desks):
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    answers = ("Ya, saya sehat", "Ya", "Saya duduk di warung kopi", "Tidak ada")
    steps.examines(clerk, *answers, on=date(2026, 2, 13), refused="Keberatan dengan isinya")
    steps.reports(clerk, on=date(2026, 2, 18))
    steps.decides(clerk, on=date(2026, 2, 19))
    steps.calls(clerk, on=date(2026, 2, 20))
    clerk.comes_back(date(2026, 2, 24))
    clerk.presses("Catat tidak hadir menerima")
    clerk.presses("Catat tidak hadir menerima")
    clerk.fills(Alamat_tujuan="Jalan Contoh 1, Ketapang", Nomor_resi="RR123")
    steps.issues(clerk)
    clerk.comes_back(date(2026, 2, 25))
    clerk.fills(Bukti_terima="lacak kiriman, diterima istri")
    clerk.presses("Catat diterima di alamat")
    clerk.told("Keputusan diterima di alamat dicatat.")
    ends_when_in_force(clerk, desks)


def test_an_unlawful_step_is_refused_with_its_article(clerk, desks):
    clerk.sees("Susun LHP: BAP belum dibuat (PP 94/2021")
    clerk.sees("Tetapkan keputusan: ")
    clerk.presses("Buat panggilan I")
    clerk.fills(Tanggal_pemeriksaan="10/2/2026")
    clerk.sees("kurang dari 7 hari kerja penuh")
    clerk.fills(Tanggal_surat="6/2/2026")
    clerk.presses("Terbitkan nomor")
    clerk.sees("Panggilan I 6 Februari 2026: belum tiba")
    assert not desks.cases.view(1).case.has(StepKind.SUMMONED_1)
    assert desks.letters.agenda(year=2026) == ()


def ends_when_in_force(clerk, desks):
    """See why the decision takes effect when it does; the end is refused before that day."""
    fifteenth = date(2026, 3, 25)
    clerk.presses("Mengapa tanggal ini?")
    clerk.sees("hari itu sendiri tidak dihitung")
    assert clerk.rows("| 15 |")
    assert clerk.rows("| – |", "Idul")
    clerk.presses("Tutup")
    clerk.sees("Tandai selesai: ")
    clerk.comes_back(fifteenth)
    clerk.presses("Tandai selesai")
    clerk.told("Selesai dicatat.")
    assert desks.cases.view(1).case.has(StepKind.FINISHED)
    assert desks.letters.decisions()[0].effective_on == fifteenth
