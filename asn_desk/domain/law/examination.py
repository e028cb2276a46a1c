"""Who examines: the direct superior, alone or with a team, never lower than the examinee."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.provisions import require_law
from asn_desk.domain.law.ranks import rank_of, standing
from asn_desk.domain.law.reporting_line import reporting_line
from asn_desk.domain.law.tables import ExaminationRow, Law
from asn_desk.domain.law.terms import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminerResult:
    """Who examines, why, and what to look at."""

    examiner: Employee | None
    """None where no superior is known."""
    reason: Reason
    warning: str = ""
    """What is unusual about the examiner, in Indonesian; nothing is blocked."""


def examiner(
    law: Law,
    employee: Employee,
    structure: Structure,
    *,
    on: date,
    involved: frozenset[int] = frozenset(),
) -> ExaminerResult:
    """Return the direct superior, or the one above him where he is involved himself.

    `involved` are the ids of people who are party to the case or under examination themselves
    (Pasal 29 ayat (6)). The head of an agency is examined by the regional secretary.
    """
    skipped = 0
    for one in reporting_line(employee, structure).officials:
        if one.id in involved:
            skipped += 1
            continue
        return ExaminerResult(
            examiner=one,
            reason=_reason(employee, one, skipped),
            warning=lower_than(law, employee, one, on),
        )
    sentence = "Atasan langsung belum diketahui; tetapkan di data pegawai."
    reason = Reason(
        article="PP 94/2021 Pasal 27 ayat (1)",
        sentence=sentence,
        inputs=(("pegawai", employee.position),),
    )
    return ExaminerResult(examiner=None, reason=reason)


def team_rule(law: Law, level: Level, *, on: date) -> ExaminationRow:
    """Return whether a team examines at a level, and the members it must have.

    Raises `NotFound` for a day whose law the tables do not hold.
    """
    require_law(law, on)
    rows = in_force(law.examinations, on)
    return next(row for row in rows if row.level is level)


def _reason(employee: Employee, superior: Employee, skipped: int) -> Reason:
    inputs = (("pegawai", employee.position), ("pemeriksa", superior.position))
    if skipped:
        sentence = f"Atasan langsung terlibat; {superior.position} memeriksa sebagai atasannya."
        return Reason(article="PP 94/2021 Pasal 29 ayat (6)", sentence=sentence, inputs=inputs)
    sentence = f"{superior.position} memeriksa sebagai atasan langsung."
    return Reason(article="PP 94/2021 Pasal 27 ayat (1)", sentence=sentence, inputs=inputs)


def lower_than(law: Law, employee: Employee, superior: Employee, on: date) -> str:
    """Warn of an examiner who stands lower than the examinee; an unknown rank is named too."""
    theirs, his = (rank_of(law, one, on=on)[0] for one in (employee, superior))
    if his is None:
        return f"Kedudukan {superior.position} belum diketahui; lengkapi eselonnya."
    if standing(law, his, on=on) >= standing(law, theirs, on=on):
        return ""
    return f"{superior.position} ({his}) lebih rendah daripada jabatan yang diperiksa ({theirs})."
