"""Plans what an import does to the unit tree: units matched by SIASN code, else by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from asn_desk.documents.unit_export import UnitExport, UnitRow
from asn_desk.domain.employees import Unit
from asn_desk.domain.shipped_hours import proposed_schedule
from asn_desk.domain.working_time import Schedule
from asn_desk.services.fates import Fate, RowFate
from asn_desk.services.people.unit_names import unit_key

UNIT = "unit kerja"
GOVERNMENT = "Pemerintah Kabupaten Ketapang"
"""The root of the tree, made when no export names one."""
_PARTS = ("bagian", "bid", "kelompok", "seksi", "sekretariat", "sub", "tata usaha", "upt")
"""What every perangkat daerah has; such a name alone does not tell whose it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleProposals:
    """Which schedule a new unit is given by the words of its name; the office may change it."""

    words: Mapping[str, Sequence[str]]
    schedules: Sequence[Schedule]

    def schedule_for(self, unit: str) -> Schedule | None:
        """Return the schedule proposed for a unit; None leaves it that of the unit above."""
        name = proposed_schedule(unit, self.words)
        return next((one for one in self.schedules if one.name == name), None)


class UnitPlan:
    """The unit tree as it will be; units are named by key: an id, or below zero for a new one."""

    def __init__(self, units: Iterable[Unit], proposals: ScheduleProposals) -> None:
        self._before = {unit.id: unit for unit in units if unit.id is not None}
        self._now: dict[int, Unit] = dict(self._before)
        self._proposals = proposals
        self._last_key = 0
        self._by_code = {unit.code: key for key, unit in self._now.items() if unit.code}
        self._by_name: defaultdict[str, list[int]] = defaultdict(list)
        for key, unit in self._now.items():
            self._by_name[unit_key(unit.name)].append(key)
        self._resolved: dict[tuple[str, tuple[str, ...]], int | None] = {}

    def name(self, key: int | None) -> str:
        """Return the name of a planned unit, for reasons; empty for none."""
        return self._now[key].name if key is not None else ""

    def added(self) -> Iterator[tuple[int, Unit]]:
        """Yield the new units with their keys, parents first."""
        done: set[int] = set()

        def ascend(key: int) -> Iterator[tuple[int, Unit]]:
            parent = self._now[key].parent_id
            if parent is not None and parent < 0 and parent not in done:
                yield from ascend(parent)
            done.add(key)
            yield key, self._now[key]

        for key in sorted((key for key in self._now if key < 0), reverse=True):
            if key not in done:
                yield from ascend(key)

    def changed(self) -> Iterator[Unit]:
        """Yield the known units that change; their parent may be a key of a new unit."""
        for key, unit in self._before.items():
            if self._now[key] != unit:
                yield self._now[key]

    def take_tree(self, export: UnitExport) -> list[RowFate]:
        """Put a unit tree into the plan and return the fate of each of its rows."""
        codes = {row.code: row for row in export.rows}
        keys = {row.code: self._key_of(row, codes) for row in export.rows}
        fates = []
        for row in export.rows:
            key = keys[row.code]
            before = self._before.get(key)
            parent = keys.get(row.parent_code) or self._parent_of_root(key)
            unit = replace(self._now[key], code=row.code, name=row.name, parent_id=parent)
            self._now[key] = unit
            fates.append(self._fate(export.file_name, row, before=before, now=unit))
        self._resolved.clear()
        return fates

    def resolve(self, code: str, path: Sequence[str]) -> tuple[int | None, str]:
        """Return the unit of an employee, from the perangkat daerah down, and a note if it is new.

        Units nobody knows yet are made under their perangkat daerah, that under the root.
        """
        if code in self._by_code:
            return self._by_code[code], ""
        asked = (code, tuple(path))
        if asked in self._resolved:
            return self._resolved[asked], ""
        known = self._only_one(path[-1]) if path and not self._agency(path[0]) else None
        note = ""
        if known is None and path:
            known, note = self._descend(path, code)
        if known is not None and code:
            self._by_code[code] = known
            if not self._now[known].code:
                self._now[known] = replace(self._now[known], code=code)
        self._resolved[asked] = known
        return known, note

    def _key_of(self, row: UnitRow, rows: Mapping[str, UnitRow]) -> int:
        """Return the unit a row of the tree is: by code, by name, or a new one."""
        if row.code in self._by_code:
            return self._by_code[row.code]
        parent = rows.get(row.parent_code)
        same_name = [k for k in self._by_name[unit_key(row.name)] if not self._now[k].code]
        above = unit_key(parent.name) if parent else ""
        under_it = [k for k in same_name if unit_key(self.name(self._now[k].parent_id)) == above]
        found = under_it or (same_name if len(same_name) == 1 else [])
        key = found[0] if found else self._add(row.name, parent=None)[0]
        self._by_code[row.code] = key
        self._now[key] = replace(self._now[key], code=row.code)
        return key

    def _parent_of_root(self, key: int) -> int | None:
        """Return what stands above a root of an export: of a part of the tree, the government."""
        unit = self._now[key]
        if _is_government(unit.name):
            return None
        return unit.parent_id if unit.parent_id is not None else self._government()

    def _fate(self, file: str, row: UnitRow, *, before: Unit | None, now: Unit) -> RowFate:
        fate, reason = Fate.SAME, "sudah ada dan sama"
        if before is None:
            above = self.name(now.parent_id)
            reason = f"unit baru di bawah {above}" if above else "unit baru, paling atas"
            fate, reason = Fate.NEW, reason + self._schedule_note(now)
        elif before != now:
            fate, reason = Fate.CHANGED, "; ".join(self._differences(before, now))
        return RowFate(
            file=file, row=row.row, fate=fate, subject=row.name, reason=reason, what=UNIT
        )

    def _differences(self, before: Unit, now: Unit) -> Iterator[str]:
        if before.code != now.code:
            yield f"kode SIASN: {before.code or 'kosong'} → {now.code}"
        if before.name != now.name:
            yield f"nama: {before.name} → {now.name}"
        if before.parent_id != now.parent_id:
            above = self.name(before.parent_id) or "tidak ada"
            yield f"unit atasan: {above} → {self.name(now.parent_id) or 'tidak ada'}"

    def _descend(self, path: Sequence[str], code: str) -> tuple[int, str]:
        """Walk from the perangkat daerah down to the unit, making what is missing."""
        notes = []
        key = self._agency(path[0])
        if key is None:
            key, note = self._add(path[0], parent=self._government(make=True))
            notes.append(note)
        for name in path[1:]:
            below = self._below(key, name, code=code if name == path[-1] else "")
            if below is None:
                below, note = self._add(name, parent=key)
                notes.append(note)
            key = below
        return key, "; ".join(notes)

    def _below(self, above: int, name: str, *, code: str) -> int | None:
        """Return the unit of a name below another; one with another SIASN code is another."""
        found = (k for k in self._by_name[unit_key(name)] if self._is_under(k, above))
        return next((k for k in found if not code or self._now[k].code in ("", code)), None)

    def _agency(self, name: str) -> int | None:
        """Return the unit of this name nearest to the root."""
        found = self._by_name[unit_key(name)]
        return min(found, key=self._depth, default=None)

    def _only_one(self, name: str) -> int | None:
        """Return the one unit of a name that says by itself which it is, as a school's does."""
        found = self._by_name[unit_key(name)]
        return found[0] if len(found) == 1 and not name.casefold().startswith(_PARTS) else None

    def _government(self, *, make: bool = False) -> int | None:
        roots = (k for k, unit in self._now.items() if unit.parent_id is None)
        root = next((k for k in roots if _is_government(self._now[k].name)), None)
        return self._add(GOVERNMENT, parent=None)[0] if root is None and make else root

    def _add(self, name: str, *, parent: int | None) -> tuple[int, str]:
        self._last_key -= 1
        key = self._last_key
        schedule = self._proposals.schedule_for(name)
        unit = Unit(name=name, parent_id=parent, schedule_id=schedule.id if schedule else None)
        self._now[key] = unit
        self._by_name[unit_key(name)].append(key)
        return key, f"unit kerja baru dibuat: {name}{self._schedule_note(unit)}"

    def _schedule_note(self, unit: Unit) -> str:
        schedule = self._proposals.schedule_for(unit.name)
        return f" (diusulkan jadwal {schedule.name})" if schedule else ""

    def _is_under(self, key: int, above: int) -> bool:
        return above in self._line(key)

    def _depth(self, key: int) -> int:
        return len(self._line(key))

    def _line(self, key: int) -> list[int]:
        """Return the keys above a unit, nearest first; stops at a circle in bad data."""
        line: list[int] = []
        parent = self._now[key].parent_id
        while parent is not None and parent in self._now and parent not in line:
            line.append(parent)
            parent = self._now[parent].parent_id
        return line


def _is_government(name: str) -> bool:
    return unit_key(name).startswith("pemerintah")
