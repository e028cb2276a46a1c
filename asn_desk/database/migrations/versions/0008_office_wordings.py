"""The office's own wordings of the kinds of letter, in versions."""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import coded, freeze, key, moment, number, words

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "wordings",
        key(),
        sa.Column("kind", sa.String(60), nullable=False),
        number("version"),
        coded("changes"),
        coded("base"),
        words("locked"),
        moment("saved_at"),
        words("saved_by"),
        words("reason"),
        sa.UniqueConstraint("kind", "version"),
    )
    freeze(undeletable=("wordings",), unchangeable=("wordings",), columns={})


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
