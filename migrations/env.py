"""Alembic's entry: takes its connection and metadata from whoever runs it, and imports nothing of the program.

So that it also runs from a frozen program, and an old revision never depends on today's code.
"""

from alembic import context

config = context.config
connection = config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=config.attributes.get("metadata"),
    render_as_batch=True,
    # the caller has begun the transaction, so that a revision and its mark are one
    transaction_per_migration=False,
)
context.run_migrations()
