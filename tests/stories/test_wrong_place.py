"""Data that cannot be used where they are: said in one sentence, and nothing is changed."""

import contextlib
import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from asn_desk.database import connection
from asn_desk.database.connection import sqlite_driver
from tests.sample_input import (
    REDUCED_HEADINGS,
    employee_cells,
    employee_workbook,
    write,
    write_package,
)

MAIN = Path(__file__).parents[2] / "main.py"
DEADLINE = ("tenggat", "panggilan", "--sejak", "2026-02-03")


def damaged(data):
    held = bytearray(data.read_bytes())
    held[4096:60_000] = os.urandom(60_000 - 4096)
    data.write_bytes(held)


def cut(data):
    data.write_bytes(data.read_bytes()[: data.stat().st_size // 2])


def foreign(data):
    data.unlink()
    with sqlite_driver.connect(data) as other:
        other.execute("CREATE TABLE resep (nama TEXT)")
    other.close()


def newer(data):
    with sqlite_driver.connect(data) as ours:
        ours.execute("UPDATE alembic_version SET version_num = '9999'")
    ours.close()


def a_folder(data):
    data.unlink()
    data.mkdir()


@pytest.mark.parametrize(
    ("spoil", "title"),
    [
        (lambda data: data.write_bytes(os.urandom(8192)), "Berkas data asn-desk.db rusak"),
        (lambda data: data.write_bytes(b"halo"), "Berkas data asn-desk.db rusak"),
        (cut, "Berkas data asn-desk.db rusak"),
        (damaged, "Berkas data asn-desk.db rusak"),
        (foreign, "Berkas data asn-desk.db rusak"),
        (newer, "Data ini dibuat oleh ASN Desk yang lebih baru"),
        (a_folder, "Folder data tidak dapat dipakai"),
    ],
)
def test_data_that_cannot_be_used_are_left_alone(run, data_folder, spoil, title):
    spoil(data_folder / "asn-desk.db")
    before = {path: path.stat().st_size for path in data_folder.glob("*.db")}
    code, words = run(*DEADLINE)
    assert (code, words.count("\n")) == (1, 1)
    assert words.startswith(f"{title}. ")
    assert {path: path.stat().st_size for path in data_folder.glob("*.db")} == before


@pytest.mark.parametrize("lost", [Path.unlink, lambda data: data.write_bytes(b"")])
def test_evidence_without_its_data_is_no_new_office(run, data_folder, lost):
    (data_folder / "bukti" / "ab").mkdir()
    lost(data_folder / "asn-desk.db")
    code, words = run(*DEADLINE)
    assert code == 1
    assert "hilang atau kosong" in words
    assert "Pulihkan asn-desk.db dari cadangan" in words


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ("user = ", "tiap baris harus seperti"),
        ('warna = "biru"', "setelan yang tidak dikenal: warna"),
        ('database_url = "sqlite:///x"', "harus berupa alamat postgresql"),
        ('database_url = "postgresql://u@h:abc/x"', "bukan alamat server yang benar"),
        ('database_url = "postgresql://u@127.0.0.1:1/x"', "Server data tidak menjawab"),
    ],
)
def test_wrong_settings_are_named(refused, data_folder, settings, problem):
    (data_folder / "asn-desk.toml").write_text(settings, encoding="utf-8")
    assert problem in refused(*DEADLINE)


def test_settings_that_cannot_be_opened_are_named(refused, data_folder):
    (data_folder / "asn-desk.toml").mkdir()
    assert refused(*DEADLINE).startswith("Berkas asn-desk.toml tidak dapat dipakai")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("berkas.txt", "ada berkas, bukan folder"),
        ("berkas.txt/data", "ada berkas, bukan folder"),
        ("n" * 300, "terlalu panjang"),
        ("OneDrive - Pemda/data", "disinkronkan ke awan"),
    ],
)
def test_a_folder_that_cannot_hold_data_is_named(refused, tmp_path, name, reason):
    (tmp_path / "berkas.txt").write_text("x", encoding="utf-8")
    words = refused(*DEADLINE, data=tmp_path / name)
    assert words.startswith("Folder data tidak dapat dipakai. ")
    assert reason in words.casefold()


@pytest.fixture
def tiny_disk(tmp_path):
    """A disk of one megabyte, where the system lets a test make one."""
    place = tmp_path / "diska"
    place.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("no disk of its own can be mounted here")
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def many_people(folder):
    rows = [
        employee_cells(NIP_BARU=str(199405142019030001 + n), UNOR_1="Dinas Perhubungan")
        for n in range(3_000)
    ]
    return write(folder / "pegawai.xlsx", employee_workbook(*rows, headings=REDUCED_HEADINGS))


