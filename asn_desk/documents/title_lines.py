"""Breaking a long post above a signature into lines, as a careful typist does."""

from functools import cache

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth

_AFTER_WORD = {"dan", "serta", "u.b."}
"""A line may well end after one of these."""
_BEFORE_WORD = {"kabupaten", "kota", "provinsi", "selaku"}
"""A line may well begin with one of these."""
_BONUS = 0.25
"""What a good break is worth, as a share of the width of the line."""
_ORPHAN = 12
"""A last line of one word shorter than this looks torn off, in letters."""
_ORPHAN_COST = 2.0
_LONE_COST = 0.3
"""What one word alone on a line in the middle costs."""


def title_lines(text: str, style: ParagraphStyle, *, width: float) -> tuple[str, ...]:
    """Break a post into as few lines as fit the width (points), none of them cut or orphaned.

    Lines broken already stay so.
    `Kepala Badan Kepegawaian dan` / `Pengembangan Sumber Daya Manusia` / `Kabupaten Ketapang`.
    A word wider than the line stands alone: setting it breaks it, nothing is lost.
    """
    given = [tuple(line.split()) for line in text.split("\n")]
    return tuple(
        line
        for words in given
        for line in _broken(words, style.fontName, style.fontSize, width) or ("",)
    )


@cache
def _broken(words: tuple[str, ...], font: str, size: float, width: float) -> tuple[str, ...]:
    """Choose the break of the least cost from the last word backwards."""
    best: list[tuple[int, float, tuple[str, ...]]] = [(0, 0.0, ())]
    for first in range(len(words) - 1, -1, -1):
        found = []
        for end in range(first + 1, len(words) + 1):
            line = " ".join(words[first:end])
            used = stringWidth(line, font, size)
            if used > width and end > first + 1:
                break
            lines, cost, rest = best[len(words) - end]
            own = _cost(words, first, end, slack=max(0.0, 1 - used / width))
            found.append((lines + 1, cost + own, (line, *rest)))
        best.append(min(found))
    return best[-1][2]


def _cost(words: tuple[str, ...], first: int, end: int, *, slack: float) -> float:
    """Return how ugly a line is: what it leaves empty, a good break less, an orphan more."""
    if end == len(words):
        orphan = first > 0 and end == first + 1 and len(words[first]) < _ORPHAN
        return _ORPHAN_COST if orphan else 0.0
    good = words[end - 1].casefold().rstrip(",") in _AFTER_WORD or words[end - 1].endswith(",")
    good = good or words[end].casefold().strip(",") in _BEFORE_WORD
    alone = _LONE_COST if first > 0 and end == first + 1 else 0.0
    return slack**2 + alone - (_BONUS if good else 0.0)
