"""The text behind a citation, so that a reason can be followed without a law book."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.domain.law.article_rows import ArticleKind, ArticleRow
from asn_desk.domain.law.basis import in_force
from asn_desk.domain.law.tables import Law

_REMARK = re.compile(r" \((?!\d+\))[^()]*\)")
"""A remark in brackets, as `(setelan kantor)`; not the number of an ayat."""
_BETWEEN = re.compile(r"\s+jo\.\s+|\s+dan\s+|\s+sampai dengan\s+|,\s+(?:dan\s+)?")
_ELUCIDATION = " Penjelasan"
"""Ends the reference of what the elucidation says about an article."""
_LAST_PART = re.compile(r" (?:angka|huruf|ayat|Pasal) [^ ]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """What a citation says, line by line."""

    reference: str
    """The article that was found: `PP 94/2021 Pasal 9 ayat (1) huruf a`."""
    lines: tuple[str, ...]
    """The opening words it stands under, itself, and what stands below it, in order."""
    wording: bool
    """Whether these are the regulation's own words; else a summary, never shown as wording."""
    checked: bool
    """Whether the text was read in the signed copy, or in more than one source."""

    @property
    def label(self) -> str:
        """How to head it: `Bunyi` or `Ringkasan`."""
        return "Bunyi" if self.wording else "Ringkasan"


def article_texts(law: Law, citation: str, *, on: date | None = None) -> tuple[ArticleText, ...]:
    """Return the text of every article a citation names; empty where the tables have none.

    A citation may join articles by `jo.`, `dan` and commas; each is answered by the nearest text
    there is: of the letter, else of the ayat, the Pasal, the regulation. `on` picks the version.
    """
    rows = in_force(law.articles, on) if on is not None else law.articles
    known = {row.basis.article: row for row in reversed(rows)}
    found: dict[str, ArticleText] = {}
    for reference in references_in(citation):
        nearest = _nearest(reference, known)
        if nearest and nearest not in found:
            found[nearest] = _text(nearest, known, rows)
    return tuple(found.values())


def references_in(citation: str) -> tuple[str, ...]:
    """Split a citation into single articles, each with its regulation before it.

    `PP 94/2021 Pasal 21, Pasal 22, dan Pasal 23` gives three; words that name no article of their
    own, as `pejabat lain yang setara`, are left out.
    """
    regulation, found = "", []
    for part in _BETWEEN.split(_REMARK.sub("", citation).partition(":")[0].strip()):
        if part.startswith("Pasal ") and regulation:
            found.append(f"{regulation} {part}")
        elif part[:1].isupper():
            regulation = part.partition(" Pasal ")[0]
            found.append(part)
    return tuple(found)


def _nearest(reference: str, known: dict[str, ArticleRow]) -> str:
    """Walk up from a letter to its ayat, Pasal and regulation until a text is there."""
    tried = reference
    while tried not in known:
        if any(one.startswith(f"{tried} ") for one in known) and " Pasal " in tried:
            return tried
        shorter = _LAST_PART.sub("", tried)
        if shorter == tried:
            return ""
        tried = shorter
    return tried


def _text(reference: str, known: dict[str, ArticleRow], rows: Sequence[ArticleRow]) -> ArticleText:
    below = [row for row in rows if row.basis.article.startswith(f"{reference} ")]
    if " Pasal " not in reference:
        below = []
    above = [known[one] for one in _above(reference) if one in known]
    own = [known[reference]] if reference in known else []
    chosen = [*above, *own, *below]
    return ArticleText(
        reference=reference,
        lines=tuple(_line(row) for row in chosen),
        wording=all(row.kind is ArticleKind.WORDING for row in chosen),
        checked=not any(row.basis.setting for row in chosen)
        and all(str(row.basis.confidence) in {"P", "2S"} for row in chosen),
    )


def _above(reference: str) -> tuple[str, ...]:
    """Return the articles a letter or number stands under, the widest first."""
    found: list[str] = []
    shorter = _LAST_PART.sub("", reference)
    while shorter != reference and " Pasal " in shorter:
        found.insert(0, shorter)
        reference, shorter = shorter, _LAST_PART.sub("", shorter)
    return tuple(found)


def _line(row: ArticleRow) -> str:
    """Write a text with the mark it has in the regulation: `(2)`, `a.`, `1)`."""
    if row.basis.article.endswith(_ELUCIDATION):
        return f"Penjelasan: {row.text}"
    last = _LAST_PART.search(row.basis.article)
    mark = last.group().split(" ")[2] if last else ""
    if row.kind is ArticleKind.SUMMARY or not last or " Pasal " in last.group():
        return row.text
    return f"{mark} {row.text}" if mark.endswith(")") else f"{mark}. {row.text}"
