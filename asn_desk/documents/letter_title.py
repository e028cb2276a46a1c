"""The number a PDF of ours says it has, read from its title."""

from io import BytesIO

import pikepdf

_BEFORE = " – Nomor "


def claimed_number(content: bytes) -> str:
    """Return the letter number in the title of a PDF; empty where there is none to read."""
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            title = str(pdf.docinfo.get("/Title", ""))
    except pikepdf.PdfError:
        return ""
    return title.partition(_BEFORE)[2].strip()
