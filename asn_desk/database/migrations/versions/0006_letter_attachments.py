"""Scans, receipts and proofs attached to issued letters."""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import choice, freeze, key, link, moment, number, words

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KINDS = ("Pindaian bertanda tangan", "Tanda terima", "Bukti pengiriman", "Lampiran lain")
TABLES = ("letter_attachments",)


def upgrade() -> None:
    op.create_table(
        "letter_attachments",
        key(),
        link("letter_id", "letters"),
        choice("kind", "attachmentkind", KINDS),
        words("file_name"),
        words("media_type"),
        number("size"),
        words("sha256"),
        moment("recorded_at"),
        words("recorded_by"),
        sa.UniqueConstraint("letter_id", "sha256"),
    )
    freeze(undeletable=TABLES, unchangeable=TABLES, columns={})


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
