"""The clerk's guide: one chapter a page of the window, read from text files shipped with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

FIRST = "Sepuluh menit pertama"
_PAGES = "[0-9][0-9]-*.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One chapter, in Markdown; its title is that of the page it is about."""

    title: str
    text: str


def read_manual(folder: Path) -> tuple[Chapter, ...]:
    """Return the chapters in their order; what cannot be read is left out, never an error."""
    found = []
    for path in sorted(folder.glob(_PAGES)):
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        title, _, _ = text.partition("\n")
        found.append(Chapter(title=title.removeprefix("#").strip(), text=text))
    return tuple(found)


def chapters_with(chapters: Sequence[Chapter], words: str) -> tuple[Chapter, ...]:
    """Return the chapters that hold every word, those whose title does first."""
    wanted = words.casefold().split()
    found = [one for one in chapters if all(word in one.text.casefold() for word in wanted)]
    titled = [one for one in found if all(word in one.title.casefold() for word in wanted)]
    return (*titled, *(one for one in found if one not in titled))
