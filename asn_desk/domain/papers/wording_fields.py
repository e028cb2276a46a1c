"""The fields a wording may name, and texts with their names in brackets instead of code.

The office reads and types `[nama pegawai]`; the wording keeps `{{ pegawai.nama }}`. What has no
name stays code in both.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What a field holds."""

    TEXT = "teks"
    DATE = "tanggal"
    NUMBER = "angka"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingField:
    """One field the wording of a kind may name."""

    path: str
    """As the wording file names it: `pegawai.nama`."""
    label: str
    """As the office reads it: `nama pegawai`."""
    kind: FieldKind = FieldKind.TEXT
    optional: bool = False
    """Whether some letters have nothing in it."""
    example: str = ""
    """What a sample letter says there."""


_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_PIECE = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.DOTALL)
_FIELD = re.compile(r"\{\{\s*([a-z][a-z0-9_.]*)\s*((?:\|\s*[a-z_]+\s*)*)\}\}")
_NAMED = re.compile(r"\[([^\[\]]*)\]")
_DATED = "tanggal"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNames:
    """Turns the fields of one kind's texts into names in brackets, and back."""

    fields: Sequence[WordingField]
    ways: Mapping[str, str]
    """How a field may be written, by the wording's own word: `hari`, as read: `hari`."""

    def plain(self, text: str) -> str:
        """Return a text with names in brackets for every field that has one."""
        by_path = {one.path: one for one in self.fields}

        def named(match: re.Match[str]) -> str:
            found, ways = by_path.get(match[1]), re.findall(r"[a-z_]+", match[2])
            if found is None or not self._known(found, ways):
                return match[0]
            shown = [self.ways[way] for way in ways if way != _DATED]
            return f"[{', '.join([found.label, *shown])}]"

        return _FIELD.sub(named, text)

    def coded(self, text: str) -> str:
        """Return a text as the wording keeps it; a name that is not known stays in brackets."""
        by_label = {one.label.casefold(): one for one in self.fields}
        words = {shown: way for way, shown in self.ways.items()}

        def code(match: re.Match[str]) -> str:
            label, *shown = [part.strip() for part in match[1].split(",")]
            found = by_label.get(" ".join(label.casefold().split()))
            if found is None or not all(one in words for one in shown):
                return match[0]
            return self._code(found, [words[one] for one in shown])

        pieces = _PIECE.split(text)
        return "".join(
            piece if _CODE.fullmatch(piece) else _NAMED.sub(code, piece) for piece in pieces
        )

    def unknown(self, text: str) -> tuple[str, ...]:
        """Return what stands in brackets in a coded text and names no field."""
        return tuple(_NAMED.findall(_CODE.sub("", text)))

    def _known(self, field: WordingField, ways: Sequence[str]) -> bool:
        """Say whether a field written in some ways has a name: a date needs a way."""
        dated = field.kind is FieldKind.DATE
        if dated and not ways:
            return False
        plain_date = list(ways) == [_DATED]
        return (dated and plain_date) or all(way in self.ways for way in ways)

    def _code(self, field: WordingField, ways: Sequence[str]) -> str:
        if field.kind is FieldKind.DATE and not ways:
            ways = [_DATED]
        return "{{ " + " | ".join([field.path, *ways]) + " }}"