def fill(place):
    handle = os.open(place / "isi", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    with contextlib.suppress(OSError):
        while True:
            os.write(handle, b"x" * 4096)
    os.close(handle)


def test_a_full_disk_is_said_and_afterwards_all_is_there(run, tiny_disk, tmp_path, empty_office):
    data = tiny_disk / "data"
    shutil.copytree(empty_office, data)
    people = write(tmp_path / "pegawai.xlsx", employee_workbook())
    fill(tiny_disk)
    code, words = run("impor-pegawai", people, "--terapkan", data=data)
    assert (code, words) == (
        1,
        f"Ruang simpan penuh. Tidak ada ruang lagi di {data}. Kosongkan ruang, lalu coba lagi.\n",
    )
    (tiny_disk / "isi").unlink()
    assert run("impor-pegawai", people, "--terapkan", data=data)[0] == 0


def test_a_disk_that_fills_up_midway_keeps_nothing(run, tiny_disk, tmp_path, empty_office):
    data = tiny_disk / "data"
    shutil.copytree(empty_office, data)
    rows = [employee_cells(NIP_BARU=str(199405142019030001 + n)) for n in range(3_000)]
    people = write(tmp_path / "pegawai.xlsx", employee_workbook(*rows))
    code, words = run("impor-pegawai", people, "--terapkan", data=data)
    assert code == 1
    assert words.startswith("Ruang simpan penuh. ")
    with sqlite_driver.connect(data / "asn-desk.db") as ours:
        assert ours.execute("SELECT count(*) FROM employees").fetchone() == (0,)
    ours.close()


@pytest.fixture
def full_disk(monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)


def test_evidence_that_finds_no_room_leaves_no_row(refused, full_disk, tmp_path):
    words = refused("impor-laporan", write_package(tmp_path), "--terapkan")
    assert words.startswith("Ruang simpan penuh. ")


@pytest.mark.parametrize("name", ["rekap.xlsx", "rekap.pdf"])
def test_a_recap_that_finds_no_room_leaves_what_was_there(refused, full_disk, tmp_path, name):
    target = write(tmp_path / name, b"rekap lama")
    words = refused("rekap", "--bulan", "2026-01", "--keluar", target)
    assert words.startswith(f"Ruang simpan penuh. Tidak ada ruang lagi di {tmp_path}. ")
    assert target.read_bytes() == b"rekap lama"
    assert {one.name for one in tmp_path.iterdir()} == {name, "data"}


def test_a_recap_cannot_take_the_name_of_a_folder(refused, tmp_path):
    (tmp_path / "rekap.pdf").mkdir()
    words = refused("rekap", "--bulan", "2026-01", "--keluar", tmp_path / "rekap.pdf")
    assert "Sudah ada folder dengan nama ini. Pilih nama lain." in words


def test_a_recap_cannot_be_put_into_a_file(refused, data_folder):
    target = data_folder / "asn-desk.db" / "rekap.pdf"
    words = refused("rekap", "--bulan", "2026-01", "--keluar", target)
    assert "tidak ada atau tidak dapat dibuat. Pilih folder lain." in words


def test_locked_data_are_said_and_taken_in_once_they_are_free(
    refused, run, data_folder, tmp_path, monkeypatch
):
    monkeypatch.setattr(connection, "WAIT_MS", 100)
    people = write(tmp_path / "pegawai.xlsx", employee_workbook())
    other = sqlite_driver.connect(data_folder / "asn-desk.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    words = refused("impor-pegawai", people, "--terapkan")
    other.execute("ROLLBACK")
    other.close()
    assert words.startswith("Data sedang dipakai. ")
    assert "Belum ada yang disimpan" in words
    assert run("impor-pegawai", people, "--terapkan") == (0, "")


KILLED = """
import os, sys
from datetime import date
from pathlib import Path
from asn_desk.services.desks import open_desks
from asn_desk.settings import read_settings

def die(done, total):
    if done >= total - 1:
        os._exit(9)

desks = open_desks(read_settings(Path(sys.argv[1])), today=lambda: date(2026, 4, 30))
desks.employees.apply_import(desks.employees.plan_import([Path(sys.argv[2])]), progress=die)
"""


def test_an_import_killed_midway_leaves_nothing(run, held, data_folder, tmp_path):
    people = many_people(tmp_path)
    before = held()
    command = [sys.executable, "-c", KILLED, data_folder, people]
    assert subprocess.run(command, cwd=MAIN.parent, check=False).returncode == 9
    assert held() == before
    assert run("impor-pegawai", people, "--terapkan") == (0, "")
