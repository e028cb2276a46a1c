"""Point 1, Pegawai: the import of the SIASN workbooks."""

import openpyxl
import pytest

from tests.stories.window.conftest import WORKBOOKS

pytestmark = pytest.mark.story


@pytest.fixture
def clerk(sits_down, demo):
    """A clerk with an empty office and the files of SIASN ready."""
    made = sits_down()
    made.files = [demo / name for name in WORKBOOKS]
    made.opens("Pegawai")
    return made


def test_every_row_is_judged_before_anything_is_taken_in(clerk, desks):
    clerk.presses("Impor berkas SIASN…")
    clerk.sees("Terapkan (")
    clerk.tab("Ditolak")
    assert len(clerk.rows("NIP")) >= 2
    clerk.sees("angka")
    assert desks.employees.count() == 0
    clerk.presses("Terapkan (")
    clerk.told("Impor pegawai selesai")
    clerk.sees(f"{desks.employees.count()} pegawai")
    assert desks.employees.count() > 140


def test_an_import_cancelled_in_the_middle_changes_nothing(clerk, desks):
    clerk.presses("Impor berkas SIASN…")
    clerk.sees("Terapkan (")
    review = clerk.window.page().review
    review.apply_button.click()
    clerk.window.go_back()
    clerk.sees("Dibatalkan; data tidak diubah.")
    assert desks.employees.count() == 0
    clerk.presses("Terapkan (")
    clerk.told("Impor pegawai selesai")
    assert desks.employees.count() > 140


def test_rejected_rows_go_back_as_a_workbook_with_reasons(clerk, tmp_path):
    clerk.save_as = tmp_path / "ditolak.xlsx"
    clerk.presses("Impor berkas SIASN…")
    clerk.presses("Simpan baris ditolak…")
    clerk.told("Tersimpan: ditolak.xlsx")
    book = openpyxl.load_workbook(clerk.save_as)
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("alasan" in cell.casefold() for cell in cells)
    assert any("Contoh Nip Terpotong" in cell for cell in cells)
