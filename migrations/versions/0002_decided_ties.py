"""The ranking remembers to which cards the group itself gave a place."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ranking", sa.Column("decided", sa.Text, nullable=False, server_default="[]"))
