"""Room for the steps, letters and decisions of medium and heavy cases.

The kinds of steps and letters are checked by the program from now on, so that a later kind
changes no table. A decision keeps its period, its terms and the version of the law; the decision
on a remedy, which others issue and number, may stand in place of one of ours.
"""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import allow_null, once_where, uncheck

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = {
    "cases": "ck_cases_stepkind",
    "steps": "ck_steps_stepkind",
    "drafts": "ck_drafts_stepkind",
    "letters": "ck_letters_letterkind",
}


def upgrade() -> None:
    uncheck(KINDS)
    allow_null("decisions", "letter_id", "INTEGER")
    add_to_decisions()
    op.drop_index("uq_decisions_case_id", table_name="decisions")
    once_where("uq_decisions_case_id", "decisions", "case_id", "NOT cancelled AND NOT superseded")


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")


def add_to_decisions() -> None:
    for column in (
        sa.Column("number", sa.Text(), nullable=False, server_default=""),
        sa.Column("law_version", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("sanction_name", sa.Text(), nullable=False, server_default=""),
        sa.Column("starts_on", sa.Date()),
        sa.Column("ends_on", sa.Date()),
        sa.Column("terms", sa.JSON()),
        sa.Column("superseded", sa.Boolean(), nullable=False, server_default=sa.false()),
    ):
        op.add_column("decisions", column)
    op.execute(
        "ALTER TABLE decisions ADD COLUMN replaces_id INTEGER"
        " CONSTRAINT fk_decisions_replaces_id_decisions REFERENCES decisions (id)"
    )
