"""Importing personnel exports: every row's fate, then all or nothing."""

import pytest

from asn_desk.domain.employees import Status
from asn_desk.domain.errors import ChangedMeanwhile, UnreadableFile
from asn_desk.services.people.employees import Fate
from asn_desk.services.progress import Cancelled
from tests.builders import a_nip
from tests.sample_input import (
    REDUCED_HEADINGS,
    employee_cells,
    employee_workbook,
    patrol_workbook,
    unit_workbook,
    write,
)

RANI = "199405142019032001"


@pytest.fixture
def imported(employees, tmp_path):
    """Return a function that writes rows to a workbook, plans and applies it."""

    def run(*rows, name="pns.xlsx", **layout):
        path = write(tmp_path / name, employee_workbook(*rows, **layout))
        return employees.apply_import(employees.plan_import([path]))

    return run


def fates(plan, fate):
    return [one for one in plan.fates if one.fate is fate]


def test_a_new_person_is_added_with_unit_and_agency(imported, employees, registers):
    plan = imported()
    rani = registers.by_nip(RANI)
    card = employees.card(rani.id)
    assert plan.count(Fate.NEW) == 1
    assert card.unit_path[:2] == ("Bidang Lalu Lintas", "Dinas Perhubungan")
    assert card.unit_path[2] == "Pemerintah Kabupaten Ketapang"
    assert (card.agency, rani.grade) == ("Dinas Perhubungan", "II/c")


def test_the_same_file_again_changes_nothing(imported, employees):
    imported()
    plan = imported()
    assert [one.fate for one in plan.fates] == [Fate.SAME]
    assert plan.changes.steps == 0
    assert len(employees.card(1).history) == 1


def test_a_change_is_told_field_by_field(imported, registers):
    imported()
    plan = imported(employee_cells(GOL_AKHIR_NAMA="II/d", JABATAN_NAMA="Bendahara"))
    (changed,) = fates(plan, Fate.CHANGED)
    assert "golongan: II/c → II/d" in changed.reason
    assert "jabatan: Pengadministrasi Perkantoran → Bendahara" in changed.reason
    assert registers.by_nip(RANI).grade == "II/d"


def test_a_changed_date_is_told_in_words(imported):
    imported()
    (changed,) = fates(imported(employee_cells(TMT_JABATAN="02-01-2026")), Fate.CHANGED)
    assert changed.reason == "TMT jabatan: 1 Maret 2023 → 2 Januari 2026"


def test_a_move_to_another_unit_names_both(imported):
    imported()
    moved = employee_cells(UNOR_ID="X9", UNOR_NAMA="Bidang Angkutan")
    (changed,) = fates(imported(moved), Fate.CHANGED)
    assert "unit kerja: Bidang Lalu Lintas → Bidang Angkutan" in changed.reason
    assert "unit kerja baru dibuat: Bidang Angkutan" in changed.reason


def test_a_rejected_row_names_column_and_advice(imported, employees):
    plan = imported(employee_cells(NIP_BARU=1.99405e17))
    (rejected,) = fates(plan, Fate.REJECTED)
    assert (rejected.row, rejected.column, rejected.subject) == (2, "NIP BARU", "Rani Kusuma")
    assert "ekspor ulang" in rejected.reason
    assert employees.rejected_workbook(plan).startswith(b"PK")


def test_an_empty_title_in_the_full_export_takes_the_title_away(imported, registers):
    imported()
    imported(employee_cells(GELAR_BELAKANG=""))
    assert registers.by_nip(RANI).back_title == ""


def test_the_reduced_export_leaves_what_it_does_not_know(imported, registers):
    imported()
    row = {"NIP BARU": RANI, "NAMA": "Rani Kusuma", "STATUS ASN": "PNS", "UNOR 1": "Dinas Sosial"}
    imported({**row, "JABATAN NAMA": "Bendahara"}, headings=REDUCED_HEADINGS)
    rani = registers.by_nip(RANI)
    assert (rani.back_title, rani.grade, rani.position) == ("S.E.", "II/c", "Bendahara")


def test_the_echelon_of_an_old_post_ends_with_it(imported, registers):
    imported(employee_cells(ESELON_NAMA="IV.a", ESELON_ID="41"))
    row = {"NIP BARU": RANI, "NAMA": "Rani Kusuma", "STATUS ASN": "PNS", "UNOR 1": "Dinas Sosial"}
    imported({**row, "JABATAN NAMA": "Bendahara"}, headings=REDUCED_HEADINGS)
    assert registers.by_nip(RANI).echelon == ""


def test_who_is_missing_is_marked_and_comes_back(imported, registers):
    imported(employee_cells(), employee_cells(NIP_BARU=a_nip(), NAMA="Budi Santoso"))
    plan = imported(employee_cells(NIP_BARU=a_nip(), NAMA="Ani Wijaya"))
    assert [one.reason for one in fates(plan, Fate.GONE)] == ["tidak ada di ekspor terbaru"] * 2
    assert not registers.by_nip(RANI).listed
    (back,) = fates(imported(), Fate.CHANGED)
    assert back.reason == "ada lagi di ekspor"
    assert registers.by_nip(RANI).listed


