"""Who examines: the direct superior, alone or with a team, never lower than the examinee."""

from dataclasses import dataclass
from datetime import date

from asn_desk.domain.employees import Employee, Structure
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.provisions import require_procedure
from asn_desk.domain.law.ranks import post_of, rank_of, standing
from asn_desk.domain.law.reporting_line import ReportingLine, reporting_line
from asn_desk.domain.law.tables import ExaminationRow, Law
from asn_desk.domain.law.terms import Level, TeamRule

SUPERIOR_EXAMINES = "PP 94/2021 Pasal 27 ayat (1)"
HIGHER_EXAMINES = "PP 94/2021 Pasal 29 ayat (6)"
_REGENT = "PP 94/2021 Pasal 27 ayat (1) (setelan kantor)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminerResult:
    """Who examines, why, and what to look at."""

    examiner: Employee | None
    """None where no superior is known, and where the Bupati examines."""
    reason: Reason
    warning: str = ""
    """What is unusual about the examiner, in Indonesian; nothing is blocked."""
    by_regent: bool = False
    """Whether the Bupati examines, who is no employee of the register."""
    team: ExaminationRow | None = None
    """Whether a team examines at the level asked for; None where no level was given."""


def examiner(
    law: Law,
    employee: Employee,
    structure: Structure,
    *,
    on: date,
    involved: frozenset[int] = frozenset(),
    level: Level | None = None,
) -> ExaminerResult:
    """Return the direct superior, or the one above him where he is involved himself.

    `involved` are the ids of people who are party to the case or under examination themselves
    (Pasal 29 ayat (6)). The Bupati examines whom the table of echelons says, as shipped the
    regional secretary, unless a superior is set by hand; and anybody whose whole reporting line
    is involved or vacant. `level` is the level that threatens; with it the answer says whether a
    team examines. Raises `NotFound` for a level on a day whose law the tables do not hold.
    """
    team = team_rule(law, level, on=on) if level is not None else None
    line = reporting_line(employee, structure)
    if _answers_to_regent(law, employee, on):
        return _regent(employee, team)
    free = [one for one in line.officials if one.id not in involved]
    if free:
        skipped = line.officials.index(free[0])
        return ExaminerResult(
            examiner=free[0],
            reason=_reason(employee, free[0], skipped, team),
            warning=lower_than(law, employee, free[0], on),
            team=team,
        )
    return _beyond(employee, line, team)


def team_rule(law: Law, level: Level, *, on: date) -> ExaminationRow:
    """Return whether a team examines at a level, and the members it must have.

    Raises `NotFound` for a day whose law the tables do not hold.
    """
    require_procedure(law, on)
    return next(row for row in in_force(law.examinations, on) if row.level is level)


def _answers_to_regent(law: Law, employee: Employee, on: date) -> bool:
    """Say whether the Bupati is the direct superior: by the table, unless one is set by hand."""
    row = post_of(law, employee, on=on)
    return row is not None and row.examined_by_regent and employee.superior_id is None


def _regent(employee: Employee, team: ExaminationRow | None) -> ExaminerResult:
    sentence = f"Bupati memeriksa {employee.position} sebagai atasan langsung.{_with_team(team)}"
    inputs = (("pegawai", employee.position), ("pemeriksa", "Bupati"))
    reason = Reason(article=_REGENT, sentence=sentence, inputs=inputs)
    return ExaminerResult(examiner=None, reason=reason, by_regent=True, team=team)


def _beyond(employee: Employee, line: ReportingLine, team: ExaminationRow | None) -> ExaminerResult:
    """Answer where no superior is left: the Bupati above a whole line, or nobody is known."""
    inputs = (("pegawai", employee.position),)
    if line.complete:
        why = "terlibat" if line.officials else "lowong"
        sentence = (
            f"Semua atasan dalam garis pelaporan {why}; Bupati memeriksa sebagai atasan yang lebih"
            f" tinggi.{_with_team(team)}"
        )
        reason = Reason(article=HIGHER_EXAMINES, sentence=sentence, inputs=inputs)
        return ExaminerResult(examiner=None, reason=reason, by_regent=True, team=team)
    sentence = "Atasan langsung belum diketahui; tetapkan di data pegawai."
    reason = Reason(article=SUPERIOR_EXAMINES, sentence=sentence, inputs=inputs)
    return ExaminerResult(examiner=None, reason=reason, team=team)


def _reason(
    employee: Employee, superior: Employee, skipped: int, team: ExaminationRow | None
) -> Reason:
    inputs = (("pegawai", employee.position), ("pemeriksa", superior.position))
    article = HIGHER_EXAMINES if skipped else SUPERIOR_EXAMINES
    sentence = (
        f"Atasan langsung terlibat; {superior.position} memeriksa sebagai atasannya."
        if skipped
        else f"{superior.position} memeriksa sebagai atasan langsung."
    )
    return Reason(article=article, sentence=sentence + _with_team(team), inputs=inputs)


def _with_team(team: ExaminationRow | None) -> str:
    """Say what the level adds about a team; nothing for a light one."""
    if team is None or team.team is TeamRule.NONE:
        return ""
    duty = "wajib" if team.team is TeamRule.MANDATORY else "boleh"
    article = team.basis.article.partition(" Pasal ")[2]
    return f" Untuk tingkat {team.level} {duty} dibentuk tim pemeriksa (Pasal {article})."


def lower_than(law: Law, employee: Employee, superior: Employee, on: date) -> str:
    """Warn of an examiner who stands lower than the examinee; an unknown rank is named too."""
    theirs, his = (rank_of(law, one, on=on)[0] for one in (employee, superior))
    if his is None:
        return f"Kedudukan {superior.position} belum diketahui; lengkapi eselonnya."
    if standing(law, his, on=on) >= standing(law, theirs, on=on):
        return ""
    return f"{superior.position} ({his}) lebih rendah daripada jabatan yang diperiksa ({theirs})."
