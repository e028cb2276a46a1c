"""The terms of what certifies a copy of a decision."""

from asn_desk.documents.term_values import Spelling
from asn_desk.domain.papers.copy_facts import CopyFacts


def certified_copy(facts: CopyFacts, _spelling: Spelling) -> dict[str, object]:
    """Return the terms of a salinan or petikan; the decision it repeats has its own."""
    return {
        "penerima": facts.recipient,
        "nomor_keputusan": facts.original_frame.number or "",
        "tanggal_keputusan": facts.original_frame.on,
    }
