"""The base of all tables: names of constraints and the recurring types of columns."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Annotated, Any, ClassVar, TypeVar, cast

from sqlalchemy import (
    JSON,
    Boolean,
    Date,
    DateTime,
    Dialect,
    Enum,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    Time,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase, mapped_column
from typing_extensions import override

from asn_desk.database.values import decode, encode

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}

Choice = TypeVar("Choice", bound=StrEnum)


class Timestamp(TypeDecorator[datetime]):
    """A moment with its zone, kept as UTC; SQLite, which knows no zones, keeps it without."""

    impl: Any = DateTime(timezone=True)
    cache_ok: bool | None = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    @override
    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Coded(TypeDecorator[Any]):
    """A value of the domain kept as JSON by its type hint; None is NULL."""

    impl: Any = JSON
    cache_ok: bool | None = True

    def __init__(self, hint: Any) -> None:
        super().__init__(none_as_null=True)
        self.hint = hint

    @override
    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return encode(value, self.hint)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return decode(value, self.hint)


def choice(kind: type[Choice]) -> Enum:
    """Return the type of a column that holds one of an enumeration's values, checked."""
    return _enumeration(kind, checked=True)


def growing_choice(kind: type[Choice]) -> Enum:
    """Return the type of a column whose enumeration grows: checked here, not by the database."""
    return _enumeration(kind, checked=False)


def _enumeration(kind: type[Choice], *, checked: bool) -> Enum:
    return Enum(
        kind,
        name=kind.__name__.lower(),
        native_enum=False,
        create_constraint=checked,
        validate_strings=True,
        length=60,
        values_callable=_values,
    )


def _values(kind: type[StrEnum]) -> Sequence[str]:
    return [member.value for member in kind]


Key = Annotated[int, mapped_column(primary_key=True)]
EmployeeKey = Annotated[int, mapped_column(ForeignKey("employees.id"), index=True)]
LetterKey = Annotated[int, mapped_column(ForeignKey("letters.id"))]
CaseKey = Annotated[int, mapped_column(ForeignKey("cases.id"), index=True)]


class Base(DeclarativeBase):
    """What every table has in common."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        bool: Boolean(),
        bytes: LargeBinary(),
        date: Date(),
        datetime: Timestamp(),
        int: Integer(),
        str: Text(),
        time: Time(),
    }


def table_of(row: type[Base]) -> Table:
    """Return the table of a row class, for statements over its columns."""
    return cast("Table", row.__table__)
