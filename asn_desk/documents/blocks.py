"""What a letter is made of, from top to bottom: plain text in blocks, no fonts and no measures.

Text in blocks is as people wrote it; it is escaped once, when it is set.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Confidential:
    """The word RAHASIA, centred above a title or an opening."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMark:
    """The word SALINAN or PETIKAN at the top right, and below it for whom the copy is."""

    word: str
    recipient: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The centred title, with `NOMOR …` below it where the kind has one."""

    lines: tuple[str, ...]
    number: str = ""
    after: tuple[str, ...] = ()
    """Lines below the number: TENTANG and the subject of a decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Centred:
    """One or more centred lines: MEMUTUSKAN, the name of the deciding post."""

    lines: tuple[str, ...]
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDate:
    """Place and date at the right margin, above a letter."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRows:
    """Nomor, Sifat, Lampiran, Hal; the rows are (label, value)."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MemoHead:
    """The head of a nota dinas: Yth., Dari, Tanggal and so on, above a rule."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexHead:
    """The head of an annex at the top right of a new page: lines, then (label, value) rows."""

    lines: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading within a report: `I. DASAR`."""

    marker: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whom a letter goes to: `Yth.` hangs before the first of the lines."""

    lines: tuple[str, ...]
    town: str
    formal: bool = False
    """Print the word Kepada above, as the BKN forms do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph of the body."""

    text: str
    indented: bool = True
    """Begin with the first-line indent of the body."""
    level: int = 0
    """How deep it stands in: 1 is below the text of a numbered paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A paragraph with a hanging number or letter before it."""

    marker: str
    text: str
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Label, colon, value: the identity rows, or the day and place of a meeting."""

    rows: tuple[tuple[str, str], ...]
    level: int = 1
    marker: str = ""
    """A number before the first row, for the persons of a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recital:
    """Menimbang, Mengingat or Memperhatikan: a label and its items of (marker, text)."""

    label: str
    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictum:
    """One dictum of a decision; identity rows or items may stand between its two texts."""

    label: str
    text: str
    rows: tuple[tuple[str, str], ...] = ()
    items: tuple[tuple[str, str], ...] = ()
    """Items of (marker, text): the tasks of a team."""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A ruled table; the widths are shares of the width of the text."""

    headings: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question of the examination and its answer, under one number."""

    marker: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """Somebody who signs: what stands above the signature, and what below it."""

    above: tuple[str, ...]
    name: str
    below: tuple[str, ...] = ()
    hanging: str = ""
    """`a.n.`, hung to the left of the first line."""
    signed: str = ""
    """What a copy prints where the signature was: `ttd.`"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """The signature at the right; at the left, when given, who received the paper."""

    place_date: tuple[str, ...]
    hand: Hand
    receipt: Hand | None = None
    certificate: Hand | None = None
    """Who certifies a copy, below the signature at the left."""
    initials: tuple[str, ...] = ()
    """On a file copy the posts that put their initials at the left of the signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Initials:
    """On a file copy the posts that put their initials, where the signature has no room for it."""

    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Who certifies a copy; it is bound to the last signature of the decision copied."""

    hand: Hand


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturePair:
    """Two sides that sign; several hands of one side stand below each other."""

    place_date: tuple[str, ...]
    left: tuple[Hand, ...]
    right: tuple[Hand, ...]
    stamp: str = ""
    """What the box for a duty stamp says above the first name at the right; empty for none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureList:
    """A heading, then numbered people who each sign on their line."""

    heading: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureTable:
    """A team that signs in a ruled table; at the left, above it, whom they examined."""

    place_date: tuple[str, ...]
    heading: str
    rows: tuple[tuple[str, str], ...]
    """Name with NIP, and place in the team or post; the room to sign stands beside them."""
    column: str = "Kedudukan"
    """What the second text of a row is."""
    left: Hand | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Tembusan, under its heading."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TearOff:
    """A receipt below a cutting line, torn off when the letter is handed over."""

    text: str
    left: str
    right: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Empty space, in lines of the body."""

    lines: float = 1.0


Block = (
    Confidential
    | CopyMark
    | Title
    | Centred
    | PlaceDate
    | LetterRows
    | MemoHead
    | AnnexHead
    | Heading
    | Addressee
    | Paragraph
    | Numbered
    | Rows
    | Recital
    | Dictum
    | Table
    | Question
    | Signature
    | Certificate
    | Initials
    | SignaturePair
    | SignatureList
    | SignatureTable
    | Copies
    | TearOff
    | Gap
)
