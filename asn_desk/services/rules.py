"""The rules as they stand for the desk: the law tables with the office's calendar."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.deadlines import deadline
from asn_desk.domain.hours import WIB
from asn_desk.domain.law.provisions import provisions_text
from asn_desk.domain.law.sanctions import sanction, sanction_name
from asn_desk.domain.law.tables import Law
from asn_desk.domain.law.versions import compose
from asn_desk.domain.office import WeekSetting
from asn_desk.domain.proceedings.cases import Case
from asn_desk.domain.unit_week import calendar_of_unit
from asn_desk.domain.working_time import Calendar, Deadline, Schedule
from asn_desk.services.people.unit_hours import unit_hours


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Law and calendar together, for one unit of work."""

    law: Law
    calendar: Calendar
    """Monday to Friday, with the holidays; see `calendar_on` for the one of a unit."""
    weeks: "UnitWeeks"
    schedule: Schedule | None = None
    """The schedule of the unit these rules count for."""
    by_unit: bool = False
    """Whether a unit was named: deadlines then run by its week, where the office says so."""

    def for_unit(self, unit_id: int | None) -> "Rules":
        """Return the rules that count by a unit's own week; None is a unit not known."""
        schedule = self.weeks.schedule(unit_id) if unit_id is not None else None
        return replace(self, schedule=schedule, by_unit=True)

    def for_case(self, case: Case) -> "Rules":
        """Return the rules that count by the unit of a case's employee; made for whole lists."""
        return self.for_unit(self.weeks.units().get(case.employee_id))

    def calendar_on(self, since: date) -> Calendar:
        """Return the calendar by which a count from a day runs."""
        if not self.by_unit:
            return self.calendar
        return calendar_of_unit(self.calendar, self.schedule, self.weeks.settings, since)

    def deadline(self, rule: str, since: date) -> Deadline:
        """Return a deadline by its rule's key; raises `HolidaysMissing`."""
        return deadline(rule, since, self.calendar_on(since), self.law)

    def provisions_text(self, codes: Iterable[str]) -> str:
        """Return provisions as papers cite them: `Pasal 3 huruf c dan Pasal 3 huruf f`."""
        return provisions_text(self.law, codes)

    def sanction_name(self, code: str) -> str:
        """Return a sanction's exact name for papers; empty for none chosen yet."""
        return sanction_name(self.law, code) if code else ""

    def sanction_title(self, code: str) -> str:
        """Return a sanction with its level, for recaps: `Ringan – teguran lisan`."""
        found = sanction(self.law, code)
        return f"{found.level.value.capitalize()} – {found.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWeeks:
    """Which schedule each unit works by, read when first asked for, within one unit of work."""

    settings: tuple[WeekSetting, ...]
    schedule: Callable[[int], Schedule | None]
    """The schedule of a unit by its id."""
    units: Callable[[], Mapping[int, int | None]]
    """The unit of every employee, by the employee's id."""


def law_in(work: UnitOfWork, base: Law) -> Law:
    """Return the law as the office has it now: the shipped tables with the versions recorded.

    `base` is what `load_law` returned, the same object at every call; every answer to a clerk is
    read from what this returns, never from `base`. Composed once for each version. A row asked for
    by its code alone is the one in force today, also where a later one is recorded already.
    """
    return replace(work.law.composed(base, compose), as_of=_today(work))


def law_version(work: UnitOfWork) -> int:
    """Return the number of the law in force now, to be kept with a decision made under it.

    It is the id of the last version recorded; 0 is the law as shipped.
    """
    return work.law.version()


def law_as_of(work: UnitOfWork, base: Law, version: int) -> Law:
    """Return the law under which a decision was made, by the number `law_version` gave then."""
    return replace(work.law.composed(base, compose, version=version), as_of=_today(work))


def _today(work: UnitOfWork) -> date:
    return work.audit.clock().astimezone(WIB).date()


def rules_for(work: UnitOfWork, law: Law) -> Rules:
    """Return the rules with the versions of the law and the holidays the office has recorded.

    `law` is the law as shipped; the `law` of the answer is the one to ask.
    """
    hours = cache(lambda: unit_hours(work))
    return Rules(
        law=law_in(work, law),
        calendar=Calendar.of(work.office.holidays()),
        weeks=UnitWeeks(
            settings=work.office.office().deadline_weeks,
            schedule=cache(lambda unit_id: hours().schedule(unit_id)),
            units=cache(work.employees.unit_ids),
        ),
    )
