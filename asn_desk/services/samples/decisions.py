"""Sample facts of decisions and of the letters that deliver them."""

from dataclasses import replace

from asn_desk.domain.papers.copy_facts import CopyFacts, CopyForm
from asn_desk.domain.papers.letter_facts import (
    DecisionFacts,
    DispatchFacts,
    HandoverFacts,
    ReceiptSummonsFacts,
)
from asn_desk.domain.papers.letters import Frame, LetterKind
from asn_desk.domain.papers.team_facts import ReleaseFacts
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.samples.cast import Cast

_LIGHT = ("teguran lisan", "R1")
_HEAVY = ("penurunan jabatan setingkat lebih rendah selama 12 (dua belas) bulan", "B1")


def decision(cast: Cast) -> DecisionFacts:
    """Return a decision: a reprimand, or a heavy one with its terms."""
    name, code = _HEAVY if cast.extreme else _LIGHT
    terms = SanctionTerms(
        start_on=cast.days_ahead(30),
        end_on=cast.days_ahead(394),
        old_position=cast.subject.position,
        new_position="Penelaah Teknis Kebijakan",
    )
    return DecisionFacts(
        subject=cast.subject,
        sanction=name,
        sanction_code=code,
        charge=cast.charge,
        examined_on=None if cast.short else cast.days_ago(5),
        summons=cast.summons,
        by_team=cast.extreme,
        extra_basis=("Peraturan Bupati Contoh Nomor 7 Tahun 2024",) if cast.extreme else (),
        terms=terms if cast.extreme else None,
    )


def release(cast: Cast) -> ReleaseFacts:
    """Return a temporary release from the duties of a post."""
    acting = None if cast.short else cast.superior
    return ReleaseFacts(subject=cast.subject, charge=cast.charge, acting=acting)


def receipt_summons(cast: Cast) -> ReceiptSummonsFacts:
    """Return a summons to receive a decision."""
    return ReceiptSummonsFacts(
        subject=cast.subject,
        before=cast.superior,
        meeting=cast.meeting,
        decision=cast.reference(41, 3),
        sanction=_sanction(cast),
        decision_post=cast.office.regent_title,
    )


def handover(cast: Cast) -> HandoverFacts:
    """Return minutes of handing a decision over; in the extreme it is refused."""
    return HandoverFacts(
        subject=cast.subject,
        deliverer=cast.superior,
        as_authority=not cast.extreme,
        meeting=cast.meeting,
        decision=cast.reference(41, 3),
        sanction=_sanction(cast),
        sanction_code="B1" if cast.extreme else "R1",
        decision_post=cast.office.regent_title,
        refused=cast.extreme,
        refusal_reason="keberatan atas isi keputusan" if cast.extreme else "",
        witnesses=cast.witnesses,
        effective_on=None if cast.short else cast.days_ahead(21),
        remedy_until=None if cast.short else cast.days_ahead(20),
    )


def dispatch(cast: Cast) -> DispatchFacts:
    """Return the letter that sends a decision."""
    return DispatchFacts(
        subject=cast.subject,
        address="Jalan Contoh Nomor 7",
        called=cast.reference(44, 7),
        called_for=cast.days_ago(2),
        refused=cast.extreme,
        decision=cast.reference(41, 9),
        sanction=_sanction(cast),
        decision_post=cast.office.regent_title,
    )


def whole_copy(cast: Cast) -> CopyFacts:
    """Return a salinan of a decision."""
    signer = replace(cast.signer, prefix="")
    frame = Frame(
        number=cast.reference(41, 3).number,
        on=cast.days_ago(3),
        place=cast.office.town,
        signer=signer,
        copies=cast.copies,
    )
    return CopyFacts(
        form=CopyForm.WHOLE,
        recipient="Arsip",
        original=LetterKind.DECISION,
        original_frame=frame,
        original_facts=decision(cast),
    )


def extract(cast: Cast) -> CopyFacts:
    """Return a petikan of a decision."""
    return replace(whole_copy(cast), form=CopyForm.EXTRACT, recipient=cast.subject.name)


def _sanction(cast: Cast) -> str:
    return (_HEAVY if cast.extreme else _LIGHT)[0]
