"""Point 1, Pegawai: search, card, corrections, superiors and heads."""

import pytest

pytestmark = pytest.mark.story


@pytest.fixture
def starts_from(staffed_office):
    return staffed_office


@pytest.fixture
def clerk(sits_down):
    """A clerk at the list of imported employees."""
    made = sits_down()
    made.opens("Pegawai")
    return made


def test_an_employee_is_found_by_any_fragment(clerk, desks):
    raka = desks.employees.search("Raka Wirabuana")[0]
    for fragment in ("rabuan", raka.nip[2:11], "wirabuana rekayasa"):
        clerk.types("Cari nama, NIP, jabatan, atau unit", fragment)
        clerk.waits_for(lambda: 0 < len(clerk.rows()) < 10)
        assert clerk.rows("Raka Wirabuana")
    clerk.row("Raka Wirabuana")
    clerk.sees("diturunkan dari jabatan")
    clerk.sees("Kepala Seksi Rekayasa Lalu Lintas")
    clerk.enters("Raka Wirabuana")
    clerk.sees("Laporan · 0")


def test_a_correction_keeps_its_reason_and_an_import_does_not_undo_it(clerk, desks, demo):
    clerk.types("Cari nama, NIP, jabatan, atau unit", "Raka Wirabuana")
    clerk.waits_for(lambda: len(clerk.rows()) == 1)
    clerk.row("Raka Wirabuana")
    clerk.presses("Koreksi…")
    clerk.types("Jabatan", "Pengolah Data")
    clerk.presses("Simpan koreksi")
    clerk.sees("Isi alasan.")
    clerk.types("Alasan", "SK Bupati terbaru")
    clerk.presses("Simpan koreksi")
    clerk.told("Koreksi tersimpan")
    clerk.sees("Pengolah Data")
    desks.employees.apply_import(desks.employees.plan_import([demo / "siasn-pns.xlsx"]))
    card = _card(desks, "Raka Wirabuana")
    assert card.employee.position == "Pengolah Data"
    assert any(one.reason == "SK Bupati terbaru" for one in card.history)


def test_superiors_and_heads_are_derived_and_can_be_set(clerk, desks):
    clerk.types("Cari nama, NIP, jabatan, atau unit", "Raka Wirabuana")
    clerk.waits_for(lambda: len(clerk.rows()) == 1)
    clerk.row("Raka Wirabuana")
    clerk.presses("Tetapkan atasan…")
    clerk.names("Atasan langsung", "Bidang Lalu Lintas kepala", "Kepala Bidang Lalu Lintas")
    clerk.types("Alasan", "Kepala seksi cuti")
    clerk.presses("Tetapkan atasan")
    clerk.told("Atasan langsung ditetapkan.")
    card = _card(desks, "Raka Wirabuana")
    assert card.superior.position == "Kepala Bidang Lalu Lintas"
    assert not card.superior_derived


def test_the_head_of_a_unit_is_set(clerk, desks):
    clerk.presses("Unit kerja")
    clerk.row("Seksi Rekayasa Lalu Lintas")
    clerk.presses("Tetapkan kepala…")
    clerk.names("Kepala unit", "Raka Wirabuana")
    clerk.types("Alasan", "Surat perintah pelaksana tugas")
    clerk.presses("Tetapkan kepala")
    clerk.sees("Raka Wirabuana")
    unit = next(u for u in desks.employees.units() if u.unit.name == "Seksi Rekayasa Lalu Lintas")
    assert unit.head.name == "Raka Wirabuana"
    assert not unit.head_derived


def _card(desks, name):
    return desks.employees.card(desks.employees.search(name)[0].id)
