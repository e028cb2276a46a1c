"""What differs between two wordings of a kind of letter, part by part and word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from asn_desk.domain.papers.wordings import WordingPart


class Mark(StrEnum):
    """What became of some words or of a whole text."""

    SAME = "tetap"
    ADDED = "ditambahkan"
    REMOVED = "dihapus"
    CHANGED = "diubah"
    MOVED = "dipindahkan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that stayed, were added or were removed, in the order they are read."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextDifference:
    """What became of one text; a text that stayed as it was has none."""

    title: str
    mark: Mark
    pieces: Sequence[Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One text with what tells it from the others."""

    key: str
    title: str
    text: str


def differences(
    before: Sequence[WordingPart], after: Sequence[WordingPart]
) -> tuple[TextDifference, ...]:
    """Return what differs, in the order of the later wording; what is gone stands last."""
    old, new = _lines(before), _lines(after)
    known = {one.key: one for one in old}
    found = [_became(known.get(one.key), one) for one in new]
    kept = {one.key for one in new}
    gone = [_whole(one, Mark.REMOVED) for one in old if one.key not in kept]
    moved = _moved(before, after)
    return (*(one for one in found if one is not None), *gone, *moved)


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return two texts as one, word by word, with what was added and removed marked."""
    old, new = _words(before), _words(after)
    found: list[Piece] = []
    for what, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(Piece(mark=Mark.SAME, text="".join(old[a:b])))
            continue
        if b > a:
            found.append(Piece(mark=Mark.REMOVED, text="".join(old[a:b])))
        if d > c:
            found.append(Piece(mark=Mark.ADDED, text="".join(new[c:d])))
    return tuple(found)


def _words(text: str) -> list[str]:
    """Cut a text at its spaces; a field in brackets stays whole."""
    return re.findall(r"\[[^\]]*\]|\{\{.*?\}\}|\{%.*?%\}|\s+|[^\s\[{]+|.", text)


def _lines(parts: Sequence[WordingPart]) -> list[_Line]:
    found = []
    for part in parts:
        for one in part.texts:
            title = f"{part.title}: {one.label}" if one.label else part.title
            found.append(_Line(key=one.key, title=title, text=one.text))
        extra = f"{part.title}: tambahan kantor"
        found += [_Line(key=f"{part.id}+{one}", title=extra, text=one) for one in part.items]
    return found


def _became(old: _Line | None, new: _Line) -> TextDifference | None:
    if old is None:
        return _whole(new, Mark.ADDED)
    if old.text == new.text:
        return None
    return TextDifference(title=new.title, mark=Mark.CHANGED, pieces=pieces(old.text, new.text))


def _whole(line: _Line, mark: Mark) -> TextDifference:
    return TextDifference(title=line.title, mark=mark, pieces=(Piece(mark=mark, text=line.text),))


def _moved(before: Sequence[WordingPart], after: Sequence[WordingPart]) -> list[TextDifference]:
    """Return the paragraphs that stand elsewhere among those both wordings have."""
    both = {one.id for one in before} & {one.id for one in after}
    old = [one.id for one in before if one.id in both]
    new = [one.id for one in after if one.id in both]
    staying = {
        one
        for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        for one in old[block.a : block.a + block.size]
    }
    return [
        TextDifference(
            title=part.title,
            mark=Mark.MOVED,
            pieces=tuple(Piece(mark=Mark.SAME, text=one.text) for one in part.texts),
        )
        for part in after
        if part.id in both - staying
    ]
