"""All the letters of three whole cases, and every other kind, made at the real window."""

from datetime import date

import pytest

from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.papers.copy_facts import CopyForm
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.services.attendance.attendance import DayEntryDraft
from tests.services.heavier_steps import add_inspectorate
from tests.stories.window import steps
from tests.stories.window.clerk import text_of
from tests.stories.window.letters_made import (
    COPIES,
    HEAVY,
    LIGHT,
    MEDIUM,
    RECAP,
    SALARY,
    STORIES,
    check_letters,
)
from tests.stories.window.test_9_heavier import ANSWERS, finds

pytestmark = pytest.mark.story
K = LetterKind
DISHUB = "DINAS PERHUBUNGAN"
EXAMINED = dict.fromkeys(LetterKind, DISHUB) | dict.fromkeys(
    (K.FORWARDING, K.DISPATCH), "BADAN KEPEGAWAIAN DAN"
)
"""A case is heard under the kop of the dinas; this office forwards it, and sends the decision."""


@pytest.fixture
def clerk(sits_down, office):
    """A clerk who has just opened the case of Joko Prasetyo from his report."""
    add_inspectorate(office)
    made = sits_down(date(2026, 2, 2))
    steps.opens_case(made, "Joko Prasetyo")
    return made


def test_no_kind_of_letter_is_missing_from_the_stories():
    assert set().union(*STORIES) == set(LetterKind)


def test_every_letter_of_a_light_case(clerk, desks):
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    steps.records_absence(clerk, "I", on=date(2026, 2, 13))
    steps.summons(clerk, on=date(2026, 2, 13))
    steps.examines(clerk, *ANSWERS, on=date(2026, 2, 25))
    steps.reports(clerk, on=date(2026, 2, 27))
    steps.decides(clerk, on=date(2026, 3, 2))
    steps.calls(clerk, on=date(2026, 3, 3))
    clerk.comes_back(date(2026, 3, 5))
    clerk.presses("Catat tidak hadir menerima")
    clerk.presses("Catat tidak hadir menerima")
    clerk.fills(Alamat_tujuan="Jalan Contoh 1, Ketapang", Nomor_resi="RR123")
    steps.issues(clerk)
    check_letters(desks, LIGHT, kop=EXAMINED)


def test_every_letter_of_a_medium_case(clerk, desks):
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    steps.examines(clerk, *ANSWERS, on=date(2026, 2, 13))
    finds(clerk, "instansi", on=date(2026, 2, 18), level="sedang")
    clerk.comes_back(date(2026, 2, 19))
    clerk.fills(KGB_seharusnya="1/5/2026")
    clerk.waits_for(lambda: clerk.value_of("KGB menjadi") == "Sab, 1 Mei 2027")
    steps.issues(clerk)
    steps.calls(clerk, on=date(2026, 2, 20))
    steps.hands_over(clerk, on=date(2026, 2, 24))
    check_letters(desks, MEDIUM, kop=EXAMINED)
    makes_copies(clerk, desks, "Keputusan Hukuman Disiplin", CopyForm.WHOLE)


def test_every_letter_of_a_heavy_case(clerk, desks):
    clerk.presses("Bentuk Tim Pemeriksa")
    clerk.sees("Markus Landak")
    steps.issues(clerk)
    clerk.presses("Buat surat perintah pemeriksaan")
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    clerk.presses("Bebaskan sementara dari tugas jabatan")
    clerk.names("Pelaksana harian (Plh.)", "Darius")
    steps.issues(clerk)
    steps.examines(clerk, *ANSWERS, on=date(2026, 2, 13))
    finds(clerk, "negara", on=date(2026, 2, 18), level="berat")
    clerk.comes_back(date(2026, 2, 19))
    clerk.fills(Jabatan_selama_hukuman="Pelaksana")
    clerk.reads("BUPATI KETAPANG")
    steps.issues(clerk)
    steps.calls(clerk, on=date(2026, 2, 20))
    steps.hands_over(clerk, on=date(2026, 2, 24))
    regent = (K.TEAM_DECISION, K.EXAMINATION_ORDER, K.DECISION)
    kop = EXAMINED | dict.fromkeys(regent, "BUPATI KETAPANG")
    kop |= dict.fromkeys((K.RECEIPT_SUMMONS, K.HANDOVER_MINUTES), "BADAN KEPEGAWAIAN DAN")
    check_letters(desks, HEAVY, kop=kop)
    makes_copies(clerk, desks, "Keputusan Pembentukan Tim Pemeriksa", CopyForm.EXTRACT)


