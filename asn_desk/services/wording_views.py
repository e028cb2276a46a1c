"""Wordings as the office reads them: with names in brackets instead of code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wording_fields import WordingField
from asn_desk.domain.papers.wordings import WordingChanges, WordingPart, WordingText


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingLine:
    """One kind of letter in the list."""

    kind: LetterKind
    title: str
    version: int
    """The version in force; 0 is the shipped wording."""
    changed: bool
    """Whether the version in force differs from the shipped wording."""
    behind: bool
    """Whether the shipped wording changed since that version was saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """Everything the editor shows of one kind."""

    kind: LetterKind
    title: str
    version: int
    changes: WordingChanges
    shipped: Sequence[WordingPart]
    parts: Sequence[WordingPart]
    """With the changes, from top to bottom."""
    fields: Sequence[WordingField]
    """What may be put into a text."""
    labels: Sequence[str] = ()
    """Everything that may stand in brackets: fields and conditions."""
    saved_at: datetime | None = None
    saved_by: str = ""
    reason: str = ""
    behind: Sequence[str] = ()
    """Where the shipped wording changed since this version was saved, a sentence each."""


def rewritten(changes: WordingChanges, write: Callable[[str], str]) -> WordingChanges:
    """Return changes with every text written another way."""
    return replace(
        changes,
        texts={key: write(text) for key, text in changes.texts.items()},
        added=tuple(replace(one, text=write(one.text)) for one in changes.added),
        items={own: tuple(map(write, items)) for own, items in changes.items.items()},
    )


def rewritten_parts(
    parts: Sequence[WordingPart], write: Callable[[str], str], locked: Callable[[str], str]
) -> tuple[WordingPart, ...]:
    """Return parts with every text written another way, the locked ones in one of their own."""
    return tuple(
        replace(
            part,
            texts=tuple(
                _rewritten(one, write if one.free else locked, write) for one in part.texts
            ),
            items=tuple(map(write, part.items)),
        )
        for part in parts
    )


def _rewritten(
    text: WordingText, write: Callable[[str], str], name: Callable[[str], str]
) -> WordingText:
    return replace(text, text=write(text.text), needed=tuple(_named(text.needed, name)))


def _named(paths: Sequence[str], write: Callable[[str], str]) -> list[str]:
    """Return the fields that must stay by their names, without brackets.

    A date has its name only together with the way it is written.
    """
    shown = [(write(f"{{{{ {path} }}}}"), write(f"{{{{ {path} | tanggal }}}}")) for path in paths]
    return [(one if one.startswith("[") else dated).strip("[]") for one, dated in shown]
