"""Tells which of the desk's workbooks a file is, so that a clerk may simply drop any of them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from asn_desk.documents.employee_export import EMPLOYEES
from asn_desk.documents.intake_fields import PATROL_LIST
from asn_desk.documents.sheet_tables import TableShape, find_table
from asn_desk.documents.unit_export import UNITS
from asn_desk.documents.workbook_reading import WorkbookCells, read_workbook
from asn_desk.domain.errors import UnreadableFile

WorkbookKind = Literal["pegawai", "unor", "laporan"]

_SHAPES: Mapping[WorkbookKind, TableShape] = {
    "pegawai": EMPLOYEES,
    "unor": UNITS,
    "laporan": PATROL_LIST,
}
_PAGES: Mapping[WorkbookKind, str] = {
    "pegawai": "Pegawai",
    "unor": "Pegawai",
    "laporan": "Laporan",
}


def sniff(source: Path | WorkbookCells) -> WorkbookKind | None:
    """Return the kind of a workbook, None for another; raises `UnreadableFile`."""
    cells = read_workbook(source) if isinstance(source, Path) else source
    return next((kind for kind, shape in _SHAPES.items() if find_table(cells, shape)), None)


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
