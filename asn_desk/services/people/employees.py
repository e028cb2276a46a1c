"""The desk of employees: finding, adding and correcting them, and importing their exports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.documents.rejected_rows import rejected_workbook
from asn_desk.domain.audit import AuditEntry
from asn_desk.domain.employees import Employee, EmployeeLine, Structure, Unit
from asn_desk.domain.errors import ChangedMeanwhile, Incomplete, NotFound
from asn_desk.domain.incidents import IncidentFilter, IncidentLine
from asn_desk.domain.nip import read_nip
from asn_desk.domain.papers.letters import LetterLine
from asn_desk.domain.proceedings.cases import CaseFilter, CaseLine, DecisionLine
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.people.employee_import import plan_employees, read_sources
from asn_desk.services.people.employee_plan import EmployeeImportPlan, state_of
from asn_desk.services.people.employee_writing import write_plan
from asn_desk.services.people.unit_planning import ScheduleProposals
from asn_desk.services.progress import Progress, no_progress
from asn_desk.services.record_ids import saved_id

__all__ = ["EmployeeCard", "EmployeeDesk", "EmployeeImportPlan", "Fate", "RowFate", "UnitLine"]

_IMPORT = "impor SIASN"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """One unit in the list of units."""

    unit: Unit
    path: str
    """From the perangkat daerah down: `Dinas Sosial / Bidang Umum`."""
    agency: str
    head: Employee | None
    head_derived: bool
    """True when the head follows from the positions, not from a choice of the desk."""
    employees: int
    """How many work in this very unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeCard:
    """All that the desk knows of one employee."""

    employee: Employee
    unit_path: tuple[str, ...]
    """From the unit upwards."""
    agency: str
    superior: Employee | None
    superior_derived: bool
    reports: tuple[IncidentLine, ...]
    cases: tuple[CaseLine, ...]
    decisions: tuple[DecisionLine, ...]
    history: tuple[AuditEntry, ...]
    letters: tuple[LetterLine, ...] = ()
    """Letters about him outside a case: statements, salary."""


