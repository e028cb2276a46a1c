"""Changing the office's changes: each edit returns them anew, without what is as shipped."""

from collections.abc import Sequence
from dataclasses import replace

from asn_desk.domain.papers.wordings import AddedParagraph, WordingChanges, WordingPart


def with_text(changes: WordingChanges, key: str, text: str, *, shipped: str) -> WordingChanges:
    """Change one text; the shipped text again is no change."""
    texts = {name: one for name, one in changes.texts.items() if name != key}
    if one_line(text) != one_line(shipped):
        texts[key] = text
    return replace(changes, texts=texts)


def with_addition(changes: WordingChanges, after: str, *, order: Sequence[str]) -> WordingChanges:
    """Add an empty paragraph below one of `order`, the run it stands in.

    `after` is a shipped paragraph or one added before.
    """
    known = {one.id: one for one in changes.added}
    anchor = known[after].after if after in known else after
    numbers = (int(one.id.removeprefix("kantor-")) for one in changes.added)
    new = AddedParagraph(id=f"kantor-{max(numbers, default=0) + 1}", after=anchor, text="")
    at = list(order).index(after) + 1
    placed = (*order[:at], new.id, *order[at:])
    return with_order(replace(changes, added=(*changes.added, new)), placed)


def with_added_text(changes: WordingChanges, own: str, text: str) -> WordingChanges:
    """Change the text of an added paragraph."""
    added = [replace(one, text=text) if one.id == own else one for one in changes.added]
    return replace(changes, added=tuple(added))


def without(changes: WordingChanges, own: str) -> WordingChanges:
    """Leave a paragraph out: an added one is gone, a shipped one is removed."""
    order = tuple(one for one in changes.order if one != own)
    if own in {one.id for one in changes.added}:
        added = tuple(one for one in changes.added if one.id != own)
        return replace(changes, added=added, order=order)
    texts = {key: one for key, one in changes.texts.items() if key.partition(".")[0] != own}
    removed = (*changes.removed, own)
    return replace(changes, texts=texts, removed=removed, order=order)


def put_back(changes: WordingChanges, own: str) -> WordingChanges:
    """Take a removed paragraph in again."""
    return replace(changes, removed=tuple(one for one in changes.removed if one != own))


def with_items(changes: WordingChanges, own: str, items: Sequence[str]) -> WordingChanges:
    """Change the office's items of a part: considerations, grounds, tembusan."""
    kept = {name: one for name, one in changes.items.items() if name != own}
    if items:
        kept[own] = tuple(items)
    return replace(changes, items=kept)


def with_order(changes: WordingChanges, run: Sequence[str]) -> WordingChanges:
    """Put the paragraphs of a run into an order; the order of other runs stays."""
    others = [one for one in changes.order if one not in run]
    return replace(changes, order=(*others, *run))


def swapped(run: Sequence[str], own: str, *, down: bool) -> tuple[str, ...]:
    """Return a run with one paragraph a place further down, or up; at its end as it is."""
    moved = list(run)
    at = moved.index(own)
    to = at + (1 if down else -1)
    if 0 <= to < len(moved):
        moved[at], moved[to] = moved[to], moved[at]
    return tuple(moved)


def tidy(changes: WordingChanges, shipped: Sequence[WordingPart]) -> WordingChanges:
    """Return changes in the form they are kept: nothing that is as shipped, single spaces."""
    texts = {one.key: one.text for part in shipped for one in part.texts}
    natural = [one.id for one in shipped if one.paragraph and one.id not in changes.removed]
    order = changes.order
    if not changes.added and [one for one in natural if one in order] == list(order):
        order = ()
    return WordingChanges(
        texts={
            key: one_line(text)
            for key, text in changes.texts.items()
            if one_line(text) != one_line(texts.get(key, ""))
        },
        removed=changes.removed,
        added=tuple(replace(one, text=one_line(one.text)) for one in changes.added),
        items={own: tuple(map(one_line, items)) for own, items in changes.items.items() if items},
        order=order,
    )


def one_line(text: str) -> str:
    """Write a text with single spaces: line ends say nothing in a wording."""
    return " ".join(text.split())
