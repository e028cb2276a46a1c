"""Plans an import of personnel exports: what becomes of every row, without changing anything."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from pathlib import Path

from asn_desk.documents.employee_export import EmployeeExport, EmployeeRow, read_employee_export
from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.documents.sheet_tables import find_table
from asn_desk.documents.unit_export import UNITS, UnitExport, read_unit_export
from asn_desk.documents.workbook_kind import refuse_other_kind
from asn_desk.documents.workbook_reading import read_workbook
from asn_desk.domain.dates import long_date
from asn_desk.domain.employees import Employee, Status, Unit
from asn_desk.domain.names import name_key
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.people.employee_plan import (
    GONE_REASON,
    EmployeeChanges,
    EmployeeImportPlan,
    state_of,
)
from asn_desk.services.people.unit_planning import UNIT, ScheduleProposals, UnitPlan
from asn_desk.services.progress import Progress

EMPLOYEE = "pegawai"

_LABELS = {
    "name": "nama",
    "front_title": "gelar depan",
    "back_title": "gelar belakang",
    "status": "status",
    "birth_date": "tanggal lahir",
    "sex": "jenis kelamin",
    "grade": "golongan",
    "position": "jabatan",
    "position_kind": "jenis jabatan",
    "position_since": "TMT jabatan",
    "echelon": "eselon",
    "unit_id": "unit kerja",
    "legal_standing": "kedudukan hukum",
}
_MAY_BECOME_EMPTY = frozenset({"front_title", "back_title", "echelon"})
"""An empty cell of the full export says there is none; elsewhere it says nothing."""
_STRAY_SHARE = 0.1
_SUSPICIOUS_SHARE = 0.25
"""More people gone than this share is rather a partial export than departures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """The files of one import as they were read."""

    names: tuple[str, ...]
    trees: tuple[UnitExport, ...]
    people: tuple[EmployeeExport, ...]

    @property
    def rejected(self) -> tuple[RejectedRow, ...]:
        """Every row that cannot be taken."""
        found = [one for export in self.trees for one in export.rejected]
        return tuple(found + [one for export in self.people for one in export.rejected])


def read_sources(files: Sequence[Path], *, progress: Progress) -> Sources:
    """Read files and tell by their headings what they are.

    Raises `UnreadableFile` for one that is neither a personnel export nor a unit tree.
    """
    trees: list[UnitExport] = []
    people: list[EmployeeExport] = []
    for done, path in enumerate(files):
        progress(done, len(files))
        cells = read_workbook(path)
        refuse_other_kind(cells, wanted="pegawai")
        if find_table(cells, UNITS) is not None:
            trees.append(read_unit_export(cells))
        else:
            people.append(read_employee_export(cells))
    progress(len(files), len(files))
    names = tuple(path.name for path in files)
    return Sources(names=names, trees=tuple(trees), people=tuple(people))


def plan_employees(
    sources: Sources,
    *,
    employees: Sequence[Employee],
    units: Sequence[Unit],
    proposals: ScheduleProposals,
) -> EmployeeImportPlan:
    """Compare the files with the register as it stands."""
    tree = UnitPlan(units, proposals)
    fates = [fate for export in sources.trees for fate in tree.take_tree(export)]
    fates += [_rejected_fate(one, UNIT) for export in sources.trees for one in export.rejected]
    rejected = [_rejected_fate(one) for export in sources.people for one in export.rejected]
    planner = _PeoplePlanner(known={one.nip: one for one in employees}, tree=tree)
    for row, export in _last_rows(sources.people, planner.fates):
        planner.take(row, full=export.kind == "lengkap")
    planner.find_gone(sources)
    return EmployeeImportPlan(
        files=sources.names,
        fates=(*fates, *planner.fates, *rejected),
        rejected=sources.rejected,
        changes=EmployeeChanges(
            add_units=tuple(tree.added()),
            save_units=tuple(tree.changed()),
            add=tuple(planner.add),
            save=tuple(planner.save),
            gone=tuple(planner.gone),
        ),
        state=state_of(employees, units),
    )


def _last_rows(
    exports: Sequence[EmployeeExport], fates: list[RowFate]
) -> list[tuple[EmployeeRow, EmployeeExport]]:
    """Return the row that counts of each NIP: the last of the last file; note the others."""
    latest: dict[str, tuple[EmployeeRow, EmployeeExport]] = {}
    for export in exports:
        fates.extend(_superseded_fate(one) for one in export.superseded)
        for row in export.rows:
            earlier = latest.pop(row.nip, None)
            if earlier is not None:
                fates.append(_also_in_another_file(earlier[0], row))
            latest[row.nip] = (row, export)
    return list(latest.values())


