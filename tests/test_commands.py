"""The command line as scripts call it: a process of its own, its exit code, its output."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from asn_desk import command_line, commands
from tests.demo_input import write_demo

MAIN = Path(__file__).parents[1] / "main.py"


@pytest.fixture
def run(data_folder, capsys):
    """Run one command on this test's data folder: exit code, standard output, standard error."""

    def run(*arguments):
        try:
            asked = command_line.parse(["--data", str(data_folder), *map(str, arguments)])
            code = commands.run(asked, today=lambda: date(2026, 4, 30))
        except SystemExit as left:
            code = left.code
        out, err = capsys.readouterr()
        return code, out, err

    return run


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("contoh")
    write_demo(folder)
    return folder


@pytest.fixture
def people(samples):
    return [samples / f"{name}.xlsx" for name in ("hierarki-unor", "siasn-pns", "siasn-pppk")]


def as_json(run, *arguments):
    code, out, err = run(*arguments, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_a_deadline_is_explained_day_by_day(run):
    found = as_json(run, "tenggat", "berlaku", "--sejak", "2026-03-13")
    assert found["tanggal"] == "2026-04-13"
    assert found["hitungan"][0] == {
        "tanggal": "2026-03-14",
        "ke": None,
        "alasan": "akhir pekan",
    }
    assert found["hitungan"][-1]["ke"] == 15
    skipped = {one["tanggal"]: one["alasan"] for one in found["hitungan"] if one["ke"] is None}
    assert "Nyepi" in skipped["2026-03-19"]


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("panggilan", "2026-02-13"),
        ("panggilan-2", "2026-02-12"),
        ("penyampaian", "2026-02-25"),
        ("keberatan", "2026-02-25"),
        ("banding", "2026-02-25"),
    ],
)
def test_every_rule_has_its_date(run, rule, day):
    assert as_json(run, "tenggat", rule, "--sejak", "2026-02-03")["tanggal"] == day


def test_a_deadline_in_words(run):
    code, out, _ = run("tenggat", "panggilan", "--sejak", "2026-02-03")
    assert code == 0
    assert "Jumat, 13 Februari 2026" in out
    assert "ke-8" in out


def test_a_year_without_holidays_is_refused_with_the_reason(run):
    code, out, err = run("tenggat", "berlaku", "--sejak", "2026-12-28")
    assert (code, out) == (1, "")
    assert "Hari libur 2027 belum diisi" in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("tenggat", "besok", "--sejak", "2026-03-13"),
        ("tenggat", "berlaku", "--sejak", "13/03/2026"),
        ("tenggat", "berlaku"),
        ("rekap", "--bulan", "2026-13", "--keluar", "x.pdf"),
        ("rekap", "--bulan", "2026-01", "--keluar", "x.doc"),
        ("cek-jam", "--waktu", "2026-02-10T09:20"),
        ("cek-jam", "--unit", "A", "--waktu", "kemarin"),
        ("tidak-ada",),
    ],
)
def test_a_wrong_command_leaves_with_two(run, arguments):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "perintah keliru" in err


def test_employees_are_checked_first_and_kept_only_when_asked(run, people):
    first = as_json(run, "impor-pegawai", *people)
    assert first["diterapkan"] is False
    assert len(first["baru"]) > 100
    assert all(one["baris"] and one["alasan"] for one in first["ditolak"])
    kept = as_json(run, "impor-pegawai", *people, "--terapkan")
    assert kept["baru"] == first["baru"]
    again = as_json(run, "impor-pegawai", *people)
    assert again["baru"] == []
    assert len(again["sama"]) == len(first["baru"])
    assert again["tidak_ada_lagi"] == []


def test_an_import_in_words_names_what_was_rejected(run, people):
    code, out, _ = run("impor-pegawai", *people)
    assert code == 0
    assert "[ditolak]" in out
    assert "Belum disimpan" in out


def test_reports_are_imported_and_a_second_time_add_nothing(run, people, samples):
    run("impor-pegawai", *people, "--terapkan")
    package = samples / "satpol-paket.zip"
    first = as_json(run, "impor-laporan", package, "--terapkan")
    assert first["baru"]
    assert any("bukti" in one["alasan"].casefold() or one["alasan"] for one in first["peringatan"])
    again = as_json(run, "impor-laporan", package)
    assert again["baru"] == []
    assert len(again["sama"]) == len(first["baru"]) == 10
    assert all(one in first["baru"] for one in first["perlu_dicocokkan"])


