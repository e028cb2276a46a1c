"""Proving an office wording before it is kept: every text checked, every sample filled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError

from asn_desk.documents.office_wording import fingerprint, with_changes
from asn_desk.documents.templates import filled, holds
from asn_desk.documents.terms import Dictionary, Terms
from asn_desk.documents.wording import Wording
from asn_desk.documents.wording_check import TextCheck, empty_values
from asn_desk.documents.wording_parts import parts_of
from asn_desk.documents.wording_shapes import Shape, field_names, shape_of
from asn_desk.documents.wording_shelf import WordingShelf
from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.sample_letter import SampleLetter
from asn_desk.domain.papers.wording_fields import FieldNames
from asn_desk.domain.papers.wordings import (
    AddedParagraph,
    WordingChanges,
    WordingPart,
    WordingProblem,
)


class WordingProofs:
    """Shows wordings as the office sees them and proves what it changes."""

    def __init__(self, resources: Path) -> None:
        """Take the folder that holds `letters`."""
        self._folder = resources / "letters"
        self._shelf = WordingShelf(self._folder)

    def parts(self, kind: LetterKind, changes: WordingChanges) -> tuple[WordingPart, ...]:
        """Return the parts of a kind with changes, coded; raises `CannotPrint`."""
        return parts_of(with_changes(self._shelf.shipped(kind), changes))

    def locked(self, kind: LetterKind) -> str:
        """Return the fingerprint of the locked texts of a kind as shipped."""
        return fingerprint(self._shelf.shipped(kind))

    def names(self, office: Office, samples: Sequence[SampleLetter]) -> FieldNames:
        """Return the fields with names that the samples of a kind have."""
        return field_names(self._shape(office, samples), self._folder / "isian.toml")

    def problems(
        self,
        kind: LetterKind,
        changes: WordingChanges,
        office: Office,
        samples: Sequence[SampleLetter],
    ) -> tuple[WordingProblem, ...]:
        """Say what is wrong with changes, text by text; nothing when every sample is filled."""
        shipped = self._shelf.shipped(kind)
        terms = [Dictionary(profile=office.profile).terms(one.frame, one.facts) for one in samples]
        shape = shape_of(terms)
        names = field_names(shape, self._folder / "isian.toml")
        bench = _Bench(
            wording=shipped,
            parts={one.id: one for one in parts_of(shipped)},
            check=TextCheck(shape=shape, names=names),
            terms=dict(zip((one.name for one in samples), terms, strict=True)),
        )
        return bench.problems(changes)

    def _shape(self, office: Office, samples: Sequence[SampleLetter]) -> Shape:
        dictionary = Dictionary(profile=office.profile)
        return shape_of(dictionary.terms(one.frame, one.facts) for one in samples)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """Everything one proof of changes needs."""

    wording: Wording
    parts: Mapping[str, WordingPart]
    check: TextCheck
    terms: Mapping[str, Terms]

    def problems(self, changes: WordingChanges) -> tuple[WordingProblem, ...]:
        """Return the problems of every changed, added, removed and joined text."""
        found = [*self._texts(changes.texts), *self._added(changes.added)]
        found += [*self._items(changes.items), *self._removed(changes.removed)]
        return tuple(found)

    def _texts(self, texts: Mapping[str, str]) -> list[WordingProblem]:
        shipped = {one.key: one for part in self.parts.values() for one in part.texts}
        found = []
        for key, text in texts.items():
            one = shipped.get(key)
            if one is None or not one.free:
                found.append(_problem(key, "Teks ini terkunci; yang berlaku naskah bawaan."))
                continue
            found += self._of(key, text, one.needed)
        return found

    def _added(self, added: Sequence[AddedParagraph]) -> list[WordingProblem]:
        found, names = [], set(self.parts)
        for one in added:
            part = self.parts.get(one.after)
            if part is None or not part.paragraph:
                found.append(_problem(one.id, "Alinea tidak dapat ditambahkan di tempat ini."))
            if one.id in names:
                found.append(_problem(one.id, "Nama alinea tambahan ini sudah dipakai."))
            names.add(one.id)
            found += self._of(one.id, one.text, ())
        return found

    def _items(self, items: Mapping[str, Sequence[str]]) -> list[WordingProblem]:
        found = []
        for own, texts in items.items():
            part = self.parts.get(own)
            if part is None or not part.extendable:
                found.append(_problem(own, "Butir tidak dapat ditambahkan di bagian ini."))
                continue
            for at, text in enumerate(texts):
                key = f"{own}+{at}"
                found += self._of(key, text, ())
                if part.title == "Menimbang" and text.strip()[:6].casefold() != "bahwa ":
                    found.append(_problem(key, "Pertimbangan dimulai dengan kata «bahwa»."))
        return found

    def _removed(self, removed: Sequence[str]) -> list[WordingProblem]:
        return [
            _problem(own, "Bagian ini tidak boleh dihapus.")
            for own in removed
            if own not in self.parts or not self.parts[own].removable
        ]

    def _of(self, key: str, text: str, needed: Sequence[str]) -> list[WordingProblem]:
        """Return what is wrong with one text; the samples are tried once it can be read."""
        wrong = self.check.problems(text, needed) or self._forbidden(text)
        return [_problem(key, one) for one in wrong or self._unfilled(key, text)]

    def _forbidden(self, text: str) -> tuple[str, ...]:
        used = [one for one in self.wording.forbidden if one in text.casefold()]
        why = self.wording.why_forbidden
        return tuple(f"Jangan memakai kata «{one}»: {why}." for one in used)

    def _unfilled(self, key: str, text: str) -> list[str]:
        condition = self._condition(key.partition(".")[0])
        found = []
        for name, terms in self.terms.items():
            try:
                if holds(condition, terms):
                    filled(text, terms)
            except (TemplateError, LookupError, TypeError, ValueError, AttributeError):
                found.append(self._why_unfilled(text, name, terms))
        return list(dict.fromkeys(found))

    def _why_unfilled(self, text: str, name: str, terms: Terms) -> str:
        empty = [self._label(path) for path in empty_values(text, terms)]
        if not empty:
            return f"Cara menulis salah satu isian tidak cocok dengan isinya (contoh {name})."
        asked = empty[0].strip("[]«»")
        listed = ", ".join(empty)
        return (
            f"{listed} bisa kosong (contoh {name}); tulis di antara [bila {asked}] dan [selesai]."
        )

    def _label(self, path: str) -> str:
        found = {one.path: one.label for one in self.check.names.fields}
        return f"[{found[path]}]" if path in found else f"«{path}»"

    def _condition(self, own: str) -> object:
        found = [part.get("jika") for part in self.wording.parts if part.get("id") == own]
        return found[0] if found else None


def _problem(key: str, problem: str) -> WordingProblem:
    return WordingProblem(key=key, problem=problem)
