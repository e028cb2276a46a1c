"""What a recorded step says in a few words, for the time line of its case."""

from functools import singledispatch

from asn_desk.domain.dates import clock, day_date, long_date
from asn_desk.domain.proceedings.step_details import (
    Absent,
    Arrived,
    AuthorityReported,
    Called,
    Closed,
    Contested,
    Detail,
    ExaminationOrdered,
    Examined,
    Finished,
    FollowedUp,
    Forwarded,
    HandedOver,
    MissedHandover,
    Released,
    RemedyAnswered,
    RemedyDecided,
    Reported,
    Sent,
    SubjectLeft,
    Summoned,
    TeamFormed,
    Transferred,
)
from asn_desk.domain.sanction_terms import SanctionTerms


def period_lines(terms: SanctionTerms | None) -> tuple[str, ...]:
    """Return from when to when a sanction is served, as its decision fixes it."""
    if terms is None or terms.start_on is None:
        return ()
    start = f"Terhitung mulai {long_date(terms.start_on)}"
    return (f"{start} s.d. {long_date(terms.end_on)}" if terms.end_on else start,)


@singledispatch
def result_lines(_detail: Detail) -> tuple[str, ...]:
    """Return what a recorded step says in a few words, for the time line."""
    return ()


@result_lines.register
def _(detail: Forwarded) -> tuple[str, ...]:
    return (f"Jawaban diminta sampai {long_date(detail.answer_by)}",) if detail.answer_by else ()


@result_lines.register
def _(detail: Summoned) -> tuple[str, ...]:
    if detail.exam_on is None:
        return ()
    at = f" pukul {clock(detail.exam_at)} WIB" if detail.exam_at else ""
    return (f"Diperiksa {day_date(detail.exam_on)}{at}", detail.place)


@result_lines.register
def _(detail: Absent) -> tuple[str, ...]:
    return (f"Alasan: {detail.reason}" if detail.reason else "Tanpa keterangan",)


@result_lines.register
def _(detail: Examined) -> tuple[str, ...]:
    asked = f"{len(detail.questions)} pertanyaan"
    return (asked, "Menolak menandatangani BAP") if detail.refused else (asked,)


@result_lines.register
def _(detail: Reported) -> tuple[str, ...]:
    return ("Terbukti" if detail.proven else "Tidak terbukti",)


@result_lines.register
def _(detail: Called) -> tuple[str, ...]:
    return (f"Menghadap {day_date(detail.meet_on)}",) if detail.meet_on else ()


@result_lines.register
def _(detail: HandedOver) -> tuple[str, ...]:
    return ("Menolak menerima" if detail.refused else "Diterima langsung",)


@result_lines.register
def _(detail: MissedHandover) -> tuple[str, ...]:
    return (detail.note,) if detail.note else ()


@result_lines.register
def _(detail: Sent) -> tuple[str, ...]:
    receipt = (f"Resi {detail.receipt_number}",) if detail.receipt_number else ()
    return (f"Ke {detail.address}", *receipt)


@result_lines.register
def _(detail: Arrived) -> tuple[str, ...]:
    return (f"Bukti: {detail.proof}",) if detail.proof else ()


@result_lines.register
def _(detail: Contested) -> tuple[str, ...]:
    return (f"{detail.remedy.capitalize()} nomor {detail.number}",)


@result_lines.register
def _(detail: RemedyDecided) -> tuple[str, ...]:
    return (f"Putusan {detail.result} keputusan", f"Nomor {detail.number}")


@result_lines.register
def _(detail: Closed) -> tuple[str, ...]:
    return (detail.reason,)


@result_lines.register
def _(detail: Finished) -> tuple[str, ...]:
    return (detail.note,) if detail.note else ()


@result_lines.register
def _(detail: TeamFormed) -> tuple[str, ...]:
    former = "Bupati" if detail.by_regent else f"pejabat yang ditunjuk ({detail.designation})"
    return (f"{len(detail.members)} anggota, dibentuk oleh {former}",)


@result_lines.register
def _(detail: ExaminationOrdered) -> tuple[str, ...]:
    return (f"Diperiksa {day_date(detail.exam_on)}",) if detail.exam_on else ()


@result_lines.register
def _(_detail: Released) -> tuple[str, ...]:
    return ("Sampai keputusan hukuman ditetapkan; hak-hak kepegawaian tetap dibayarkan",)


@result_lines.register
def _(detail: AuthorityReported) -> tuple[str, ...]:
    steps = len(detail.through_ids)
    return (f"Melalui {steps} atasan",) if steps else ()


@result_lines.register
def _(detail: RemedyAnswered) -> tuple[str, ...]:
    by = (f"Oleh {detail.by}",) if detail.by else ()
    number = (f"Nomor {detail.number}",) if detail.number else ()
    return (*by, *number)


@result_lines.register
def _(detail: Transferred) -> tuple[str, ...]:
    since = f" sejak {long_date(detail.since)}" if detail.since else ""
    return (f"Ke {detail.institution}{since}",)


@result_lines.register
def _(detail: SubjectLeft) -> tuple[str, ...]:
    since = f" sejak {long_date(detail.since)}" if detail.since else ""
    return (f"{detail.cause}{since}",)


@result_lines.register
def _(detail: FollowedUp) -> tuple[str, ...]:
    number = (f"Nomor {detail.number}",) if detail.number else ()
    note = (detail.note,) if detail.note else ()
    return (detail.what.value, *number, *note)
