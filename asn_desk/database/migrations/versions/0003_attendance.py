"""Absence by day and by month, and the letters about a salary."""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import (
    choice,
    day,
    flag,
    freeze,
    key,
    link,
    moment,
    number,
    words,
)

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ABSENCE_KINDS = (
    "Tanpa keterangan", "Hadir", "Sakit", "Izin", "Cuti", "Dinas luar", "Lepas sif",
)  # fmt: skip
SALARY_LETTERS = ("penghentian", "pembayaran kembali")
TABLES = ("attendance_days", "attendance_months", "salary_letters")


def upgrade() -> None:
    make_days()
    make_months()
    make_salary_letters()
    freeze(undeletable=TABLES, unchangeable=TABLES, columns={})


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")


def make_days() -> None:
    op.create_table(
        "attendance_days",
        key(),
        link("employee_id", "employees"),
        day("day"),
        number("turn"),
        choice("kind", "absencekind", ABSENCE_KINDS),
        number("late"),
        number("early"),
        number("away"),
        words("reason"),
        words("source"),
        moment("recorded_at"),
        words("recorded_by"),
        sa.UniqueConstraint("employee_id", "day", "turn"),
    )
    op.create_index("ix_attendance_days_day", "attendance_days", ["day"])


def make_months() -> None:
    op.create_table(
        "attendance_months",
        key(),
        link("employee_id", "employees"),
        number("year"),
        number("month"),
        number("turn"),
        number("days"),
        number("minutes"),
        words("reason"),
        words("source"),
        moment("recorded_at"),
        words("recorded_by"),
        sa.UniqueConstraint("employee_id", "year", "month", "turn"),
    )
    op.create_index("ix_attendance_months_year", "attendance_months", ["year"])


def make_salary_letters() -> None:
    op.create_table(
        "salary_letters",
        key(),
        link("employee_id", "employees", index=True),
        choice("kind", "salaryletterkind", SALARY_LETTERS),
        link("letter_id", "letters", unique=True),
        link("stop_id", "salary_letters", nullable=True),
        day("first_day"),
        day("last_day"),
        number("days"),
        day("effective_from"),
        words("reason"),
        flag("disproved"),
    )
