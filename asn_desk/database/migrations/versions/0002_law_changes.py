"""Later versions of the tables of the law."""

from alembic import op

from asn_desk.database.schema_words import coded, day, freeze, key, moment, words

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "law_changes",
        key(),
        words("table_name"),
        day("valid_from"),
        coded("rows"),
        words("decree"),
        words("reason"),
        moment("recorded_at"),
        words("recorded_by"),
    )
    freeze(undeletable=("law_changes",), unchangeable=("law_changes",), columns={})


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
