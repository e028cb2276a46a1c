"""Taking a letter back so that another can stand in its place, where it was made."""

from dataclasses import dataclass

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.errors import Incomplete, NotYetLawful
from asn_desk.domain.incidents import Outcome
from asn_desk.domain.papers.letters import TO_BE_REPLACED, LetterKind, LetterLine
from asn_desk.services.record_ids import saved_id
from asn_desk.services.reports import conclusions

_CONCLUDES = {LetterKind.COACHING: Outcome.COACHING, LetterKind.REFERRAL: Outcome.REFERRED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a letter was made and is made anew."""

    kind: str
    """`report` or `employee`, as pages open it; empty for a letter of neither."""
    id: int = 0


def void_letter(work: UnitOfWork, letter_id: int, reason: str, *, prefix: str = "") -> LetterLine:
    """Void a letter that belongs to no step of a case; number and paper stay.

    Raises `Incomplete` without a reason, `AlreadyExists` for one that is void, and
    `NotYetLawful` for the paper of a case's step, which is corrected in its case.
    """
    if not reason.strip():
        raise Incomplete((("reason", "tulis alasan pembatalan"),))
    line = work.letters.line(letter_id)
    if line.case_id is not None:
        what = "Surat ini milik sebuah perkara; koreksi langkahnya di halaman perkara"
        raise NotYetLawful("Pembatalan nomor", ((what, ""),))
    work.letters.void(letter_id, f"{prefix}{reason.strip()}")
    return line


def withdraw_to_replace(work: UnitOfWork, letter_id: int, reason: str) -> Origin:
    """Void a letter and open again what it concluded; the next like it replaces it.

    Raises what `void_letter` says.
    """
    line = void_letter(work, letter_id, reason, prefix=TO_BE_REPLACED)
    if line.report_id is not None:
        return Origin(kind="report", id=_reopened(work, line, line.report_id, reason.strip()))
    if line.employee_id is not None:
        return Origin(kind="employee", id=line.employee_id)
    return Origin(kind="")


def _reopened(work: UnitOfWork, line: LetterLine, report_id: int, reason: str) -> int:
    """Open the verification again that a letter ended; return whose, else of the first person."""
    everyone = [one for _, people, _ in work.incidents.of_report(report_id) for one in people]
    for person in everyone:
        concluded = person.outcome is _CONCLUDES.get(line.kind)
        if concluded and person.outcome_reason.endswith(f"Nomor {line.number}"):
            conclusions.reopen(work, saved_id(person.id), reason=reason)
            return saved_id(person.id)
    return saved_id(everyone[0].id)
