"""Point 5, Rekap: a month and a unit are seen, saved, and stay as they were."""

from datetime import date

import openpyxl
import pytest

from tests.small_office import furnish
from tests.stories.window import steps
from tests.stories.window.clerk import text_of

pytestmark = pytest.mark.story


@pytest.fixture
def clerk(sits_down, desks, clock):
    """A clerk at the recap of February, on the day after a decision."""
    clock.day = date(2026, 2, 2)
    office = furnish(desks)
    case_id = office.open_case()
    clock.day = date(2026, 2, 19)
    office.to_decision(case_id)
    made = sits_down(date(2026, 2, 20))
    made.opens("Rekap")
    made.chooses("Bulan", "Februari")
    made.sees("Februari 2026, seluruh kabupaten")
    return made


def test_the_recap_of_a_unit_is_seen_and_saved(clerk, tmp_path):
    clerk.chooses("Unit", "Dinas Perhubungan")
    clerk.sees("Februari 2026, Dinas Perhubungan")
    clerk.tab("Keputusan")
    clerk.row("Joko Prasetyo")
    clerk.save_as = tmp_path / "rekap.xlsx"
    clerk.presses("Simpan Excel …")
    clerk.told("rekap.xlsx")
    book = openpyxl.load_workbook(clerk.save_as)
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("Joko Prasetyo" in cell for cell in cells)
    clerk.save_as = tmp_path / "rekap.pdf"
    clerk.presses("Simpan PDF …")
    clerk.told("rekap.pdf")
    assert "JOKO PRASETYO" in text_of(clerk.save_as.read_bytes()).upper()


def test_another_unit_has_nothing_to_tell(clerk):
    clerk.chooses("Unit", "Sekretariat Daerah")
    clerk.sees("NIHIL · Februari 2026, Sekretariat Daerah")
    assert not clerk.rows("Joko Prasetyo")


def test_a_past_month_as_of_its_day_never_changes(clerk):
    clerk.tab("Kertas")
    clerk.fills(Keadaan_pada_tanggal="20/2/2026")
    clerk.sees("keadaan Jumat, 20 Februari 2026")
    before = clerk.paper()
    clerk.opens("Perkara")
    clerk.enters("Joko Prasetyo")
    steps.calls(clerk, on=date(2026, 2, 23))
    steps.hands_over(clerk, on=date(2026, 2, 25))
    clerk.opens("Rekap")
    clerk.fills(Keadaan_pada_tanggal="25/2/2026")
    clerk.sees("keadaan Rabu, 25 Februari 2026")
    assert clerk.paper() != before
    clerk.fills(Keadaan_pada_tanggal="20/2/2026")
    clerk.sees("keadaan Jumat, 20 Februari 2026")
    assert clerk.paper() == before
