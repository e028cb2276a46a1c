"""Employees of the kabupaten, the units they work in, and the ranks they hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NIP_DIGITS = 18

RANKS: Mapping[str, str] = {
    "I/a": "Juru Muda",
    "I/b": "Juru Muda Tingkat I",
    "I/c": "Juru",
    "I/d": "Juru Tingkat I",
    "II/a": "Pengatur Muda",
    "II/b": "Pengatur Muda Tingkat I",
    "II/c": "Pengatur",
    "II/d": "Pengatur Tingkat I",
    "III/a": "Penata Muda",
    "III/b": "Penata Muda Tingkat I",
    "III/c": "Penata",
    "III/d": "Penata Tingkat I",
    "IV/a": "Pembina",
    "IV/b": "Pembina Tingkat I",
    "IV/c": "Pembina Utama Muda",
    "IV/d": "Pembina Utama Madya",
    "IV/e": "Pembina Utama",
}


class Status(StrEnum):
    """What kind of civil servant an employee is; decides which rules apply."""

    PNS = "PNS"
    CPNS = "CPNS"
    PPPK = "PPPK"
    PPPK_PART_TIME = "PPPK Paruh Waktu"


class Sex(StrEnum):
    """The sex as the personnel register and the NIP give it."""

    MALE = "L"
    FEMALE = "P"


class PositionKind(StrEnum):
    """The kind of post: jabatan struktural, fungsional, or pelaksana."""

    STRUCTURAL = "struktural"
    FUNCTIONAL = "fungsional"
    STAFF = "pelaksana"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit of the organisation (unor); `code` is its id in SIASN, empty when made here."""

    id: int | None = None
    code: str = ""
    name: str
    parent_id: int | None = None
    head_id: int | None = None
    """The head set by hand; None means the head is derived from positions."""
    schedule_id: int | None = None
    """The work schedule set for this unit; None means that of the unit above it."""
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Employee:
    """One civil servant with what the desk needs to know, and no more (UU 27/2022)."""

    id: int | None = None
    nip: str
    name: str
    front_title: str = ""
    back_title: str = ""
    status: Status
    birth_date: date | None = None
    sex: Sex | None = None
    grade: str = ""
    """Golongan: `III/a` for a PNS, `IX` for a PPPK."""
    position: str = ""
    position_kind: PositionKind | None = None
    position_since: date | None = None
    echelon: str = ""
    """`II.b`, `III.a`, `IV.b` …; empty for a post without echelon."""
    unit_id: int | None = None
    legal_standing: str = ""
    superior_id: int | None = None
    """The superior set by hand; None means the superior is derived from positions."""
    listed: bool = True
    """False when the newest personnel export no longer lists the person."""
    corrected_by_hand: bool = False
    """True when the desk corrected a field that an export would otherwise overwrite."""
    version: int = 1

    @property
    def full_name(self) -> str:
        """The name with its degrees, as it is printed in letters."""
        name = f"{self.front_title} {self.name}".strip()
        return f"{name}, {self.back_title}" if self.back_title else name

    @property
    def rank(self) -> str:
        """The pangkat of the grade (`Penata Muda` for III/a); empty for a PPPK."""
        return RANKS.get(self.grade, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeLine:
    """One employee in a list."""

    id: int
    nip: str
    name: str
    full_name: str
    """With degrees."""
    status: Status
    grade: str
    position: str
    unit: str
    agency: str
    """The perangkat daerah the unit belongs to."""
    listed: bool


def spaced_nip(nip: str) -> str:
    """Group an 18-digit NIP for the eye: `19940514 201903 2 001`."""
    if len(nip) != NIP_DIGITS or not nip.isdigit():
        return nip
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """The unit tree and the people in its posts: who leads a unit, who is above whom."""

    units: Mapping[int, Unit]
    officials: Sequence[Employee]
    """Everyone with a structural post, and every head set by hand."""

    def path(self, unit_id: int | None) -> tuple[Unit, ...]:
        """Return the unit and those above it, nearest first; stops at a cycle in bad data."""
        found: list[Unit] = []
        while unit_id is not None and unit_id in self.units:
            unit = self.units[unit_id]
            if unit in found:
                break
            found.append(unit)
            unit_id = unit.parent_id
        return tuple(found)

    def agency(self, unit_id: int | None) -> Unit | None:
        """Return the perangkat daerah a unit belongs to: the one directly below the root."""
        path = self.path(unit_id)
        if not path:
            return None
        rooted = path[-1].parent_id is None and len(path) > 1 and self._is_government(path[-1])
        return path[-2] if rooted else path[-1]

    def head(self, unit_id: int) -> Employee | None:
        """Return who leads the unit: set by hand, else the one highest echelon whose post fits.

        Two equally high posts of which neither names the unit give None: the desk must choose.
        """
        unit = self.units[unit_id]
        if unit.head_id is not None:
            return next((one for one in self.officials if one.id == unit.head_id), None)
        here = [one for one in self.officials if one.unit_id == unit_id and one.echelon]
        if not here:
            return None
        highest = min(one.echelon for one in here)
        top = [one for one in here if one.echelon == highest]
        named = [one for one in top if _names_unit(one.position, unit.name)]
        choice = named or top
        return choice[0] if len(choice) == 1 else None

    def superior(self, employee: Employee) -> Employee | None:
        """Return the atasan langsung: set by hand, else the head of the nearest unit above."""
        if employee.superior_id is not None:
            return next((one for one in self.officials if one.id == employee.superior_id), None)
        for unit in self.path(employee.unit_id):
            head = self.head(unit.id) if unit.id is not None else None
            if head is not None and head.id != employee.id:
                return head
        return None

    def superiors(self, employee: Employee) -> tuple[Employee, ...]:
        """Return the reporting line upwards, nearest superior first."""
        line: list[Employee] = []
        current = self.superior(employee)
        while current is not None and current not in line and current.id != employee.id:
            line.append(current)
            current = self.superior(current)
        return tuple(line)

    @staticmethod
    def _is_government(unit: Unit) -> bool:
        return unit.name.casefold().startswith("pemerintah")


def _names_unit(position: str, unit: str) -> bool:
    """Say whether a post's title names the unit, as `Camat Sandai` does `Kecamatan Sandai`."""
    title, name = position.casefold(), unit.casefold()
    if name in title:
        return True
    special = {"sekretariat daerah": "sekretaris daerah", "sekretariat dprd": "sekretaris dprd"}
    if special.get(name) == title:
        return True
    first, _, rest = name.partition(" ")
    heads = {"kecamatan": "camat", "kelurahan": "lurah", "inspektorat": "inspektur"}
    return first in heads and title == f"{heads[first]} {rest}".strip()
