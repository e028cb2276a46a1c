"""What the facts of a kind hold: its fields, learnt from the terms of its sample letters."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from asn_desk.documents.terms import Terms
from asn_desk.domain.dates import long_date
from asn_desk.domain.papers.wording_fields import FieldKind, FieldNames, WordingField

_GROUPS = (("orang", "bagian_orang"), ("surat", "bagian_surat"))
_TABLES = ("jumlah", "ketetapan")
_LONGEST_EXAMPLE = 60


@dataclass(slots=True)
class Shape:
    """What one term can be, over all samples of a kind."""

    members: dict[str, "Shape"] = field(default_factory=dict)
    """Of a group of terms, by name."""
    item: "Shape | None" = None
    """Of a list, what its items are."""
    kind: FieldKind | None = None
    """Of a single value that can be written."""
    optional: bool = False
    """Whether some letters have nothing here."""
    example: str = ""

    def learn(self, value: object) -> None:
        """Take one more value of the term into account."""
        match value:
            case Mapping():
                for name, one in value.items():
                    self.members.setdefault(str(name), Shape()).learn(one)
            case bool():
                pass
            case str() | int() | date():
                self._learn_value(value)
            case Sequence():
                self.item = self.item or Shape()
                for one in value:
                    self.item.learn(one)
            case _:
                self.optional = True

    def _learn_value(self, value: str | int | date) -> None:
        if isinstance(value, date):
            self.kind, written = FieldKind.DATE, long_date(value)
        else:
            self.kind = FieldKind.TEXT if isinstance(value, str) else FieldKind.NUMBER
            written = str(value)
        self.optional = self.optional or not written
        if written and len(written) <= _LONGEST_EXAMPLE:
            self.example = self.example or written


def shape_of(samples: Iterable[Terms]) -> Shape:
    """Return what the terms of a kind hold, learnt from those of its samples."""
    found = Shape()
    for terms in samples:
        found.learn(terms)
    return found


def field_names(shape: Shape, file: Path) -> FieldNames:
    """Return the fields of a kind that have a name in the file of names (`isian.toml`)."""
    names = tomllib.loads(file.read_text(encoding="utf-8"))
    labels = _labels(names)
    return FieldNames(
        fields=tuple(
            WordingField(
                path=path,
                label=labels[path],
                kind=one.kind,
                optional=one.optional,
                example=one.example,
            )
            for path, one in single_values(shape)
            if path in labels and one.kind is not None
        ),
        ways=names["cara"],
        conditions={
            path: words for path, words in names["syarat"].items() if path in shape.members
        },
    )


def single_values(
    shape: Shape, *, path: str = "", optional: bool = False
) -> list[tuple[str, Shape]]:
    """Return every single value outside lists by its path: `pegawai.nama`."""
    found: list[tuple[str, Shape]] = []
    for name, one in shape.members.items():
        inner, empty = f"{path}.{name}" if path else name, optional or one.optional
        if one.members:
            found += single_values(one, path=inner, optional=empty)
        if one.kind is not None:
            found.append((inner, one))
            one.optional = empty
    return found


def _labels(names: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the label of every path the file of names knows."""
    found = dict(names["isian"])
    for group, part in _GROUPS:
        for path, called in names[group].items():
            for attribute, words in names[part].items():
                found[f"{path}.{attribute}"] = words.replace("{}", called)
    for table in _TABLES:
        found.update({f"{table}.{name}": words for name, words in names[table].items()})
    return found
