"""Units of the organisation and the employees in them."""

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from asn_desk.database.columns import Base, Key, choice
from asn_desk.domain.employees import PositionKind, Sex, Status


class UnitRow(Base):
    """One unit; a code of SIASN belongs to one unit only."""

    __tablename__ = "units"
    __table_args__ = (
        Index(
            "uq_units_code",
            "code",
            unique=True,
            sqlite_where=text("code <> ''"),
            postgresql_where=text("code <> ''"),
        ),
    )

    id: Mapped[Key]
    code: Mapped[str]
    name: Mapped[str]
    search_text: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    head_id: Mapped[int | None] = mapped_column(ForeignKey("employees.id", use_alter=True))
    schedule_id: Mapped[int | None] = mapped_column(ForeignKey("schedules.id"))
    version: Mapped[int]


class EmployeeRow(Base):
    """One employee; a NIP belongs to one person only."""

    __tablename__ = "employees"

    id: Mapped[Key]
    nip: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    front_title: Mapped[str]
    back_title: Mapped[str]
    search_text: Mapped[str] = mapped_column(index=True)
    status: Mapped[Status] = mapped_column(choice(Status))
    birth_date: Mapped[date | None]
    sex: Mapped[Sex | None] = mapped_column(choice(Sex))
    grade: Mapped[str]
    position: Mapped[str]
    position_kind: Mapped[PositionKind | None] = mapped_column(choice(PositionKind))
    position_since: Mapped[date | None]
    echelon: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    legal_standing: Mapped[str]
    superior_id: Mapped[int | None] = mapped_column(ForeignKey("employees.id"))
    listed: Mapped[bool]
    corrected_by_hand: Mapped[bool]
    version: Mapped[int]
