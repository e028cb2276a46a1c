"""Setting text in type: paragraphs with hung labels, and the flow of a page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer
from typing_extensions import override

from asn_desk.documents.bound_words import NO_BREAK, bound, parted
from asn_desk.documents.fonts import printable
from asn_desk.documents.sheet import Sheet
from asn_desk.documents.styles import Styles, styles_for

_WHOLE_LINES = 6
"""A dictum or a question of up to this many lines is never split."""
_TAIL_LINES = 2
"""So many lines of the body stand above a signature on its page."""
_WIDEST_SPACE = 1.6
"""Added to a space of a justified line at most, in type sizes."""
_NUMBERED = f"Nomor{NO_BREAK}"
_SPLIT_TAIL = 4
"""A longer paragraph is cut, so that only its last lines move to the next page."""


class HungParagraph(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph with texts hung to its left on the first line: numbers, labels, colons."""

    hung: Sequence[tuple[float, str]] = ()
    """(distance from the left margin in points, text as printed)."""
    whole = False
    """True keeps up to six lines together."""
    widest = 0.0
    """How wide the widest words are that stand on one line, in points."""
    announced = True
    """False for a heading that is repeated: no catchword leads to it."""

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        if self.widest > available_width - self.style.leftIndent - self.style.rightIndent:
            self.widest = 0.0
            for fragment in self.frags:
                fragment.text = parted(fragment.text)
        size: tuple[float, float] = super().wrap(available_width, available_height)
        if self.style.alignment != TA_JUSTIFY:
            return size
        while number := self._number_after_gap():
            for fragment in self.frags:
                fragment.text = fragment.text.replace(number, parted(number))
            size = super().wrap(available_width, available_height)
        self._loosen()
        return size

    @override
    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        if self.whole and len(self.blPara.lines) <= _WHOLE_LINES:
            return []
        parts: list[Flowable] = super().split(available_width, available_height)
        if len(parts) > 1:
            parts[0].hung = self.hung
        return parts

    @override
    def draw(self) -> None:
        if self.announced:
            note_first_word(self.canv, self._first_word())
        style = self.style
        baseline = self.height - style.fontSize
        self.canv.setFont(style.fontName, style.fontSize)
        for x, text in self.hung:
            self.canv.drawString(x, baseline, text)
        super().draw()

    def _number_after_gap(self) -> str:
        """Return a long number with its `Nomor` that leaves the line before it half empty.

        There `Nomor` had better stay on that line, as it does in letters typed by hand.
        """
        lines = self.blPara.lines
        for line, following in pairwise(lines if len(self.frags) == 1 else ()):
            first = str(following[1][0]) if following[1] else ""
            if first.startswith(_NUMBERED) and self._torn(line):
                return first
        return ""

    def _torn(self, line: Any) -> bool:
        """Say whether the words of a line would be torn apart to fill it."""
        spare, words = line if isinstance(line, tuple) else (line.extraSpace, line.words)
        gaps = max(1, len(words) - 1 + _bound_spaces(words))
        return bool(spare > self.style.fontSize * _WIDEST_SPACE * gaps)

    def _loosen(self) -> None:
        """Leave a line ragged when a long word after it would tear its words apart."""
        lines = self.blPara.lines
        for at, line in enumerate(lines):
            if not self._torn(line):
                continue
            if isinstance(line, tuple):
                words = line[1]
                lines[at] = (0, words)
            else:
                line.extraSpace = 0

    def _first_word(self) -> str:
        labels = [text for _, text in self.hung if text.strip(" :")]
        if labels and not labels[0].endswith("."):
            return labels[0]
        line = self.blPara.lines[0] if self.blPara.lines else (0, ())
        words = line[1] if isinstance(line, tuple) else [word.text for word in line.words]
        first = next(iter(" ".join(str(word) for word in words).split()), "")
        return " ".join([*labels, first]).strip(" :;,")


class SpacedWord(Flowable):  # type: ignore[misc]  # reportlab has no types
    """One word, centred, its letters set apart: RAHASIA."""

    def __init__(self, word: str, style: ParagraphStyle, *, spacing: float) -> None:
        super().__init__()
        self._word, self._style, self._spacing = word, style, spacing

    @override
    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        self.width, self.height = available_width, self._style.leading
        return self.width, self.height

    @override
    def draw(self) -> None:
        style = self._style
        note_first_word(self.canv, self._word)
        natural = self.canv.stringWidth(self._word, style.fontName, style.fontSize)
        width = natural + self._spacing * (len(self._word) - 1)
        text = self.canv.beginText((self.width - width) / 2, self.height - style.fontSize)
        text.setFont(style.fontName, style.fontSize)
        text.setCharSpace(self._spacing)
        text.textOut(self._word)
        text.setCharSpace(0)
        self.canv.drawText(text)


