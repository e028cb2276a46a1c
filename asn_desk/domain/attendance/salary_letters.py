"""Papers that stop a salary after days of absence in a row, or pay it again: usul, keputusan."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from asn_desk.domain.attendance.attendance_year import FullRun, YearAttendance


class SalaryLetterKind(StrEnum):
    """What a paper proposes, or decides."""

    STOP = "penghentian"
    RESUME = "pembayaran kembali"
    STOP_DECISION = "keputusan penghentian"
    RESUME_DECISION = "keputusan pencabutan"


@dataclass(frozen=True, slots=True, kw_only=True)
class SalaryLetter:
    """One letter about the salary of an employee; no sanction (Pasal 15 ayat (2))."""

    id: int | None = None
    employee_id: int
    kind: SalaryLetterKind
    letter_id: int
    stop_id: int | None = None
    """The proposal to stop that this one answers: of every paper but that proposal itself."""
    first_day: date
    """The run of days absent: its first day, its last, how many."""
    last_day: date
    days: int
    effective_from: date
    """The first day without salary, or with it again."""
    reason: str = ""
    disproved: bool = False
    """Whether the absence was disproved, so that what was withheld is paid back."""
    number: str = ""
    on: date | None = None
    voided: bool = False
    """Number, date and voiding of the letter, as the agenda has them."""


def standing_stops(letters: Iterable[SalaryLetter]) -> tuple[SalaryLetter, ...]:
    """Return the letters that stop a salary and are neither voided nor answered."""
    valid = [one for one in letters if not one.voided]
    answered = {one.stop_id for one in valid if one.kind is SalaryLetterKind.RESUME}
    return tuple(
        one for one in valid if one.kind is SalaryLetterKind.STOP and one.id not in answered
    )


def undecided_stop(letters: Iterable[SalaryLetter]) -> SalaryLetter | None:
    """Return the standing proposal to stop that no decision followed yet; the latest of several."""
    kept = tuple(letters)
    decided = {one.stop_id for one in _of(kept, SalaryLetterKind.STOP_DECISION)}
    waiting = [one for one in standing_stops(kept) if one.id not in decided]
    return waiting[-1] if waiting else None


def undecided_resume(
    letters: Iterable[SalaryLetter],
) -> tuple[SalaryLetter, SalaryLetter] | None:
    """Return the proposal to pay again that waits for its decision, and the decision to revoke.

    A stop that was only proposed needs no revocation.
    """
    kept = tuple(letters)
    stopped = {one.stop_id: one for one in _of(kept, SalaryLetterKind.STOP_DECISION)}
    revoked = {one.stop_id for one in _of(kept, SalaryLetterKind.RESUME_DECISION)}
    waiting = [
        (one, stopped[one.stop_id])
        for one in _of(kept, SalaryLetterKind.RESUME)
        if one.stop_id in stopped and one.stop_id not in revoked
    ]
    return waiting[-1] if waiting else None


def _of(letters: Iterable[SalaryLetter], kind: SalaryLetterKind) -> tuple[SalaryLetter, ...]:
    return tuple(one for one in letters if one.kind is kind and not one.voided)


def runs_to_stop(found: YearAttendance, letters: Iterable[SalaryLetter]) -> tuple[FullRun, ...]:
    """Return the runs that stop the salary and for which no valid letter was made."""
    valid = [one for one in letters if not one.voided]
    taken_back = {one.stop_id for one in valid if one.disproved}
    made = [one for one in valid if one.stop_id is None and one.id not in taken_back]
    return tuple(
        run for run in found.full_runs if not any(_is_about(letter, run) for letter in made)
    )


def disproved_stops(
    found: YearAttendance, letters: Iterable[SalaryLetter]
) -> tuple[SalaryLetter, ...]:
    """Return the standing stops of the year whose run is no longer long enough."""
    return tuple(
        one
        for one in standing_stops(letters)
        if one.last_day.year == found.year
        and not any(_is_about(one, run) for run in found.full_runs)
    )


def _is_about(letter: SalaryLetter, run: FullRun) -> bool:
    """Say whether letter and run share days: a run that grew is still the same run."""
    return letter.first_day <= run.days[-1] and run.days[0] <= letter.last_day
