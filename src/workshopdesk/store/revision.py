"""The revisions of the schema that this version knows, oldest first; a test holds them against Alembic's."""

REVISIONS = ("0001",)
HEAD = REVISIONS[-1]
