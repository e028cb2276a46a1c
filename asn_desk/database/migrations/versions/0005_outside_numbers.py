"""Numbers of the agenda that were used outside the program."""

from alembic import op

from asn_desk.database.schema_words import choice, day, freeze, key, moment, number, words

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

BOOKS = ("Surat keluar", "Keputusan", "Berita acara")
TABLES = ("outside_numbers",)


def upgrade() -> None:
    op.create_table(
        "outside_numbers",
        key(),
        choice("book", "book", BOOKS),
        number("year"),
        number("first"),
        number("last"),
        words("subject"),
        day("on"),
        moment("recorded_at"),
        words("recorded_by"),
    )
    freeze(undeletable=TABLES, unchangeable=TABLES, columns={})


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
