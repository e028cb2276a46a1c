"""Whether a step can bear a date: not in the future, not before what it follows."""

from collections.abc import Mapping
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import WrongDate
from asn_desk.domain.proceedings.case_state import appointed
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.step_details import (
    Absent,
    Called,
    Detail,
    ExaminationOrdered,
    Forwarded,
    SubjectLeft,
    Summoned,
    Transferred,
)
from asn_desk.domain.proceedings.steps import STEP_TITLES, StepKind

_APPOINTMENTS: Mapping[StepKind, tuple[StepKind, str]] = {
    StepKind.ABSENT_1: (StepKind.SUMMONED_1, "tanggal pemeriksaan"),
    StepKind.ABSENT_2: (StepKind.SUMMONED_2, "tanggal pemeriksaan"),
    StepKind.MISSED_HANDOVER: (StepKind.CALLED, "tanggal penyampaian"),
}
"""Which letter appointed the day that an absence is about, and what that day is called."""


def check_date(
    case: Case,
    kind: StepKind,
    on: date,
    *,
    today: date,
    detail: Detail | None = None,
    effective_on: date | None = None,
) -> None:
    """Refuse a date that cannot be: in the future, or before what it follows.

    `detail` brings the days the step itself appoints, `effective_on` the day the decision takes
    effect. Raises `WrongDate`.
    """
    if on > today:
        raise WrongDate(STEP_TITLES[kind], on, "belum tiba")
    before = case.valid_steps[-1] if case.valid_steps else None
    if before is not None and on < before.on:
        reason = f"lebih awal daripada {STEP_TITLES[before.kind]} tanggal {long_date(before.on)}"
        raise WrongDate(STEP_TITLES[kind], on, reason)
    letter, words = _APPOINTMENTS.get(kind, (kind, ""))
    day = appointed(case, letter) if words else None
    if day is not None and on < day:
        reason = f"lebih awal daripada {words} {long_date(day)}"
        raise WrongDate(STEP_TITLES[kind], on, reason)
    if kind is StepKind.FINISHED and effective_on is not None and on < effective_on:
        reason = f"lebih awal daripada tanggal mulai berlaku {long_date(effective_on)}"
        raise WrongDate(STEP_TITLES[kind], on, reason)
    _check_named(detail, on)


def missed_on(case: Case, absence: StepKind) -> date | None:
    """Return the appointed day that was missed, however late the absence was written down."""
    step = case.last(absence)
    return (appointed(case, _APPOINTMENTS[absence][0]) or step.on) if step else None


def _check_named(detail: Detail | None, on: date) -> None:
    """Refuse a day a step names that cannot lie before it, or after it."""
    what, day = _to_come(detail)
    if day is not None and day < on:
        raise WrongDate(what, day, f"tidak boleh sebelum tanggal {long_date(on)}")
    what, day = _gone_by(detail)
    if day is not None and day > on:
        raise WrongDate(what, day, f"tidak boleh sesudah tanggal {long_date(on)}")


def _to_come(detail: Detail | None) -> tuple[str, date | None]:
    """Return the day a letter appoints, which is not over when it is written."""
    match detail:
        case Summoned(exam_on=day) | ExaminationOrdered(exam_on=day):
            return "Tanggal pemeriksaan", day
        case Called(meet_on=day):
            return "Tanggal penyampaian", day
        case Forwarded(answer_by=day):
            return "Batas waktu jawaban", day
        case _:
            return "", None


def _gone_by(detail: Detail | None) -> tuple[str, date | None]:
    """Return the day a record looks back on."""
    match detail:
        case Absent(received_on=day):
            return "Tanggal surat panggilan diterima", day
        case Transferred(since=day):
            return "Tanggal pindah", day
        case SubjectLeft(since=day):
            return "Tanggal berhenti", day
        case _:
            return "", None
