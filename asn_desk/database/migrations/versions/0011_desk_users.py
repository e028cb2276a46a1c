"""Room for the names of who works with the program; nobody is taken off the list again."""

from alembic import op

from asn_desk.database.schema_words import flag, freeze, key, number, words

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLES = ("desk_users",)


def upgrade() -> None:
    op.create_table(
        "desk_users",
        key(),
        words("login", unique=True),
        words("name"),
        flag("active"),
        number("version"),
    )
    freeze(undeletable=TABLES, unchangeable=(), columns={})


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
