"""The desk of the start page: what is due, late, or waits for others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import Database
from asn_desk.domain.cases import Case
from asn_desk.domain.dates import MONTHS
from asn_desk.domain.incidents import IncidentFilter, IncidentLine, Outcome
from asn_desk.domain.law.tables import Law
from asn_desk.services.case_dates import case_dates, days_left
from asn_desk.services.rules import Rules, rules_for

EVERYTHING = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One case in a list of the start page."""

    case_id: int
    number: str
    name: str
    unit: str
    what: str
    day: date | None
    days: int | None
    """Working days left, negative when late."""
    article: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCount:
    """What came in and went out in one month."""

    year: int
    month: int
    reports: int
    cases: int
    decisions: int

    @property
    def name(self) -> str:
        """The month's short name: `Jan`."""
        return MONTHS[self.month - 1][:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartAgenda:
    """Everything the start page shows."""

    today: date
    due: tuple[AgendaItem, ...]
    late: tuple[AgendaItem, ...]
    waiting: tuple[AgendaItem, ...]
    to_do: tuple[AgendaItem, ...]
    """To be done by the desk, without a day set by a rule."""
    months: tuple[MonthCount, ...]
    reports_pending: int
    unidentified: int
    employees: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StartDesk:
    """Gathers the day's agenda."""

    database: Database
    law: Law
    today: Callable[[], date]

    def agenda(self) -> StartAgenda:
        """Return today's agenda with the year's counts."""
        today = self.today()
        with self.database.reading() as work:
            rules = rules_for(work, self.law)
            running = work.cases.running()
            everyone = work.incidents.lines(IncidentFilter(limit=EVERYTHING))
            opened = [case.opened_on for case in work.cases.all()]
            decided = [one.decided_on for one in work.cases.decisions() if not one.cancelled]
            employees = work.employees.count()
        items = [_item(case, rules, today) for case in running]
        pending = [one for one in everyone if one.outcome is Outcome.PENDING]
        return StartAgenda(
            today=today,
            due=_sorted(one for one, group in items if group == "due"),
            late=_sorted(one for one, group in items if group == "late"),
            waiting=_sorted(one for one, group in items if group == "waiting"),
            to_do=_sorted(one for one, group in items if group == "to_do"),
            months=_months(today, everyone, opened, decided),
            reports_pending=len(pending),
            unidentified=sum(not one.identified for one in pending),
            employees=employees,
        )


def _item(case: Case, rules: Rules, today: date) -> tuple[AgendaItem, str]:
    _, waits, problem = case_dates(case, rules, today)
    day = waits.day if waits else None
    item = AgendaItem(
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
    if waits is None or (day is None and not waits.waiting):
        return item, "to_do"
    if day is not None and day < today:
        return item, "late"
    if waits.waiting and day != today:
        return item, "waiting"
    return item, "due" if day == today else "to_do"


def _sorted(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    return tuple(sorted(items, key=lambda one: (one.day or date.max, one.name)))


def _months(
    today: date,
    reports: Sequence[IncidentLine],
    opened: Sequence[date],
    decided: Sequence[date],
) -> tuple[MonthCount, ...]:
    """Count the twelve months up to this one."""
    months = []
    for back in range(11, -1, -1):
        year, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        wanted = (year, month + 1)
        months.append(
            MonthCount(
                year=year,
                month=month + 1,
                reports=sum(_month_of(one.happened_on) == wanted for one in reports),
                cases=sum(_month_of(day) == wanted for day in opened),
                decisions=sum(_month_of(day) == wanted for day in decided),
            )
        )
    return tuple(months)


def _month_of(day: date | None) -> tuple[int, int] | None:
    return (day.year, day.month) if day else None
