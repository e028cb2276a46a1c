"""Who might examine in a case: the reporting line, each with whether he may and why."""

from datetime import date

from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.examination import (
    HIGHER_EXAMINES,
    SUPERIOR_EXAMINES,
    ExaminerResult,
    examiner,
)
from asn_desk.domain.law.reporting_line import reporting_line
from asn_desk.domain.law.tables import Law
from asn_desk.services.assessment_values import PunisherChoice
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.whys import why


def examiner_choices(file: CaseFile, law: Law, *, on: date) -> tuple[PunisherChoice, ...]:
    """Return the superiors, nearest first, and the Bupati where he examines himself.

    The one the law names is marked; those nearer are party to the case, those above come only
    where no nearer one may.
    """
    result = examiner(law, file.employee, file.structure, on=on, involved=file.barred)
    line = reporting_line(file.employee, file.structure).officials
    chosen = result.examiner.id if result.examiner is not None else None
    found = [_regent(file, law, result)] if result.by_regent else []
    for official in line:
        proposed = official.id == chosen
        reason = (
            result.reason if proposed else _why_not(result, involved=official.id in file.barred)
        )
        found.append(
            PunisherChoice(
                employee_id=official.id,
                by_regent=False,
                title=f"{official.full_name}, {official.position}",
                allowed=proposed,
                proposed=proposed,
                reason=f"{reason.sentence} {result.warning}".strip()
                if proposed
                else reason.sentence,
                article=reason.article,
                why=why(law, reason),
            )
        )
    return tuple(found)


def _regent(file: CaseFile, law: Law, result: ExaminerResult) -> PunisherChoice:
    return PunisherChoice(
        employee_id=None,
        by_regent=True,
        title=file.office.regent_title,
        allowed=True,
        proposed=True,
        reason=result.reason.sentence,
        article=result.reason.article,
        why=why(law, result.reason),
    )


def _why_not(result: ExaminerResult, *, involved: bool) -> Reason:
    if involved:
        sentence = "Terlibat dalam perkara ini, atau sedang diperiksa sendiri."
        return Reason(article=HIGHER_EXAMINES, sentence=sentence)
    who = "Bupati sendiri" if result.by_regent else "Atasan yang lebih dekat"
    return Reason(article=SUPERIOR_EXAMINES, sentence=f"{who} yang memeriksa.")
