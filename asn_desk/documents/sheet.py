"""The sheet a paper is laid out on: size, margins and type, from the office's profile."""

from dataclasses import dataclass

from asn_desk.domain.office import Book
from asn_desk.domain.paper_profile import PAPER_MM, Margins, Paper, PaperProfile
from asn_desk.domain.papers.letters import STATEMENTS, UNNUMBERED, LetterKind, book_of

_LONG_MINUTES = frozenset({LetterKind.EXAMINATION_MINUTES})
_REPORTS = frozenset({LetterKind.EXAMINATION_REPORT, LetterKind.AUTHORITY_REPORT})
_ON_PLAIN_PAPER = UNNUMBERED | {LetterKind.EXAMINATION_MINUTES, LetterKind.EXAMINATION_REPORT}
"""Kinds whose BKN form carries no kop, and what the employee signs himself."""
_DECISION_SIGNATURE = 115.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One kind's paper; lengths in millimetres from the top left corner, type in points."""

    width: float
    height: float
    margins: Margins
    font: str
    """`Arial` or `Bookman`."""
    size: float
    leading: float
    signature_x: float
    """Left edge of the signature block."""
    with_letterhead: bool
    catchword: bool
    initials: bool
    """A box for the initials (paraf) on every page but the last."""

    @property
    def text_width(self) -> float:
        """Return the width between the margins."""
        return self.width - self.margins.left - self.margins.right

    @property
    def right_edge(self) -> float:
        """Return the right margin's distance from the left edge."""
        return self.width - self.margins.right


def sheet_for(kind: LetterKind, profile: PaperProfile) -> Sheet:
    """Choose paper, margins and type for a kind of letter by the office's profile."""
    decision = book_of(kind) is Book.DECISIONS
    paper, margins = _paper(kind, profile)
    width, height = PAPER_MM[paper]
    size = profile.decision_size if decision else profile.letter_size
    return Sheet(
        width=width,
        height=height,
        margins=margins,
        font=profile.decision_font if decision else profile.letter_font,
        size=size,
        leading=size * _spacing(kind, profile),
        signature_x=_DECISION_SIGNATURE if decision else width / 2 + 10,
        with_letterhead=kind not in _ON_PLAIN_PAPER,
        catchword=profile.catchword_in_decisions if decision else profile.catchword_in_letters,
        initials=kind in _LONG_MINUTES,
    )


def _paper(kind: LetterKind, profile: PaperProfile) -> tuple[Paper, Margins]:
    if book_of(kind) is Book.DECISIONS:
        return profile.decision_paper, profile.decision_margins
    if kind in _REPORTS:
        return profile.report_paper, profile.letter_margins
    if kind in STATEMENTS:
        return profile.statement_paper, profile.statement_margins
    return profile.letter_paper, profile.letter_margins


def _spacing(kind: LetterKind, profile: PaperProfile) -> float:
    """Return line spacing over type size; long minutes are set closer than letters."""
    if book_of(kind) is Book.DECISIONS:
        return profile.decision_spacing
    return min(14 / 12, profile.letter_spacing) if kind in _LONG_MINUTES else profile.letter_spacing
