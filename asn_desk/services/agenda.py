"""The lines of the agenda: what each case waits for, whose clock ran out, whose absence counts."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.consequences import end_reminder
from asn_desk.domain.proceedings.case_state import ACTION_TITLES, sanction_now
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.proceedings.pacing import Alarm, Due, alarms
from asn_desk.domain.proceedings.steps import StepKind
from asn_desk.services.attendance.attendance_facts import AlertKind, AttendanceAlert
from asn_desk.services.proceedings.case_dates import case_dates, days_left
from asn_desk.services.rules import Rules

_ENDING = "Masa hukuman berakhir"
_AGAIN = "sesudahnya kenaikan gaji berkala dan pangkat dapat diproses lagi"


class Group(StrEnum):
    """The lists of the start page."""

    LATE = "late"
    DUE = "due"
    WAITING = "waiting"
    TO_DO = "to_do"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One line in a list of the start page: a case, or somebody's attendance."""

    case_id: int
    """0 where it is about no case."""
    number: str
    name: str
    unit: str
    what: str
    day: date | None
    days: int | None
    """Working days left, negative when late."""
    article: str = ""
    problem: str = ""
    employee_id: int = 0
    """Whose attendance it is about; 0 for a case."""

    @property
    def target(self) -> tuple[str, int]:
        """What the line opens: (kind, id)."""
        return ("attendance", self.employee_id) if self.employee_id else ("case", self.case_id)


def case_item(
    case: Case, rules: Rules, today: date, *, entered: date | None
) -> tuple[AgendaItem, Group]:
    """Return the line of a running case and the list it stands in.

    A clock that has run out on the superior (Pasal 28) or on the official who must punish
    (Pasal 24) stands before what the case waits for. `entered` is the day its decision takes
    effect by the register.
    """
    _, waits, problem = case_dates(case, rules, today, entered=entered)
    item = _line(case, rules, today, waits, problem)
    over = _first_alarm(case, rules, today)
    if over is not None:
        left = days_left(rules, today, over.day)
        changed = replace(
            item, what=over.title, day=over.day, days=left, article=over.article, problem=""
        )
        return changed, Group.LATE
    if waits is None or (waits.day is None and not waits.waiting):
        return item, Group.TO_DO
    if _about_the_end(waits, rules, today):
        # No law sets a day for marking a sanction served: it is a reminder, never late.
        _, terms = sanction_now(case)
        more = f"; {_AGAIN}" if terms is not None and terms.end_on is not None else ""
        return replace(item, what=f"{waits.title}{more}", days=None), Group.TO_DO
    return item, _group(waits, today)


def attendance_item(alert: AttendanceAlert, rules: Rules, today: date) -> tuple[AgendaItem, Group]:
    """Return the line of an alert about attendance; a salary letter is due on its day."""
    item = AgendaItem(
        case_id=0,
        number=str(alert.kind),
        name=alert.name,
        unit=alert.unit,
        what=f"{alert.kind}: {alert.words}",
        day=alert.day,
        days=days_left(rules, today, alert.day) if alert.day else None,
        article=alert.article,
        employee_id=alert.employee_id,
    )
    if alert.kind is not AlertKind.STOP or alert.day is None or alert.day > today:
        return item, Group.TO_DO
    return item, Group.DUE if alert.day == today else Group.LATE


def _line(case: Case, rules: Rules, today: date, waits: Due | None, problem: str) -> AgendaItem:
    day = waits.day if waits else None
    return AgendaItem(
        case_id=case.id or 0,
        number=case.number,
        name=case.subject.name,
        unit=case.subject.agency or case.subject.unit,
        what=waits.title if waits else problem,
        day=day,
        days=days_left(rules, today, day) if day else None,
        article=waits.article if waits else "",
        problem=problem,
    )


def _first_alarm(case: Case, rules: Rules, today: date) -> Alarm | None:
    try:
        found = alarms(case, today=today, deadlines=rules.deadline)
    except HolidaysMissing:
        return None
    return min(found, key=lambda one: one.day, default=None)


def _about_the_end(waits: Due, rules: Rules, today: date) -> bool:
    """Say whether a sanction ends soon, by the office's reminder in the law's tables.

    Marking one finished that is over has no legal limit.
    """
    reminder = end_reminder(rules.law, waits.day) if waits.day is not None else None
    ending = waits.title == _ENDING and reminder is not None and reminder[0] <= today
    over = waits.title == ACTION_TITLES[StepKind.FINISHED]
    return ending or over


def _group(waits: Due, today: date) -> Group:
    if waits.day is not None and waits.day < today:
        return Group.LATE
    if waits.waiting and waits.day != today:
        return Group.WAITING
    return Group.DUE if waits.day == today else Group.TO_DO
