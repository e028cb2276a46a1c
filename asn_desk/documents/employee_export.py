"""Reads the personnel export of SIASN, full or reduced: rows, their problems, nothing sensitive."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from asn_desk.documents.employee_fields import (
    read_echelon,
    read_grade,
    read_position_kind,
    read_sex,
    read_status,
)
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
from asn_desk.domain.dates import read_date
from asn_desk.domain.employees import PositionKind, Sex, Status
from asn_desk.domain.names import proper_case, split_degrees
from asn_desk.domain.nip import birth_date_of, check_nip, read_nip, sex_of

EMPLOYEES = TableShape(
    title="ekspor pegawai SIASN",
    headings={
        "nip": ("NIP BARU", "NIP", "NI PPPK", "NIP/NI PPPK", "NIP BARU/NI PPPK", "NIPPPK"),
        "name": ("NAMA", "NAMA PEGAWAI", "NAMA LENGKAP", "NAMA ASN"),
        "front": ("GELAR DEPAN",),
        "back": ("GELAR BELAKANG",),
        "birth_date": ("TANGGAL LAHIR", "TGL LAHIR"),
        "sex": ("JENIS KELAMIN", "JK", "L/P"),
        "status": ("STATUS CPNS PNS", "STATUS ASN", "STATUS PEGAWAI", "STATUS KEPEGAWAIAN"),
        "employee_kind": ("JENIS PEGAWAI NAMA", "JENIS PEGAWAI"),
        "standing": ("KEDUDUKAN HUKUM NAMA", "KEDUDUKAN HUKUM"),
        "grade_id": ("GOL AKHIR ID",),
        "grade": ("GOL AKHIR NAMA", "GOL AKHIR", "GOLONGAN", "GOL"),
        "position_kind_id": ("JENIS JABATAN ID",),
        "position_kind": ("JENIS JABATAN NAMA", "JENIS JABATAN"),
        "position": ("JABATAN NAMA", "NAMA JABATAN", "JABATAN"),
        "position_since": ("TMT JABATAN",),
        "unit_code": ("UNOR ID",),
        "unit": ("UNOR NAMA", "NAMA UNOR"),
        "agency": ("SATUAN KERJA KERJA NAMA", "SATUAN KERJA"),
        "agency_parent": ("SATUAN KERJA INDUK NAMA",),
        "unit_1": ("UNOR 1",),
        "unit_2": ("UNOR 2",),
        "unit_3": ("UNOR 3",),
        "echelon_id": ("ESELON ID",),
        "echelon": ("ESELON NAMA", "ESELON"),
    },
    needed=(
        ("nip",),
        ("name",),
        ("grade", "position_since", "position_kind", "employee_kind", "status", "unit_1"),
        ("position", "unit", "unit_1", "agency"),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeRow:
    """One employee as the export gives it, with the fields the desk keeps and no others."""

    file_name: str
    sheet: str
    row: int
    """Row number as the workbook shows it, from 1."""
    nip: str
    name: str
    front_title: str
    back_title: str
    status: Status
    birth_date: date | None
    sex: Sex | None
    grade: str
    """`III/a` of a PNS, `IX` of a PPPK; empty when not given or not readable."""
    position: str
    position_kind: PositionKind | None
    position_since: date | None
    echelon: str
    """`II.b`; empty without echelon and in the reduced export, which has no such column."""
    unit_name: str
    agency_name: str
    unit_path: tuple[str, ...]
    """From the perangkat daerah down to the unit."""
    unit_code: str
    legal_standing: str
    warnings: tuple[str, ...] = ()
    """What to look at, in Indonesian, each naming its column or what it contradicts."""
    notes: tuple[str, ...] = ()
    """What was tidied while reading, in Indonesian."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeExport:
    """One personnel export: what can be taken and what cannot."""

    file_name: str
    kind: str
    """`lengkap` or `ringkas`."""
    rows: tuple[EmployeeRow, ...]
    rejected: tuple[RejectedRow, ...]
    superseded: tuple[RejectedRow, ...]
    """Earlier rows of a NIP that comes again further down; the last one is in `rows`."""
    statuses: frozenset[Status]
    """Which kinds of employee the file lists; absence says something about these only."""


def read_employee_export(source: Path | WorkbookCells) -> EmployeeExport:
    """Read an export; raises `UnreadableFile` for a file that is none."""
    cells = read_workbook(source) if isinstance(source, Path) else source
    table = require_table(cells, EMPLOYEES)
    latest: dict[str, EmployeeRow] = {}
    rejected: list[RejectedRow] = []
    superseded: list[RejectedRow] = []
    for number, row in table.numbered():
        reader = _RowReader(table=table, file_name=cells.file_name, number=number, row=row)
        read = reader.read()
        if isinstance(read, RejectedRow):
            rejected.append(read)
            continue
        earlier = latest.pop(read.nip, None)
        if earlier is not None:
            superseded.append(_superseded(earlier, by=read))
            read = replace(read, warnings=(*read.warnings, _twice(earlier)))
        latest[read.nip] = read
    if not (latest or rejected):
        raise nothing_below(cells.file_name, EMPLOYEES)
    return EmployeeExport(
        file_name=cells.file_name,
        kind="ringkas" if "unit_1" in table.columns else "lengkap",
        rows=tuple(latest.values()),
        rejected=tuple(rejected),
        superseded=tuple(superseded),
        statuses=frozenset(row.status for row in latest.values()),
    )


