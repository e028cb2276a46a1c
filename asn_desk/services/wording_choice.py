"""Which wording a letter is printed with: the office's last one, of a copy that of the original."""

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.papers.letters import LetterKind
from asn_desk.domain.papers.wordings import OfficeWording

_COPIES = frozenset({LetterKind.CERTIFIED_COPY, LetterKind.EXTRACT})


def wording_for(
    work: UnitOfWork, kind: LetterKind, *, source_id: int | None = None
) -> OfficeWording | None:
    """Return the office's wording for a letter; None prints the shipped one.

    A copy repeats the decision named by `source_id` in the words it was issued with.
    """
    if kind not in _COPIES:
        return work.wordings.current(kind)
    if source_id is None:
        return None
    original = work.letters.line(source_id)
    version = original.wording_version
    return work.wordings.version(original.kind, version) if version else None
