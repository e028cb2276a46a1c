"""The command line for administrators and scripts: words for people, --json for programs."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from asn_desk.domain.dates import day_date
from asn_desk.domain.errors import Refusal
from asn_desk.domain.papers.document_codes import read_code
from asn_desk.services.demo import Demo
from asn_desk.services.desks import Desks, open_desks
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.faults import note_fault
from asn_desk.services.letter_check import CodeCheck
from asn_desk.services.outputs import write_file
from asn_desk.services.refusals import refusal_words
from asn_desk.services.restoring import BackupCheck, check_backup, restore
from asn_desk.services.setup import mark_sample
from asn_desk.services.trail import check_trail, trail_words
from asn_desk.settings import LOG_FOLDER, default_data_folder, read_settings

DONE, REFUSED = 0, 1
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
    mark_sample(result.data_folder)
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


def _check_letter(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    letters = _desks(arguments, today).letters
    if not arguments.file.is_file() and (code := read_code(str(arguments.file))):
        _say_code(arguments, letters.check_code(code))
        return
    found = letters.check_file(arguments.file)
    if getattr(arguments, "json", False):
        number = found.letter.number if found.letter else ""
        _print_json({"hasil": found.verdict.value, "nomor": number, "sha256": found.sha256})
    else:
        print(found.words)


def _say_code(arguments: argparse.Namespace, found: CodeCheck) -> None:
    if getattr(arguments, "json", False):
        _print_json({"kode": found.code, "nomor": [one.number for one in found.letters]})
    else:
        print(found.words)


def _check_trail(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    found = check_trail(_desks(arguments, today).database)
    if getattr(arguments, "json", False):
        _print_json(
            {
                "utuh": found.broken_at is None,
                "catatan": found.records,
                "rusak_pada": found.broken_at,
                "sidik_terakhir": found.last_hash,
            }
        )
    else:
        print(trail_words(found))


def _back_up(arguments: argparse.Namespace, today: Callable[[], date]) -> None:
    made = _desks(arguments, today).backups.make(arguments.folder)
    if getattr(arguments, "json", False):
        _print_json({"berkas": str(made.path), "isi": made.files, "ukuran": made.size})
    else:
        print(f"Cadangan tersimpan: {made.path} ({made.files} berkas)")


def _check_backup(arguments: argparse.Namespace, _today: Callable[[], date]) -> None:
    _say_backup(arguments, check_backup(arguments.file))


def _restore(arguments: argparse.Namespace, _today: Callable[[], date]) -> None:
    _say_backup(arguments, restore(arguments.file, arguments.ke))
    if not getattr(arguments, "json", False):
        print(f"Dipulihkan ke {arguments.ke}. Buka dengan: python main.py --data {arguments.ke}")


def _say_backup(arguments: argparse.Namespace, found: BackupCheck) -> None:
    if getattr(arguments, "json", False):
        _print_json(
            {
                "utuh": not found.faults,
                "dibuat": found.made_at.isoformat(),
                "isi": found.files,
                "masalah": list(found.faults),
            }
        )
    else:
        print(found.words)


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, Callable[[], date]], None]] = {
    "demo": _demo,
    "impor-pegawai": _import_employees,
    "impor-laporan": _import_reports,
    "rekap": _recap,
    "tenggat": _deadline,
    "cek-jam": _check_hours,
    "periksa-surat": _check_letter,
    "periksa-jejak": _check_trail,
    "cadangkan": _back_up,
    "periksa-cadangan": _check_backup,
    "pulihkan": _restore,
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
