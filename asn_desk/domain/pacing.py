"""The dates of a case: what is due next, whether a step's date can be, when a decision bites."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from asn_desk.domain.case_state import (
    ACTION_TITLES,
    appointed,
    is_ended,
    primary_step,
    received_step,
    remedy_pending,
)
from asn_desk.domain.cases import Case
from asn_desk.domain.dates import long_date
from asn_desk.domain.errors import WrongDate
from asn_desk.domain.step_details import Absent, Called, Detail, Forwarded, HandedOver, Summoned
from asn_desk.domain.steps import STEP_TITLES, StepKind
from asn_desk.domain.working_time import Deadline

Deadlines = Callable[[str, date], Deadline]
"""Computes a deadline by its rule's key from the day it runs from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What a case waits for: the desk (or the official) to act, or others."""

    title: str
    day: date | None
    """None when no rule sets a day."""
    waiting: bool
    """True when nothing can be done before the day, or others must act."""
    article: str = ""
    deadline: Deadline | None = None


def effective_deadline(case: Case, deadlines: Deadlines) -> Deadline | None:
    """Return when the decision takes effect, counted from its receipt (Pasal 38 ayat (1)).

    A contested one waits for the remedy and never takes effect before it (Pasal 38 ayat (2)).
    Raises `HolidaysMissing` when the count runs into a year without holidays.
    """
    received = received_step(case)
    if received is None or remedy_pending(case):
        return None
    counted = deadlines("berlaku", received.on)
    remedy = case.last(StepKind.REMEDY_DECIDED)
    if remedy is None or remedy.on <= counted.day:
        return counted
    return replace(
        counted, since=remedy.on, day=remedy.on, counting=(), article="PP 94/2021 Pasal 38 ayat (2)"
    )


def due(case: Case, *, today: date, deadlines: Deadlines) -> Due | None:
    """Return what the case waits for and until when; None when it is over.

    Raises `HolidaysMissing` when the deadline lies in a year without holidays.
    """
    kind = primary_step(case)
    if kind is None or is_ended(case):
        return None
    if case.has(StepKind.DECIDED):
        return _due_after_decision(case, kind, today, deadlines)
    return _due_before_decision(case, kind, today, deadlines)


def _due_before_decision(case: Case, kind: StepKind, today: date, deadlines: Deadlines) -> Due:
    if kind is StepKind.SUMMONED_1:
        return _due_from_superior(case)
    if kind is StepKind.EXAMINED:
        return _due_examination(case, today)
    missed = _missed_on(case, StepKind.ABSENT_1)
    if kind is StepKind.SUMMONED_2 and missed is not None:
        return _from_rule(kind, deadlines("panggilan-2", missed))
    return Due(title=ACTION_TITLES[kind], day=None, waiting=False)


def _due_from_superior(case: Case) -> Due:
    forwarded = case.last(StepKind.FORWARDED)
    detail = forwarded.detail if forwarded else None
    until = detail.answer_by if isinstance(detail, Forwarded) else None
    return Due(
        title="Atasan langsung memanggil",
        day=until,
        waiting=True,
        article="PP 94/2021 Pasal 26 dan Pasal 28",
    )


def _due_examination(case: Case, today: date) -> Due:
    step = case.last(StepKind.SUMMONED_2) or case.last(StepKind.SUMMONED_1)
    day = step.detail.exam_on if step and isinstance(step.detail, Summoned) else None
    return Due(
        title="Pemeriksaan",
        day=day,
        waiting=day is not None and today < day,
        article="PP 94/2021 Pasal 26",
    )


def _due_after_decision(case: Case, kind: StepKind, today: date, deadlines: Deadlines) -> Due:
    if remedy_pending(case):
        return Due(title="Putusan upaya administratif", day=None, waiting=True)
    if kind is StepKind.FINISHED:
        effect = effective_deadline(case, deadlines)
        day = effect.day if effect else None
        waiting = day is not None and today < day
        title = "Keputusan mulai berlaku" if waiting else ACTION_TITLES[kind]
        return Due(title=title, day=day, waiting=waiting, deadline=effect)
    if kind is StepKind.ARRIVED:
        return Due(title="Keputusan sampai di alamat", day=None, waiting=True)
    if kind is StepKind.SENT:
        handed = case.last(StepKind.HANDED_OVER)
        base = _missed_on(case, StepKind.MISSED_HANDOVER) or (handed.on if handed else today)
        return _from_rule(kind, deadlines("pengiriman", base))
    return _due_handover(case, kind, today, deadlines)


def _due_handover(case: Case, kind: StepKind, today: date, deadlines: Deadlines) -> Due:
    called = case.last(StepKind.CALLED)
    if called is not None and isinstance(called.detail, Called) and called.detail.meet_on:
        day = called.detail.meet_on
        return Due(title="Penyampaian keputusan", day=day, waiting=today < day)
    decided = case.last(StepKind.DECIDED)
    return _from_rule(kind, deadlines("penyampaian", decided.on if decided else today))


