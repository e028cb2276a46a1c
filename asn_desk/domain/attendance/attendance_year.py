"""What counts against one employee in a calendar year: days, minutes, runs, the ladder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from asn_desk.domain.attendance.absences import (
    AbsenceKind,
    AbsenceRecord,
    MonthlyAbsence,
    standing,
    standing_months,
)
from asn_desk.domain.attendance.duty_days import DutyDays
from asn_desk.domain.employees import Status
from asn_desk.domain.law.attendance import (
    Absence,
    LadderStep,
    days_from_minutes,
    ladder_step,
    salary_stop,
)
from asn_desk.domain.law.basis import Reason, in_force
from asn_desk.domain.law.tables import Law


@dataclass(frozen=True, slots=True, kw_only=True)
class FullRun:
    """A run of working days long enough to stop the salary (Pasal 15 ayat (2))."""

    days: tuple[date, ...]
    needed: int
    """How many days in a row stop it."""

    @property
    def full_on(self) -> date:
        """The day on which the run was long enough; the letter is made that day."""
        return self.days[self.needed - 1]

    @property
    def stop_from(self) -> date:
        """The first day without salary: the first of the month after that day."""
        day = self.full_on
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAttendance:
    """What counts against somebody in a calendar year up to a day (Pasal 15 ayat (1))."""

    year: int
    on: date
    """The day up to which records count."""
    days: tuple[date, ...]
    """Working days absent, by date."""
    undated: Mapping[int, int]
    """Days known only from the totals of a month, by month."""
    minutes: int
    """All minutes missed."""
    minute_days: int
    """Whole days that the minutes make."""
    minutes_left: int
    run: tuple[date, ...]
    """The longest run of working days; it may begin in the year before."""
    open_run: tuple[date, ...]
    """The run that reaches up to `on`: no working day since its last day."""
    ignored: tuple[tuple[date, str], ...]
    """Days recorded as absence that are none, each with the reason."""
    absence: Absence
    step: LadderStep
    stop: Reason | None
    """Why the salary stops; None when the run is too short."""
    full_runs: tuple[FullRun, ...]
    """Every run of the year that stops the salary, by date."""

    @property
    def total(self) -> int:
        """All days that count."""
        return self.absence.days

    @property
    def counts(self) -> bool:
        """Whether there is any absence or lateness at all."""
        return bool(self.total or self.minutes)


def attendance_of(
    law: Law,
    *,
    on: date,
    records: Sequence[AbsenceRecord],
    months: Sequence[MonthlyAbsence],
    duty: DutyDays,
    status: Status = Status.PNS,
) -> YearAttendance:
    """Count the year of `on` up to that day; the order of the records does not matter.

    `records` are those of the year and of the year before, from which a run may reach over.
    Days already punished count on (Pasal 15 ayat (1)). Raises `HolidaysMissing`.
    """
    year = on.year
    told = standing(one for one in records if one.day <= on)
    duty = duty.with_days_off(day for day, one in told.items() if one.kind is AbsenceKind.SHIFT_OFF)
    told = {day: one for day, one in told.items() if day.year == year or duty.knows(day.year)}
    counting = {day: one for day, one in told.items() if duty.is_working(day)}
    absent = sorted(day for day, one in counting.items() if one.kind is AbsenceKind.ABSENT)
    mine = [one for day, one in counting.items() if day.year == year]
    rest = _undated(records, months, on)
    minutes = sum(one.minutes for one in mine) + sum(minutes for _, minutes in rest.values())
    minute_days, left = days_from_minutes(law, minutes, on=on)
    runs = runs_of(absent, duty, year=year)
    run = max(reversed(runs), key=len, default=())
    dated = tuple(day for day in absent if day.year == year)
    undated = {month: days for month, (days, _) in sorted(rest.items()) if days}
    absence = Absence(days=len(dated) + sum(undated.values()) + minute_days, longest_run=len(run))
    return YearAttendance(
        year=year,
        on=on,
        days=dated,
        undated=undated,
        minutes=minutes,
        minute_days=minute_days,
        minutes_left=left,
        run=run,
        open_run=_open_run(runs, duty, on),
        ignored=_ignored(told, duty, year),
        absence=absence,
        step=ladder_step(law, absence, on=on, status=status),
        stop=salary_stop(law, absence, on=on),
        full_runs=_full_runs(law, runs, on),
    )


def runs_of(days: Iterable[date], duty: DutyDays, *, year: int) -> list[tuple[date, ...]]:
    """Return the runs of working days absent that end in a year, by date.

    Days off do not break a run. A run that began in the year before counts whole.
    """
    runs: list[list[date]] = []
    for day in sorted(days):
        if runs and _adjoin(runs[-1][-1], day, duty):
            runs[-1].append(day)
        else:
            runs.append([day])
    return [tuple(run) for run in runs if run[-1].year == year]


def _undated(
    records: Sequence[AbsenceRecord], months: Sequence[MonthlyAbsence], on: date
) -> dict[int, tuple[int, int]]:
    """Return by month what its totals say beyond the days told by date: (days, minutes).

    A day told by date once explains a day of the total even when it was disproved later.
    """
    rest = {}
    for (year, month), total in standing_months(months).items():
        if year != on.year or month > on.month:
            continue
        of_month = [one for one in records if (one.day.year, one.day.month) == (year, month)]
        told = {one.day for one in of_month if one.kind is AbsenceKind.ABSENT}
        most: dict[date, int] = {}
        for one in of_month:
            most[one.day] = max(most.get(one.day, 0), one.minutes)
        days = max(0, total.days - len(told))
        rest[month] = (days, max(0, total.minutes - sum(most.values())))
    return rest


def _full_runs(law: Law, runs: Sequence[tuple[date, ...]], on: date) -> tuple[FullRun, ...]:
    row = next(iter(in_force(law.salary_stops, on)), None)
    if row is None:
        return ()
    return tuple(FullRun(days=run, needed=row.days) for run in runs if len(run) >= row.days)


def _open_run(runs: Sequence[tuple[date, ...]], duty: DutyDays, on: date) -> tuple[date, ...]:
    if not runs or not (runs[-1][-1] == on or _adjoin(runs[-1][-1], on, duty)):
        return ()
    return runs[-1]


def _ignored(
    told: Mapping[date, AbsenceRecord], duty: DutyDays, year: int
) -> tuple[tuple[date, str], ...]:
    meant = [
        day
        for day, one in sorted(told.items())
        if day.year == year and (one.kind is AbsenceKind.ABSENT or one.minutes)
    ]
    return tuple((day, reason) for day in meant if (reason := duty.why_not(day)) is not None)


def _adjoin(first: date, second: date, duty: DutyDays) -> bool:
    """Say whether no working day lies between two days."""
    between = range(1, (second - first).days)
    return not any(duty.is_working(first + timedelta(days=n)) for n in between)
