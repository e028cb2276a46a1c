"""What a decision could fix beyond its name: period, ranks and posts, as far as the file knows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from asn_desk.domain.employees import RANKS, Employee
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.periods import SanctionPeriod, concurrence_on
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.dictum import DictumForm, dictum_form
from asn_desk.domain.proceedings.sanction_fields import level_of
from asn_desk.domain.sanction_terms import SanctionTerms
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.past_decisions import running_sanctions

HANDOVER_DAYS = 3
"""Working days the desk reckons with between a decision and its handing over; its own habit."""
_GOLONGAN = (
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
)
"""The golongan of a PPPK, lowest first."""


def proposed_terms(file: CaseFile, code: str, *, on: date) -> SanctionTerms | None:
    """Return what the decision of a day could fix; None for a light sanction.

    The period begins when the decision can be in force: three working days to hand it over, then
    fifteen (Pasal 38 ayat (1)). Due dates and amounts are not in the register: the clerk fills
    them in.
    """
    if not code or level_of(code) is Level.LIGHT:
        return None
    effective_on = expected_effect(file, on)
    if effective_on is None:
        return _by_person(file.employee, code, SanctionTerms())
    period = period_of(file, code, effective_on)
    return _by_person(file.employee, code, SanctionTerms(start_on=period.start, end_on=period.end))


def expected_effect(file: CaseFile, on: date) -> date | None:
    """Return the day a decision of that day can be in force; None where holidays are missing."""
    try:
        handed = file.rules.calendar_on(on).count(on, HANDOVER_DAYS)[0]
        return file.rules.deadline("berlaku", handed).day
    except HolidaysMissing:
        return None


def period_of(file: CaseFile, code: str, effective_on: date) -> SanctionPeriod:
    """Return when a sanction is served that takes effect on a day, beside those being served."""
    law = file.rules.law
    running = [one for _, one in running_sanctions(law, file.other_decisions, on=effective_on)]
    return concurrence_on(law, running=running, new=code, effective_on=effective_on).period


def _by_person(employee: Employee, code: str, terms: SanctionTerms) -> SanctionTerms:
    """Add rank, golongan or post as the person has it now, where the sanction speaks of it."""
    match dictum_form(code, None):
        case DictumForm.RANK:
            return replace(
                terms, old_rank=_rank(employee.grade), new_rank=_rank(_below(employee.grade))
            )
        case DictumForm.GRADE:
            return replace(
                terms, old_rank=employee.grade, new_rank=_below(employee.grade, _GOLONGAN)
            )
        case DictumForm.POSITION | DictumForm.STAFF:
            return replace(terms, old_position=employee.position)
        case DictumForm.DISMISSAL:
            return replace(terms, end_on=None)
        case _:
            return terms


def _rank(grade: str) -> str:
    return f"{RANKS[grade]} ({grade})" if grade in RANKS else ""


def _below(grade: str, ladder: Sequence[str] = tuple(RANKS)) -> str:
    """Return the next lower golongan; empty for the lowest, or one not known."""
    at = ladder.index(grade) if grade in ladder else 0
    return ladder[at - 1] if at else ""
