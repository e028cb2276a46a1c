"""The file copy (lembar pertinggal) of a letter: which kinds have one, who puts his initials."""

from dataclasses import dataclass

from asn_desk.domain.office import Book, Office, is_secretary
from asn_desk.domain.papers.letters import UNNUMBERED, LetterKind, LetterLine, Signer, book_of

TITLE = "Lembar pertinggal"
BLANK_LINES = ("", "", "", "")
"""Where the office does not know the hierarchy of another one: lines to be filled by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCopyCover:
    """What the cover of a file copy says where initials do not fit on the letter itself."""

    line: LetterLine
    initials: tuple[str, ...]


def keeps_file_copy(kind: LetterKind) -> bool:
    """Say whether a letter of a kind passes through the hierarchy of initials (paraf hierarki).

    Minutes are signed by those who were there, and what an employee declares he signs himself.
    """
    return kind not in UNNUMBERED and book_of(kind) is not Book.MINUTES


def initials_for(office: Office, signer: Signer | None) -> tuple[str, ...]:
    """Return whose initials a file copy has lines for, from the highest post down.

    The office's own list, below whoever signs; all of it for the Bupati. Blank lines where
    another office's head signs, and where it is not known who signed.
    """
    rows = office.profile.initials
    if signer is None or not rows:
        return BLANK_LINES
    if signer.is_regent:
        return rows
    outside = _is_outside(office, signer) and not is_secretary(signer.post)
    place = None if outside else _own_row(office, signer.post)
    return BLANK_LINES if place is None else rows[place + 1 :] or BLANK_LINES


def _is_outside(office: Office, signer: Signer) -> bool:
    """Say whether another office's name heads the letter; an old address is still this one's."""
    head = signer.letterhead
    return head is not None and head.lines != office.letterhead.lines


def _own_row(office: Office, post: str) -> int | None:
    """Return which row is the signer's own: the one whose words say the most of his post."""
    written = post.casefold()
    rows = [_in_full(office, one) for one in office.profile.initials]
    found = [
        (len(row), place)
        for place, row in enumerate(rows)
        if written == row or written.startswith(f"{row} ")
    ]
    return max(found)[1] if found else None


def _in_full(office: Office, row: str) -> str:
    return row.replace(office.short_name, office.name).casefold()