def test_a_file_that_is_no_workbook_is_refused_and_changes_nothing(run, tmp_path):
    wrong = tmp_path / "rusak.xlsx"
    wrong.write_bytes(b"PK\x03\x04 rusak")
    code, out, err = run("impor-pegawai", wrong, "--terapkan", "--json")
    assert (code, out) == (1, "")
    assert "rusak.xlsx" in err


def test_a_missing_file_is_refused(run, tmp_path):
    code, _, err = run("impor-laporan", tmp_path / "tidak-ada.zip")
    assert code == 1
    assert "tidak-ada.zip" in err


@pytest.mark.parametrize("suffix", ["xlsx", "pdf"])
def test_a_recap_is_written_as_workbook_or_paper(run, tmp_path, suffix):
    target = tmp_path / "keluaran" / f"rekap.{suffix}"
    found = as_json(run, "rekap", "--bulan", "2026-01", "--keluar", target)
    assert found["berkas"] == str(target)
    assert target.read_bytes()[:2] in {b"PK", b"%P"}


def test_a_recap_of_one_unit_on_a_day_in_words(run, people, tmp_path):
    run("impor-pegawai", *people, "--terapkan")
    code, out, _ = run(
        "rekap",
        "--bulan=2026-01",
        f"--keluar={tmp_path / 'rekap.pdf'}",
        "--unit=Dinas Perhubungan",
        "--per=2026-02-02",
    )
    assert code == 0
    assert "Rekap ditulis" in out


def test_a_recap_into_a_file_as_folder_is_refused(run, tmp_path):
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    code, _, err = run("rekap", "--bulan=2026-01", f"--keluar={tmp_path / 'berkas' / 'r.pdf'}")
    assert code == 1
    assert "Pilih folder lain" in err


@pytest.mark.parametrize(
    ("moment", "result"),
    [
        ("2026-02-10T09:20", "dalam_jam_kerja"),
        ("2026-02-10T02:20Z", "dalam_jam_kerja"),
        ("2026-02-10T11:20+09:00", "dalam_jam_kerja"),
        ("2026-02-10T12:30", "istirahat"),
        ("2026-02-10T16:00", "luar_jam_kerja"),
        ("2026-02-14T09:00", "akhir_pekan"),
        ("2026-02-17T09:00", "hari_libur"),
        ("2026-02-16T09:00", "cuti_bersama"),
        ("2027-02-10T09:00", "tidak_dapat_ditentukan"),
    ],
)
def test_a_moment_is_checked_against_the_hours_of_a_unit(run, people, moment, result):
    run("impor-pegawai", *people, "--terapkan")
    found = as_json(run, "cek-jam", "--unit", "Dinas Perhubungan", "--waktu", moment)
    assert found["hasil"] == result
    assert found["alasan"]


def test_a_shift_unit_cannot_be_told_from_the_calendar(run, people):
    run("impor-pegawai", *people, "--terapkan")
    asked = ("cek-jam", "--unit", "Satuan Polisi Pamong Praja", "--waktu", "2026-02-10T09:20")
    assert as_json(run, *asked)["hasil"] == "jadwal_sif"


def test_hours_in_words(run, people):
    run("impor-pegawai", *people, "--terapkan")
    code, out, _ = run("cek-jam", "--unit=Dinas Perhubungan", "--waktu=2026-02-10T09:20")
    assert code == 0
    assert out.startswith("dalam jam kerja: Selasa, 10 Februari 2026 pukul 09.20 WIB")


def test_an_unknown_person_is_refused(run):
    code, _, err = run("cek-jam", "--nip", "199001012015031001", "--waktu", "2026-02-10T09:20")
    assert code == 1
    assert "tidak ditemukan" in err


def test_the_demo_makes_every_paper_of_a_case_and_the_recap(run, data_folder, tmp_path):
    found = as_json(run, "demo", "--tanpa-jendela", "--keluar", tmp_path / "hasil")
    kinds = " ".join(found["berkas"])
    for words in (
        "Surat Panggilan I ",
        "Surat Panggilan II",
        "Berita Acara Ketidakhadiran",
        "Berita Acara Pemeriksaan",
        "Laporan Hasil Pemeriksaan",
        "Keputusan Hukuman Disiplin",
        "Surat Panggilan Menerima Keputusan",
        "Berita Acara Penyampaian",
        "Surat Pembinaan",
        "Surat Balasan",
        "Keputusan Pembentukan Tim Pemeriksa",
        "Surat Perintah Melakukan Pemeriksaan",
        "Keputusan Pembebasan Sementara",
        "Laporan Kewenangan",
        "Rekap 2026-01.xlsx",
        "Rekap 2026-01.pdf",
    ):
        assert words in kinds
    assert sorted(found["berkas"]) == sorted(p.name for p in (tmp_path / "hasil").iterdir())


