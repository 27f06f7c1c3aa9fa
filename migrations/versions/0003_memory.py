"""A school remembers what was taken away from it and what was erased, so that a merge does not bring it back."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "taken",
        sa.Column("scope", sa.Text, primary_key=True),
        sa.Column("field", sa.Text, primary_key=True),
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("checksum", sa.Text, nullable=False),
    )
    op.create_table(
        "erased",
        sa.Column("scope", sa.Text, primary_key=True),
        sa.Column("what", sa.Text, primary_key=True),
        sa.Column("moment", sa.Text, nullable=False),
        sa.Column("checksum", sa.Text, nullable=False),
    )
