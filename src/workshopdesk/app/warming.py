"""Imports that the next click will need, done while the guide looks at the first screen."""

from __future__ import annotations


def warm_up() -> None:
    """Load the store's writing side: SQLAlchemy, but neither Alembic nor ReportLab."""
    from ..store import school_file  # noqa: F401
