"""The office's changes put into a shipped wording; locked texts stay as they are shipped."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import groupby

from asn_desk.documents.wording import Wording
from asn_desk.documents.wording_texts import free_keys, in_one_line, is_free_paragraph, text_keys
from asn_desk.documents.writer import Part
from asn_desk.domain.papers.wordings import AddedParagraph, WordingChanges

ITEMS = "kantor"
"""Where a part keeps the items the office added."""
_INHERITED = ("jenis", "jika", "tingkat", "menjorok")
"""What an added paragraph takes over from the one it stands below."""


def with_changes(wording: Wording, changes: WordingChanges) -> Wording:
    """Return a wording with the office's changes.

    A change to what is locked, or no longer there, is left out: the shipped wording holds. A
    paragraph whose place is gone joins the last free paragraphs.
    """
    if changes.empty:
        return wording
    parts = [_reworded(part, changes) for part in wording.parts]
    parts = _with_added(parts, changes.added)
    parts = _ordered(parts, changes)
    return replace(wording, parts=tuple(parts), copies=_copies(parts))


def fingerprint(wording: Wording) -> str:
    """Return a short hash of the locked texts: it changes when the program brings others."""
    locked = [
        [f"{part.get('id')}.{key}", in_one_line(text)]
        for part in wording.parts
        for key, text in text_keys(part)
        if key.partition(".")[0] not in free_keys(part)
    ]
    return sha256(repr(locked).encode()).hexdigest()[:16]


def runs(parts: Sequence[Part]) -> list[tuple[bool, list[Part]]]:
    """Group parts into runs: free paragraphs of one kind side by side, and all others."""
    return [(key[0], list(group)) for key, group in groupby(parts, key=_run_key)]


def _run_key(part: Part) -> tuple[bool, str]:
    free = is_free_paragraph(part)
    return free, str(part["jenis"]) if free else ""


def _reworded(part: Part, changes: WordingChanges) -> Part:
    """Put the office's texts and items into one part, where they are free."""
    own = str(part.get("id", ""))
    made: dict[str, object] = dict(part)
    for key in free_keys(part):
        made[key] = _replaced(part.get(key, ""), lambda at, key=key: f"{own}.{key}{at}", changes)  # type: ignore[misc]
    if part.get("tambah") and own in changes.items:
        made[ITEMS] = list(changes.items[own])
    return made


def _replaced(value: object, name: Callable[[str], str], changes: WordingChanges) -> object:
    """Replace one text, or each text of a list by its place."""
    if not isinstance(value, list):
        return changes.texts.get(name(""), value)
    return [_item(one, changes.texts.get(name(f".{at}"))) for at, one in enumerate(value)]


def _item(item: object, text: str | None) -> object:
    if text is None:
        return item
    if isinstance(item, Mapping):
        return {**item, "teks": text}
    return [item[0], text] if isinstance(item, list) else text


def _with_added(parts: Sequence[Part], added: Iterable[AddedParagraph]) -> list[Part]:
    found = list(parts)
    for one in added:
        free = [at for at, part in enumerate(found) if is_free_paragraph(part)]
        wanted = [at for at in free if found[at].get("id") == one.after]
        if not free:
            continue
        at = (wanted or free)[-1]
        like = {key: found[at][key] for key in _INHERITED if key in found[at]}
        found.insert(at + 1, {**like, "id": one.id, "teks": one.text, "bebas": ["teks"]})
    return found


def _ordered(parts: Sequence[Part], changes: WordingChanges) -> list[Part]:
    """Leave out and move free paragraphs; each run keeps where its numbering starts anew."""
    found: list[Part] = []
    for free, run in runs(parts):
        if not free:
            found += run
            continue
        restarts = any(part.get("mulai") for part in run)
        kept = [part for part in run if not (removable(part) and part["id"] in changes.removed)]
        kept = _sorted(kept, changes.order)
        if restarts:
            kept = [{**part, "mulai": at == 0} for at, part in enumerate(kept)]
        found += kept
    return found


def _sorted(run: Sequence[Part], order: Sequence[str]) -> list[Part]:
    """Put the parts named in an order into it; every other part stays in its place."""
    place = {name: at for at, name in enumerate(order)}
    named = sorted((part for part in run if part["id"] in place), key=lambda p: place[str(p["id"])])
    waiting = iter(named)
    return [next(waiting) if part["id"] in place else part for part in run]


def removable(part: Part) -> bool:
    """Say whether the office may leave a paragraph out: free, and nothing in it must stay."""
    return is_free_paragraph(part) and not part.get("tetap") and not part.get("wajib")


def _copies(parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the tembusan the office always adds."""
    kinds = ("tembusan", "kepala_nota")
    found = [part.get(ITEMS, ()) for part in parts if part["jenis"] in kinds]
    return tuple(str(one) for items in found if isinstance(items, list) for one in items)
