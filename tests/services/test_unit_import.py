"""Importing the unit tree, and the units that personnel exports name."""

import pytest

from asn_desk.services.people.employees import Fate
from tests.sample_input import employee_cells, employee_workbook, unit_workbook, write

ROOT = ("ROOT", "Pemerintah Kabupaten Ketapang", "")
DISHUB = ("U1", "Dinas Perhubungan", "ROOT")
TRAFFIC = ("DISHUB-LL", "Bidang Lalu Lintas", "U1")


@pytest.fixture
def imported(employees, tmp_path):
    def run(*units, rows=()):
        files = [write(tmp_path / "pns.xlsx", employee_workbook(*rows))] if rows else []
        if units:
            files.append(write(tmp_path / "unor.xlsx", unit_workbook(*units)))
        return employees.apply_import(employees.plan_import(files))

    return run


@pytest.fixture
def paths(employees):
    return lambda: [line.path for line in employees.units()]


def unit_fates(plan):
    return [(one.fate, one.reason) for one in plan.fates if one.what == "unit kerja"]


def test_a_tree_is_added_with_its_parents(imported, paths):
    imported(TRAFFIC, DISHUB, ROOT)
    assert paths() == [
        "Dinas Perhubungan",
        "Dinas Perhubungan / Bidang Lalu Lintas",
        "Pemerintah Kabupaten Ketapang",
    ]


def test_the_same_tree_again_changes_nothing(imported):
    imported(ROOT, DISHUB)
    assert {fate for fate, _ in unit_fates(imported(ROOT, DISHUB))} == {Fate.SAME}


def test_a_rejected_unit_is_told_as_a_unit(imported):
    plan = imported(ROOT, ("X", "", "ROOT"))
    assert unit_fates(plan)[0][1] == "unit baru, paling atas"
    assert [fate for fate, _ in unit_fates(plan)] == [Fate.NEW, Fate.REJECTED]
    assert plan.count(Fate.REJECTED, what="pegawai") == 0


def test_a_renamed_and_moved_unit_is_told(imported):
    imported(ROOT, DISHUB, ("U2", "Dinas Sosial", "ROOT"), ("B", "Bidang Umum", "U1"))
    plan = imported(ROOT, DISHUB, ("U2", "Dinas Sosial", "ROOT"), ("B", "Bidang Baru", "U2"))
    (told,) = [reason for fate, reason in unit_fates(plan) if fate is Fate.CHANGED]
    assert told == "nama: Bidang Umum → Bidang Baru; unit atasan: Dinas Perhubungan → Dinas Sosial"


def test_units_named_by_an_export_first_are_found_by_name(imported, paths):
    imported(rows=[employee_cells(UNOR_ID="")])
    plan = imported(ROOT, DISHUB, TRAFFIC)
    assert {fate for fate, _ in unit_fates(plan)} == {Fate.CHANGED}
    assert len(paths()) == 3


def test_an_employee_finds_the_unit_of_the_tree_by_code(imported, employees):
    imported(ROOT, DISHUB, TRAFFIC)
    plan = imported(rows=[employee_cells(UNOR_NAMA="Bid. Lalu Lintas")])
    assert [one.reason for one in plan.fates] == ["belum ada di data pegawai"]
    assert employees.card(1).unit_path[0] == "Bidang Lalu Lintas"


def test_a_unit_name_alone_is_enough_when_only_one_has_it(imported, employees):
    imported(ROOT, DISHUB, ("P", "Puskesmas Contoh", "U1"))
    row = employee_cells(UNOR_ID="", UNOR_NAMA="Puskesmas Contoh", SATUAN_KERJA_KERJA_NAMA="Lain")
    imported(rows=[row])
    assert employees.card(1).agency == "Dinas Perhubungan"


def test_bidang_of_one_name_stay_apart_by_agency(imported, paths):
    rows = [
        employee_cells(UNOR_ID="", UNOR_NAMA="Bidang Umum"),
        employee_cells(
            NIP_BARU="199405142019031002",
            UNOR_ID="",
            UNOR_NAMA="Bidang Umum",
            SATUAN_KERJA_KERJA_NAMA="Dinas Sosial",
        ),
    ]
    imported(rows=rows)
    assert {"Dinas Perhubungan / Bidang Umum", "Dinas Sosial / Bidang Umum"} < set(paths())