class EmployeeDesk:
    """What clerks do with employees and units."""

    def __init__(
        self, database: Database, *, schedule_words: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self._database = database
        self._schedule_words = schedule_words or {}

    def search(self, text: str = "", *, limit: int = 500) -> tuple[EmployeeLine, ...]:
        """Return employees whose name, NIP, post or unit holds every word of the text."""
        with self._database.reading() as work:
            return work.employees.search(text, limit=limit)

    def count(self) -> int:
        """Return how many employees are known."""
        with self._database.reading() as work:
            return work.employees.count()

    def choices(self, text: str) -> tuple[tuple[int, str, str], ...]:
        """Return people to choose from: id, full name, and `NIP · jabatan · unit`."""
        lines = self.search(text, limit=30)
        return tuple(
            (one.id, one.full_name, " · ".join(p for p in (one.nip, one.position, one.unit) if p))
            for one in lines
        )

    def card(self, employee_id: int) -> EmployeeCard:
        """Return all that is known of an employee; raises `NotFound`."""
        with self._database.reading() as work:
            employee = work.employees.get(employee_id)
            structure = work.employees.structure()
            agency, names = structure.agency(employee.unit_id), work.users.names()
            return EmployeeCard(
                employee=employee,
                unit_path=tuple(unit.name for unit in structure.path(employee.unit_id)),
                agency=agency.name if agency else "",
                superior=structure.superior(employee),
                superior_derived=employee.superior_id is None,
                reports=work.incidents.lines(IncidentFilter(employee_id=employee_id)),
                cases=work.cases.lines(CaseFilter(employee_id=employee_id)),
                decisions=work.cases.decisions(employee_id=employee_id),
                history=names.of_entries(work.audit.entries("employees", employee_id)),
                letters=work.letters.of_employee(employee_id),
            )

    def units(self) -> tuple[UnitLine, ...]:
        """Return every unit by its place in the tree: under its perangkat daerah, by name."""
        with self._database.reading() as work:
            structure = work.employees.structure()
            counts = work.employees.counts_by_unit()
        lines = [_unit_line(unit, structure, counts) for unit in structure.units.values()]
        return tuple(sorted(lines, key=lambda line: line.path.casefold()))

    def add(self, employee: Employee, *, reason: str) -> int:
        """Add an employee by hand; a later export completes the record.

        Raises `Incomplete` or `AlreadyExists`.
        """
        checked = _checked(employee, reason)
        with self._database.unit_of_work() as work:
            added = work.employees.add(replace(checked, corrected_by_hand=False), reason)
        return saved_id(added.id)

    def correct(self, employee: Employee, *, reason: str) -> None:
        """Correct an employee; later imports keep the correction and report the difference.

        Raises `Incomplete` without a reason, `ChangedMeanwhile` or `AlreadyExists`.
        """
        checked = _checked(employee, reason)
        with self._database.unit_of_work() as work:
            work.employees.save(replace(checked, corrected_by_hand=True), reason)

    def set_superior(self, employee_id: int, superior_id: int | None, *, reason: str) -> None:
        """Set the atasan langsung, None to derive it again.

        Raises `Incomplete` without a reason, for himself, and for a circle of superiors.
        """
        _require_reason(reason)
        with self._database.unit_of_work() as work:
            employee = work.employees.get(employee_id)
            if superior_id is not None:
                _refuse_circle(work, employee, work.employees.get(superior_id))
            work.employees.save(replace(employee, superior_id=superior_id), reason)

    def set_head(self, unit_id: int, employee_id: int | None, *, reason: str) -> None:
        """Set who leads a unit, None to derive it again; raises `Incomplete` or `NotFound`."""
        _require_reason(reason)
        with self._database.unit_of_work() as work:
            if employee_id is not None:
                work.employees.get(employee_id)
            work.employees.save_unit(replace(_unit(work, unit_id), head_id=employee_id), reason)

    def set_schedule(self, unit_id: int, schedule_id: int | None, *, reason: str) -> None:
        """Set the work schedule of a unit, None for that of the unit above it.

        Raises `Incomplete` without a reason, and `NotFound`.
        """
        _require_reason(reason)
        with self._database.unit_of_work() as work:
            known = {one.id for one in work.office.schedules()}
            if schedule_id is not None and schedule_id not in known:
                raise NotFound("jadwal kerja", str(schedule_id))
            changed = replace(_unit(work, unit_id), schedule_id=schedule_id)
            work.employees.save_unit(changed, reason)

    def plan_import(
        self, files: Sequence[Path], *, progress: Progress = no_progress
    ) -> EmployeeImportPlan:
        """Read personnel exports and unit trees, in any mix, and say what becomes of each row.

        Nothing is changed. Raises `UnreadableFile` for a file that is neither.
        """
        sources = read_sources(files, progress=progress)
        with self._database.reading() as work:
            return plan_employees(
                sources,
                employees=work.employees.all(),
                units=work.employees.units(),
                proposals=ScheduleProposals(
                    words=self._schedule_words, schedules=work.office.schedules()
                ),
            )

    def apply_import(
        self, plan: EmployeeImportPlan, *, progress: Progress = no_progress
    ) -> EmployeeImportPlan:
        """Do what the plan says in one transaction, and return it.

        `Cancelled` raised by `progress` undoes everything. Raises `ChangedMeanwhile` when any
        employee or unit was changed since the plan was made.
        """
        with self._database.unit_of_work() as work:
            if state_of(work.employees.all(), work.employees.units()) != plan.state:
                advice = "Impor ulang berkas itu agar setiap barisnya diperiksa lagi."
                raise ChangedMeanwhile("data pegawai", advice)
            write_plan(work, plan.changes, reason=_IMPORT, progress=progress)
        return plan

    def rejected_workbook(self, plan: EmployeeImportPlan) -> bytes:
        """Return an Excel workbook of the rejected rows with their reasons."""
        return rejected_workbook(plan.rejected)


def _checked(employee: Employee, reason: str) -> Employee:
    """Return the employee with a tidy NIP; raises `Incomplete` naming every fault."""
    reading = read_nip(employee.nip)
    faults = []
    if reading.nip is None:
        faults.append(("NIP", reading.problem or "isi NIP 18 angka"))
    if not employee.name.strip():
        faults.append(("Nama", "isi nama pegawai"))
    if not reason.strip():
        faults.append(_NO_REASON)
    if faults or reading.nip is None:
        raise Incomplete(faults)
    return replace(employee, nip=reading.nip, name=" ".join(employee.name.split()))


_NO_REASON = ("Alasan", "isi alasan perubahan")


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Incomplete([_NO_REASON])


def _refuse_circle(work: UnitOfWork, employee: Employee, superior: Employee) -> None:
    if superior.id == employee.id:
        raise Incomplete([("Atasan langsung", "pilih orang lain, bukan dirinya sendiri")])
    above = work.employees.structure().superiors(superior)
    if any(one.id == employee.id for one in above):
        raise Incomplete([("Atasan langsung", f"{superior.full_name} adalah bawahannya")])


def _unit(work: UnitOfWork, unit_id: int) -> Unit:
    unit = work.employees.structure().units.get(unit_id)
    if unit is None:
        raise NotFound("unit kerja", str(unit_id))
    return unit


def _unit_line(unit: Unit, structure: Structure, counts: Mapping[int, int]) -> UnitLine:
    unit_id = saved_id(unit.id)
    agency = structure.agency(unit_id)
    path = structure.path(unit_id)
    names = [one.name for one in (path[: path.index(agency) + 1] if agency else path)]
    return UnitLine(
        unit=unit,
        path=" / ".join(reversed(names)),
        agency=agency.name if agency else "",
        head=structure.head(unit_id),
        head_derived=unit.head_id is None,
        employees=counts.get(unit_id, 0),
    )