def note_first_word(canvas: Canvas, word: str) -> None:
    """Remember the first word set on a page, for the catchword of the page before it."""
    words = getattr(canvas, "first_words", None)
    if words is not None and word:
        words.setdefault(canvas.getPageNumber(), word)


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Sets text on one sheet; `density` below 1 closes lines and gaps up a little."""

    sheet: Sheet
    signer_bold: bool = False
    signer_underlined: bool = False
    secret_spacing: float = 1.6
    """Points between the letters of RAHASIA."""
    signature_space: float = 22.0
    density: float = 1.0
    centred_signature: bool = False
    """Set the lines of a signature on the middle of its block."""
    old_style: bool = False
    """Lay the head of a letter out in the older form, the addressee at the right."""
    electronic: bool = False
    """Keep a box for a visible electronic signature in place of room for the pen."""

    @property
    def styles(self) -> Styles:
        """Return the styles of the sheet's type at this density."""
        return styles_for(
            self.sheet.font,
            size=self.sheet.size,
            leading=round(self.sheet.leading * self.density, 2),
            signer_bold=self.signer_bold,
        )

    @property
    def width(self) -> float:
        """Return the width of the text in points."""
        return self.sheet.text_width * float(mm)

    def text(  # noqa: PLR0913 - the choices of one paragraph
        self,
        text: str,
        style: ParagraphStyle,
        *,
        left: float = 0.0,
        first: float = 0.0,
        right: float = 0.0,
        hung: Sequence[tuple[float, str]] = (),
        whole: bool = False,
        underlined: bool = False,
    ) -> HungParagraph:
        """Set a plain text; indents in points; raises `CannotPrint` for an unknown character."""
        if left or first or right:
            style = ParagraphStyle(
                style.name, style, leftIndent=left, firstLineIndent=first, rightIndent=right
            )
        text = bound(text)
        markup = printable(text, face=style.fontName)
        paragraph = HungParagraph(f"<u>{markup}</u>" if underlined else markup, style)
        for _, label in hung:
            printable(label, face=style.fontName)
        paragraph.hung, paragraph.whole = hung, whole
        if NO_BREAK in text:
            words = re.split(r"[ \n]", text)
            paragraph.widest = max(
                stringWidth(one, style.fontName, style.fontSize) for one in words
            )
        return paragraph

    def balanced(self, text: str, style: ParagraphStyle) -> HungParagraph:
        """Set a centred text whose lines are about equally long, as a typist breaks a title."""
        words = bound(text).split(" ")
        widths = [stringWidth(word, style.fontName, style.fontSize) for word in words]
        space = stringWidth(" ", style.fontName, style.fontSize)
        lines = _broken(widths, space=space, limit=self.width)
        if len(lines) == 1:
            return self.text(text, style)
        low, high = max(widths), self.width
        while high - low > 1:
            middle = (low + high) / 2
            fits = len(_broken(widths, space=space, limit=middle)) == len(lines)
            low, high = (low, middle) if fits else (middle, high)
        lines = _broken(widths, space=space, limit=high)
        return self.text("\n".join(" ".join(words[a:b]) for a, b in lines), style)

    def gap(self, lines: float = 1.0) -> Spacer:
        """Return empty space in lines of the body; it closes up sooner than the lines do."""
        return Spacer(1, lines * self.styles.leading * self.density**3)


def with_tail(flow: list[Flowable], ending: Sequence[Flowable], *, width: float) -> None:
    """Append an ending so that at least two lines of the body stand on its page.

    What is bound to those lines, a heading above them, goes along.
    """
    tail: list[Flowable] = []
    lines = 0
    while flow and lines < _TAIL_LINES and not isinstance(flow[-1], KeepTogether):
        last = flow.pop()
        if isinstance(last, HungParagraph):
            last.wrap(width, 10_000)
            count = len(last.blPara.lines)
            if count > _SPLIT_TAIL:
                head, last = _last_lines(last, width=width, count=count)
                flow.append(head)
            lines += count
        tail.insert(0, last)
    while flow and flow[-1].getKeepWithNext():
        tail.insert(0, flow.pop())
    flow.append(KeepTogether([*tail, *ending]))


def _bound_spaces(words: Sequence[object]) -> int:
    """Count the unbreakable spaces of a line: they are stretched like the others."""
    return sum(str(getattr(word, "text", word)).count(NO_BREAK) for word in words)


def _broken(widths: Sequence[float], *, space: float, limit: float) -> list[tuple[int, int]]:
    """Break words of these widths into lines no wider than the limit: (first, end) of each."""
    lines = [(0, 1)]
    used = widths[0]
    for at, width in enumerate(widths[1:], start=1):
        used += space + width
        if used > limit:
            lines.append((at, at))
            used = width
        lines[-1] = (lines[-1][0], at + 1)
    return lines


def _last_lines(paragraph: HungParagraph, *, width: float, count: int) -> tuple[Flowable, Flowable]:
    """Cut the last three lines off a long paragraph."""
    paragraph.whole = False
    head, tail = paragraph.split(width, (count - 3 + 0.5) * paragraph.style.leading)
    return head, tail
