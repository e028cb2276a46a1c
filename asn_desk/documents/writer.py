"""The writer of one letter: fills the texts of its parts and keeps their running numbers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from asn_desk.documents.filters import listed
from asn_desk.documents.templates import filled, holds, values
from asn_desk.documents.terms import Terms
from asn_desk.domain.numerals import letter, ordinal, roman
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.letters import Frame

Part = Mapping[str, object]
_NAMED_EACH = 3
"""So many items are named each; more are referred to as a range."""


@dataclass(slots=True, kw_only=True)
class Writer:
    """Writes the parts of one letter; keeps the running numbers of paragraphs and dicta."""

    terms: Terms
    frame: Frame
    profile: PaperProfile
    _paragraphs: Iterator[int] = field(default_factory=lambda: count(1))
    _dicta: Iterator[int] = field(default_factory=lambda: count(1))
    _headings: Iterator[int] = field(default_factory=lambda: count(1))

    def text(self, part: Part, key: str = "teks", **more: object) -> str:
        """Fill one text of a part; an absent text is empty."""
        return filled(str(part.get(key, "")), {**self.terms, **more})

    def texts(self, part: Part, key: str, **more: object) -> tuple[str, ...]:
        """Fill a list of texts; an item may be a table with its own condition `jika`.

        An item may refer to those before it: `huruf_sebelumnya` is `huruf a dan huruf b`.
        """
        found: list[str] = []
        for item in sequence(part.get(key, ())):
            before = {"huruf_sebelumnya": _letters(len(found))}
            terms = {**self.terms, **before, **more}
            if not isinstance(item, Mapping):
                found.append(filled(str(item), terms))
            elif holds(item.get("jika"), terms):
                found.append(filled(str(item["teks"]), terms))
        return tuple(found)

    def rows(self, part: Part, key: str = "isi") -> tuple[tuple[str, str], ...]:
        """Fill labels and values of pairs; an empty value is a dash.

        A pair may be a table of `label` and `teks` with its own condition `jika`.
        """
        found = []
        for item in sequence(part.get(key, ())):
            if isinstance(item, Mapping):
                label, text, wanted = item["label"], item["teks"], holds(item["jika"], self.terms)
            else:
                (label, text), wanted = sequence(item), True
            if wanted:
                name = filled(str(label), self.terms)
                found.append((name, filled(str(text), self.terms) or "-"))
        return tuple(found)

    def identity(self, part: Part) -> tuple[tuple[str, str], ...]:
        """Return the identity rows of the person a part names; none when it names nobody."""
        if "orang" not in part:
            return ()
        person = values(str(part["orang"]), self.terms)
        return self.identity_rows(person, unit=bool(part.get("unit", True)))

    def identity_rows(self, person: object, *, unit: bool) -> tuple[tuple[str, str], ...]:
        """Return Nama, NIP, Pangkat or Golongan, Jabatan and, if wanted, Unit Kerja.

        The Bupati has neither NIP nor rank: his rows are Nama and Jabatan.
        """
        one = person if isinstance(person, Mapping) else {}
        grade = ("Pangkat", one["pangkat"]) if one["pangkat"] else ("Golongan", one["golongan"])
        served = [(str(one["sebutan_nip"]).rstrip("."), one["nip"]), grade]
        rows = [
            ("Nama", one["nama"]),
            *(served if one["nip"] else []),
            ("Jabatan", one["jabatan"]),
            *([("Unit Kerja", one["unit_kerja"])] if unit else []),
        ]
        return tuple((label, str(value).strip() or "-") for label, value in rows)

    def next_paragraph(self, *, restart: bool) -> str:
        """Return the next running number of a numbered paragraph, `1.` after a restart."""
        if restart:
            self._paragraphs = count(1)
        return f"{next(self._paragraphs)}."

    def next_dictum(self) -> str:
        """Return the name of the next dictum: KESATU, KEDUA."""
        return ordinal(next(self._dicta))

    def next_heading(self) -> str:
        """Return the number of the next heading: I., II."""
        return f"{roman(next(self._headings))}."

    def repeated(self, part: Part) -> Sequence[Mapping[str, object]]:
        """Return the items that `ulang` names; each is a table of terms."""
        found = values(str(part["ulang"]), self.terms)
        return [one if isinstance(one, Mapping) else {"teks": one} for one in sequence(found)]


def _letters(count: int) -> str:
    """Refer to the first items of a list: each by its letter, from four on as a range."""
    names = [f"huruf {letter(number)}" for number in range(1, count + 1)]
    if len(names) > _NAMED_EACH:
        return f"{names[0]} sampai dengan {names[-1]}"
    return listed(names)


def sequence(value: object) -> Sequence[object]:
    """Return a value that must be a list; raises `TypeError` when it is none."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        message = f"daftar diharapkan, bukan {value}"
        raise TypeError(message)
    return value
