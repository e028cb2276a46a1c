"""Who may be meant by a name in a report: employees by NIP, else proposals with a score."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from asn_desk.domain.employees import Employee, Structure, Unit
from asn_desk.domain.incidents import Candidate, ReportedPerson
from asn_desk.domain.names import name_key, name_score
from asn_desk.services.people.unit_names import UnitNames
from asn_desk.services.record_ids import saved_id

SAME_NIP = "NIP sama"
"""The note of a match the desk makes by itself; any other match was a person's decision."""

_UNKNOWN_WORDS = frozenset(
    {"anonim", "diketahui", "dikenal", "dikenali", "nn", "tanpa", "teridentifikasi"}
)
_NAME_SHARE = 0.75
_UNIT_SHARE = 25
_MOST = 99
"""Name and unit never give certainty; only the NIP does."""
_LEAST = 50
_ROUGHLY_ALIKE = 60
_LOOKED_AT = 60
"""How many roughly alike names are compared word by word."""
_OTHER_PERSON = 60
"""A written name that agrees less with the name behind its NIP is somebody else's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where an employee works: the unit, its agency, and all units above."""

    unit: str
    agency_id: int | None
    above: frozenset[int]


class People:
    """All employees of the register, indexed for finding who a report means."""

    def __init__(self, employees: Iterable[Employee], structure: Structure) -> None:
        self.employees = tuple(employees)
        self.structure = structure
        self.units = UnitNames(structure.units.values())
        self._by_nip = {one.nip: one for one in self.employees}
        self._by_id = {one.id: one for one in self.employees}
        self._keys = [name_key(one.name) for one in self.employees]
        self._places: dict[int | None, _Place] = {}

    def with_nip(self, nip: str) -> Employee | None:
        """Return the employee with exactly this NIP."""
        return self._by_nip.get(nip)

    def unit_id_of(self, person: ReportedPerson) -> int | None:
        """Return where a reported person works: as identified, else by the unit as written."""
        if person.employee_id is not None:
            return self._by_id[person.employee_id].unit_id
        unit = self.units.find(person.unit)
        return unit.id if unit else None

    def candidates(self, person: ReportedPerson, *, limit: int = 12) -> tuple[Candidate, ...]:
        """Return who may be meant, best first; empty when no name is known."""
        same_nip = self.with_nip(person.nip) if person.nip else None
        if not is_name(person.name):
            return (self.candidate(person, same_nip),) if same_nip else ()
        key = name_key(person.name)
        unit = self.units.find(person.unit)
        found = process.extract(
            key, self._keys, scorer=fuzz.token_set_ratio, score_cutoff=_ROUGHLY_ALIKE, limit=None
        )
        likely = sorted(
            (
                (score + _UNIT_SHARE * self._fit(self.employees[at], unit), at)
                for _, score, at in found
            ),
            key=lambda pair: (-pair[0], pair[1]),
        )
        people = [self.employees[at] for _, at in likely[:_LOOKED_AT]]
        if same_nip is not None and same_nip not in people:
            people.append(same_nip)
        proposed = [self.candidate(person, one) for one in people]
        proposed = [one for one in proposed if one.score >= _LEAST or one.nip == person.nip]
        return tuple(sorted(proposed, key=_best_first)[:limit])

    def candidate(self, person: ReportedPerson, employee: Employee) -> Candidate:
        """Return how well one employee fits what is written."""
        unit = self.units.find(person.unit)
        name = name_score(person.name, employee.name) if is_name(person.name) else 0
        score = min(round(_NAME_SHARE * name + _UNIT_SHARE * self._fit(employee, unit)), _MOST)
        place = self.place(employee.unit_id)
        return Candidate(
            employee_id=saved_id(employee.id),
            name=employee.full_name,
            nip=employee.nip,
            position=employee.position,
            unit=place.unit,
            score=score,
            reason=self._reason(person, employee, name=name, unit=unit),
        )

    def place(self, unit_id: int | None) -> _Place:
        """Return where a unit stands in the tree."""
        if unit_id not in self._places:
            path = self.structure.path(unit_id)
            agency = self.structure.agency(unit_id)
            self._places[unit_id] = _Place(
                unit=path[0].name if path else "",
                agency_id=agency.id if agency else None,
                above=frozenset(one.id for one in path if one.id is not None),
            )
        return self._places[unit_id]

    def _fit(self, employee: Employee, unit: Unit | None) -> float:
        """Say from 0 to 1 how well the unit fits; an unknown one speaks neither for nor against."""
        if unit is None or unit.id is None:
            return 0.4
        place = self.place(employee.unit_id)
        if unit.id in place.above:
            return 1.0
        return 0.8 if place.agency_id == self.place(unit.id).agency_id else 0.0

    def _reason(
        self, person: ReportedPerson, employee: Employee, *, name: int, unit: Unit | None
    ) -> str:
        parts = []
        if person.nip:
            same = person.nip == employee.nip
            parts.append("NIP sama" if same else "NIP tertulis berbeda")
        parts.append("nama sama" if name == 100 else f"kemiripan nama {name}")  # noqa: PLR2004
        fit = self._fit(employee, unit)
        if unit is not None:
            words = {1.0: "unit sama", 0.8: "perangkat daerah sama", 0.0: "unit berbeda"}
            parts.append(words[fit])
        if not employee.listed:
            parts.append("tidak ada di ekspor terbaru")
        return ", ".join(parts)


def is_name(written: str) -> bool:
    """Say whether a written name names anybody; `belum diketahui (baju dinas)` does not."""
    words = name_key(written).split()
    return bool(words) and not _UNKNOWN_WORDS.intersection(words)


def contradicts(written: str, employee: Employee) -> bool:
    """Say whether a written name is clearly not that of the employee its NIP belongs to."""
    return is_name(written) and name_score(written, employee.name) < _OTHER_PERSON


def named_briefly(candidates: Sequence[Candidate]) -> str:
    """Name the best proposals for a list: `Agus Hasan (Dinas Sosial, 97)`."""
    return "; ".join(f"{one.name} ({one.unit or '-'}, {one.score})" for one in candidates[:3])


def _best_first(candidate: Candidate) -> tuple[int, str]:
    return (-candidate.score, candidate.name)
