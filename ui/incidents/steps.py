"""What can be done with a reported person now: one obvious next step, and the others."""

from enum import StrEnum

from asn_desk.domain.incidents import Outcome, ReportedPerson


class Step(StrEnum):
    """A step; the value is what its button says."""

    IDENTIFY = "Cocokkan pegawai…"
    OPEN_CASE = "Buka perkara…"
    COACH = "Pembinaan…"
    DUTY = "Kegiatan kedinasan…"
    NOT_PROVEN = "Tidak terbukti…"
    REFER = "Teruskan ke instansi lain…"
    RECHECK = "Periksa ulang jam kerja"
    SHOW_CASE = "Lihat perkara"
    LINK_LETTER = "Kaitkan surat yang menyusul…"
    REOPEN = "Tarik hasil verifikasi…"


def next_step(person: ReportedPerson) -> Step | None:
    """Give the one next step; None when nothing waits here."""
    if person.case_id is not None:
        return Step.SHOW_CASE
    if person.outcome is not Outcome.PENDING:
        return None
    return Step.IDENTIFY if person.employee_id is None else Step.OPEN_CASE


def other_steps(person: ReportedPerson) -> tuple[Step, ...]:
    """Give what else can be done."""
    if person.outcome is not Outcome.PENDING:
        return () if person.case_id is not None else (Step.REOPEN,)
    if person.employee_id is None:
        return (Step.REFER, Step.NOT_PROVEN)
    return (Step.COACH, Step.DUTY, Step.NOT_PROVEN, Step.IDENTIFY, Step.RECHECK)
