"""The command line for administrators and scripts: words for people, --json for programs."""

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from typing_extensions import override

from asn_desk.domain.dates import day_date
from asn_desk.domain.errors import Refusal
from asn_desk.domain.hours import to_wib
from asn_desk.services.demo import Demo, demo_folder
from asn_desk.services.desks import Desks, open_desks
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.faults import note_fault
from asn_desk.services.outputs import write_file
from asn_desk.services.refusals import refusal_words
from asn_desk.settings import LOG_FOLDER, default_data_folder, read_settings

DONE, REFUSED, USAGE = 0, 1, 2
YEARS = range(1990, 2100)
"""The years a date on the command line may lie in."""
RULES = ("berlaku", "keberatan", "banding", "penyampaian", "panggilan", "panggilan-2")
FATES = (Fate.NEW, Fate.CHANGED, Fate.SAME, Fate.GONE, Fate.WARNING, Fate.REJECTED, Fate.TO_MATCH)
FATE_WORDS: Mapping[Fate, str] = {
    Fate.NEW: "baru",
    Fate.CHANGED: "berubah",
    Fate.SAME: "sama",
    Fate.GONE: "tidak ada di ekspor terbaru",
    Fate.WARNING: "peringatan",
    Fate.REJECTED: "ditolak",
    Fate.TO_MATCH: "perlu dicocokkan",
}


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
    return whole


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; a demo without `--data` gets a throw-away folder.

    Leaves the program with 2 when the command is wrong.
    """
    asked = parser().parse_args(arguments)
    if asked.perintah == "demo" and not hasattr(asked, "data"):
        asked.data = demo_folder()
    return asked


def run(arguments: argparse.Namespace, *, today: Callable[[], date]) -> int:
    """Do one command and return its exit code; refusals go to standard error in words."""
    try:
        _ACTIONS[arguments.perintah](arguments, today)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing went wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - the last place where words can be found for it
        if not isinstance(error, Refusal | OSError):
            folder = getattr(arguments, "data", None) or default_data_folder()
            note_fault(folder / LOG_FOLDER, error, doing=arguments.perintah)
        message = refusal_words(error)
        print(f"{message.title}. {message.text}", file=sys.stderr)
        return REFUSED
    return DONE


def _demo(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    settings = read_settings(arguments.data)
    desks = open_desks(settings, today=today)
    result = Demo(desks=desks, settings=settings).run(arguments.keluar or arguments.data / "hasil")
    desks.database.close()
    if getattr(arguments, "json", False):
        _print_json(
            {
                "data": str(result.data_folder),
                "keluar": str(result.output_folder),
                "berkas": [path.name for path in result.files],
                "perkara": result.case_number,
            }
        )
        return
    print(f"Data percobaan : {result.data_folder}")
    print(f"Surat dan rekap: {result.output_folder}")
    for path in result.files:
        print(f"  {path.name}")


def _import_employees(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    desks = _desks(arguments, today)
    plan = desks.employees.plan_import(arguments.files)
    if arguments.terapkan:
        desks.employees.apply_import(plan)
    _print_fates(arguments, plan.fates, files=plan.files)


def _import_reports(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    desks = _desks(arguments, today)
    plan = desks.incidents.plan_import(arguments.file)
    if arguments.terapkan:
        desks.incidents.apply_import(plan)
    _print_fates(arguments, plan.fates, files=(plan.file,), problems=plan.evidence_problems)


def _recap(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    desks = _desks(arguments, today)
    year, month = arguments.bulan
    unit_id = desks.office.unit_named(arguments.unit) if arguments.unit else None
    recap = desks.recaps.recap(year=year, month=month, unit_id=unit_id, as_of=arguments.per)
    as_workbook = arguments.keluar.suffix.casefold() == ".xlsx"
    content = desks.recaps.workbook(recap) if as_workbook else desks.recaps.paper(recap)
    path = write_file(arguments.keluar, content)
    if getattr(arguments, "json", False):
        rows = {table.name.casefold(): len(table.rows) for table in recap.tables}
        _print_json({"berkas": str(path), "per": recap.as_of.isoformat(), "baris": rows})
    else:
        print(f"Rekap ditulis: {path}")


def _deadline(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    desks = _desks(arguments, today)
    found = desks.office.deadline(arguments.aturan, arguments.sejak)
    if getattr(arguments, "json", False):
        counting = [
            {"tanggal": one.day.isoformat(), "ke": one.ordinal, "alasan": one.reason}
            for one in found.counting
        ]
        _print_json(
            {
                "aturan": found.rule,
                "sejak": found.since.isoformat(),
                "tanggal": found.day.isoformat(),
                "dasar": found.article,
                "hitungan": counting,
            }
        )
        return
    print(f"{found.title}: {day_date(found.day)}")
    print(f"Dasar: {found.article}")
    print(f"Sejak: {day_date(found.since)} (hari kejadian tidak dihitung)")
    for one in found.counting:
        number = f"ke-{one.ordinal}" if one.ordinal else "–"
        print(f"  {number:>6}  {day_date(one.day):<28} {one.reason}")


def _check_hours(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    desks = _desks(arguments, today)
    check = desks.office.check_hours(
        nip=arguments.nip or "", unit=arguments.unit or "", moment=arguments.waktu
    )
    if getattr(arguments, "json", False):
        when = arguments.waktu.isoformat(timespec="minutes")
        _print_json({"hasil": check.result.value, "alasan": check.reason, "waktu": when})
    else:
        print(f"{check.result.value.replace('_', ' ')}: {check.reason}")


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, Callable[[], date]], None]] = {
    "demo": _demo,
    "impor-pegawai": _import_employees,
    "impor-laporan": _import_reports,
    "rekap": _recap,
    "tenggat": _deadline,
    "cek-jam": _check_hours,
}


def _desks(arguments: argparse.Namespace, today: Callable[[], date]) -> Desks:
    return open_desks(read_settings(getattr(arguments, "data", None)), today=today)


def _print_fates(
    arguments: argparse.Namespace,
    fates: Sequence[RowFate],
    *,
    files: Sequence[str],
    problems: Sequence[str] = (),
) -> None:
    groups = {fate: [one for one in fates if one.fate is fate] for fate in FATES}
    if getattr(arguments, "json", False):
        rows: dict[str, Any] = {
            fate.value: [_as_row(one) for one in found] for fate, found in groups.items()
        }
        # A row whose person is still to be matched is taken in all the same: it is new too.
        rows["baru"] = sorted(
            [*rows["baru"], *rows["perlu_dicocokkan"]],
            key=lambda row: (row["berkas"], row["baris"]),
        )
        rows["peringatan"] += [{"baris": None, "alasan": text} for text in problems]
        _print_json({"berkas": list(files), "diterapkan": arguments.terapkan, **rows})
        return
    print(", ".join(f"{len(found)} {FATE_WORDS[fate]}" for fate, found in groups.items()))
    for fate in (Fate.REJECTED, Fate.TO_MATCH, Fate.WARNING, Fate.GONE):
        for one in groups[fate]:
            where = f"{one.file} baris {one.row}" if one.row else one.file
            print(f"  [{FATE_WORDS[fate]}] {where}: {one.subject}: {one.reason}")
    for text in problems:
        print(f"  [peringatan] {text}")
    done = "Sudah disimpan." if arguments.terapkan else "Belum disimpan. Tambahkan --terapkan."
    print(done)


def _as_row(one: RowFate) -> dict[str, Any]:
    return {
        "baris": one.row,
        "alasan": one.reason,
        "berkas": one.file,
        "tentang": one.subject,
        "kolom": one.column,
        "jenis": one.what,
    }


def _print_json(value: Mapping[str, Any]) -> None:
    print(json.dumps(value, ensure_ascii=False))


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
