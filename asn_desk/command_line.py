"""The grammar of the command line: what may be asked, read without importing what does it."""

import argparse
import re
import tempfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from typing_extensions import override

from asn_desk.domain.hours import to_wib

USAGE = 2
"""The exit code of a command that is written wrongly."""
YEARS = range(1990, 2100)
"""The years a date on the command line may lie in."""
RULES = ("berlaku", "keberatan", "banding", "penyampaian", "panggilan", "panggilan-2")

_ARGPARSE_WORDS = (
    ("the following arguments are required", "belum diisi"),
    ("unrecognized arguments", "tidak dikenal"),
    ("expected one argument", "perlu diisi"),
    ("expected at least one argument", "perlu diisi"),
    ("not allowed with argument", "tidak boleh bersama"),
    ("one of the arguments", "salah satu perlu diisi:"),
    (" is required", ""),
    ("invalid choice", "tidak ada pilihan"),
    ("choose from", "pilih dari"),
    ("argument ", ""),
)
"""How argparse says what is wrong, and how we say it."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Indonesian about what is wrong."""

    @override
    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and leave with 2."""
        for english, ours in _ARGPARSE_WORDS:
            message = message.replace(english, ours)
        self.exit(USAGE, f"{self.prog}: perintah keliru ({message}). Lihat: {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """Return the grammar of the command line; `--data` and `--json` may stand anywhere."""
    shared = Parser(add_help=False)
    shared.add_argument(
        "--data", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="folder data"
    )
    shared.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="hasil sebagai JSON"
    )
    whole = Parser(prog="main.py", description="ASN Desk", parents=[shared])
    commands = whole.add_subparsers(dest="perintah", metavar="PERINTAH", parser_class=Parser)

    demo = commands.add_parser("demo", parents=[shared], help="coba dengan data rekaan")
    demo.add_argument("--tanpa-jendela", action="store_true", help="jangan buka jendela")
    demo.add_argument("--keluar", type=Path, metavar="DIR", help="folder surat dan rekap")

    people = commands.add_parser("impor-pegawai", parents=[shared], help="impor ekspor SIASN")
    people.add_argument("files", nargs="+", type=Path, metavar="FILE")
    people.add_argument("--terapkan", action="store_true", help="simpan; tanpa ini hanya diperiksa")

    reports = commands.add_parser("impor-laporan", parents=[shared], help="impor paket Satpol PP")
    reports.add_argument("file", type=Path, metavar="FILE")
    reports.add_argument(
        "--terapkan", action="store_true", help="simpan; tanpa ini hanya diperiksa"
    )

    recap = commands.add_parser("rekap", parents=[shared], help="rekap bulanan")
    recap.add_argument("--bulan", required=True, type=_month, metavar="2026-01")
    recap.add_argument("--keluar", required=True, type=_recap_file, metavar="FILE.xlsx|FILE.pdf")
    recap.add_argument("--unit", metavar="NAMA", help="satu perangkat daerah saja")
    recap.add_argument("--per", type=_day, metavar="TANGGAL", help="keadaan data per tanggal")

    dates = commands.add_parser("tenggat", parents=[shared], help="hitung tanggal")
    dates.add_argument("aturan", choices=RULES, metavar="ATURAN", help=", ".join(RULES))
    dates.add_argument("--sejak", required=True, type=_day, metavar="2026-03-13")

    hours = commands.add_parser("cek-jam", parents=[shared], help="periksa jam kerja")
    whose = hours.add_mutually_exclusive_group(required=True)
    whose.add_argument("--nip")
    whose.add_argument("--unit", metavar="NAMA")
    hours.add_argument("--waktu", required=True, type=_moment, metavar="2026-02-10T09:20")
    _add_checks(commands, shared)
    return whole


def _add_checks(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add the commands that prove something."""
    letter = commands.add_parser(
        "periksa-surat", parents=[shared], help="apakah berkas atau kode ini surat yang diterbitkan"
    )
    letter.add_argument("file", type=Path, metavar="FILE.pdf|KODE")

    backup = commands.add_parser("cadangkan", parents=[shared], help="buat cadangan ke folder")
    backup.add_argument("folder", type=Path, metavar="DIR")
    look = commands.add_parser(
        "periksa-cadangan", parents=[shared], help="apakah berkas cadangan utuh"
    )
    look.add_argument("file", type=Path, metavar="FILE")
    back = commands.add_parser(
        "pulihkan", parents=[shared], help="pulihkan cadangan ke folder kosong"
    )
    back.add_argument("file", type=Path, metavar="FILE")
    back.add_argument("--ke", required=True, type=Path, metavar="DIR", help="folder data yang baru")

    commands.add_parser("periksa-jejak", parents=[shared], help="apakah jejak perubahan utuh")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; a demo without `--data` gets a throw-away folder.

    Leaves the program with 2 when the command is wrong.
    """
    asked = parser().parse_args(arguments)
    if asked.perintah == "demo" and not hasattr(asked, "data"):
        asked.data = Path(tempfile.mkdtemp(prefix="asn-desk-demo-"))
    return asked


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        message = f"tanggal harus seperti 2026-03-13, bukan {text!r}"
        raise argparse.ArgumentTypeError(message) from None
    _check_year(day.year)
    return day


def _check_year(year: int) -> None:
    if year not in YEARS:
        message = f"tahun harus antara {YEARS[0]} dan {YEARS[-1]}, bukan {year}"
        raise argparse.ArgumentTypeError(message)


def _month(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text)
    if found is None:
        message = f"bulan harus seperti 2026-01, bukan {text!r}"
        raise argparse.ArgumentTypeError(message)
    _check_year(int(found[1]))
    return int(found[1]), int(found[2])


def _recap_file(text: str) -> Path:
    path = Path(text)
    if path.suffix.casefold() not in {".xlsx", ".pdf"}:
        message = "nama berkas harus berakhir .xlsx atau .pdf"
        raise argparse.ArgumentTypeError(message)
    return path


def _moment(text: str) -> datetime:
    try:
        moment = to_wib(text)
    except (ValueError, OverflowError):
        message = f"waktu harus seperti 2026-02-10T09:20, bukan {text!r}"
        raise argparse.ArgumentTypeError(message) from None
    _check_year(moment.year)
    return moment
