"""What is unusual about the dates of a step; none of it stops the step."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.dates import long_date
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.case_state import appointed, filed_remedy, received_step
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.effect import Deadlines
from asn_desk.domain.proceedings.examination_round import latest_round, reported_level
from asn_desk.domain.proceedings.step_dates import missed_on
from asn_desk.domain.proceedings.step_details import (
    Called,
    Contested,
    Decided,
    Detail,
    ExaminationOrdered,
    HandedOver,
    Released,
    RemedyAnswered,
    RemedyDecided,
    Summoned,
    TeamFormed,
)
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.domain.working_time import Deadline


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
    found = _before_decision(case, kind, on, detail, deadlines)
    found += _after_decision(case, kind, on, detail, deadlines)
    return tuple(found)


def _before_decision(
    case: Case, kind: StepKind, on: date, detail: Detail, deadlines: Deadlines
) -> list[Caution]:
    match detail:
        case Summoned():
            return _about_summons(case, kind, on, detail, deadlines)
        case TeamFormed():
            return _new_round(case)
        case ExaminationOrdered(exam_on=day):
            return _other_day(case, day)
        case Released():
            return _threat(case)
        case _:
            return []


def _after_decision(
    case: Case, kind: StepKind, on: date, detail: Detail, deadlines: Deadlines
) -> list[Caution]:
    found: list[Caution] = []
    match detail:
        case Decided(terms=SanctionTerms(start_on=date() as start)):
            found = _early_period(start, deadlines("berlaku", on))
        case Called(meet_on=day):
            found = _about_delivery(case, day, deadlines)
        case HandedOver() if kind is StepKind.HANDED_OVER:
            found = _about_delivery(case, on, deadlines)
        case Contested():
            found = _about_contest(case, on, detail, deadlines)
        case RemedyAnswered() | RemedyDecided():
            found = _about_remedy(case, on, detail, deadlines)
        case _:
            absent = missed_on(case, StepKind.MISSED_HANDOVER)
            if kind is StepKind.SENT and absent is not None:
                found = _late("Pengiriman", on, deadlines("pengiriman", absent))
    return found


def _new_round(case: Case) -> list[Caution]:
    """Point out that an examination held before the team was formed no longer carries a result."""
    current = latest_round(case)
    held = (StepKind.EXAMINED, StepKind.ABSENT_2, StepKind.REPORTED)
    if not any(current.has(kind) for kind in held):
        return []
    text = "Pegawai sudah diperiksa tanpa tim; sesudah tim dibentuk ia diperiksa lagi oleh tim"
    return [Caution(text=text, article="PP 94/2021 Pasal 29 ayat (2)")]


def _other_day(case: Case, day: date | None) -> list[Caution]:
    """Point out an order for another day than the one the employee is summoned for."""
    current = latest_round(case)
    again = current.has(StepKind.SUMMONED_2)
    summoned = appointed(current, StepKind.SUMMONED_2 if again else StepKind.SUMMONED_1)
    if day is None or summoned in {None, day}:
        return []
    text = "Tanggal pemeriksaan dalam perintah berbeda dengan tanggal dalam surat panggilan"
    return [Caution(text=text)]


def _threat(case: Case) -> list[Caution]:
    """Recall what a release is for while no result has found the violation heavy."""
    if reported_level(case) is Level.HEAVY:
        return []
    text = "Hanya bila pegawai mungkin dijatuhi hukuman tingkat berat; ia tetap masuk kerja"
    return [Caution(text=text, article="PP 94/2021 Pasal 31")]


def _about_summons(
    case: Case, kind: StepKind, on: date, detail: Summoned, deadlines: Deadlines
) -> list[Caution]:
    found: list[Caution] = []
    if detail.exam_on is not None:
        found += _spacing(on, detail.exam_on, deadlines)
    missed = missed_on(case, StepKind.ABSENT_1)
    if kind is StepKind.SUMMONED_2 and missed is not None:
        found += _late("Panggilan II", on, deadlines("panggilan-2", missed))
    return found


def _spacing(on: date, exam_on: date, deadlines: Deadlines) -> list[Caution]:
    proposed = deadlines("panggilan", on)
    if exam_on == proposed.day:
        return []
    relation = "kurang dari" if exam_on < proposed.day else "lebih dari"
    text = (
        f"Jarak surat panggilan ke pemeriksaan {relation} 7 hari kerja penuh;"
        f" tanggal yang aman menurut kedua tafsir adalah {long_date(proposed.day)}"
    )
    return [Caution(text=text, article=proposed.article)]


def _about_delivery(case: Case, day: date | None, deadlines: Deadlines) -> list[Caution]:
    decided = case.last(StepKind.DECIDED)
    if decided is None or day is None:
        return []
    return _late("Penyampaian", day, deadlines("penyampaian", decided.on))


def _early_period(start: date, earliest: Deadline) -> list[Caution]:
    """Point out a period that begins before the decision can take effect, received that day."""
    if start >= earliest.day:
        return []
    text = (
        "Masa hukuman mulai sebelum keputusan dapat berlaku; bila diterima pada tanggal keputusan,"
        f" berlaku {long_date(earliest.day)}, dan masa hukuman digeser ke sana"
    )
    return [Caution(text=text, article=earliest.article)]


def _about_contest(case: Case, on: date, detail: Contested, deadlines: Deadlines) -> list[Caution]:
    received = received_step(case)
    if received is None:
        return []
    return [
        Caution(text=f"{one.text}; upaya yang terlambat dapat tidak diterima", article=one.article)
        for one in _late("Pengajuan", on, deadlines(detail.remedy, received.on))
    ]


def _about_remedy(
    case: Case, on: date, detail: RemedyAnswered | RemedyDecided, deadlines: Deadlines
) -> list[Caution]:
    filed = filed_remedy(case)
    if filed is None:
        return []
    remedy, filed_on = filed
    what = "Putusan" if isinstance(detail, RemedyDecided) else "Tanggapan"
    return _late(what, on, deadlines(f"{what.lower()}-{remedy}", filed_on))


def _late(what: str, on: date, deadline: Deadline) -> list[Caution]:
    if on <= deadline.day:
        return []
    text = f"{what} melewati batas {long_date(deadline.day)}"
    return [Caution(text=text, article=deadline.article)]
