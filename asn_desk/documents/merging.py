"""Several papers joined into one file for printing; fit for archives when each of them is."""

from collections.abc import Iterable
from io import BytesIO

import pikepdf

from asn_desk.documents.archival import is_archival, marked

_TITLE = "Naskah gabungan"
_PROGRAM = "ASN Desk"


def merge(pdfs: Iterable[bytes]) -> bytes:
    """Join papers into one PDF in the order given; the same papers give the same bytes.

    What is seen of a signature becomes part of its page: it is a print, the file is the original.
    It is PDF/A-2b when every paper is one and none carries notes or a signature: joining takes
    a signature's meaning away, and what came from outside is not vouched for.
    """
    with pikepdf.new() as joined:
        intent = None
        sound = True
        for content in pdfs:
            with pikepdf.open(BytesIO(content)) as one:
                sound = sound and is_archival(one)
                if sound and intent is None:
                    intent = joined.copy_foreign(one.make_indirect(one.Root.OutputIntents[0]))
                _flatten(one)
                joined.pages.extend(one.pages)
        target = BytesIO()
        if sound and intent is not None:
            joined.Root.Lang = pikepdf.String("id-ID")
            joined.docinfo["/Title"] = _TITLE
            joined.docinfo["/Creator"] = joined.docinfo["/Producer"] = _PROGRAM
            return marked(joined, intent)
        joined.save(target, deterministic_id=True)
    return target.getvalue()


def _flatten(pdf: pikepdf.Pdf) -> None:
    """Make what fields and notes show part of the pages; fields do not come along."""
    pdf.flatten_annotations("all")
    if "/AcroForm" in pdf.Root:
        del pdf.Root.AcroForm
