"""Point 4, Surat: five cases get their Surat Panggilan I in one go, with an hour for each."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.batch_office import NAMES, open_cases
from tests.stories.window.clerk import text_of
from ui.cases.case_batch import CaseBatchDialog
from ui.shared import many_papers

pytestmark = pytest.mark.story
HOURS = ("09.00", "09.45", "10.30", "11.15", "13.00")


@pytest.fixture
def clerk(sits_down, office):
    """A clerk before the list of five new cases, all marked."""
    open_cases(office)
    made = sits_down(date(2026, 4, 30))
    made.opens("Perkara")
    made.row(NAMES[0])
    table = made.window.page().list.table
    QTest.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    made.keys += 1
    made.window.page().list.marked.fill_menu()
    made.picks("Terbitkan surat untuk 5 perkara…")
    return made


def fills_in(clerk):
    """Choose the letter, and enter day, hour and room once for all."""
    clerk.sees("5 siap")
    clerk.chooses("Surat", "Surat Panggilan I (5 dari 5)")
    clerk.fills(Hari_pertemuan="13/5", Jam_pertama="0900", Tempat="Aula BKPSDM")
    clerk.presses("Isi ke semua baris")
    clerk.waits_for(lambda: len(clerk.rows("Aula BKPSDM", "siap")) == len(NAMES))


def test_five_cases_are_summoned_at_once(clerk, desks, tmp_path, monkeypatch):
    monkeypatch.setattr(many_papers, "ask_folder", lambda *_: tmp_path)
    fills_in(clerk)
    assert all(clerk.rows(name, hour) for name, hour in zip(NAMES, HOURS, strict=True))
    clerk.presses("Terbitkan 5 surat")
    clerk.sees("5 surat terbit")
    clerk.presses("Simpan semua")
    clerk.sees("5 berkas tersimpan")
    assert sorted(one.name[:26] for one in tmp_path.glob("8*.pdf")) == [
        f"800.1.6.2-{number:03d}-BKPSDM-2026 " for number in range(1, 6)
    ]
    clerk.presses("Cetak gabungan")
    clerk.reads("Aula BKPSDM")
    assert all(name in clerk.paper() for name in NAMES)
    clerk.closes_box()
    clerk.presses("Tutup")
    clerk.told("5 surat terbit")
    assert len(clerk.rows("Panggilan I")) == len(NAMES)
    issued = desks.letters.agenda(year=2026)
    assert all("SURAT PANGGILAN I" in text_of(desks.letters.pdf(one.id)) for one in issued)
    assert sorted(one.sequence for one in issued) == [1, 2, 3, 4, 5]


def test_one_row_is_changed_and_one_is_left_out(clerk, desks):
    fills_in(clerk)
    dialog = clerk.window.findChild(CaseBatchDialog)
    dialog.model.setData(dialog.model.index(0, 5), "")
    clerk.sees("4 siap · 1 kurang")
    clerk.sees("isi tempat pemeriksaan")
    clerk.presses("Terbitkan 4 surat")
    clerk.sees("4 surat terbit")
    clerk.presses("Tutup")

    assert len(desks.letters.agenda(year=2026)) == 4
    assert len(clerk.rows("Perkara dibuka")) == 1
