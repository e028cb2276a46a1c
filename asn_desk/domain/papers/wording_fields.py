"""The fields a wording may name, and texts with their names in brackets instead of code.

The office reads and types `[nama pegawai]`; the wording keeps `{{ pegawai.nama }}`. What has no
name stays code in both.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
_CONDITION = re.compile(r"\{%\s*(?:(else|endif)|if (not )?([a-z][a-z0-9_.]*))\s*%\}")
_DATED = "tanggal"
_PATH = re.compile(r"[a-z_]+(?:\.[a-z_]+)*")
_WORDS = frozenset({"not", "and", "or", "if", "else", "in", "loop", "loop.first", "loop.last"})
_ELSE, _END = "selain itu", "selesai"
_CLOSING = {"else": _ELSE, "endif": _END, "endfor": _END}
_IF, _IF_NOT = "bila ", "bila tidak "


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNames:
    """Turns the fields of one kind's texts into names in brackets, and back."""

    fields: Sequence[WordingField]
    ways: Mapping[str, str]
    """How a field may be written, by the wording's own word: `hari`, as read: `hari`."""
    conditions: Mapping[str, str] = field(default_factory=dict)
    """What may be asked for besides the fields: path and words."""

    def plain(self, text: str) -> str:
        """Return a text with names in brackets for every field and simple condition."""
        by_path = {one.path: one for one in self.fields}

        def named(match: re.Match[str]) -> str:
            found, ways = by_path.get(match[1]), re.findall(r"[a-z_]+", match[2])
            if found is None or not self._known(found, ways):
                return match[0]
            shown = [self.ways[way] for way in ways if way != _DATED]
            return f"[{', '.join([found.label, *shown])}]"

        return _CONDITION.sub(self._plain_condition, _FIELD.sub(named, text))

    def spoken(self, text: str) -> str:
        """Return a text without any code, to be read and not typed: what is locked."""
        return _CODE.sub(self._said, self.plain(text))

    def _said(self, match: re.Match[str]) -> str:
        code = match[0].strip("{}% ")
        word, _, rest = code.partition(" ")
        if word in _CLOSING:
            return f"[{_CLOSING[word]}]"
        named = self._first_named(rest if word in {"if", "elif", "for"} else code)
        if word == "for":
            return f"[untuk tiap {named}]"
        starts = {"if": "bila ", "elif": "atau bila "}
        return f"[{starts.get(word, '')}{named}]"

    def _first_named(self, code: str) -> str:
        """Name the first field of some code; one that has no name is called by its own word."""
        asked = self._asked()
        source = code.partition(" in ")[2] or code
        paths = [one for one in _PATH.findall(source) if one not in _WORDS]
        known = [asked[one] for one in paths if one in asked]
        own = paths[0].rpartition(".")[2].replace("_", " ") if paths else "…"
        return known[0] if known else own

    def labels(self) -> tuple[str, ...]:
        """Return everything that may stand in brackets, without the ways of writing."""
        asked = [f"{start}{words}" for words in self._asked().values() for start in (_IF, _IF_NOT)]
        return (*(one.label for one in self.fields), *asked, _ELSE, _END)

    def coded(self, text: str) -> str:
        """Return a text as the wording keeps it; a name that is not known stays in brackets."""
        by_label = {one.label.casefold(): one for one in self.fields}
        words = {shown: way for way, shown in self.ways.items()}

        def code(match: re.Match[str]) -> str:
            condition = self._coded_condition(" ".join(match[1].casefold().split()))
            if condition:
                return condition
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

    def _asked(self) -> dict[str, str]:
        """Return what may be asked for, by path: every field, and the conditions."""
        return {**{one.path: one.label for one in self.fields}, **self.conditions}

    def _plain_condition(self, match: re.Match[str]) -> str:
        if match[1]:
            return f"[{_ELSE if match[1] == 'else' else _END}]"
        words = self._asked().get(match[3])
        return match[0] if words is None else f"[{_IF_NOT if match[2] else _IF}{words}]"

    def _coded_condition(self, words: str) -> str:
        """Return the code of a condition in brackets; empty where it is none."""
        paths = {shown.casefold(): path for path, shown in self._asked().items()}
        for start, code in ((_IF_NOT, "if not "), (_IF, "if ")):
            if words.startswith(start) and words.removeprefix(start) in paths:
                return f"{{% {code}{paths[words.removeprefix(start)]} %}}"
        return {_ELSE: "{% else %}", _END: "{% endif %}"}.get(words, "")

    def _known(self, one: WordingField, ways: Sequence[str]) -> bool:
        """Say whether a field written in some ways has a name: a date needs a way."""
        dated = one.kind is FieldKind.DATE
        if dated and not ways:
            return False
        plain_date = list(ways) == [_DATED]
        return (dated and plain_date) or all(way in self.ways for way in ways)

    def _code(self, one: WordingField, ways: Sequence[str]) -> str:
        if one.kind is FieldKind.DATE and not ways:
            ways = [_DATED]
        return "{{ " + " | ".join([one.path, *ways]) + " }}"
