"""One employee's year of attendance as the page shows it: every day, the ladder, the reasons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from asn_desk.database.unit_of_work import UnitOfWork
from asn_desk.domain.attendance.absence_words import act_words, reasons_of, row_words
from asn_desk.domain.attendance.absences import (
    AbsenceKind,
    AbsenceRecord,
    MonthlyAbsence,
    standing,
    standing_months,
)
from asn_desk.domain.attendance.attendance_year import FullRun, YearAttendance, attendance_of
from asn_desk.domain.attendance.duty_days import DutyDays
from asn_desk.domain.attendance.salary_letters import SalaryLetter
from asn_desk.domain.employees import Employee, Status
from asn_desk.domain.errors import HolidaysMissing
from asn_desk.domain.law.attendance import ATTENDANCE, LadderStep, ladder_rows
from asn_desk.domain.law.basis import Reason
from asn_desk.domain.law.sanctions import sanctions_for, standing_in
from asn_desk.domain.law.tables import LadderRow
from asn_desk.domain.proceedings.cases import CaseFilter, CaseLine
from asn_desk.services.attendance.duty_book import duty_book, last_day
from asn_desk.services.attendance.salary import due_runs, proposed_addressee, standing_stop
from asn_desk.services.attendance.salary_decisions import SalaryDecisionDue, decision_due
from asn_desk.services.rules import Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class DayState:
    """One day of the year: what was recorded, and whether it had to be worked."""

    kind: AbsenceKind | None = None
    minutes: int = 0
    free: str = ""
    """Why it is no working day; empty when it is one."""
    counts: bool = False
    """Whether the day counts as a day of absence."""
    in_run: bool = False
    """Whether it lies in the longest run."""
    corrected: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderLine:
    """One row of the ladder as the page shows it."""

    days: str
    level: str
    sanction: str
    article: str
    reached: bool
    following: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceView:
    """Everything the page shows of one employee's year."""

    employee: Employee
    unit: str
    agency: str
    found: YearAttendance
    reasons: tuple[Reason, ...]
    ladder: tuple[LadderLine, ...]
    days: Mapping[date, DayState]
    """Every day of the year up to now that says something."""
    records: tuple[AbsenceRecord, ...]
    """Every record of the year, corrected ones too, latest day first."""
    standing: frozenset[int]
    """The ids of the records that stand."""
    months: tuple[MonthlyAbsence, ...]
    """The monthly totals that stand."""
    letters: tuple[SalaryLetter, ...]
    due: tuple[FullRun, ...]
    """Runs for which the letter that stops the salary is to be made."""
    stopped: SalaryLetter | None
    """The letter by which the salary is stopped now."""
    case: CaseLine | None
    """A running case about attendance."""
    act: str
    """The act proposed for a case."""
    addressee: str
    """Who stops the payment of the salary."""
    decision: SalaryDecisionDue | None = None
    """The decision about the salary that is due: a proposal waits for it."""


def attendance_view(
    work: UnitOfWork, rules: Rules, employee_id: int, year: int, *, today: date
) -> AttendanceView:
    """Return one employee's year; raises `NotFound` or `HolidaysMissing`."""
    employee = work.employees.get(employee_id)
    on = last_day(year, today)
    records = work.attendance.days_of(employee_id, date(year - 1, 1, 1), on)
    totals = work.attendance.months_of(employee_id, year)
    book = duty_book(work)
    duty, structure = book.of(employee.unit_id), book.hours.structure
    letters = work.attendance.salary_letters(employee_id)
    found = attendance_of(
        rules.law, on=on, records=records, months=totals, duty=duty, status=employee.status
    )
    unit, agency = structure.units.get(employee.unit_id or 0), structure.agency(employee.unit_id)
    mine = [one for one in records if one.day.year == year]
    return AttendanceView(
        employee=employee,
        unit=unit.name if unit else "",
        agency=agency.name if agency else "",
        found=found,
        reasons=reasons_of(rules.law, found),
        ladder=ladder_lines(rules, found.step, employee.status, on=on),
        days=day_states(mine, found, duty),
        records=tuple(sorted(mine, key=lambda one: (one.day, one.turn), reverse=True)),
        standing=frozenset(one.id for one in standing(mine).values() if one.id is not None),
        months=tuple(standing_months(totals).values()),
        letters=letters,
        due=due_runs(work, rules, employee_id, on=on, book=book)[0],
        stopped=standing_stop(work, employee_id),
        case=running_case(work, employee_id),
        act=act_words(found) if found.total else "",
        addressee=proposed_addressee(employee, structure),
        decision=decision_due(letters, employee, structure),
    )


def running_case(work: UnitOfWork, employee_id: int) -> CaseLine | None:
    """Return a case about somebody's attendance alone that is still running."""
    asked = CaseFilter(employee_id=employee_id, running_only=True)
    return next(
        (
            line
            for line in work.cases.lines(asked)
            if work.cases.get(line.id).provisions == (ATTENDANCE,)
        ),
        None,
    )


def ladder_lines(
    rules: Rules, step: LadderStep, status: Status, *, on: date
) -> tuple[LadderLine, ...]:
    """Return every row of the ladder that holds for somebody, the one reached marked."""
    available = sanctions_for(rules.law, status, on=on)

    def line(row: LadderRow) -> LadderLine:
        sanction = standing_in(row.sanction, available)
        return LadderLine(
            days=row_words(row),
            level=row.level,
            sanction=sanction.name if sanction else rules.sanction_name(row.sanction),
            article=row.basis.cited,
            reached=row == step.row,
            following=row == step.next_row,
        )

    return tuple(line(row) for row in ladder_rows(rules.law, status, on=on))


def day_states(
    records: Sequence[AbsenceRecord], found: YearAttendance, duty: DutyDays
) -> dict[date, DayState]:
    """Return what each day of a year was: recorded, or no working day."""
    told = standing(records)
    mine = duty.with_days_off(d for d, one in told.items() if one.kind is AbsenceKind.SHIFT_OFF)
    counted, run = frozenset(found.days), frozenset(found.run)
    states: dict[date, DayState] = {}
    for day in _days_of(found.year):
        free, record = _why_not(mine, day), told.get(day)
        if record is None and not free:
            continue
        states[day] = DayState(
            kind=record.kind if record else None,
            minutes=record.minutes if record else 0,
            free=free,
            counts=day in counted,
            in_run=day in run,
            corrected=record is not None and record.turn > 1,
            words=_words(record, free),
        )
    return states


def _words(record: AbsenceRecord | None, free: str) -> str:
    if record is None:
        return free
    text = record.words + (f" (dikoreksi: {record.reason})" if record.turn > 1 else "")
    return f"{text}; {free}, tidak dihitung" if free else text


def _why_not(duty: DutyDays, day: date) -> str:
    try:
        return duty.why_not(day) or ""
    except HolidaysMissing:
        return ""


def _days_of(year: int) -> Sequence[date]:
    first = date(year, 1, 1)
    count = (date(year, 12, 31) - first).days + 1
    return [first + timedelta(days=n) for n in range(count)]
