"""The door to the room that knows the wording files, opened when it is first needed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from asn_desk.domain.office import Office
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.sample_letter import SampleLetter
from asn_desk.domain.papers.wording_fields import FieldNames
from asn_desk.domain.papers.wordings import WordingChanges, WordingPart, WordingProblem


class Proofs(Protocol):
    """Shows wordings as the office sees them, and proves changes; every text is coded."""

    def parts(self, kind: LetterKind, changes: WordingChanges) -> tuple[WordingPart, ...]:
        """Return the parts of a kind with changes."""

    def locked(self, kind: LetterKind) -> str:
        """Return the fingerprint of the locked texts of a kind."""

    def names(self, office: Office, samples: Sequence[SampleLetter]) -> FieldNames:
        """Return the fields that the samples of a kind have."""

    def problems(
        self,
        kind: LetterKind,
        changes: WordingChanges,
        office: Office,
        samples: Sequence[SampleLetter],
    ) -> tuple[WordingProblem, ...]:
        """Say what is wrong with changes."""


def wording_proofs(resources: Path) -> Proofs:
    """Return what proves wordings; loads the template library on first use, not at start."""
    from asn_desk.documents.wording_proofs import WordingProofs  # noqa: PLC0415 - heavy import

    return WordingProofs(resources)
