"""The people written in one row of a patrol list: several in one cell, unknown, NIP in the name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from asn_desk.documents.sheet_tables import cell_text
from asn_desk.documents.workbook_reading import Cell
from asn_desk.domain.nip import read_nip


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPerson:
    """One person as the list names them; all but `note` may be empty for an unknown one."""

    name: str = ""
    nip: str | None = None
    position: str = ""
    unit: str = ""
    note: str = ""
    """What is known of somebody unknown, as written: `belum diketahui (baju dinas)`."""
    warnings: tuple[str, ...] = ()
    """Why the NIP cannot be used, or what it contradicts, in Indonesian."""


def read_people(
    *, names: Cell, nips: Cell, positions: Cell, units: Cell
) -> tuple[WrittenPerson, ...]:
    """Return at least one person; names are split on line breaks, semicolons and numbering."""
    written = _named(split_list(names)) or [WrittenPerson()]
    numbers: Sequence[Cell] = split_list(nips) if isinstance(nips, str) else [nips]
    numbers = [number for number in numbers if number not in {None, ""}]
    people = [
        _with_nip(person, numbers[at] if at < len(numbers) else None)
        for at, person in enumerate(written)
    ]
    surplus = numbers[len(written) :]
    people += [_with_nip(WrittenPerson(), number) for number in surplus]
    posts = _shared(positions, len(people))
    offices = _shared(units, len(people))
    return tuple(
        replace(person, position=post, unit=office)
        for person, post, office in zip(people, posts, offices, strict=True)
    )


def split_list(cell: Cell) -> list[str]:
    """Split a cell on line breaks, semicolons and numbering; `1. A 2. B` are two."""
    if not isinstance(cell, str):
        text = cell_text(cell)
        return [text] if text else []
    text = re.sub(r"(?:^|(?<=\s))\d{1,2}[.)]\s+", "\n", cell)
    parts = (re.sub(r"^\s*[-•*]\s+", "", part) for part in re.split(r"[\r\n;]+", text))
    return [part for part in map(cell_text, parts) if part]


_UNKNOWN = re.compile(
    r"(?:\w+\s+)?(?:belum|tidak|tdk|blm)\s+(?:di\s?ketahui|teridentifikasi|dikenal\w*|ada)\b"
    r"|tanpa nama|anonim|n\.?n\.?$|[?x.]+$",
    re.IGNORECASE,
)
_NIP_IN_NAME = re.compile(
    r"[(/,-]?\s*(?:\bNIP\b\.?\s*:?\s*)?(\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3})\b\s*\)?", re.IGNORECASE
)


def _named(parts: Sequence[str]) -> list[WrittenPerson]:
    """Read the parts of a cell; a NIP on a line of its own belongs to the name above it."""
    people: list[WrittenPerson] = []
    for person in map(_name_and_nip, parts):
        alone = person.nip and not (person.name or person.note)
        if alone and people and people[-1].nip is None:
            people[-1] = replace(people[-1], nip=person.nip)
        else:
            people.append(person)
    return people


def _name_and_nip(part: str) -> WrittenPerson:
    """Take a NIP out of a name such as `Budi (NIP 1990…)`, and know who is unknown."""
    nip = None
    if found := _NIP_IN_NAME.search(part):
        nip = read_nip(found[1]).nip
        part = cell_text(part[: found.start()] + " " + part[found.end() :]).strip(" ,/-")
    if _UNKNOWN.match(part):
        return WrittenPerson(nip=nip, note=part)
    return WrittenPerson(name=part, nip=nip)


def _with_nip(person: WrittenPerson, raw: Cell) -> WrittenPerson:
    if isinstance(raw, str) and _UNKNOWN.match(raw.strip()):
        return person
    reading = read_nip(raw)
    notes = (reading.problem,) if reading.problem else reading.warnings
    return replace(person, nip=reading.nip or person.nip, warnings=notes)


def _shared(cell: Cell, count: int) -> list[str]:
    """Give each person their own part when there are as many parts, else all of it to each."""
    parts = split_list(cell)
    return parts if len(parts) == count else [cell_text(cell)] * count
