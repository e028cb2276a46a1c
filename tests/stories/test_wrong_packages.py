"""A wrong package at the command line: refused in one sentence, or used without its bad parts."""

import pytest

from asn_desk.documents.intake_package import evidence_reader
from asn_desk.domain.errors import UnreadableFile
from tests.hostile_files import HOSTILE_MEMBERS, hostile_package, with_password
from tests.sample_input import (
    A_JPEG,
    employee_workbook,
    package_bytes,
    patrol_cells,
    patrol_workbook,
    write,
    write_package,
)

LISTED = {"laporan.xlsx": patrol_workbook()}
WHOLE = package_bytes(LISTED | {"bukti/foto-001.jpg": A_JPEG})
PACKAGES = {
    "acak.zip": (b"acak" * 100, "rusak atau terpotong"),
    "potong.zip": (WHOLE[: len(WHOLE) // 2], "rusak atau terpotong"),
    "sandi.zip": (with_password(WHOLE), "dikunci dengan kata sandi"),
    "tanpa-daftar.zip": (package_bytes({"bukti/a.jpg": A_JPEG}), "tidak memuat daftar laporan"),
    "di-dalam.zip": (package_bytes({"paket.zip": WHOLE}), "tidak memuat daftar laporan"),
    "di-luar.zip": (package_bytes({"../laporan.xlsx": b"x"}), "alamatnya keluar dari paket"),
    "daftar-rusak.zip": (package_bytes({"laporan.xlsx": b"PK"}), "laporan.xlsx: berkas ini rusak"),
    "banyak.zip": (
        package_bytes(LISTED | {f"bukti/{n}.jpg": b"" for n in range(10_000)}),
        "memuat 10001 berkas, batasnya 3000",
    ),
}


@pytest.mark.parametrize("name", PACKAGES)
def test_a_hostile_package_is_refused_by_its_name(refused, tmp_path, name):
    content, problem = PACKAGES[name]
    words = refused("impor-laporan", write(tmp_path / name, content), "--terapkan")
    assert words.startswith(f"Berkas {name} tidak dapat dipakai. ")
    assert problem in words


def test_bad_members_are_named_and_the_rest_is_used(desks, tmp_path):
    plan = desks.incidents.plan_import(hostile_package(tmp_path / "paket.zip"))
    said = dict(one.split(": ", 1) for one in plan.evidence_problems if one[1] != ":")
    for name, problem in HOSTILE_MEMBERS.items():
        tidy = name.replace("\\", "/")
        assert any(tidy in one and problem in one for one in plan.evidence_problems), name
    assert "tautan" in said["bukti/tautan.jpg"]
    desks.incidents.apply_import(plan)
    kept = [path for path in desks.database.settings.evidence_folder.rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in kept] == [A_JPEG]


def test_nothing_is_written_outside_the_data_folder(run, tmp_path, data_folder):
    file = hostile_package(tmp_path / "paket.zip")
    run("impor-laporan", file, "--terapkan")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "paket.zip"]


@pytest.mark.parametrize(
    ("members", "problem"),
    [
        ({}, "foto-001.jpg: disebut di daftar, tidak disertakan"),
        ({"bukti/foto-001.jpg": b""}, "bukti/foto-001.jpg: berkas ini kosong (0 byte)"),
        ({"bukti/foto-001.jpg": b"MZ\0"}, "bukti/foto-001.jpg: jenisnya tidak dikenal"),
    ],
)
def test_a_picture_that_cannot_be_used_is_named_and_its_report_kept(
    desks, tmp_path, members, problem
):
    file = write(tmp_path / "paket.zip", package_bytes(LISTED | members))
    plan = desks.incidents.plan_import(file)
    assert any(one.startswith(problem) for one in plan.evidence_problems)
    desks.incidents.apply_import(plan)
    assert len(desks.incidents.reports()) == 1


def test_a_package_that_goes_away_before_it_is_applied_changes_nothing(desks, held, tmp_path):
    file = write_package(tmp_path)
    plan = desks.incidents.plan_import(file)
    before = held()
    file.unlink()
    with pytest.raises(UnreadableFile, match="tidak ditemukan"):
        desks.incidents.apply_import(plan)
    assert held() == before


def test_a_package_that_changes_before_it_is_applied_changes_nothing(desks, held, tmp_path):
    plan = desks.incidents.plan_import(write_package(tmp_path))
    before = held()
    write_package(tmp_path, patrol_cells(Nama="Lain"))
    with pytest.raises(UnreadableFile, match="berubah sejak diperiksa"):
        desks.incidents.apply_import(plan)
    assert held() == before


def test_a_workbook_that_goes_away_is_applied_as_it_was_reviewed(desks, tmp_path):
    file = write(tmp_path / "pegawai.xlsx", employee_workbook())
    plan = desks.employees.plan_import([file])
    file.unlink()
    desks.employees.apply_import(plan)
    assert desks.employees.count() == 1


def test_three_thousand_pictures_take_seconds(desks, tmp_path):
    pictures = {f"bukti/{n}.jpg": A_JPEG + b"%d" % n for n in range(2_900)}
    plan = desks.incidents.plan_import(
        write(tmp_path / "paket.zip", package_bytes(LISTED | pictures))
    )
    with evidence_reader(plan.path) as read:
        assert sum(len(read(key)) for key in plan.package.evidence) > 2_900 * len(A_JPEG)
