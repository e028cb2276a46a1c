"""The register of attendance: days, months, and the letters about a salary; only ever added to."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, insert, or_, select

from asn_desk.database.columns import Base, table_of
from asn_desk.database.register import (
    CHUNK,
    Register,
    columns_of,
    in_chunks,
    spoken,
    to_value,
)
from asn_desk.database.tables import (
    AttendanceDayRow,
    AttendanceMonthRow,
    LetterRow,
    SalaryLetterRow,
)
from asn_desk.domain.attendance.absences import AbsenceKind, AbsenceRecord, MonthlyAbsence
from asn_desk.domain.attendance.salary_letters import SalaryLetter

Progress = Callable[[int, int], None]

_days = table_of(AttendanceDayRow)
_months = table_of(AttendanceMonthRow)
_salary = table_of(SalaryLetterRow)
_letters = table_of(LetterRow)
_DAY_KEY = ("employee_id", "day", "turn")
_MONTH_KEY = ("employee_id", "year", "month", "turn")


class AttendanceRegister(Register):
    """What was recorded of the attendance of employees."""

    def days_of(self, employee_id: int, first: date, last: date) -> tuple[AbsenceRecord, ...]:
        """Return every record of an employee's days in a span, corrected ones too, by day."""
        return self._records(_days.c.employee_id == employee_id, first, last)

    def days_between(self, first: date, last: date) -> tuple[AbsenceRecord, ...]:
        """Return every record of everybody's days in a span, by day."""
        return self._records(None, first, last)

    def telling_days(
        self, first: date, last: date, *, only: Collection[int] | None = None
    ) -> dict[int, list[AbsenceRecord]]:
        """Return by employee the records that bear on a count: absence, minutes, days off.

        Corrections are among them, so that the record that stands can be told. `only` restricts
        to some employees.
        """
        telling = or_(
            _days.c.kind.in_((AbsenceKind.ABSENT, AbsenceKind.SHIFT_OFF)),
            _days.c.late + _days.c.early + _days.c.away > 0,
            _days.c.turn > 1,
        )
        found: dict[int, list[AbsenceRecord]] = defaultdict(list)
        wanted = [telling] if only is None else _within(telling, only)
        for one in (one for asked in wanted for one in self._records(asked, first, last)):
            found[one.employee_id].append(one)
        return dict(found)

    def amounts(self, first: date, last: date) -> dict[int, tuple[int, int]]:
        """Return by employee how many days and minutes were ever recorded in a span.

        Corrected records are in it, so nobody's count is higher than this.
        """
        absent = func.sum(case((_days.c.kind == AbsenceKind.ABSENT, 1), else_=0))
        minutes = func.sum(_days.c.late + _days.c.early + _days.c.away)
        asked = (
            select(_days.c.employee_id, absent, minutes)
            .where(_days.c.day.between(first, last))
            .group_by(_days.c.employee_id)
        )
        return {who: (days, spent) for who, days, spent in self._connection.execute(asked)}

    def months_of(self, employee_id: int, year: int) -> tuple[MonthlyAbsence, ...]:
        """Return the monthly totals of an employee in a year, corrected ones too."""
        return self._totals(and_(_months.c.employee_id == employee_id, _months.c.year == year))

    def months_in(self, first: int, last: int) -> dict[int, list[MonthlyAbsence]]:
        """Return by employee the monthly totals of a span of years."""
        found: dict[int, list[MonthlyAbsence]] = defaultdict(list)
        for one in self._totals(_months.c.year.between(first, last)):
            found[one.employee_id].append(one)
        return dict(found)

    def years(self) -> frozenset[int]:
        """Return the years of which anything is recorded."""
        ends = select(func.min(_days.c.day), func.max(_days.c.day))
        first, last = self._connection.execute(ends).one()
        days = range(first.year, last.year + 1) if first else ()
        months = self._connection.execute(select(_months.c.year).distinct()).scalars()
        return frozenset((*days, *months))

    def state(self) -> tuple[int, int]:
        """Return what changes whenever a day or a month is recorded."""
        asked = select(
            select(func.coalesce(func.max(_days.c.id), 0)).scalar_subquery(),
            select(func.coalesce(func.max(_months.c.id), 0)).scalar_subquery(),
        )
        row = self._connection.execute(asked).one()
        return (row[0], row[1])

    def add_days(self, records: Sequence[AbsenceRecord], progress: Progress) -> None:
        """Add records of days; raises `AlreadyExists` when a turn of a day is taken."""
        self._add_many(AttendanceDayRow, records, _DAY_KEY, progress)

    def add_months(self, records: Sequence[MonthlyAbsence], progress: Progress) -> None:
        """Add monthly totals; raises `AlreadyExists` when a turn of a month is taken."""
        self._add_many(AttendanceMonthRow, records, _MONTH_KEY, progress)

    def salary_letters(self, employee_id: int | None = None) -> tuple[SalaryLetter, ...]:
        """Return the letters about the salary of an employee, or of everybody, as issued."""
        asked = (
            select(_salary, _letters.c.number, _letters.c.on, _letters.c.voided)
            .join_from(_salary, _letters, _salary.c.letter_id == _letters.c.id)
            .order_by(_salary.c.id)
        )
        if employee_id is not None:
            asked = asked.where(_salary.c.employee_id == employee_id)
        rows = self._connection.execute(asked).mappings()
        return tuple(to_value(SalaryLetter, row) for row in rows)

    def add_salary_letter(self, letter: SalaryLetter) -> SalaryLetter:
        """Enter an issued letter about a salary."""
        values = columns_of(SalaryLetterRow, letter)
        return replace(letter, id=self._insert(SalaryLetterRow, values, reason=letter.reason))

    def _records(
        self, wanted: ColumnElement[bool] | None, first: date, last: date
    ) -> tuple[AbsenceRecord, ...]:
        asked = select(_days).where(_days.c.day.between(first, last))
        if wanted is not None:
            asked = asked.where(wanted)
        return self._day_values(asked.order_by(_days.c.day, _days.c.employee_id, _days.c.turn))

    def _day_values(self, asked: Select[Any]) -> tuple[AbsenceRecord, ...]:
        names = [column.name for column in asked.selected_columns]
        rows = self._connection.execute(asked)
        return tuple(AbsenceRecord(**dict(zip(names, row, strict=True))) for row in rows)

    def _totals(self, wanted: ColumnElement[bool]) -> tuple[MonthlyAbsence, ...]:
        order = (_months.c.year, _months.c.month, _months.c.employee_id, _months.c.turn)
        rows = self._connection.execute(select(_months).where(wanted).order_by(*order)).mappings()
        return tuple(to_value(MonthlyAbsence, row) for row in rows)

    def _add_many(
        self,
        row: type[Base],
        records: Sequence[AbsenceRecord] | Sequence[MonthlyAbsence],
        key: Sequence[str],
        progress: Progress,
    ) -> None:
        self._audit.require_writing()
        done = 0
        stamp = {"recorded_at": self._audit.clock(), "recorded_by": self._audit.user}
        for chunk in in_chunks(records, CHUNK):
            values = [{**columns_of(row, one), **stamp} for one in chunk]
            for one, added in zip(values, self._insert_chunk(row, values, key), strict=True):
                said = {name: told for name, told in one.items() if name not in stamp}
                self._record(row, added, "tambah", reason=one["reason"], after=spoken(said))
            done += len(chunk)
            progress(done, len(records))

    def _insert_chunk(
        self, row: type[Base], values: Sequence[Mapping[str, Any]], key: Sequence[str]
    ) -> Iterable[int]:
        """Insert rows and return their ids in the same order."""
        table = table_of(row)
        before = self._connection.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar()
        self._connection.execute(insert(table), list(values))
        asked = select(table.c.id, *(table.c[name] for name in key)).where(table.c.id > before)
        ids = {tuple(found[1:]): found[0] for found in self._connection.execute(asked)}
        return [ids[tuple(one[name] for name in key)] for one in values]


def _within(wanted: ColumnElement[bool], only: Collection[int]) -> list[ColumnElement[bool]]:
    """Return the condition for some employees, as often as their number asks for."""
    return [and_(wanted, _days.c.employee_id.in_(chunk)) for chunk in in_chunks(sorted(only))]
