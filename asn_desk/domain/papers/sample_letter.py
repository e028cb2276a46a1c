"""A letter nobody gets: invented facts that a wording must be able to fill."""

from dataclasses import dataclass

from asn_desk.domain.papers.copy_facts import CopyFacts
from asn_desk.domain.papers.letter_facts import Facts
from asn_desk.domain.papers.letters import Frame, LetterKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleLetter:
    """A letter on invented facts."""

    kind: LetterKind
    name: str
    """What people call it: `ringkas`, `biasa`, `panjang`."""
    frame: Frame
    """Without a number: printed as a draft."""
    facts: Facts | CopyFacts
