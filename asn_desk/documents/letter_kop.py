"""Which kop heads a letter: the Bupati's, this office's, or that of the signer's own agency."""

from asn_desk.documents.kop import Kop, agency_kop, regent_kop
from asn_desk.documents.sheet import Sheet
from asn_desk.domain.office import Book, Office
from asn_desk.domain.papers.letters import Frame, LetterKind, book_of

_PROVINCE = "PROVINSI KALIMANTAN BARAT"


def under_regent(frame: Frame, kind: LetterKind) -> bool:
    """Say whether the Bupati's kop heads this letter: he signs, or a decision is a.n. Bupati."""
    signer = frame.signer
    behalf = signer.on_behalf_of.casefold().startswith("bupati")
    return signer.is_regent or (book_of(kind) is Book.DECISIONS and behalf)


def letter_kop(frame: Frame, kind: LetterKind, *, office: Office, sheet: Sheet) -> Kop | None:
    """Return the kop of a letter; None for a form without one."""
    if not sheet.with_letterhead:
        return None
    if under_regent(frame, kind):
        second = _PROVINCE if book_of(kind) is Book.DECISIONS else ""
        return regent_kop(office.regent_title, sheet, second_line=second)
    letterhead = frame.signer.letterhead or office.letterhead
    return agency_kop(letterhead, sheet, office.profile)
