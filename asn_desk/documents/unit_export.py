"""Reads the unit tree of SIASN (HierarkiUnor): units that hang together, and rows that do not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.documents.sheet_tables import (
    LONGEST_TEXT,
    Row,
    SheetTable,
    TableShape,
    nothing_below,
    require_table,
)
from asn_desk.documents.workbook_reading import WorkbookCells, read_workbook

UNITS = TableShape(
    title="ekspor hierarki unor SIASN",
    headings={
        "code": ("ID", "UNOR ID", "ID UNOR", "KODE UNOR"),
        "name": ("NAMA_UNOR", "UNOR NAMA", "NAMA UNIT", "NAMA"),
        "parent": ("ID_ATASAN", "UNOR ATASAN ID", "ID UNOR ATASAN", "DIATASAN ID", "ID INDUK"),
    },
    needed=(("code",), ("name",), ("parent",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One unit of the tree; `parent_code` is empty for a root."""

    row: int
    """Row number as the workbook shows it, from 1."""
    code: str
    name: str
    parent_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitExport:
    """One unit tree: every row's parent is in `rows` too, and comes to a root."""

    file_name: str
    rows: tuple[UnitRow, ...]
    rejected: tuple[RejectedRow, ...]


def read_unit_export(source: Path | WorkbookCells) -> UnitExport:
    """Read a unit tree; raises `UnreadableFile` for a file that is none."""
    cells = read_workbook(source) if isinstance(source, Path) else source
    table = require_table(cells, UNITS)
    units: dict[str, UnitRow] = {}
    rejected: list[RejectedRow] = []

    def reject(unit: UnitRow, field: str, reason: str) -> None:
        rejected.append(_rejected(cells.file_name, table, unit, field=field, reason=reason))

    for number, row in table.numbered():
        unit = _unit(table, number, row)
        field, reason = _fault(unit, table.too_long(row), known=units)
        if reason:
            reject(unit, field, reason)
        else:
            units[unit.code] = unit
    if not (units or rejected):
        raise nothing_below(cells.file_name, UNITS)
    units = _roots_of_a_part(units)
    hanging = [unit for unit in units.values() if _reaches_root(unit, units)]
    for unit in units.values():
        if unit not in hanging:
            reject(unit, "parent", _why_loose(unit, units))
    return UnitExport(
        file_name=cells.file_name,
        rows=tuple(hanging),
        rejected=tuple(sorted(rejected, key=lambda one: one.row)),
    )


def _unit(table: SheetTable, number: int, row: Row) -> UnitRow:
    return UnitRow(
        row=number,
        code=table.text(row, "code"),
        name=table.text(row, "name"),
        parent_code=table.text(row, "parent"),
    )


def _fault(unit: UnitRow, long: str, *, known: Mapping[str, UnitRow]) -> tuple[str, str]:
    """Return the field at fault and why; both empty when the row stands by itself."""
    if long:
        return long, f"teks lebih dari {LONGEST_TEXT} huruf; persingkat isinya"
    if not unit.code:
        return "code", "ID unit kosong; lengkapi ID dari SIASN"
    if not unit.name:
        return "name", "nama unit kosong; lengkapi nama unit"
    if unit.code in known:
        first = known[unit.code]
        return "code", f"ID {unit.code} sudah dipakai di baris {first.row} ({first.name})"
    return "", ""


def _roots_of_a_part(units: dict[str, UnitRow]) -> dict[str, UnitRow]:
    """Where the export has no root of its own, make roots of the units whose parent it lacks."""
    if any(not unit.parent_code for unit in units.values()):
        return units
    return {
        code: unit if unit.parent_code in units else replace(unit, parent_code="")
        for code, unit in units.items()
    }


def _reaches_root(unit: UnitRow, units: Mapping[str, UnitRow]) -> bool:
    seen = {unit.code}
    while unit.parent_code:
        if unit.parent_code in seen or unit.parent_code not in units:
            return False
        seen.add(unit.parent_code)
        unit = units[unit.parent_code]
    return True


def _why_loose(unit: UnitRow, units: Mapping[str, UnitRow]) -> str:
    parent = units.get(unit.parent_code)
    if parent is None:
        return f"unit atasan {unit.parent_code} tidak ada di berkas ini; tambahkan barisnya"
    above, seen = parent, {parent.code}
    while above.parent_code in units and above.parent_code not in seen:
        above = units[above.parent_code]
        seen.add(above.code)
    if unit.code in seen:
        return "unit ini menjadi atasan dirinya sendiri (berputar); perbaiki ID atasannya"
    return f"unit atasannya, {parent.name} (baris {parent.row}), ikut ditolak"


def _rejected(
    file_name: str, table: SheetTable, unit: UnitRow, *, field: str, reason: str
) -> RejectedRow:
    written = {"code": unit.code, "name": unit.name, "parent": unit.parent_code}
    return RejectedRow(
        file_name=file_name,
        sheet=table.sheet,
        row=unit.row,
        column=table.headings[field],
        reason=reason,
        values=tuple((table.headings[one], text[:LONGEST_TEXT]) for one, text in written.items()),
    )
