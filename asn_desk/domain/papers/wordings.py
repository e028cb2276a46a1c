"""The office's own wording of a kind of letter: its changes to the free texts, in versions.

Only what the office changed is kept, by the ids of the wording file; locked texts always come
from the shipped file, so that a better legal text of a later program arrives by itself.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from asn_desk.domain.papers.letters import LetterKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedParagraph:
    """A paragraph the office added below a free one; it is set in type as that one."""

    id: str
    """Unlike every id of the file and of the other additions."""
    after: str
    """The id of the shipped paragraph it stands below."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingChanges:
    """What the office changed of a shipped wording; nothing changed is the shipped wording."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """New free texts by their key: `penutup.teks`."""
    removed: Sequence[str] = ()
    """The ids of free paragraphs left out."""
    added: Sequence[AddedParagraph] = ()
    items: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Further items by the id of the part they join: considerations, grounds, tembusan."""
    order: Sequence[str] = ()
    """Ids of free paragraphs, in the order wanted among neighbours; others keep their place."""

    @property
    def empty(self) -> bool:
        """Whether nothing is changed."""
        return not (self.texts or self.removed or self.added or self.items or self.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeWording:
    """One version of the office's wording of a kind; versions are only ever added."""

    kind: LetterKind
    version: int
    """From 1 for each kind; 0 is a wording that is not kept yet."""
    changes: WordingChanges
    base: Mapping[str, str] = field(default_factory=dict)
    """What the shipped text of each changed or removed text was when this was saved."""
    locked: str = ""
    """The fingerprint of the locked texts it was saved with."""
    saved_at: datetime | None = None
    saved_by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingText:
    """One text of a part."""

    key: str
    """`kepala.hal`; an item of a list has its number from 0: `tujuan.baris.1`."""
    label: str
    """What it is, where the part has several; may be empty."""
    text: str
    free: bool
    needed: Sequence[str] = ()
    """The fields that must stay in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingPart:
    """One part of a letter as the office sees it, from top to bottom."""

    id: str
    title: str
    """What kind of part it is: `Alinea`, `Menimbang`."""
    lock: str = ""
    """What fixes its locked texts: `PP 94/2021 Pasal 26: …`; empty where nothing is locked."""
    note: str = ""
    """When it is printed, where that depends on the letter."""
    texts: Sequence[WordingText] = ()
    removable: bool = False
    paragraph: bool = False
    """Whether it is a free paragraph: others may be added below and it may be moved."""
    extendable: bool = False
    """Whether the office may add items: considerations, grounds, tembusan."""
    items: Sequence[str] = ()
    """The items the office added."""
    run: int = 0
    """Free paragraphs next to each other have the same number and may change places."""

    @property
    def free(self) -> bool:
        """Whether the office may change anything of it."""
        return self.paragraph or self.extendable or any(one.free for one in self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingProblem:
    """What is wrong with one text the office wrote."""

    key: str
    """The text: `penutup.teks`, an added paragraph by its id, an item as `mengingat+0`."""
    problem: str
    """In Indonesian, a sentence."""


def shipped_texts(parts: Sequence[WordingPart]) -> dict[str, str]:
    """Return every text of a wording by its key."""
    return {one.key: one.text for part in parts for one in part.texts}


def resting_on(changes: WordingChanges, parts: Sequence[WordingPart]) -> dict[str, str]:
    """Return the shipped texts that changes take the place of."""
    texts = shipped_texts(parts)
    changed = {key: texts[key] for key in changes.texts if key in texts}
    gone = {f"{one}.teks": texts[f"{one}.teks"] for one in changes.removed}
    return {**changed, **gone}


def moved_on(
    office: OfficeWording, parts: Sequence[WordingPart], *, locked: str
) -> tuple[str, ...]:
    """Say where the shipped wording is no longer the one a version was made from.

    `parts` and `locked` are the shipped parts and their fingerprint now.
    """
    if office.changes.empty:
        return ()
    now, free = shipped_texts(parts), _free_keys(parts)
    titles = {one.key: _named(part, one) for part in parts for one in part.texts}
    found = []
    for key, before in office.base.items():
        if key not in now:
            found.append(f"Bagian «{_start(before)}» tidak ada lagi dalam naskah bawaan.")
        elif key not in free:
            found.append(f"{titles[key]} kini dikunci: yang dicetak naskah bawaan.")
        elif now[key] != before:
            found.append(f"{titles[key]} berubah dalam naskah bawaan sejak versi ini disimpan.")
    if office.locked != locked:
        found.append("Bagian terkunci diperbarui program; yang dicetak naskah bawaan yang baru.")
    return tuple(found)


def _free_keys(parts: Sequence[WordingPart]) -> set[str]:
    return {one.key for part in parts for one in part.texts if one.free}


def _named(part: WordingPart, text: WordingText) -> str:
    return f"{part.title} ({text.label})" if text.label else f"{part.title} «{_start(text.text)}»"


def _start(text: str, *, words: int = 5) -> str:
    """Return the first words of a text, to tell it from others."""
    parts = text.split()
    return " ".join(parts[:words]) + ("…" if len(parts) > words else "")
