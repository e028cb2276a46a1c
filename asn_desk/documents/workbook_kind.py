"""Tells which of the desk's workbooks a file is, so that a clerk may simply drop any of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from asn_desk.documents.attendance_fields import DAILY, MONTHLY
from asn_desk.documents.attendance_matrix import find_matrix
from asn_desk.documents.employee_export import EMPLOYEES
from asn_desk.documents.intake_fields import PATROL_LIST
from asn_desk.documents.sheet_tables import TableShape, find_table
from asn_desk.documents.unit_export import UNITS
from asn_desk.documents.workbook_reading import WorkbookCells, read_workbook
from asn_desk.domain.errors import UnreadableFile

WorkbookKind = Literal["pegawai", "unor", "laporan", "kehadiran"]

_SHAPES: Mapping[WorkbookKind, TableShape] = {
    "pegawai": EMPLOYEES,
    "unor": UNITS,
    "laporan": PATROL_LIST,
    "kehadiran": DAILY,
}
_PAGES: Mapping[WorkbookKind, str] = {
    "pegawai": "Pegawai",
    "unor": "Pegawai",
    "laporan": "Laporan",
    "kehadiran": "Kehadiran",
}


def sniff(source: Path | WorkbookCells) -> WorkbookKind | None:
    """Return the kind of a workbook, None for another; raises `UnreadableFile`."""
    cells = read_workbook(source) if isinstance(source, Path) else source
    found = next((kind for kind, shape in _SHAPES.items() if find_table(cells, shape)), None)
    if found in {None, "laporan", "kehadiran"} and _is_attendance(cells):
        return "kehadiran"
    return None if found == "kehadiran" else found


def refuse_other_kind(cells: WorkbookCells, *, wanted: WorkbookKind) -> None:
    """Raise `UnreadableFile` for a workbook that belongs on another page, naming the page."""
    kind = sniff(cells)
    if kind is None or _PAGES[kind] == _PAGES[wanted]:
        return
    raise UnreadableFile(
        cells.file_name,
        f"ini {_SHAPES[kind].title}, bukan {_SHAPES[wanted].title}",
        f"Impor berkas ini di halaman {_PAGES[kind]}, atau pilih {_SHAPES[wanted].title}.",
    )


def _is_attendance(cells: WorkbookCells) -> bool:
    """Say whether people's days are listed; a patrol list says what they did besides."""
    patrol = find_table(cells, PATROL_LIST)
    if patrol is not None and {"kind", "description"} & patrol.columns.keys():
        return False
    return bool(find_matrix(cells) or find_table(cells, DAILY) or find_table(cells, MONTHLY))
