"""A wrong workbook at the command line: one clear sentence, and nothing is changed."""

import pytest

from tests.hostile_files import hostile_workbooks
from tests.sample_input import (
    FULL_HEADINGS,
    PATROL_HEADINGS,
    employee_workbook,
    package_bytes,
    patrol_workbook,
    table_workbook,
    write,
)

PROBLEMS = {
    "terpotong.xlsx": "rusak atau terpotong",
    "acak.xlsx": "bukan buku kerja Excel atau sudah rusak",
    "kosong.xlsx": "kosong (0 byte)",
    "terkunci.xlsx": "dikunci dengan kata sandi",
    "makro.xlsm": "memuat makro",
    "jauh.xlsx": "melebihi 3 juta sel",
    "bom.xlsx": "membengkak tidak wajar",
    "dtd.xlsx": "definisi XML",
    "tanpa-isi.xlsx": "Buku kerja ini kosong",
    "data.csv": "teks (CSV)",
    "csv.xlsx": "teks (CSV)",
    "surat.xlsx": "Ini berkas PDF, bukan buku kerja Excel",
    "halaman.xls": "halaman web",
    "besar.xlsx": "ukurannya 80 MB, batasnya 60 MB",
    "map.xlsx": "ini folder, bukan berkas",
    "tidak-ada.xlsx": "tidak ditemukan",
}


@pytest.fixture(scope="module")
def workbooks(tmp_path_factory):
    return hostile_workbooks(tmp_path_factory.mktemp("keliru"))


@pytest.mark.parametrize("name", PROBLEMS)
@pytest.mark.parametrize("command", ["impor-pegawai", "impor-laporan"])
def test_a_hostile_workbook_is_refused_by_its_name(refused, workbooks, command, name):
    words = refused(command, workbooks[name], "--terapkan")
    assert words.startswith(f"Berkas {name} tidak dapat dipakai. ")
    assert PROBLEMS[name].casefold() in words.casefold()
    assert words.endswith(".")


@pytest.mark.parametrize(
    ("command", "content", "problem", "page"),
    [
        ("impor-pegawai", patrol_workbook(), "daftar laporan Satpol PP, bukan", "Laporan"),
        ("impor-laporan", employee_workbook(), "ekspor pegawai SIASN, bukan", "Pegawai"),
        ("impor-pegawai", package_bytes({"a.jpg": b"a"}), "paket zip, bukan", "Laporan"),
    ],
)
def test_a_workbook_of_the_other_kind_is_sent_to_its_page(
    refused, tmp_path, command, content, problem, page
):
    words = refused(command, write(tmp_path / "berkas.xlsx", content), "--terapkan")
    assert problem in words
    assert f"di halaman {page}" in words


@pytest.mark.parametrize(
    ("command", "headings"),
    [("impor-pegawai", FULL_HEADINGS), ("impor-laporan", PATROL_HEADINGS)],
)
def test_headings_alone_are_nothing_to_import(refused, tmp_path, command, headings):
    file = write(tmp_path / "judul.xlsx", table_workbook([], headings=headings))
    assert "hanya berisi judul kolom" in refused(command, file, "--terapkan")


def test_a_workbook_of_another_kind_names_the_columns_sought_and_found(refused, tmp_path):
    file = write(tmp_path / "x.xlsx", table_workbook([{"Buku": "A"}], headings=("Buku", "Rak")))
    words = refused("impor-pegawai", file)
    assert "kolom yang dicari NIP BARU, NAMA" in words
    assert "kolom yang ditemukan Buku, Rak" in words


def test_one_wrong_file_among_several_stops_them_all(refused, workbooks, tmp_path):
    good = write(tmp_path / "pegawai.xlsx", employee_workbook())
    words = refused("impor-pegawai", good, workbooks["terpotong.xlsx"], "--terapkan")
    assert words.startswith("Berkas terpotong.xlsx")


@pytest.mark.parametrize("command", ["impor-pegawai", "impor-laporan"])
def test_a_file_that_excel_holds_is_refused(refused, tmp_path, monkeypatch, command):
    file = write(tmp_path / "dipakai.xlsx", employee_workbook())
    usual = type(file).open

    def held(path, *rest, **others):
        if path == file:
            raise PermissionError(13, "locked", str(path))
        return usual(path, *rest, **others)

    monkeypatch.setattr(type(file), "open", held)
    assert "terkunci atau sedang dibuka program lain" in refused(command, file)
