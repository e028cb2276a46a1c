"""Which kinds of letter one person signs, so that an electronic signature has its one box."""

from collections.abc import Sequence

from asn_desk.domain.papers.letters import UNNUMBERED, LetterKind
from asn_desk.domain.papers.signing import Signing

_BY_SEVERAL = UNNUMBERED | {
    LetterKind.ABSENCE_MINUTES,
    LetterKind.EXAMINATION_MINUTES,
    LetterKind.HANDOVER_MINUTES,
    LetterKind.CERTIFIED_COPY,
    LetterKind.EXTRACT,
}
"""Minutes are signed by several, copies are certified on paper, statements are not ours."""

ELECTRONIC_KINDS: Sequence[LetterKind] = tuple(
    kind for kind in LetterKind if kind not in _BY_SEVERAL
)


def usual_signing(kind: LetterKind, electronic: Sequence[str]) -> Signing | None:
    """Return how the office has a kind signed; None where only ink is possible."""
    if kind not in ELECTRONIC_KINDS:
        return None
    return Signing.ELECTRONIC if kind.value in electronic else Signing.INK
