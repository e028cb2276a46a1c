"""Runs the revisions on the connection that `migrate` hands over, inside its transaction."""

from alembic import context

import asn_desk.database.tables  # noqa: F401 - fills the metadata
from asn_desk.database.columns import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
