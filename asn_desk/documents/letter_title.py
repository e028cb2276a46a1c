"""The title in a PDF of ours: written when it is made, and read for the number it claims."""

from io import BytesIO

import pikepdf

from asn_desk.domain.papers.file_copies import TITLE as FILE_COPY
from asn_desk.domain.papers.letters import LETTER_TITLES, UNNUMBERED, Frame, LetterKind

_BEFORE = " – Nomor "


def document_title(kind: LetterKind, frame: Frame, *, filed: bool) -> str:
    """Name kind and number only: the metadata of a file holds no personal data.

    A file copy does not claim to be the letter itself.
    """
    if filed:
        return f"{FILE_COPY} {LETTER_TITLES[kind]}, nomor {frame.number}"
    if kind in UNNUMBERED:
        return LETTER_TITLES[kind]
    number = "draf" if frame.number is None else f"Nomor {frame.number}"
    return f"{LETTER_TITLES[kind]} – {number}"


def claimed_number(content: bytes) -> str:
    """Return the letter number in the title of a PDF; empty where there is none to read."""
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            title = str(pdf.docinfo.get("/Title", ""))
    except pikepdf.PdfError:
        return ""
    return title.partition(_BEFORE)[2].strip()
