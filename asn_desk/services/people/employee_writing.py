"""Writes a planned import of employees: units first, parents before what is below them."""

from dataclasses import replace

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.services.people.employee_plan import GONE_REASON, EmployeeChanges
from asn_desk.services.progress import Progress
from asn_desk.services.record_ids import saved_id


def write_plan(
    work: UnitOfWork, changes: EmployeeChanges, *, reason: str, progress: Progress
) -> None:
    """Write everything in the caller's transaction; `progress` may raise to undo it."""
    total = changes.steps
    ids: dict[int, int] = {}
    for key, unit in changes.add_units:
        added = work.employees.add_unit(replace(unit, parent_id=_id(unit.parent_id, ids)), reason)
        ids[key] = saved_id(added.id)
        progress(len(ids), total)
    for unit in changes.save_units:
        work.employees.save_unit(replace(unit, parent_id=_id(unit.parent_id, ids)), reason)
    done = len(changes.add_units) + len(changes.save_units)
    people = (
        (work.employees.add_many, changes.add, reason),
        (work.employees.save_many, changes.save, reason),
        (work.employees.save_many, changes.gone, GONE_REASON),
    )
    for write, employees, why in people:
        write(
            [replace(one, unit_id=_id(one.unit_id, ids)) for one in employees],
            _shifted(progress, done, total),
            reason=why,
        )
        done += len(employees)


def _id(key: int | None, ids: dict[int, int]) -> int | None:
    """Return the id a planned unit got; a known unit is named by its id already."""
    return key if key is None or key > 0 else ids[key]


def _shifted(progress: Progress, before: int, total: int) -> Progress:
    """Return a progress that counts on from what was done before."""

    def report(done: int, _of: int) -> None:
        progress(before + done, total)

    return report
