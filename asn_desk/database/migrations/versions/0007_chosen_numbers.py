"""Room for numbers that were chosen, and for what a letter says of others.

A back-dated letter carries a suffix (`123.a`), a letter numbered in another agency's own book
names that agency as its series, and such a number need not have a running number of ours. A
letter may be about one employee, replace another, or be made from another. Numbers may be
reserved. The books are checked by the program from now on, so that a further book changes no
table.
"""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import (
    allow_null,
    day,
    freeze,
    key,
    link,
    moment,
    number,
    reunite,
    uncheck,
    unfreeze,
    words,
)

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

CHECKS = {"letters": "ck_letters_book", "outside_numbers": "ck_outside_numbers_book"}
LINKS = {"employee_id": "employees", "replaces_id": "letters", "source_id": "letters"}
RUNNING = ("book", "series", "year", "sequence", "suffix")
# Of a letter only its voiding may change.
FROZEN_IN_LETTERS = (
    "kind", "book", "year", "sequence", "number", "on", "subject", "addressee", "signer",
    "case_id", "report_id", "sha256", "issued_at", "issued_by", "facts", "pdf", "suffix",
    "series", "number_note", "employee_id", "replaces_id", "source_id", "wording_version", "code",
    "signing",
)  # fmt: skip
# Of a reserved number only what became of it may change.
FROZEN_IN_RESERVED = (
    "book", "year", "sequence", "purpose", "holder", "on", "recorded_at", "recorded_by",
)  # fmt: skip


def upgrade() -> None:
    uncheck(CHECKS)
    allow_null("letters", "sequence", "INTEGER")
    add_to_letters()
    reunite("letters", ("book", "year", "sequence"), RUNNING)
    reunite("letters", ("book", "number"), ("book", "series", "year", "number"))
    unfreeze("letters")
    make_reserved_numbers()
    freeze(
        undeletable=("reserved_numbers",),
        unchangeable=(),
        columns={"letters": FROZEN_IN_LETTERS, "reserved_numbers": FROZEN_IN_RESERVED},
    )


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")


def add_to_letters() -> None:
    texts = {"suffix": "", "series": "", "number_note": "", "code": "", "signing": "basah"}
    for name, default in texts.items():
        column = sa.Column(name, sa.Text(), nullable=False, server_default=default)
        op.add_column("letters", column)
    version = sa.Column("wording_version", sa.Integer(), nullable=False, server_default="0")
    op.add_column("letters", version)
    for name, table in LINKS.items():
        op.execute(
            f"ALTER TABLE letters ADD COLUMN {name} INTEGER"
            f" CONSTRAINT fk_letters_{name}_{table} REFERENCES {table} (id)"
        )
        op.create_index(f"ix_letters_{name}", "letters", [name])


def make_reserved_numbers() -> None:
    op.create_table(
        "reserved_numbers",
        key(),
        sa.Column("book", sa.String(60), nullable=False),
        number("year"),
        number("sequence"),
        words("purpose"),
        words("holder"),
        day("on"),
        moment("recorded_at"),
        words("recorded_by"),
        link("letter_id", "letters", nullable=True),
        words("void_reason"),
        moment("voided_at", nullable=True),
        words("voided_by"),
        sa.UniqueConstraint("book", "year", "sequence"),
        sa.UniqueConstraint("letter_id"),
    )
