"""Room for electronically signed files of letters, and for what was handed over to be signed."""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import content, flag, freeze, key, link, moment, number, words

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "signed_files",
        key(),
        link("letter_id", "letters"),
        words("made"),
        words("sha256"),
        number("size"),
        words("signer"),
        words("subject"),
        words("issuer"),
        words("serial"),
        number("signatures"),
        flag("trusted"),
        moment("signed_at", nullable=True),
        moment("recorded_at"),
        words("recorded_by"),
        content("pdf"),
        sa.UniqueConstraint("letter_id", "sha256"),
    )
    op.create_index("ix_signed_files_sha256", "signed_files", ["sha256"])
    op.create_table(
        "signing_handovers",
        key(),
        link("letter_id", "letters"),
        moment("recorded_at"),
        words("recorded_by"),
    )
    op.create_index("ix_signing_handovers_letter_id", "signing_handovers", ["letter_id"])
    freeze(
        undeletable=("signed_files", "signing_handovers"),
        unchangeable=("signed_files", "signing_handovers"),
        columns={},
    )


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
