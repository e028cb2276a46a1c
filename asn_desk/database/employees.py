"""The register of employees and of the units they work in."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, insert, or_, select, update

from asn_desk.database.columns import table_of
from asn_desk.database.register import (
    Register,
    changes,
    columns_of,
    distance,
    in_chunks,
    searchable,
    spoken,
    to_value,
    words,
)
from asn_desk.database.tables import EmployeeRow, UnitRow
from asn_desk.domain.employees import (
    Employee,
    EmployeeLine,
    PositionKind,
    Status,
    Structure,
    Unit,
)
from asn_desk.domain.errors import AlreadyExists, ChangedMeanwhile, NotFound

Progress = Callable[[int, int], None]

_EMPLOYEE = "pegawai"
_UNIT = "unit kerja"
_employees = table_of(EmployeeRow)
_units = table_of(UnitRow)


class EmployeeRegister(Register):
    """Employees and units, as the personnel export and the desk's corrections give them."""

    def get(self, employee_id: int) -> Employee:
        """Return an employee; raises `NotFound`."""
        return to_value(Employee, self._row(EmployeeRow, employee_id, what=_EMPLOYEE))

    def by_nip(self, nip: str) -> Employee:
        """Return the employee with a NIP; raises `NotFound`."""
        found = self.by_nips([nip])
        if nip not in found:
            raise NotFound(_EMPLOYEE, nip)
        return found[nip]

    def by_nips(self, nips: Iterable[str]) -> dict[str, Employee]:
        """Return the known employees among these NIPs, by NIP."""
        found: dict[str, Employee] = {}
        for chunk in in_chunks(nips):
            for one in self._employees(select(_employees).where(_employees.c.nip.in_(chunk))):
                found[one.nip] = one
        return found

    def by_ids(self, ids: Iterable[int]) -> tuple[Employee, ...]:
        """Return the employees with these ids, in no order."""
        return tuple(
            one
            for chunk in in_chunks(ids)
            for one in self._employees(select(_employees).where(_employees.c.id.in_(chunk)))
        )

    def search(
        self,
        text: str,
        *,
        limit: int = 200,
        include_unlisted: bool = True,
        nearest_first: bool = False,
    ) -> tuple[EmployeeLine, ...]:
        """Return lines in which every word of the text is in the name, NIP or unit; by name.

        `nearest_first` puts before the others whose NIP, then whose name begins with the text.
        """
        order = [_employees.c.search_text, _employees.c.id]
        asked = (
            select(_employees, _units.c.name.label("unit_name"))
            .join_from(_employees, _units, _employees.c.unit_id == _units.c.id, isouter=True)
            .where(*(_names(word) for word in words(text)))
            .order_by(*([_distance(text), *order] if nearest_first else order))
            .limit(limit)
        )
        if not include_unlisted:
            asked = asked.where(_employees.c.listed)
        rows = self._connection.execute(asked).mappings().all()
        tree = Structure(units=self._units_by_id() if rows else {}, officials=())
        return tuple(_line(to_value(Employee, row), row["unit_name"], tree) for row in rows)

    def count(self) -> int:
        """Return how many employees are known, listed or not."""
        asked = select(func.count()).select_from(_employees)
        return self._connection.execute(asked).scalar_one()

    def counts_by_unit(self) -> dict[int, int]:
        """Return how many listed employees work in each unit itself, by the unit's id."""
        asked = (
            select(_employees.c.unit_id, func.count())
            .where(_employees.c.listed, _employees.c.unit_id.is_not(None))
            .group_by(_employees.c.unit_id)
        )
        return {row[0]: row[1] for row in self._connection.execute(asked)}

    def unit_ids(self) -> dict[int, int | None]:
        """Return the unit of every employee, by the employee's id."""
        rows = self._connection.execute(select(_employees.c.id, _employees.c.unit_id))
        return {row.id: row.unit_id for row in rows}

    def all(self, statuses: Sequence[Status] = ()) -> tuple[Employee, ...]:
        """Return every employee of these statuses, or of all, by name."""
        asked = select(_employees).order_by(_employees.c.search_text, _employees.c.id)
        if statuses:
            asked = asked.where(_employees.c.status.in_(statuses))
        return self._employees(asked)

    def add(self, employee: Employee, reason: str = "") -> Employee:
        """Add an employee; raises `AlreadyExists` for a NIP that is known."""
        return replace(
            employee,
            id=self._insert(EmployeeRow, {**_columns(employee), "version": 1}, reason=reason),
            version=1,
        )

    def save(self, employee: Employee, reason: str = "") -> Employee:
        """Change an employee; raises `ChangedMeanwhile`, `AlreadyExists` or `NotFound`."""
        version = self._save(
            EmployeeRow, employee, _columns(employee), what=_EMPLOYEE, reason=reason
        )
        return replace(employee, version=version)

    def add_many(
        self, employees: Sequence[Employee], progress: Progress, *, reason: str = ""
    ) -> None:
        """Add many employees at once; `progress` may raise to stop and roll back.

        Raises `AlreadyExists` for a NIP that is known or comes twice.
        """
        self._audit.require_writing()
        done = 0
        for chunk in in_chunks(employees):
            self._refuse_known(chunk)
            rows = [{**_columns(one), "version": 1} for one in chunk]
            self._connection.execute(insert(_employees), rows)
            known = self.by_nips(one.nip for one in chunk)
            for one, row in zip(chunk, rows, strict=True):
                added = known[one.nip].id or 0
                self._record(EmployeeRow, added, "tambah", reason=reason, after=spoken(row))
            done += len(chunk)
            progress(done, len(employees))

    def save_many(
        self, employees: Sequence[Employee], progress: Progress, *, reason: str = ""
    ) -> None:
        """Change many employees at once; raises `ChangedMeanwhile` if any was changed since."""
        self._audit.require_writing()
        done = 0
        for chunk in in_chunks(employees):
            self._save_chunk(chunk, reason)
            done += len(chunk)
            progress(done, len(employees))

    def units(self) -> tuple[Unit, ...]:
        """Return every unit, by name."""
        asked = select(_units).order_by(_units.c.search_text, _units.c.id)
        return tuple(to_value(Unit, row) for row in self._connection.execute(asked).mappings())

    def add_unit(self, unit: Unit, reason: str = "") -> Unit:
        """Add a unit; raises `AlreadyExists` for a SIASN code that is known."""
        values = {**_unit_columns(unit), "version": 1}
        return replace(unit, id=self._insert(UnitRow, values, reason=reason), version=1)

    def save_unit(self, unit: Unit, reason: str = "") -> Unit:
        """Change a unit; raises `ChangedMeanwhile`, `AlreadyExists` or `NotFound`."""
        version = self._save(UnitRow, unit, _unit_columns(unit), what=_UNIT, reason=reason)
        return replace(unit, version=version)

    def structure(self) -> Structure:
        """Return the unit tree with everyone who leads in it."""
        heads = select(_units.c.head_id).where(_units.c.head_id.is_not(None))
        superiors = select(_employees.c.superior_id).where(_employees.c.superior_id.is_not(None))
        leads = or_(
            (_employees.c.position_kind == PositionKind.STRUCTURAL) & _employees.c.listed,
            _employees.c.id.in_(heads),
            _employees.c.id.in_(superiors),
        )
        officials = self._employees(select(_employees).where(leads).order_by(_employees.c.id))
        return Structure(units=self._units_by_id(), officials=officials)

    def _employees(self, asked: Select[Any]) -> tuple[Employee, ...]:
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(Employee, row) for row in rows)

    def _units_by_id(self) -> Mapping[int, Unit]:
        return {unit.id: unit for unit in self.units() if unit.id is not None}

    def _refuse_known(self, chunk: Sequence[Employee]) -> None:
        """Name the first NIP that is taken: the database would not say which of many it was."""
        taken = set(self.by_nips(one.nip for one in chunk))
        for one in chunk:
            if one.nip in taken:
                raise AlreadyExists("NIP", one.nip)
            taken.add(one.nip)

    def _save_chunk(self, chunk: Sequence[Employee], reason: str) -> None:
        ids = [one.id for one in chunk]
        found = self._connection.execute(select(_employees).where(_employees.c.id.in_(ids)))
        before = {row["id"]: row for row in found.mappings()}
        rows = []
        for one in chunk:
            if one.id is None or one.id not in before or before[one.id]["version"] != one.version:
                raise ChangedMeanwhile(_EMPLOYEE)
            old, new = changes(before[one.id], _columns(one))
            self._record(EmployeeRow, one.id, "ubah", reason=reason, before=old, after=new)
            rows.append({**_columns(one), "version": one.version + 1, "the_id": one.id})
        statement = update(_employees).where(_employees.c.id == bindparam("the_id"))
        self._connection.execute(statement, rows)


def _columns(employee: Employee) -> dict[str, Any]:
    text = searchable(
        employee.name, employee.nip, employee.front_title, employee.back_title, employee.position
    )
    return {**columns_of(EmployeeRow, employee), "search_text": text}


def _unit_columns(unit: Unit) -> dict[str, Any]:
    return {**columns_of(UnitRow, unit), "search_text": searchable(unit.name)}


def _names(word: str) -> ColumnElement[bool]:
    return or_(
        _employees.c.search_text.contains(word, autoescape=True),
        _units.c.search_text.contains(word, autoescape=True),
    )


def _distance(text: str) -> ColumnElement[int]:
    return distance(text, numbers=[_employees.c.nip], names=[_employees.c.search_text])


def _line(employee: Employee, unit: str | None, tree: Structure) -> EmployeeLine:
    agency = tree.agency(employee.unit_id)
    return EmployeeLine(
        id=employee.id or 0,
        nip=employee.nip,
        name=employee.name,
        full_name=employee.full_name,
        status=employee.status,
        grade=employee.grade,
        position=employee.position,
        unit=unit or "",
        agency=agency.name if agency else "",
        listed=employee.listed,
    )
