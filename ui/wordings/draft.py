"""What the clerk has changed of one kind's wording and not kept yet."""

from collections.abc import Sequence

from asn_desk.domain.papers import wording_edits as edits
from asn_desk.domain.papers.wordings import WordingPart
from asn_desk.services.wording_views import WordingView


class WordingDraft:
    """The changes under way; `parts` are the parts as they were last shown."""

    def __init__(self, view: WordingView) -> None:
        self.view = view
        self.changes = view.changes
        self.parts: Sequence[WordingPart] = view.parts
        self._shipped = {one.key: one.text for part in view.shipped for one in part.texts}

    @property
    def dirty(self) -> bool:
        """Whether something is changed since the version it started from."""
        return edits.tidy(self.changes, self.view.shipped) != edits.tidy(
            self.view.changes, self.view.shipped
        )

    @property
    def as_shipped(self) -> bool:
        """Whether nothing differs from the shipped wording."""
        return edits.tidy(self.changes, self.view.shipped).empty

    @property
    def removed(self) -> tuple[WordingPart, ...]:
        """The shipped paragraphs left out."""
        return tuple(one for one in self.view.shipped if one.id in self.changes.removed)

    def type_text(self, key: str, text: str) -> None:
        """Take over what is typed into a text."""
        own = key.partition(".")[0]
        if own in self._added():
            self.changes = edits.with_added_text(self.changes, own, text)
        elif key in self._shipped:
            self.changes = edits.with_text(self.changes, key, text, shipped=self._shipped[key])

    def type_items(self, own: str, items: Sequence[str]) -> None:
        """Take over the office's items of a part."""
        self.changes = edits.with_items(self.changes, own, items)

    def wish(self, what: str, own: str) -> str:
        """Do what a card asks for; return the part to go on with."""
        match what:
            case "tambah":
                before = self._added()
                self.changes = edits.with_addition(self.changes, own, order=self._run(own))
                return next(iter(self._added() - before))
            case "hapus":
                self.changes = edits.without(self.changes, own)
            case "kembali":
                self.changes = edits.put_back(self.changes, own)
            case "naik" | "turun":
                run = edits.swapped(self._run(own), own, down=what == "turun")
                self.changes = edits.with_order(self.changes, run)
            case _:
                pass
        return own

    def start_over(self) -> None:
        """Throw away what is not kept."""
        self.changes = self.view.changes

    def _added(self) -> set[str]:
        return {one.id for one in self.changes.added}

    def _run(self, own: str) -> tuple[str, ...]:
        """Return the paragraphs that may change places with one, in their order."""
        run = next(one.run for one in self.parts if one.id == own)
        return tuple(one.id for one in self.parts if one.run == run and one.paragraph)
