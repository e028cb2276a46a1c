"""The dates of a case as lists and pages show them, with words where none can be computed."""

from datetime import date

from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.pacing import Due, due, effective_deadline
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.domain.working_time import Deadline
from asn_desk.services.proceedings.case_file import CaseFile
from asn_desk.services.proceedings.effect_dates import pinned
from asn_desk.services.rules import Rules


def case_dates(
    case: Case, rules: Rules, today: date, *, entered: date | None = None
) -> tuple[Deadline | None, Due | None, str]:
    """Return when the decision bites, what the case waits for, and why not when unknown.

    `entered` is the day of effect in the register: once in force it stays, whatever the calendar.
    """
    # After a remedy the day of effect is that of its decision, which no calendar moves.
    fixed = None if case.has(StepKind.REMEDY_DECIDED) else entered

    def deadlines(rule: str, since: date) -> Deadline:
        found = rules.deadline(rule, since)
        return (pinned(found, fixed, today) or found) if rule == "berlaku" else found

    try:
        effective = effective_deadline(case, deadlines)
        return effective, due(case, today=today, deadlines=deadlines), ""
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
