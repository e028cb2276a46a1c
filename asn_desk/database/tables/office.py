"""The office's own settings: its versions, signatories, schedules, holidays and users."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Coded, Key, choice
from asn_desk.domain.office import Capacity, Office
from asn_desk.domain.working_time import HolidayKind, HoursPeriod


class OfficeRow(Base):
    """One version of the office's settings; versions are only ever added."""

    __tablename__ = "office_versions"

    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[Office] = mapped_column(Coded(Office))
    saved_at: Mapped[datetime]
    saved_by: Mapped[str]
    reason: Mapped[str]


class SignatoryRow(Base):
    """Who signs for a post, and when."""

    __tablename__ = "signatories"

    id: Mapped[Key]
    post: Mapped[str]
    employee_id: Mapped[int | None] = mapped_column(ForeignKey("employees.id"))
    name: Mapped[str]
    nip: Mapped[str]
    rank: Mapped[str]
    capacity: Mapped[Capacity] = mapped_column(choice(Capacity))
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    on_behalf_of: Mapped[str] = mapped_column(server_default="")
    through: Mapped[str] = mapped_column(server_default="")
    basis: Mapped[str] = mapped_column(server_default="")
    version: Mapped[int]


class ScheduleRow(Base):
    """A work schedule with its periods."""

    __tablename__ = "schedules"

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    shift: Mapped[bool]
    periods: Mapped[Sequence[HoursPeriod]] = mapped_column(Coded(Sequence[HoursPeriod]))
    version: Mapped[int]


class HolidayRow(Base):
    """A free day; a day is free once."""

    __tablename__ = "holidays"

    id: Mapped[Key]
    day: Mapped[date] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[HolidayKind] = mapped_column(choice(HolidayKind))
    decree: Mapped[str]


class DeskUserRow(Base):
    """Somebody who works with the program, by the account of his computer."""

    __tablename__ = "desk_users"

    id: Mapped[Key]
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    active: Mapped[bool]
    version: Mapped[int]