def test_two_codes_are_two_units_though_the_names_are_equal(imported, paths):
    other = employee_cells(NIP_BARU="199405142019031002", UNOR_ID="DISHUB-LL2")
    imported(rows=[employee_cells(), other, employee_cells(NIP_BARU="199405142019031003")])
    assert paths().count("Dinas Perhubungan / Bidang Lalu Lintas") == 2


def test_a_bidang_alone_does_not_tell_whose_it_is(imported, employees):
    imported(ROOT, DISHUB, TRAFFIC)
    imported(rows=[employee_cells(UNOR_ID="", SATUAN_KERJA_KERJA_NAMA="Dinas Sosial")])
    assert employees.card(1).agency == "Dinas Sosial"


def test_people_of_one_unit_without_a_code_share_it(imported, paths):
    rows = [employee_cells(NIP_BARU=f"19940514201903{n}001", UNOR_ID="") for n in (1, 2)]
    imported(rows=rows)
    assert len(paths()) == 3


def test_a_person_of_the_government_itself_stands_at_the_root(imported, employees):
    row = employee_cells(
        UNOR_ID="", UNOR_NAMA="", SATUAN_KERJA_KERJA_NAMA="Pemerintah Kab. Ketapang"
    )
    imported(ROOT, rows=[row])
    assert employees.card(1).unit_path == ("Pemerintah Kabupaten Ketapang",)


def test_a_person_without_a_unit_is_taken_with_a_warning(imported, employees):
    plan = imported(rows=[employee_cells(UNOR_ID="", UNOR_NAMA="", SATUAN_KERJA_KERJA_NAMA="")])
    assert "unit kerja kosong" in {one.reason for one in plan.fates}
    assert employees.card(1).unit_path == ()


def test_a_part_of_the_tree_hangs_below_the_government(imported, paths):
    imported(ROOT, DISHUB)
    imported(("S", "Dinas Sosial", "TIDAK-ADA"))
    assert "Dinas Sosial" in paths()


def test_a_hospital_is_proposed_the_shift_schedule(imported, employees, database):
    plan = imported(ROOT, ("R", "RSUD dr. Agoesdjam", "ROOT"))
    (line,) = [one for one in employees.units() if one.unit.code == "R"]
    with database.reading() as work:
        shift = next(one for one in work.office.schedules() if one.shift)
    assert line.unit.schedule_id == shift.id
    assert "(diusulkan jadwal Sif)" in unit_fates(plan)[1][1]


def test_a_schedule_set_by_the_office_survives_the_import(imported, employees):
    imported(ROOT, ("R", "RSUD dr. Agoesdjam", "ROOT"))
    (line,) = [one for one in employees.units() if one.unit.code == "R"]
    employees.set_schedule(line.unit.id, None, reason="bekerja lima hari")
    imported(ROOT, ("R", "RSUD dr. Agoesdjam", "ROOT"))
    (line,) = [one for one in employees.units() if one.unit.code == "R"]
    assert line.unit.schedule_id is None


def test_a_unit_without_a_code_is_found_again_by_its_path(imported, paths):
    imported(rows=[employee_cells(UNOR_ID="")])
    imported(rows=[employee_cells(NIP_BARU="199405142019032009", UNOR_ID="")])
    assert len(paths()) == 3


def test_a_unit_keeps_the_code_of_the_tree(imported, employees):
    imported(ROOT, DISHUB, ("P", "Puskesmas Contoh", "U1"))
    lone = {"UNOR_NAMA": "Puskesmas Contoh", "SATUAN_KERJA_KERJA_NAMA": "Lain"}
    imported(rows=[employee_cells(UNOR_ID="X9", **lone)])
    codes = {line.unit.name: line.unit.code for line in employees.units()}
    assert codes["Puskesmas Contoh"] == "P"
