"""What a dry run of personnel exports says, and what applying it will write."""

from collections.abc import Iterable
from dataclasses import dataclass

from asn_desk.documents.rejected_rows import RejectedRow
from asn_desk.domain.employees import Employee, Unit
from asn_desk.services.fates import Fate, RowFate, count_of

GONE_REASON = "tidak ada di ekspor terbaru"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeChanges:
    """What applying a plan writes; units not yet known are named by keys below zero."""

    add_units: tuple[tuple[int, Unit], ...]
    save_units: tuple[Unit, ...]
    add: tuple[Employee, ...]
    save: tuple[Employee, ...]
    gone: tuple[Employee, ...]

    @property
    def steps(self) -> int:
        """How many records are written."""
        people = len(self.add) + len(self.save) + len(self.gone)
        return len(self.add_units) + len(self.save_units) + people


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeImportPlan:
    """What an import would do with each row; applying it does exactly this."""

    files: tuple[str, ...]
    fates: tuple[RowFate, ...]
    rejected: tuple[RejectedRow, ...]
    changes: EmployeeChanges
    state: int
    """What the register held when the plan was made; see `state_of`."""

    def count(self, fate: Fate, *, what: str = "") -> int:
        """Count the rows with a fate, of one kind of record or of all."""
        return count_of((one for one in self.fates if what in ("", one.what)), fate)


def state_of(employees: Iterable[Employee], units: Iterable[Unit]) -> int:
    """Return a number that changes whenever any employee or unit does."""
    people = tuple(sorted((one.id or 0, one.version) for one in employees))
    return hash((people, tuple(sorted((one.id or 0, one.version) for one in units))))
