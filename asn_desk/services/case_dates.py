"""The dates of a case as lists and pages show them, with words where none can be computed."""

from datetime import date

from asn_desk.domain.cases import Case
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.pacing import Due, due, effective_deadline
from asn_desk.domain.working_time import Deadline
from asn_desk.services.case_file import CaseFile
from asn_desk.services.effect_dates import pinned
from asn_desk.services.rules import Rules


def case_dates(case: Case, rules: Rules, today: date) -> tuple[Deadline | None, Due | None, str]:
    """Return when the decision bites, what the case waits for, and why not when unknown."""
    try:
        effective = effective_deadline(case, rules.deadline)
        return effective, due(case, today=today, deadlines=rules.deadline), ""
    except HolidaysMissing as missing:
        return None, None, f"Hari libur {missing.year} belum diisi"


def days_left(rules: Rules, today: date, day: date) -> int | None:
    """Return the working days until a day, negative when it has passed; None if unknown."""
    try:
        return rules.calendar_on(today).working_days_between(today, day)
    except HolidaysMissing:
        return None


def effect_of(file: CaseFile, today: date) -> Deadline | None:
    """Return when the decision takes effect, as entered once in force; None if unknown."""
    own = file.own_decision
    counted, _, _ = case_dates(file.case, file.rules, today)
    return pinned(counted, own.effective_on if own else None, today)
