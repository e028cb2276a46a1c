"""What can be done with a reported person now: one obvious next step, and the others."""

from enum import StrEnum

from asn_desk.domain.employees import Status
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
    OWN_STATEMENT = "Cetak surat pernyataan pegawai…"


def next_step(person: ReportedPerson, status: Status | None) -> Step | None:
    """Give the one next step; None when nothing waits here.

    `status` is the employee's; a case is for PNS and CPNS (PP 94/2021), others are coached.
    """
    if person.case_id is not None:
        return Step.SHOW_CASE
    if person.outcome is not Outcome.PENDING:
        return None
    if person.employee_id is None:
        return Step.IDENTIFY
    return Step.OPEN_CASE if status in _CASE_OF else Step.COACH


def other_steps(person: ReportedPerson, status: Status | None) -> tuple[Step, ...]:
    """Give what else can be done; what is refused is still offered, to be told why."""
    if person.outcome is Outcome.COACHING:
        return (Step.OWN_STATEMENT, Step.REOPEN)
    if person.outcome is not Outcome.PENDING:
        return () if person.case_id is not None else (Step.REOPEN,)
    if person.employee_id is None:
        return (Step.REFER, Step.NOT_PROVEN)
    offered = (
        Step.OPEN_CASE,
        Step.COACH,
        Step.DUTY,
        Step.NOT_PROVEN,
        Step.IDENTIFY,
        Step.RECHECK,
    )
    return tuple(step for step in offered if step is not next_step(person, status))


_CASE_OF = frozenset({Status.PNS, Status.CPNS})
