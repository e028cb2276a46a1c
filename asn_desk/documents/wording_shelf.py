"""Wordings kept ready: the shipped ones as read, the office's as last put together."""

from pathlib import Path

from asn_desk.documents.office_wording import with_changes
from asn_desk.documents.wording import Wording, load_wording
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import OfficeWording


class WordingShelf:
    """Gives the wording of a kind of letter; each file is read once."""

    def __init__(self, folder: Path) -> None:
        """Take the folder of the wording files."""
        self._folder = folder
        self._shipped: dict[LetterKind, Wording] = {}
        self._own: dict[LetterKind, tuple[OfficeWording, Wording]] = {}

    def shipped(self, kind: LetterKind) -> Wording:
        """Return the shipped wording; raises `CannotPrint` when its file cannot be used."""
        if kind not in self._shipped:
            self._shipped[kind] = load_wording(self._folder, kind)
        return self._shipped[kind]

    def fitting(self, kind: LetterKind, office: OfficeWording | None) -> Wording:
        """Return the office's wording, or the shipped one where the office has none of it."""
        shipped = self.shipped(kind)
        if office is None or office.kind is not kind or office.changes.empty:
            return shipped
        known = self._own.get(kind)
        if known is None or known[0] != office:
            known = (office, with_changes(shipped, office.changes))
            self._own[kind] = known
        return known[1]
