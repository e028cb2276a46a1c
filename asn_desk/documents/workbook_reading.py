"""Reads the cells of a workbook from outside, in a child process with limits on memory and time."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from asn_desk.documents import workbook_child
from asn_desk.documents.outside_files import read_outside
from asn_desk.documents.workbook_scan import SPLIT, WorkbookLimits, scan_workbook
from asn_desk.domain.errors import UnreadableFile

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""What a cell holds; an empty cell is an empty string."""
Area = tuple[int, int, int, int]
"""Top, left, bottom and right of merged cells, counted from 0, both ends included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkbookCells:
    """The cells of a workbook by sheet; row 1 is index 0, empty ends of rows are cut off."""

    file_name: str
    sheets: Mapping[str, tuple[tuple[Cell, ...], ...]]
    merged: Mapping[str, tuple[Area, ...]] = field(default_factory=dict)


def read_workbook(path: Path, *, limits: WorkbookLimits | None = None) -> WorkbookCells:
    """Read an xlsx, xlsm without macros, xlsb, xls or ods file.

    Raises `UnreadableFile` for what is damaged, locked, unsafe, too large or no workbook.
    """
    limits = limits or WorkbookLimits()
    data = read_outside(path, most=limits.file_bytes, advice=SPLIT)
    return read_workbook_bytes(data, file_name=path.name, limits=limits)


def read_workbook_bytes(
    data: bytes, *, file_name: str, limits: WorkbookLimits | None = None
) -> WorkbookCells:
    """Read a workbook already in memory; raises as `read_workbook` does."""
    limits = limits or WorkbookLimits()
    scan_workbook(data, file_name=file_name, limits=limits)
    answer = _ask_child(data, file_name=file_name, limits=limits)
    sheets = answer["sheets"]
    return WorkbookCells(
        file_name=file_name,
        sheets={name: tuple(map(tuple, sheet["rows"])) for name, sheet in sheets.items()},
        merged={name: tuple(map(tuple, sheet["merged"])) for name, sheet in sheets.items()},
    )


_TOO_LARGE = (
    "isi berkas ini terlalu besar untuk dibaca",
    SPLIT,
)
_REASONS = {
    workbook_child.LOCKED: (
        "berkas ini dikunci dengan kata sandi",
        "Buka di Excel, hapus kata sandinya (Berkas > Info > Proteksi), lalu simpan ulang.",
    ),
    workbook_child.DAMAGED: (
        "berkas ini rusak atau terpotong",
        "Buka berkas itu di Excel, simpan ulang sebagai .xlsx, atau minta kiriman ulang.",
    ),
    workbook_child.TOO_LARGE: _TOO_LARGE,
}


def _ask_child(data: bytes, *, file_name: str, limits: WorkbookLimits) -> dict[str, Any]:
    """Let the child read; whatever kills it refuses the file."""
    amounts = [str(limits.memory_bytes), str(limits.cells), str(limits.characters)]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, no shell
            [*_child_command(), *amounts],
            input=data,
            capture_output=True,
            timeout=limits.seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(file_name, *_TOO_LARGE) from error
    except OSError as error:
        problem = "program pembaca buku kerja tidak dapat dijalankan"
        advice = "Tutup beberapa program lain, lalu coba lagi."
        raise UnreadableFile(file_name, problem, advice) from error
    if done.returncode != 0:
        raise UnreadableFile(file_name, *_TOO_LARGE)
    answer: dict[str, Any] = json.loads(done.stdout, object_hook=_untagged)
    if answer["state"] != workbook_child.OK:
        raise UnreadableFile(file_name, *_REASONS[answer["state"]])
    return answer


def _child_command() -> list[str]:
    """Name the child: this program again when packaged, else the module's file by itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, workbook_child.FLAG]
    return [sys.executable, "-I", str(Path(workbook_child.__file__))]


def _untagged(value: dict[str, Any]) -> Any:
    """Undo the child's spelling of dates and times."""
    match value:
        case {"moment": str(text)}:
            return datetime.fromisoformat(text)
        case {"date": str(text)}:
            return date.fromisoformat(text)
        case {"time": str(text)}:
            return time.fromisoformat(text)
        case {"seconds": int() | float() as seconds}:
            return timedelta(seconds=seconds)
        case _:
            return value
