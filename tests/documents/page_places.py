"""Where the lines of text stand on a page, in millimetres from the top left corner."""

from dataclasses import dataclass

import pypdfium2

MM = 72 / 25.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One run of text with its box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def lines_of(content):
    """Return the runs of text of every page, from top to bottom."""
    document = pypdfium2.PdfDocument(content)
    found = []
    for page in document:
        words, height = page.get_textpage(), page.get_height()
        boxes = [words.get_rect(at) for at in range(words.count_rects())]
        found.append(
            sorted(
                (
                    Line(
                        text=words.get_text_bounded(*box).strip(),
                        left=box[0] / MM,
                        top=(height - box[3]) / MM,
                        right=box[2] / MM,
                        bottom=(height - box[1]) / MM,
                    )
                    for box in boxes
                ),
                key=lambda line: (line.top, line.left),
            )
        )
    document.close()
    return found


def overlaps(lines, *, more_than=0.9):
    """Return the pairs of runs that print over each other by more than so many millimetres."""
    pairs = []
    for at, one in enumerate(lines):
        for other in lines[at + 1 :]:
            across = min(one.right, other.right) - max(one.left, other.left)
            down = min(one.bottom, other.bottom) - max(one.top, other.top)
            if across > more_than and down > more_than:
                pairs.append((one.text, other.text))
    return pairs
