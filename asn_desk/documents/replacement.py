"""The sentence by which a letter says that it replaces another."""

from collections.abc import Sequence

from asn_desk.documents.blocks import Block, Paragraph, Signature, SignaturePair
from asn_desk.domain.dates import long_date
from asn_desk.domain.office import Book
from asn_desk.domain.papers.letters import STATEMENTS, LetterKind, Reference, book_of

_SENTENCE = "Surat ini mengganti surat Nomor {number} tanggal {on}, yang dinyatakan tidak berlaku."


def mentioning(
    blocks: Sequence[Block], kind: LetterKind, replaced: Reference | None
) -> tuple[Block, ...]:
    """Return a letter's blocks with that sentence before its closing words.

    A decision, a minute and a statement have no place for it: their forms are fixed.
    """
    place = _closing(blocks)
    if replaced is None or place is None or book_of(kind) is not Book.LETTERS or kind in STATEMENTS:
        return tuple(blocks)
    closing = blocks[place]
    indented = closing.indented if isinstance(closing, Paragraph) else True
    said = _SENTENCE.format(number=replaced.number, on=long_date(replaced.on))
    return (*blocks[:place], Paragraph(text=said, indented=indented), *blocks[place:])


def _closing(blocks: Sequence[Block]) -> int | None:
    """Return where the last paragraph before the signature stands."""
    signed = [at for at, one in enumerate(blocks) if isinstance(one, Signature | SignaturePair)]
    body = blocks[: signed[0]] if signed else ()
    found = [at for at, one in enumerate(body) if isinstance(one, Paragraph)]
    return found[-1] if found else None
