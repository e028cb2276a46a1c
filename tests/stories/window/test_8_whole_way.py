"""The whole way: package, summons, BAP, decision, receipt, recap; and what it costs the hand."""

from datetime import date

import pytest

from asn_desk.domain.proceedings.steps import StepKind
from tests.stories.window import steps
from tests.stories.window.clerk import text_of
from tests.stories.window.conftest import INTAKE_DAY

pytestmark = pytest.mark.story
NAME = "Raka Wirabuana"
PAPERS = (
    "Surat Penerusan",
    "Surat Panggilan I",
    "Berita Acara Pemeriksaan",
    "Laporan Hasil Pemeriksaan",
    "Keputusan",
    "Panggilan",
    "Berita Acara Penyampaian",
)
CLICKS, KEYS = 40, 80
"""At most; the answers of the examination, typed by whoever speaks, not counted."""


@pytest.fixture
def starts_from(staffed_office):
    return staffed_office


def test_from_the_package_to_the_recap(sits_down, desks, demo, tmp_path, record_property):
    clerk = sits_down(INTAKE_DAY)
    takes_in(clerk, demo / "satpol-paket.zip")
    steps.opens_case(clerk, NAME)
    steps.issues(clerk)
    steps.summons(clerk, on=date(2026, 2, 3))
    typed = clerk.keys
    steps.examines(clerk, "Ya, benar", on=date(2026, 2, 13))
    clerk.keys = typed
    steps.reports(clerk, on=date(2026, 2, 18))
    steps.decides(clerk, on=date(2026, 2, 19))
    steps.calls(clerk, on=date(2026, 2, 20))
    steps.hands_over(clerk, on=date(2026, 2, 24))
    saves_recap(clerk, tmp_path)
    record_property("clicks", clerk.clicks)
    record_property("keys", clerk.keys)
    assert desks.cases.view(1).case.has(StepKind.HANDED_OVER)
    agenda = desks.letters.agenda(year=2026)
    assert len(agenda) == len(PAPERS)
    assert all(NAME in text_of(desks.letters.pdf(one.id)) for one in agenda)
    assert NAME.upper() in text_of(clerk.save_as.read_bytes()).upper()
    assert clerk.clicks <= CLICKS
    assert clerk.keys <= KEYS


def takes_in(clerk, package):
    """Import the package of Satpol PP."""
    clerk.files = [package]
    clerk.opens("Laporan")
    clerk.presses("Impor")
    clerk.presses("Terapkan (")
    clerk.told("Impor laporan selesai")


def saves_recap(clerk, folder):
    """Save the recap of February on the first day of March."""
    clerk.comes_back(date(2026, 3, 2))
    clerk.opens("Rekap")
    clerk.chooses("Bulan", "Februari")
    clerk.sees("Februari 2026, seluruh kabupaten")
    clerk.save_as = folder / "rekap.pdf"
    clerk.presses("Simpan PDF …")
    clerk.told("rekap.pdf")
