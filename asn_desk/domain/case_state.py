"""Where a case stands: whether it is over, what was received, which step the law has next."""

from collections.abc import Mapping
from datetime import date

from asn_desk.domain.cases import Case, Step
from asn_desk.domain.step_details import Called, HandedOver, RemedyDecided, Reported, Summoned
from asn_desk.domain.steps import StepKind

ACTION_TITLES: Mapping[StepKind, str] = {
    StepKind.FORWARDED: "Teruskan ke atasan langsung",
    StepKind.SUMMONED_1: "Buat panggilan I",
    StepKind.ABSENT_1: "Catat tidak hadir (panggilan I)",
    StepKind.SUMMONED_2: "Buat panggilan II",
    StepKind.ABSENT_2: "Catat tidak hadir (panggilan II)",
    StepKind.EXAMINED: "Periksa dan buat BAP",
    StepKind.REPORTED: "Susun LHP",
    StepKind.DECIDED: "Tetapkan keputusan",
    StepKind.CALLED: "Panggil menerima keputusan",
    StepKind.HANDED_OVER: "Catat penyampaian keputusan",
    StepKind.MISSED_HANDOVER: "Catat tidak hadir menerima",
    StepKind.SENT: "Kirim keputusan",
    StepKind.ARRIVED: "Catat diterima di alamat",
    StepKind.CONTESTED: "Catat upaya administratif",
    StepKind.REMEDY_DECIDED: "Catat putusan upaya",
    StepKind.FINISHED: "Tandai selesai",
    StepKind.CLOSED: "Tutup tanpa hukuman",
    StepKind.TEAM_FORMED: "Bentuk Tim Pemeriksa",
    StepKind.ORDERED: "Buat surat perintah pemeriksaan",
    StepKind.RELEASED: "Bebaskan sementara dari tugas jabatan",
    StepKind.AUTHORITY_REPORTED: "Laporkan kewenangan ke pejabat yang berwenang",
    StepKind.REMEDY_ANSWERED: "Catat tanggapan atas upaya",
    StepKind.TRANSFERRED: "Catat pindah instansi",
    StepKind.LEFT: "Catat pegawai tidak lagi bekerja",
    StepKind.FOLLOWED_UP: "Catat tindak lanjut",
}


def is_ended(case: Case) -> bool:
    """Say whether the case is over: finished, closed, or its decision cancelled."""
    remedy = case.last(StepKind.REMEDY_DECIDED)
    overturned = (
        remedy is not None
        and isinstance(remedy.detail, RemedyDecided)
        and remedy.detail.result != "memperkuat"
    )
    return case.has(StepKind.FINISHED) or case.has(StepKind.CLOSED) or overturned


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


def primary_step(case: Case) -> StepKind | None:
    """Return the step the path of the law leads to next; None when the case is over."""
    if is_ended(case):
        return None
    if case.has(StepKind.DECIDED):
        return _primary_after_decision(case)
    reported = case.last(StepKind.REPORTED)
    if reported is not None and isinstance(reported.detail, Reported):
        return StepKind.DECIDED if reported.detail.proven else StepKind.CLOSED
    if case.has(StepKind.EXAMINED) or case.has(StepKind.ABSENT_2):
        return StepKind.REPORTED
    return _primary_before_examination(case)


def _primary_before_examination(case: Case) -> StepKind:
    if case.has(StepKind.ABSENT_1):
        return StepKind.EXAMINED if case.has(StepKind.SUMMONED_2) else StepKind.SUMMONED_2
    if case.has(StepKind.SUMMONED_1):
        return StepKind.EXAMINED
    return StepKind.SUMMONED_1 if case.has(StepKind.FORWARDED) else StepKind.FORWARDED


def _primary_after_decision(case: Case) -> StepKind:
    if received_step(case) is not None:
        return StepKind.REMEDY_DECIDED if remedy_pending(case) else StepKind.FINISHED
    if case.has(StepKind.SENT):
        return StepKind.ARRIVED
    if case.has(StepKind.MISSED_HANDOVER) or case.has(StepKind.HANDED_OVER):
        return StepKind.SENT
    return StepKind.HANDED_OVER if case.has(StepKind.CALLED) else StepKind.CALLED
