"""Tells which of the desk's workbooks a file is, so that a clerk may simply drop any of them."""

from pathlib import Path
from typing import Literal

from asn_desk.documents.employee_export import EMPLOYEES
from asn_desk.documents.intake_fields import PATROL_LIST
from asn_desk.documents.sheet_tables import find_table
from asn_desk.documents.unit_export import UNITS
from asn_desk.documents.workbook_reading import WorkbookCells, read_workbook

WorkbookKind = Literal["pegawai", "unor", "laporan"]


def sniff(source: Path | WorkbookCells) -> WorkbookKind | None:
    """Return the kind of a workbook, None for another; raises `UnreadableFile`."""
    cells = read_workbook(source) if isinstance(source, Path) else source
    if find_table(cells, EMPLOYEES):
        return "pegawai"
    if find_table(cells, UNITS):
        return "unor"
    return "laporan" if find_table(cells, PATROL_LIST) else None