def test_only_the_statuses_of_the_file_can_be_missing(imported, registers):
    registers.employee(nip=a_nip(month="21"), status=Status.PPPK)
    registers.employee(name="Calon Pegawai", status=Status.CPNS)
    plan = imported()
    assert [one.subject[:13] for one in fates(plan, Fate.GONE)] == ["Calon Pegawai"]


def test_a_stray_pppk_in_the_file_of_pns_makes_nobody_missing(imported, registers):
    registers.employee(nip=a_nip(month="21"), status=Status.PPPK)
    rows = [employee_cells(NIP_BARU=a_nip(), NAMA=f"Orang {n}") for n in range(11)]
    stray = employee_cells(NIP_BARU=a_nip(month="21"), STATUS_CPNS_PNS="PPPK", GOL_AKHIR_NAMA="IX")
    assert not fates(imported(*rows, stray), Fate.GONE)


def test_a_rejected_row_keeps_its_person_listed(imported, registers):
    imported()
    plan = imported(
        employee_cells(NIP_BARU=a_nip(), NAMA="Ani Wijaya"), employee_cells(NIP_BARU=1.99405e17)
    )
    assert not fates(plan, Fate.GONE)
    assert any("tetap terdaftar" in one.reason for one in fates(plan, Fate.WARNING))
    assert registers.by_nip(RANI).listed


def test_many_missing_people_look_like_a_partial_export(imported):
    imported(*(employee_cells(NIP_BARU=a_nip(), NAMA=f"Orang {n}") for n in range(12)))
    plan = imported()
    (warning,) = [one for one in fates(plan, Fate.WARNING) if one.subject == "Ekspor"]
    assert "12 dari 12" in warning.reason


def test_a_correction_by_hand_is_kept_and_the_difference_told(imported, employees, registers):
    imported()
    rani = registers.by_nip(RANI)
    employees.correct(an_other_post(rani), reason="SK baru")
    plan = imported()
    (warning,) = fates(plan, Fate.WARNING)
    assert warning.reason.startswith("dikoreksi di meja, ekspor berbeda: jabatan: Analis")
    assert registers.by_nip(RANI).position == "Analis"


def an_other_post(employee):
    fields = {name: getattr(employee, name) for name in employee.__dataclass_fields__}
    return type(employee)(**fields | {"position": "Analis"})


def test_the_last_file_wins_over_a_nip_in_two(employees, registers, tmp_path):
    one = write(tmp_path / "satu.xlsx", employee_workbook())
    two = write(tmp_path / "dua.xlsx", employee_workbook(employee_cells(JABATAN_NAMA="Analis")))
    plan = employees.apply_import(employees.plan_import([one, two]))
    (warning,) = fates(plan, Fate.WARNING)
    assert warning.file == "satu.xlsx"
    assert "dua.xlsx baris 2" in warning.reason
    assert registers.by_nip(RANI).position == "Analis"


def test_the_last_row_wins_in_one_file(imported, registers):
    plan = imported(employee_cells(), employee_cells(JABATAN_NAMA="Analis"))
    assert {one.row for one in fates(plan, Fate.WARNING)} == {2, 3}
    assert plan.count(Fate.NEW) == 1
    assert registers.by_nip(RANI).position == "Analis"


def test_cancelling_undoes_everything(employees, tmp_path):
    rows = [employee_cells(NIP_BARU=a_nip(), NAMA=f"Orang {n}") for n in range(3)]
    plan = employees.plan_import([write(tmp_path / "pns.xlsx", employee_workbook(*rows))])

    def stop(done, _total):
        if done > 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        employees.apply_import(plan, progress=stop)
    assert (employees.count(), employees.units()) == (0, ())


def test_progress_reaches_its_total(employees, tmp_path):
    seen = []
    plan = employees.plan_import([write(tmp_path / "pns.xlsx", employee_workbook())])
    employees.apply_import(plan, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (4, 4)


def test_a_plan_on_data_that_changed_is_refused(employees, registers, tmp_path):
    plan = employees.plan_import([write(tmp_path / "pns.xlsx", employee_workbook())])
    registers.employee()
    with pytest.raises(ChangedMeanwhile):
        employees.apply_import(plan)
    assert employees.count() == 1


def test_a_patrol_list_is_no_personnel_export(employees, tmp_path):
    path = write(tmp_path / "patroli.xlsx", patrol_workbook())
    with pytest.raises(UnreadableFile):
        employees.plan_import([path])


def test_kinds_of_records_are_counted_apart(employees, tmp_path):
    tree = unit_workbook(("ROOT", "Pemerintah Kabupaten Ketapang", ""), ("U1", "Dinas X", "ROOT"))
    files = [
        write(tmp_path / "pns.xlsx", employee_workbook()),
        write(tmp_path / "unor.xlsx", tree),
    ]
    plan = employees.plan_import(files)
    assert plan.count(Fate.NEW, what="unit kerja") == 2
    assert plan.count(Fate.NEW, what="pegawai") == 1
    assert plan.count(Fate.NEW) == 3
