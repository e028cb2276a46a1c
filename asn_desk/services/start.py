"""The desk of the start page: what is due, late, or waits for others."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.dates import MONTHS
from asn_desk.domain.incidents import IncidentFilter, Outcome
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.terms import Level
from asn_desk.domain.proceedings.sanction_fields import level_of
from asn_desk.services.activity import Activity, latest_activity
from asn_desk.services.agenda import AgendaItem, Group, attendance_item, case_item
from asn_desk.services.attendance.attendance_facts import attendance_alerts
from asn_desk.services.backups import BackupDesk, BackupState
from asn_desk.services.calendar import YearState, missing_years
from asn_desk.services.rules import Rules, rules_for


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCount:
    """What came in and went out in one month."""

    year: int
    month: int
    reports: int
    cases: int
    decisions: int
    levels: Mapping[Level, int] = field(default_factory=dict)
    """How many of the decisions are of each level; those of a level nobody knows are left out."""

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
    backup: BackupState | None = None
    """When the last backup was made."""
    missing_years: tuple[YearState, ...] = ()
    """Years whose holidays are to be filled in now: no date in them is counted."""


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
            items = _lines(work, rules, today)
            missing = missing_years(work, today)
            waiting = IncidentFilter(outcomes=(Outcome.PENDING,))
            pending = work.incidents.count(waiting)
            unknown = work.incidents.count(replace(waiting, unidentified_only=True))
            months = _months(work, today)
            employees = work.employees.count()
            activity = latest_activity(work)

        def listed(group: Group) -> tuple[AgendaItem, ...]:
            return _sorted(one for one, where in items if where is group)

        return StartAgenda(
            today=today,
            due=listed(Group.DUE),
            late=listed(Group.LATE),
            waiting=listed(Group.WAITING),
            to_do=listed(Group.TO_DO),
            months=months,
            reports_pending=pending,
            unidentified=unknown,
            employees=employees,
            activity=activity,
            missing_years=missing,
            backup=BackupDesk(database=self.database).state(),
        )


def _lines(work: UnitOfWork, rules: Rules, today: date) -> Sequence[tuple[AgendaItem, Group]]:
    """Return every line of the day: the running cases, then what attendance asks for."""
    entered = {
        one.case_id: one.effective_on
        for one in work.cases.decisions()
        if not (one.cancelled or one.superseded)
    }
    cases = [
        case_item(case, rules.for_case(case), today, entered=entered.get(case.id or 0))
        for case in work.cases.running()
    ]
    alerts = attendance_alerts(work, rules, today)
    return [*cases, *(attendance_item(one, rules, today) for one in alerts)]


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
    made = [one for one in decisions if one.letter_id and not one.cancelled]
    decided = _by_month(one.decided_on for one in made)
    levels = {
        level: _by_month(one.decided_on for one in made if level_of(one.sanction_code) is level)
        for level in Level
    }
    return tuple(
        MonthCount(
            year=year,
            month=before + 1,
            reports=reports[year, before + 1],
            cases=cases[year, before + 1],
            decisions=decided[year, before + 1],
            levels={level: levels[level][year, before + 1] for level in Level},
        )
        for year, before in wanted
    )


def _by_month(days: Iterable[date]) -> Counter[tuple[int, int]]:
    return Counter((day.year, day.month) for day in days)
