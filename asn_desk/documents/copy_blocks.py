"""A certified copy: the blocks of the decision it repeats, unsigned, marked and certified."""

from collections.abc import Sequence
from dataclasses import replace

from asn_desk.documents.blocks import (
    Block,
    Certificate,
    CopyMark,
    Recital,
    Signature,
    Table,
)
from asn_desk.documents.wording import Wording, compose
from asn_desk.domain.paper_profile import PaperProfile
from asn_desk.domain.papers.copy_facts import CopyFacts, CopyForm
from asn_desk.domain.papers.letters import Frame

SIGNED = "ttd."
"""What stands where the signature was."""
_SKIPPED = "dan seterusnya"


def compose_copy(
    frame: Frame, facts: CopyFacts, *, own: Wording, original: Wording, profile: PaperProfile
) -> tuple[Block, ...]:
    """Return the blocks of a copy from top to bottom.

    `own` is the wording that certifies, `original` that of the decision. Raises `CannotPrint` as
    `compose` does.
    """
    decreed = compose(facts.original, facts.original_frame, facts.original_facts, original, profile)
    certifying = compose(facts.kind, frame, facts, own, profile)
    if facts.form is CopyForm.EXTRACT:
        decreed = tuple(_extracted(block, facts.person) for block in decreed)
    marks = [block for block in certifying if isinstance(block, CopyMark)]
    certificates = [block for block in certifying if isinstance(block, Certificate)]
    return (*marks, *_unsigned(decreed, certificates))


def _unsigned(blocks: Sequence[Block], certificates: Sequence[Certificate]) -> list[Block]:
    """Take signature and receipt away; the certificate stands below the last signature."""
    found: list[Block] = []
    last = max((at for at, one in enumerate(blocks) if isinstance(one, Signature)), default=-1)
    for at, block in enumerate(blocks):
        if not isinstance(block, Signature):
            found.append(block)
            continue
        certificate = certificates[0].hand if certificates and at == last else None
        hand = replace(block.hand, signed=SIGNED)
        found.append(replace(block, hand=hand, receipt=None, certificate=certificate))
    return found


def _extracted(block: Block, person: str) -> Block:
    """Shorten what an extract leaves out; the dicta about the person stay whole."""
    if isinstance(block, Recital) and block.items[0][0]:
        return replace(block, items=(("", f"{_SKIPPED};"),))
    if isinstance(block, Table) and person:
        return replace(block, rows=_rows_about(person, block.rows))
    return block


def _rows_about(person: str, rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Keep the rows that name a person; each run of others is one row `dan seterusnya`."""
    kept: list[tuple[str, ...]] = []
    for row in rows:
        if any(person in cell for cell in row):
            kept.append(row)
        elif not kept or kept[-1][1] != _SKIPPED:
            kept.append(("", _SKIPPED, *("" for _ in row[2:])))
    return tuple(kept)
