"""Where a case stands: whether and how it is over, what was received, what is in force."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from asn_desk.domain.proceedings.cases import Case, Step
from asn_desk.domain.proceedings.ending_details import Contested, RemedyDecided, SubjectLeft
from asn_desk.domain.proceedings.examination_round import (
    lacks_team,
    latest_round,
    needs_authority_report,
    round_result,
)
from asn_desk.domain.proceedings.step_details import Called, Decided, HandedOver, Reported, Summoned
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.sanction_terms import SanctionTerms

ACTION_TITLES: Mapping[StepKind, str] = {
    StepKind.FORWARDED: "Teruskan ke atasan langsung",
    StepKind.TEAM_FORMED: "Bentuk Tim Pemeriksa",
    StepKind.ORDERED: "Buat surat perintah pemeriksaan",
    StepKind.SUMMONED_1: "Buat panggilan I",
    StepKind.ABSENT_1: "Catat tidak hadir (panggilan I)",
    StepKind.SUMMONED_2: "Buat panggilan II",
    StepKind.ABSENT_2: "Catat tidak hadir (panggilan II)",
    StepKind.RELEASED: "Bebaskan sementara dari tugas jabatan",
    StepKind.EXAMINED: "Periksa dan buat BAP",
    StepKind.REPORTED: "Susun LHP",
    StepKind.AUTHORITY_REPORTED: "Laporkan kewenangan ke pejabat yang berwenang",
    StepKind.DECIDED: "Tetapkan keputusan",
    StepKind.CALLED: "Panggil menerima keputusan",
    StepKind.HANDED_OVER: "Catat penyampaian keputusan",
    StepKind.MISSED_HANDOVER: "Catat tidak hadir menerima",
    StepKind.SENT: "Kirim keputusan",
    StepKind.ARRIVED: "Catat diterima di alamat",
    StepKind.CONTESTED: "Catat upaya administratif",
    StepKind.REMEDY_ANSWERED: "Catat tanggapan atas upaya",
    StepKind.REMEDY_DECIDED: "Catat putusan upaya",
    StepKind.FOLLOWED_UP: "Catat tindak lanjut",
    StepKind.FINISHED: "Tandai selesai",
    StepKind.TRANSFERRED: "Catat pindah instansi",
    StepKind.LEFT: "Catat pegawai tidak lagi bekerja",
    StepKind.CLOSED: "Tutup tanpa hukuman",
}


class Ending(StrEnum):
    """How a case came to its end; the value is what lists and files say."""

    FINISHED = "Selesai"
    CLOSED = "Ditutup tanpa hukuman"
    CANCELLED = "Keputusan dibatalkan"
    TRANSFERRED = "Dialihkan ke instansi lain"
    LAPSED = "Gugur"
    """The employee left before the decision took effect."""
    DEEMED_FINISHED = "Dianggap selesai"
    """He left while serving the sanction."""


def is_ended(case: Case) -> bool:
    """Say whether the case is over, in whatever way."""
    return ending(case) is not None


def ending(case: Case, effective_on: date | None = None) -> Ending | None:
    """Return how the case ended; None while it runs.

    `effective_on`, the day the decision takes effect, tells a sanction being served from one that
    lapsed when the employee left.
    """
    left = case.last(StepKind.LEFT)
    if left is not None:
        gone_on = left.detail.since if isinstance(left.detail, SubjectLeft) else None
        serving = effective_on is not None and effective_on <= (gone_on or left.on)
        return Ending.DEEMED_FINISHED if serving else Ending.LAPSED
    remedy = remedy_result(case)
    if remedy is not None and remedy.cancels:
        return Ending.CANCELLED
    return next((how for kind, how in _ENDINGS.items() if case.has(kind)), None)


_ENDINGS = {
    StepKind.FINISHED: Ending.FINISHED,
    StepKind.TRANSFERRED: Ending.TRANSFERRED,
    StepKind.CLOSED: Ending.CLOSED,
}


def appointed(case: Case, kind: StepKind) -> date | None:
    """Return the day a summons or a call appointed; None without one."""
    step = case.last(kind)
    match step.detail if step else None:
        case Summoned(exam_on=day) | Called(meet_on=day):
            return day
        case _:
            return None


def received_step(case: Case) -> Step | None:
    """Return the step by which the employee received the decision, None before that."""
    handed = case.last(StepKind.HANDED_OVER)
    if handed is not None and isinstance(handed.detail, HandedOver) and not handed.detail.refused:
        return handed
    return case.last(StepKind.ARRIVED)


def proven(case: Case) -> Reported | None:
    """Return the result of the examination when it found the violation proven."""
    reported = case.last(StepKind.REPORTED)
    detail = reported.detail if reported else None
    return detail if isinstance(detail, Reported) and detail.proven else None


def proven_codes(case: Case) -> tuple[str, ...]:
    """Return the provisions proven once the LHP is there, else those alleged."""
    found = proven(case)
    return (found and found.provisions) or case.provisions


def remedy_pending(case: Case) -> bool:
    """Say whether a remedy is filed and undecided: the decision is not in force meanwhile."""
    return case.has(StepKind.CONTESTED) and not case.has(StepKind.REMEDY_DECIDED)


def filed_remedy(case: Case) -> tuple[str, date] | None:
    """Return which remedy was filed (keberatan, banding) and on which day; None without one."""
    step = case.last(StepKind.CONTESTED)
    return (step.detail.remedy, step.on) if step and isinstance(step.detail, Contested) else None


def remedy_result(case: Case) -> RemedyDecided | None:
    """Return what was decided on the remedy; None before that."""
    step = case.last(StepKind.REMEDY_DECIDED)
    return step.detail if step and isinstance(step.detail, RemedyDecided) else None


def sanction_now(case: Case) -> tuple[str, SanctionTerms | None]:
    """Return the sanction imposed with its terms: the decision's, or what a remedy put there.

    The code is empty without a decision; the dates are those planned in it.
    """
    remedy = remedy_result(case)
    if remedy is not None and remedy.replaces:
        return remedy.sanction_code, remedy.terms
    decided = case.last(StepKind.DECIDED)
    detail = decided.detail if decided else None
    return (detail.sanction_code, detail.terms) if isinstance(detail, Decided) else ("", None)


def released_now(case: Case) -> bool:
    """Say whether the employee is released from his duties: until the decision (Pasal 31)."""
    return case.has(StepKind.RELEASED) and not case.has(StepKind.DECIDED) and not is_ended(case)


def primary_step(case: Case) -> StepKind | None:
    """Return the step the path of the law leads to next; None when the case is over."""
    if is_ended(case):
        return None
    if case.has(StepKind.DECIDED):
        return _primary_after_decision(case)
    result = round_result(case)
    if result is not None:
        return _primary_after_result(case, result)
    current = latest_round(case)
    if current.has(StepKind.EXAMINED) or current.has(StepKind.ABSENT_2):
        return StepKind.REPORTED
    return _primary_before_examination(current)


def _primary_before_examination(case: Case) -> StepKind:
    if case.has(StepKind.ABSENT_1):
        return StepKind.EXAMINED if case.has(StepKind.SUMMONED_2) else StepKind.SUMMONED_2
    if case.has(StepKind.SUMMONED_1):
        return StepKind.EXAMINED
    begun = case.has(StepKind.FORWARDED) or case.has(StepKind.TEAM_FORMED)
    return StepKind.SUMMONED_1 if begun else StepKind.FORWARDED


def _primary_after_result(case: Case, result: Reported) -> StepKind:
    if not result.proven:
        return StepKind.CLOSED
    if lacks_team(case):
        return StepKind.TEAM_FORMED
    return StepKind.AUTHORITY_REPORTED if needs_authority_report(case) else StepKind.DECIDED


def _primary_after_decision(case: Case) -> StepKind:
    if received_step(case) is not None:
        return StepKind.REMEDY_DECIDED if remedy_pending(case) else StepKind.FINISHED
    if case.has(StepKind.SENT):
        return StepKind.ARRIVED
    if case.has(StepKind.MISSED_HANDOVER) or case.has(StepKind.HANDED_OVER):
        return StepKind.SENT
    return StepKind.HANDED_OVER if case.has(StepKind.CALLED) else StepKind.CALLED
