"""Room for certified copies, for what letters were issued with, and for mandates to sign.

A copy has the number of its decision, so it stands beside the agenda and not in it. Whose name
somebody signs in, through whom and on what written basis belongs to the table of signatories. The
kinds of salary papers are checked by the program from now on.
"""

import sqlalchemy as sa
from alembic import op

from asn_desk.database.schema_words import (
    coded,
    content,
    day,
    freeze,
    key,
    link,
    moment,
    uncheck,
    words,
)

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

FROZEN = ("letter_frames", "letter_copies")


def upgrade() -> None:
    uncheck({"salary_letters": "ck_salary_letters_salaryletterkind"})
    for name in ("on_behalf_of", "through", "basis"):
        column = sa.Column(name, sa.Text(), nullable=False, server_default="")
        op.add_column("signatories", column)
    op.create_table(
        "letter_frames",
        link("letter_id", "letters", primary_key=True),
        coded("frame"),
    )
    op.create_table(
        "letter_copies",
        key(),
        link("letter_id", "letters"),
        sa.Column("form", sa.String(60), nullable=False),
        words("recipient"),
        words("certifier"),
        day("on"),
        words("sha256"),
        moment("made_at"),
        words("made_by"),
        content("pdf"),
    )
    for name in ("letter_id", "sha256"):
        op.create_index(f"ix_letter_copies_{name}", "letter_copies", [name])
    freeze(undeletable=FROZEN, unchangeable=FROZEN, columns={})


def downgrade() -> None:
    raise NotImplementedError("restore the backup that was made before the upgrade")