@pytest.mark.story
def test_the_demo_says_where_its_papers_are(run, tmp_path):
    code, out, _ = run("demo", "--tanpa-jendela", "--keluar", tmp_path / "hasil")
    assert code == 0
    assert f"Surat dan rekap: {tmp_path / 'hasil'}" in out


def test_the_demo_never_mixes_with_data_that_is_there(run, people):
    run("impor-pegawai", *people, "--terapkan")
    code, _, err = run("demo", "--tanpa-jendela")
    assert code == 1
    assert "sudah" in err


def test_a_demo_without_a_folder_gets_its_own():
    first, second = (command_line.parse(["demo", "--tanpa-jendela"]).data for _ in range(2))
    assert first != second
    assert list(first.iterdir()) == []
    first.rmdir()
    second.rmdir()


def test_a_fault_of_the_program_is_no_traceback(run, monkeypatch):
    monkeypatch.setitem(commands._ACTIONS, "tenggat", lambda *_: 1 / 0)
    code, out, err = run("tenggat", "berlaku", "--sejak", "2026-03-13")
    assert (code, out) == (1, "")
    assert "kesalahan program" in err
    assert "Traceback" not in err


def test_the_data_folder_may_stand_after_the_command(data_folder):
    asked = ["tenggat", "berlaku", "--sejak", "2026-03-13", "--data", str(data_folder), "--json"]
    done = subprocess.run(
        [sys.executable, MAIN, *asked],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["tanggal"] == "2026-04-13"


def test_a_fault_without_a_folder_for_its_log_is_told_all_the_same(run, monkeypatch, data_folder):
    (data_folder / "catatan" / "asn-desk.log").mkdir(parents=True)
    monkeypatch.setitem(commands._ACTIONS, "tenggat", lambda *_: 1 / 0)
    code, _, err = run("tenggat", "berlaku", "--sejak", "2026-03-13")
    assert code == 1
    assert "kesalahan program" in err


def test_a_reader_that_has_seen_enough_is_no_error(data_folder):
    asked = [
        sys.executable,
        MAIN,
        "--data",
        data_folder,
        "tenggat",
        "berlaku",
        "--sejak=2026-03-13",
    ]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        running.stdout.close()
        assert running.stderr.read() == b""


def test_the_command_line_loads_no_qt():
    code = "import sys, asn_desk.commands; print([n for n in sys.modules if 'PySide6' in n])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=MAIN.parent, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("tenggat", "berlaku", "--sejak", "9999-12-31"), "tahun harus antara 1990 dan 2099"),
        (("rekap", "--bulan", "0000-01", "--keluar", "x.pdf"), "tahun harus antara"),
        (("cek-jam", "--unit", "A", "--waktu", "9999-12-31T23:59"), "tahun harus antara"),
        (("rekap", "--keluar", "x.pdf"), "belum diisi: --bulan"),
    ],
)
def test_what_is_wrong_with_a_command_is_said_in_indonesian(run, arguments, words):
    code, _, err = run(*arguments)
    assert code == 2
    assert words in err
    assert "argument" not in err


def test_a_nip_of_too_few_digits_is_explained(run):
    code, _, err = run("cek-jam", "--nip", "199405142019032", "--waktu", "2026-02-10T09:20")
    assert code == 1
    assert "NIP ini 15 angka, seharusnya 18" in err


def test_a_recap_of_a_month_to_come_is_refused(run, tmp_path):
    code, _, err = run("rekap", "--bulan", "2026-12", "--keluar", tmp_path / "x.pdf")
    assert code == 1
    assert "pilih bulan yang sudah berjalan" in err


def test_a_backup_is_made_checked_and_restored(run, tmp_path):
    made = as_json(run, "cadangkan", tmp_path / "flash")
    assert as_json(run, "periksa-cadangan", made["berkas"])["utuh"] is True
    code, out, _ = run("pulihkan", made["berkas"], "--ke", tmp_path / "baru")
    assert code == 0
    assert "Cadangan utuh" in out
    assert (tmp_path / "baru" / "asn-desk.db").exists()
    code, _, err = run("pulihkan", made["berkas"], "--ke", tmp_path / "baru")
    assert code == 1
    assert "tidak menimpa apa pun" in err


def test_a_backup_is_told_in_words(run, tmp_path):
    code, out, _ = run("cadangkan", tmp_path / "flash")
    assert code == 0
    assert out.startswith("Cadangan tersimpan: ")