def _from_rule(kind: StepKind, deadline: Deadline) -> Due:
    return Due(
        title=ACTION_TITLES[kind],
        day=deadline.day,
        waiting=False,
        article=deadline.article,
        deadline=deadline,
    )


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
    day = appointed(case, _APPOINTMENTS[kind]) if kind in _APPOINTMENTS else None
    if day is not None and on < day:
        reason = f"lebih awal daripada {_APPOINTED_WORDS[kind]} {long_date(day)}"
        raise WrongDate(STEP_TITLES[kind], on, reason)
    if kind is StepKind.FINISHED and effective_on is not None and on < effective_on:
        reason = f"lebih awal daripada tanggal mulai berlaku {long_date(effective_on)}"
        raise WrongDate(STEP_TITLES[kind], on, reason)
    _check_appointed(detail, on)


def _check_appointed(detail: Detail | None, on: date) -> None:
    """Refuse to appoint a day that is over when the letter is written."""
    match detail:
        case Summoned(exam_on=day):
            what, late = "Tanggal pemeriksaan", day is not None and day < on
        case Called(meet_on=day):
            what, late = "Tanggal penyampaian", day is not None and day < on
        case Forwarded(answer_by=day):
            what, late = "Batas waktu jawaban", day is not None and day < on
        case Absent(received_on=day):
            what, late = "Tanggal surat panggilan diterima", day is not None and day > on
        case _:
            return
    if late and day is not None:
        order = "sesudah" if isinstance(detail, Absent) else "sebelum"
        raise WrongDate(what, day, f"tidak boleh {order} tanggal {long_date(on)}")


_APPOINTMENTS: Mapping[StepKind, StepKind] = {
    StepKind.ABSENT_1: StepKind.SUMMONED_1,
    StepKind.ABSENT_2: StepKind.SUMMONED_2,
    StepKind.MISSED_HANDOVER: StepKind.CALLED,
}
"""Which letter appointed the day that an absence is about."""
_APPOINTED_WORDS: Mapping[StepKind, str] = {
    StepKind.ABSENT_1: "tanggal pemeriksaan",
    StepKind.ABSENT_2: "tanggal pemeriksaan",
    StepKind.MISSED_HANDOVER: "tanggal penyampaian",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something that does not stop a step but must be seen before it is taken."""

    text: str
    article: str = ""


def cautions(
    case: Case, kind: StepKind, on: date, detail: Detail, deadlines: Deadlines
) -> tuple[Caution, ...]:
    """Return what is unusual about a step's dates; the step may still be taken.

    Raises `HolidaysMissing` when a date lies in a year without holidays.
    """
    found: list[Caution] = []
    if isinstance(detail, Summoned) and detail.exam_on is not None:
        found += _summons_spacing(on, detail.exam_on, deadlines)
    missed = _missed_on(case, StepKind.ABSENT_1)
    if kind is StepKind.SUMMONED_2 and missed is not None:
        found += _late("Panggilan II", on, deadlines("panggilan-2", missed))
    decided = case.last(StepKind.DECIDED)
    if isinstance(detail, HandedOver) and decided is not None:
        found += _late("Penyampaian", on, deadlines("penyampaian", decided.on))
    if isinstance(detail, Called) and decided is not None and detail.meet_on is not None:
        found += _late("Penyampaian", detail.meet_on, deadlines("penyampaian", decided.on))
    absent = _missed_on(case, StepKind.MISSED_HANDOVER)
    if kind is StepKind.SENT and absent is not None:
        found += _late("Pengiriman", on, deadlines("pengiriman", absent))
    return tuple(found)


def _missed_on(case: Case, absence: StepKind) -> date | None:
    """Return the appointed day that was missed, however late the absence was written down."""
    step = case.last(absence)
    return (appointed(case, _APPOINTMENTS[absence]) or step.on) if step else None


def _summons_spacing(on: date, exam_on: date, deadlines: Deadlines) -> list[Caution]:
    proposed = deadlines("panggilan", on)
    if exam_on == proposed.day:
        return []
    relation = "kurang dari" if exam_on < proposed.day else "lebih dari"
    text = (
        f"Jarak surat panggilan ke pemeriksaan {relation} 7 hari kerja penuh;"
        f" tanggal yang aman menurut kedua tafsir adalah {long_date(proposed.day)}"
    )
    return [Caution(text=text, article=proposed.article)]


def _late(what: str, on: date, deadline: Deadline) -> list[Caution]:
    if on <= deadline.day:
        return []
    text = f"{what} melewati batas {long_date(deadline.day)}"
    return [Caution(text=text, article=deadline.article)]
