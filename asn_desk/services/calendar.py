"""The desk of the calendar: holidays by year and decree, and what a change does to open cases."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from asn_desk.database.unit_of_work import Database, UnitOfWork
from asn_desk.domain.deadlines import deadline, rule_keys
from asn_desk.domain.errors import Incomplete, NotFound
from asn_desk.domain.holiday_lists import ListedHoliday, read_list
from asn_desk.domain.law.tables import Law
from asn_desk.domain.office import WeekSetting
from asn_desk.domain.unit_week import calendar_of_unit
from asn_desk.domain.working_time import Calendar, Deadline, Holiday, HolidayKind
from asn_desk.services.printing import holiday_workbook
from asn_desk.services.proceedings.effect_dates import recount_effects
from asn_desk.services.proceedings.moved_dates import MovedDate, moved_dates
from asn_desk.services.rules import Rules, UnitWeeks, rules_for

_NEXT_YEAR_FROM = 10
"""The month from which the next year's holidays are asked for: the decree comes in September."""
_FEW = 10
"""So few national holidays are no whole year: every year has had more than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayChange:
    """Free days to add, to change (by their id) and to take away (ids), with the reason."""

    add: tuple[Holiday, ...] = ()
    change: tuple[Holiday, ...] = ()
    remove: tuple[int, ...] = ()
    reason: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.add or self.change or self.remove)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearState:
    """How far the holidays of a year are filled in, and from which decrees."""

    year: int
    national: int
    leave: int
    local: int
    decrees: tuple[tuple[str, int], ...]
    """Each decree with how many days come from it; an empty one for days without."""

    @property
    def filled(self) -> bool:
        """Whether dates of the year can be counted."""
        return self.national > 0

    @property
    def problem(self) -> str:
        """What is missing, in words; empty when the year looks whole."""
        if not self.filled:
            return (
                f"Hari libur {self.year} belum diisi; "
                "tenggat yang jatuh di tahun itu belum dapat dihitung."
            )
        if self.national < _FEW:
            return (
                f"Hari libur {self.year} baru berisi {self.national} libur nasional; "
                "lengkapi sebelum tanggalnya dipakai."
            )
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDesk:
    """Holidays, working weeks, and the calculator of working days."""

    database: Database
    law: Law
    today: Callable[[], date]

    def holidays(self, year: int) -> tuple[Holiday, ...]:
        """Return the holidays of a year in order."""
        with self.database.reading() as work:
            found = work.office.holidays()
        return tuple(one for one in found if one.day.year == year)

    def years(self) -> tuple[int, ...]:
        """Return the years that have holidays, and this year and the next."""
        with self.database.reading() as work:
            known = {one.day.year for one in work.office.holidays()}
        return tuple(sorted({*known, self.today().year, self.today().year + 1}))

    def state(self, year: int) -> YearState:
        """Say how far a year is filled in."""
        return _state(year, self.holidays(year))

    def missing_years(self) -> tuple[YearState, ...]:
        """Return the years to fill in now: this one, and from October the next."""
        with self.database.reading() as work:
            return missing_years(work, self.today())

    def moved(self, change: HolidayChange) -> tuple[MovedDate, ...]:
        """Return the dates of open cases a change would move, old beside new."""
        with self.database.reading() as work:
            before = rules_for(work, self.law)
            calendar = Calendar.of(_changed(work.office.holidays(), change))
            after = replace(before, calendar=calendar)
            return moved_dates(work, before, after, self.today())

    def apply(self, change: HolidayChange) -> None:
        """Change the holidays, and move the days on which received decisions take effect.

        What is over never moves: see `recount_effects`. Raises `AlreadyExists` when a day is
        free already, `Incomplete`, `NotFound`.
        """
        problems = _problems(change)
        if problems:
            raise Incomplete(problems)
        reason = change.reason.strip()
        with self.database.unit_of_work() as work:
            for holiday_id in change.remove:
                work.office.remove_holiday(holiday_id, reason)
            for holiday in change.change:
                work.office.save_holiday(holiday, reason)
            for holiday in change.add:
                work.office.add_holiday(holiday, reason)
            self._recount(work, reason or _spoken(change))

    def read_list(self, text: str, *, year: int, decree: str = "") -> tuple[ListedHoliday, ...]:
        """Read pasted lines of a date and a name each; days the year has already are marked."""
        return self._known(read_list(text, year=year, decree=decree), year)

    def read_workbook(
        self, file: Path, *, year: int, decree: str = ""
    ) -> tuple[ListedHoliday, ...]:
        """Read a workbook with a date and a name in each row; raises `UnreadableFile`."""
        return self._known(holiday_workbook(file, year=year, decree=decree), year)

    def weeks(self) -> tuple[WeekSetting, ...]:
        """Return by which working week deadlines are counted, and from when."""
        with self.database.reading() as work:
            return work.office.office().deadline_weeks

    def moved_by_weeks(self, settings: Sequence[WeekSetting]) -> tuple[MovedDate, ...]:
        """Return the dates of open cases that other settings of the week would move."""
        with self.database.reading() as work:
            before = rules_for(work, self.law)
            return moved_dates(work, before, _with_weeks(before, settings), self.today())

    def save_weeks(self, settings: Sequence[WeekSetting], *, reason: str) -> None:
        """Set by which working week deadlines are counted; raises `Incomplete` without a reason."""
        if not reason.strip():
            raise Incomplete((("reason", "tulis alasannya"),))
        with self.database.unit_of_work() as work:
            office = work.office.office()
            ordered = tuple(sorted(settings, key=lambda one: one.valid_from))
            work.office.save_office(replace(office, deadline_weeks=ordered), reason.strip())
            self._recount(work, reason.strip())

    def schedules(self) -> tuple[tuple[int, str], ...]:
        """Return the work schedules a count can be made by: id and name each."""
        with self.database.reading() as work:
            return tuple((one.id or 0, one.name) for one in work.office.schedules())

    def rules(self) -> tuple[tuple[str, str], ...]:
        """Return the rules of the calculator: key and title each."""
        with self.database.reading() as work:
            return tuple(rule_keys(rules_for(work, self.law).law).items())

    def deadline(self, rule: str, since: date, *, schedule_id: int | None = None) -> Deadline:
        """Compute a date by its rule, by the week of a schedule where one is given.

        Raises `NotFound`, `WrongDate`, `HolidaysMissing`.
        """
        with self.database.reading() as work:
            rules = rules_for(work, self.law)
            schedules = work.office.schedules()
        if schedule_id is None:
            return rules.deadline(rule, since)
        schedule = next((one for one in schedules if one.id == schedule_id), None)
        if schedule is None:
            raise NotFound("jadwal kerja", str(schedule_id))
        calendar = calendar_of_unit(rules.calendar, schedule, rules.weeks.settings, since)
        return deadline(rule, since, calendar, rules.law)

    def working_day_after(self, day: date, days: int) -> date:
        """Return the nth working day after a day; raises `HolidaysMissing`."""
        with self.database.reading() as work:
            return rules_for(work, self.law).calendar.count(day, days)[0]

    def _known(self, rows: tuple[ListedHoliday, ...], year: int) -> tuple[ListedHoliday, ...]:
        known = {one.day: one for one in self.holidays(year)}
        return tuple(_marked(row, known) for row in rows)

    def _recount(self, work: UnitOfWork, reason: str) -> None:
        recount_effects(work, rules_for(work, self.law), today=self.today(), reason=reason)


def missing_years(work: UnitOfWork, today: date) -> tuple[YearState, ...]:
    """Return the years whose holidays are to be filled in now, within a unit of work."""
    wanted = [today.year, *([today.year + 1] if today.month >= _NEXT_YEAR_FROM else [])]
    holidays = work.office.holidays()
    states = [_state(year, [one for one in holidays if one.day.year == year]) for year in wanted]
    return tuple(one for one in states if one.problem)


def _marked(row: ListedHoliday, known: Mapping[date, Holiday]) -> ListedHoliday:
    """Leave out a day that is free already, and say under which name."""
    there = known.get(row.holiday.day) if row.holiday is not None else None
    if there is None or row.problem:
        return row
    return replace(row, problem=f"sudah ada: {there.name}")


def _state(year: int, holidays: Sequence[Holiday]) -> YearState:
    kinds = Counter(one.kind for one in holidays)
    return YearState(
        year=year,
        national=kinds[HolidayKind.NATIONAL],
        leave=kinds[HolidayKind.COLLECTIVE_LEAVE],
        local=kinds[HolidayKind.LOCAL],
        decrees=tuple(Counter(one.decree for one in holidays).most_common()),
    )


def _changed(holidays: Iterable[Holiday], change: HolidayChange) -> list[Holiday]:
    """Return the holidays as they would be after a change."""
    edited = {one.id: one for one in change.change}
    kept = [edited.get(one.id, one) for one in holidays if one.id not in change.remove]
    return [*kept, *change.add]


def _with_weeks(rules: Rules, settings: Sequence[WeekSetting]) -> Rules:
    weeks = rules.weeks
    other = UnitWeeks(settings=tuple(settings), schedule=weeks.schedule, units=weeks.units)
    return replace(rules, weeks=other)


def _problems(change: HolidayChange) -> tuple[tuple[str, str], ...]:
    problems = []
    if any(not one.name.strip() for one in (*change.add, *change.change)):
        problems.append(("name", "tulis nama hari libur"))
    if change.remove and not change.reason.strip():
        problems.append(("reason", "tulis alasan penghapusan"))
    days = Counter(one.day for one in change.add)
    if any(count > 1 for count in days.values()):
        problems.append(("day", "satu tanggal hanya boleh sekali dalam daftar"))
    return tuple(problems)


def _spoken(change: HolidayChange) -> str:
    """Say for the audit trail what moved a date."""
    named = [one.name for one in (*change.add, *change.change)]
    shown = ", ".join(named[:3])
    return f"hari libur {shown}" + (f" dan {len(named) - 3} lainnya" if named[3:] else "")
