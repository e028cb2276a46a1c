"""Checking a text the office wrote for a letter: its brackets, its fields, what it may use."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, nodes
from rapidfuzz import process

from asn_desk.documents.filters import FILTERS
from asn_desk.documents.templates import parsed
from asn_desk.documents.wording_shapes import Shape
from asn_desk.domain.papers.wording_fields import FieldNames

LONGEST = 3000
"""Characters of one text; a paragraph of a letter has some hundreds."""
_NEAR = 60
"""How alike, of 100, a name must be to be suggested."""
_BROKEN = (
    "Tanda isian tidak lengkap di dekat «{place}»: setiap [bila …] ditutup dengan [selesai],"
    " dan setiap {{{{ ditutup dengan }}}}."
)
_LENGTH = "length"
_LOOP = {"first": Shape(), "last": Shape(), "index": Shape()}
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Getattr,
    nodes.Filter, nodes.CondExpr, nodes.If, nodes.For, nodes.Not, nodes.And, nodes.Or,
    nodes.Compare, nodes.Operand, nodes.Tuple, nodes.List,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCheck:
    """Checks texts of one kind of letter against the fields its facts have."""

    shape: Shape
    names: FieldNames

    def problems(self, text: str, needed: Sequence[str] = ()) -> tuple[str, ...]:
        """Say in Indonesian what is wrong with a coded text; nothing when it can be kept."""
        if not text.strip():
            return ("Teks ini kosong.",)
        if len(text) > LONGEST:
            return (f"Teks ini terlalu panjang: {len(text)} huruf, paling banyak {LONGEST}.",)
        wrong = tuple(self._unnamed(one) for one in self.names.unknown(text))
        if wrong:
            return wrong
        try:
            tree = parsed("\n".join(text.split()))
        except TemplateSyntaxError as error:
            place = self.names.plain(_place(text, error.lineno))
            return (_BROKEN.format(place=place),)
        walk = _Walk(shape=self.shape, names=self.names)
        found = [*dict.fromkeys(walk.problems(tree, {}))]
        missing = [one for one in needed if one not in walk.used]
        found += [f"Isian {self._called(one)} tidak boleh hilang dari teks ini." for one in missing]
        return tuple(found)

    def _unnamed(self, label: str) -> str:
        near = _nearest(label.partition(",")[0].strip(), self.names.labels())
        hint = f" Maksudnya [{near}]?" if near else " Pilih dari daftar isian."
        return f"Isian [{label}] tidak dikenal dalam surat ini.{hint}"

    def _called(self, path: str) -> str:
        labels = {one.path: one.label for one in self.names.fields}
        return f"[{labels[path]}]" if path in labels else f"«{path}»"


def empty_values(text: str, terms: Mapping[str, object]) -> tuple[str, ...]:
    """Return the fields of a text that have nothing in these terms, by their paths."""
    found = re.findall(r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*", " ".join(_code(text)))
    return tuple(dict.fromkeys(path for path in found if _is_empty(path, terms)))


def _code(text: str) -> list[str]:
    return re.findall(r"\{[{%](.*?)[%}]\}", text)


def _is_empty(path: str, terms: Mapping[str, object]) -> bool:
    first, *rest = path.split(".")
    if first not in terms:
        return False
    value = terms[first]
    for name in rest:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value is None


def _place(text: str, line: int) -> str:
    """Return the words around a line of what was parsed: there every word was a line."""
    words = text.split()
    start = max(0, min(line, len(words)) - 3)
    return " ".join(words[start : start + 6])


def _nearest(name: str, known: Iterable[str]) -> str:
    found = process.extractOne(name, list(known), score_cutoff=_NEAR)
    return str(found[0]) if found else ""


@dataclass(slots=True, kw_only=True)
class _Walk:
    """Walks through one parsed text; `used` are the fields it names."""

    shape: Shape
    names: FieldNames
    used: set[str] = field(default_factory=set)

    def problems(self, node: nodes.Node, scope: Mapping[str, Shape]) -> Iterator[str]:
        """Give what is wrong with a node and with what is in it."""
        if not isinstance(node, _ALLOWED):
            yield "Perintah ini tidak dipakai dalam naskah kantor; pakai isian dan [bila …] saja."
        elif isinstance(node, nodes.For):
            yield from self._loop(node, scope)
        elif isinstance(node, nodes.Name | nodes.Getattr):
            yield from self._field(node, scope)
        else:
            if isinstance(node, nodes.Filter):
                yield from self._filter(node)
            for child in node.iter_child_nodes():
                yield from self.problems(child, scope)

    def _loop(self, node: nodes.For, scope: Mapping[str, Shape]) -> Iterator[str]:
        yield from self.problems(node.iter, scope)
        listed = self._resolve(node.iter, scope)
        item = listed.item if listed is not None and listed.item is not None else Shape()
        named = {node.target.name: item} if isinstance(node.target, nodes.Name) else {}
        inner = {**scope, **named, "loop": Shape(members=dict(_LOOP))}
        for child in (*node.body, *node.else_):
            yield from self.problems(child, inner)

    def _filter(self, node: nodes.Filter) -> Iterator[str]:
        known = {*FILTERS, _LENGTH}
        if node.name not in known:
            near = _nearest(node.name, known)
            hint = f" Maksudnya «{near}»?" if near else ""
            yield f"Cara menulis «{node.name}» tidak dikenal.{hint}"

    def _field(self, node: nodes.Name | nodes.Getattr, scope: Mapping[str, Shape]) -> Iterator[str]:
        path = _path(node)
        if not path:
            yield "Isian ditulis dengan namanya saja, misalnya {{ pegawai.nama }}."
        elif self._resolve(node, scope) is None:
            yield self._unknown(path, scope)
        else:
            self.used.add(path)

    def _resolve(self, node: nodes.Node, scope: Mapping[str, Shape]) -> Shape | None:
        first, *rest = _path(node).split(".")
        found = scope.get(first) or self.shape.members.get(first)
        for name in rest:
            found = found.members.get(name) if found is not None else None
        return found

    def _unknown(self, path: str, scope: Mapping[str, Shape]) -> str:
        known = {*self.shape.members, *scope, *(one.path for one in self.names.fields)}
        near = _nearest(path, known)
        if not near:
            return f"Isian «{path}» tidak dikenal dalam surat ini."
        plain = self.names.plain(f"{{{{ {near} }}}}")
        shown = plain if plain.startswith("[") else f"«{near}»"
        return f"Isian «{path}» tidak dikenal dalam surat ini. Maksudnya {shown}?"


def _path(node: nodes.Node) -> str:
    """Return the dotted path a node names; empty where it names none."""
    if isinstance(node, nodes.Name):
        return str(node.name)
    if isinstance(node, nodes.Getattr):
        before = _path(node.node)
        return f"{before}.{node.attr}" if before else ""
    return ""
