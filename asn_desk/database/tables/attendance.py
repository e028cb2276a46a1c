"""Absence by day and by month, and the letters that stop and resume a salary."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import (
    Base,
    EmployeeKey,
    Key,
    LetterKey,
    choice,
    growing_choice,
)
from asn_desk.domain.attendance.absences import AbsenceKind
from asn_desk.domain.attendance.salary_letters import SalaryLetterKind


class AttendanceDayRow(Base):
    """What one day of an employee was; a further row of the day corrects the one before."""

    __tablename__ = "attendance_days"
    __table_args__ = (UniqueConstraint("employee_id", "day", "turn"), Index(None, "day"))

    id: Mapped[Key]
    employee_id: Mapped[int] = mapped_column(ForeignKey("employees.id"))
    day: Mapped[date]
    turn: Mapped[int]
    kind: Mapped[AbsenceKind] = mapped_column(choice(AbsenceKind))
    late: Mapped[int]
    early: Mapped[int]
    away: Mapped[int]
    reason: Mapped[str]
    source: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]


class AttendanceMonthRow(Base):
    """The totals of one month of an employee; a further row corrects the one before."""

    __tablename__ = "attendance_months"
    __table_args__ = (
        UniqueConstraint("employee_id", "year", "month", "turn"),
        Index(None, "year"),
    )

    id: Mapped[Key]
    employee_id: Mapped[int] = mapped_column(ForeignKey("employees.id"))
    year: Mapped[int]
    month: Mapped[int]
    turn: Mapped[int]
    days: Mapped[int]
    minutes: Mapped[int]
    reason: Mapped[str]
    source: Mapped[str]
    recorded_at: Mapped[datetime]
    recorded_by: Mapped[str]


class SalaryLetterRow(Base):
    """A paper about a salary: a proposal to stop it or to pay it again, or the decision on it."""

    __tablename__ = "salary_letters"

    id: Mapped[Key]
    employee_id: Mapped[EmployeeKey]
    kind: Mapped[SalaryLetterKind] = mapped_column(growing_choice(SalaryLetterKind))
    letter_id: Mapped[LetterKey] = mapped_column(unique=True)
    stop_id: Mapped[int | None] = mapped_column(ForeignKey("salary_letters.id"))
    first_day: Mapped[date]
    last_day: Mapped[date]
    days: Mapped[int]
    effective_from: Mapped[date]
    reason: Mapped[str]
    disproved: Mapped[bool]
