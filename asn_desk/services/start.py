"""The desk of the start page: what is due, late, or waits for others."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.cases import Case
from asn_desk.domain.dates import MONTHS
from asn_desk.domain.incidents import IncidentFilter, Outcome
from asn_desk.domain.law.tables import Law
from asn_desk.services.activity import Activity, latest_activity
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
    activity: tuple[Activity, ...] = ()
    """What was done last, newest first."""


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
            pending = work.incidents.lines(
                IncidentFilter(outcomes=(Outcome.PENDING,), limit=EVERYTHING)
            )
            months = _months(work, today)
            employees = work.employees.count()
            activity = latest_activity(work)
        items = [_item(case, rules, today) for case in running]
        return StartAgenda(
            today=today,
            due=_sorted(one for one, group in items if group == "due"),
            late=_sorted(one for one, group in items if group == "late"),
            waiting=_sorted(one for one, group in items if group == "waiting"),
            to_do=_sorted(one for one, group in items if group == "to_do"),
            months=months,
            reports_pending=len(pending),
            unidentified=sum(not one.identified for one in pending),
            employees=employees,
            activity=activity,
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


def _months(work: UnitOfWork, today: date) -> tuple[MonthCount, ...]:
    """Count the twelve months up to this one."""
    this = today.year * 12 + today.month - 1
    wanted = [divmod(place, 12) for place in range(this - 11, this + 1)]
    since = date(wanted[0][0], wanted[0][1] + 1, 1)
    decisions = work.cases.decisions(period=(since, date.max))
    reports = _by_month(work.incidents.happened_days(since))
    cases = _by_month(work.cases.opened_days(since))
    decided = _by_month(one.decided_on for one in decisions if not one.cancelled)
    return tuple(
        MonthCount(
            year=year,
            month=before + 1,
            reports=reports[year, before + 1],
            cases=cases[year, before + 1],
            decisions=decided[year, before + 1],
        )
        for year, before in wanted
    )


def _by_month(days: Iterable[date]) -> Counter[tuple[int, int]]:
    return Counter((day.year, day.month) for day in days)