def test_every_letter_about_a_salary(sits_down, desks, office):
    absent = DayEntryDraft(
        employee_id=office.staff_id, first=date(2026, 3, 2), last=date(2026, 3, 13)
    )
    desks.attendance.record(absent)
    clerk = sits_down(date(2026, 3, 13))
    writes_about_salary(clerk, "Henti gaji…")
    clerk.sees("4. Keputusan kuasa pengguna anggaran belum ditetapkan")
    clerk.comes_back(date(2026, 3, 16))
    writes_about_salary(clerk, "Keputusan KPA…")
    clerk.sees("4. Keputusan kuasa pengguna anggaran nomor")
    ill = DayEntryDraft(
        employee_id=office.staff_id, first=date(2026, 3, 6), kind=AbsenceKind.SICK, reason="dokter"
    )
    desks.attendance.correct(ill)
    clerk.comes_back(date(2026, 4, 6))
    writes_about_salary(clerk, "Bayar kembali…", Alasan="surat dokter yang sah")
    writes_about_salary(clerk, "Keputusan pencabutan…")
    decided = (K.SALARY_STOP_DECISION, K.SALARY_RESUME_DECISION)
    check_letters(desks, SALARY, kop=dict.fromkeys(decided, DISHUB))


def test_both_letters_that_send_a_recap(sits_down, desks, office):
    clerk = sits_down(date(2026, 2, 2))
    clerk.opens("Rekap")
    clerk.sees("Januari 2026, seluruh kabupaten")
    for words in ("Nota dinas…", "Surat pengantar…"):
        clerk.picks(words)
        clerk.reads("Januari 2026")
        clerk.presses("Terbitkan nomor")
        clerk.told("Surat diterbitkan; rekapnya terlampir.")
    check_letters(desks, RECAP, kop={})
    for line in desks.letters.agenda(year=2026):
        assert [one.file_name for one in desks.letters.attachments(line.id)] == [
            "Rekap 2026-01.pdf"
        ]


def makes_copies(clerk, desks, title, form):
    """Make a copy for each of the tembusan from the case, and check what they repeat."""
    clerk.presses(f"Salinan dan petikan: {title}")
    clerk.names("Yang mengesahkan", "Darius")
    clerk.presses("Buat ")
    clerk.closes_box()
    kinds = {LetterKind.DECISION, LetterKind.TEAM_DECISION}
    line = next(
        one
        for one in desks.letters.agenda(year=2026)
        if one.kind in kinds and desks.copies.of_letter(one.id)
    )
    made = desks.copies.of_letter(line.id)
    assert form in {one.form for one in made}
    assert len(COPIES) == len(CopyForm)
    for copy in made:
        text = text_of(desks.copies.pdf(copy.id))
        assert f"{copy.form.upper()} untuk {copy.recipient}" in text
        assert line.number in text
        assert f"{copy.form} sesuai dengan aslinya," in text


def writes_about_salary(clerk, words, **answers):
    """Open a letter about the salary of Joko Prasetyo and issue it."""
    clerk.opens("Kehadiran")
    clerk.row("Joko Prasetyo")
    clerk.presses(words)
    if answers:
        clerk.fills(**answers)
    before = len(clerk.notices.history)
    clerk.presses("Terbitkan nomor")
    clerk.waits_for(lambda: len(clerk.notices.history) > before)
    assert "Surat diterbitkan." in clerk.notices.history[-1].text