@dataclass(slots=True, kw_only=True)
class _PeoplePlanner:
    """Decides for each person between new, changed, same and gone."""

    known: Mapping[str, Employee]
    tree: UnitPlan
    fates: list[RowFate] = field(default_factory=list)
    add: list[Employee] = field(default_factory=list)
    save: list[Employee] = field(default_factory=list)
    gone: list[Employee] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def take(self, row: EmployeeRow, *, full: bool) -> None:
        """Decide one row of an export; `full` is the export with all columns."""
        self.seen.add(row.nip)
        unit_id, unit_note = self.tree.resolve(row.unit_code, row.unit_path)
        before = self.known.get(row.nip)
        self.fates.extend(_fate(row, Fate.WARNING, text) for text in row.warnings)
        if before is None:
            self.add.append(_employee(row, unit_id))
            self.fates.append(_fate(row, Fate.NEW, "belum ada di data pegawai", unit_note))
            return
        now = _merged(before, _employee(row, unit_id), full=full)
        told = self._differences(before, now)
        if told and before.corrected_by_hand:
            text = f"dikoreksi di meja, ekspor berbeda: {told}; yang di meja dipertahankan"
            self.fates.append(_fate(row, Fate.WARNING, text))
            now, told = replace(before, listed=True), ""
        if now.listed != before.listed:
            told = "; ".join(part for part in ("ada lagi di ekspor", told) if part)
        if told:
            self.save.append(now)
            self.fates.append(_fate(row, Fate.CHANGED, told, unit_note))
        else:
            self.fates.append(_fate(row, Fate.SAME, "sudah ada dan sama", unit_note))

    def find_gone(self, sources: Sources) -> None:
        """Find the people of the files' statuses whom no file lists any more."""
        statuses = _comparable({one for export in sources.people for one in _listed(export)})
        doubtful = {name_key(_written_name(one)) for one in sources.rejected} - {""}
        expected = [one for one in self.known.values() if one.listed and one.status in statuses]
        for one in expected:
            if one.nip in self.seen:
                continue
            if name_key(one.name) in doubtful:
                reason = f"{GONE_REASON}, tetapi ada baris ditolak atas nama ini; tetap terdaftar"
                self.fates.append(_person_fate(one, Fate.WARNING, reason))
            else:
                self.gone.append(replace(one, listed=False))
                self.fates.append(_person_fate(one, Fate.GONE, GONE_REASON))
        if len(self.gone) > max(10, _SUSPICIOUS_SHARE * len(expected)):
            self.fates.append(_partial_warning(len(self.gone), len(expected)))

    def _differences(self, before: Employee, now: Employee) -> str:
        return "; ".join(
            f"{label}: {self._spoken(name, getattr(before, name))}"
            f" → {self._spoken(name, getattr(now, name))}"
            for name, label in _LABELS.items()
            if getattr(before, name) != getattr(now, name)
        )

    def _spoken(self, name: str, value: object) -> str:
        if name == "unit_id":
            return self.tree.name(value if isinstance(value, int) else None) or "kosong"
        if isinstance(value, date):
            return long_date(value)
        return str(value) if value else "kosong"


def _employee(row: EmployeeRow, unit_id: int | None) -> Employee:
    shared = {one.name for one in fields(Employee)} & {one.name for one in fields(EmployeeRow)}
    return Employee(**{name: getattr(row, name) for name in shared}, unit_id=unit_id)


def _merged(before: Employee, read: Employee, *, full: bool) -> Employee:
    """Return the person with what the export says; what it leaves open stays as it was."""
    changes = {}
    for name in _LABELS:
        value = getattr(read, name)
        says_none = full and name in _MAY_BECOME_EMPTY
        if value not in (None, "") or says_none:
            changes[name] = value
    if not full and read.position and read.position != before.position:
        changes["echelon"] = read.echelon  # the reduced export has none: that of the old post ended
    return replace(before, **changes, listed=True)


def _listed(export: EmployeeExport) -> set[Status]:
    """Return the statuses an export is about; a stray row of another says nothing."""
    counts = Counter(row.status for row in export.rows)
    return {one for one, count in counts.items() if count >= _STRAY_SHARE * len(export.rows)}


def _comparable(statuses: set[Status]) -> set[Status]:
    """Return the statuses whose absence means something: CPNS and PNS come in one export."""
    civil = {Status.PNS, Status.CPNS}
    return statuses | civil if statuses & civil else statuses


def _fate(row: EmployeeRow, fate: Fate, *reasons: str) -> RowFate:
    return RowFate(
        file=row.file_name,
        row=row.row,
        fate=fate,
        subject=f"{row.name} ({row.nip})",
        reason="; ".join(reason for reason in reasons if reason),
        what=EMPLOYEE,
    )


def _person_fate(person: Employee, fate: Fate, reason: str) -> RowFate:
    subject = f"{person.name} ({person.nip})"
    return RowFate(file="", row=None, fate=fate, subject=subject, reason=reason, what=EMPLOYEE)


def _partial_warning(gone: int, expected: int) -> RowFate:
    reason = (
        f"{gone} dari {expected} pegawai {GONE_REASON}; bila berkas ini hanya sebagian"
        " dari ekspor, jangan diterapkan"
    )
    return RowFate(
        file="", row=None, fate=Fate.WARNING, subject="Ekspor", reason=reason, what=EMPLOYEE
    )


def _also_in_another_file(earlier: EmployeeRow, row: EmployeeRow) -> RowFate:
    where = f"{row.file_name} baris {row.row}"
    return _fate(earlier, Fate.WARNING, f"NIP ini juga ada di {where}; yang terakhir dipakai")


def _superseded_fate(row: RejectedRow) -> RowFate:
    return replace(_rejected_fate(row), fate=Fate.WARNING)


def _rejected_fate(row: RejectedRow, what: str = EMPLOYEE) -> RowFate:
    return RowFate(
        file=row.file_name,
        row=row.row,
        fate=Fate.REJECTED,
        subject=_written_name(row) or "baris tanpa nama",
        reason=row.reason,
        column=row.column,
        what=what,
    )


def _written_name(row: RejectedRow) -> str:
    return next((text for heading, text in row.values if "NAMA" in heading.upper()), "")