def _twice(earlier: EmployeeRow) -> str:
    return f"NIP ini juga ada di baris {earlier.row}; baris terakhir yang dipakai"


def _superseded(earlier: EmployeeRow, *, by: EmployeeRow) -> RejectedRow:
    return RejectedRow(
        file_name=earlier.file_name,
        sheet=earlier.sheet,
        row=earlier.row,
        column="NIP BARU",
        reason=f"NIP yang sama ada lagi di baris {by.row}; baris terakhir yang dipakai",
        values=(("NIP BARU", earlier.nip), ("NAMA", earlier.name)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _RowReader:
    """Turns one row of an export into an employee or a reason against it."""

    table: SheetTable
    file_name: str
    number: int
    row: Row

    def read(self) -> EmployeeRow | RejectedRow:
        long = self.table.too_long(self.row)
        if long:
            return self._reject(long, f"teks lebih dari {LONGEST_TEXT} huruf; persingkat isinya")
        nip = read_nip(self.table.cell(self.row, "nip"))
        if nip.nip is None:
            return self._reject("nip", nip.problem or "NIP kosong; lengkapi NIP 18 angka")
        if not self._text("name"):
            return self._reject("name", "nama kosong; lengkapi nama pegawai")
        return self._employee(nip.nip)

    def _employee(self, nip: str) -> EmployeeRow:
        warnings: list[str] = []
        status = read_status(
            self._text("status"),
            texts=(self._text("employee_kind"), self._text("standing")),
            grade=self._text("grade"),
            nip=nip,
            warnings=warnings,
        )
        birth_date, sex = self._date("birth_date", warnings), self._sex(warnings)
        warnings.extend(check_nip(nip, status=status, birth_date=birth_date, sex=sex))
        front, name, back = split_degrees(self._text("name"))
        tidy = proper_case(name)
        path = self._unit_path()
        return EmployeeRow(
            file_name=self.file_name,
            sheet=self.table.sheet,
            row=self.number,
            nip=nip,
            name=tidy,
            front_title=self._text("front") or front,
            back_title=self._text("back") or back,
            status=status,
            birth_date=birth_date or birth_date_of(nip),
            sex=sex or sex_of(nip),
            grade=read_grade(
                self._text("grade"), code=self._text("grade_id"), status=status, warnings=warnings
            ),
            position=self._text("position"),
            position_kind=read_position_kind(
                self._text("position_kind"), code=self._text("position_kind_id")
            ),
            position_since=self._date("position_since", warnings),
            echelon=read_echelon(
                self._text("echelon"), code=self._text("echelon_id"), warnings=warnings
            ),
            unit_name=path[-1] if path else "",
            agency_name=path[0] if path else "",
            unit_path=path,
            unit_code=self._text("unit_code"),
            legal_standing=self._text("standing"),
            warnings=(*warnings, *(() if path else ("unit kerja kosong",))),
            notes=("nama ditulis huruf besar semua; ejaan dirapikan",) if tidy != name else (),
        )

    def _unit_path(self) -> tuple[str, ...]:
        """Return the units from the perangkat daerah down, each once."""
        levels = [self._text(field) for field in ("unit_1", "unit_2", "unit_3")]
        agency = self._text("agency") or self._text("agency_parent")
        units = [unit for unit in levels if unit] or [agency, self._text("unit")]
        return tuple(dict.fromkeys(unit for unit in units if unit))

    def _sex(self, warnings: list[str]) -> Sex | None:
        written = self._text("sex")
        sex = read_sex(written)
        if written and sex is None:
            warnings.append(f"jenis kelamin “{written}” tidak dikenal; diambil dari NIP")
        return sex

    def _date(self, field: str, warnings: list[str]) -> date | None:
        reading = read_date(self.table.cell(self.row, field))
        note = reading.problem or reading.warning
        if note:
            warnings.append(f"{self.table.headings[field]}: {note}")
        return reading.value

    def _text(self, field: str) -> str:
        return self.table.text(self.row, field)

    def _reject(self, field: str, reason: str) -> RejectedRow:
        shown = ("nip", "name")
        return RejectedRow(
            file_name=self.file_name,
            sheet=self.table.sheet,
            row=self.number,
            column=self.table.headings[field],
            reason=reason,
            values=tuple(
                (self.table.headings[one], self._text(one)[:LONGEST_TEXT]) for one in shown
            ),
        )
